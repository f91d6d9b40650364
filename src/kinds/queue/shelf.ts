/** Where messages lie while they are visible: on a standard queue in one line, on a FIFO queue in a line of each message group. */
import type { Line } from '../../engine/line.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { MessageLine, Strays } from './messageLine.ts'
import { MessageGroup, Turns } from './turns.ts'

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
  /** Visible messages that came so long ago, though younger ones stand before them. */
  strays(isLongAgo: (arrived: number) => boolean): Handle[]
  /** Messages fall into so many groups from now on; those in flight hold the groups that they are in then. */
  regroup(groups: number): void
  /** Up to `most` visible messages, in the order in which they will be given, as far as that is known. */
  some(most: number): Handle[]
}

/** All that is visible, in the order in which it came. */
export const oldestFirst = (shelf: Shelf, world: World): Handle[] =>
  shelf.some(shelf.length).sort((a, b) => world.arrived(a) - world.arrived(b))

/** Brings all that is visible to another shelf, in the order in which it came. */
export function moveAll(from: Shelf, to: Shelf, world: World): Shelf {
  for (const message of oldestFirst(from, world)) {
    from.remove(message)
    to.put(message, false)
  }
  return to
}

/** A message that was received this often goes to the back and no longer counts for the age of the oldest (aws-facts, Q9). */
const BACK_OF_THE_QUEUE = 3

export class StandardShelf implements Shelf {
  private readonly world: World
  private readonly line: Line
  private readonly messages: MessageLine
  private readonly behind: Strays
  /** When the youngest came of those that ever went to the back. */
  private latest = Number.NEGATIVE_INFINITY
  constructor(world: World) {
    this.world = world
    this.line = world.line()
    this.messages = new MessageLine(this.line)
    this.behind = new Strays(world)
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
    if (again && !this.goesBack(message)) return this.messages.putBack(message, this.goesBefore)
    const arrived = this.world.arrived(message)
    if (arrived < this.latest) this.behind.add(message)
    else this.latest = arrived
    this.line.push(message)
  }
  private goesBack(message: Handle): boolean {
    return this.world.receives(message) >= BACK_OF_THE_QUEUE
  }
  private readonly goesBefore = (other: Handle, message: Handle) => !this.goesBack(other) && this.world.cameBefore(other, message)
  next(): Handle {
    return this.line.first
  }
  take(message: Handle): void {
    this.remove(message)
  }
  ended(): void {}
  remove(message: Handle): void {
    this.messages.remove(message)
    this.behind.remove(message)
  }
  strays(isLongAgo: (arrived: number) => boolean): Handle[] {
    return this.behind.since(isLongAgo)
  }
  oldest(): Handle {
    return this.line.first
  }
  regroup(): void {}
  some(most: number): Handle[] {
    return addFirst([], this.line, most)
  }
}

/** Adds what comes first in a line, until so many are found. */
function addFirst(found: Handle[], line: Line, most: number): Handle[] {
  for (let message = line.first; message !== 0 && found.length < most; message = line.after(message)) found.push(message)
  return found
}

/**
 * Strict order inside a message group: while a message of it is in flight, no more of it are handed out, except into the same batch
 * (aws-facts, Q3); one that fails goes back to the front and blocks its group (Q4). Groups that can give take turns.
 */
export class FifoShelf implements Shelf {
  length = 0
  private readonly world: World
  private readonly groups = new Map<number, MessageGroup>()
  private turns = new Turns()
  /** The group of each message in flight. */
  private readonly flying = new Map<Handle, MessageGroup>()
  private last: MessageGroup | null = null
  /** The oldest, or 0 when it has to be looked for. */
  private known: Handle = 0
  private count: number
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
    const group = new MessageGroup(this.world.line())
    this.groups.set(number, group)
    return group
  }
  put(message: Handle, again: boolean): void {
    const group = this.groupOf(message)
    if (again) group.putBack(message, this.goesBefore)
    else group.line.push(message)
    if (this.length++ === 0 || this.known !== 0) this.remember(message)
    this.turns.settle(group)
  }
  private readonly goesBefore = (other: Handle, message: Handle) => this.world.cameBefore(other, message)
  next(more: boolean): Handle {
    if (more && this.last !== null && this.last.line.length > 0) return this.last.line.first
    return this.turns.first?.line.first ?? 0
  }
  take(message: Handle): void {
    this.remove(message)
    this.last = this.fly(message)
  }
  private fly(message: Handle): MessageGroup {
    const group = this.groupOf(message)
    group.inFlight++
    this.flying.set(message, group)
    this.turns.settle(group)
    return group
  }
  ended(message: Handle): void {
    const group = this.flying.get(message)
    if (!group) return
    this.flying.delete(message)
    group.inFlight--
    this.turns.settle(group)
  }
  remove(message: Handle): void {
    const group = this.groupOf(message)
    group.remove(message)
    if (message === this.known) this.known = 0
    this.length--
    this.turns.settle(group)
  }
  oldest(): Handle {
    if (this.known !== 0) return this.known
    for (const { line } of this.groups.values()) if (line.length > 0) this.remember(line.first)
    return this.known
  }
  /** A group keeps its order whatever comes back. */
  strays(): Handle[] {
    return []
  }
  private remember(message: Handle): void {
    if (this.known === 0 || this.world.arrived(message) < this.world.arrived(this.known)) this.known = message
  }
  some(most: number): Handle[] {
    const found: Handle[] = []
    for (const group of this.groups.values()) {
      if (found.length >= most) break
      addFirst(found, group.line, most)
    }
    return found
  }
  regroup(groups: number): void {
    if (groups === this.count) return
    const messages = oldestFirst(this, this.world)
    this.count = groups
    this.groups.clear()
    this.turns = new Turns()
    this.last = null
    this.length = this.known = 0
    for (const message of messages) this.put(message, false)
    for (const message of this.flying.keys()) this.fly(message)
  }
}
