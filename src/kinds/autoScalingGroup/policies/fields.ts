/** Settings of scaling policies, by type, and their bounds. */
import { choice, count, flag, list, orNull, record, reference, seconds, share, variant } from '../../field.ts'

const DAY = 86_400
const MANY = 5000
/** Most instances, or percent of them, that one adjustment can ask for. */
const MOST = 100_000

/** What a dynamic policy can look at: AWS's two predefined metrics, and the backlog of a queue. */
const watched = {
  metric: choice('ASGAverageCPUUtilization', ['ASGAverageCPUUtilization', 'ALBRequestCountPerTarget', 'backlogPerInstance'], {
    aws: 'PredefinedMetricType',
  }),
}
const queue = reference('deadLetter', { when: ['metric', 'backlogPerInstance'] })
const number = (value: number, aws: string, min: number) =>
  ({ type: 'number', default: value, min, max: 100_000_000, unit: 'none', aws }) as const

/** A CloudWatch alarm (aws-facts 2.4): so many of the last points on the wrong side of a threshold. */
const alarm = {
  ...watched,
  queue,
  comparison: choice(
    'GreaterThanOrEqualToThreshold',
    ['GreaterThanOrEqualToThreshold', 'GreaterThanThreshold', 'LessThanOrEqualToThreshold', 'LessThanThreshold'],
    { aws: 'ComparisonOperator' },
  ),
  threshold: number(60, 'Threshold', 0),
  evaluationPeriods: count(3, { min: 1, max: 60, aws: 'EvaluationPeriods' }),
  datapointsToAlarm: orNull(count(3, { min: 1, max: 60, aws: 'DatapointsToAlarm' })),
  adjustmentType: choice('ChangeInCapacity', ['ChangeInCapacity', 'ExactCapacity', 'PercentChangeInCapacity'], { aws: 'AdjustmentType' }),
}
const adjustment = count(1, { min: -MOST, max: MOST, aws: 'ScalingAdjustment' })
const minAdjustmentMagnitude = count(1, {
  min: 1,
  max: MANY,
  aws: 'MinAdjustmentMagnitude',
  when: ['adjustmentType', 'PercentChangeInCapacity'],
})
const bound = orNull(number(0, 'MetricIntervalBound', -100_000_000))

export const policies = list(
  variant('type', {
    targetTracking: {
      ...watched,
      target: number(60, 'TargetValue', 0.001),
      queue,
      disableScaleIn: flag(false, { aws: 'DisableScaleIn' }),
      outPoints: count(3, { min: 1, max: 60 }),
      inPoints: count(15, { min: 1, max: 60 }),
    },
    step: {
      ...alarm,
      steps: list(
        record({
          lowerBound: { ...bound, aws: 'MetricIntervalLowerBound' },
          upperBound: { ...bound, aws: 'MetricIntervalUpperBound' },
          adjustment,
        }),
        { minLength: 1, maxLength: 20, default: [{ lowerBound: 0, upperBound: null, adjustment: 1 }], aws: 'StepAdjustments' },
      ),
      minAdjustmentMagnitude,
      estimatedInstanceWarmup: orNull(seconds(300, { min: 0, max: 3600, aws: 'EstimatedInstanceWarmup' })),
    },
    simple: { ...alarm, adjustment, minAdjustmentMagnitude, cooldown: seconds(300, { min: 0, max: DAY, aws: 'Cooldown' }) },
    scheduled: {
      at: seconds(0, { min: 0, max: 366 * DAY, aws: 'StartTime' }),
      min: orNull(count(0, { min: 0, max: MANY, aws: 'MinSize' })),
      max: orNull(count(0, { min: 0, max: MANY, aws: 'MaxSize' })),
      desired: orNull(count(0, { min: 0, max: MANY, aws: 'DesiredCapacity' })),
    },
    predictive: {
      mode: choice('forecastOnly', ['forecastOnly', 'forecastAndScale'], { aws: 'Mode' }),
      metric: choice('ASGCPUUtilization', ['ASGCPUUtilization', 'ALBRequestCount'], { aws: 'PredefinedMetricPairType' }),
      target: number(60, 'TargetValue', 0.001),
      forecastError: share(0, { min: -1, max: 10 }),
      schedulingBufferTime: seconds(300, { min: 0, max: 3599, aws: 'SchedulingBufferTime' }),
      maxCapacityBreachBehavior: choice('HonorMaxCapacity', ['HonorMaxCapacity', 'IncreaseMaxCapacity'], {
        aws: 'MaxCapacityBreachBehavior',
      }),
      maxCapacityBuffer: share(0, { aws: 'MaxCapacityBuffer', when: ['maxCapacityBreachBehavior', 'IncreaseMaxCapacity'] }),
    },
  }),
  { maxLength: 50 },
)
