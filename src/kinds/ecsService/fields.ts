/** Settings of this kind, and their bounds. */
import { containerFields } from '../containers/fields.ts'
import { choice, count, flag, list, orNull, type Settings, seconds, variant } from '../field.ts'

const DAY = 86_400
const percent = (value: number, min: number, max: number, aws: string) =>
  ({ type: 'number', default: value, min, max, unit: 'percent', integer: true, rare: true, aws }) as const

export const fields = {
  ...containerFields,
  policies: list(
    variant('type', {
      targetTracking: {
        metric: choice(
          'ECSServiceAverageCPUUtilization',
          ['ECSServiceAverageCPUUtilization', 'ALBRequestCountPerTarget', 'backlogPerTask'],
          { aws: 'PredefinedMetricType' },
        ),
        target: { type: 'number', default: 60, min: 0.001, max: 100_000_000, unit: 'none', aws: 'TargetValue' },
        queue: { type: 'reference', default: null, accepts: 'deadLetter', when: ['metric', 'backlogPerTask'] },
        scaleOutCooldown: seconds(300, { min: 0, max: DAY, aws: 'ScaleOutCooldown' }),
        scaleInCooldown: seconds(300, { min: 0, max: DAY, aws: 'ScaleInCooldown' }),
        disableScaleIn: flag(false, { aws: 'DisableScaleIn' }),
        outPoints: count(3, { min: 1, max: 60 }),
        inPoints: count(15, { min: 1, max: 60 }),
      },
      scheduled: {
        at: seconds(0, { min: 0, max: 366 * DAY, aws: 'Schedule' }),
        min: orNull(count(0, { min: 0, max: 5000, aws: 'MinCapacity' })),
        max: orNull(count(0, { min: 0, max: 5000, aws: 'MaxCapacity' })),
      },
    }),
    { maxLength: 50 },
  ),
  minimumHealthyPercent: percent(100, 0, 100, 'MinimumHealthyPercent'),
  maximumPercent: percent(200, 100, 200, 'MaximumPercent'),
  healthCheckGracePeriodSeconds: seconds(0, { min: 0, max: 7200, aws: 'HealthCheckGracePeriodSeconds', rare: true }),
  availabilityZoneRebalancing: flag(true, { aws: 'AvailabilityZoneRebalancing', rare: true }),
  targetCapacity: { ...percent(100, 1, 100, 'ManagedScaling.TargetCapacity'), when: ['platform', 'ec2'] },
} as const
export type EcsSettings = Settings<typeof fields>
