/** Settings of whatever works: one instance, and each member of a group. */

import { meanOf } from '../../engine/law.ts'
import { choice, count, law, orNull, type Settings, share } from '../field.ts'
import { INSTANCE_TYPES, POWER } from '../prices.ts'

const DAY = 86_400

export const workFields = {
  serviceTime: law({ kind: 'exponential', mean: 0.1 }, { unit: 'seconds', min: 0, max: 30 * DAY }),
  concurrency: count(1, { min: 1, max: 1_000_000 }),
  instanceType: choice('t3.micro', INSTANCE_TYPES, { aws: 'InstanceType' }),
  speedUp: share(0),
  backlog: orNull(count(0, { min: 0, max: 100_000_000 })),
  repliesWhen: choice('done', ['done', 'started']),
  errorRate: share(0),
  discipline: choice('fifo', ['fifo', 'processorSharing'], { rare: true }),
  calls: choice('sequence', ['sequence', 'parallel', 'oneOf'], { rare: true }),
} as const
export type WorkSettings = Settings<typeof workFields>

/** What service times are multiplied by on this size: the share `speedUp` of the work shrinks with the machine. */
export function pace(settings: WorkSettings): number {
  return 1 - settings.speedUp + settings.speedUp / POWER[settings.instanceType]
}

/** Jobs per second that one server with these settings can do on average; null when its work takes no time. */
export function workRate(settings: WorkSettings): number | null {
  const mean = meanOf(settings.serviceTime) * pace(settings)
  return mean > 0 ? 1 / mean : null
}
