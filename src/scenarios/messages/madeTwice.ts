/** Scenario 13: a ticket that is shown again too soon is made twice; one that is shown again too late waits for a barista who is gone. */
import { exp } from '../../diagram/exact.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { madeTwiceLesson } from './madeTwice.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const CUSTOMERS = 40
const DRINK = 60
const BARISTAS = 8
const OPEN = 6 * HOUR
const CLOSING = 20 * MINUTE
/** Once an hour the power fails, and whoever pours drops it: half of the times nobody does, so that once would teach nothing. */
const FAILS = Array.from({ length: OPEN / HOUR }, (_, hour) => hour * HOUR + 30 * MINUTE)
const DARK = 30
const [SHORT, GOOD, LONG] = [30, 360, 43_200]
const TWICE = 0.01
const LATE = 10 * MINUTE

/** Of the work of many free baristas so much takes longer than the visibility timeout, and that ticket is shown to the next one. */
const longer = (timeout: number) => exp(-timeout / DRINK)
/** Work that was for nothing, a drink: every piece of work that takes too long brings one more. */
const extra = (share: number) => share / (1 - share)
/** With few baristas nobody may be free: of their work, simulated independently, a ticket that comes back being the next. */
const [OF_TWO, OF_FOUR] = [0.258, 0.352]

const before: Sketch = {
  name: { en: 'Made twice', ko: '두 번 만든 음료' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: { rate: CUSTOMERS / HOUR, profile: { kind: 'steps', start: 0, bin: OPEN, factors: [1, 0] } },
    },
    board: { kind: 'queue', name: { en: 'Order board', ko: '주문판' }, at: [1, 0], settings: { visibilityTimeout: SHORT } },
    baristas: {
      kind: 'instance',
      name: { en: 'Eight baristas', ko: '바리스타 여덟' },
      at: [2, 0],
      settings: { serviceTime: { kind: 'exponential', mean: DRINK }, concurrency: BARISTAS },
    },
  },
  wires: [
    ['customers', 'board', 'send'],
    ['board', 'baristas', 'poll'],
  ],
  scenario: {
    duration: OPEN + CLOSING,
    seed: 'crema',
    events: FAILS.flatMap((at) => [
      { at, do: 'crash' as const, component: 'baristas' },
      { at: at + DARK, do: 'restore' as const, component: 'baristas' },
    ]),
  },
}
const shown = (sketch: Sketch, visibilityTimeout: number) => changed(sketch, 'board', { visibilityTimeout })
const HOURS = 2000
/** Always open, and the power never fails. */
const quiet: Sketch = { ...changed(before, 'customers', { profile: null }), scenario: { duration: HOURS * HOUR } }
const staff = (concurrency: number) => shown(changed(quiet, 'baristas', { concurrency }), DRINK)

const long = (of: Run['of']): Run => ({ of, warmUp: 0, days: 1 })
const played = (of: Run['of'], days = 200): Run => ({ of, days })
const DUPLICATED = 'components.board.gauges.duplicated'
const QUIET = { quiet30: 30, quiet60: 60, quiet120: 120, quiet180: 180, quiet360: 360 }

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(shown(before, GOOD)),
  variants: {
    ...Object.fromEntries(Object.entries(QUIET).map(([name, timeout]) => [name, draw(shown(quiet, timeout))])),
    alone: draw(staff(1)),
    two: draw(staff(2)),
    four: draw(staff(4)),
    average: draw(shown(before, DRINK)),
    twice: draw(shown(before, 2 * DRINK)),
    forever: draw(shown(before, LONG)),
  },
  goals: [
    { metric: 'duplicateShare', of: 'board', op: '<', value: TWICE },
    { metric: 'fulfilment.p99', of: 'system', op: '<', value: LATE },
    { metric: 'notVisible', of: 'board', op: '=', value: 0 },
  ],
  lesson: madeTwiceLesson({
    drink: DRINK,
    short: SHORT,
    good: GOOD,
    long: LONG,
    outlastsShort: longer(SHORT),
    outlastsGood: longer(GOOD),
    baristas: BARISTAS,
    day: OPEN + CLOSING,
    late: LATE,
  }),
  knobs: [
    {
      component: 'board',
      setting: 'visibilityTimeout',
      label: { en: 'Visibility timeout', ko: '가시성 제한 시간' },
      min: 30,
      max: 900,
      step: 30,
    },
  ],
  story: {
    en: {
      see: `${CUSTOMERS} tickets an hour, ${BARISTAS} baristas, ${DRINK} seconds for a drink, sometimes far longer. Who takes a ticket hides it from the others for ${SHORT} seconds, the visibility timeout. Now and then the power fails and whatever is in hand is lost.`,
      tries: [
        'Compare the two wires: more tickets are taken from the board than are hung up. One that is stamped twice is being made already, and a second barista begins.',
        'Raise the visibility timeout, step by step, until hardly anything is made twice.',
        'Then set the longest one that Amazon SQS allows, and wait for the power to fail.',
      ],
      notice: `Of all work e^(−timeout ÷ ${DRINK}) outlasts the timeout: with ${SHORT} seconds ${Math.round(100 * longer(SHORT))} %, and each time another barista begins, with ${GOOD} one of ${Math.round(1 / longer(GOOD))}. But the timeout is also how long a ticket waits when its barista is gone: ${GOOD / MINUTE} minutes, or ${LONG / HOUR} hours. Choose several times the usual work, and no more.`,
    },
    ko: {
      see: `주문표가 시간당 ${CUSTOMERS}장, 바리스타가 ${BARISTAS}명이고, 음료 한 잔에 평균 ${DRINK}초, 때로는 훨씬 더 걸립니다. 주문표를 집으면 가시성 제한 시간 ${SHORT}초 동안 다른 사람에게 보이지 않습니다. 가끔 정전이 되어 손에 든 것을 모두 잃습니다.`,
      tries: [
        '두 선을 견줍니다. 걸리는 주문표보다 가져가는 주문표가 많습니다. 도장이 두 번 찍힌 주문표는 누가 이미 만들고 있는데 다른 바리스타가 또 시작하는 것입니다.',
        '두 번 만드는 일이 거의 없어질 때까지 가시성 제한 시간을 한 단계씩 늘립니다.',
        '그런 다음 Amazon SQS가 허용하는 가장 긴 시간으로 두고 정전을 기다립니다.',
      ],
      notice: `제한 시간보다 오래 걸리는 일의 비율은 e^(−제한 시간 ÷ ${DRINK})입니다. ${SHORT}초이면 작업의 ${Math.round(100 * longer(SHORT))}%가 제한 시간을 넘겨 다른 사람이 또 시작하고, ${GOOD}초이면 ${Math.round(1 / longer(GOOD))}건에 하나도 되지 않습니다. 그러나 바리스타가 사라지면 주문표는 바로 그 제한 시간만큼, ${GOOD / MINUTE}분이나 ${LONG / HOUR}시간을 기다립니다. 평소 작업 시간의 몇 배로 두되 그보다 길게 두지 않습니다.`,
    },
  },
  expect: [
    ...Object.entries(QUIET).map(([of, timeout]) => ({
      what: `work done for nothing, ${timeout} s`,
      run: long(of),
      at: DUPLICATED,
      value: CUSTOMERS * HOURS * extra(longer(timeout)),
      tolerance: timeout < 300 ? 0.05 : 0.2,
    })),
    { what: 'work done for nothing, one barista', run: long('alone'), at: DUPLICATED, value: 0, tolerance: 0, absolute: true },
    { what: 'work done for nothing, two', run: long('two'), at: DUPLICATED, value: CUSTOMERS * HOURS * extra(OF_TWO), tolerance: 0.05 },
    { what: 'work done for nothing, four', run: long('four'), at: DUPLICATED, value: CUSTOMERS * HOURS * extra(OF_FOUR), tolerance: 0.05 },
    {
      what: 'days on which nothing stays behind',
      run: played('reference'),
      at: 'components.board.gauges.notVisible',
      holds: { op: '<=', value: 0 },
      value: 1,
      tolerance: 0.01,
      absolute: true,
    },
    {
      what: 'days on which hardly anything is made twice',
      run: played('reference'),
      at: DUPLICATED,
      holds: { op: '<', value: (TWICE * CUSTOMERS * OPEN) / HOUR },
      value: 0.97,
      tolerance: 0.03,
      absolute: true,
    },
    {
      what: 'days on which all drinks are there in ten minutes',
      run: played('reference'),
      at: 'system.fulfilment.p99',
      holds: { op: '<', value: LATE },
      value: 1,
      tolerance: 0.03,
      absolute: true,
    },
    {
      what: 'days on which hardly anything is made twice, 30 s',
      run: played('diagram', 40),
      at: DUPLICATED,
      holds: { op: '<', value: (TWICE * CUSTOMERS * OPEN) / HOUR },
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'days on which nothing stays behind, 12 hours',
      run: played('forever'),
      at: 'components.board.gauges.notVisible',
      holds: { op: '<=', value: 0 },
      value: exp((-FAILS.length * CUSTOMERS * DRINK) / HOUR),
      tolerance: 0.03,
      absolute: true,
    },
  ],
}
