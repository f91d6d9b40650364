type Values = Readonly<Record<string, string | number>>

export const ko = {
  heading: '템플릿',
  help: '클릭하거나 끌어서 추가',
  open: '템플릿 보기',
  add: (name: string) => `템플릿 추가: ${name}`,
  steps: { addTemplate: ({ name }: Values) => `템플릿 추가: ${name}` },
  said: { templateAdded: ({ name, count }: Values) => `${name}: 부품 ${count}개가 놓였습니다.` },
}
