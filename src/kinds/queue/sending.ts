/** What a FIFO queue looks at before it stores a message: how fast it is being sent to, and whether it has seen it. */
import { DONE, failure } from '../../engine/doors.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { QueueSettings } from './fields.ts'
import { GAUGE } from './gauges.ts'

/** Seconds in which a message that was seen is not delivered again (aws-facts 3.1). */
const DEDUPLICATION_INTERVAL = 300
/** Sends a second, unbatched, of a FIFO queue, or of each of its message groups in high-throughput mode (aws-facts 3.1). */
const FIFO_SENDS = 300
/** What a queue takes, summed over its groups. */
export const sendsASecond = ({ fifo, fifoThroughputLimit, messageGroups }: QueueSettings): number => {
  if (!fifo) return Number.POSITIVE_INFINITY
  return fifoThroughputLimit === 'perQueue' ? FIFO_SENDS : FIFO_SENDS * messageGroups
}
const THROTTLED = failure('throttled')
const WHOLE_QUEUE = -1

export class Sending {
  private readonly world: World
  /** When each order was sent, oldest first. */
  private readonly seen = new Map<number, number>()
  /** Sends that are left, by message group; they come back continuously. */
  private readonly buckets = new Map<number, { left: number; at: number }>()
  constructor(world: World) {
    this.world = world
  }

  /**
   * May this message be stored? If not, it has been answered: refused, or accepted without being delivered again (Q5). The limit is one of
   * the API action and deduplication belongs to it: a dead letter that Amazon SQS itself moves is no call.
   */
  admits(message: Handle, settings: QueueSettings, group: number): boolean {
    const { world } = this
    if (world.cameBy(message) === 'deadLetter') return true
    if (!this.spend(settings.fifoThroughputLimit === 'perQueue' ? WHOLE_QUEUE : group)) {
      world.reply(message, THROTTLED)
      return false
    }
    if (!settings.contentBasedDeduplication || !this.knows(world.orderOf(message))) return true
    world.count(GAUGE.deduplicated)
    world.reply(message, DONE)
    return false
  }

  private spend(key: number): boolean {
    const { now } = this.world
    const bucket = this.buckets.get(key) ?? { left: FIFO_SENDS, at: now }
    bucket.left = Math.min(FIFO_SENDS, bucket.left + (now - bucket.at) * FIFO_SENDS)
    bucket.at = now
    this.buckets.set(key, bucket)
    if (bucket.left < 1) return false
    bucket.left--
    return true
  }

  private knows(order: number): boolean {
    const { now } = this.world
    for (const [old, at] of this.seen) {
      if (now - at < DEDUPLICATION_INTERVAL) break
      this.seen.delete(old)
    }
    if (this.seen.has(order)) return true
    this.seen.set(order, now)
    return false
  }
}
