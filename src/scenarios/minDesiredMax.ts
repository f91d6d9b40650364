/** Scenario 8: three numbers bound a group, and one of them decides whether the line ever ends. */
import { changed, draw, type Sketch } from './draw.ts'
import { minDesiredMaxLesson } from './lessons/minDesiredMax.ts'
import type { Contents, Run } from './scenario.ts'

const MINUTE = 60
const CALM = 8
const STEP = 45
const SMALLER_STEP = 35
const STEP_AT = 300
const LENGTH = 30 * MINUTE
const SERVICE = 0.1
const BOOT = 120
const TARGET = 360
const [MIN, DESIRED, MAX, ENOUGH] = [1, 2, 4, 8]
/** Instances that can do what comes, and nothing of what has piled up. */
const BARELY = Math.ceil(STEP * SERVICE)

/** Arithmetic of the step: noticed at the next whole minute, helped a boot later; until then two instances work. */
const rate = 1 / SERVICE
const helpAfter = MINUTE + BOOT
const backlog = (arrivals: number, delay = helpAfter) => (arrivals - DESIRED * rate) * delay
/** Shared by all, or as fast as the first instances work off their own lines: a balancer cannot move who already stands in one. */
const cleared = (arrivals: number, instances: number) =>
  helpAfter + Math.max(backlog(arrivals) / (instances * rate - arrivals), backlog(arrivals) / (DESIRED * rate))
/** Seconds with a backlog that are the limit: what eight instances need by the formula, and a tenth for chance, in whole half minutes. */
const LIMIT = Math.ceil((1.1 * cleared(STEP, ENOUGH)) / (MINUTE / 2)) * (MINUTE / 2)
const PAID = 3.6
const atEnd = backlog(STEP) + (STEP - MAX * rate) * (LENGTH - STEP_AT - helpAfter)
/** AWS looks at three points in a row: two minutes more. */
const AWS_POINTS = 3
/** So that a rush is noticed at the next whole minute. */
const POINTS = 1

const steps = (to: number) => ({
  kind: 'steps',
  start: 0,
  bin: STEP_AT,
  factors: [1, ...Array.from({ length: LENGTH / STEP_AT - 1 }, () => to / CALM)],
})
const policy = (outPoints: number) => [
  {
    type: 'targetTracking',
    metric: 'ALBRequestCountPerTarget',
    target: TARGET,
    queue: null,
    disableScaleIn: false,
    outPoints,
    inPoints: 15,
  },
]

const before: Sketch = {
  name: { en: 'Minimum, desired, maximum', ko: '최소, 희망, 최대' },
  pieces: {
    customers: { kind: 'clients', name: { en: 'Customers', ko: '손님' }, at: [0, 0], settings: { rate: CALM, profile: steps(STEP) } },
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
        serviceTime: { kind: 'exponential', mean: SERVICE },
        bootTime: BOOT,
        appStart: 0,
        policies: policy(POINTS),
      },
    },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'team', 'call'],
  ],
  scenario: { duration: LENGTH },
}
const smaller = changed(before, 'customers', { profile: steps(SMALLER_STEP) })
const at = (of: Run['of'], seconds: number, days = 4): Run => ({ of, duration: seconds, days })
const WAITING = 'components.team.waiting'

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(changed(before, 'team', { maxSize: ENOUGH })),
  variants: {
    smaller: draw(smaller),
    awsPoints: draw(changed(smaller, 'team', { policies: policy(AWS_POINTS) })),
    raiseMin: draw(changed(before, 'team', { minSize: DESIRED })),
    barely: draw(changed(before, 'team', { maxSize: BARELY })),
    bothButMax: draw(changed(before, 'team', { minSize: MAX, desiredCapacity: MAX })),
    raiseDesired: draw(changed(before, 'team', { desiredCapacity: MAX })),
  },
  goals: [
    { metric: 'backlogEnd', of: 'team', op: '<', value: STEP },
    { metric: 'backlogSeconds', of: 'team', op: '<', value: LIMIT },
  ],
  lesson: minDesiredMaxLesson({
    arrivals: STEP,
    rate,
    max: MAX,
    enough: ENOUGH,
    atEnd,
    piled: backlog(STEP),
    gone: cleared(STEP, ENOUGH),
    paid: PAID,
  }),
  knobs: [
    { component: 'team', setting: 'maxSize', label: { en: 'Maximum', ko: '최대' }, min: DESIRED, max: 12, step: 1 },
    { component: 'team', setting: 'desiredCapacity', label: { en: 'Desired', ko: '희망' }, min: MIN, max: MAX, step: 1 },
  ],
  story: {
    en: {
      see: `${CALM} requests a second, and two instances that do ${rate} each. After ${STEP_AT / MINUTE} minutes ${STEP} a second come. Target tracking asks for more, a boot takes ${BOOT / MINUTE} minutes, and then the team is as large as it may get.`,
      tries: [
        'Read the ruler of the barista team: minimum, desired, maximum. Change one number and play again.',
        `Raise the maximum to ${ENOUGH}.`,
        `Then give the policy AWS’s own ${AWS_POINTS} points above the target instead of ${POINTS}.`,
      ],
      notice: `Minimum and desired decide how you begin, the maximum decides whether the line ends. With ${MAX} instances at most, ${atEnd.toLocaleString('en')} requests wait at the end; with ${ENOUGH} the line is gone ${Math.floor(cleared(STEP, ENOUGH) / MINUTE)} minutes after the step. Until help arrives it grows by ${STEP - DESIRED * rate} a second, whatever the maximum.`,
    },
    ko: {
      see: `초당 ${CALM}건이 오고, 인스턴스 둘이 저마다 초당 ${rate}건을 처리합니다. ${STEP_AT / MINUTE}분 뒤부터 초당 ${STEP}건이 옵니다. 대상 추적이 더 달라고 하고, 부팅에 ${BOOT / MINUTE}분이 걸리고, 그러고 나면 팀은 더 커질 수 없습니다.`,
      tries: [
        '바리스타 팀의 눈금자에서 최소, 희망, 최대를 봅니다. 숫자 하나를 바꿔 다시 실행합니다.',
        `최대를 ${ENOUGH}로 올립니다.`,
        `그런 다음 목표를 넘는 횟수를 ${POINTS}번 대신 AWS처럼 ${AWS_POINTS}번으로 둡니다.`,
      ],
      notice: `최소와 희망은 어떻게 시작할지를, 최대는 줄이 끝날지를 정합니다. 최대가 ${MAX}이면 끝날 때 ${atEnd.toLocaleString('en')}건이 기다리고, ${ENOUGH}이면 줄은 ${Math.floor(cleared(STEP, ENOUGH) / MINUTE)}분 만에 사라집니다. 도움이 올 때까지는 최대가 얼마든 초당 ${STEP - DESIRED * rate}건씩 늘어납니다.`,
    },
  },
  expect: [
    {
      what: 'backlog when help arrives, 35 a second',
      run: at('smaller', STEP_AT + helpAfter),
      at: WAITING,
      value: backlog(SMALLER_STEP),
      tolerance: 0.05,
    },
    {
      what: 'backlog halfway through clearing',
      run: at('smaller', STEP_AT + (helpAfter + cleared(SMALLER_STEP, MAX)) / 2, 16),
      at: WAITING,
      value: backlog(SMALLER_STEP) / 2,
      tolerance: 0.1,
    },
    {
      what: 'backlog after it cleared, 35 a second',
      run: at('smaller', STEP_AT + cleared(SMALLER_STEP, MAX) + 2 * MINUTE),
      at: WAITING,
      value: 0,
      tolerance: SMALLER_STEP,
      absolute: true,
    },
    {
      what: 'instances in the end, 35 a second',
      run: at('smaller', LENGTH),
      at: 'components.team.gauges.inServiceInstances',
      value: MAX,
      tolerance: 0,
    },
    {
      what: 'backlog when help arrives, AWS’s points',
      run: at('awsPoints', STEP_AT + helpAfter + (AWS_POINTS - 1) * MINUTE),
      at: WAITING,
      value: backlog(SMALLER_STEP, helpAfter + (AWS_POINTS - 1) * MINUTE),
      tolerance: 0.05,
    },
    { what: 'backlog in the end, maximum 4', run: at('diagram', LENGTH), at: WAITING, value: atEnd, tolerance: 0.05 },
    {
      what: 'backlog when help arrives, maximum 8',
      run: at('reference', STEP_AT + helpAfter),
      at: WAITING,
      value: backlog(STEP),
      tolerance: 0.05,
    },
    {
      what: 'backlog halfway through clearing, maximum 8',
      run: at('reference', STEP_AT + (helpAfter + cleared(STEP, ENOUGH)) / 2),
      at: WAITING,
      value: backlog(STEP) / 2,
      tolerance: 0.05,
    },
    {
      what: 'backlog after it cleared',
      run: at('reference', STEP_AT + cleared(STEP, ENOUGH) + MINUTE),
      at: WAITING,
      value: 0,
      tolerance: STEP,
      absolute: true,
    },
    {
      what: 'seconds with a backlog, maximum 8',
      run: at('reference', LENGTH),
      at: 'components.team.backlogSeconds',
      value: cleared(STEP, ENOUGH),
      tolerance: 0.05,
    },
    {
      what: 'seconds with a backlog, maximum 4: all that are left',
      run: at('diagram', LENGTH),
      at: 'components.team.backlogSeconds',
      value: LENGTH - STEP_AT,
      tolerance: 0.01,
    },
    {
      what: 'instance-hours paid, maximum 8',
      run: at('reference', LENGTH),
      at: 'components.team.gauges.instanceHours',
      value: (DESIRED * LENGTH + (ENOUGH - DESIRED) * (LENGTH - STEP_AT - MINUTE)) / 3600,
      tolerance: 0.05,
    },
    {
      what: 'runs without a line in the end, minimum 2',
      run: at('raiseMin', LENGTH),
      at: WAITING,
      holds: { op: '<', value: STEP },
      value: 0,
      tolerance: 0,
      absolute: true,
    },
    {
      what: 'runs without a line in the end, desired 4',
      run: at('raiseDesired', LENGTH),
      at: WAITING,
      holds: { op: '<', value: STEP },
      value: 0,
      tolerance: 0,
      absolute: true,
    },
  ],
}
