/** The lesson of scenario 18: a storm of retries feeds itself, and ends when those who wait are still there when they are served. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  /** Requests a second: that come, that are done, that are done while it is slow, and that come in the storm. */
  readonly rate: number
  readonly capacity: number
  readonly slowed: number
  readonly stormy: number
  readonly attempts: number
  readonly slowFor: number
  /** Seconds that somebody waits, and places in the line that has an end. */
  readonly patience: number
  readonly places: number
  /** Worker-hours of the run. */
  readonly hours: number
}

export const retryStormLesson = ({ rate, capacity, slowed, stormy, attempts, slowFor, patience, places, hours }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'atOnce', text: { en: 'Yes, at once', ko: '예, 곧바로' } },
      { id: 'soon', text: { en: 'Yes, when the line is worked off', ko: '예, 밀린 줄을 처리하고 나면' } },
      { id: 'never', text: { en: 'No, never', ko: '아니요, 영영 못 합니다' } },
    ],
    answer: 'never',
    why: {
      en: `In the slow seconds the line grows past ${patience} s of work, so whoever is served has already left and asked again. With ${attempts} attempts each, ${stormy} a second come to a shop that does ${capacity}: the line can only grow.`,
      ko: `느린 동안 줄이 ${patience}초 치 일보다 길어져서, 차례가 온 손님은 이미 떠나 다시 주문한 뒤입니다. 저마다 ${attempts}번씩 주문하면 초당 ${capacity}건을 처리하는 가게에 ${stormy}건이 오므로 줄은 길어지기만 합니다.`,
    },
  },
  given: {
    customers: ['arrivals', 'rate', 'process', 'cv', 'users', 'thinkTime', 'profile', 'dayFactorCv', 'classes', 'size', 'timeout'],
    shop: ['serviceTime', 'instanceType', 'speedUp', 'repliesWhen', 'errorRate'],
  },
  // As many baristas as there were.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: hours }],
  bonus: [],
  wrong: ['backoff', 'more'],
  hint: {
    en: 'Look at the baristas after the shop is whole: all of them work, and hardly anybody gets an answer. For whom do they work, and how long has that customer been in line?',
    ko: '가게가 멀쩡해진 뒤의 바리스타를 보세요. 모두 일하는데 답을 받는 손님은 거의 없습니다. 누구의 음료를 만들고 있으며, 그 손님은 줄에 얼마나 있었을까요?',
  },
  debrief: {
    en: (read, say) =>
      `${say(read('system', 'servedShare'), 'share')} of the requests had an answer in time, after ${slowFor} seconds in which ${rate} came and ${slowed} were done each second. The shop does ${capacity} a second: the storm of ${stormy} would never end in it, but behind ${places} others at most the wait is ${say(places / capacity, 'seconds')}, less than the ${say(patience, 'seconds')} that people stay.`,
    ko: (read, say) =>
      `초당 ${rate}건이 오고 ${slowed}건만 처리된 ${slowFor}초가 있었고, 이번 실행에서 요청의 ${say(read('system', 'servedShare'), 'share')}가 제때 답을 받았습니다. 초당 ${capacity}건을 처리하는 가게에서 초당 ${stormy}건의 폭풍은 끝나지 않습니다. 그러나 앞에 많아야 ${places}명이 있으면 기다리는 시간은 ${say(places / capacity, 'seconds')}이고, 손님이 참는 ${say(patience, 'seconds')}보다 짧습니다.`,
  },
})
