/** What the settings of step, simple and predictive policies move. */
import type { Diagram, Scenario, SettingValues } from '../../../diagram/diagram.ts'
import { type Item, shop } from '../../../diagram/shop.fake.ts'
import { type Move, move } from '../../moves.fake.ts'

const desired = 'components.row.gauges.desired'
const cost = 'components.row.cost'
const group = (settings: SettingValues): Item => [
  'autoScalingGroup',
  { serviceTime: 0.3, bootTime: 30, appStart: 0, desiredCapacity: 1, maxSize: 20, ...settings },
]
const row = (settings: SettingValues, customers: SettingValues = {}, scenario: Partial<Scenario> = {}) =>
  shop(
    { customers: ['clients', { rate: 5, ...customers }], host: ['loadBalancer'], row: group(settings) },
    ['customers call host', 'host call row'],
    { duration: 900, ...scenario },
  )

type Reacting = 'step' | 'simple'
/** One adjustment, in the words of either type. */
const adjusting = (type: Reacting, adjustment: number): SettingValues =>
  type === 'simple' ? { adjustment, cooldown: 0 } : { steps: [{ lowerBound: 0, upperBound: null, adjustment }] }
const policy = (type: Reacting, more: SettingValues, adjustment = 1) => ({
  type,
  evaluationPeriods: 1,
  ...adjusting(type, adjustment),
  ...more,
})
const reacting = (type: Reacting, more: SettingValues, adjustment = 1) => row({ policies: [policy(type, more, adjustment)] })
const percent = { adjustmentType: 'PercentChangeInCapacity' }

/** At 5 a second one member is asked for 150 % of what it can do, two are at 75 %, three at 50 %. */
const alarms = (type: Reacting) => ({
  metric: move({
    in: (metric: string) => reacting(type, { metric, threshold: 90 }),
    from: 'ASGAverageCPUUtilization',
    to: 'ALBRequestCountPerTarget',
    reading: desired,
    moves: 'up',
  }),
  queue: move({
    in: (queue: string) =>
      shop(
        {
          customers: ['clients', { rate: 2 }],
          one: ['queue', {}],
          other: ['queue', {}],
          row: group({ policies: [policy(type, { metric: 'backlogPerInstance', threshold: 10, queue })] }),
        },
        ['customers send other', 'one poll row'],
        { duration: 900 },
      ),
    from: 'one',
    to: 'other',
    reading: desired,
    moves: 'up',
  }),
  comparison: move({
    in: (comparison: string) => reacting(type, { comparison }),
    from: 'GreaterThanOrEqualToThreshold',
    to: 'LessThanThreshold',
    reading: desired,
    moves: 'down',
  }),
  threshold: move({ in: (threshold: number) => reacting(type, { threshold }), from: 20, to: 90, reading: desired, moves: 'down' }),
  evaluationPeriods: move({
    in: (evaluationPeriods: number) => reacting(type, { evaluationPeriods }),
    from: 1,
    to: 30,
    reading: desired,
    moves: 'down',
  }),
  datapointsToAlarm: move({
    in: (datapointsToAlarm: number) => reacting(type, { datapointsToAlarm, evaluationPeriods: 10 }),
    from: 1,
    to: 10,
    reading: cost,
    moves: 'down',
  }),
  adjustmentType: move({
    in: (adjustmentType: string) => reacting(type, { adjustmentType }, 10),
    from: 'ChangeInCapacity',
    to: 'PercentChangeInCapacity',
    reading: cost,
    moves: 'down',
  }),
  minAdjustmentMagnitude: move({
    in: (minAdjustmentMagnitude: number) => reacting(type, { ...percent, minAdjustmentMagnitude }, 10),
    from: 1,
    to: 5,
    reading: cost,
    moves: 'up',
  }),
})
const named = <T extends string, M extends Record<string, Move>>(type: T, moves: M) =>
  Object.fromEntries(Object.entries(moves).map(([name, each]) => [`policies.${type}.${name}`, each])) as {
    [K in keyof M & string as `policies.${T}.${K}`]: Move
  }

const step = {
  ...alarms('step'),
  steps: move({
    in: (steps: unknown[]) => reacting('step', { steps }),
    from: [{ lowerBound: 0, upperBound: null, adjustment: 1 }],
    to: [
      { lowerBound: 0, upperBound: 20, adjustment: 1 },
      { lowerBound: 20, upperBound: null, adjustment: 9 },
    ],
    reading: cost,
    moves: 'up',
  }),
  'steps.lowerBound': move({
    in: (lowerBound: number) => reacting('step', { threshold: 40, steps: [{ lowerBound, upperBound: null, adjustment: 1 }] }),
    from: 0,
    to: 50,
    reading: desired,
    moves: 'down',
  }),
  'steps.upperBound': move({
    in: (bound: number) =>
      reacting('step', {
        steps: [
          { lowerBound: 0, upperBound: bound, adjustment: 1 },
          { lowerBound: bound, upperBound: null, adjustment: 9 },
        ],
      }),
    from: 20,
    to: 50,
    reading: cost,
    moves: 'down',
  }),
  'steps.adjustment': move({ in: (adjustment: number) => reacting('step', {}, adjustment), from: 1, to: 4, reading: cost, moves: 'up' }),
  estimatedInstanceWarmup: move({
    in: (estimatedInstanceWarmup: number) => reacting('step', { estimatedInstanceWarmup }),
    from: 0,
    to: 3600,
    reading: desired,
    moves: 'down',
  }),
}
const simple = {
  ...alarms('simple'),
  adjustment: move({ in: (adjustment: number) => reacting('simple', {}, adjustment), from: 1, to: 4, reading: cost, moves: 'up' }),
  cooldown: move({ in: (cooldown: number) => reacting('simple', { cooldown }), from: 0, to: 3600, reading: desired, moves: 'down' }),
}

const foreseeing = (more: SettingValues, settings: SettingValues = {}) =>
  row({ policies: [{ type: 'predictive', mode: 'forecastAndScale', ...more }], ...settings })
/** Five times as many from the second hour on. */
const later = (schedulingBufferTime: number): Diagram =>
  row(
    { serviceTime: 3, policies: [{ type: 'predictive', mode: 'forecastAndScale', schedulingBufferTime }] },
    { rate: 0.5, profile: { kind: 'steps', start: 0, bin: 3600, factors: [0.2, 1] } },
    { duration: 4000 },
  )
const predictive = {
  mode: move({ in: (mode: string) => foreseeing({ mode }), from: 'forecastOnly', to: 'forecastAndScale', reading: desired, moves: 'up' }),
  metric: move({
    in: (metric: string) => foreseeing({ metric }),
    from: 'ASGCPUUtilization',
    to: 'ALBRequestCount',
    reading: desired,
    moves: 'up',
  }),
  target: move({ in: (target: number) => foreseeing({ target }), from: 30, to: 90, reading: desired, moves: 'down' }),
  forecastError: move({ in: (forecastError: number) => foreseeing({ forecastError }), from: 0, to: 1, reading: desired, moves: 'up' }),
  schedulingBufferTime: move({ in: later, from: 0, to: 3000, reading: cost, moves: 'up' }),
  maxCapacityBreachBehavior: move({
    in: (maxCapacityBreachBehavior: string) => foreseeing({ maxCapacityBreachBehavior }, { maxSize: 2 }),
    from: 'HonorMaxCapacity',
    to: 'IncreaseMaxCapacity',
    reading: desired,
    moves: 'up',
  }),
  maxCapacityBuffer: move({
    in: (maxCapacityBuffer: number) => foreseeing({ maxCapacityBreachBehavior: 'IncreaseMaxCapacity', maxCapacityBuffer }, { maxSize: 2 }),
    from: 0,
    to: 1,
    reading: 'components.row.gauges.maximum',
    moves: 'up',
  }),
}

export const policyMoves = { ...named('step', step), ...named('simple', simple), ...named('predictive', predictive) }
