import type { Shape } from '../../../text/shape.ts'
import type { en } from './en.ts'

/** Words of the dialog in which a teacher holds things fixed; they come with it. */
export const ko: Shape<typeof en> = {
  what: '여기서 잠근 것은 링크를 연 사람이 바꿀 수 없습니다. 손으로도, 키로도, 실행 취소나 붙여넣기로도 바뀌지 않습니다. 차트와 시드도 여기서 정한 대로 됩니다.',
  fence:
    '벽이 아니라 울타리입니다. 페이지는 학생의 브라우저에서 돌아가므로, 찾아보면 누구나 규칙을 풀 수 있습니다. 그러면 제출한 결과에 규칙이 빠져 있습니다.',
  here: '규칙은 풀 때까지 이 페이지에도 적용됩니다.',
  parts: '잠글 부품과 설정',
  partsHelp: '잠긴 부품은 설정, 이름, 위치, 선이 그대로입니다. 설정만 잠그면 부품은 지울 수 없고, 나머지는 바꿀 수 있습니다.',
  all: '모든 부품 잠그기',
  part: (name: string) => `${name} 잠그기`,
  settings: (name: string) => `${name}의 설정`,
  someSettings: (count: number) => (count === 0 ? '설정만 잠그기' : `잠긴 설정 ${count}개`),
  none: '이 도면에는 아직 부품이 없습니다.',
  kinds: '더할 수 있는 부품',
  some: '일부만',
  kindsHelp: '일부만 허용하는 동안 템플릿은 나오지 않습니다.',
  lesson: '수업',
  charts: '예측할 때까지 차트 숨기기',
  noQuestion: '이 도면에는 질문이 없어서 차트를 열 방법이 없습니다.',
  seed: '이름마다 다른 시드 주기',
  seedHelp: (seed: string) => `같은 이름은 늘 같은 시드를 받습니다. 모두 이 시드에서 나옵니다: ${seed}. 채점도 그 시드로 합니다.`,
  link: '학생용 링크',
  making: '링크를 만드는 중',
  copy: '링크 복사',
  copied: '링크를 복사했습니다.',
  byHand: '브라우저가 복사를 허용하지 않았습니다. 링크를 선택해 두었으니 직접 복사하세요.',
  long: '채팅 프로그램은 이렇게 긴 링크를 자릅니다. 도면을 내보내 파일로 나누어 주세요. 규칙도 파일에 들어 있습니다.',
  never: '도면이 너무 커서 링크에 담을 수 없습니다. 도면을 내보내 파일로 나누어 주세요. 규칙도 파일에 들어 있습니다.',
  nothing: '고정한 것이 없습니다. 링크는 도면을 있는 그대로 엽니다.',
  done: '완료',
}
