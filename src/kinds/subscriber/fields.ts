/** Settings of this kind, and their bounds. */
import { MAX_CLASSES } from '../../engine/rows.ts'
import { choice, count, law, list, type Settings, share, text } from '../field.ts'

const DAY = 86_400
/** A standard topic has no more subscriptions (aws-facts 4). */
const MOST_SUBSCRIPTIONS = 12_500_000

export const fields = {
  protocol: choice('email', ['email', 'sms', 'push', 'http'], { aws: 'Protocol' }),
  count: count(1, { min: 1, max: MOST_SUBSCRIPTIONS }),
  wants: list(text('', 64), { maxLength: MAX_CLASSES }),
  clickShare: share(0, { rare: true }),
  clickDelay: law({ kind: 'exponential', mean: 240 }, { unit: 'seconds', min: 0, max: 30 * DAY, rare: true }),
} as const
export type SubscriberSettings = Settings<typeof fields>
