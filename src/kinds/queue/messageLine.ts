/** A line of messages, oldest first, in which one that comes back finds its place again. */
import type { Line } from '../../engine/line.ts'
import type { Handle } from '../../engine/rows.ts'

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
