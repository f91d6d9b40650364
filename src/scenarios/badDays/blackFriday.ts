/** Scenario 20: a rush that grows faster than help boots, and a zone that goes dark at its peak. */
import { profiles } from '../../kinds/clients/profiles.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { blackFridayLesson } from './blackFriday.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 24
/** Requests a second at the peak, and seconds of an instance for one: a twentieth of both, so that as many instances are needed. */
const PEAK = 5
const SERVICE = 2
const rate = 1 / SERVICE
/** Places in line before each instance. */
const LINE = 20
/** A large image, and data to load before it serves. */
const BOOT = 10 * MINUTE
/** Scheduled so long before the hour that needs it. */
const EARLY = 15 * MINUTE
/** Percent of what an instance can do, and the same in requests a minute. */
const SHARE = 70
const TARGET = (rate * MINUTE * SHARE) / 100
const [LEAST, MOST] = [2, 30]
/** Target tracking wants three points above its target, and fifteen far below it. */
const [POINTS, HOLD] = [3, 15]
const lag = POINTS + BOOT / MINUTE
const [DARK_AT, LIGHT_AT] = [21.5, 22]
/** The sale: before it the night's instances are enough. */
const OPENS = 13
/**
 * Seconds with a backlog that are the limit. Simulated on thirty days: 1,430 to 1,740 where the rush is scheduled, two zones, and from
 * 2,320 on where it is only followed.
 */
const LIMIT = 33 * MINUTE
const [SERVED, SURVIVED] = [0.985, 0.999]
const [PAID, LITTLE] = [200, 130]

const { bin, factors } = profiles.matchDay
const mean = PEAK / Math.max(...factors)
const needs = (load: number) => Math.max(LEAST, Math.ceil((load * MINUTE) / TARGET - 1e-9))
const minutes = Array.from({ length: (DAY * HOUR) / MINUTE }, (_, minute) => mean * factors[Math.floor((minute * MINUTE) / bin)])
const peak = needs(PEAK)

/** A group that follows, so many minutes late and slow to shrink: its instance-hours, and the minutes in which it is above its target. */
function follow(late: number): { hours: number; above: number } {
  const wanted = minutes.map(needs)
  const sizes = minutes.map((_, minute) => Math.max(...wanted.slice(Math.max(0, minute - late - HOLD), Math.max(0, minute - late) + 1)))
  return {
    hours: (sizes.reduce((total, size) => total + size, 0) * MINUTE) / HOUR,
    above: minutes.filter((load, minute) => needs(load) > sizes[minute]).length,
  }
}
const [late, prompt] = [follow(lag), follow(1)]

/** What each hour of the sale needs at its busiest, as a minimum: raised before the hour, lowered when it begins. */
const byHour = Array.from({ length: DAY }, (_, hour) => Math.max(...minutes.slice(hour * 60, (hour + 1) * 60).map(needs)))
const plan = byHour.flatMap((size, hour) =>
  hour < OPENS || size === byHour[hour - 1]
    ? []
    : [{ type: 'scheduled', at: hour * HOUR - (size > byHour[hour - 1] ? EARLY : 0), min: size, max: null, desired: null }],
)
const tracking = { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: TARGET }

const before: Sketch = {
  name: { en: 'Black Friday', ko: '블랙 프라이데이' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: { rate: mean, profile: { kind: 'named', id: 'matchDay' } },
    },
    host: {
      kind: 'loadBalancer',
      name: { en: 'Host at the door', ko: '안내원' },
      at: [1, 0],
      settings: {
        algorithm: 'least_outstanding_requests',
        idleTimeout: 4000,
        deregistrationDelay: MINUTE,
        healthCheckInterval: 5,
        healthCheckTimeout: 4,
      },
    },
    team: {
      kind: 'autoScalingGroup',
      name: { en: 'Barista team', ko: '바리스타 팀' },
      at: [2, 0],
      settings: {
        minSize: LEAST,
        desiredCapacity: LEAST,
        maxSize: MOST,
        serviceTime: { kind: 'lognormal', mean: SERVICE, cv: 0.6 },
        backlog: LINE,
        bootTime: BOOT,
        appStart: 0,
        zones: ['a', 'b'],
        policies: [tracking],
      },
    },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'team', 'call'],
  ],
  scenario: {
    duration: DAY * HOUR,
    events: [
      { at: DARK_AT * HOUR, do: 'zoneDown', zone: 'a' },
      { at: LIGHT_AT * HOUR, do: 'zoneUp', zone: 'a' },
    ],
  },
}
const THREE_ZONES = ['a', 'b', 'c']
const team = (settings: Sketch['pieces'][string]['settings']) => changed(before, 'team', settings)
const calm = (sketch: Sketch): Sketch => ({ ...sketch, scenario: { duration: DAY * HOUR } })
const planned = { policies: [tracking, ...plan] }

const whole = (of: Run['of'], days = 2): Run => ({ of, days })
const HOURS = 'components.team.gauges.instanceHours'
const BACKLOG = 'components.team.backlogSeconds'
const LOST = 'system.failed.lineFull'
const jobs = minutes.reduce((total, load) => total + load * MINUTE, 0)
const clock = (hour: number) => `${Math.floor(hour)}:${String((hour % 1) * 60).padStart(2, '0')}`

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(team(planned)),
  variants: {
    survives: draw(team({ ...planned, zones: THREE_ZONES })),
    zonesAlone: draw(team({ zones: THREE_ZONES })),
    forThePeak: draw(team({ desiredCapacity: peak, policies: [], zones: THREE_ZONES })),
    calm: draw(calm(before)),
  },
  goals: [
    { metric: 'servedShare', of: 'system', op: '>=', value: SERVED },
    { metric: 'backlogSeconds', of: 'team', op: '<', value: LIMIT },
    { metric: 'instanceHours', of: 'team', op: '<=', value: PAID },
  ],
  lesson: blackFridayLesson({
    peak,
    day: DAY,
    hours: late.hours,
    lag,
    above: late.above,
    little: LITTLE,
    survived: SURVIVED,
    dark: clock(DARK_AT),
  }),
  knobs: [
    { component: 'team', setting: 'desiredCapacity', label: { en: 'Desired', ko: '희망' }, min: LEAST, max: MOST, step: 1 },
    { component: 'team', setting: 'maxSize', label: { en: 'Maximum', ko: '최대' }, min: LEAST, max: MOST, step: 1 },
  ],
  story: {
    en: {
      see: `The busiest day of the year, in the shape of a day with two football matches: quiet until two, then twice as many within a quarter of an hour, and the peak of ${PEAK * MINUTE} requests a minute before ten at night. An instance does ${rate * MINUTE} a minute and boots for ${BOOT / MINUTE} minutes. At ${clock(DARK_AT)} zone a goes dark.`,
      tries: [
        'Watch the line while traffic climbs: target tracking asks in time, and help is still booting.',
        'You know when the doors open: raise the minimum by scheduled actions before it, and let target tracking do the rest.',
        'Then look at the dark zone: compare how much of the team stands in one of two, and in one of three.',
      ],
      notice: `A group that follows ${lag} minutes late stands above its target for ${late.above} minutes of this day; one minute late it would be ${prompt.above}. Enough for the peak all day are ${peak * DAY} instance-hours, following is about ${Math.round(late.hours)}. What is known beforehand is scheduled, what is not is tracked, and with three zones the dark takes a third instead of half.`,
    },
    ko: {
      see: `한 해에 가장 붐비는 날이고, 축구 경기가 두 번 있던 하루의 모양입니다. 오후 두 시까지 조용하다가 십오 분 만에 두 배가 되고, 밤 열 시 전에 분당 ${PEAK * MINUTE}건으로 정점에 이릅니다. 인스턴스 하나는 분당 ${rate * MINUTE}건을 처리하고 부팅에 ${BOOT / MINUTE}분이 걸립니다. ${clock(DARK_AT)}에 영역 a가 정전됩니다.`,
      tries: [
        '손님이 늘어나는 동안 줄을 봅니다. 대상 추적은 제때 부르지만 도움은 아직 부팅하고 있습니다.',
        '문이 언제 열리는지는 압니다. 그 전에 예약 조정으로 최소를 올리고, 나머지는 대상 추적에 맡깁니다.',
        '그다음 정전된 영역을 봅니다. 영역이 둘일 때와 셋일 때 한 곳에 팀의 얼마가 있는지 견줍니다.',
      ],
      notice: `${lag}분 늦게 따라가는 그룹은 이 하루에 ${late.above}분 동안 목표를 넘고, 일 분 늦다면 ${prompt.above}분입니다. 하루 내내 피크만큼 두면 인스턴스 시간이 ${peak * DAY}시간, 따라가면 ${Math.round(late.hours)}시간쯤입니다. 미리 아는 것은 예약하고, 모르는 것은 추적합니다. 영역이 셋이면 정전은 팀의 절반이 아니라 삼분의 일을 가져갑니다.`,
    },
  },
  expect: [
    { what: 'requests of the day', run: whole('diagram'), at: 'system.offered', value: jobs, tolerance: 0.02 },
    { what: 'instance-hours, following', run: whole('diagram'), at: HOURS, value: late.hours, tolerance: 0.05 },
    { what: 'instance-hours, following, no dark zone', run: whole('calm'), at: HOURS, value: late.hours, tolerance: 0.05 },
    { what: 'instance-hours, for the peak', run: whole('forThePeak'), at: HOURS, value: peak * DAY, tolerance: 0.01 },
    {
      what: 'days with a short backlog, following',
      run: whole('diagram'),
      at: BACKLOG,
      holds: { op: '<', value: LIMIT },
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'days with a short backlog, scheduled',
      run: whole('reference'),
      at: BACKLOG,
      holds: { op: '<', value: LIMIT },
      value: 1,
      tolerance: 0,
    },
    {
      what: 'days on which hardly anybody is turned away, two zones',
      run: whole('reference'),
      at: LOST,
      holds: { op: '<', value: (1 - SURVIVED) * jobs },
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'days on which hardly anybody is turned away, three zones',
      run: whole('survives'),
      at: LOST,
      holds: { op: '<', value: (1 - SURVIVED) * jobs },
      value: 1,
      tolerance: 0,
    },
  ],
}
