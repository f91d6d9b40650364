/** Scenario 9: whoever is sent home finishes what is in hand, if somebody lets them. */
import { exp } from '../../diagram/exact.ts'
import { changed, draw, type Piece, type Sketch } from '../draw.ts'
import type { Both, Contents, Run } from '../scenario.ts'
import { scaleInLesson } from './scaleIn.lesson.ts'

const RATE = 1.5
const POUR = 10
const TEAM = 6
const LEAST = 1
const FIRST = 30
const APART = 40
const DELAY = 40
/** A few cups are a whole pot. */
const POT = 60
const POTS = 0.05

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const leavings = Array.from({ length: TEAM - LEAST }, (_, nth) => ({ at: FIRST + nth * APART, size: TEAM - nth }))
const LENGTH = FIRST + leavings.length * APART + POT
/** Instance-hours of a team of which each is gone so long after the word: those who leave, and those who stay to the end. */
const paid = (after: number) => (sum(leavings.map(({ at }) => at + after)) + LEAST * LENGTH) / 3600
/** In hand of one of so many, each poured for exactly so long: what came in that time, shared evenly. */
const inHand = (size: number) => (RATE * POUR) / size
const spilled = sum(leavings.map(({ size }) => inHand(size)))

/** One of three leaves; pours last as long as they like, so e^(−delay ÷ pour) of what is in hand is not done by then. */
const THREE = 3
const LEAVES = 100
const left = (delay: number) => inHand(THREE) * exp(-delay / POUR)
/** A pot that came so long before somebody left is still in hand after the delay: those that came before, to whom they came. */
function potsSpilled(delay: number): number {
  const share = (at: number) => 1 / (TEAM - leavings.filter((leaving) => leaving.at <= at).length)
  const seconds = (at: number) =>
    Array.from({ length: Math.max(0, POT - delay) }, (_, nth) => at - nth - 0.5).filter((second) => second > 0)
  return sum(leavings.flatMap(({ at }) => seconds(at).map((second) => RATE * POTS * share(second))))
}

/** A row of the canvas: customers, a host, a team. */
const row = (nth: number, names: readonly [Both, Both, Both], serviceTime: unknown): readonly [Piece, Piece, Piece] => [
  { kind: 'clients', name: names[0], at: [0, nth], settings: { rate: RATE } },
  { kind: 'loadBalancer', name: names[1], at: [1, nth], settings: { deregistrationDelay: 0, idleTimeout: 4000 } },
  {
    kind: 'autoScalingGroup',
    name: names[2],
    at: [2, nth],
    settings: { minSize: LEAST, desiredCapacity: TEAM, maxSize: TEAM, serviceTime, concurrency: 20, zones: ['a'] },
  },
]
const [customers, host, team] = row(
  0,
  [
    { en: 'Customers', ko: '손님' },
    { en: 'Host at the door', ko: '안내원' },
    { en: 'Barista team', ko: '바리스타 팀' },
  ],
  POUR,
)
const [potCustomers, potHost, potTeam] = row(
  1,
  [
    { en: 'Groups', ko: '단체 손님' },
    { en: 'Second host', ko: '둘째 안내원' },
    { en: 'Team with pots', ko: '주전자 팀' },
  ],
  { kind: 'discrete', values: [POUR, POT], weights: [1 - POTS, POTS] },
)
const leave = (component: string) =>
  leavings.map(({ at, size }) => ({ at, do: 'set' as const, component, setting: 'desiredCapacity', value: size - 1 }))

const before: Sketch = {
  name: { en: 'Scale in without spilling', ko: '쏟지 않고 줄이기' },
  pieces: { customers, host, team, potCustomers, potHost, potTeam },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'team', 'call'],
    ['potCustomers', 'potHost', 'call'],
    ['potHost', 'potTeam', 'call'],
  ],
  scenario: { duration: LENGTH, events: [...leave('team'), ...leave('potTeam')].sort((a, b) => a.at - b.at) },
}
const delayed = (sketch: Sketch, deregistrationDelay: number, of = 'host') => changed(sketch, of, { deregistrationDelay })
const oneOfThree = (delay: number): Sketch => {
  const three = changed(before, 'team', { desiredCapacity: THREE, serviceTime: { kind: 'exponential', mean: POUR } })
  return {
    ...delayed(three, delay),
    scenario: {
      duration: LEAVES + APART,
      events: [{ at: LEAVES, do: 'set', component: 'team', setting: 'desiredCapacity', value: THREE - 1 }],
    },
  }
}
const played = (of: Run['of'], days = 400): Run => ({ of, days })
const SPILLED = 'components.team.failed.drainedAway'
const POTS_SPILLED = 'components.potTeam.failed.drainedAway'
const within = (expected: number) => 3.5 * Math.sqrt(expected / 400)

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(delayed(before, DELAY)),
  variants: {
    half: draw(delayed(before, POUR / 2)),
    nobodyLeaves: draw(changed(before, 'team', { minSize: TEAM })),
    pots: draw(delayed(delayed(before, DELAY), DELAY, 'potHost')),
    potsInTime: draw(delayed(delayed(before, DELAY), POT, 'potHost')),
    atOnce: draw(oneOfThree(0)),
    after5: draw(oneOfThree(5)),
    after10: draw(oneOfThree(10)),
    after30: draw(oneOfThree(30)),
  },
  goals: [
    { metric: 'drainedAway', of: 'team', op: '=', value: 0 },
    { metric: 'terminated', of: 'team', op: '>=', value: leavings.length },
  ],
  lesson: scaleInLesson({
    rate: RATE,
    pour: POUR,
    pot: POT,
    leaving: leavings.length,
    first: inHand(TEAM),
    last: inHand(LEAST + 1),
    spilled,
    within: DELAY,
    paid: Math.ceil(100 * paid(DELAY)) / 100,
  }),
  knobs: [
    {
      component: 'host',
      setting: 'deregistrationDelay',
      label: { en: 'Time to finish', ko: '마무리할 시간' },
      min: 0,
      max: 60,
      step: 5,
    },
    {
      component: 'potHost',
      setting: 'deregistrationDelay',
      label: { en: 'Time to finish, with pots', ko: '마무리할 시간, 주전자' },
      min: 0,
      max: 120,
      step: 5,
    },
  ],
  story: {
    en: {
      see: `${RATE} customers a second, and a pour-over takes ${POUR} seconds. ${TEAM} baristas pour many cups side by side. Every ${APART} seconds one of them is sent home until ${LEAST} is left, at once: the host’s deregistration delay is none. Below, the same for groups, and one order in ${1 / POTS} is a pot of ${POT} seconds.`,
      tries: [
        'Watch the team’s failures at each pin: cups in hand of whoever leaves are spilled.',
        'Give the upper host’s deregistration delay half a pour, then a whole one.',
        'Find the delay for the lower host, whose team pours pots too.',
      ],
      notice: `A leaving barista holds rate × pour ÷ team: ${inHand(TEAM)} cups of the first, ${inHand(LEAST + 1)} of the last, about ${Math.round(spilled)} together. A delay as long as the longest pour spills none, and costs nothing when hands are empty sooner: draining ends with the last cup. Were pours of random length, ${Math.round(100 * exp(-2))} % would still be in hand after twice the mean.`,
    },
    ko: {
      see: `손님이 초당 ${RATE}명 오고, 핸드 드립 한 잔에 ${POUR}초가 걸립니다. 바리스타 ${TEAM}명이 저마다 여러 잔을 나란히 내립니다. ${APART}초마다 한 명씩, ${LEAST}명이 남을 때까지 곧바로 퇴근합니다. 등록 취소 지연은 없습니다. 아래 줄도 같은데 단체 손님이라, 주문 ${1 / POTS}건 가운데 하나는 ${POT}초 걸리는 주전자입니다.`,
      tries: [
        '시간 막대의 표시마다 팀의 실패를 봅니다. 떠나는 사람이 내리던 잔은 쏟아집니다.',
        '위 안내원의 등록 취소 지연을 한 잔 시간의 절반으로, 그다음 한 잔 시간만큼 둡니다.',
        '주전자도 내리는 아래 팀을 위해 둘째 안내원의 지연을 찾습니다.',
      ],
      notice: `떠나는 바리스타는 도착률 × 한 잔 시간 ÷ 인원만큼 들고 있습니다. 처음에는 ${inHand(TEAM)}잔, 마지막에는 ${inHand(LEAST + 1)}잔, 모두 ${Math.round(spilled)}잔쯤입니다. 가장 오래 걸리는 잔만큼 기다려 주면 한 잔도 쏟지 않습니다. 손이 일찍 비면 드레이닝도 그 마지막 잔과 함께 끝나므로 더 드는 것은 없습니다. 걸리는 시간이 제각각이면 평균의 두 배를 기다려도 ${Math.round(100 * exp(-2))} %는 아직 손에 있습니다.`,
    },
  },
  expect: [
    { what: 'cups spilled at once', run: played('diagram'), at: SPILLED, value: spilled, tolerance: within(spilled), absolute: true },
    {
      what: 'cups spilled after half a pour',
      run: played('half'),
      at: SPILLED,
      value: spilled / 2,
      tolerance: within(spilled / 2),
      absolute: true,
    },
    { what: 'cups spilled after a pour and more', run: played('reference', 40), at: SPILLED, value: 0, tolerance: 0, absolute: true },
    {
      what: 'baristas gone in time',
      run: played('reference', 40),
      at: 'components.team.gauges.terminated',
      value: leavings.length,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'instance-hours, each gone with the last cup',
      run: played('reference', 40),
      at: 'components.team.gauges.instanceHours',
      value: paid(POUR),
      tolerance: 0.02,
    },
    {
      what: 'pots spilled all the same',
      run: played('pots'),
      at: POTS_SPILLED,
      value: potsSpilled(DELAY),
      tolerance: within(potsSpilled(DELAY)),
      absolute: true,
    },
    { what: 'pots spilled after a whole pot', run: played('potsInTime', 40), at: POTS_SPILLED, value: 0, tolerance: 0, absolute: true },
    ...(
      [
        ['atOnce', 0],
        ['after5', 5],
        ['after10', 10],
        ['after30', 30],
      ] as const
    ).map(([of, delay]) => ({
      what: `cups spilled, one of three, random pours, after ${delay} s`,
      run: played(of),
      at: SPILLED,
      value: left(delay),
      tolerance: within(left(delay)),
      absolute: true,
    })),
  ],
}
