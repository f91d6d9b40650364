/** What a function is billed for: each execution by the millisecond and the GB, provisioned environments for as long as they are there. */
import type { World } from '../../engine/world.ts'
import type { Execution } from './execution.ts'
import type { LambdaSettings } from './fields.ts'
import { GAUGE } from './gauges.ts'

/** A millisecond that is full but for the last bits of a sum of doubles is one. */
const DUST = 1e-6

export class Bill {
  private readonly world: World
  /** GB of all provisioned environments, GB-seconds up to `since`. */
  private provisionedGb = 0
  private gbSeconds = 0
  private since = 0

  constructor(world: World) {
    this.world = world
  }

  /** An execution ended: paid from the moment it got its environment, INIT included, in whole milliseconds. */
  execution(run: Execution): void {
    const { world } = this
    const seconds = Math.ceil((world.now - run.claimedAt) * 1000 - DUST) / 1000
    world.count(GAUGE.billedSeconds, seconds)
    world.count(run.provisioned ? GAUGE.provisionedUseGbSeconds : GAUGE.gbSeconds, seconds * run.memory)
  }
  /** From now on so many environments are provisioned, each of this memory. */
  provision({ provisionedConcurrency, memorySize }: LambdaSettings): void {
    this.gbSeconds = this.provisioned
    this.since = this.world.now
    this.provisionedGb = ((provisionedConcurrency ?? 0) * memorySize) / 1024
  }
  /** GB-seconds that environments were provisioned. */
  get provisioned(): number {
    return this.gbSeconds + this.provisionedGb * (this.world.now - this.since)
  }
}
