/** Scenario 14: an order that nobody can make comes back for ever, unless it is set aside. */
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { poisonLesson } from './poison.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const CUSTOMERS = 30
const DRINK = 60
const POISON = 0.02
const FAILS = 0.05
const HIDDEN = 2 * MINUTE
const HOURS = 12
/** Hours after which its price is told. */
const AFTER = 8
const TRIES = 3

const before: Sketch = {
  name: { en: 'The poison order', ko: '만들 수 없는 주문' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: {
        rate: CUSTOMERS / HOUR,
        classes: [
          { name: 'coffee', share: 1 - POISON, poison: false },
          { name: 'unicorn', share: POISON, poison: true },
        ],
      },
    },
    board: {
      kind: 'queue',
      name: { en: 'Order board', ko: '주문판' },
      at: [1, 0],
      settings: { visibilityTimeout: HIDDEN, maxReceiveCount: TRIES },
    },
    barista: {
      kind: 'instance',
      name: { en: 'Barista', ko: '바리스타' },
      at: [2, 0],
      settings: { serviceTime: { kind: 'exponential', mean: DRINK }, errorRate: FAILS },
    },
  },
  wires: [
    ['customers', 'board', 'send'],
    ['board', 'barista', 'poll'],
  ],
  scenario: { duration: HOURS * HOUR },
}
const tray = (maxReceiveCount: number, sketch = before): Sketch => ({
  ...sketch,
  pieces: {
    ...changed(sketch, 'board', { maxReceiveCount }).pieces,
    tray: {
      kind: 'queue',
      name: { en: 'Problem-order tray', ko: '문제 주문 쟁반' },
      at: [1, 1],
      settings: { messageRetentionPeriod: 1_209_600 },
    },
  },
  wires: [...sketch.wires, ['board', 'tray', 'deadLetter']],
})
/** No order fails by mere chance. */
const steady = changed(before, 'barista', { errorRate: 0 })
const orders = CUSTOMERS * AFTER
/** Simulated independently: how much of those hours of the barista goes to what cannot be made, and what lies in the tray then. */
const WASTED = 0.35
const IN_TRAY = 4.7
const GOAL = 3.5 * MINUTE
/** More than so many in the tray are not all poison. */
const MOST = 20

const played = (of: Run['of'], days = 200): Run => ({ of, days })
const early = (of: Run['of']): Run => ({ of, duration: AFTER * HOUR, days: 400 })
const POISONED = 'components.barista.failed.poison'
const MEAN = 'system.fulfilment.mean'
const SET_ASIDE = 'components.board.gauges.deadLettered'
const soon = { at: MEAN, holds: { op: '<', value: GOAL } } as const
const few = { at: SET_ASIDE, holds: { op: '<=', value: MOST } } as const

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(tray(TRIES)),
  variants: {
    steady: draw(steady),
    steadyTray: draw(tray(TRIES, steady)),
    once: draw(tray(1)),
    five: draw(tray(5)),
    thousand: draw(tray(1000)),
    secondBarista: draw(changed(before, 'barista', { concurrency: 2 })),
  },
  goals: [
    { metric: 'fulfilment.mean', of: 'system', op: '<', value: GOAL },
    { metric: 'deadLettered', of: 'board', op: '>=', value: 1 },
    { metric: 'lostLater', of: 'system', op: '<=', value: MOST },
  ],
  lesson: poisonLesson({
    customers: CUSTOMERS,
    poison: POISON,
    fails: FAILS,
    tries: TRIES,
    hours: HOURS,
    after: AFTER,
    wasted: WASTED,
  }),
  knobs: [
    { component: 'board', setting: 'maxReceiveCount', label: { en: 'Tries', ko: '시도 횟수' }, min: 1, max: 20, step: 1 },
    {
      component: 'board',
      setting: 'visibilityTimeout',
      label: { en: 'Visibility timeout', ko: '가시성 제한 시간' },
      min: 30,
      max: 300,
      step: 30,
    },
  ],
  story: {
    en: {
      see: `${CUSTOMERS} orders an hour, and the barista could make ${HOUR / DRINK}. ${100 * POISON} of a hundred ask for a drink that does not exist. The barista tries, fails, and ${HIDDEN / MINUTE} minutes later the ticket hangs there again. Nobody ever takes it down.`,
      tries: [
        'Watch the barista’s share of work as the hours go by, and the numbers on the tickets.',
        `Put a second board beside the first and wire it as its dead-letter queue: the tray for problem orders, after ${TRIES} tries.`,
        'Then allow one try only, and look at what lies in the tray.',
      ],
      notice: `After ${AFTER} hours ${orders} orders have come, about ${Math.round(orders * POISON)} of them poison, and those have taken ${100 * WASTED} % of the barista’s time. With a tray after ${TRIES} tries it is next to nothing, and somebody can look at them in peace. One try is too few: good orders fail now and then, and would be thrown out with the bad.`,
    },
    ko: {
      see: `주문은 시간당 ${CUSTOMERS}건이고 바리스타는 ${HOUR / DRINK}잔을 만들 수 있습니다. 백 건 가운데 ${100 * POISON}건은 세상에 없는 음료입니다. 바리스타가 만들려다 실패하면 ${HIDDEN / MINUTE}분 뒤 그 주문표가 다시 걸립니다. 아무도 떼어 내지 않습니다.`,
      tries: [
        '시간이 갈수록 바리스타가 얼마나 바빠지는지, 주문표의 숫자가 어떻게 커지는지 봅니다.',
        `주문판 옆에 판을 하나 더 두고 배달 못한 편지 대기열로 잇습니다. ${TRIES}번 실패한 문제 주문을 담는 쟁반입니다.`,
        '그런 다음 시도를 한 번만 허용하고 쟁반에 무엇이 있는지 봅니다.',
      ],
      notice: `${AFTER}시간 동안 온 주문 ${orders}건 가운데 ${Math.round(orders * POISON)}건쯤이 만들 수 없는 주문인데, 그것이 바리스타 시간의 ${100 * WASTED} %를 가져갑니다. ${TRIES}번 시도한 뒤 쟁반에 옮기면 거의 들지 않고, 누군가 차분히 살펴볼 수 있습니다. 한 번은 너무 적습니다. 멀쩡한 주문도 가끔 실패하므로 나쁜 주문과 함께 버려집니다.`,
    },
  },
  expect: [
    { what: 'work on poison in eight hours', run: early('steady'), at: POISONED, value: (WASTED * AFTER * HOUR) / DRINK, tolerance: 0.1 },
    {
      what: 'work on poison in eight hours, tray',
      run: early('steadyTray'),
      at: POISONED,
      value: TRIES * IN_TRAY,
      tolerance: 0.1,
    },
    { what: 'in the tray after eight hours', run: early('steadyTray'), at: 'components.tray.waiting', value: IN_TRAY, tolerance: 0.1 },
    { what: 'days with a mean as asked for, tray', run: played('reference'), ...soon, value: 0.975, tolerance: 0.025, absolute: true },
    { what: 'days with a mean as asked for, five tries', run: played('five'), ...soon, value: 0.955, tolerance: 0.04, absolute: true },
    { what: 'days with a mean as asked for, no tray', run: played('diagram'), ...soon, value: 0.02, tolerance: 0.03, absolute: true },
    {
      what: 'days with a mean as asked for, 1000 tries',
      run: played('thousand'),
      ...soon,
      value: 0.05,
      tolerance: 0.05,
      absolute: true,
    },
    { what: 'days with no good order in the tray', run: played('reference'), ...few, value: 0.99, tolerance: 0.02, absolute: true },
    { what: 'days with no good order in the tray, one try', run: played('once'), ...few, value: 0, tolerance: 0.02, absolute: true },
  ],
}
