/** Scenario 5: a bigger machine makes more at once, a faster one makes each drink sooner, and a line tells them apart. */
import { prices } from '../../kinds/prices.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { biggerMachineLesson } from './biggerMachine.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const CUSTOMERS = 50
const BUSY = 100
const DRINK = 60
/** A day and a half: in a shorter one luck decides. */
const HOURS = 36
const GOAL = 3 * MINUTE
/** The next size of a machine has twice the power, at twice the price. */
const [SMALL, BIG] = ['t3.micro', 't3.small']
const rate = HOUR / DRINK

/** Mean seconds in the shop with one exponential server of so many an hour, and with two of them at one line. */
const one = (customers: number, perHour: number) => HOUR / (perHour - customers)
function two(customers: number): number {
  const load = customers / rate
  const waits = (load * load) / 2 / (1 - load / 2)
  return DRINK + ((waits / (1 + load + waits)) * HOUR) / (2 * rate - customers)
}

const before: Sketch = {
  name: { en: 'Bigger machine', ko: '더 큰 머신' },
  pieces: {
    customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 0], settings: { rate: CUSTOMERS / HOUR } },
    barista: {
      kind: 'instance',
      name: { en: 'Barista', ko: '바리스타' },
      at: [1, 0],
      settings: { serviceTime: { kind: 'exponential', mean: DRINK }, instanceType: SMALL },
    },
  },
  wires: [['customers', 'barista', 'call']],
  scenario: { duration: HOURS * HOUR, seed: 'crumb' },
}
const bigger = changed(before, 'barista', { instanceType: BIG, concurrency: 2 })
const faster = changed(before, 'barista', { instanceType: BIG, speedUp: 1 })
/** The size alone: one drink at once, as slowly as before. */
const justBigger = changed(before, 'barista', { instanceType: BIG })
const another: Sketch = {
  ...before,
  pieces: {
    customers: before.pieces.customers,
    board: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 0], settings: { visibilityTimeout: HOUR } },
    barista: { ...before.pieces.barista, at: [2, 0] },
    second: { ...before.pieces.barista, name: { en: 'Second barista', ko: '두 번째 바리스타' }, at: [2, 1] },
  },
  wires: [
    ['customers', 'board', 'send'],
    ['board', 'barista', 'poll'],
    ['board', 'second', 'poll'],
  ],
}
const at = (perHour: number, sketch: Sketch) => changed(sketch, 'customers', { rate: perHour / HOUR })
/** Hardly anybody comes: nobody waits. */
const EMPTY = 0.1
const minutes = (seconds: number) => (seconds / MINUTE).toFixed(2)
const long = (of: Run['of'], hours = 4000): Run => ({ of, duration: hours * HOUR, warmUp: 10 * HOUR, days: 1 })
const played = (of: Run['of']): Run => ({ of, days: 100 })
const STAY = 'system.fulfilment.mean'
const passes = { at: 'system.fulfilment.p95', holds: { op: '<', value: GOAL } } as const

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(faster),
  variants: {
    bigger: draw(bigger),
    another: draw(another),
    justBigger: draw(justBigger),
    emptyBigger: draw(at(EMPTY, bigger)),
    emptyFaster: draw(at(EMPTY, faster)),
    busyBigger: draw(at(BUSY, bigger)),
    busyFaster: draw(at(BUSY, faster)),
  },
  goals: [{ metric: 'fulfilment.p95', of: 'system', op: '<', value: GOAL }],
  lesson: biggerMachineLesson({
    customers: CUSTOMERS,
    drink: DRINK,
    fast: DRINK / 2,
    asItIs: one(CUSTOMERS, rate),
    twoAtOnce: two(CUSTOMERS),
    twiceAsFast: one(CUSTOMERS, 2 * rate),
    price: HOURS * prices['us-east-1'].instanceHour[BIG],
  }),
  knobs: [
    { component: 'barista', setting: 'concurrency', label: { en: 'Drinks at once', ko: '한 번에 만드는 잔' }, min: 1, max: 4, step: 1 },
    { component: 'customers', setting: 'rate', label: { en: 'Customers', ko: '손님' }, min: 10 / HOUR, max: 110 / HOUR, step: 10 / HOUR },
  ],
  story: {
    en: {
      see: `${CUSTOMERS} customers an hour, one barista, ${DRINK} seconds for a drink. That is enough, and still a line forms: drinks take sometimes more and sometimes less.`,
      tries: [
        'Buy the machine of the next size (t3.small) that makes two drinks at once, each as slowly as before.',
        'Or the one that makes each drink in half the time: the next size, with all of the work sped up by it.',
        'Or bring a second barista: a board, and two who take from it.',
        `Then let ${BUSY} an hour come.`,
      ],
      notice: `From order to cup it takes ${minutes(one(CUSTOMERS, rate))} minutes as it is, ${minutes(two(CUSTOMERS))} with two drinks at once, whether in one machine or by two baristas, and ${minutes(one(CUSTOMERS, 2 * rate))} with a drink in half the time. All three cost twice as much. In an empty shop the bigger machine changes nothing: ${DRINK} seconds, against ${DRINK / 2} of the fast one. Bigger is for the line, faster is for the customer.`,
    },
    ko: {
      see: `손님이 시간당 ${CUSTOMERS}명, 바리스타는 한 명이고 음료 한 잔에 ${DRINK}초가 걸립니다. 모자라지 않는데도 줄이 생깁니다. 오래 걸리는 음료도, 금방 되는 음료도 있기 때문입니다.`,
      tries: [
        '한 단계 큰 머신(t3.small)을 삽니다. 두 잔을 한꺼번에 만들지만 한 잔에 걸리는 시간은 같습니다.',
        '또는 한 잔을 절반의 시간에 만드는 머신을 삽니다. 한 단계 큰 크기에, 일이 모두 그만큼 빨라지게 둡니다.',
        '또는 바리스타를 한 명 더 부릅니다. 주문판 하나에서 둘이 가져갑니다.',
        `그런 다음 손님을 시간당 ${BUSY}명으로 늘립니다.`,
      ],
      notice: `주문에서 잔까지 지금은 ${minutes(one(CUSTOMERS, rate))}분, 머신 하나든 바리스타 둘이든 두 잔씩 만들면 ${minutes(two(CUSTOMERS))}분, 한 잔을 절반의 시간에 만들면 ${minutes(one(CUSTOMERS, 2 * rate))}분입니다. 셋 모두 값은 두 배입니다. 빈 가게에서 큰 머신은 아무것도 바꾸지 않아 ${DRINK}초이고, 빠른 머신은 ${DRINK / 2}초입니다. 큰 것은 줄을 위해, 빠른 것은 손님을 위해 삽니다.`,
    },
  },
  expect: [
    { what: 'order to cup, as it is', run: long('diagram', 12_000), at: STAY, value: one(CUSTOMERS, rate), tolerance: 0.05 },
    { what: 'order to cup, two at once', run: long('bigger'), at: STAY, value: two(CUSTOMERS), tolerance: 0.03 },
    { what: 'order to cup, twice as fast', run: long('reference'), at: STAY, value: one(CUSTOMERS, 2 * rate), tolerance: 0.03 },
    { what: 'order to cup, two baristas', run: long('another'), at: STAY, value: two(CUSTOMERS), tolerance: 0.03 },
    { what: 'empty shop, two at once', run: long('emptyBigger', 100_000), at: STAY, value: DRINK, tolerance: 0.03 },
    { what: 'empty shop, twice as fast', run: long('emptyFaster', 100_000), at: STAY, value: DRINK / 2, tolerance: 0.03 },
    { what: 'order to cup at 100 an hour, two at once', run: long('busyBigger', 12_000), at: STAY, value: two(BUSY), tolerance: 0.05 },
    {
      what: 'order to cup at 100 an hour, twice as fast',
      run: long('busyFaster', 12_000),
      at: STAY,
      value: one(BUSY, 2 * rate),
      tolerance: 0.05,
    },
    { what: 'days that pass, twice as fast', run: played('reference'), ...passes, value: 0.97, tolerance: 0.05, absolute: true },
    { what: 'days that pass, two at once', run: played('bigger'), ...passes, value: 0, tolerance: 0.05, absolute: true },
    { what: 'days that pass, two baristas', run: played('another'), ...passes, value: 0, tolerance: 0.05, absolute: true },
    { what: 'days that pass, as it is', run: played('diagram'), ...passes, value: 0, tolerance: 0, absolute: true },
  ],
}
