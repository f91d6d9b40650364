/** The lesson of scenario 7: a host makes one shop of many tills, and who knows the lines sends better than who counts or guesses. */
import type { Lesson } from '../lesson.ts'

export interface Figures {
  readonly customers: number
  readonly tills: number
  readonly hours: number
  /** Mean seconds in the shop, by each of the four ways. */
  readonly random: number
  readonly inTurn: number
  readonly shortest: number
  readonly oneLine: number
}

const minutes = (seconds: number) => (seconds / 60).toFixed(1)
const time = (seconds: number) => ({ en: `${minutes(seconds)} minutes`, ko: `${minutes(seconds)}분` })

export const atTheDoorLesson = ({ customers, tills, hours, random, inTurn, shortest, oneLine }: Figures): Lesson => ({
  question: {
    kind: 'match',
    items: [
      { id: 'random', text: { en: 'To any till, at random', ko: '아무 계산대로나 무작위로' } },
      { id: 'inTurn', text: { en: 'One after the other (round robin)', ko: '차례대로(라운드 로빈)' } },
      { id: 'shortest', text: { en: 'To the shortest line', ko: '가장 짧은 줄로' } },
      { id: 'oneLine', text: { en: 'One line for all', ko: '모두 한 줄로' } },
    ],
    options: [
      { id: 'first', text: time(oneLine) },
      { id: 'second', text: time(shortest) },
      { id: 'third', text: time(inTurn) },
      { id: 'fourth', text: time(random) },
    ],
    answer: { random: 'fourth', inTurn: 'third', shortest: 'second', oneLine: 'first' },
    why: {
      en: 'The more a host knows, the fewer customers wait at one till while another stands empty: chance knows nothing, taking turns spreads evenly but does not see a slow order, the shortest line sees it. In one line nobody stands behind the wrong customer at all.',
      ko: '안내원이 많이 알수록, 한쪽 계산대에 줄이 있는데 다른 쪽이 비는 일이 줄어듭니다. 무작위는 아무것도 모르고, 차례대로는 고르게 나누지만 오래 걸리는 주문을 보지 못하며, 가장 짧은 줄은 그것을 봅니다. 한 줄로 서면 오래 걸리는 손님 뒤에 묶이는 일이 아예 없습니다.',
    },
  },
  given: { customers: 'all', tills: ['serviceTime', 'repliesWhen', 'instanceType', 'speedUp'] },
  // As many cashiers as there were, all the time: not an hour of another one.
  frugal: [{ metric: 'serverHours', of: 'system', op: '<', value: tills * hours + 1 }],
  bonus: [],
  wrong: ['random', 'inTurn'],
  hint: {
    en: 'Look for a moment at which somebody waits at one till while another cashier has nothing to do. What would the host have to know at that moment, to send people elsewhere?',
    ko: '한 계산대에는 줄이 있는데 다른 계산원은 쉬고 있는 순간을 찾아보세요. 그 순간 손님을 다른 곳으로 보내려면 안내원은 무엇을 알아야 할까요?',
  },
  debrief: {
    en: (read, say) =>
      `At ${customers} customers an hour the mean time in the shop was ${say(read('system', 'latency.mean'), 'seconds')} in this run, and 95 of 100 took less than ${say(read('system', 'latency.p95'), 'seconds')}. In the long run it is ${say(random, 'seconds')} at random, ${say(inTurn, 'seconds')} one after the other, ${say(shortest, 'seconds')} to the shortest line and ${say(oneLine, 'seconds')} in one line: the same ${tills} cashiers, and the same work.`,
    ko: (read, say) =>
      `시간당 손님 ${customers}명일 때 이번 실행에서 가게에 머문 시간은 평균 ${say(read('system', 'latency.mean'), 'seconds')}였고, 100명 가운데 95명은 ${say(read('system', 'latency.p95'), 'seconds')} 안에 끝났습니다. 오래 보면 무작위는 ${say(random, 'seconds')}, 차례대로는 ${say(inTurn, 'seconds')}, 가장 짧은 줄은 ${say(shortest, 'seconds')}, 한 줄 서기는 ${say(oneLine, 'seconds')}입니다. 계산원 ${tills}명도, 하는 일도 모두 같습니다.`,
  },
})
