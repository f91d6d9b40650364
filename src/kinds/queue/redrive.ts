/** Redrive: what lies in a dead-letter queue goes back to the queues that it came from, one message after the other. */
import { DONE } from '../../engine/doors.ts'
import type { Part } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { GAUGE } from './gauges.ts'
import { oldestFirst, type Shelf } from './shelf.ts'

/** The timer of a message's move. */
export const MOVE = 2
/** Messages a second (aws-facts 3.1, StartMessageMoveTask). */
const REDRIVE_RATE = 500

export class Redrive {
  /** When the last message of the task under way goes: a queue has one task at a time. */
  private until = Number.NEGATIVE_INFINITY
  private readonly world: World
  private readonly isQueue: (part: Part) => boolean
  /** `isQueue` tells a part that can have its dead letters back: only queues can. */
  constructor(world: World, isQueue: (part: Part) => boolean) {
    this.world = world
    this.isQueue = isQueue
  }

  /** What is visible now and has a queue to go to has its moment; what comes later, or from a topic, stays. */
  begin(visible: Shelf): void {
    const { world } = this
    if (world.now < this.until) return
    const letters = oldestFirst(visible, world).filter((message) => this.mayGo(message))
    for (const [nth, message] of letters.entries()) world.after(nth / REDRIVE_RATE, MOVE, message)
    this.until = world.now + letters.length / REDRIVE_RATE
  }
  private mayGo(message: Handle): boolean {
    return this.world.cameBy(message) === 'deadLetter' && this.isQueue(this.world.cameFrom(message).part)
  }
  /** Its moment has come: it goes, unless somebody has it in hand or its queue is no more. */
  move(message: Handle, visible: Shelf): void {
    const { world } = this
    if (world.serving(message) || !world.setAside(message, world.cameFrom(message).id)) return
    visible.remove(message)
    world.count(GAUGE.redriven)
    world.reply(message, DONE)
  }
  end(): void {
    this.until = Number.NEGATIVE_INFINITY
  }
}
