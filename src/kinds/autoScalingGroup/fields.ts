/** Settings of this kind, and their bounds. */
import { choice, count, flag, law, list, orNull, type Settings, seconds, variant } from '../field.ts'
import { workFields } from '../work/fields.ts'

const DAY = 86_400
const MANY = 5000

export const fields = {
  minSize: count(1, { min: 0, max: MANY, aws: 'MinSize', ruler: 'low' }),
  desiredCapacity: count(2, { min: 0, max: MANY, aws: 'DesiredCapacity', ruler: 'at' }),
  maxSize: count(4, { min: 0, max: MANY, aws: 'MaxSize', ruler: 'high' }),
  ...workFields,
  bootTime: law({ kind: 'lognormal', mean: 49, cv: 0.44 }, { unit: 'seconds', min: 0, max: DAY }),
  appStart: seconds(30, { min: 0, max: DAY }),
  defaultInstanceWarmup: seconds(0, { min: 0, max: 3600, aws: 'DefaultInstanceWarmup' }),
  policies: list(
    variant('type', {
      targetTracking: {
        metric: choice('ASGAverageCPUUtilization', ['ASGAverageCPUUtilization', 'ALBRequestCountPerTarget', 'backlogPerInstance'], {
          aws: 'PredefinedMetricType',
        }),
        target: { type: 'number', default: 60, min: 0.001, max: 100_000_000, unit: 'none', aws: 'TargetValue' },
        queue: { type: 'reference', default: null, accepts: 'send', when: ['metric', 'backlogPerInstance'] },
        disableScaleIn: flag(false, { aws: 'DisableScaleIn' }),
        outPoints: count(3, { min: 1, max: 60 }),
        inPoints: count(15, { min: 1, max: 60 }),
      },
      scheduled: {
        at: seconds(0, { min: 0, max: 366 * DAY, aws: 'StartTime' }),
        min: orNull(count(0, { min: 0, max: MANY, aws: 'MinSize' })),
        max: orNull(count(0, { min: 0, max: MANY, aws: 'MaxSize' })),
        desired: orNull(count(0, { min: 0, max: MANY, aws: 'DesiredCapacity' })),
      },
    }),
    { maxLength: 50 },
  ),
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
