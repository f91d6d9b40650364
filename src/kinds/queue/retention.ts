/** Retention: messages that are too old are gone, whoever would have them. */
import { failure } from '../../engine/doors.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { GAUGE } from './gauges.ts'
import type { Shelf } from './shelf.ts'

const EXPIRED = failure('expired')

export class Retention {
  /** Seconds that a message is kept. */
  period = Number.POSITIVE_INFINITY
  private readonly world: World
  constructor(world: World) {
    this.world = world
  }

  isOver(message: Handle): boolean {
    return this.isLongAgo(this.world.arrived(message))
  }
  private readonly isLongAgo = (arrived: number) => this.world.now - arrived >= this.period
  expire(message: Handle): void {
    this.world.count(GAUGE.expired)
    this.world.reply(message, EXPIRED)
  }
  /** Takes out what lies there too long, oldest first; then what stands behind younger ones. */
  sweep(visible: Shelf): void {
    for (let oldest = visible.oldest(); oldest !== 0 && this.isOver(oldest); oldest = visible.oldest()) this.takeOut(oldest, visible)
    for (const message of visible.strays(this.isLongAgo)) this.takeOut(message, visible)
  }
  private takeOut(message: Handle, visible: Shelf): void {
    visible.remove(message)
    this.expire(message)
  }
}
