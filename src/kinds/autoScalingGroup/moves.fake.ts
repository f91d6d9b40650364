/** What the settings of a group move. */
import type { Scenario, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import { workMoves } from '../work/moves.fake.ts'
import type { fields } from './fields.ts'
import { policyMoves } from './policies/moves.fake.ts'
import { poolMoves } from './pool.moves.fake.ts'

const group = (settings: SettingValues): Item => ['autoScalingGroup', { serviceTime: 0.3, bootTime: 30, appStart: 0, ...settings }]
const till = (settings: SettingValues, behind = false) => {
  const items: Record<string, Item> = { customers: ['clients', { rate: 5 }], host: ['loadBalancer'], till: group(settings) }
  if (behind) Object.assign(items, { stock: ['instance', { concurrency: 50 }], oven: ['instance', { concurrency: 50 }] })
  const lines = ['customers call host', 'host call till', ...(behind ? ['till call stock', 'till call oven'] : [])]
  return shop(items, lines, { duration: 600 })
}

/** 5 customers a second on members of 3.3; policies take one point unless told. */
const row = (settings: SettingValues, scenario: Partial<Scenario> = {}, rate = 5) =>
  shop({ customers: ['clients', { rate }], host: ['loadBalancer'], row: group(settings) }, ['customers call host', 'host call row'], {
    duration: 900,
    ...scenario,
  })
const cpu = (more: SettingValues = {}) => ({ type: 'targetTracking', target: 60, outPoints: 1, inPoints: 1, ...more })
const track = (more: SettingValues, settings: SettingValues = {}, rate = 5) =>
  row({ desiredCapacity: 1, maxSize: 20, policies: [cpu(more)], ...settings }, {}, rate)
const scheduled = (more: SettingValues) => row({ desiredCapacity: 2, maxSize: 9, policies: [{ type: 'scheduled', at: 100, ...more }] })
const shrink = (at: number): ScenarioEvent => ({ at, do: 'set', component: 'row', setting: 'desiredCapacity', value: 1 })
const desired = 'components.row.gauges.desired'
const serving = 'components.row.gauges.inServiceInstances'

/** One member is asked so much that deep checks fail. */
const sick = (settings: SettingValues, coldStart = false) =>
  shop(
    {
      customers: ['clients', { rate: 1 }],
      host: ['loadBalancer', { healthCheck: 'deep', healthCheckInterval: 10 }],
      row: group({ desiredCapacity: 2, serviceTime: 1000, ...settings }),
    },
    ['customers call host', 'host call row'],
    { duration: 900, coldStart },
  )

export const moves: Moves<typeof fields> = {
  ...workMoves(till),
  ...policyMoves,
  ...poolMoves,
  minSize: move({
    in: (minSize: number) => row({ minSize, desiredCapacity: 4, policies: [cpu()] }, {}, 0.1),
    from: 1,
    to: 3,
    reading: serving,
    moves: 'up',
  }),
  desiredCapacity: move({
    in: (desiredCapacity: number) => row({ desiredCapacity }),
    from: 1,
    to: 3,
    reading: 'components.row.cost',
    moves: 'up',
  }),
  maxSize: move({ in: (maxSize: number) => track({}, { maxSize }, 20), from: 2, to: 5, reading: serving, moves: 'up' }),
  bootTime: move({
    in: (bootTime: number) => track({}, { bootTime }, 10),
    from: 10,
    to: 500,
    reading: 'components.row.meanWaiting',
    moves: 'up',
  }),
  appStart: move({
    in: (appStart: number) => track({}, { appStart }, 10),
    from: 10,
    to: 500,
    reading: 'components.row.meanWaiting',
    moves: 'up',
  }),
  defaultInstanceWarmup: move({
    in: (defaultInstanceWarmup: number) => track({}, { defaultInstanceWarmup }, 30),
    from: 0,
    to: 3600,
    reading: desired,
    moves: 'down',
  }),
  policies: move({ in: (policies: unknown[]) => row({ policies }), from: [], to: [cpu()], reading: desired, moves: 'up' }),
  'policies.targetTracking.metric': move({
    in: (metric: string) => track({ metric, target: 50 }),
    from: 'ASGAverageCPUUtilization',
    to: 'ALBRequestCountPerTarget',
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.target': move({ in: (target: number) => track({ target }), from: 30, to: 90, reading: desired, moves: 'down' }),
  'policies.targetTracking.queue': move({
    in: (queue: string) =>
      shop(
        {
          customers: ['clients', { rate: 2 }],
          one: ['queue', {}],
          other: ['queue', {}],
          row: group({ desiredCapacity: 1, policies: [cpu({ metric: 'backlogPerInstance', target: 10, queue })] }),
        },
        ['customers send other', 'one poll row'],
        { duration: 900 },
      ),
    from: 'one',
    to: 'other',
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.disableScaleIn': move({
    in: (disableScaleIn: boolean) => track({ disableScaleIn }, { desiredCapacity: 4 }, 1),
    from: false,
    to: true,
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.outPoints': move({
    in: (outPoints: number) => track({ outPoints }),
    from: 1,
    to: 30,
    reading: desired,
    moves: 'down',
  }),
  'policies.targetTracking.inPoints': move({
    in: (inPoints: number) => track({ inPoints }, { desiredCapacity: 4 }, 0.5),
    from: 1,
    to: 30,
    reading: desired,
    moves: 'up',
  }),
  'policies.scheduled.at': move({
    in: (at: number) => scheduled({ at, desired: 4 }),
    from: 100,
    to: 700,
    reading: 'components.row.cost',
    moves: 'down',
  }),
  'policies.scheduled.min': move({ in: (min: number | null) => scheduled({ min }), from: null, to: 4, reading: desired, moves: 'up' }),
  'policies.scheduled.max': move({ in: (max: number | null) => scheduled({ max }), from: null, to: 1, reading: desired, moves: 'down' }),
  'policies.scheduled.desired': move({
    in: (want: number | null) => scheduled({ desired: want }),
    from: null,
    to: 4,
    reading: desired,
    moves: 'up',
  }),
  monitoring: move({
    in: (monitoring: string) => track({}, { monitoring }, 10),
    from: 'detailed',
    to: 'basic',
    reading: 'components.row.meanWaiting',
    moves: 'up',
  }),
  zones: move({
    in: (zones: string[]) => row({ zones }, { events: [{ at: 50, do: 'zoneDown', zone: 'a' }] }),
    from: ['a', 'b'],
    to: ['c'],
    reading: 'components.row.completed',
    moves: 'up',
  }),
  healthCheckType: move({
    in: (healthCheckType: string) => sick({ healthCheckType, healthCheckGracePeriod: 0 }),
    from: 'EC2',
    to: 'ELB',
    reading: 'components.row.gauges.terminated',
    moves: 'up',
  }),
  healthCheckGracePeriod: move({
    in: (healthCheckGracePeriod: number) => sick({ healthCheckType: 'ELB', healthCheckGracePeriod }, true),
    from: 0,
    to: 7200,
    reading: 'components.row.gauges.terminated',
    moves: 'down',
  }),
  terminationPolicy: move({
    in: (terminationPolicy: string) =>
      shop(
        { customers: ['clients', { rate: 1 }], row: group({ terminationPolicy, serviceTime: 2, concurrency: 9, zones: ['a'] }) },
        ['customers call row'],
        { duration: 300, events: [shrink(100)] },
      ),
    from: 'Default',
    to: 'NewestInstance',
    reading: 'components.row.failed.drainedAway',
    moves: 'down',
  }),
  heartbeatTimeout: move({
    in: (heartbeatTimeout: number) =>
      shop(
        { customers: ['clients', { rate: 2 }], board: ['queue'], row: group({ heartbeatTimeout, desiredCapacity: 4, serviceTime: 5 }) },
        ['customers send board', 'board poll row'],
        { duration: 300, events: [shrink(100)] },
      ),
    from: 0,
    to: 60,
    reading: 'components.row.failed.drainedAway',
    moves: 'down',
  }),
}
