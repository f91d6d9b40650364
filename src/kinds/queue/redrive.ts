/** Redrive: what lies in a dead-letter queue goes back to the queues that it came from, one message after the other. */
import { DONE } from '../../engine/doors.ts'
import type { Outcome, Part } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { GAUGE } from './gauges.ts'
import type { Retention } from './retention.ts'
import { oldestFirst, type Shelf } from './shelf.ts'

/** The timer of a message's move. */
export const MOVE = 2
/** Messages a second (aws-facts 3.1, StartMessageMoveTask). */
const REDRIVE_RATE = 500

export class Redrive {
  /** When the last message of the task under way goes: a queue has one task at a time. */
  private until = Number.NEGATIVE_INFINITY
  /** The copy that is on its way: its answer comes at the same instant. */
  private sent: Handle = 0
  private readonly world: World
  private readonly retention: Retention
  private readonly sendsASecond: (part: Part) => number
  /** `sendsASecond` tells what a part takes that can have its dead letters back; 0 for one that cannot: only queues can. */
  constructor(world: World, retention: Retention, sendsASecond: (part: Part) => number) {
    this.world = world
    this.retention = retention
    this.sendsASecond = sendsASecond
  }

  /** What is visible now and has a queue to go to has its moment; what comes later, or from a topic, stays. */
  begin(visible: Shelf): void {
    const { world } = this
    if (world.now < this.until) return
    let seconds = 0
    for (const message of oldestFirst(visible, world)) {
      const rate = Math.min(REDRIVE_RATE, this.rate(message))
      if (rate === 0) continue
      world.after(seconds, MOVE, message)
      seconds += 1 / rate
    }
    this.until = world.now + seconds
  }
  private rate(message: Handle): number {
    return this.world.cameBy(message) === 'deadLetter' ? this.sendsASecond(this.world.cameFrom(message).part) : 0
  }
  /**
   * Its moment has come: a copy of it goes, unless somebody has it in hand or its queue is no more. Meanwhile nobody can take it, and no
   * earlier receipt deletes it.
   */
  move(message: Handle, visible: Shelf): void {
    const { world, retention } = this
    if (world.serving(message)) return
    const isOver = retention.isOver(message)
    if (!isOver) this.sent = world.setAside(message, world.cameFrom(message).id)
    if (!isOver && this.sent === 0) return
    visible.remove(message)
    world.setNote(message, 0)
    if (isOver) retention.expire(message)
  }
  isMove(sent: Handle): boolean {
    return sent === this.sent
  }
  /** The queue has answered: has it taken the message? If not, it stays a dead letter. */
  moved(message: Handle, outcome: Outcome): boolean {
    this.sent = 0
    if (outcome !== DONE) return false
    this.world.count(GAUGE.redriven)
    this.world.reply(message, DONE)
    return true
  }
  end(): void {
    this.until = Number.NEGATIVE_INFINITY
    this.sent = 0
  }
}
