/** The lesson of scenario 13: hide a ticket for several times the usual work, and no longer than its customer would wait. */
import type { Unit } from '../../kinds/field.ts'
import type { Lesson, Say } from '../lesson.ts'

export interface Figures {
  /** Seconds: the mean work, and the visibility timeouts that are too short, right, and too long. */
  readonly drink: number
  readonly short: number
  readonly good: number
  readonly long: number
  /** Shares of work that outlast the short and the right one. */
  readonly outlastsShort: number
  readonly outlastsGood: number
  /** Baristas, and seconds in which they work. */
  readonly baristas: number
  readonly day: number
  /** Seconds that a drink may take. */
  readonly late: number
}
const MINUTE = 60
const HOUR = 3600
const percent = (share: number) => (100 * share).toFixed(share < 0.01 ? 2 : 0)
const duplicates = (say: Say, share: number) => say(share, 'share' satisfies Unit)

export const madeTwiceLesson = (figures: Figures): Lesson => {
  const { drink, short, good, long, outlastsShort, outlastsGood, baristas, day, late } = figures
  return {
    question: {
      kind: 'choice',
      options: [
        { id: 'short', text: { en: `${short} seconds: half a drink`, ko: `${short}초: 음료 반 잔 걸리는 시간` } },
        { id: 'mean', text: { en: `${drink} seconds: a drink on average`, ko: `${drink}초: 음료 한 잔의 평균 시간` } },
        { id: 'several', text: { en: `${good / MINUTE} minutes: several drinks`, ko: `${good / MINUTE}분: 음료 몇 잔 걸리는 시간` } },
        {
          id: 'longest',
          text: { en: `${long / HOUR} hours: the longest there is`, ko: `${long / HOUR}시간: 설정할 수 있는 가장 긴 시간` },
        },
      ],
      answer: 'several',
      why: {
        en: `Work varies: of drinks that take ${drink} seconds on average many take twice that, and whoever is slower than the timeout is met by a second barista. But it is also how long a ticket waits after its barista is gone, so the longest is no choice either.`,
        ko: `일은 들쭉날쭉합니다. 평균 ${drink}초짜리 음료라도 두 배 넘게 걸리는 일이 많고, 제한 시간보다 늦으면 다른 바리스타가 또 시작합니다. 그러나 바리스타가 사라졌을 때 주문표가 기다리는 시간도 바로 이것이므로, 가장 길게 두는 것도 답이 아닙니다.`,
      },
    },
    given: { customers: 'all', baristas: ['serviceTime', 'concurrency', 'errorRate', 'instanceType', 'speedUp'] },
    // Nobody in addition.
    frugal: [{ metric: 'serverHours', of: 'system', op: '<=', value: (baristas * day) / HOUR }],
    bonus: [],
    wrong: ['average', 'twice', 'forever'],
    hint: {
      en: `Two things go wrong, one on either side. A ticket whose number has grown came back too soon; a ticket that nobody holds and nobody sees comes back too late. How long does nearly every drink take, and how long may one take at most?`,
      ko: `양쪽에서 서로 다른 일이 잘못됩니다. 숫자가 커진 주문표는 너무 일찍 돌아온 것이고, 아무도 들고 있지 않은데 보이지도 않는 주문표는 너무 늦게 돌아옵니다. 거의 모든 음료는 얼마 안에 끝나며, 한 잔이 아무리 늦어도 얼마까지 괜찮을까요?`,
    },
    debrief: {
      en: (read, say) =>
        `${duplicates(say, read('board', 'duplicateShare'))} of the drinks were made for nothing; by the formula ${percent(outlastsShort)} % of all work outlasts a timeout of ${say(short, 'seconds')} and ${percent(outlastsGood)} % one of ${say(good, 'seconds')}. One drink in a hundred took longer than ${say(read('system', 'fulfilment.p99'), 'seconds')}, with ${say(late, 'seconds')} as the limit, and ${say(read('board', 'notVisible'), 'count')} tickets were still hidden at closing time.`,
      ko: (read, say) =>
        `만든 음료에 견주어 헛일의 비율은 ${duplicates(say, read('board', 'duplicateShare'))}입니다. 공식으로는 제한 시간이 ${say(short, 'seconds')}이면 모든 일의 ${percent(outlastsShort)} %가, ${say(good, 'seconds')}이면 ${percent(outlastsGood)} %가 그보다 오래 걸립니다. 백 잔 가운데 한 잔은 ${say(read('system', 'fulfilment.p99'), 'seconds')} 넘게 걸렸고 한도는 ${say(late, 'seconds')}이며, 문을 닫을 때 숨어 있던 주문표는 ${say(read('board', 'notVisible'), 'count')}장입니다.`,
    },
  }
}
