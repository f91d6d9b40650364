/** Redrive: what lies in a dead-letter queue goes back to the queues that it came from, one message after the other. */
import { DONE } from '../../engine/doors.ts'
import type { Part } from '../../engine/part.ts'
import type { World } from '../../engine/world.ts'
import { GAUGE } from './gauges.ts'
import type { Shelf } from './shelf.ts'

/** The timer of the next move. */
export const MOVE = 2
/** Messages a second (aws-facts 3.1, StartMessageMoveTask). */
const REDRIVE_RATE = 500

export class Redrive {
  /** Messages that are still to go. */
  private left = 0
  private readonly world: World
  private readonly isQueue: (part: Part) => boolean
  /** `isQueue` tells a part that can have its dead letters back: only queues can. */
  constructor(world: World, isQueue: (part: Part) => boolean) {
    this.world = world
    this.isQueue = isQueue
  }

  /** What is visible now goes back; what comes later stays. */
  begin(visible: Shelf): void {
    this.left = visible.length
    if (this.left > 0) this.world.clock(0, MOVE)
  }
  end(): void {
    this.left = 0
  }
  next(visible: Shelf): void {
    const { world } = this
    const message = visible.oldest()
    if (message === 0 || this.left-- <= 0) return
    const { id, part } = world.cameFrom(message)
    if (!this.isQueue(part) || world.cameBy(message) !== 'deadLetter' || !world.setAside(message, id)) return
    visible.remove(message)
    world.count(GAUGE.redriven)
    world.reply(message, DONE)
    if (this.left > 0) world.clock(1 / REDRIVE_RATE, MOVE)
  }
}
