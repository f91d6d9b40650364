/**
 * The doors: jobs are born, sent, answered and closed here, and nowhere else, so here is where everything is counted and
 * where a job that is owed an answer gets exactly one.
 */

import { drawWord, uniform } from './chance/random.ts'
import { REASONS, type Reason } from './columns.ts'
import { Books } from './measure/books.ts'
import * as M from './measure/meters.ts'
import { Notices } from './measure/notices.ts'
import { Riders } from './measure/riders.ts'
import { Births, COPY } from './orders/births.ts'
import { Orders } from './orders/orders.ts'
import type { Outcome } from './part.ts'
import type { Handle } from './rows.ts'
import * as R from './rows.ts'
import { Agenda, ANSWER, ARRIVE, codeOf, HOLDER_TIMER } from './time/agenda.ts'
import { Quota } from './topology/quota.ts'
import { Sources } from './topology/sources.ts'
import { BOOTING, CRASHED, type Route, Topology, ZONE_DOWN } from './topology/topology.ts'

export const DONE: Outcome = 0
export const failure = (reason: Reason): Outcome => REASONS.indexOf(reason) + 1
const CRASHED_OUTCOME = failure('crashed')
const DRAINED = failure('drainedAway')
const LINK_DOWN = failure('linkDown')
const NO_ROUTE = failure('noRoute')
const REMOVED = failure('removed')
const GATEWAY_TIMEOUT = failure('gatewayTimeout')

/** Timers that the doors set for themselves on a row or a seat. */
export const CONNECT_TIMER = 15
export const RELEASE_TIMER = 14
export const GRACE_TIMER = 13
/** TCP connect to an address in a dark zone: 10 s, then 504 (aws-facts 1.1). */
const CONNECT_TIMEOUT = 10

export class Doors {
  readonly rows = new R.Rows()
  readonly agenda = new Agenda(this.rows)
  readonly topology = new Topology()
  readonly meters = new M.Meters(this.agenda.time)
  readonly riders = new Riders(this.agenda.time)
  readonly orders = new Orders(this.rows, this.meters, this.topology)
  readonly births = new Births(this.rows, this.meters, this.topology)
  private readonly books = new Books(this.rows, this.meters, this.topology, this.orders)
  readonly sources = new Sources(this.agenda, this.topology)
  get now(): number {
    return this.agenda.time[0]
  }
  readonly notices = new Notices()
  readonly quota = new Quota(Number.POSITIVE_INFINITY)
  coldStart = false
  readonly nowLane = this.agenda.lane(0)

  /** Ends a note or a copy: nobody hears of it. */
  drop(row: Handle): void {
    this.rows.words[row + R.BITS] |= R.CLOSED | R.HEARD
    this.orders.settle(row)
  }

  /** The route from a component to one of this id that no wire shows; -1 when there is none of that id. */
  sideDoor(from: number, id: string): number {
    const { topology } = this
    const to = topology.find(id)
    if (to < 0) return -1
    const known = topology.sideDoor(from, to)
    if (known >= 0) return known
    this.meters.addRoute()
    return topology.addSideDoor(from, to, this.nowLane)
  }

  /** Sends a job for `parent` along a route to a seat (-1: nobody is there). */
  send(route: number, parent: Handle, seat: number): Handle {
    const row = this.births.child(route, parent, seat)
    const { words } = this.rows
    const wire = this.topology.routes[route]
    this.meters.sent[route]++
    if (wire.down || seat < 0 || this.lost(route, row)) {
      this.fail(row, seat < 0 && !wire.down ? NO_ROUTE : LINK_DOWN)
      this.riders.forth(route, LINK_DOWN, words[row + R.BITS] & R.ATTEMPT_MASK)
      return row
    }
    this.topology.owed[seat]++
    this.riders.forth(route, DONE, words[row + R.BITS] & R.ATTEMPT_MASK)
    this.hop(ARRIVE, wire, row, seat)
    return row
  }

  private lost(route: number, job: Handle): boolean {
    const { loss, lossSalt } = this.topology.routes[route]
    return loss > 0 && uniform(drawWord(this.rows.words[job + R.KEY], this.rows.words[job + R.BITS] & R.DRAW_MASK, lossSalt)) < loss
  }

  /** A source's side of a poll: the job is in the taker's hand at once; 0 when it got lost on the way. */
  hand(route: number, parent: Handle, taker: number): Handle {
    this.meters.sent[route]++
    if (this.lost(route, parent)) {
      this.meters.failed[route]++
      this.riders.forth(route, LINK_DOWN, 1)
      return 0
    }
    const row = this.births.child(route, parent, taker)
    this.topology.owed[taker]++
    this.riders.forth(route, DONE, 1)
    this.books.admit(row, taker)
    return row
  }

  private hop(verb: number, wire: Route, row: Handle, seat: number): void {
    const stamp = this.rows.words[row + R.STAMP]
    const code = codeOf(verb, 0, Math.max(0, seat))
    if (wire.lane >= 0) this.agenda.pushLane(wire.lane, code, row, stamp)
    else this.agenda.push(this.now + wire.latency, code, row, stamp)
  }

  /** A job that nobody accepted comes back with a reason. */
  private fail(row: Handle, outcome: Outcome): void {
    const { words } = this.rows
    words[row + R.BITS] |= R.ANSWERED | R.CLOSED | (outcome << R.OUTCOME_SHIFT)
    if (words[row + R.BITS] & R.HEARD) this.orders.settle(row)
    else this.returnAnswer(row, outcome)
  }
  private returnAnswer(row: Handle, outcome: Outcome): void {
    const { words } = this.rows
    const route = words[row + R.ROUTE_KIDS] >>> 16
    const wire = this.topology.routes[route]
    this.riders.back(route, outcome, words[row + R.BITS] & R.ATTEMPT_MASK)
    this.hop(ANSWER, wire, row, words[words[row + R.PARENT] + R.SEAT])
  }

  /** An ARRIVE event. */
  arrive(row: Handle): void {
    const { topology } = this
    const seat = this.rows.words[row + R.SEAT]
    if (!topology.alive[seat]) {
      topology.owed[seat]--
      this.fail(row, topology.components[topology.component[seat]].removed ? REMOVED : DRAINED)
      return
    }
    this.books.admit(row, seat)
    const condition = topology.condition[seat]
    if (condition === CRASHED || condition === BOOTING) this.reply(row, CRASHED_OUTCOME)
    else if (condition === ZONE_DOWN)
      this.agenda.push(this.now + CONNECT_TIMEOUT, codeOf(HOLDER_TIMER, CONNECT_TIMER, seat), row, this.rows.words[row + R.STAMP])
    else topology.parts[seat].accept(row)
  }
  connectTimedOut(row: Handle): void {
    this.reply(row, GATEWAY_TIMEOUT)
  }

  /** An ANSWER event. */
  answered(row: Handle): void {
    const { words } = this.rows
    const bits = words[row + R.BITS] | R.HEARD
    words[row + R.BITS] = bits
    const parent = words[row + R.PARENT]
    const outcome = (bits & R.OUTCOME_MASK) >>> R.OUTCOME_SHIFT
    const route = words[row + R.ROUTE_KIDS] >>> 16
    if (outcome === DONE) this.meters.answered[route]++
    else this.meters.failed[route]++
    const over = (bits & R.CLOSED) !== 0 && (words[row + R.ROUTE_KIDS] & 0xffff) === 0
    if (!over) this.orders.detach(row, parent)
    const part = this.topology.parts[words[parent + R.SEAT]]
    if ((words[parent + R.BITS] & R.CLOSED) === 0) part.replied(row, outcome, parent)
    else part.late(outcome, parent, row)
    if (over) this.orders.free(row)
    else {
      // What replied may have sent more, and the rows may have moved.
      this.rows.words[parent + R.ROUTE_KIDS]--
      this.orders.settle(parent)
    }
  }

  /** Lets the caller go; the holder keeps the row until it replies. */
  answer(row: Handle, outcome: Outcome): void {
    const { words } = this.rows
    if (words[row + R.BITS] & R.ANSWERED) throw new Error('A delivery was answered twice.')
    words[row + R.BITS] |= R.ANSWERED | (outcome << R.OUTCOME_SHIFT)
    if ((words[row + R.BITS] & R.HEARD) === 0) this.returnAnswer(row, outcome)
  }

  /** Ends the job here, and answers the caller unless that was done. */
  reply(row: Handle, outcome: Outcome): void {
    const { words, reals } = this.rows
    const bits = words[row + R.BITS]
    if (bits & R.CLOSED) throw new Error('A delivery was replied to twice.')
    const seat = words[row + R.SEAT]
    this.books.close(row, seat, outcome)
    words[row + R.BITS] |= R.CLOSED
    const early = (bits & R.ANSWERED) !== 0
    const customer = words[row + R.PARENT] === 0 && !early
    if (customer) {
      words[row + R.BITS] |= R.ANSWERED | R.HEARD | (outcome << R.OUTCOME_SHIFT)
      if (outcome === DONE) {
        this.meters.system.latency.add(this.agenda.time, 0, reals, (row >> 1) + R.BORN)
        if (words[row + R.BITS] & R.HELD) this.meters.lostLater++
      }
      this.orders.settle(row)
      return
    }
    const owed = --this.topology.owed[seat]
    if (owed === 0 && this.topology.delisted[seat]) this.release(seat)
    if (!early) {
      words[row + R.BITS] |= R.ANSWERED | (outcome << R.OUTCOME_SHIFT)
      if ((bits & R.HEARD) === 0) this.returnAnswer(row, outcome)
    } else if (outcome !== DONE) this.orders.lose(row)
    this.orders.settle(row)
  }

  /** A member that was taken off the list owes nothing any more: its group hears of it at once. */
  release(seat: number): void {
    this.agenda.pushLane(this.nowLane, codeOf(HOLDER_TIMER, RELEASE_TIMER, seat), 0, 0)
  }

  /** The sender does not care any more (it lost patience): no answer will reach it. */
  abandon(row: Handle): void {
    const { words } = this.rows
    const bits = words[row + R.BITS]
    if (bits & R.HEARD) return
    words[row + R.BITS] |= R.HEARD
    const parent = words[row + R.PARENT]
    this.meters.failed[words[row + R.ROUTE_KIDS] >>> 16]++
    if ((bits & R.CLOSED) !== 0 && (words[row + R.ROUTE_KIDS] & 0xffff) === 0) {
      this.orders.free(row)
      return
    }
    this.orders.detach(row, parent)
    words[parent + R.ROUTE_KIDS]--
    this.orders.settle(parent)
  }

  /** Answers everything that a seat has in hand: oldest first. */
  evict(seat: number, outcome: Outcome): void {
    for (const row of this.rows.heldBy(seat)) {
      const { words, reals } = this.rows
      const bits = words[row + R.BITS]
      if ((bits & R.CLOSED) !== 0) continue
      if (reals[(row >> 1) + R.ARRIVED] >= 0) this.reply(row, outcome)
      else if ((bits & COPY) === COPY) {
        this.orders.lose(row)
        this.drop(row)
      }
    }
    this.topology.parts[seat].cleared()
  }
}
