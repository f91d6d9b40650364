/** Scenario 1: two who hand over by hand hold each other up, and pass on less than the slower of them can make. */
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { oneCashierLesson } from './oneCashier.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const ORDER = 30
const DRINK = 60
const CUSTOMERS = 40
const BUSY = 55
/** So little below what the two can pass on that lines stay, and end. */
const LET_IN = 49
/** Ten days and nights: that near to the ceiling luck decides a shorter time. */
const HOURS = 240
const MORNING = 6
const [orders, drinks] = [HOUR / ORDER, HOUR / DRINK]
/** What is asked: so many served an hour, and a line in the end that the barista would make in an hour. */
const AT_LEAST = 47
const LINE = drinks

/** From one hand-over to the next both are at work, and the longer of two exponential times is waited for. */
const cycle = ORDER + DRINK - (ORDER * DRINK) / (ORDER + DRINK)
const ceiling = HOUR / cycle
/**
 * The same for several cashiers, who wait with a ticket until the barista takes it: weights of the states, from the idle barista to all
 * cashiers held. The barista stands idle only while all of them are at work.
 */
function ceilingOf(cashiers: number): number {
  let [weight, sum] = [1, 1]
  for (let working = cashiers; working >= 0; working--) {
    weight *= (Math.min(cashiers, working + 1) * orders) / drinks
    sum += weight
  }
  return drinks * (1 - 1 / sum)
}

const before: Sketch = {
  name: { en: 'One cashier, one barista', ko: '계산원 한 명, 바리스타 한 명' },
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
  scenario: { duration: HOURS * HOUR },
}
const at = (perHour: number, sketch = before) => changed(sketch, 'customers', { rate: perHour / HOUR })
const twoCashiers = changed(before, 'till', { concurrency: 2 })

const long = (of: Run['of'], hours: number): Run => ({ of, duration: hours * HOUR, warmUp: 10 * HOUR, days: 1 })
const morning: Run = { of: 'diagram', duration: MORNING * HOUR, days: 400 }
const FLOOD = 2000
const GROWTH = 500
/** Simulated, in the long run: no formula is known for what comes of hand-over below its ceiling. */
const HELD = 0.363
const WAIT = 2.93 * MINUTE

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(at(LET_IN)),
  variants: {
    busy: draw(at(BUSY)),
    allThatTheBaristaMakes: draw(at(drinks)),
    secondCashier: draw(at(drinks, twoCashiers)),
  },
  goals: [
    { metric: 'fulfilment.count', of: 'system', op: '>=', value: AT_LEAST * HOURS },
    { metric: 'backlogEnd', of: 'till', op: '<', value: LINE },
  ],
  lesson: oneCashierLesson({ order: ORDER, drink: DRINK, cycle, ceiling, drinks, hours: HOURS, two: ceilingOf(2) }),
  knobs: [
    {
      component: 'customers',
      setting: 'rate',
      label: { en: 'Customers let in', ko: '들이는 손님' },
      min: 30 / HOUR,
      max: 60 / HOUR,
      step: 1 / HOUR,
    },
    { component: 'till', setting: 'concurrency', label: { en: 'Cashiers', ko: '계산원' }, min: 1, max: 3, step: 1 },
  ],
  story: {
    en: {
      see: `You decide how many customers are let in; now it is ${CUSTOMERS} an hour. The cashier takes ${ORDER} seconds for an order, the barista ${DRINK} for a drink. There is nowhere to put a ticket down: the cashier stands with it until the barista takes it. Two bars on the cashier’s cup: held by somebody else.`,
      tries: [
        'Read how long the cashier is held, and how long the line at the till is.',
        `Let in as many as the barista can make, ${drinks} an hour, and watch the line.`,
        `Find the most that can be let in for ${HOURS / 24} days without the line growing on and on: at least ${AT_LEAST} an hour, and fewer than ${LINE} in line at the end.`,
        `Add a second cashier, and let in ${drinks} again.`,
      ],
      notice: `At ${CUSTOMERS} an hour the barista holds the cashier for ${Math.round(100 * HELD)} % of the time, and customers wait ${(WAIT / MINUTE).toFixed(1)} minutes at a till that takes orders for ${Math.round((100 * CUSTOMERS) / orders)} % of it. From one hand-over to the next it takes as long as the slower of the two that time: ${cycle} seconds on average. That is ${Math.floor(ceiling)} an hour, not ${drinks}; at ${BUSY} the line grows by ${(BUSY - ceiling).toFixed(1)} an hour for ever.`,
    },
    ko: {
      see: `손님을 얼마나 들일지 정하는 사람은 여러분입니다. 지금은 시간당 ${CUSTOMERS}명입니다. 계산원은 주문 하나에 ${ORDER}초, 바리스타는 음료 하나에 ${DRINK}초가 걸립니다. 주문표를 내려놓을 곳이 없어서, 계산원은 바리스타가 가져갈 때까지 들고 서 있습니다. 계산원 잔의 세로줄 두 개는 남에게 붙잡혀 있다는 뜻입니다.`,
      tries: [
        '계산원이 얼마나 붙잡혀 있는지, 계산대 줄이 얼마나 긴지 봅니다.',
        `바리스타가 만들 수 있는 만큼, 시간당 ${drinks}명을 들이고 줄을 지켜봅니다.`,
        `줄이 끝없이 늘지 않으면서 ${HOURS / 24}일 동안 가장 많이 들일 수 있는 손님 수를 찾습니다. 시간당 ${AT_LEAST}명 이상, 끝날 때 줄은 ${LINE}명 미만이어야 합니다.`,
        `계산원을 한 명 더 두고 다시 시간당 ${drinks}명을 들입니다.`,
      ],
      notice: `시간당 ${CUSTOMERS}명이면 계산원은 시간의 ${Math.round(100 * HELD)} %를 바리스타에게 붙잡혀 있고, 주문받는 데 쓰는 시간은 ${Math.round((100 * CUSTOMERS) / orders)} %뿐인데도 손님은 계산대에서 ${(WAIT / MINUTE).toFixed(1)}분을 기다립니다. 한 번 넘기고 다음에 넘길 때까지는 그때그때 더 늦은 쪽만큼, 평균 ${cycle}초가 걸립니다. 그래서 시간당 ${drinks}명이 아니라 ${Math.floor(ceiling)}명입니다. ${BUSY}명이면 줄이 시간당 ${(BUSY - ceiling).toFixed(1)}명씩 끝없이 늘어납니다.`,
    },
  },
  expect: [
    { what: 'cashier held', run: long('diagram', 8000), at: 'components.till.blocked', value: HELD, tolerance: 0.05 },
    { what: 'wait at the till', run: long('diagram', 8000), at: 'components.till.wait.mean', value: WAIT, tolerance: 0.05 },
    { what: 'order to cup', run: long('diagram', 8000), at: 'system.fulfilment.mean', value: 4.98 * MINUTE, tolerance: 0.05 },
    { what: 'cashier held, a morning', run: morning, at: 'components.till.blocked', value: 0.36, tolerance: 0.05 },
    { what: 'wait at the till, a morning', run: morning, at: 'components.till.wait.mean', value: 2.7 * MINUTE, tolerance: 0.05 },
    { what: 'order to cup, a morning', run: morning, at: 'system.fulfilment.mean', value: 4.7 * MINUTE, tolerance: 0.05 },
    {
      what: 'the most that hand-over passes on',
      run: long('allThatTheBaristaMakes', FLOOD + 10),
      at: 'components.barista.completed',
      value: ceiling * FLOOD,
      tolerance: 0.02,
    },
    {
      what: 'the most that two cashiers hand over',
      run: long('secondCashier', 2 * FLOOD + 10),
      at: 'components.barista.utilization',
      value: ceilingOf(2) / drinks,
      tolerance: 0.01,
    },
    {
      what: 'growth of the line',
      run: { of: 'busy', duration: GROWTH * HOUR, days: 10 },
      at: 'components.till.waiting',
      value: (BUSY - ceiling) * GROWTH,
      tolerance: 0.1,
    },
  ],
}
