/** Scenario 10: a forecast is there before the rush it knows; to a surprise only a reaction comes. */
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { predictRushLesson } from './predictRush.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const LENGTH = 1.5 * HOUR
const [LOW, HIGH] = [2, 12]
const SURPRISE = 14
const [RAMP_AT, RAMP, PLATEAU] = [300, 600, 1200]
const [SURPRISE_AT, SURPRISE_LASTS] = [1200, 600]
const BIN = 5
const SERVICE = 0.5
const BOOT = 180
const [MIN, DESIRED, MAX] = [1, 3, 22]
/** Percent of what an instance can do, and the same in requests a minute. */
const SHARE = 70
const rate = 1 / SERVICE
const TARGET = (rate * MINUTE * SHARE) / 100

/** Requests a second that are planned at a moment: up, along, and down again. */
function planned(at: number): number {
  const up = Math.min(1, Math.max(0, (at - RAMP_AT) / RAMP))
  const down = Math.min(1, Math.max(0, (at - RAMP_AT - RAMP - PLATEAU) / RAMP))
  return LOW + (HIGH - LOW) * (up - down)
}
const factors = Array.from({ length: LENGTH / BIN }, (_, bin) => planned((bin + 0.5) * BIN) / LOW)

/** What the forecast orders for the whole hour, and what piles up when the surprise is met a minute and a boot later, or never. */
const forecast = Math.ceil((HIGH * MINUTE) / TARGET)
const excess = HIGH + SURPRISE - forecast * rate
const helped = excess * (MINUTE + BOOT)
const unhelped = excess * SURPRISE_LASTS

const dynamic = { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: TARGET, outPoints: 1 }
const predictive = { type: 'predictive', mode: 'forecastAndScale', metric: 'ALBRequestCount', target: TARGET }

const before: Sketch = {
  name: { en: 'Predict the rush', ko: '러시 예측' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: { rate: LOW, process: 'constant', profile: { kind: 'steps', start: 0, bin: BIN, factors } },
    },
    host: {
      kind: 'loadBalancer',
      name: { en: 'Host at the door', ko: '안내원' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests', idleTimeout: 4000 },
    },
    team: {
      kind: 'autoScalingGroup',
      name: { en: 'Barista team', ko: '바리스타 팀' },
      at: [2, 0],
      settings: {
        minSize: MIN,
        desiredCapacity: DESIRED,
        maxSize: MAX,
        serviceTime: SERVICE,
        bootTime: BOOT,
        appStart: 0,
        policies: [dynamic],
      },
    },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'team', 'call'],
  ],
  scenario: {
    duration: LENGTH,
    events: [{ at: SURPRISE_AT, do: 'spike', component: 'customers', factor: (HIGH + SURPRISE) / HIGH, duration: SURPRISE_LASTS }],
  },
}
const withPolicies = (sketch: Sketch, ...policies: readonly unknown[]) => changed(sketch, 'team', { policies })
const calm: Sketch = { ...before, scenario: { duration: LENGTH } }
const at = (of: Run['of'], seconds = HOUR): Run => ({ of, duration: seconds, days: 1 })
const WAITING = 'components.team.waiting'
/** The most that waits on the ramp when only the reaction comes, simulated with five times the traffic and machines; and when. */
const [ON_RAMP, ON_RAMP_AT] = [Math.round(1338 / 5), 840]
/** As many as the rush and the surprise together need at full work, all the time. */
const always = Math.ceil((HIGH + SURPRISE) * SERVICE)
/**
 * Seconds with a backlog when only those of the surprise wait: the line grows until help is there; then all that are needed
 * share it.
 */
const needed = Math.ceil(((HIGH + SURPRISE) * MINUTE) / TARGET)
const shrinks = needed * rate - HIGH - SURPRISE
const surpriseAlone = MINUTE + BOOT + helped / shrinks
/** The same of the ramp when only the reaction comes, simulated. The limit is half of both together, in whole minutes. */
const RAMP_ALONE = 455
const LIMIT = Math.floor((RAMP_ALONE + surpriseAlone) / 2 / MINUTE) * MINUTE
const [PAID, LITTLE] = [18, 15]
/** Simulated: instance-hours of both. */
const TOGETHER = 14

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(withPolicies(before, dynamic, predictive)),
  variants: {
    predictive: draw(withPolicies(before, predictive)),
    always: draw(changed(before, 'team', { desiredCapacity: always, policies: [] })),
    calm: draw(calm),
    calmPredictive: draw(withPolicies(calm, predictive)),
    calmBoth: draw(withPolicies(calm, dynamic, predictive)),
  },
  goals: [
    { metric: 'backlogSeconds', of: 'team', op: '<=', value: LIMIT },
    { metric: 'instanceHours', of: 'team', op: '<=', value: PAID },
  ],
  lesson: predictRushLesson({ forecast, unhelped, helped, rampAlone: RAMP_ALONE, surpriseAlone, little: LITTLE }),
  knobs: [
    { component: 'team', setting: 'maxSize', label: { en: 'Maximum', ko: '최대' }, min: DESIRED, max: 30, step: 1 },
    { component: 'customers', setting: 'rate', label: { en: 'Customers', ko: '손님' }, min: 1, max: 3, step: 0.25 },
  ],
  story: {
    en: {
      see: `After ${RAMP_AT / MINUTE} minutes the rush of every day begins: from ${LOW} to ${HIGH} requests a second in ${RAMP / MINUTE} minutes. Target tracking follows a boot of ${BOOT / MINUTE} minutes behind. At minute ${SURPRISE_AT / MINUTE}, on top of it, a bus brings ${SURPRISE} more a second for ${SURPRISE_LASTS / MINUTE} minutes, and nobody knew.`,
      tries: [
        'Give the team a predictive policy (forecast and scale, request count, the same target) instead of target tracking, and play again.',
        'Then keep both.',
        'Take the bus away, in the events, and compare the three once more.',
      ],
      notice: `Reacting alone is late on the ramp: ${ON_RAMP.toLocaleString('en')} requests wait. The forecast has its ${forecast} instances before, and nobody waits; but to the bus it sends nobody, and ${unhelped.toLocaleString('en')} pile up. Together the forecast carries the rush and the reaction answers the bus: ${helped.toLocaleString('en')}, then it shrinks. With several policies the group takes the largest number that any of them asks for.`,
    },
    ko: {
      see: `${RAMP_AT / MINUTE}분 뒤 날마다 오는 러시가 시작됩니다. ${RAMP / MINUTE}분 동안 초당 ${LOW}건에서 ${HIGH}건으로 늘어납니다. 대상 추적은 부팅 시간 ${BOOT / MINUTE}분만큼 뒤처져 따라갑니다. ${SURPRISE_AT / MINUTE}분에는 그 위에 관광버스가 초당 ${SURPRISE}건을 ${SURPRISE_LASTS / MINUTE}분 동안 더 데려옵니다. 아무도 몰랐던 일입니다.`,
      tries: [
        '팀에 대상 추적 대신 예측 정책(예측 후 조정, 요청 수, 같은 목표)을 두고 다시 실행합니다.',
        '그런 다음 두 정책을 함께 둡니다.',
        '이벤트에서 관광버스를 빼고 세 가지를 다시 견줍니다.',
      ],
      notice: `반응만 하면 러시가 오르는 동안 늦어서 ${ON_RAMP.toLocaleString('en')}건이 기다립니다. 예측은 인스턴스 ${forecast}개를 미리 두어 아무도 기다리지 않습니다. 그러나 버스에는 아무도 더 보내지 않아 ${unhelped.toLocaleString('en')}건이 쌓입니다. 둘을 함께 두면 예측이 러시를 맡고 반응이 버스를 맡아, ${helped.toLocaleString('en')}건까지 쌓인 뒤 줄어듭니다. 정책이 여럿이면 그룹은 그 가운데 가장 큰 수를 따릅니다.`,
    },
  },
  expect: [
    { what: 'most in line on the ramp, dynamic, simulated', run: at('calm', ON_RAMP_AT), at: WAITING, value: ON_RAMP, tolerance: 0.05 },
    {
      what: 'in line at the same moment, forecast',
      run: at('calmPredictive', ON_RAMP_AT),
      at: WAITING,
      value: 0,
      tolerance: 5,
      absolute: true,
    },
    { what: 'longest wait, forecast', run: at('calmPredictive'), at: 'components.team.wait.max', value: 0, tolerance: 0.1, absolute: true },
    { what: 'longest wait, both', run: at('calmBoth'), at: 'components.team.wait.max', value: 0, tolerance: 0.1, absolute: true },
    {
      what: 'instance-hours, forecast for the hour',
      run: at('calmPredictive'),
      at: 'components.team.gauges.instanceHours',
      value: forecast,
      tolerance: 0.001,
    },
    {
      what: 'in line when the surprise ends, forecast alone',
      run: at('predictive', SURPRISE_AT + SURPRISE_LASTS),
      at: WAITING,
      value: unhelped,
      tolerance: 0.01,
    },
    {
      what: 'in line when help arrives, both',
      run: at('reference', SURPRISE_AT + MINUTE + BOOT),
      at: WAITING,
      value: helped,
      tolerance: 0.03,
    },
    {
      what: 'in line at the same moment, dynamic',
      run: at('diagram', SURPRISE_AT + MINUTE + BOOT),
      at: WAITING,
      value: helped,
      tolerance: 0.03,
    },
    ...(
      [
        ['both', 'reference', surpriseAlone],
        ['dynamic alone', 'diagram', RAMP_ALONE + surpriseAlone],
        ['dynamic alone, without the surprise, simulated', 'calm', RAMP_ALONE],
      ] as const
    ).map(([name, of, value]) => ({
      what: `seconds with a backlog, ${name}`,
      run: at(of, LENGTH),
      at: 'components.team.backlogSeconds',
      value,
      tolerance: 0.02,
    })),
    {
      what: 'instance-hours, both, simulated',
      run: at('reference', LENGTH),
      at: 'components.team.gauges.instanceHours',
      value: TOGETHER,
      tolerance: 0.02,
    },
    {
      what: 'instance-hours, enough for both all the time',
      run: at('always', LENGTH),
      at: 'components.team.gauges.instanceHours',
      value: (always * LENGTH) / HOUR,
      tolerance: 0.001,
    },
  ],
}
