/** The lesson of scenario 12: who gets a copy of their own waits for nobody, and gets nothing that they did not ask for. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Orders a second, hands in the kitchen, and seconds until all of them are held. */
  readonly orders: number
  readonly hands: number
  readonly held: number
  /** Seconds without the analytics; orders that pile up meanwhile, and seconds until they are worked off. */
  readonly dark: number
  readonly piled: number
  readonly gone: number
  /** Seconds within which 95 of 100 drinks are made when nobody is waited for. */
  readonly p95: number
  /** Copies of a day's letters: to all, and to those who want them; the share that is saved. */
  readonly toAll: number
  readonly copies: number
  readonly noise: number
  /** Server-hours of the shop as it opens. */
  readonly hours: number
}
const MINUTE = 60
const percent = (share: number) => (100 * share).toFixed(1)

export const couponsLesson = ({ orders, hands, held, dark, piled, gone, p95, toAll, copies, noise, hours }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'nothing', text: { en: 'Nothing: it is made as before', ko: '그대로 만든다' } },
      { id: 'slower', text: { en: 'It takes a little longer', ko: '조금 늦어진다' } },
      { id: 'stops', text: { en: 'None is made until they are back', ko: '분석이 돌아올 때까지 한 잔도 나오지 않는다' } },
      { id: 'lost', text: { en: 'The orders of that time are lost', ko: '그동안의 주문이 사라진다' } },
    ],
    answer: 'stops',
    why: {
      en: `Who calls waits for the answer. After ${held} seconds all ${hands} hands of the kitchen hold an order that the analytics do not answer, and nobody is left to make the next coffee.`,
      ko: `호출한 쪽은 답을 기다립니다. ${held}초 뒤에는 주방 일손 ${hands}명이 모두 매출 분석의 답을 기다리며 주문을 하나씩 쥐고 있어, 다음 커피를 만들 사람이 없습니다.`,
    },
  },
  given: {
    customers: 'all',
    office: 'all',
    kitchen: ['serviceTime', 'errorRate', 'instanceType', 'speedUp'],
    analytics: ['serviceTime', 'errorRate', 'instanceType', 'speedUp'],
    coupons: 'all',
    both: 'all',
    drinks: 'all',
  },
  // As many hands as the shop opens with.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: hours }],
  bonus: [],
  wrong: ['oneTopic', 'chained', 'moreHands'],
  without: 'unfiltered',
  hint: {
    en: 'Two questions. Whose answer does the kitchen wait for, and does it need that answer to pour a coffee? And which of the wires to the inboxes lets through what nobody there asked for?',
    ko: '두 가지를 물어보세요. 주방은 누구의 답을 기다리며, 커피를 내리는 데 그 답이 필요할까요? 그리고 우편함으로 가는 선 가운데 아무도 원하지 않은 편지까지 보내는 선은 어느 것일까요?',
  },
  debrief: {
    en: (read, say) =>
      `Nineteen of twenty coffees were there within ${say(read('kitchen', 'fulfilment.p95'), 'seconds')}; by the formula it is ${say(p95, 'seconds')} where nobody waits for the analytics, whose ${piled.toLocaleString('en')} orders of ${dark / MINUTE} minutes are worked off ${say(gone, 'seconds')} later. The newsletter made ${say(read('newsletter', 'copies'), 'count')} copies, and ${say(read('coupons', 'unwanted') + read('both', 'unwanted') + read('drinks', 'unwanted'), 'count')} of them were unwanted: for a day's letters ${copies.toLocaleString('en')} are enough where one list makes ${toAll.toLocaleString('en')}, ${percent(noise)} % less.`,
    ko: (read, say) =>
      `커피 스무 잔 가운데 열아홉 잔이 ${say(read('kitchen', 'fulfilment.p95'), 'seconds')} 안에 나왔습니다. 아무도 매출 분석을 기다리지 않으면 공식으로 ${say(p95, 'seconds')}이고, 초당 ${orders}건씩 ${dark / MINUTE}분 동안 분석 쪽에 쌓인 ${piled.toLocaleString('en')}건은 다시 시작한 지 ${say(gone, 'seconds')} 만에 처리됩니다. 뉴스레터는 사본 ${say(read('newsletter', 'copies'), 'count')}통을 만들었고 그 가운데 원하지 않은 편지는 ${say(read('coupons', 'unwanted') + read('both', 'unwanted') + read('drinks', 'unwanted'), 'count')}통입니다. 명단 하나로 하루 ${toAll.toLocaleString('en')}통이던 편지가 ${copies.toLocaleString('en')}통이면 충분하니 ${percent(noise)} % 줄어듭니다.`,
  },
})
