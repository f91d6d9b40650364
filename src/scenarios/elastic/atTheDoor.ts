/** Scenario 7: three tills, and somebody at the door who says which line is the shortest. */
import { prices } from '../../kinds/prices.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { BACKS, CALLS, FRONTS, internal, mesh, NEW, WIRES } from './atTheDoor.backs.ts'
import { atTheDoorLesson } from './atTheDoor.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const CUSTOMERS = 150
const TILLS = 3
const ORDER = 60
/** Three days and nights: in eight hours luck is as large as the difference. */
const HOURS = 72
const perTill = HOUR / ORDER

/** Mean minutes in the shop, all exponential: each customer to any till; one after the other; one line for all. */
const random = HOUR / (perTill - CUSTOMERS / TILLS)
const cubed = (value: number) => value * value * value
function inTurn(): number {
  let busy = 0.5
  for (let step = 0; step < 200; step++) busy = cubed(CUSTOMERS / (CUSTOMERS + perTill * (1 - busy)))
  return HOUR / (perTill * (1 - busy))
}
function oneLine(): number {
  const load = CUSTOMERS / perTill
  const last = ((cubed(load) / 6) * TILLS) / (TILLS - load)
  const waits = last / (1 + load + (load * load) / 2 + last)
  return ORDER + (waits * HOUR) / (TILLS * perTill - CUSTOMERS)
}
/** Simulated: no formula is known for the shortest of three lines. */
const SHORTEST = 2.6 * MINUTE

const before: Sketch = {
  name: { en: 'Somebody at the door', ko: '문 앞의 안내원' },
  pieces: {
    customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 0], settings: { rate: CUSTOMERS / HOUR } },
    tills: {
      kind: 'autoScalingGroup',
      name: { en: 'Three cashiers', ko: '계산원 셋' },
      at: [2, 0],
      settings: { minSize: 1, desiredCapacity: TILLS, maxSize: TILLS, serviceTime: { kind: 'exponential', mean: ORDER }, zones: ['a'] },
    },
  },
  wires: [['customers', 'tills', 'call']],
  scenario: { duration: HOURS * HOUR },
}
const withHost = (algorithm: string): Sketch => ({
  ...before,
  pieces: {
    ...before.pieces,
    host: { kind: 'loadBalancer', name: { en: 'Host at the door', ko: '안내원' }, at: [1, 0], settings: { algorithm, idleTimeout: 4000 } },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'tills', 'call'],
  ],
})
const shared: Sketch = {
  ...before,
  pieces: {
    ...before.pieces,
    tills: {
      ...before.pieces.tills,
      kind: 'instance',
      settings: { concurrency: TILLS, serviceTime: { kind: 'exponential', mean: ORDER } },
    },
  },
}
/** Twice the traffic, and twice the cashiers for it. */
const byLine = withHost('least_outstanding_requests')
const twice = changed(changed(byLine, 'customers', { rate: (2 * CUSTOMERS) / HOUR }), 'tills', {
  desiredCapacity: 2 * TILLS,
  maxSize: 2 * TILLS,
})
const minutes = (seconds: number) => (seconds / MINUTE).toFixed(1)
/** Stays with lines in turn are exponential: 5 % are longer than three times the mean. Asked for is four fifths of that. */
const GOAL = 0.8 * 3 * inTurn()
const STAY = 'system.latency.mean'
const long = (of: Run['of']): Run => ({ of, duration: 3000 * HOUR, warmUp: 10 * HOUR, days: 1 })
const hosted = (of: Run['of']): Run => ({ of, days: 1 })
const FEE = 'components.host.cost'
const WAGES = 'components.tills.cost'
const { loadBalancerHour, publicAddressHour, instanceHour } = prices['us-east-1']
/** An address in each of the two zones that a balancer needs; what is counted by capacity is next to nothing here. */
const fee = HOURS * (loadBalancerHour + 2 * publicAddressHour)
const wage = HOURS * instanceHour['t3.micro']
const called = (of: Run['of']): Run => ({ of, days: 4 })

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(byLine),
  variants: {
    random: draw(withHost('random')),
    inTurn: draw(withHost('round_robin')),
    shared: draw(shared),
    twice: draw(twice),
    mesh: draw(mesh),
    internal: draw(internal),
  },
  goals: [{ metric: 'latency.p95', of: 'system', op: '<', value: GOAL }],
  lesson: atTheDoorLesson({
    customers: CUSTOMERS,
    tills: TILLS,
    hours: HOURS,
    random,
    inTurn: inTurn(),
    shortest: SHORTEST,
    oneLine: oneLine(),
  }),
  knobs: [
    { component: 'customers', setting: 'rate', label: { en: 'Customers', ko: '손님' }, min: 60 / HOUR, max: 170 / HOUR, step: 10 / HOUR },
    { component: 'tills', setting: 'desiredCapacity', label: { en: 'Cashiers', ko: '계산원' }, min: 1, max: TILLS, step: 1 },
  ],
  story: {
    en: {
      see: `${CUSTOMERS} customers an hour and ${TILLS} cashiers, each good for ${perTill}. But customers know one address only, so all stand in line at the first cashier, and the others look on.`,
      tries: [
        'Put a host (a load balancer) on the wire between customers and cashiers.',
        'Change the host’s algorithm: random, round robin, least outstanding requests. Guess their order first.',
        'Compare with one shared line: one worker with three servers.',
        'Let twice as many come to twice the cashiers, and compare the cost: the host’s hourly fee stays, the cashiers’ doubles.',
        `Then build ${FRONTS} fronts that call ${BACKS} backs: ${WIRES.each} wires, and a new back gets nothing until every front is told of it. With an internal balancer in the middle it is ${WIRES.inTheMiddle} wires, and whoever registers gets a share: ${Math.round(100 / (BACKS + 1))} % for the fifth.`,
      ],
      notice: `Somebody at the door makes three cashiers out of one: without, the line grows by ${CUSTOMERS - perTill} an hour for ever. How it sends people matters next: ${minutes(random)} minutes in the shop at random, ${minutes(inTurn())} one after the other, ${minutes(SHORTEST)} to the shortest line. That is nearly the ${minutes(oneLine())} of one line for all, which nothing beats.`,
    },
    ko: {
      see: `손님은 시간당 ${CUSTOMERS}명이고 계산원 ${TILLS}명이 저마다 시간당 ${perTill}명을 맡을 수 있습니다. 그러나 손님은 주소 하나밖에 모르므로 모두 첫 계산원 앞에 서고, 나머지는 구경만 합니다.`,
      tries: [
        '손님과 계산원 사이의 선에 안내원(로드 밸런서)을 놓습니다.',
        '안내원의 알고리즘을 무작위, 라운드 로빈, 최소 미해결 요청으로 바꿉니다. 먼저 순서를 짐작해 봅니다.',
        '한 줄로 서는 것과도 견줍니다. 서버가 셋인 작업자 하나입니다.',
        '손님도 계산원도 두 배로 늘려 비용을 견줍니다. 안내원의 시간당 요금은 그대로이고 계산원 비용은 두 배가 됩니다.',
        `그런 다음 앞의 작업자 ${FRONTS}개가 뒤의 작업자 ${BACKS}개를 부르게 만듭니다. 선은 ${WIRES.each}개이고, 뒤에 하나를 더 두어도 앞에서 모두 알기 전까지는 아무 일도 받지 못합니다. 가운데에 내부 로드 밸런서를 두면 선은 ${WIRES.inTheMiddle}개이고, 등록만 하면 제 몫을 받습니다. 다섯 번째의 몫은 ${Math.round(100 / (BACKS + 1))} %입니다.`,
      ],
      notice: `문 앞에 한 사람이 서면 계산원 하나가 셋이 됩니다. 없으면 줄이 시간당 ${CUSTOMERS - perTill}명씩 끝없이 늘어납니다. 그다음은 어떻게 보내느냐입니다. 머무는 시간은 무작위이면 ${minutes(random)}분, 차례대로이면 ${minutes(inTurn())}분, 가장 짧은 줄이면 ${minutes(SHORTEST)}분입니다. 무엇도 이기지 못하는 한 줄 서기의 ${minutes(oneLine())}분에 거의 닿습니다.`,
    },
  },
  expect: [
    {
      what: 'growth of the one line',
      run: { of: 'diagram', days: 10 },
      at: 'components.tills.waiting',
      value: (CUSTOMERS - perTill) * HOURS,
      tolerance: 0.05,
    },
    { what: 'minutes in the shop, random', run: long('random'), at: STAY, value: random, tolerance: 0.05 },
    { what: 'minutes in the shop, round robin', run: long('inTurn'), at: STAY, value: inTurn(), tolerance: 0.05 },
    { what: 'minutes in the shop, shortest line', run: long('reference'), at: STAY, value: SHORTEST, tolerance: 0.05 },
    { what: 'minutes in the shop, one line', run: long('shared'), at: STAY, value: oneLine(), tolerance: 0.05 },
    { what: 'the host’s bill', run: hosted('reference'), at: FEE, value: fee, tolerance: 0.01 },
    { what: 'the host’s bill for twice the traffic', run: hosted('twice'), at: FEE, value: fee, tolerance: 0.01 },
    { what: 'the cashiers’ bill', run: hosted('reference'), at: WAGES, value: TILLS * wage, tolerance: 0.01 },
    { what: 'the cashiers’ bill for twice the traffic', run: hosted('twice'), at: WAGES, value: 2 * TILLS * wage, tolerance: 0.01 },
    {
      what: 'share of a back that no front knows',
      run: called('mesh'),
      at: `components.${NEW}.arrived`,
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'share of a back that has registered',
      run: called('internal'),
      at: `components.${NEW}.arrived`,
      value: CALLS / (BACKS + 1),
      tolerance: 0.02,
    },
  ],
}
