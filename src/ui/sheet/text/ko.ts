import type { Shape } from '../../text/shape.ts'
import type { en } from './en.ts'

export const ko: Shape<typeof en> = {
  open: '시나리오 활동지 인쇄…',
  title: '수업 활동지',
  what: '한 장에 상황과 질문, 관찰을 적을 자리, 용어가 들어갑니다. 브라우저의 인쇄 창이 열립니다.',
  print: '인쇄',
  name: '이름',
  date: '날짜',
  problem: '가게 상황',
  predict: '실행하기 전에',
  because: '왜냐하면…',
  tries: '해 보고, 본 것을 적습니다',
  goals: '목표',
  goal: '목표',
  start: '처음 그대로',
  nth: (nth) => `시도 ${nth}`,
  explain: '왜 그럴까요? 친구에게 두 문장으로 설명해 보세요.',
  words: '카페와 AWS의 말',
  at: (address) => `여기에서 실행합니다: ${address}`,
  code: '결과 카드의 결과 코드를 복사해 선생님에게 보냅니다.',
  picture: (parts) => `도면: ${parts}`,
}
