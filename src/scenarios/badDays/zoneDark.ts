/** Scenario 19: a zone goes dark, and those in the others must be able to carry all that comes. */
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { zoneDarkLesson } from './zoneDark.lesson.ts'

const RATE = 28
const SERVICE = 0.1
const [DARK_AT, DARK_FOR] = [100, 600]
const LENGTH = 1200
/** Longer than the dark: nobody who is ordered in it comes before it is over. */
const BOOT = 900
const [LEAST, FEW, ENOUGH, MOST] = [2, 4, 6, 8]
const rate = 1 / SERVICE

const before: Sketch = {
  name: { en: 'One building goes dark', ko: '정전' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: {
        rate: RATE,
        retry: { maxAttempts: 5, backoff: 'exponential', baseDelay: 0.1, maxDelay: 20, jitter: 'full', budget: null },
      },
    },
    host: {
      kind: 'loadBalancer',
      name: { en: 'Host at the door', ko: '안내원' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests', idleTimeout: 4000, healthCheckInterval: 5, healthCheckTimeout: 4 },
    },
    team: {
      kind: 'autoScalingGroup',
      name: { en: 'Barista team', ko: '바리스타 팀' },
      at: [2, 0],
      settings: {
        minSize: LEAST,
        desiredCapacity: FEW,
        maxSize: MOST,
        serviceTime: { kind: 'exponential', mean: SERVICE },
        bootTime: BOOT,
        appStart: 0,
        zones: ['a', 'b'],
      },
    },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'team', 'call'],
  ],
  scenario: {
    duration: LENGTH,
    events: [
      { at: DARK_AT, do: 'zoneDown', zone: 'a' },
      { at: DARK_AT + DARK_FOR, do: 'zoneUp', zone: 'a' },
    ],
  },
}
const spread = (size: number, ...zones: readonly string[]) => changed(before, 'team', { desiredCapacity: size, zones })
const always = (sketch: Sketch): Sketch => ({ ...sketch, scenario: { duration: LENGTH } })
const THREE_ZONES = ['a', 'b', 'c']
/** Of what those can do who are left when one of so many zones goes. */
const used = (size: number, zones: number) => (100 * RATE) / ((size - size / zones) * rate)
/** Line of those who are left, when the zone comes back. */
const piled = (RATE - (FEW / 2) * rate) * DARK_FOR
const percent = (value: number) => Math.round(value)
/** Seconds: of six on a day without a dark zone, simulated; and twice as much. */
const NORMAL = 0.32
const GOAL = 2 * NORMAL
const PAID = 2.1
/** Dollars: of a run of six, with a balancer of three addresses. */
const LITTLE = 0.037

const at = (of: Run['of'], seconds: number, days = 8): Run => ({ of, duration: seconds, days })
const CPU = 'components.team.gauges.cpu'
const P95 = 'system.latency.p95'
/** In the middle of the dark. */
const MIDST = DARK_AT + DARK_FOR - 100

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(spread(ENOUGH, ...THREE_ZONES)),
  variants: {
    twoOfThree: draw(spread(ENOUGH, 'a', 'b')),
    moreInTwo: draw(spread(MOST, 'a', 'b')),
    light: draw(always(spread(ENOUGH, ...THREE_ZONES))),
    patient: draw(changed(spread(ENOUGH, ...THREE_ZONES), 'customers', { retry: { maxAttempts: 1 } })),
  },
  goals: [
    { metric: 'lost', of: 'system', op: '=', value: 0 },
    { metric: 'latency.p95', of: 'system', op: '<', value: GOAL },
    { metric: 'instanceHours', of: 'team', op: '<=', value: PAID },
  ],
  lesson: zoneDarkLesson({
    rate: RATE,
    minutes: DARK_FOR / 60,
    few: FEW,
    enough: ENOUGH,
    fewInTwo: used(FEW, 2) / 100,
    enoughInTwo: used(ENOUGH, 2) / 100,
    enoughInThree: used(ENOUGH, 3) / 100,
    normal: NORMAL,
    little: LITTLE,
  }),
  knobs: [
    { component: 'team', setting: 'desiredCapacity', label: { en: 'Desired', ko: '희망' }, min: LEAST, max: MOST, step: 1 },
    { component: 'customers', setting: 'rate', label: { en: 'Customers', ko: '손님' }, min: 10, max: 40, step: 2 },
  ],
  story: {
    en: {
      see: `${RATE} requests a second, and ${FEW} instances that do ${rate} each, half of them in either zone: ${percent((100 * RATE) / (FEW * rate))} % used. After ${DARK_AT} seconds zone a goes dark for ${DARK_FOR / 60} minutes. A boot takes longer than that, so nobody comes to help.`,
      tries: [
        `Before you change anything, reckon how much those have to do who are left.`,
        `Give each of the two zones one instance more, ${ENOUGH} in all.`,
        `Spread the same ${ENOUGH} over three zones: add zone c to the team.`,
      ],
      notice: `With two zones half of the team is gone: ${percent(used(FEW, 2))} % for the others, and ${piled.toLocaleString('en')} wait when the light is back. ${ENOUGH} in two zones come to ${percent(used(ENOUGH, 2))} %, on the edge, and every request waits; ${ENOUGH} in three to ${percent(used(ENOUGH, 3))} %. Of k zones use at most (k − 1) ÷ k: more zones are cheaper than more instances. The few requests that were in the dark zone are saved by customers who try again.`,
    },
    ko: {
      see: `초당 ${RATE}건이 오고, 저마다 초당 ${rate}건을 처리하는 인스턴스 ${FEW}개가 두 영역에 절반씩 있습니다. 사용률은 ${percent((100 * RATE) / (FEW * rate))} %입니다. ${DARK_AT}초 뒤 영역 a가 ${DARK_FOR / 60}분 동안 정전됩니다. 부팅이 그보다 오래 걸려서 도우러 오는 인스턴스가 없습니다.`,
      tries: [
        '아무것도 바꾸기 전에, 남은 인스턴스가 얼마나 일해야 하는지 셈해 봅니다.',
        `두 영역에 인스턴스를 하나씩 더해 모두 ${ENOUGH}개로 둡니다.`,
        `같은 ${ENOUGH}개를 세 영역에 나눕니다. 팀에 영역 c를 더합니다.`,
      ],
      notice: `영역이 둘이면 팀의 절반이 사라집니다. 나머지는 ${percent(used(FEW, 2))} %를 맡게 되어, 불이 다시 들어올 때 ${piled.toLocaleString('en')}건이 기다립니다. ${ENOUGH}개가 두 영역에 있으면 ${percent(used(ENOUGH, 2))} %로 한계에 닿아 모든 요청이 기다리고, ${ENOUGH}개가 세 영역에 있으면 ${percent(used(ENOUGH, 3))} %입니다. 영역이 k개이면 (k − 1) ÷ k까지만 씁니다. 인스턴스를 늘리는 것보다 영역을 늘리는 편이 쌉니다. 정전된 영역에 있던 몇 건은 손님이 다시 시도해 살립니다.`,
    },
  },
  expect: [
    {
      what: 'in line when the light is back, two and two',
      run: at('diagram', DARK_AT + DARK_FOR),
      at: 'components.team.waiting',
      value: piled,
      tolerance: 0.05,
    },
    { what: 'CPU of those who are left, two and two', run: at('diagram', MIDST), at: CPU, value: 100, tolerance: 0.001 },
    { what: 'CPU of those who are left, three and three', run: at('twoOfThree', MIDST), at: CPU, value: used(ENOUGH, 2), tolerance: 0.05 },
    { what: 'CPU of those who are left, three times two', run: at('reference', MIDST), at: CPU, value: used(ENOUGH, 3), tolerance: 0.05 },
    { what: 'p95 on a day without a dark zone, simulated', run: at('light', LENGTH), at: P95, value: NORMAL, tolerance: 0.05 },
    {
      what: 'days with p95 below twice that, three zones',
      run: at('reference', LENGTH, 20),
      at: P95,
      holds: { op: '<', value: GOAL },
      value: 1,
      tolerance: 0,
    },
    {
      what: 'days with p95 below twice that, two zones',
      run: at('twoOfThree', LENGTH, 20),
      at: P95,
      holds: { op: '<', value: GOAL },
      value: 0,
      tolerance: 0.05,
      absolute: true,
    },
    {
      what: 'days with p95 below twice that, as it opens',
      run: at('diagram', LENGTH),
      at: P95,
      holds: { op: '<', value: GOAL },
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'lost, with another try',
      run: at('reference', LENGTH, 20),
      at: 'system.failed.gatewayTimeout',
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'days on which some are lost without another try',
      run: at('patient', LENGTH, 20),
      at: 'system.failed.gatewayTimeout',
      holds: { op: '>', value: 0 },
      value: 1,
      tolerance: 0.1,
      absolute: true,
    },
    {
      what: 'instance-hours, three zones',
      run: at('reference', LENGTH),
      at: 'components.team.gauges.instanceHours',
      holds: { op: '<=', value: PAID },
      value: 1,
      tolerance: 0,
    },
  ],
}
