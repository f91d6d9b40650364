/** Scenario 4: the queue remembers the rush long after the rush is over. */
import { profiles } from '../kinds/clients/profiles.ts'
import { changed, draw, type Sketch } from './draw.ts'
import { morningRushLesson } from './lessons/morningRush.ts'
import type { Contents, Run } from './scenario.ts'

const MINUTE = 60
const HOUR = 3600
const OPENS = 6
const HOURS = 15
const CUSTOMERS = 40
const ORDER = 30
const DRINK = 60
const CV = 0.6
/** The rush by the clock, and the shift that meets it. */
const [RUSH_AT, RUSH_ENDS] = [9, 11]
const SHIFT = [7, 11] as const
const GOAL = 6 * MINUTE
const PAID = 20
/** Tickets on the board when the rush ends: simulated, a few more than the fluid. */
const AT_ITS_END = 42

const onClock = (hour: number) => (hour - OPENS) * HOUR
const shift = (from: number, to: number) => [
  { type: 'scheduled', at: onClock(from), min: null, max: null, desired: 2 },
  { type: 'scheduled', at: onClock(to), min: null, max: null, desired: 1 },
]

const before: Sketch = {
  name: { en: 'Morning rush', ko: '아침 러시' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: { rate: CUSTOMERS / HOUR, profile: { kind: 'named', id: 'cafeDay' } },
    },
    till: {
      kind: 'instance',
      name: { en: 'Two cashiers', ko: '계산원 둘' },
      at: [1, 0],
      settings: { serviceTime: { kind: 'lognormal', mean: ORDER, cv: CV }, concurrency: 2 },
    },
    board: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 1], settings: { visibilityTimeout: HOUR } },
    baristas: {
      kind: 'autoScalingGroup',
      name: { en: 'Barista team', ko: '바리스타 팀' },
      at: [2, 1],
      settings: {
        minSize: 1,
        desiredCapacity: 1,
        maxSize: 2,
        serviceTime: { kind: 'lognormal', mean: DRINK, cv: CV },
        bootTime: 0,
        appStart: 0,
        heartbeatTimeout: HOUR,
      },
    },
  },
  wires: [
    ['customers', 'till', 'call'],
    ['till', 'board', 'send'],
    ['board', 'baristas', 'poll'],
  ],
  scenario: { duration: HOURS * HOUR },
}
/** What piles up as if orders were water: tickets when the rush ends, and seconds from then until they are gone. */
function fluid(): { backlog: number; gone: number } {
  const { bin, factors } = profiles.cafeDay
  const after = (tickets: number, at: number) =>
    Math.max(0, tickets + ((CUSTOMERS * factors[Math.floor(at / bin)] - HOUR / DRINK) * MINUTE) / HOUR)
  let [tickets, at] = [0, 0]
  for (; at < onClock(RUSH_ENDS); at += MINUTE) tickets = after(tickets, at)
  const backlog = tickets
  for (; tickets > 0; at += MINUTE) tickets = after(tickets, at)
  return { backlog, gone: at - onClock(RUSH_ENDS) }
}
const helped = (from: number, to: number) => changed(before, 'baristas', { policies: shift(from, to) })
const played = (of: Run['of'], hour?: number, days = 400): Run => ({ of, days, ...(hour !== undefined && { duration: onClock(hour) }) })
const passes = { at: 'components.board.wait.p95', holds: { op: '<', value: GOAL } } as const

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(helped(...SHIFT)),
  variants: {
    late: draw(helped(8, 11)),
    thirdCashier: draw(changed(before, 'till', { concurrency: 3 })),
    afterTheRush: draw(helped(RUSH_ENDS, RUSH_ENDS + 4)),
    whenSeen: draw(helped(RUSH_AT + 1, RUSH_ENDS)),
    roomAlone: draw(changed(before, 'baristas', { maxSize: 4 })),
    allDay: draw(changed(before, 'baristas', { minSize: 2, desiredCapacity: 2 })),
  },
  goals: [{ metric: 'wait.p95', of: 'board', op: '<', value: GOAL }],
  lesson: morningRushLesson({ drinks: HOUR / DRINK, paid: PAID, rushEnds: RUSH_ENDS, ...fluid() }),
  knobs: [
    { component: 'baristas', setting: 'desiredCapacity', label: { en: 'Baristas', ko: '바리스타' }, min: 1, max: 2, step: 1 },
    { component: 'till', setting: 'concurrency', label: { en: 'Cashiers', ko: '계산원' }, min: 1, max: 4, step: 1 },
  ],
  story: {
    en: {
      see: `A day of a real shape: ${CUSTOMERS} customers an hour on average, nearly twice as many at ten. Two cashiers keep up. One barista makes ${HOUR / DRINK} drinks an hour, and from seven to eleven more are ordered.`,
      tries: [
        `Look at the board when the rush is over, at ${RUSH_ENDS}.`,
        `Call a second barista from ${SHIFT[0]} to ${SHIFT[1]}: two scheduled actions on the barista team. ${PAID} paid barista-hours are the limit.`,
        'Call the second barista an hour later, and compare.',
      ],
      notice: `The queue remembers the rush. When it ends about ${AT_ITS_END} tickets hang there, and the line is gone only an hour and forty minutes later. The help must come before the line, not when everybody sees it.`,
    },
    ko: {
      see: `실제 하루의 모양입니다. 평균 시간당 ${CUSTOMERS}명, 열 시에는 거의 두 배가 옵니다. 계산원 둘은 따라갑니다. 바리스타 한 명은 시간당 ${HOUR / DRINK}잔을 만드는데, 일곱 시부터 열한 시까지는 주문이 그보다 많습니다.`,
      tries: [
        `러시가 끝나는 ${RUSH_ENDS}시에 주문판을 봅니다.`,
        `${SHIFT[0]}시부터 ${SHIFT[1]}시까지 두 번째 바리스타를 부릅니다. 바리스타 팀에 예약 조정을 두 개 넣으면 됩니다. 바리스타 근무는 모두 ${PAID}시간까지입니다.`,
        '한 시간 늦게 불러서 견줍니다.',
      ],
      notice: `줄은 러시를 기억합니다. 러시가 끝날 때 주문표 ${AT_ITS_END}장쯤이 걸려 있고, 줄은 한 시간 사십 분 뒤에야 사라집니다. 도움은 모두의 눈에 줄이 보일 때가 아니라 줄이 생기기 전에 와야 합니다.`,
    },
  },
  expect: [
    {
      what: 'tickets at 11, simulated',
      run: played('diagram', RUSH_ENDS),
      at: 'components.board.waiting',
      value: AT_ITS_END,
      tolerance: 0.05,
    },
    {
      what: 'barista-hours with the shift',
      run: played('reference'),
      at: 'components.baristas.gauges.instanceHours',
      value: HOURS + SHIFT[1] - SHIFT[0],
      tolerance: 0.01,
    },
    { what: 'days that pass, second barista from 7', run: played('reference'), ...passes, value: 0.985, tolerance: 0.015, absolute: true },
    { what: 'days that pass, second barista from 8', run: played('late'), ...passes, value: 0.865, tolerance: 0.05, absolute: true },
    { what: 'days that pass, one barista', run: played('diagram', undefined, 100), ...passes, value: 0, tolerance: 0.01, absolute: true },
    { what: 'days that pass, two all day', run: played('allDay', undefined, 100), ...passes, value: 1, tolerance: 0.01, absolute: true },
  ],
}
