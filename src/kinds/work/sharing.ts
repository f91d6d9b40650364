/**
 * Processor sharing: all present share the servers' speed. Attained service is one clock V that runs at min(1, servers / present) for
 * everybody, so a job ends when V has moved on by its demand, and the next to end is the least of those moments.
 */
import type { Handle } from '../../engine/rows.ts'

export class Sharing {
  servers: number
  /** How many times longer work takes than it should. */
  slowness = 1
  private attained = 0
  private at = 0
  private readonly ends: { at: number; order: number; job: Handle }[] = []
  private order = 0

  constructor(servers: number) {
    this.servers = servers
  }

  get present(): number {
    return this.ends.length
  }
  private get speed(): number {
    return Math.min(1, this.servers / Math.max(1, this.ends.length)) / this.slowness
  }

  /** Brings V up to now: before anybody comes or goes, or the speed changes. */
  advance(now: number): void {
    this.attained += (now - this.at) * this.speed
    this.at = now
  }
  /** A job with this demand (seconds of one server) joins now. */
  join(job: Handle, demand: number): void {
    const entry = { at: this.attained + demand, order: this.order++, job }
    let place = this.ends.length
    while (place > 0 && this.ends[place - 1].at > entry.at) place--
    this.ends.splice(place, 0, entry)
  }
  /** Seconds until the first ends, Infinity when nobody is there. */
  untilFirst(): number {
    const first = this.ends[0]
    return first ? Math.max(0, (first.at - this.attained) / this.speed) : Number.POSITIVE_INFINITY
  }
  /** The job that ends now. */
  leave(): Handle {
    return this.ends.shift()?.job ?? 0
  }
  clear(): void {
    this.ends.length = 0
  }
}
