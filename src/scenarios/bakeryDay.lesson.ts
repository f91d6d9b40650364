/** The lesson of scenario 21: a board holds what came too much in all the hours before, so help comes before the line does. */
import type { Lesson } from './lesson.ts'

export interface Figures {
  /** On the clock: when most customers come, from when to when most tickets hang, when they are gone. */
  readonly busiest: string
  readonly full: readonly [from: string, to: string]
  readonly gone: string
  /** Tickets at the fullest, if baskets were water. */
  readonly most: number
  readonly bakers: number
  /** Seconds: the mean wait at the board with two bakers, simulated. */
  readonly wait: number
  /** Baker-hours that are the limit. */
  readonly paid: number
}

const about = (clock: string) => ({ en: `About ${clock}`, ko: `${clock}쯤` })

export const bakeryDayLesson = ({ busiest, full: [from, to], gone, most, bakers, wait, paid }: Figures): Lesson => ({
  question: {
    kind: 'choice',
    options: [
      { id: 'never', text: { en: 'There are never many', ko: '많이 걸리는 때가 없음' } },
      { id: 'busiest', text: about(busiest) },
      { id: 'full', text: { en: `Between ${from} and ${to}`, ko: `${from}에서 ${to} 사이` } },
      { id: 'gone', text: about(gone) },
    ],
    answer: 'full',
    why: {
      en: `Most customers come at ${busiest}, but the board goes on filling for as long as more come than ${bakers} bakers can do, and that lasts until ${to}. What hangs there is the sum of all that came too much; only at ${gone} has it been worked off.`,
      ko: `손님은 ${busiest}에 가장 많이 오지만, 제빵사 ${bakers}명이 할 수 있는 것보다 많이 오는 동안 주문판은 계속 차오르고, 그것이 ${to}까지 이어집니다. 걸려 있는 것은 그동안 넘친 것을 모두 더한 것이고, 다 처리되는 것은 ${gone}쯤입니다.`,
    },
  },
  given: {
    customers: 'all',
    till: ['serviceTime'],
    bakers: ['serviceTime', 'bootTime', 'appStart', 'concurrency', 'repliesWhen', 'instanceType', 'speedUp'],
  },
  frugal: [{ metric: 'instanceHours', of: 'bakers', op: '<=', value: paid }],
  bonus: [],
  wrong: ['mostCustomers', 'mostTickets'],
  hint: {
    en: 'Look at the chart of the board: when does it begin to fill, and how long has it been filling when it is fullest? Whoever comes then finds the line already there.',
    ko: '주문판의 그래프를 보세요. 언제 차오르기 시작하고, 가장 많이 걸렸을 때는 얼마나 오래 차오른 뒤일까요? 그때 온 사람은 이미 생긴 줄을 만납니다.',
  },
  debrief: {
    en: (read, say) =>
      `Tickets waited ${say(read('board', 'wait.mean'), 'seconds')} on average in this run, 95 of 100 less than ${say(read('board', 'wait.p95'), 'seconds')}, and ${say(read('bakers', 'instanceHours'), 'none')} baker-hours were paid; with ${bakers} bakers all day the mean is ${say(wait, 'seconds')}. If baskets were water, ${say(most, 'count')} tickets would hang there by ${to}; that some baskets are large and some customers come together makes it more.`,
    ko: (read, say) =>
      `이번 실행에서 주문표는 평균 ${say(read('board', 'wait.mean'), 'seconds')}, 100장 가운데 95장은 ${say(read('board', 'wait.p95'), 'seconds')} 안에 시작되었고 제빵사 시간은 ${say(read('bakers', 'instanceHours'), 'none')}시간입니다. 하루 내내 ${bakers}명이면 평균은 ${say(wait, 'seconds')}입니다. 바구니가 물처럼 고르게 흐른다면 ${to}에 주문표 ${say(most, 'count')}장이 걸립니다. 큰 바구니가 있고 손님이 몰려오기도 해서 실제로는 그보다 많습니다.`,
  },
})
