/** Settings of this kind, and their bounds. */
import { containerFields } from '../containers/fields.ts'
import { choice, count, law, list, record, type Settings, seconds, share } from '../field.ts'

const percent = (value: number, aws: string) =>
  ({ type: 'number', default: value, min: 0, max: 100, unit: 'percent', integer: true, rare: true, aws }) as const
const onHosts = ['platform', 'ec2'] as const

export const fields = {
  ...containerFields,
  minCapacity: count(1, { min: 0, max: 5000, aws: 'minReplicas', ruler: 'low' }),
  desiredCount: count(2, { min: 0, max: 5000, aws: 'replicas', ruler: 'at' }),
  maxCapacity: count(4, { min: 0, max: 5000, aws: 'maxReplicas', ruler: 'high' }),
  fargateStart: law(60, { unit: 'seconds', min: 0, max: 86_400, rare: true, when: ['platform', 'fargate'] }),
  stopTimeout: seconds(30, { min: 2, max: 120, aws: 'terminationGracePeriodSeconds', rare: true }),
  metrics: list(
    record({
      metric: choice('cpu', ['cpu', 'requestsPerPod', 'backlogPerPod'], { aws: 'metrics.type' }),
      target: { type: 'number', default: 60, min: 0.001, max: 100_000_000, unit: 'none', aws: 'metrics.target' },
      queue: { type: 'reference', default: null, accepts: 'deadLetter', when: ['metric', 'backlogPerPod'] },
    }),
    { maxLength: 10, aws: 'HorizontalPodAutoscaler.metrics' },
  ),
  stabilizationWindowSeconds: seconds(300, { min: 0, max: 3600, aws: 'behavior.scaleDown.stabilizationWindowSeconds', rare: true }),
  maxSurge: percent(25, 'strategy.rollingUpdate.maxSurge'),
  maxUnavailable: percent(25, 'strategy.rollingUpdate.maxUnavailable'),
  scaleDownUnneededTime: seconds(600, { min: 0, max: 86_400, rare: true, when: onHosts }),
  scaleDownUtilizationThreshold: share(0.5, { rare: true, when: onHosts }),
} as const
export type EksSettings = Settings<typeof fields>
