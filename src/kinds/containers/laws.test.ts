/** Random services under random incidents and edits keep the laws at every look: conserved, nothing overbooked, nothing left behind. */
import { describe, expect, it } from 'vitest'
import type { Diagram, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { type Live, start } from '../../diagram/live.ts'
import { balancer, clients, Dice, defined, work } from '../../diagram/randomSettings.fake.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { ContainersPart } from './part.ts'
import { HOSTS } from './sizes.ts'
import { KINDS, type KindName, set, trucks } from './trucks.fake.ts'

const DURATION = 640
const own = {
  ecsService: (dice: Dice): SettingValues => ({
    policies: dice.pick([
      [],
      [
        {
          type: 'targetTracking',
          metric: dice.pick(['ECSServiceAverageCPUUtilization', 'ALBRequestCountPerTarget']),
          target: dice.whole(20, 80),
          outPoints: 1,
          inPoints: dice.whole(1, 3),
          scaleOutCooldown: dice.pick([0, 60]),
          scaleInCooldown: dice.pick([0, 60]),
        },
      ],
    ]),
    minimumHealthyPercent: dice.pick([0, 50, 100]),
    maximumPercent: dice.pick([150, 200]),
    targetCapacity: dice.pick([50, 100]),
  }),
  eksDeployment: (dice: Dice): SettingValues => ({
    metrics: dice.pick([[], [{ metric: dice.pick(['cpu', 'requestsPerPod']), target: dice.whole(20, 80) }]]),
    stabilizationWindowSeconds: dice.pick([0, 30, 300]),
    maxSurge: dice.pick([25, 100]),
    maxUnavailable: dice.pick([0, 50]),
    scaleDownUnneededTime: dice.pick([0, 20]),
    scaleDownUtilizationThreshold: dice.pick([0.3, 0.9]),
  }),
} as const
function settings(dice: Dice, kind: KindName): SettingValues {
  const { instanceType: _machine, ...each } = work(dice)
  const minCapacity = dice.whole(0, 2)
  return defined({
    ...each,
    minCapacity,
    desiredCount: minCapacity + dice.whole(0, 3),
    maxCapacity: minCapacity + dice.whole(3, 9),
    platform: dice.pick(['fargate', 'ec2']),
    taskCpu: dice.pick([256, 512]),
    taskMemory: dice.pick([1024, 2048]),
    minHosts: dice.whole(0, 2),
    maxHosts: dice.whole(2, 4),
    placement: dice.pick(['spread', 'binpack', 'random']),
    fargateStart: dice.between(1, 20),
    hostBoot: dice.between(1, 20),
    imageSize: dice.pick([0, 5e8]),
    stopTimeout: dice.pick([2, 30]),
    zones: dice.pick([['a'], ['a', 'b'], ['a', 'b', 'c']]),
    ...own[kind](dice),
  })
}
function incident(dice: Dice): ScenarioEvent {
  const at = dice.between(1, DURATION - 60)
  const component = 'trucks'
  return dice.pick<() => ScenarioEvent>([
    () => ({ at, do: 'crash', component }),
    () => ({ at, do: 'deploy', component }),
    () => ({ at, do: 'stop', component, duration: 20 }),
    () => ({ at, do: 'slow', component, factor: dice.between(0.3, 3), duration: 30 }),
    () => ({ at, do: 'zoneDown', zone: dice.pick(['a', 'b']), duration: dice.whole(5, 200) }),
    () => set(at, 'desiredCount', dice.whole(0, 12)),
    () => set(at, 'platform', dice.pick(['fargate', 'ec2'])),
    () => set(at, 'taskCpu', dice.pick([256, 512])),
    () => set(at, 'hostType', dice.pick(['t3.medium', 't3.large'])),
    () => set(at, 'maxHosts', dice.whole(0, 4)),
    () => set(at, 'minHosts', dice.whole(0, 3)),
    () => set(at, 'concurrency', dice.whole(1, 4)),
    () => set(at, 'discipline', dice.pick(['fifo', 'processorSharing'])),
  ])()
}
function random(number: number, kind: KindName): Diagram {
  const dice = new Dice(number)
  const items: Record<string, Item> = {
    customers: ['clients', { ...clients(dice), ...(number % 2 ? { rate: 1 } : {}) }],
    others: ['clients', { rate: 0.5 }],
    host: ['loadBalancer', balancer(dice)],
    board: ['queue', { visibilityTimeout: dice.pick([2, 30]) }],
    trucks: trucks(kind, settings(dice, kind)),
    back: ['instance', work(dice)],
  }
  const lines = ['customers call host', 'host call trucks', 'others send board', 'board poll trucks', 'trucks call back']
  const events = Array.from({ length: dice.whole(4, 14) }, () => incident(dice))
  return shop(items, lines, { duration: DURATION, events, coldStart: dice.chance(0.2) })
}
/** What is wrong with tasks and hosts. */
function misplaced(live: Live): string[] {
  const { components, parts } = simulationOf(live).doors.topology
  const component = components.find(({ plan }) => plan.id === 'trucks')
  const part = component ? parts[component.seat] : null
  if (!component || !(part instanceof ContainersPart)) return ['there are no trucks']
  const wrong: string[] = []
  for (const host of part.hosts.all) {
    const here = part.tasks.filter(({ birth }) => birth.host === host)
    const used = (of: 'cpu' | 'memory') => here.reduce((sum, { birth }) => sum + birth.size[of], 0)
    if (here.length !== host.tasks) wrong.push(`host ${host.number} counts ${host.tasks} of ${here.length}`)
    for (const of of ['cpu', 'memory'] as const) {
      if (host[of] < 0) wrong.push(`host ${host.number} is overbooked`)
      if (used(of) + host[of] !== HOSTS[host.type][of]) wrong.push(`host ${host.number} has ${of} astray`)
    }
  }
  for (const { birth } of part.tasks) if (birth.host && !part.hosts.all.includes(birth.host)) wrong.push('a task on a host that is gone')
  const serving = part.tasks.filter(({ life }) => life === 'running').map(({ seat }) => seat)
  for (const seat of component.addresses) if (!serving.includes(seat)) wrong.push(`${seat} is listed and does not run`)
  return wrong
}

describe.each(KINDS)('random services: %s', (kind) => {
  it('keep the laws, and leave no row behind', { timeout: 60_000 }, () => {
    const told = new Set<string>()
    for (let number = 0; number < 14; number++) {
      const live = start(random(number, kind), { recorded: false })
      for (let moment = 8; moment <= DURATION; moment += 8) {
        live.run(moment)
        expect([...broken(live), ...misplaced(live)], `${number} at ${moment} s`).toEqual([])
      }
      for (const { code } of live.takeNotices()) told.add(code)
      for (const id of ['trucks', 'customers', 'others', 'host', 'board', 'back']) live.apply({ do: 'removeComponent', id })
      simulationOf(live).run(DURATION + 2000)
      expect(simulationOf(live).doors.rows.used, `${number}`).toBe(0)
    }
    for (const code of ['deployDone', 'noRoom', 'hostsOut', 'crashed', 'zoneLost', 'scaledOut', 'scaledIn']) expect(told).toContain(code)
  })
})
