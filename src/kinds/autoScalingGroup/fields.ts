/** Settings of this kind, and their bounds. */
import { choice, count, flag, law, list, orNull, type Settings, seconds, variantOrNull } from '../field.ts'
import { workFields } from '../work/fields.ts'
import { policies } from './policies/fields.ts'

const DAY = 86_400
const MANY = 5000

/** A warm pool's settings; from its state it starts in a time of its own (aws-facts 2.2: Stopped about 20 s, Running about 5 s). */
const pool = (mean: number) => ({
  minSize: count(0, { min: 0, max: MANY, aws: 'WarmPool.MinSize' }),
  maxGroupPreparedCapacity: orNull(count(0, { min: 0, max: MANY, aws: 'WarmPool.MaxGroupPreparedCapacity' })),
  instanceReusePolicy: flag(false, { aws: 'WarmPool.InstanceReusePolicy.ReuseOnScaleIn' }),
  startTime: law(mean, { unit: 'seconds', min: 0, max: DAY }),
})

export const fields = {
  minSize: count(1, { min: 0, max: MANY, aws: 'MinSize', ruler: 'low' }),
  desiredCapacity: count(2, { min: 0, max: MANY, aws: 'DesiredCapacity', ruler: 'at' }),
  maxSize: count(4, { min: 0, max: MANY, aws: 'MaxSize', ruler: 'high' }),
  ...workFields,
  bootTime: law({ kind: 'lognormal', mean: 49, cv: 0.44 }, { unit: 'seconds', min: 0, max: DAY }),
  appStart: seconds(30, { min: 0, max: DAY }),
  defaultInstanceWarmup: seconds(0, { min: 0, max: 3600, aws: 'DefaultInstanceWarmup' }),
  policies,
  warmPool: variantOrNull('poolState', { Stopped: pool(20), Hibernated: pool(20), Running: pool(5) }),
  monitoring: choice('detailed', ['detailed', 'basic'], { aws: 'Monitoring', rare: true }),
  zones: list(choice('a', ['a', 'b', 'c', 'd', 'e', 'f']), {
    minLength: 1,
    maxLength: 6,
    default: ['a', 'b'],
    aws: 'AvailabilityZones',
    rare: true,
  }),
  healthCheckType: choice('EC2', ['EC2', 'ELB'], { aws: 'HealthCheckType', rare: true }),
  healthCheckGracePeriod: seconds(300, { min: 0, max: 7200, aws: 'HealthCheckGracePeriod', rare: true, when: ['healthCheckType', 'ELB'] }),
  terminationPolicy: choice('Default', ['Default', 'OldestInstance', 'NewestInstance'], { aws: 'TerminationPolicies', rare: true }),
  heartbeatTimeout: seconds(0, { min: 0, max: 7200, aws: 'LifecycleHook.HeartbeatTimeout', rare: true }),
} as const
export type GroupSettings = Settings<typeof fields>
