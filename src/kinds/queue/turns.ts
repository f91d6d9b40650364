/** Message groups that can give, in turn: who comes last gives last, and any of them can leave at no cost. */
import { MessageLine } from './messageLine.ts'

export class MessageGroup extends MessageLine {
  inFlight = 0
  /** Stands among those that can give, between these two. */
  waits = false
  before: MessageGroup | null = null
  after: MessageGroup | null = null
}

export class Turns {
  length = 0
  first: MessageGroup | null = null
  private last: MessageGroup | null = null

  /** A group whose state changed takes its place at the end, or leaves. */
  settle(group: MessageGroup): void {
    const can = group.line.length > 0 && group.inFlight === 0
    if (can === group.waits) return
    group.waits = can
    if (can) this.join(group)
    else this.leave(group)
  }
  private join(group: MessageGroup): void {
    group.before = this.last
    if (this.last === null) this.first = group
    else this.last.after = group
    this.last = group
    this.length++
  }
  private leave(group: MessageGroup): void {
    const { before, after } = group
    if (before === null) this.first = after
    else before.after = after
    if (after === null) this.last = before
    else after.before = before
    group.before = group.after = null
    this.length--
  }
}
