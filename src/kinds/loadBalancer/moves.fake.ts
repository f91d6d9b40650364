/** What the settings of a balancer move. */
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, shop } from '../../diagram/shop.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const targets = (more: SettingValues): Record<string, Item> => ({
  a: ['instance', { serviceTime: 0.4, ...more }],
  b: ['instance', { serviceTime: 0.1 }],
})
const door = (host: SettingValues, events: readonly ScenarioEvent[] = [], a: SettingValues = {}) =>
  shop(
    { customers: ['clients', { rate: 3 }], host: ['loadBalancer', host], ...targets(a) },
    ['customers call host', 'host call a', 'host call b'],
    { duration: 600, events },
  )
const cut = (duration?: number) => [{ at: 31, do: 'cut', wire: 'host-a', ...(duration && { duration }) }] as const
const busy = { serviceTime: 1000, concurrency: 1 }

/** A tier inside, behind a front: nobody from outside is in front of the host. */
const inside = (host: SettingValues) =>
  shop(
    { customers: ['clients', { rate: 3 }], front: ['instance', { serviceTime: 0.01 }], host: ['loadBalancer', host], ...targets({}) },
    ['customers call front', 'front call host', 'host call a', 'host call b'],
    { duration: 600 },
  )
/** One target in a zone of its own, two in another. */
const lopsided = (host: SettingValues) =>
  shop(
    {
      customers: ['clients', { rate: 3 }],
      host: ['loadBalancer', host],
      a: ['instance', { serviceTime: 0.01, zone: 'a' }],
      b: ['instance', { serviceTime: 0.01, zone: 'b' }],
      c: ['instance', { serviceTime: 0.01, zone: 'b' }],
    },
    ['customers call host', 'host call a', 'host call b', 'host call c'],
    { duration: 600 },
  )

export const moves: Moves<typeof fields> = {
  algorithm: move({
    in: (algorithm: string) => door({ algorithm }),
    from: 'round_robin',
    to: 'least_outstanding_requests',
    reading: 'components.customers.latency.mean',
    moves: 'down',
  }),
  deregistrationDelay: move({
    in: (deregistrationDelay: number) =>
      shop(
        {
          customers: ['clients', { rate: 3 }],
          host: ['loadBalancer', { deregistrationDelay }],
          row: ['autoScalingGroup', { desiredCapacity: 4, serviceTime: 5, concurrency: 20 }],
        },
        ['customers call host', 'host call row'],
        { duration: 300, events: [{ at: 100, do: 'set', component: 'row', setting: 'desiredCapacity', value: 1 }] },
      ),
    from: 0,
    to: 300,
    reading: 'components.customers.failed.drainedAway',
    moves: 'down',
  }),
  idleTimeout: move({
    in: (idleTimeout: number) => door({ idleTimeout }, [], { serviceTime: 5, concurrency: 50 }),
    from: 60,
    to: 2,
    reading: 'components.customers.failed.gatewayTimeout',
    moves: 'up',
  }),
  healthCheck: move({
    in: (healthCheck: string) => door({ healthCheck }, [], busy),
    from: 'shallow',
    to: 'deep',
    reading: 'components.host.gauges.healthy',
    moves: 'down',
  }),
  healthCheckInterval: move({
    in: (healthCheckInterval: number) => door({ healthCheckInterval }, cut()),
    from: 10,
    to: 60,
    reading: 'components.customers.failed.linkDown',
    moves: 'up',
  }),
  healthCheckTimeout: move({
    in: (healthCheckTimeout: number | null) => door({ healthCheck: 'deep', healthCheckTimeout }, [], { serviceTime: 3, concurrency: 50 }),
    from: null,
    to: 2,
    reading: 'components.host.gauges.unhealthy',
    moves: 'up',
  }),
  healthyThreshold: move({
    in: (healthyThreshold: number) => door({ healthyThreshold }, cut(100)),
    from: 2,
    to: 10,
    reading: 'components.a.arrived',
    moves: 'down',
  }),
  unhealthyThreshold: move({
    in: (unhealthyThreshold: number) => door({ unhealthyThreshold }, cut()),
    from: 2,
    to: 6,
    reading: 'components.customers.failed.linkDown',
    moves: 'up',
  }),
  type: move({
    in: (type: string) => door({ type, crossZone: 'on' }),
    from: 'application',
    to: 'network',
    reading: (outcome) => Math.abs(outcome.components.a.arrived - outcome.components.b.arrived),
    moves: 'up',
  }),
  scheme: move({
    in: (scheme: string) => inside({ scheme }),
    from: 'internet-facing',
    to: 'internal',
    reading: 'components.host.cost',
    moves: 'down',
  }),
  slowStart: move({
    in: (slowStart: number) => door({ slowStart }, cut(100)),
    from: 0,
    to: 300,
    reading: 'components.a.arrived',
    moves: 'down',
  }),
  'stickiness.enabled': move({
    in: (enabled: boolean) => door({ stickiness: { enabled, visitors: 1 } }),
    from: false,
    to: true,
    reading: (outcome) => Math.abs(outcome.components.a.arrived - outcome.components.b.arrived),
    moves: 'up',
  }),
  'stickiness.duration': move({
    in: (duration: number) => door({ stickiness: { enabled: true, visitors: 1, duration } }),
    from: 1,
    to: 600,
    reading: (outcome) => Math.abs(outcome.components.a.arrived - outcome.components.b.arrived),
    moves: 'up',
  }),
  'stickiness.visitors': move({
    in: (visitors: number) => door({ stickiness: { enabled: true, visitors } }),
    from: 1,
    to: 1000,
    reading: (outcome) => Math.abs(outcome.components.a.arrived - outcome.components.b.arrived),
    moves: 'down',
  }),
  crossZone: move({
    in: (crossZone: string) => lopsided({ crossZone }),
    from: 'default',
    to: 'off',
    reading: 'components.a.arrived',
    moves: 'up',
  }),
}
