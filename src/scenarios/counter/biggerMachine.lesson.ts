/** The lesson of scenario 5: more at once shortens a line, and only more speed shortens the work itself. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  readonly customers: number
  /** Seconds for a drink, and with the fast machine. */
  readonly drink: number
  readonly fast: number
  /** Mean seconds from order to cup: as it is, two at once, each twice as fast. */
  readonly asItIs: number
  readonly twoAtOnce: number
  readonly twiceAsFast: number
  /** Dollars of one machine of the next size, all the time. */
  readonly price: number
}
/** Seconds. A hand that stays in the middle of the ruler is not right. */
const [LEAST, MOST, STEP] = [0, 240, 5]

export const biggerMachineLesson = ({ customers, drink, fast, asItIs, twoAtOnce, twiceAsFast, price }: Figures): Lesson => ({
  question: {
    kind: 'number',
    label: { en: 'From order to cup', ko: '주문에서 잔까지' },
    unit: 'seconds',
    min: LEAST,
    max: MOST,
    step: STEP,
    answer: drink,
    why: {
      en: `A machine twice as big makes two drinks at once, each as slowly as before: a single customer needs one, and waits ${drink} seconds for it. Only a machine that makes each drink faster is felt in an empty shop.`,
      ko: `두 배 큰 머신은 한 번에 두 잔을 만들지만 한 잔에 걸리는 시간은 그대로입니다. 손님이 한 명이면 한 잔만 필요하니 ${drink}초를 기다립니다. 빈 가게에서도 느껴지는 것은 한 잔을 더 빨리 만드는 머신뿐입니다.`,
    },
  },
  given: { customers: 'all', barista: ['serviceTime', 'repliesWhen'], second: ['serviceTime', 'repliesWhen'] },
  frugal: [{ metric: 'cost', of: 'system', op: '<=', value: price }],
  bonus: [],
  wrong: ['justBigger', 'bigger', 'another'],
  hint: {
    en: 'Look at a customer who comes when nobody is in line: what does the time to the cup consist of then? More at once takes away the wait; what takes away the rest?',
    ko: '줄이 비었을 때 온 손님을 보세요. 그때 잔을 받기까지의 시간은 무엇으로 이루어질까요? 한 번에 많이 만들면 기다림이 줄어듭니다. 나머지를 줄이는 것은 무엇일까요?',
  },
  debrief: {
    en: (read, say) =>
      `From order to cup it took ${say(read('system', 'fulfilment.mean'), 'seconds')} on average, and 95 of 100 had their cup within ${say(read('system', 'fulfilment.p95'), 'seconds')}, for ${say(read('system', 'cost'), 'dollars')}. By the formula, at ${customers} customers an hour: ${say(asItIs, 'seconds')} as it was, ${say(twoAtOnce, 'seconds')} with two drinks at once, in one machine or by two baristas, and ${say(twiceAsFast, 'seconds')} with each drink in ${say(fast, 'seconds')}.`,
    ko: (read, say) =>
      `주문에서 잔까지는 평균 ${say(read('system', 'fulfilment.mean'), 'seconds')} 걸렸고, 100명 가운데 95명이 ${say(read('system', 'fulfilment.p95'), 'seconds')} 안에 잔을 받았으며, 비용은 ${say(read('system', 'cost'), 'dollars')}입니다. 시간당 손님 ${customers}명일 때 공식으로는 처음 그대로면 ${say(asItIs, 'seconds')}, 머신 하나든 바리스타 둘이든 두 잔씩 만들면 ${say(twoAtOnce, 'seconds')}, 한 잔을 ${say(fast, 'seconds')}에 만들면 ${say(twiceAsFast, 'seconds')}입니다.`,
  },
})
