/** Settings of this kind, and their bounds. */
import { choice, count, orNull, record, type Settings, seconds } from '../field.ts'

const retries = (value: number, name: string) =>
  count(value, { min: 0, max: 100, aws: `DeliveryPolicy.http.defaultHealthyRetryPolicy.${name}`, rare: name !== 'numRetries' })

export const BACKOFFS = ['linear', 'arithmetic', 'geometric', 'exponential'] as const
export type Backoff = (typeof BACKOFFS)[number]

/** The delivery policy holds for HTTP alone: those of the other protocols cannot be changed (aws-facts 4). */
export const fields = {
  healthyRetryPolicy: record({
    numRetries: retries(3, 'numRetries'),
    minDelayTarget: seconds(20, { min: 1, max: 3600, aws: 'DeliveryPolicy.http.defaultHealthyRetryPolicy.minDelayTarget' }),
    maxDelayTarget: seconds(20, { min: 1, max: 3600, aws: 'DeliveryPolicy.http.defaultHealthyRetryPolicy.maxDelayTarget' }),
    numNoDelayRetries: retries(0, 'numNoDelayRetries'),
    numMinDelayRetries: retries(0, 'numMinDelayRetries'),
    numMaxDelayRetries: retries(0, 'numMaxDelayRetries'),
    backoffFunction: choice('linear', BACKOFFS, { aws: 'DeliveryPolicy.http.defaultHealthyRetryPolicy.backoffFunction', rare: true }),
  }),
  throttlePolicy: record({
    maxReceivesPerSecond: orNull(
      count(10, { min: 1, max: 1_000_000, aws: 'DeliveryPolicy.http.defaultThrottlePolicy.maxReceivesPerSecond' }),
    ),
  }),
} as const
export type TopicSettings = Settings<typeof fields>
export type RetryPolicy = TopicSettings['healthyRetryPolicy']
