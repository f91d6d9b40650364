/** Scenario 17: ten food trucks at night and forty at noon, on somebody else's machines or on one's own. */
import { prices } from '../../kinds/prices.ts'
import { changed, draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { trucksLesson } from './trucks.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 24 * HOUR
/** On the clock: when the run begins, and the noon shift. */
const BEGINS = 8
const NOON = [10, 14] as const
const [NIGHT, MANY] = [10, 40]
const SERVICE = 10
const USED = 0.6
const [CPU, MEMORY] = [256, 512]
/** Of a t3.medium: as many such tasks as its two vCPUs have room for. */
const HOST = 't3.medium'
const ROOM = 8
const [FEW_HOSTS, MANY_HOSTS] = [NIGHT / ROOM, MANY / ROOM].map(Math.ceil)
const [TASK_STARTS, HOST_BOOTS] = [35, 145]
/** Hosts are ordered so long before the shift. */
const AHEAD = 5 * MINUTE
const PENDING = MINUTE
/** Dollars a day: less than hosts for the most of it; what Fargate costs; and what hosts cost that are ordered ahead. */
const [LIMIT, LITTLE, LEAST] = [4.9, 4.5, 2.6]

const { fargateVcpuHour, fargateGbHour, hostHour, clusterHour } = prices['us-east-1']
const onClock = (hour: number) => (hour - BEGINS) * HOUR
const noonHours = NOON[1] - NOON[0]
const taskHours = NIGHT * (24 - noonHours) + MANY * noonHours
const onFargate = taskHours * ((CPU / 1024) * fargateVcpuHour + (MEMORY / 1024) * fargateGbHour)
const onHosts = MANY_HOSTS * 24 * hostHour[HOST]
const packed = taskHours / ROOM / (MANY_HOSTS * 24)
const hostHours = FEW_HOSTS * 24 + (MANY_HOSTS - FEW_HOSTS) * noonHours
const onFewer = hostHours * hostHour[HOST]
const money = (dollars: number) => `$${dollars.toFixed(2)}`

const before: Sketch = {
  name: { en: 'Food trucks', ko: '푸드트럭' },
  pieces: {
    customers: {
      kind: 'clients',
      name: { en: 'Customers', ko: '손님' },
      at: [0, 0],
      settings: {
        rate: (NIGHT * USED) / SERVICE,
        profile: {
          kind: 'steps',
          start: 0,
          bin: HOUR,
          factors: Array.from({ length: 24 }, (_, hour) => (BEGINS + hour >= NOON[0] && BEGINS + hour < NOON[1] ? MANY / NIGHT : 1)),
        },
      },
    },
    host: {
      kind: 'loadBalancer',
      name: { en: 'Host at the door', ko: '안내원' },
      at: [1, 0],
      settings: { algorithm: 'least_outstanding_requests', idleTimeout: 4000 },
    },
    trucks: {
      kind: 'ecsService',
      name: { en: 'Food trucks', ko: '푸드트럭' },
      at: [2, 0],
      settings: {
        minCapacity: NIGHT,
        desiredCount: NIGHT,
        maxCapacity: MANY,
        taskCpu: CPU,
        taskMemory: MEMORY,
        serviceTime: { kind: 'exponential', mean: SERVICE },
        platform: 'ec2',
        hostType: HOST,
        minHosts: FEW_HOSTS,
        maxHosts: MANY_HOSTS,
        placement: 'binpack',
        fargateStart: TASK_STARTS,
        hostBoot: HOST_BOOTS,
        policies: [
          { type: 'scheduled', at: onClock(NOON[0]), min: MANY, max: MANY },
          { type: 'scheduled', at: onClock(NOON[1]), min: NIGHT, max: NIGHT },
        ],
      },
    },
  },
  wires: [
    ['customers', 'host', 'call'],
    ['host', 'trucks', 'call'],
  ],
  scenario: { duration: DAY },
}
const hosts = (min: number, max = MANY_HOSTS) => changed(before, 'trucks', { minHosts: min, maxHosts: max })
const order = (at: number, setting: string, value: number) => ({ at, do: 'set' as const, component: 'trucks', setting, value })
/** By hand: hosts before the tasks, and sent away with them. */
const ahead: Sketch = {
  ...before,
  scenario: {
    duration: DAY,
    events: [
      order(onClock(NOON[0]) - AHEAD, 'minHosts', MANY_HOSTS),
      order(onClock(NOON[1]), 'minHosts', FEW_HOSTS),
      order(onClock(NOON[1]), 'maxHosts', FEW_HOSTS),
    ],
  },
}
/** The same five hosts under Kubernetes, which has no schedule of its own: somebody sets the number at the hour. */
function underEks(): Sketch {
  const { trucks } = before.pieces
  const { policies: _schedule, ...settings } = trucks.settings
  return {
    ...before,
    pieces: { ...before.pieces, trucks: { ...trucks, kind: 'eksDeployment', settings: { ...settings, minHosts: MANY_HOSTS } } },
    scenario: {
      duration: DAY,
      events: [order(onClock(NOON[0]), 'desiredCount', MANY), order(onClock(NOON[1]), 'desiredCount', NIGHT)],
    },
  }
}
const day = (of: Run['of']): Run => ({ of, days: 1 })
const COST = 'components.trucks.cost'
const PENDED = 'components.trucks.gauges.pendingMost'

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(changed(before, 'trucks', { platform: 'fargate' })),
  variants: { fiveHosts: draw(hosts(MANY_HOSTS)), ahead: draw(ahead), eks: draw(underEks()) },
  goals: [
    { metric: 'pendingMost', of: 'trucks', op: '<', value: PENDING },
    { metric: 'cost', of: 'trucks', op: '<=', value: LIMIT },
  ],
  lesson: trucksLesson({
    night: NIGHT,
    noon: MANY,
    boots: HOST_BOOTS,
    starts: TASK_STARTS,
    onFargate,
    onHosts,
    onFewer,
    little: LITTLE,
    least: LEAST,
  }),
  knobs: [
    {
      component: 'trucks',
      setting: 'minHosts',
      label: { en: 'Hosts at least', ko: '최소 호스트' },
      min: 1,
      max: MANY_HOSTS,
      step: 1,
    },
    {
      component: 'customers',
      setting: 'rate',
      label: { en: 'Customers', ko: '손님' },
      min: (NIGHT * 0.2) / SERVICE,
      max: NIGHT / SERVICE,
      step: (NIGHT * 0.2) / SERVICE,
    },
  ],
  story: {
    en: {
      see: `A day from ${BEGINS} o’clock: ${NIGHT} food trucks (tasks), and ${MANY} of them from ${NOON[0]} to ${NOON[1]}, by schedule. They stand on EC2 hosts of your own, ${ROOM} on each: ${FEW_HOSTS} hosts are enough at first. At ${NOON[0]} the new trucks find no room, and wait until hosts have booted.`,
      tries: [
        `Look at the trucks at ${NOON[0]}: how many are pending, and for how long.`,
        `Keep ${MANY_HOSTS} hosts all day, and look at the cost and at how full they are at night.`,
        'Change the platform to Fargate, and compare waiting and cost.',
        `Go back to hosts, and order them ${AHEAD / MINUTE} minutes before the shift.`,
      ],
      notice: `On Fargate there are no hosts to wait for or to fill: ${taskHours} task-hours, ${money(onFargate)} a day. ${MANY_HOSTS} hosts of your own cost ${money(onHosts)}, for ${(100 * packed).toFixed(1)} % of them is used. Ordered and sent away at the right time they cost ${money(onFewer)}, and that is your chore every day, beside patches. Amazon EKS adds ${money(24 * clusterHour)} a day for its control plane.`,
    },
    ko: {
      see: `${BEGINS}시에 시작하는 하루입니다. 푸드트럭(태스크)은 ${NIGHT}대이고, 예약에 따라 ${NOON[0]}시부터 ${NOON[1]}시까지는 ${MANY}대입니다. 직접 둔 EC2 호스트에 ${ROOM}대씩 서므로 처음에는 호스트 ${FEW_HOSTS}대면 됩니다. ${NOON[0]}시에 온 트럭은 설 자리가 없어 호스트가 부팅될 때까지 기다립니다.`,
      tries: [
        `${NOON[0]}시에 트럭을 봅니다. 몇 대가 얼마나 오래 대기하는지 봅니다.`,
        `호스트를 하루 내내 ${MANY_HOSTS}대로 두고 비용과, 밤에 얼마나 차 있는지를 봅니다.`,
        '플랫폼을 Fargate로 바꾸고 대기와 비용을 견줍니다.',
        `다시 호스트로 돌아가, 교대 ${AHEAD / MINUTE}분 전에 호스트를 미리 늘립니다.`,
      ],
      notice: `Fargate에는 기다리거나 채울 호스트가 없습니다. 태스크 시간 ${taskHours}시간에 하루 ${money(onFargate)}입니다. 직접 둔 호스트 ${MANY_HOSTS}대는 ${money(onHosts)}인데 그 가운데 ${(100 * packed).toFixed(1)} %만 씁니다. 제때 늘리고 줄이면 ${money(onFewer)}이지만, 그 일은 패치와 함께 날마다 직접 해야 합니다. Amazon EKS는 컨트롤 플레인에 하루 ${money(24 * clusterHour)}를 더합니다.`,
    },
  },
  expect: [
    {
      what: 'seconds a task waits for a host, at least its boot',
      run: day('diagram'),
      at: PENDED,
      holds: { op: '>', value: HOST_BOOTS },
      value: 1,
      tolerance: 0,
    },
    { what: 'seconds a task waits on Fargate', run: day('reference'), at: PENDED, value: TASK_STARTS, tolerance: 0.01 },
    { what: 'a day on Fargate', run: day('reference'), at: COST, value: onFargate, tolerance: 0.01 },
    {
      what: 'vCPU-hours on Fargate',
      run: day('reference'),
      at: 'components.trucks.gauges.vcpuHours',
      value: (taskHours * CPU) / 1024,
      tolerance: 0.01,
    },
    { what: 'a day of five hosts', run: day('fiveHosts'), at: COST, value: onHosts, tolerance: 0.001 },
    { what: 'hosts two to five, ordered ahead', run: day('ahead'), at: COST, value: onFewer, tolerance: 0.01 },
    {
      what: 'seconds a task waits with hosts ahead',
      run: day('ahead'),
      at: PENDED,
      holds: { op: '<', value: PENDING },
      value: 1,
      tolerance: 0,
    },
    { what: 'a day of five hosts under EKS', run: day('eks'), at: COST, value: onHosts + 24 * clusterHour, tolerance: 0.001 },
    { what: 'requests lost', run: day('diagram'), at: 'system.failed.gatewayTimeout', value: 0, tolerance: 0, absolute: true },
  ],
}
