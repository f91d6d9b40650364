type Values = Readonly<Record<string, string | number>>

export const en = {
  heading: 'Templates',
  help: 'Click or drag to add',
  open: 'Show templates',
  add: (name: string) => `Add template ${name}`,
  steps: { addTemplate: ({ name }: Values) => `add template ${name}` },
  said: { templateAdded: ({ name, count }: Values) => `${name}: ${count} parts are on the canvas.` },
}
