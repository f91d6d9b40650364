/** Settings that run, drawn with dice, of whatever keeps a number of machines or tasks; `queue` is one whose backlog they may watch. */
import type { SettingValues } from './diagram.ts'
import { type Dice, defined, law, work } from './randomSettings.fake.ts'

/** One of the metrics of a kind; the last is a queue's backlog. */
function watched(dice: Dice, names: readonly [cpu: string, requests: string, backlog: string], queue: string | undefined) {
  const metric = dice.pick(queue ? names : names.slice(0, 2))
  return { metric, ...(metric === names[2] && { queue }), target: metric === names[1] ? dice.whole(30, 200) : dice.whole(5, 80) }
}
const GROUP = ['ASGAverageCPUUtilization', 'ALBRequestCountPerTarget', 'backlogPerInstance'] as const
const SERVICE = ['ECSServiceAverageCPUUtilization', 'ALBRequestCountPerTarget', 'backlogPerTask'] as const
const PODS = ['cpu', 'requestsPerPod', 'backlogPerPod'] as const

/** An alarm and what follows from it: AWS's two older policies. */
function alarmed(dice: Dice, queue: string | undefined): unknown {
  const adjustmentType = dice.pick(['ChangeInCapacity', 'ExactCapacity', 'PercentChangeInCapacity'])
  const [fewer, more] = adjustmentType === 'ExactCapacity' ? [1, 3] : [dice.whole(-3, 0), dice.whole(0, 60)]
  const { target: threshold, ...metric } = watched(dice, GROUP, queue)
  const alarm = {
    ...metric,
    threshold,
    comparison: dice.pick(['GreaterThanOrEqualToThreshold', 'GreaterThanThreshold', 'LessThanOrEqualToThreshold', 'LessThanThreshold']),
    evaluationPeriods: dice.whole(1, 3),
    datapointsToAlarm: dice.pick([null, 1]),
    adjustmentType,
    minAdjustmentMagnitude: dice.pick([1, 2]),
  }
  const steps = dice.pick([
    [{ lowerBound: null, upperBound: null, adjustment: more }],
    [
      { lowerBound: null, upperBound: -10, adjustment: fewer },
      { lowerBound: -10, upperBound: 0, adjustment: 1 },
      { lowerBound: 0, upperBound: null, adjustment: more },
    ],
  ])
  return dice.chance(0.5)
    ? { type: 'step', ...alarm, steps, estimatedInstanceWarmup: dice.pick([null, 0, 60]) }
    : { type: 'simple', ...alarm, adjustment: dice.pick([fewer, more]), cooldown: dice.pick([0, 30, 120]) }
}

function policy(dice: Dice, queue: string | undefined): unknown {
  const points = { outPoints: dice.whole(1, 2), inPoints: dice.whole(1, 3), disableScaleIn: dice.chance(0.2) }
  return dice.pick<() => unknown>([
    () => ({ type: 'targetTracking', ...watched(dice, GROUP, queue), ...points }),
    () => ({ type: 'targetTracking', ...watched(dice, GROUP, queue), ...points }),
    () => alarmed(dice, queue),
    () => alarmed(dice, queue),
    () => ({ type: 'scheduled', at: dice.whole(20, 90), desired: dice.whole(1, 4), min: dice.pick([null, 1]), max: dice.pick([null, 4]) }),
    () => ({ type: 'scheduled', at: dice.whole(90, 200), desired: 0, min: 0 }),
    () => ({
      type: 'predictive',
      mode: dice.pick(['forecastOnly', 'forecastAndScale', 'forecastAndScale']),
      metric: dice.pick(['ASGCPUUtilization', 'ALBRequestCount']),
      target: dice.whole(10, 90),
      forecastError: dice.between(-1, 2),
      schedulingBufferTime: dice.pick([0, 300]),
      maxCapacityBreachBehavior: dice.pick(['HonorMaxCapacity', 'IncreaseMaxCapacity']),
      maxCapacityBuffer: dice.pick([0, 0.5]),
    }),
  ])()
}

const pool = (dice: Dice) => ({
  poolState: dice.pick(['Stopped', 'Hibernated', 'Running']),
  minSize: dice.whole(1, 3),
  maxGroupPreparedCapacity: dice.pick([null, null, 4]),
  instanceReusePolicy: dice.chance(0.5),
  startTime: law(dice, dice.between(0.5, 5)),
})
const zones = (dice: Dice) => dice.pick([['a'], ['a', 'b'], ['a', 'b', 'c']])

export function group(dice: Dice, queue?: string): SettingValues {
  const minSize = dice.whole(0, 2)
  return defined({
    ...work(dice),
    minSize,
    desiredCapacity: minSize + 1,
    maxSize: minSize + dice.whole(2, 5),
    bootTime: law(dice, dice.between(1, 20)),
    appStart: dice.pick([0, 3]),
    defaultInstanceWarmup: dice.pick([0, 0, 30]),
    zones: zones(dice),
    monitoring: dice.maybe(0.1, () => 'basic'),
    policies: dice.maybe(0.8, () => Array.from({ length: dice.whole(1, 3) }, () => policy(dice, queue))),
    warmPool: dice.maybe(0.35, () => pool(dice)),
    healthCheckType: dice.maybe(0.4, () => 'ELB'),
    healthCheckGracePeriod: dice.pick([0, 10]),
    terminationPolicy: dice.pick(['Default', 'OldestInstance', 'NewestInstance']),
    heartbeatTimeout: dice.pick([0, 0, 1, 60]),
  })
}

function containers(dice: Dice): Record<string, unknown> {
  const { instanceType: _machine, ...each } = work(dice)
  const minCapacity = dice.whole(0, 2)
  return {
    ...each,
    minCapacity,
    desiredCount: minCapacity + dice.whole(0, 2),
    maxCapacity: minCapacity + dice.whole(2, 6),
    platform: dice.pick(['fargate', 'ec2']),
    taskCpu: dice.pick([256, 512]),
    taskMemory: dice.pick([1024, 2048]),
    hostType: dice.pick(['t3.medium', 't3.large']),
    minHosts: dice.whole(0, 2),
    maxHosts: dice.whole(2, 4),
    placement: dice.pick(['spread', 'binpack', 'random']),
    fargateStart: law(dice, dice.between(1, 20)),
    ec2Start: law(dice, dice.between(0.5, 5)),
    hostBoot: law(dice, dice.between(1, 20)),
    imageSize: dice.pick([0, 0, 5e8]),
    stopTimeout: dice.pick([2, 30]),
    zones: zones(dice),
  }
}

export const service = (dice: Dice, queue?: string): SettingValues =>
  defined({
    ...containers(dice),
    policies: dice.maybe(0.6, () =>
      Array.from({ length: dice.whole(1, 2) }, () =>
        dice.chance(0.7)
          ? {
              type: 'targetTracking',
              ...watched(dice, SERVICE, queue),
              scaleOutCooldown: dice.pick([0, 60]),
              scaleInCooldown: dice.pick([0, 60]),
              disableScaleIn: dice.chance(0.2),
              outPoints: dice.whole(1, 2),
              inPoints: dice.whole(1, 3),
            }
          : { type: 'scheduled', at: dice.whole(20, 200), min: dice.pick([null, 0, 2]), max: dice.pick([null, 3]) },
      ),
    ),
    minimumHealthyPercent: dice.pick([0, 50, 100]),
    maximumPercent: dice.pick([150, 200]),
    healthCheckGracePeriodSeconds: dice.pick([0, 10]),
    availabilityZoneRebalancing: dice.chance(0.7),
    targetCapacity: dice.pick([50, 100]),
  })

export const deployment = (dice: Dice, queue?: string): SettingValues =>
  defined({
    ...containers(dice),
    metrics: dice.maybe(0.6, () => Array.from({ length: dice.whole(1, 2) }, () => watched(dice, PODS, queue))),
    stabilizationWindowSeconds: dice.pick([0, 30, 300]),
    maxSurge: dice.pick([25, 100]),
    maxUnavailable: dice.pick([0, 50]),
    scaleDownUnneededTime: dice.pick([0, 20]),
    scaleDownUtilizationThreshold: dice.pick([0.3, 0.9]),
  })
