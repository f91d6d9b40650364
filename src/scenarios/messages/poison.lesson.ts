/** The lesson of scenario 14: what cannot be made must be set aside, and not at the first slip. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Orders an hour; shares of them that nobody can make, and that fail by chance. */
  readonly customers: number
  readonly poison: number
  readonly fails: number
  /** Tries of the reference; hours of the day. */
  readonly tries: number
  readonly hours: number
  /** Hours after which this share of the barista's time goes to what cannot be made. */
  readonly after: number
  readonly wasted: number
}

export const poisonLesson = ({ customers, poison, fails, tries, hours, after, wasted }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'once', text: { en: 'After the first', ko: '한 번 실패하면 바로' } },
      { id: 'some', text: { en: 'After three to five', ko: '세 번에서 다섯 번' } },
      { id: 'many', text: { en: 'After a thousand', ko: '천 번' } },
      { id: 'never', text: { en: 'Never: one day it works', ko: '치우지 않는다. 언젠가는 된다' } },
    ],
    answer: 'some',
    why: {
      en: `An order that fails by chance, ${100 * fails} of a hundred, is made at the next try: three slips in a row are as good as never chance. One that nobody can make fails every time, and each further try takes a drink’s time from somebody else.`,
      ko: `우연히 실패한 주문은 백 건에 ${100 * fails}건쯤이고 다음 시도에 만들어집니다. 세 번 잇달아 실패하는 것은 우연일 리가 거의 없습니다. 만들 수 없는 주문은 몇 번을 시도해도 실패하고, 시도할 때마다 다른 사람의 음료 한 잔만큼 시간을 가져갑니다.`,
    },
  },
  given: { customers: 'all', barista: ['serviceTime', 'errorRate', 'instanceType', 'speedUp'] },
  // One barista all day.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: hours }],
  bonus: [],
  wrong: ['once', 'thousand', 'secondBarista'],
  hint: {
    en: 'Read the numbers on the tickets: which of them grow and grow? Such a ticket must go somewhere else one day. And if hardly anything is left on the board, look at what lies in the tray: could none of it have been made?',
    ko: '주문표의 숫자를 읽으세요. 어느 것이 자꾸 커질까요? 그런 주문표는 언젠가 다른 곳으로 옮겨야 합니다. 주문판이 거의 비었다면 쟁반에 무엇이 있는지 보세요. 정말로 만들 수 없는 것뿐일까요?',
  },
  debrief: {
    en: (read, say) =>
      `${say(read('board', 'deadLettered'), 'count')} orders were set aside; by arithmetic about ${Math.round(customers * hours * poison)} of ${customers * hours} cannot be made, and whatever lies there beyond chance is a coffee that somebody waited for. From order to cup it took ${say(read('system', 'fulfilment.mean'), 'seconds')} on average: without a tray ${100 * wasted} % of the barista’s time is gone after ${after} hours, with ${tries} tries next to nothing.`,
    ko: (read, say) =>
      `주문 ${say(read('board', 'deadLettered'), 'count')}건을 옮겨 두었습니다. 계산하면 ${customers * hours}건 가운데 만들 수 없는 것은 ${Math.round(customers * hours * poison)}건쯤이고, 우연이라고 할 수 없을 만큼 더 있다면 그것은 누군가 기다리던 커피입니다. 주문에서 잔까지는 평균 ${say(read('system', 'fulfilment.mean'), 'seconds')} 걸렸습니다. 쟁반이 없으면 ${after}시간 뒤 바리스타 시간의 ${100 * wasted} %가 사라지고, ${tries}번까지만 시도하면 거의 들지 않습니다.`,
  },
})
