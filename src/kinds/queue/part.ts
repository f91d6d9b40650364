/** An order board while it runs: stores, lets take, waits for the delete, gives again when it does not come. */
import { DONE, failure } from '../../engine/doors.ts'
import { type Incident, type Outcome, Part } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { QueueSettings } from './fields.ts'
import { GAUGE } from './gauges.ts'
import { drawBoard } from './picture.ts'
import { Receives } from './receives.ts'
import { MOVE, Redrive } from './redrive.ts'
import { Retention } from './retention.ts'
import { Sending, sendsASecond } from './sending.ts'
import { FifoShelf, moveAll, type Shelf, StandardShelf } from './shelf.ts'

const VISIBLE_AGAIN = 0
const DELAYED = 1
const LINE_FULL = failure('lineFull')
const DEAD_LETTERED = failure('deadLettered')
/** A message's note: its newest delivery while that is out, or that its delete came ahead of that delivery's answer. */
const TAKEN_DOWN = -1
/** Messages in flight at most: above it a receive finds nothing (aws-facts 3.1). */
const MOST_IN_FLIGHT = 120_000

export class QueuePart extends Part {
  private readonly world: World
  private settings: QueueSettings
  private visible: Shelf
  private readonly sending: Sending
  private delayed = 0
  private notVisible = 0
  private readonly receives: Receives
  private lanes = { delay: -1, timeout: -1 }
  private readonly redrive: Redrive
  private readonly retention: Retention

  constructor(settings: QueueSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.visible = this.shelf(settings)
    this.receives = new Receives(world, settings)
    this.sending = new Sending(world)
    this.retention = new Retention(world)
    this.redrive = new Redrive(world, this.retention, (part) => (part instanceof QueuePart ? sendsASecond(part.settings) : 0))
    this.reconfigure(settings)
  }

  private shelf({ fifo, messageGroups }: QueueSettings): Shelf {
    return fifo ? new FifoShelf(this.world, messageGroups) : new StandardShelf(this.world)
  }

  override reconfigure(settings: QueueSettings): void {
    const { fifo, messageGroups, receiveMessageWaitTime } = this.settings
    const regrouped = settings.fifo !== fifo || settings.messageGroups !== messageGroups
    if (settings.fifo !== fifo) this.visible = moveAll(this.visible, this.shelf(settings), this.world)
    else this.visible.regroup(settings.messageGroups)
    this.receives.adopt(settings)
    this.settings = settings
    this.retention.period = settings.messageRetentionPeriod
    // Who stands here may find something now, or may not stand here any more.
    if (regrouped || (this.pollGap > 0 && receiveMessageWaitTime > 0)) this.world.offerToAll()
    this.lanes = { delay: this.world.fixed(settings.delaySeconds), timeout: this.world.fixed(settings.visibilityTimeout) }
  }

  override accept(message: Handle): void {
    const { capacity, delaySeconds } = this.settings
    if (capacity !== null && this.stored >= capacity) this.retention.sweep(this.visible)
    if (capacity !== null && this.stored >= capacity) {
      this.world.reply(message, LINE_FULL)
      return
    }
    if (this.settings.fifo && !this.sending.admits(message, this.settings, this.visible.groupNumber(message))) return
    this.world.answer(message, DONE)
    if (delaySeconds === 0) this.show(message, false)
    else {
      this.delayed++
      this.world.later(this.lanes.delay, delaySeconds, DELAYED, message)
    }
  }

  private get stored(): number {
    return this.visible.length + this.delayed + this.notVisible
  }
  /** A message becomes visible: now its age is looked at. */
  private show(message: Handle, again: boolean): void {
    const { world, visible } = this
    if (this.retention.isOver(message)) {
      this.retention.expire(message)
      return this.freed()
    }
    if (!again) world.setMark(message, world.now)
    visible.put(message, again)
    world.offer()
  }

  override stock(): number {
    return this.notVisible < MOST_IN_FLIGHT ? this.visible.ready : 0
  }
  override get pollGap(): number {
    return this.settings.receiveMessageWaitTime === 0 ? this.settings.pollInterval : 0
  }

  override asked(taker: number, most: number): void {
    this.receives.begin(taker, most)
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
    const more = this.receives.isSameCall(taker)
    for (let message = visible.next(more); message !== 0; message = visible.next(more)) {
      if (this.retention.isOver(message)) {
        visible.remove(message)
        this.retention.expire(message)
      } else if (this.isBeingDeletedBy(taker, message)) {
        visible.remove(message)
        this.deleteAtOnce(message)
      } else {
        const reserved = called || this.pollGap > 0 ? 0 : world.offered
        if ((visible.ready <= reserved && !more) || this.notVisible >= MOST_IN_FLIGHT) break
        visible.take(message)
        return message
      }
    }
    if (this.pollGap > 0) this.receives.foundNothing()
    return 0
  }
  /** A consumer deletes before it receives: its own message that became visible again is gone before it asks. */
  private isBeingDeletedBy(taker: number, message: Handle): boolean {
    if (this.settings.fifo) return false
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
    if (this.receives.hands(taker)) world.count(GAUGE.requests)
    world.carry(message)
    this.notVisible++
    const delivery = world.hand(route, message, taker)
    if (delivery !== 0) world.copyReceives(message, delivery)
    world.setNote(message, delivery)
    world.later(this.lanes.timeout, this.settings.visibilityTimeout, VISIBLE_AGAIN, message)
    return delivery
  }

  override due(timer: number, message: Handle): void {
    if (timer === MOVE) return this.redrive.move(message, this.visible)
    if (timer === DELAYED) {
      this.delayed--
      return this.show(message, false)
    }
    const { world, settings } = this
    this.landed(message)
    const [tray] = world.side('deadLetter')
    if (tray !== undefined && world.receives(message) >= settings.maxReceiveCount) {
      world.count(GAUGE.deadLettered)
      world.send(tray, message)
      world.reply(message, DEAD_LETTERED)
      return this.freed()
    }
    world.requeue(message)
    this.show(message, true)
  }

  /** In flight no more. */
  private landed(message: Handle): void {
    this.notVisible--
    this.visible.ended(message)
  }
  /** One is gone for good: its group can give again, or there is room for another in flight. */
  private freed(): void {
    const mayGive = this.settings.fifo || this.notVisible === MOST_IN_FLIGHT - 1
    if (mayGive && this.visible.ready > this.world.offered) this.world.offer()
  }

  /** A consumer is done. Its delete works while its receipt is the newest, even after the timeout. */
  override replied(delivery: Handle, outcome: Outcome, message: Handle): void {
    const { world, redrive } = this
    if (redrive.isMove(delivery)) return redrive.moved(message, outcome) ? undefined : this.show(message, true)
    if (outcome !== DONE) {
      if (world.noteOf(message) === delivery) world.setNote(message, 0)
      return
    }
    if (world.noteOf(message) !== delivery) return this.late(outcome, message, delivery)
    if (world.serving(message)) this.landed(message)
    else if (this.settings.fifo) return this.deletedTooLate(message)
    else this.visible.remove(message)
    world.count(GAUGE.deleted)
    world.reply(message, DONE)
    this.freed()
  }
  /** On a FIFO queue a delete after the timeout fails: the message will be made again (aws-facts, Q10). */
  private deletedTooLate(message: Handle): void {
    this.world.setNote(message, 0)
    this.world.count(GAUGE.duplicated)
    this.world.countDuplicate()
  }
  /** Work on a message that somebody else got too; on one that went away meanwhile, or was set aside, it is no duplicate. */
  override late(outcome: Outcome, message: Handle, sent: Handle): void {
    if (outcome !== DONE || this.world.receives(message) < 2 || this.world.cameBy(sent) === 'deadLetter') return
    if (this.world.noteOf(message) === TAKEN_DOWN) return this.world.setNote(message, 0)
    this.world.count(GAUGE.duplicated)
    this.world.countDuplicate()
  }

  override incident(name: Incident): void {
    if (name === 'redrive') this.redrive.begin(this.visible)
  }

  override cleared(): void {
    this.visible = this.shelf(this.settings)
    this.redrive.end()
    this.delayed = this.notVisible = 0
  }

  override read(gauges: Float64Array, at: number): void {
    const { world, visible } = this
    const oldest = visible.oldest()
    gauges[at + GAUGE.visible] = visible.length
    gauges[at + GAUGE.notVisible] = this.notVisible
    gauges[at + GAUGE.delayed] = this.delayed
    gauges[at + GAUGE.ageOfOldest] = oldest === 0 ? 0 : world.now - world.arrived(oldest)
    gauges[at + GAUGE.emptyReceives] = this.receives.empty()
  }
  override draw(cells: Float64Array, at: number): void {
    drawBoard(cells, at, this.world, this.visible, this.notVisible)
  }
}
