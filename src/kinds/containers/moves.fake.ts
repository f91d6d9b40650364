/** What the settings of containers move, under either kind. */
import type { Diagram, Scenario, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import { workMoves } from '../work/moves.fake.ts'
import type { containerFields } from './fields.ts'

export const set = (at: number, setting: string, value: unknown): ScenarioEvent => ({ at, do: 'set', component: 'till', setting, value })

/** Customers → host → tasks of 3.3 a second; with `behind`, tasks call a stock and an oven. */
export function trucks(
  kind: string,
  settings: SettingValues,
  { rate = 5, scenario = {} as Partial<Scenario>, host = {} as SettingValues, behind = false } = {},
): Diagram {
  const items: Record<string, Item> = {
    customers: ['clients', { rate }],
    host: ['loadBalancer', host],
    till: [kind, { serviceTime: 0.3, fargateStart: 20, zones: ['a'], ...settings }],
  }
  if (behind) Object.assign(items, { stock: ['instance', { concurrency: 50 }], oven: ['instance', { concurrency: 50 }] })
  const lines = ['customers call host', 'host call till', ...(behind ? ['till call stock', 'till call oven'] : [])]
  return shop(items, lines, { duration: 600, ...scenario })
}
export const gauge = (name: string) => `components.till.gauges.${name}`
/** Two queues, of which one holds much, and tasks that are scaled by one of them. */
export function boards(kind: string, scaling: SettingValues): Diagram {
  const board: Item = ['queue', { visibilityTimeout: 600 }]
  return shop(
    {
      many: ['clients', { rate: 5 }],
      few: ['clients', { rate: 0.01 }],
      full: board,
      empty: board,
      till: [kind, { serviceTime: 30, maxCapacity: 40, ...scaling }],
    },
    ['many send full', 'few send empty', 'full poll till', 'empty poll till'],
    { duration: 600 },
  )
}
/** Four tasks; a new version is rolled out from 100 s on. */
export const deploying = (kind: string, settings: SettingValues, duration: number): Diagram =>
  trucks(kind, { desiredCount: 4, ...settings }, { scenario: { duration, events: [{ at: 100, do: 'deploy', component: 'till' }] } })

const ec2 = { platform: 'ec2', minHosts: 1, maxHosts: 4 }
/** `scaling` holds CPU at this percentage, at once and both ways. */
export function containerMoves(kind: string, scaling: (target: number) => SettingValues): Moves<typeof containerFields> {
  const till = (settings: SettingValues, behind = false) => trucks(kind, settings, { behind })
  /** From one task to nine at 300 s, seen at 400 s. */
  const growing = (settings: SettingValues) =>
    trucks(kind, { desiredCount: 1, maxCapacity: 20, ...settings }, { scenario: { duration: 400, events: [set(300, 'desiredCount', 9)] } })
  const { instanceType: _machine, ...work } = workMoves(till)
  return {
    ...work,
    speedUp: move({
      in: (speedUp: number) => till({ speedUp, taskCpu: 1024, taskMemory: 2048 }),
      from: 0,
      to: 0.8,
      reading: 'components.till.latency.mean',
      moves: 'down',
    }),
    minCapacity: move({
      in: (minCapacity: number) => trucks(kind, { minCapacity, desiredCount: 4, ...scaling(60) }, { rate: 0.1 }),
      from: 1,
      to: 3,
      reading: gauge('running'),
      moves: 'up',
    }),
    desiredCount: move({
      in: (desiredCount: number) => till({ desiredCount }),
      from: 1,
      to: 3,
      reading: 'components.till.cost',
      moves: 'up',
    }),
    maxCapacity: move({
      in: (maxCapacity: number) => trucks(kind, { maxCapacity, ...scaling(60) }, { rate: 20 }),
      from: 2,
      to: 5,
      reading: gauge('running'),
      moves: 'up',
    }),
    platform: move({ in: (platform: string) => till({ platform }), from: 'fargate', to: 'ec2', reading: gauge('hosts'), moves: 'up' }),
    taskCpu: move({
      in: (taskCpu: number) => till({ taskCpu, taskMemory: 2048 }),
      from: 256,
      to: 1024,
      reading: 'components.till.cost',
      moves: 'up',
    }),
    taskMemory: move({
      in: (taskMemory: number) => till({ taskMemory }),
      from: 512,
      to: 1024,
      reading: 'components.till.cost',
      moves: 'up',
    }),
    hostType: move({
      in: (hostType: string) => till({ ...ec2, hostType }),
      from: 't3.medium',
      to: 't3.large',
      reading: 'components.till.cost',
      moves: 'up',
    }),
    minHosts: move({ in: (minHosts: number) => till({ ...ec2, minHosts }), from: 1, to: 3, reading: 'components.till.cost', moves: 'up' }),
    maxHosts: move({
      in: (maxHosts: number) => till({ ...ec2, maxHosts, desiredCount: 6, maxCapacity: 6, taskCpu: 1024, taskMemory: 2048 }),
      from: 1,
      to: 4,
      reading: gauge('running'),
      moves: 'up',
    }),
    placement: move({
      in: (placement: string) =>
        trucks(
          kind,
          { ...ec2, minHosts: 2, desiredCount: 4, taskCpu: 512, placement },
          { scenario: { events: [set(100, 'minHosts', 1), set(101, 'maxHosts', 1)] } },
        ),
      from: 'spread',
      to: 'binpack',
      reading: gauge('hosts'),
      moves: 'down',
    }),
    fargateStart: move({
      in: (fargateStart: number) => growing({ fargateStart }),
      from: 10,
      to: 200,
      reading: gauge('running'),
      moves: 'down',
    }),
    ec2Start: move({ in: (ec2Start: number) => growing({ ...ec2, ec2Start }), from: 5, to: 200, reading: gauge('running'), moves: 'down' }),
    hostBoot: move({
      in: (hostBoot: number) => growing({ ...ec2, hostBoot }),
      from: 10,
      to: 200,
      reading: gauge('running'),
      moves: 'down',
    }),
    imageSize: move({ in: (imageSize: number) => growing({ imageSize }), from: 0, to: 1e10, reading: gauge('running'), moves: 'down' }),
    stopTimeout: move({
      in: (stopTimeout: number) =>
        trucks(
          kind,
          { stopTimeout, desiredCount: 3, serviceTime: 20, concurrency: 100 },
          { host: { deregistrationDelay: 0 }, scenario: { duration: 300, events: [set(100, 'desiredCount', 1)] } },
        ),
      from: 2,
      to: 60,
      reading: 'components.till.failed.drainedAway',
      moves: 'down',
    }),
    zones: move({
      in: (zones: readonly string[]) =>
        trucks(kind, { zones }, { rate: 2, scenario: { events: [{ at: 100, do: 'zoneDown', zone: 'a' }] } }),
      from: ['a'],
      to: ['a', 'b'],
      reading: 'components.customers.completed',
      moves: 'up',
    }),
  }
}
