/**
 * Processor sharing: all present share the servers' speed. Attained service is one clock V that runs at min(1, servers / present) for
 * everybody, so a job ends when V has moved on by its demand, and the next to end is the least of those moments.
 */
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { Ends } from './ends.ts'

export class Sharing {
  private readonly world: World
  /** Goes off when the first ends. */
  private readonly timer: number
  private servers: number
  /** How many times longer work takes than it should. */
  private slowness: number
  private attained = 0
  private at = 0
  /** Servers that are counted as busy. */
  private busy = 0
  private readonly ends = new Ends()

  constructor(world: World, timer: number, servers: number, slowness: number) {
    this.world = world
    this.timer = timer
    this.servers = servers
    this.slowness = slowness
  }

  private get speed(): number {
    return Math.min(1, this.servers / Math.max(1, this.ends.length)) / this.slowness
  }
  /** Brings V up to now: before anybody comes or goes, or the speed changes. */
  private advance(): void {
    const { now } = this.world
    this.attained += (now - this.at) * this.speed
    this.at = now
  }
  /** Counts who is busy and sets the clock anew: after anybody came or went, or the speed changed. */
  private settle(): void {
    const { world, ends } = this
    const busy = Math.min(ends.length, this.servers)
    world.share(busy - this.busy)
    this.busy = busy
    const left = ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(0, (ends.first - this.attained) / this.speed)
    world.clock(left, this.timer)
  }

  /** A job with this demand (seconds of one server) joins now. */
  join(job: Handle, demand: number): void {
    this.advance()
    this.ends.add(this.attained + demand, job)
    this.settle()
  }
  /** The job that ends now; 0 when nobody is there. */
  leave(): Handle {
    this.advance()
    const job = this.ends.take()
    this.settle()
    return job
  }
  /** From now on so many servers, and work that takes so many times longer. */
  adopt(servers: number, slowness: number): void {
    this.advance()
    this.servers = servers
    this.slowness = slowness
    this.settle()
  }
  clear(): void {
    this.world.share(-this.busy)
    this.busy = 0
    this.ends.clear()
  }
}
