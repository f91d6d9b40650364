/** The bakery day: no rush that ends, but four hours at the edge of what two bakers can do. */
import { profiles } from '../kinds/clients/profiles.ts'
import { bakeryDayLesson } from './bakeryDay.lesson.ts'
import { changed, draw, type Sketch } from './draw.ts'
import type { Contents, Run } from './scenario.ts'

const MINUTE = 60
const HOUR = 3600
const { opens, bin, factors } = profiles.bakeryWeekday
const HOURS = (bin * factors.length) / HOUR
/** How much a weekday differs from the next, as measured there. */
const DAYS_CV = 0.2
const CUSTOMERS = 40
const BAKERS = 2
/** Seconds for an average basket; a larger one takes longer in proportion. */
const TILL = 30
const BAKE = 120
/** Pieces in a basket, and how many of a hundred baskets have so many (aggregates of the same bakery). */
const PIECES = [1, 2, 3, 4, 5, 6, 7]
const BASKETS = [38.4, 30.7, 16.1, 9.0, 3.6, 1.4, 0.8]
const basket = PIECES.reduce((sum, pieces, nth) => sum + pieces * BASKETS[nth], 0) / BASKETS.reduce((sum, weight) => sum + weight, 0)
/** The third baker's shift, on the clock; and two that come when it strikes the eye: with most customers, with most tickets. */
const SHIFT = [9, 16] as const
const BUSIEST = [11, 12] as const
const FULLEST = [13, 16] as const
const GOAL = 7 * MINUTE
/** Hours that a third baker may be paid for. */
const DAYWORK = 8

const capacity = (BAKERS * HOUR) / BAKE
const onClock = (hour: number) => hour * HOUR - opens
/** What would pile up if baskets were water: the plan above the capacity, bin by bin. Seconds into the day. */
export function fluid(perHour: number, until: number): number {
  let backlog = 0
  for (let nth = 0; nth < until / bin; nth++) backlog = Math.max(0, backlog + ((perHour * factors[nth] - capacity) * bin) / HOUR)
  return backlog
}

const clock = (seconds: number) => {
  const quarters = Math.round((opens + seconds) / bin)
  return `${Math.floor(quarters / 4)}:${String((quarters % 4) * 15).padStart(2, '0')}`
}
/** The start of the quarter with most customers, and when the water stands highest and is gone: seconds into the day. */
const ends = factors.map((_, nth) => (nth + 1) * bin)
const level = ends.map((end) => fluid(CUSTOMERS, end))
const busiest = factors.indexOf(Math.max(...factors)) * bin
const most = Math.max(...level)
/** The first and the last quarter's end of those at which the water stands so. */
const span = (holds: (tickets: number) => boolean) => {
  const held = ends.filter((_, nth) => holds(level[nth]!))
  return [held[0]!, held.at(-1)!] as const
}
/** Within a tenth of the highest. */
const full = span((tickets) => tickets > 0.9 * most)
const gone = span((tickets) => tickets > 0)[1] + bin
/** Simulated: baskets are no water. */
const AT_ONE = 24.2
const WAIT = 14.2 * MINUTE

const before: Sketch = {
  name: { en: 'Bakery day', ko: '빵집의 하루' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: {
        rate: CUSTOMERS / HOUR,
        profile: { kind: 'named', id: 'bakeryWeekday' },
        size: { kind: 'discrete', values: PIECES, weights: BASKETS, mean: 1 },
      },
    },
    till: { kind: 'instance', name: { en: 'Till', ko: '계산대' }, at: [1, 0], settings: { serviceTime: TILL } },
    board: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 1], settings: { visibilityTimeout: HOUR } },
    bakers: {
      kind: 'autoScalingGroup',
      name: { en: 'Bakers', ko: '제빵사' },
      at: [2, 1],
      settings: {
        minSize: BAKERS,
        desiredCapacity: BAKERS,
        maxSize: BAKERS + 1,
        serviceTime: BAKE,
        bootTime: 0,
        appStart: 0,
        heartbeatTimeout: HOUR,
      },
    },
  },
  wires: [
    ['customers', 'till', 'call'],
    ['till', 'board', 'send'],
    ['board', 'bakers', 'poll'],
  ],
  scenario: { duration: HOURS * HOUR, seed: 'doppio' },
}
const shift = (from: number, to: number) => [
  { type: 'scheduled', at: onClock(from), min: null, max: null, desired: BAKERS + 1 },
  { type: 'scheduled', at: onClock(to), min: null, max: null, desired: BAKERS },
]
const played = (of: Run['of'], until?: number, days = 400): Run => ({ of, days, ...(until !== undefined && { duration: onClock(until) }) })
const passes = { at: 'components.board.wait.p95', holds: { op: '<', value: GOAL } } as const
const BIG = 1.3

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(changed(before, 'bakers', { policies: shift(...SHIFT) })),
  variants: {
    equalBaskets: draw(changed(before, 'customers', { size: 1 })),
    everyDay: draw(changed(before, 'customers', { dayFactorCv: DAYS_CV })),
    bigDay: draw(changed(before, 'customers', { rate: (BIG * CUSTOMERS) / HOUR })),
    mostCustomers: draw(changed(before, 'bakers', { policies: shift(...BUSIEST) })),
    mostTickets: draw(changed(before, 'bakers', { policies: shift(...FULLEST) })),
  },
  goals: [{ metric: 'wait.p95', of: 'board', op: '<', value: GOAL }],
  lesson: bakeryDayLesson({
    busiest: clock(busiest),
    full: [clock(full[0]), clock(full[1])],
    gone: clock(gone),
    most,
    bakers: BAKERS,
    wait: WAIT,
    // Whoever is at a basket when the shift ends finishes it.
    paid: BAKERS * HOURS + DAYWORK + 0.5,
  }),
  knobs: [
    { component: 'bakers', setting: 'desiredCapacity', label: { en: 'Bakers', ko: '제빵사' }, min: BAKERS, max: BAKERS + 1, step: 1 },
    {
      component: 'customers',
      setting: 'dayFactorCv',
      label: { en: 'Good and bad days', ko: '좋은 날, 나쁜 날' },
      min: 0,
      max: 0.4,
      step: 0.1,
    },
  ],
  story: {
    en: {
      see: `The shape and the baskets are those of a real bakery in Edinburgh; how many come is made up: ${CUSTOMERS} customers an hour on average, with ${basket.toFixed(1)} pieces each. Two bakers can do ${capacity} such baskets an hour; one of seven pieces takes more than three times as long.`,
      tries: [
        'Read the board at one o’clock, and see when it is empty again.',
        `Add a third baker for the middle of the day, by two scheduled actions. Find the shortest shift with which 95 of 100 tickets wait less than ${GOAL / MINUTE} minutes.`,
        `Set “Good and bad days” to ${DAYS_CV}, as measured, and try a few seeds.`,
      ],
      notice: `A load at the edge needs no peak to make a line: from eleven to half past two hardly more come than two bakers can do, and about ${Math.round(AT_ONE)} tickets hang there at one o’clock. On a good day the line lasts until the evening. The average day is not the average of the days.`,
    },
    ko: {
      see: `하루 모양과 바구니는 에든버러의 실제 빵집에서 왔고, 손님 수는 지어낸 것입니다. 평균 시간당 ${CUSTOMERS}명이 ${basket.toFixed(1)}개씩 삽니다. 제빵사 두 명은 그런 바구니를 시간당 ${capacity}개 채울 수 있고, 일곱 개짜리 바구니는 세 배 넘게 걸립니다.`,
      tries: [
        '오후 한 시의 주문판을 보고, 언제 다시 비는지 봅니다.',
        `예약 조정 두 개로 한낮에 제빵사를 한 명 더 둡니다. 주문표 100장 가운데 95장이 ${GOAL / MINUTE}분 안에 시작되는 가장 짧은 근무를 찾습니다.`,
        `‘좋은 날, 나쁜 날’을 측정값 ${DAYS_CV}에 맞추고 시드를 몇 개 바꿔 봅니다.`,
      ],
      notice: `한계에 걸친 부하는 봉우리가 없어도 줄을 만듭니다. 열한 시부터 두 시 반까지 오는 손님은 두 명이 할 수 있는 것보다 조금 많을 뿐인데, 한 시에는 주문표가 ${Math.round(AT_ONE)}장쯤 걸립니다. 손님이 많은 날에는 줄이 저녁까지 갑니다. 평균적인 하루는 하루들의 평균이 아닙니다.`,
    },
  },
  expect: [
    { what: 'customers, a day', run: played('diagram'), at: 'system.offered', value: CUSTOMERS * HOURS, tolerance: 0.02 },
    { what: 'tickets at one o’clock', run: played('diagram', 13), at: 'components.board.waiting', value: AT_ONE, tolerance: 0.05 },
    { what: 'wait at the board', run: played('diagram'), at: 'components.board.wait.mean', value: WAIT, tolerance: 0.05 },
    {
      what: 'wait at the board, equal baskets',
      run: played('equalBaskets'),
      at: 'components.board.wait.mean',
      value: 13 * MINUTE,
      tolerance: 0.05,
    },
    {
      what: 'wait at the board, over all days',
      run: played('everyDay', undefined, 500),
      at: 'components.board.wait.mean',
      value: 23 * MINUTE,
      tolerance: 0.1,
    },
    {
      what: 'tickets at four o’clock of a big day, as fluid',
      run: played('bigDay', 16, 100),
      at: 'components.board.waiting',
      value: fluid(BIG * CUSTOMERS, onClock(16)),
      tolerance: 0.05,
    },
    {
      what: 'baker-hours with the third baker',
      run: played('reference'),
      at: 'components.bakers.gauges.instanceHours',
      value: BAKERS * HOURS + SHIFT[1] - SHIFT[0],
      tolerance: 0.01,
    },
    { what: 'days that pass, two bakers', run: played('diagram'), ...passes, value: 0, tolerance: 0.02, absolute: true },
    { what: 'days that pass, third baker', run: played('reference'), ...passes, value: 0.99, tolerance: 0.02, absolute: true },
  ],
}
