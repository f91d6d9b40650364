/** Settings of this kind, and their bounds. */
import { MAX_RECEIVES } from '../../engine/rows.ts'
import { choice, count, flag, orNull, type Settings, seconds } from '../field.ts'

export const fields = {
  visibilityTimeout: seconds(30, { min: 0, max: 43_200, aws: 'VisibilityTimeout' }),
  maxReceiveCount: count(10, { min: 1, max: MAX_RECEIVES, aws: 'RedrivePolicy.maxReceiveCount' }),
  capacity: orNull(count(0, { min: 0, max: 100_000_000 })),
  delaySeconds: seconds(0, { min: 0, max: 900, aws: 'DelaySeconds' }),
  messageRetentionPeriod: seconds(345_600, { min: 60, max: 1_209_600, aws: 'MessageRetentionPeriod' }),
  receiveMessageWaitTime: seconds(20, { min: 0, max: 20, aws: 'ReceiveMessageWaitTimeSeconds', rare: true }),
  pollInterval: seconds(1, { min: 0.001, max: 3600, rare: true, when: ['receiveMessageWaitTime', 0] }),
  maxNumberOfMessages: count(1, { min: 1, max: 10, aws: 'ReceiveMessage.MaxNumberOfMessages', rare: true }),
  fifo: flag(false, { aws: 'FifoQueue', rare: true }),
  messageGroups: count(1, { min: 1, max: 10_000, aws: 'SendMessage.MessageGroupId', rare: true, when: ['fifo', true] }),
  contentBasedDeduplication: flag(false, { aws: 'ContentBasedDeduplication', rare: true, when: ['fifo', true] }),
  fifoThroughputLimit: choice('perQueue', ['perQueue', 'perMessageGroupId'], {
    aws: 'FifoThroughputLimit',
    rare: true,
    when: ['fifo', true],
  }),
} as const
export type QueueSettings = Settings<typeof fields>
