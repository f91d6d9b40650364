/** Settings of this kind, and their bounds. */
import { bytes, count, law, orNull, type Settings } from '../field.ts'

export const fields = {
  objectSize: bytes(1_000_000, { min: 0, max: 5e12 }),
  /** Small objects: 100 to 200 ms (aws-facts 7). */
  putTime: law({ kind: 'uniform', mean: 0.15, cv: 0.19 }, { unit: 'seconds', min: 0, max: 86_400 }),
  /** "Typically seconds, sometimes a minute or longer" (Amazon S3 User Guide, Event Notifications): the law is this model's. */
  notificationDelay: law({ kind: 'lognormal', mean: 1, cv: 1 }, { unit: 'seconds', min: 0, max: 86_400 }),
  expirationInDays: orNull(count(30, { min: 1, max: 36_500, aws: 'LifecycleConfiguration.Rules.ExpirationInDays' })),
  prefixes: count(1, { min: 1, max: 100_000, rare: true }),
} as const
export type BucketSettings = Settings<typeof fields>
