/** Scenario 6: machines that are bought stand there at night too; rented ones are paid for the hours in which they are needed. */
import { profiles } from '../../kinds/clients/profiles.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { buyOrRentLesson } from './buyOrRent.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 24
/** Requests a second while the shop is open, on average, and seconds of an instance for one. */
const RATE = 1
const SERVICE = 4
/** Places in line before each instance. */
const LINE = 8
const BOOT = 120
/** Ordered so long before the hour that begins with them. */
const EARLY = 5 * MINUTE
const rate = 1 / SERVICE
/** Percent of what an instance can do, and the same in requests a minute. */
const SHARE = 70
const TARGET = (rate * MINUTE * SHARE) / 100
const [NIGHT, MOST] = [1, 20]
const SERVED = 0.995
const [PAID, LITTLE] = [130, 115]

const { factors } = profiles.cafeDay
/** Instances that carry each hour of the day at the target, from opening to opening; by night one stays. */
const needs = (load: number) => Math.max(NIGHT, Math.ceil((load * MINUTE) / TARGET - 1e-9))
const plan = Array.from({ length: DAY }, (_, hour) => needs(RATE * (factors[hour] ?? 0)))
const peak = Math.max(...plan)
const average = needs(RATE)
const elastic = plan.reduce((total, size) => total + size, 0)
/** Instance-hours of work, and what of the bought ones it is. */
const work = (RATE * factors.reduce((total, factor) => total + factor, 0)) / rate
const used = work / (peak * DAY)
const overloaded = factors.filter((factor) => RATE * factor > average * rate).length
const saved = 1 - elastic / (peak * DAY)
const percent = (share: number, places = 0) => (100 * share).toFixed(places)

/** More is ordered before the hour, less when it begins. */
const steps = plan.flatMap((size, hour) => {
  const before = hour === 0 ? size : plan[hour - 1]
  if (size === before) return []
  return { type: 'scheduled', at: hour * HOUR - (size > before ? EARLY : 0), min: null, max: null, desired: size }
})
const shift = (from: number, to: number, size: number, otherwise: number) => [
  { type: 'scheduled', at: from * HOUR, min: null, max: null, desired: size },
  { type: 'scheduled', at: to * HOUR, min: null, max: null, desired: otherwise },
]
const tracking = { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: TARGET }

const before: Sketch = {
  name: { en: 'Buy or rent', ko: '살까, 빌릴까' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: { rate: RATE, profile: { kind: 'named', id: 'cafeDay' } },
    },
    host: {
      kind: 'loadBalancer',
      name: { en: 'Host at the door', ko: '안내원' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests', idleTimeout: 4000, deregistrationDelay: MINUTE },
    },
    team: {
      kind: 'autoScalingGroup',
      name: { en: 'Barista team', ko: '바리스타 팀' },
      at: [2, 0],
      settings: {
        minSize: NIGHT,
        desiredCapacity: average,
        maxSize: MOST,
        serviceTime: SERVICE,
        bootTime: BOOT,
        appStart: 0,
        backlog: LINE,
      },
    },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'team', 'call'],
  ],
  scenario: { duration: DAY * HOUR },
}
const sized = (desiredCapacity: number, policies: readonly unknown[] = []) => changed(before, 'team', { desiredCapacity, policies })
const whole = (of: Run['of'], days = 2): Run => ({ of, days })
const HOURS = 'components.team.gauges.instanceHours'
/** Nothing but what is above the ceiling is sent away: the lines are full in the first minutes. */
const turnedAway = factors.reduce((total, factor) => total + Math.max(0, RATE * factor - average * rate) * HOUR, 0)
const OPEN = factors.length
const early = plan.reduce((total, size, hour) => total + (hour > 0 ? Math.max(0, size - plan[hour - 1]) : 0), 0) * (EARLY / HOUR)
/** Simulated: instance-hours of target tracking, which is late upwards and waits a quarter of an hour downwards. */
const TRACKED = 112

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(sized(plan[0], steps)),
  variants: {
    peak: draw(sized(peak)),
    closedAtNight: draw(sized(peak, shift(OPEN, DAY, NIGHT, peak))),
    tracking: draw(sized(plan[0], [tracking])),
  },
  goals: [
    { metric: 'servedShare', of: 'system', op: '>=', value: SERVED },
    { metric: 'instanceHours', of: 'team', op: '<=', value: PAID },
  ],
  lesson: buyOrRentLesson({ plan, peak, average, elastic, used, saved, overloaded, day: DAY, little: LITTLE }),
  knobs: [
    { component: 'team', setting: 'desiredCapacity', label: { en: 'Instances', ko: '인스턴스' }, min: NIGHT, max: MOST, step: 1 },
    { component: 'customers', setting: 'rate', label: { en: 'Customers', ko: '손님' }, min: 0.5, max: 2, step: 0.25 },
  ],
  story: {
    en: {
      see: `A café’s day, night included: ${RATE * MINUTE} requests a minute on average while it is open, nearly twice as many at ten. An instance does ${rate * MINUTE} a minute. Somebody bought ${average}, enough for the average; from eight to eleven that is too few, lines are full, and customers are turned away.`,
      tries: [
        `Buy for the peak: set desired to ${peak}, play, and read how much of them is used.`,
        'Give the team scheduled actions: more before the rush, fewer after it, one by night.',
        `Or give it target tracking on requests with a target of ${TARGET} a minute, and compare the instance-hours.`,
      ],
      notice: `${peak} instances all day are ${peak * DAY} instance-hours, ${percent(used, 1)} % used. ${average} all day are ${average * DAY}, and still too few for ${overloaded} hours. As many as each hour needs at ${SHARE} % are ${elastic}: ${percent(saved)} % less than for the peak. What is rented by the hour must be sized for the hour, not for the day.`,
    },
    ko: {
      see: `밤까지 포함한 카페의 하루입니다. 문을 연 동안 평균 분당 ${RATE * MINUTE}건, 열 시에는 거의 두 배가 옵니다. 인스턴스 하나는 분당 ${rate * MINUTE}건을 처리합니다. 평균에 맞춰 ${average}개를 사 두었더니, 여덟 시부터 열한 시까지는 모자라서 줄이 가득 차고 손님이 발길을 돌립니다.`,
      tries: [
        `피크에 맞춰 삽니다. 희망을 ${peak}로 두고 실행해서 얼마나 쓰이는지 봅니다.`,
        '팀에 예약 조정을 둡니다. 러시 전에 늘리고, 지나가면 줄이고, 밤에는 하나만 남깁니다.',
        `또는 요청 수를 분당 ${TARGET}건으로 맞추는 대상 추적을 두고 인스턴스 시간을 견줍니다.`,
      ],
      notice: `인스턴스 ${peak}개를 하루 내내 두면 인스턴스 시간이 ${peak * DAY}시간이고 그 가운데 ${percent(used, 1)} %만 쓰입니다. ${average}개를 내내 두면 ${average * DAY}시간인데도 하루 ${overloaded}시간은 모자랍니다. 시간마다 ${SHARE} %로 쓸 만큼만 두면 ${elastic}시간으로, 피크에 맞출 때보다 ${percent(saved)} % 적습니다. 시간 단위로 빌리는 것은 하루가 아니라 그 시간에 맞춥니다.`,
    },
  },
  expect: [
    { what: 'instance-hours, bought for the average', run: whole('diagram'), at: HOURS, value: average * DAY, tolerance: 1e-6 },
    {
      what: 'turned away, bought for the average',
      run: whole('diagram'),
      at: 'system.failed.lineFull',
      value: turnedAway,
      tolerance: 0.05,
    },
    {
      what: 'seconds with a line, bought for the average',
      run: whole('diagram'),
      at: 'components.team.backlogSeconds',
      value: overloaded * HOUR,
      tolerance: 0.1,
    },
    { what: 'instance-hours, bought for the peak', run: whole('peak'), at: HOURS, value: peak * DAY, tolerance: 1e-6 },
    { what: 'used, bought for the peak', run: whole('peak'), at: 'components.team.utilization', value: used, tolerance: 0.02 },
    {
      what: 'instance-hours, for the peak while it is open',
      run: whole('closedAtNight'),
      at: HOURS,
      value: peak * OPEN + NIGHT * (DAY - OPEN),
      tolerance: 0.001,
    },
    { what: 'instance-hours, by the hour', run: whole('reference'), at: HOURS, value: elastic + early, tolerance: 0.001 },
    { what: 'turned away, by the hour', run: whole('reference'), at: 'system.failed.lineFull', value: 0, tolerance: 0, absolute: true },
    { what: 'instance-hours, target tracking, simulated', run: whole('tracking', 4), at: HOURS, value: TRACKED, tolerance: 0.02 },
    {
      what: 'days on which enough are turned away to notice, target tracking',
      run: whole('tracking', 4),
      at: 'system.failed.lineFull',
      holds: { op: '<=', value: (1 - SERVED) * RATE * OPEN * HOUR },
      value: 1,
      tolerance: 0,
    },
  ],
}
