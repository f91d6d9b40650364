/** An order board while it runs: stores, lets take, waits for the delete, gives again when it does not come. */
import { CELL_STATES, CELL_WIDTH } from '../../engine/columns.ts'
import { DONE, failure } from '../../engine/doors.ts'
import type { Line } from '../../engine/line.ts'
import { type Outcome, Part } from '../../engine/part.ts'
import { type Handle, POISON } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { QueueSettings } from './fields.ts'

const VISIBLE_AGAIN = 0
const DELAYED = 1
const LINE_FULL = failure('lineFull')
const EXPIRED = failure('expired')
const DEAD_LETTERED = failure('deadLettered')
/** Places of the gauges in the kind's list. */
const GAUGE = {
  visible: 0,
  notVisible: 1,
  delayed: 2,
  ageOfOldest: 3,
  received: 4,
  deleted: 5,
  emptyReceives: 6,
  redelivered: 7,
  duplicated: 8,
  deadLettered: 9,
  expired: 10,
} as const
/** A message that was received this often goes to the back and no longer counts for the age of the oldest (aws-facts, Q9). */
const BACK_OF_THE_QUEUE = 3
/** A message's note: its newest delivery while that is out, or that its delete came ahead of that delivery's answer. */
const TAKEN_DOWN = -1
const PINNED = 20
const IN_HAND = 6
/** What the picture's `extra` says of a message that no worker can finish. */
const POISONED = 2

export class QueuePart extends Part {
  private readonly world: World
  private settings: QueueSettings
  private readonly visible: Line
  private delayed = 0
  private notVisible = 0
  /** Receives that came back empty up to the last change of settings, and short polls since. */
  private emptyPolls = 0
  /** Idle seconds of takers at that change: what was waited before has been counted. */
  private idleBefore = 0
  private lanes = { delay: -1, timeout: -1 }

  constructor(settings: QueueSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.visible = world.line()
    this.reconfigure(settings)
  }

  override reconfigure(settings: QueueSettings): void {
    this.emptyPolls = this.emptyReceives()
    this.idleBefore = this.world.idleSeconds()
    this.settings = settings
    this.lanes = { delay: this.world.fixed(settings.delaySeconds), timeout: this.world.fixed(settings.visibilityTimeout) }
  }

  override accept(message: Handle): void {
    const { capacity, delaySeconds } = this.settings
    if (capacity !== null && this.visible.length + this.delayed + this.notVisible >= capacity) {
      this.world.reply(message, LINE_FULL)
      return
    }
    this.world.answer(message, DONE)
    if (delaySeconds === 0) this.show(message, false)
    else {
      this.delayed++
      this.world.later(this.lanes.delay, delaySeconds, DELAYED, message)
    }
  }

  /** A message becomes visible: now its age is looked at. */
  private show(message: Handle, again: boolean): void {
    const { world, visible } = this
    if (this.tooOld(message)) return this.expire(message)
    if (!again) world.setMark(message, world.now)
    if (again && world.receives(message) < BACK_OF_THE_QUEUE) visible.unshift(message)
    else visible.push(message)
    world.offer()
  }
  private tooOld(message: Handle): boolean {
    return this.world.now - this.world.arrived(message) >= this.settings.messageRetentionPeriod
  }
  private expire(message: Handle): void {
    this.world.count(GAUGE.expired)
    this.world.reply(message, EXPIRED)
  }

  override stock(): number {
    return this.visible.length
  }
  override get pollGap(): number {
    return this.settings.receiveMessageWaitTime === 0 ? this.settings.pollInterval : 0
  }

  override give(route: number, taker: number, called: boolean): Handle {
    for (;;) {
      const message = this.next(taker, called)
      if (message === 0) return 0
      const delivery = this.receive(message, route, taker)
      if (delivery !== 0) return delivery
    }
  }
  /** The message that a taker may have, or 0. */
  private next(taker: number, called: boolean): Handle {
    const { world, visible } = this
    while (visible.length > 0)
      if (this.tooOld(visible.first)) this.expire(visible.shift())
      else if (this.isBeingDeletedBy(taker, visible.first)) this.deleteAtOnce(visible.shift())
      else break
    const reserved = called || this.pollGap > 0 ? 0 : world.offered
    if (visible.length <= reserved) {
      if (this.pollGap > 0) this.emptyPolls++
      return 0
    }
    return visible.shift()
  }
  /** A consumer deletes before it receives: its own message that became visible again is gone before it asks. */
  private isBeingDeletedBy(taker: number, message: Handle): boolean {
    const delivery = this.world.noteOf(message)
    return delivery > 0 && this.world.seatOf(delivery) === taker && this.world.succeeded(delivery)
  }
  private deleteAtOnce(message: Handle): void {
    this.world.setNote(message, TAKEN_DOWN)
    this.world.count(GAUGE.deleted)
    this.world.reply(message, DONE)
  }
  /** In flight from now on; the delivery, or 0 when it got lost on the way: then the timeout brings it back. */
  private receive(message: Handle, route: number, taker: number): Handle {
    const { world } = this
    if (world.receives(message) === 0) world.waited(message, world.now - world.mark(message))
    world.receive(message)
    if (world.receives(message) === 2) world.count(GAUGE.redelivered)
    world.count(GAUGE.received)
    world.carry(message)
    this.notVisible++
    const delivery = world.hand(route, message, taker)
    if (delivery !== 0) world.copyReceives(message, delivery)
    world.setNote(message, delivery)
    world.later(this.lanes.timeout, this.settings.visibilityTimeout, VISIBLE_AGAIN, message)
    return delivery
  }

  override due(timer: number, message: Handle): void {
    if (timer === DELAYED) {
      this.delayed--
      this.show(message, false)
      return
    }
    const { world, settings } = this
    this.notVisible--
    const [tray] = world.side('deadLetter')
    if (tray !== undefined && world.receives(message) >= settings.maxReceiveCount) {
      world.count(GAUGE.deadLettered)
      world.send(tray, message)
      world.reply(message, DEAD_LETTERED)
      return
    }
    world.requeue(message)
    this.show(message, true)
  }

  /** A consumer is done. Its delete works while its receipt is the newest, even after the timeout. */
  override replied(delivery: Handle, outcome: Outcome, message: Handle): void {
    const { world } = this
    if (outcome !== DONE) {
      if (world.noteOf(message) === delivery) world.setNote(message, 0)
      return
    }
    if (world.noteOf(message) !== delivery) return this.late(outcome, message)
    if (world.serving(message)) this.notVisible--
    else this.visible.remove(message)
    world.count(GAUGE.deleted)
    world.reply(message, DONE)
  }
  /** Work on a message that somebody else got too; on one that went away meanwhile it is no duplicate. */
  override late(outcome: Outcome, message: Handle): void {
    if (outcome !== DONE || this.world.receives(message) < 2) return
    if (this.world.noteOf(message) === TAKEN_DOWN) return this.world.setNote(message, 0)
    this.world.count(GAUGE.duplicated)
    this.world.countDuplicate()
  }

  override cleared(): void {
    this.visible.clear()
    this.delayed = this.notVisible = 0
  }

  override read(gauges: Float64Array, at: number): void {
    const { world, visible } = this
    const oldest = visible.first
    gauges[at + GAUGE.visible] = visible.length
    gauges[at + GAUGE.notVisible] = this.notVisible
    gauges[at + GAUGE.delayed] = this.delayed
    gauges[at + GAUGE.ageOfOldest] = oldest === 0 ? 0 : world.now - world.arrived(oldest)
    gauges[at + GAUGE.emptyReceives] = this.emptyReceives()
  }
  /** A long poll that finds nothing comes back empty after its wait, and the taker asks again: each is paid. */
  private emptyReceives(): number {
    const { receiveMessageWaitTime } = this.settings
    const waited = receiveMessageWaitTime > 0 ? Math.floor((this.world.idleSeconds() - this.idleBefore) / receiveMessageWaitTime) : 0
    return this.emptyPolls + waited
  }
  override draw(cells: Float64Array, at: number): void {
    const { world, visible } = this
    let message = visible.first
    for (let n = 0; n < PINNED && message !== 0; n++, message = visible.after(message))
      cells.set(
        [
          CELL_STATES.indexOf('pinned'),
          world.now - world.arrived(message),
          world.receives(message),
          world.kind(message) & POISON ? POISONED : 0,
        ],
        at + n * CELL_WIDTH,
      )
    const held = Math.min(IN_HAND, this.notVisible)
    for (let n = 0; n < held; n++) cells.set([CELL_STATES.indexOf('inHand'), 0, 1, 0], at + (PINNED + n) * CELL_WIDTH)
  }
}
