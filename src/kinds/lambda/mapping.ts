/** One event source mapping: the pollers at one queue, which grow while there is more, and are few again when it is quiet (aws-facts 5.3). */
import type { Execution } from './execution.ts'

const FIRST_POLLERS = 5
export const MOST_POLLERS = 1250
/** After so long without work the pollers are as many as at first. */
const QUIET = 60

export class Mapping {
  /** Batches gathered, starting or worked on, and pollers that pause. */
  batches = 0
  pausing = 0
  /** The batch whose window is open. */
  gathered: Execution | null = null
  /** Refusals in a row of the poller that comes back from its pause. */
  refusals = 0
  /** One poller more is on its way. */
  growing = false
  /** Batches at once: what the pollers have come to. */
  private pollers = FIRST_POLLERS
  private quietSince = 0

  private isQuiet(now: number): boolean {
    return this.batches === 0 && now - this.quietSince >= QUIET
  }
  /** Batches that may be in hand at once; `limit` is the maximum concurrency. */
  most(limit: number, now: number): number {
    return Math.min(this.isQuiet(now) ? Math.min(this.pollers, FIRST_POLLERS) : this.pollers, limit)
  }
  /** Is there a poller, or a batch that is being gathered, for one message more? */
  isOpen(limit: number, now: number): boolean {
    return this.gathered !== null || this.batches + this.pausing < this.most(limit, now)
  }
  /** Are all pollers at work, none of them throttled? */
  isBusy(limit: number, now: number): boolean {
    return this.pausing === 0 && this.batches >= this.most(limit, now)
  }
  mayGrow(limit: number, now: number): boolean {
    return !this.growing && this.isBusy(limit, now) && this.pollers < limit
  }
  grow(): void {
    this.pollers++
  }
  /** What has been quiet long enough starts with few pollers. */
  shrink(now: number): void {
    if (this.isQuiet(now)) this.pollers = Math.min(this.pollers, FIRST_POLLERS)
  }
  left(now: number): void {
    this.batches--
    if (this.batches === 0) this.quietSince = now
  }
}
