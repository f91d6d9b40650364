/** Settings that run, drawn with dice, of what carries messages and what answers them on demand. */
import type { SettingValues } from './diagram.ts'
import { type Dice, defined, law } from './randomSettings.fake.ts'

export const queue = (dice: Dice): SettingValues =>
  defined({
    visibilityTimeout: dice.pick([0, 0.5, 2, 10, 30]),
    maxReceiveCount: dice.whole(1, 4),
    capacity: dice.maybe(0.3, () => dice.whole(3, 40)),
    delaySeconds: dice.maybe(0.3, () => dice.between(0.5, 5)),
    receiveMessageWaitTime: dice.pick([0, 0, 20, 20, 20, 5]),
    pollInterval: dice.pick([0.2, 1, 3]),
    messageRetentionPeriod: dice.maybe(0.5, () => 60),
    maxNumberOfMessages: dice.maybe(0.4, () => dice.whole(2, 10)),
  })

/** Orders stay in their order: a queue of another type, for which a dead-letter queue must be of the same. */
export const fifo = (dice: Dice): SettingValues =>
  defined({
    fifo: true,
    messageGroups: dice.pick([1, 2, 8, 100]),
    contentBasedDeduplication: dice.maybe(0.3, () => true),
    fifoThroughputLimit: dice.maybe(0.5, () => 'perMessageGroupId'),
  })

export function topic(dice: Dice): SettingValues {
  const phases = [dice.pick([0, 1]), dice.pick([0, 0, 1]), dice.pick([0, 0, 1])] as const
  const minDelayTarget = dice.pick([1, 2, 10])
  return defined({
    healthyRetryPolicy: {
      numRetries: phases[0] + phases[1] + phases[2] + dice.whole(0, 3),
      minDelayTarget,
      maxDelayTarget: minDelayTarget * dice.pick([1, 4]),
      numNoDelayRetries: phases[0],
      numMinDelayRetries: phases[1],
      numMaxDelayRetries: phases[2],
      backoffFunction: dice.pick(['linear', 'arithmetic', 'geometric', 'exponential']),
    },
    throttlePolicy: dice.maybe(0.3, () => ({ maxReceivesPerSecond: dice.whole(1, 5) })),
  })
}

export const bucket = (dice: Dice): SettingValues =>
  defined({
    objectSize: dice.pick([0, 1e6, 5e12]),
    putTime: dice.pick<() => unknown>([() => 0, () => law(dice, 0.15)])(),
    notificationDelay: dice.pick<() => unknown>([() => 0, () => law(dice, dice.between(0.1, 3))])(),
    expirationInDays: dice.maybe(0.3, () => 1),
    prefixes: dice.maybe(0.2, () => 3),
  })

export const lambda = (dice: Dice): SettingValues =>
  defined({
    serviceTime: law(dice, dice.pick([dice.between(0.02, 0.5), dice.between(0.5, 2)])),
    memorySize: dice.pick([128, 128, 1769, 10_240]),
    cpuBound: dice.maybe(0.2, () => dice.pick([0.1, 0.5])),
    timeout: dice.pick([1, 3, 3, 30, 900]),
    errorRate: dice.maybe(0.4, () => dice.between(0.01, 0.3)),
    runtime: dice.pick(['nodejs24.x', 'java21', 'rust']),
    initDuration: dice.pick([null, null, 0, 1.5, 12]),
    idleLifetime: dice.pick([600, 600, 5, 0]),
    reservedConcurrency: dice.maybe(0.4, () => dice.pick([0, 1, 2, 10])),
    provisionedConcurrency: dice.maybe(0.2, () => dice.whole(1, 3)),
    batchSize: dice.pick([1, 10, 10, 40]),
    batchingWindow: dice.pick([0, 0, 1, 7]),
    maximumConcurrency: dice.maybe(0.2, () => dice.whole(2, 4)),
    reportBatchItemFailures: dice.maybe(0.4, () => true),
    maximumRetryAttempts: dice.whole(0, 2),
    maximumEventAge: dice.pick([60, 60, 21_600]),
    architecture: dice.maybe(0.2, () => 'arm64'),
    calls: dice.pick(['sequence', 'parallel', 'oneOf']),
  })
