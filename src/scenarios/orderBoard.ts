/** Scenario 2: a board between cashier and barista frees the one and does not hurry the other. */
import { changed, draw, type Sketch } from './draw.ts'
import { orderBoardLesson } from './lessons/orderBoard.ts'
import type { Contents, Run } from './scenario.ts'

const MINUTE = 60
const HOUR = 3600
const ORDER = 30
const DRINK = 60
const CUSTOMERS = 40
const BUSY = 55
const HOURS = 6

/** The most that a hand-over between two exponential workers can pass on an hour: both must be free at once, again and again. */
const [first, second] = [HOUR / ORDER, HOUR / DRINK]
const ceiling = (first * second * (first + second)) / (first * first + first * second + second * second)
/** Mean time in a line with one exponential worker, in seconds, and the part of it before service. */
const stay = (perHour: number, service: number) => HOUR / (HOUR / service - perHour)
const wait = (perHour: number, service: number) => stay(perHour, service) - service
const load = (CUSTOMERS * DRINK) / HOUR

const before: Sketch = {
  name: { en: 'Order board', ko: '주문판' },
  pieces: {
    customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 0], settings: { rate: CUSTOMERS / HOUR } },
    till: {
      kind: 'instance',
      name: { en: 'Cashier', ko: '계산원' },
      at: [1, 0],
      settings: { serviceTime: { kind: 'exponential', mean: ORDER } },
    },
    barista: {
      kind: 'instance',
      name: { en: 'Barista', ko: '바리스타' },
      at: [2, 0],
      settings: { serviceTime: { kind: 'exponential', mean: DRINK }, repliesWhen: 'started' },
    },
  },
  wires: [
    ['customers', 'till', 'call'],
    ['till', 'barista', 'call'],
  ],
  scenario: { duration: HOURS * HOUR, seed: 'bagel' },
}
const reference: Sketch = {
  ...before,
  pieces: {
    ...before.pieces,
    board: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 1], settings: { visibilityTimeout: HOUR } },
    barista: { ...before.pieces.barista, at: [2, 1], settings: { serviceTime: { kind: 'exponential', mean: DRINK } } },
  },
  wires: [
    ['customers', 'till', 'call'],
    ['till', 'board', 'send'],
    ['board', 'barista', 'poll'],
  ],
}
/** The board in the wrong place: tickets wait for the cashier, who still hands over by hand. */
const boardFirst: Sketch = {
  ...reference,
  pieces: { ...before.pieces, board: { ...reference.pieces.board, at: [0, 1] } },
  wires: [
    ['customers', 'board', 'send'],
    ['board', 'till', 'poll'],
    ['till', 'barista', 'call'],
  ],
}
const at = (perHour: number, sketch: Sketch) => changed(sketch, 'customers', { rate: perHour / HOUR })

const long = (of: Run['of'], hours: number): Run => ({ of, duration: hours * HOUR, warmUp: 10 * HOUR, days: 1 })
const played = (of: Run['of'], hours = HOURS, days = 400): Run => ({ of, duration: hours * HOUR, days })
const FLOOD = 2000
const GROWTH = 500
const GOAL = 2.5 * MINUTE
/** The wait at the till when tickets are handed over by hand: simulated, no formula is known. */
const BY_HAND = 2.93 * MINUTE

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(reference),
  variants: {
    spliced: draw(changed(reference, 'barista', { repliesWhen: 'started' })),
    busy: draw(at(BUSY, before)),
    busyBoard: draw(at(BUSY, reference)),
    flood: draw(at(HOUR / DRINK, before)),
    boardFirst: draw(boardFirst),
    secondCashier: draw(changed(before, 'till', { concurrency: 2 })),
    fasterCashier: draw(changed(before, 'till', { serviceTime: { kind: 'exponential', mean: ORDER / 2 } })),
  },
  goals: [
    { metric: 'wait.p95', of: 'till', op: '<', value: GOAL },
    { metric: 'blockedShare', of: 'till', op: '<', value: 0.01 },
  ],
  lesson: orderBoardLesson({
    customers: CUSTOMERS,
    drinks: second,
    hours: HOURS,
    byHand: BY_HAND,
    withBoard: wait(CUSTOMERS, ORDER),
    making: stay(CUSTOMERS, DRINK),
  }),
  knobs: [
    {
      component: 'customers',
      setting: 'rate',
      label: { en: 'Customers', ko: '손님' },
      min: 10 / HOUR,
      max: 60 / HOUR,
      step: 5 / HOUR,
    },
    { component: 'barista', setting: 'concurrency', label: { en: 'Baristas', ko: '바리스타' }, min: 1, max: 4, step: 1 },
  ],
  story: {
    en: {
      see: `${CUSTOMERS} customers an hour. The cashier takes ${ORDER} seconds for an order, the barista ${DRINK} for a drink. There is nowhere to put a ticket down, so the cashier holds it until the barista takes it. Two bars on the cashier’s cup: held by somebody else.`,
      tries: [
        'Drag an order board onto the wire between cashier and barista, while it runs.',
        `Then raise the customers to ${BUSY} an hour, with the board and without.`,
      ],
      notice: `The line at the till all but disappears. The coffee is hardly sooner: what waited in the cashier’s hand now waits on the board. Handing over by hand, the two can pass on ${Math.floor(ceiling)} drinks an hour; with the board, all ${HOUR / DRINK} that the barista can make.`,
    },
    ko: {
      see: `손님이 시간당 ${CUSTOMERS}명 옵니다. 계산원은 주문 하나에 ${ORDER}초, 바리스타는 음료 하나에 ${DRINK}초가 걸립니다. 주문표를 내려놓을 곳이 없어서, 계산원은 바리스타가 가져갈 때까지 주문표를 들고 있습니다. 계산원 잔의 세로줄 두 개는 남에게 붙잡혀 있다는 뜻입니다.`,
      tries: [
        '실행하는 동안 주문판을 계산원과 바리스타 사이의 선에 끌어다 놓습니다.',
        `그런 다음 손님을 시간당 ${BUSY}명으로 늘려, 주문판이 있을 때와 없을 때를 견줍니다.`,
      ],
      notice: `계산대 줄은 거의 사라집니다. 커피는 별로 빨라지지 않습니다. 계산원 손에서 기다리던 주문이 이제 주문판에서 기다릴 뿐입니다. 손에서 손으로 넘기면 두 사람은 시간당 ${Math.floor(ceiling)}잔까지, 주문판이 있으면 바리스타가 만들 수 있는 ${HOUR / DRINK}잔까지 내보냅니다.`,
    },
  },
  expect: [
    { what: 'cashier held', run: long('diagram', 8000), at: 'components.till.blocked', value: 0.363, tolerance: 0.05 },
    { what: 'wait at the till', run: long('diagram', 8000), at: 'components.till.wait.mean', value: BY_HAND, tolerance: 0.05 },
    { what: 'order to cup', run: long('diagram', 8000), at: 'system.fulfilment.mean', value: 4.98 * MINUTE, tolerance: 0.05 },
    { what: 'cashier held, a day', run: played('diagram'), at: 'components.till.blocked', value: 0.36, tolerance: 0.05 },
    { what: 'wait at the till, a day', run: played('diagram'), at: 'components.till.wait.mean', value: 2.7 * MINUTE, tolerance: 0.05 },
    { what: 'order to cup, a day', run: played('diagram'), at: 'system.fulfilment.mean', value: 4.7 * MINUTE, tolerance: 0.05 },
    {
      what: 'the most that hand-over passes on',
      run: long('flood', FLOOD + 10),
      at: 'components.barista.completed',
      value: ceiling * FLOOD,
      tolerance: 0.02,
    },
    {
      what: 'growth of the line',
      run: { of: 'busy', duration: GROWTH * HOUR, days: 10 },
      at: 'components.till.waiting',
      value: (BUSY - ceiling) * GROWTH,
      tolerance: 0.1,
    },
    {
      what: 'cashier held, board',
      run: long('reference', 8000),
      at: 'components.till.blocked',
      value: 0,
      tolerance: 0.001,
      absolute: true,
    },
    {
      what: 'wait at the till, board',
      run: long('reference', 8000),
      at: 'components.till.wait.mean',
      value: wait(CUSTOMERS, ORDER),
      tolerance: 0.05,
    },
    {
      what: 'order to cup, board',
      run: long('reference', 8000),
      at: 'system.fulfilment.mean',
      value: stay(CUSTOMERS, ORDER) + stay(CUSTOMERS, DRINK),
      tolerance: 0.05,
    },
    {
      what: 'order to cup, board dropped onto the wire',
      run: long('spliced', 4000),
      at: 'system.fulfilment.mean',
      value: stay(CUSTOMERS, ORDER) + stay(CUSTOMERS, DRINK),
      tolerance: 0.05,
    },
    { what: 'order to cup, board, a day', run: played('reference'), at: 'system.fulfilment.mean', value: 3.7 * MINUTE, tolerance: 0.05 },
    {
      what: 'tickets on the board',
      run: long('reference', 8000),
      at: 'components.board.meanWaiting',
      value: (load * load) / (1 - load),
      tolerance: 0.05,
    },
    {
      what: 'order to cup, busy board',
      run: long('busyBoard', 20_000),
      at: 'system.fulfilment.mean',
      value: stay(BUSY, ORDER) + stay(BUSY, DRINK),
      tolerance: 0.05,
    },
    {
      what: 'order to cup, busy board, a day',
      run: played('busyBoard'),
      at: 'system.fulfilment.mean',
      value: 9.5 * MINUTE,
      tolerance: 0.05,
    },
    {
      what: 'days that pass, board',
      run: played('reference', 12),
      at: 'components.till.wait.p95',
      holds: { op: '<', value: GOAL },
      value: 0.997,
      tolerance: 0.01,
      absolute: true,
    },
    {
      what: 'days that pass, no board',
      run: played('diagram', 12, 100),
      at: 'components.till.wait.p95',
      holds: { op: '<', value: GOAL },
      value: 0,
      tolerance: 0.02,
      absolute: true,
    },
    {
      what: 'days that pass, second cashier',
      run: played('secondCashier', 12, 100),
      at: 'components.till.blocked',
      holds: { op: '<', value: 0.01 },
      value: 0,
      tolerance: 0.01,
      absolute: true,
    },
    {
      what: 'days that pass, faster cashier',
      run: played('fasterCashier', 12, 100),
      at: 'components.till.blocked',
      holds: { op: '<', value: 0.01 },
      value: 0,
      tolerance: 0.01,
      absolute: true,
    },
  ],
}
