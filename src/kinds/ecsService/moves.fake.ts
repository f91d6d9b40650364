/** What the settings of a service on Amazon ECS move. */
import type { SettingValues } from '../../diagram/diagram.ts'
import { shop } from '../../diagram/shop.fake.ts'
import { boards, containerMoves, deploying, gauge, set, trucks } from '../containers/moves.fake.ts'
import { type Moves, move } from '../moves.fake.ts'
import type { fields } from './fields.ts'

const KIND = 'ecsService'
const cpu = (more: SettingValues = {}) => ({ type: 'targetTracking', target: 60, outPoints: 1, inPoints: 1, scaleInCooldown: 0, ...more })
const track = (more: SettingValues, { settings = {} as SettingValues, rate = 5 } = {}) =>
  trucks(KIND, { desiredCount: 1, maxCapacity: 40, policies: [cpu(more)], ...settings }, { rate, scenario: { duration: 900 } })
const scheduled = (more: SettingValues) =>
  trucks(KIND, { desiredCount: 2, maxCapacity: 9, policies: [{ type: 'scheduled', at: 100, ...more }] })
const desired = gauge('desired')
/** Eight tasks for a load that one could carry. */
const idle = (more: SettingValues) => track(more, { settings: { desiredCount: 8 }, rate: 0.5 })
/** A quarter of the load from 300 s on, and next to none from 600 s on. */
const falling = (scaleInCooldown: number) =>
  shop(
    {
      customers: ['clients', { rate: 1, profile: { kind: 'steps', start: 0, bin: 300, factors: [10, 2.5, 0.1] } }],
      till: [
        KIND,
        { serviceTime: 0.3, concurrency: 1, desiredCount: 8, maxCapacity: 9, policies: [cpu({ scaleInCooldown, outPoints: 60 })] },
      ],
      host: ['loadBalancer'],
    },
    ['customers call host', 'host call till'],
    { duration: 900 },
  )

export const moves: Moves<typeof fields> = {
  ...containerMoves(KIND, (target) => ({ policies: [cpu({ target })] })),
  policies: move({
    in: (policies: unknown[]) => track({}, { settings: { policies } }),
    from: [],
    to: [cpu()],
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.metric': move({
    in: (metric: string) => track({ metric, target: 50 }),
    from: 'ECSServiceAverageCPUUtilization',
    to: 'ALBRequestCountPerTarget',
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.target': move({ in: (target: number) => track({ target }), from: 30, to: 90, reading: desired, moves: 'down' }),
  'policies.targetTracking.queue': move({
    in: (queue: string) => boards(KIND, { policies: [cpu({ metric: 'backlogPerTask', queue })] }),
    from: 'empty',
    to: 'full',
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.scaleOutCooldown': move({
    in: (scaleOutCooldown: number) => track({ scaleOutCooldown }, { settings: { fargateStart: 2000 } }),
    from: 0,
    to: 3600,
    reading: desired,
    moves: 'down',
  }),
  'policies.targetTracking.scaleInCooldown': move({ in: falling, from: 0, to: 3600, reading: desired, moves: 'up' }),
  'policies.targetTracking.disableScaleIn': move({
    in: (disableScaleIn: boolean) => idle({ disableScaleIn }),
    from: false,
    to: true,
    reading: desired,
    moves: 'up',
  }),
  'policies.targetTracking.outPoints': move({
    in: (outPoints: number) => track({ outPoints }),
    from: 1,
    to: 60,
    reading: desired,
    moves: 'down',
  }),
  'policies.targetTracking.inPoints': move({
    in: (inPoints: number) => idle({ inPoints }),
    from: 1,
    to: 60,
    reading: desired,
    moves: 'up',
  }),
  'policies.scheduled.at': move({ in: (at: number) => scheduled({ at, min: 5 }), from: 100, to: 900, reading: desired, moves: 'down' }),
  'policies.scheduled.min': move({ in: (min: number | null) => scheduled({ min }), from: null, to: 5, reading: desired, moves: 'up' }),
  'policies.scheduled.max': move({ in: (max: number | null) => scheduled({ max }), from: null, to: 1, reading: desired, moves: 'down' }),
  minimumHealthyPercent: move({
    in: (minimumHealthyPercent: number) => deploying(KIND, { minimumHealthyPercent, maximumPercent: 100 }, 300),
    from: 0,
    to: 50,
    reading: 'components.customers.failed.noTargets',
    moves: 'down',
  }),
  maximumPercent: move({
    in: (maximumPercent: number) => deploying(KIND, { maximumPercent, minimumHealthyPercent: 50 }, 110),
    from: 100,
    to: 200,
    reading: gauge('pending'),
    moves: 'up',
  }),
  healthCheckGracePeriodSeconds: move({
    in: (healthCheckGracePeriodSeconds: number) =>
      trucks(
        KIND,
        { healthCheckGracePeriodSeconds, serviceTime: 1000, desiredCount: 0, minCapacity: 0 },
        { host: { healthCheck: 'deep', healthCheckInterval: 10 }, scenario: { events: [set(50, 'desiredCount', 2)] } },
      ),
    from: 0,
    to: 3600,
    reading: gauge('started'),
    moves: 'down',
  }),
  // One zone is dark for a while; later the other is.
  availabilityZoneRebalancing: move({
    in: (availabilityZoneRebalancing: boolean) =>
      trucks(
        KIND,
        { availabilityZoneRebalancing, desiredCount: 4, zones: ['a', 'b'] },
        {
          scenario: {
            duration: 1000,
            events: [
              { at: 50, do: 'zoneDown', zone: 'a', duration: 200 },
              { at: 800, do: 'zoneDown', zone: 'b' },
            ],
          },
        },
      ),
    from: false,
    to: true,
    reading: 'components.customers.completed',
    moves: 'up',
  }),
  targetCapacity: move({
    in: (targetCapacity: number) => trucks(KIND, { platform: 'ec2', desiredCount: 8, maxCapacity: 8, targetCapacity }),
    from: 100,
    to: 50,
    reading: gauge('hosts'),
    moves: 'up',
  }),
}
