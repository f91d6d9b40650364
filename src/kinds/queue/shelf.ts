/** Where messages lie while they are visible: on a standard queue in one line, on a FIFO queue in a line of each message group. */
import type { Line } from '../../engine/line.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'

export interface Shelf {
  /** Visible messages, and how many of them could be given now. */
  readonly length: number
  readonly ready: number
  /** The number of the message group that a message belongs to: always the same for one order. */
  groupNumber(message: Handle): number
  /** Puts a message where it belongs; `again` when it was received before. */
  put(message: Handle, again: boolean): void
  /** The message that would be given next, or 0; `more` when it goes into the batch of the one given before. */
  next(more: boolean): Handle
  /** It was given: in flight from now on. */
  take(message: Handle): void
  /** It is in flight no more: it came back, or it is gone. */
  ended(message: Handle): void
  /** Out of the middle: a late delete. */
  remove(message: Handle): void
  oldest(): Handle
  /** Up to `most` visible messages, in the order in which they will be given, as far as that is known. */
  some(most: number): Handle[]
}

/** Brings all that is visible to another shelf, in the order in which it came. */
export function moveAll(from: Shelf, to: Shelf, world: World): void {
  const messages = from.some(from.length).sort((a, b) => world.arrived(a) - world.arrived(b))
  for (const message of messages) {
    from.remove(message)
    to.put(message, false)
  }
}

/** A message that was received this often goes to the back and no longer counts for the age of the oldest (aws-facts, Q9). */
const BACK_OF_THE_QUEUE = 3

export class StandardShelf implements Shelf {
  private readonly world: World
  private readonly line: Line
  constructor(world: World) {
    this.world = world
    this.line = world.line()
  }
  get length(): number {
    return this.line.length
  }
  get ready(): number {
    return this.line.length
  }
  groupNumber(): number {
    return 0
  }
  put(message: Handle, again: boolean): void {
    if (again && this.world.receives(message) < BACK_OF_THE_QUEUE) this.line.unshift(message)
    else this.line.push(message)
  }
  next(): Handle {
    return this.line.first
  }
  take(message: Handle): void {
    this.line.remove(message)
  }
  ended(): void {}
  remove(message: Handle): void {
    this.line.remove(message)
  }
  oldest(): Handle {
    return this.line.first
  }
  some(most: number): Handle[] {
    return firstOf(this.line, most)
  }
}

function firstOf(line: Line, most: number): Handle[] {
  const found: Handle[] = []
  for (let message = line.first; message !== 0 && found.length < most; message = line.after(message)) found.push(message)
  return found
}

interface MessageGroup {
  readonly line: Line
  inFlight: number
  /** Stands among those that can give. */
  waits: boolean
}

/**
 * Strict order inside a message group: while a message of it is in flight, no more of it are handed out, except into the same batch
 * (aws-facts, Q3); one that fails goes back to the front and blocks its group (Q4). Groups that can give take turns.
 */
export class FifoShelf implements Shelf {
  length = 0
  private readonly world: World
  private readonly groups = new Map<number, MessageGroup>()
  /** Groups that can give, in turn. */
  private turns: MessageGroup[] = []
  /** The group of each message in flight. */
  private readonly flying = new Map<Handle, MessageGroup>()
  private last: MessageGroup | null = null
  private readonly count: number
  private readonly salt: number

  /** Messages fall into so many groups, by whose order they are. */
  constructor(world: World, count: number) {
    this.world = world
    this.count = count
    this.salt = world.salt('message group')
  }

  get ready(): number {
    return this.turns.length
  }
  groupNumber(message: Handle): number {
    return this.world.orderWord(message, this.salt) % this.count
  }
  private groupOf(message: Handle): MessageGroup {
    const number = this.groupNumber(message)
    const known = this.groups.get(number)
    if (known) return known
    const group = { line: this.world.line(), inFlight: 0, waits: false }
    this.groups.set(number, group)
    return group
  }
  /** A group whose state changed takes its place among those that can give, or leaves it. */
  private settle(group: MessageGroup): void {
    const can = group.line.length > 0 && group.inFlight === 0
    if (can === group.waits) return
    group.waits = can
    if (can) this.turns.push(group)
    else this.turns.splice(this.turns.indexOf(group), 1)
  }

  put(message: Handle, again: boolean): void {
    const group = this.groupOf(message)
    if (again) group.line.unshift(message)
    else group.line.push(message)
    this.length++
    this.settle(group)
  }
  next(more: boolean): Handle {
    if (more && this.last !== null && this.last.line.length > 0) return this.last.line.first
    return this.turns[0]?.line.first ?? 0
  }
  take(message: Handle): void {
    const group = this.groupOf(message)
    this.remove(message)
    group.inFlight++
    this.flying.set(message, group)
    this.last = group
    this.settle(group)
  }
  ended(message: Handle): void {
    const group = this.flying.get(message)
    if (!group) return
    this.flying.delete(message)
    group.inFlight--
    this.settle(group)
  }
  remove(message: Handle): void {
    const group = this.groupOf(message)
    group.line.remove(message)
    this.length--
    this.settle(group)
  }
  oldest(): Handle {
    let oldest = 0
    for (const { line } of this.groups.values())
      if (line.length > 0 && (oldest === 0 || this.world.arrived(line.first) < this.world.arrived(oldest))) oldest = line.first
    return oldest
  }
  some(most: number): Handle[] {
    const found: Handle[] = []
    for (const group of this.groups.values()) {
      if (found.length >= most) break
      found.push(...firstOf(group.line, most - found.length))
    }
    return found
  }
}
