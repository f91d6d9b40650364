/** Lines of messages, oldest first: one that comes back finds its place again, and those that stand behind younger ones are known. */
import type { Line } from '../../engine/line.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'

export class MessageLine {
  readonly line: Line
  /** The message that came back last, or what stands before it: a batch comes back together, so the next one's place is near. */
  private near: Handle = 0
  constructor(line: Line) {
    this.line = line
  }

  remove(message: Handle): void {
    if (message === this.near) this.near = this.line.before(message)
    this.line.remove(message)
  }
  /** Behind those at the front that go before it. */
  putBack(message: Handle, goesBefore: (other: Handle, message: Handle) => boolean): void {
    const { line } = this
    let behind = this.near
    while (behind !== 0 && !goesBefore(behind, message)) behind = line.before(behind)
    for (let next = this.following(behind); next !== 0 && goesBefore(next, message); next = line.after(next)) behind = next
    line.insert(message, behind)
    this.near = message
  }
  private following(message: Handle): Handle {
    return message === 0 ? this.line.first : this.line.after(message)
  }
}

/** Messages that stand behind younger ones: what is too old among them does not show at the front of the line. */
export class Strays {
  private readonly messages = new Set<Handle>()
  /** None of them came earlier: as long as this is young nobody has to be looked at. */
  private earliest = Number.POSITIVE_INFINITY
  private readonly world: World
  constructor(world: World) {
    this.world = world
  }

  add(message: Handle): void {
    this.messages.add(message)
    this.earliest = Math.min(this.earliest, this.world.arrived(message))
  }
  remove(message: Handle): void {
    if (this.messages.size > 0) this.messages.delete(message)
  }
  /** Those that came so long ago. */
  since(isLongAgo: (arrived: number) => boolean): Handle[] {
    if (!isLongAgo(this.earliest)) return []
    this.earliest = Number.POSITIVE_INFINITY
    const found: Handle[] = []
    for (const message of this.messages) {
      const arrived = this.world.arrived(message)
      if (isLongAgo(arrived)) found.push(message)
      else this.earliest = Math.min(this.earliest, arrived)
    }
    return found
  }
}
