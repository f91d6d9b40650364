/**
 * The doors: jobs are born, sent, answered and closed here, and nowhere else, so here is where everything is counted and
 * where a job that is owed an answer gets exactly one.
 */
import { Agenda, ANSWER, ARRIVE, codeOf, HOLDER_TIMER, WAKE } from './agenda.ts'
import { REASONS, type Reason } from './columns.ts'
import * as M from './meters.ts'
import type { Outcome } from './part.ts'
import { drawWord, uniform } from './random.ts'
import * as R from './rows.ts'
import type { Handle } from './rows.ts'
import { CRASHED, type Poller, BOOTING, Topology, ZONE_DOWN } from './topology.ts'
import { Riders } from './riders.ts'

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
  readonly meters = new M.Meters()
  readonly riders = new Riders()
  now = 0
  coldStart = false
  readonly nowLane = this.agenda.lane(0)
  readonly connectLane = this.agenda.lane(CONNECT_TIMEOUT)

  /** A customer comes in: the order starts here. */
  birth(seat: number, key: number, kind: number, size: number): Handle {
    const { rows, now } = this
    const row = rows.allocate()
    rows.words[row + R.SEAT] = seat
    rows.words[row + R.PARENT] = 0
    rows.words[row + R.ROUTE_KIDS] = 0
    rows.words[row + R.KEY] = key
    rows.words[row + R.BITS] = R.ATTEMPT_ONE | (kind << R.CLASS_SHIFT) | R.SERVING
    rows.floats[row + R.SIZE] = size
    const real = row >> 1
    rows.reals[real + R.BORN] = now
    rows.reals[real + R.ARRIVED] = now
    rows.reals[real + R.MARK] = -1
    const at = this.meters.touch(this.topology.component[seat])
    this.meters.raw[at + M.ARRIVED]++
    this.meters.raw[at + M.IN_SERVICE]++
    return row
  }

  /** A job of the sender's own (a health check): no customer, not measured at its holder. */
  note(seat: number, key: number): Handle {
    const row = this.birthless(seat, key)
    this.rows.words[row + R.BITS] = R.ATTEMPT_ONE | R.ANSWERED
    return row
  }
  private birthless(seat: number, key: number): Handle {
    const { rows } = this
    const row = rows.allocate()
    rows.words[row + R.SEAT] = seat
    rows.words[row + R.PARENT] = 0
    rows.words[row + R.ROUTE_KIDS] = 0
    rows.words[row + R.KEY] = key
    rows.floats[row + R.SIZE] = 1
    rows.reals[(row >> 1) + R.BORN] = this.now
    rows.reals[(row >> 1) + R.ARRIVED] = -1
    return row
  }
  /** Ends a `note`: nobody hears of it. */
  drop(row: Handle): void {
    this.rows.words[row + R.BITS] |= R.CLOSED | R.HEARD
    this.settle(row)
  }

  /** Sends a job for `parent` along a route to a seat (-1: nobody is there). */
  send(route: number, parent: Handle, seat: number): Handle {
    const row = this.child(route, parent, seat)
    const { words } = this.rows
    const wire = this.topology.routes[route]
    this.meters.sent[route]++
    if (wire.down || seat < 0 || (wire.loss > 0 && uniform(drawWord(words[row + R.KEY], words[row + R.BITS] & R.DRAW_MASK, wire.lossSalt)) < wire.loss)) {
      this.fail(row, wire.down ? LINK_DOWN : seat < 0 ? NO_ROUTE : LINK_DOWN)
      this.riders.forth(route, LINK_DOWN, words[row + R.BITS] & R.ATTEMPT_MASK, this.now)
      return row
    }
    this.topology.owed[seat]++
    this.riders.forth(route, DONE, words[row + R.BITS] & R.ATTEMPT_MASK, this.now)
    this.hop(ARRIVE, wire.lane, wire.latency, row, seat)
    return row
  }

  /** A source's side of a poll: the job is in the taker's hand at once. */
  hand(route: number, parent: Handle, taker: number): Handle {
    const row = this.child(route, parent, taker)
    this.meters.sent[route]++
    this.topology.owed[taker]++
    this.riders.forth(route, DONE, 1, this.now)
    this.admit(row, taker)
    return row
  }

  private child(route: number, parent: Handle, seat: number): Handle {
    const { rows } = this
    const row = rows.allocate()
    const { words, reals, floats } = rows
    words[row + R.SEAT] = seat
    words[row + R.PARENT] = parent
    words[row + R.ROUTE_KIDS] = route << 16
    words[row + R.KEY] = words[parent + R.KEY]
    words[row + R.BITS] = words[parent + R.BITS] & R.CARRIED_MASK
    floats[row + R.SIZE] = floats[parent + R.SIZE]
    reals[(row >> 1) + R.BORN] = reals[(parent >> 1) + R.BORN]
    reals[(row >> 1) + R.ARRIVED] = -1
    words[parent + R.ROUTE_KIDS]++
    return row
  }

  private hop(verb: number, lane: number, latency: number, row: Handle, seat: number): void {
    const stamp = this.rows.words[row + R.STAMP]
    const code = codeOf(verb, 0, seat < 0 ? 0 : seat)
    if (lane >= 0) this.agenda.pushLane(lane, this.now + latency, code, row, stamp)
    else this.agenda.push(this.now + latency, code, row, stamp)
  }

  /** A job that nobody accepted comes back with a reason. */
  private fail(row: Handle, outcome: Outcome): void {
    const { words } = this.rows
    words[row + R.BITS] |= R.ANSWERED | R.CLOSED | (outcome << R.OUTCOME_SHIFT)
    if (words[row + R.BITS] & R.HEARD) this.settle(row)
    else this.returnAnswer(row, outcome)
  }
  private returnAnswer(row: Handle, outcome: Outcome): void {
    const { words } = this.rows
    const route = words[row + R.ROUTE_KIDS] >>> 16
    const wire = this.topology.routes[route]
    this.riders.back(route, outcome, words[row + R.BITS] & R.ATTEMPT_MASK, this.now)
    this.hop(ANSWER, wire.lane, wire.latency, row, words[words[row + R.PARENT] + R.SEAT])
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
    this.admit(row, seat)
    const condition = topology.condition[seat]
    if (condition === CRASHED || condition === BOOTING) this.reply(row, CRASHED_OUTCOME)
    else if (condition === ZONE_DOWN)
      this.agenda.pushLane(this.connectLane, this.now + CONNECT_TIMEOUT, codeOf(HOLDER_TIMER, CONNECT_TIMER, seat), row, this.rows.words[row + R.STAMP])
    else topology.parts[seat].accept(row)
  }
  connectTimedOut(row: Handle): void {
    this.reply(row, GATEWAY_TIMEOUT)
  }
  private admit(row: Handle, seat: number): void {
    this.rows.reals[(row >> 1) + R.ARRIVED] = this.now
    const at = this.meters.touch(this.topology.component[seat])
    this.meters.raw[at + M.ARRIVED]++
    this.meters.raw[at + M.WAITING]++
  }

  /** An ANSWER event. */
  answered(row: Handle): void {
    const { words } = this.rows
    const bits = (words[row + R.BITS] |= R.HEARD)
    const parent = words[row + R.PARENT]
    const outcome = (bits & R.OUTCOME_MASK) >>> R.OUTCOME_SHIFT
    const route = words[row + R.ROUTE_KIDS] >>> 16
    if (outcome === DONE) this.meters.answered[route]++
    else this.meters.failed[route]++
    const over = (bits & R.CLOSED) !== 0 && (words[row + R.ROUTE_KIDS] & 0xffff) === 0
    if (!over) this.detach(row, parent)
    const part = this.topology.parts[words[parent + R.SEAT]]
    if ((words[parent + R.BITS] & R.CLOSED) === 0) part.replied(row, outcome, parent)
    else part.late(outcome)
    if (over) this.free(row)
    else {
      words[parent + R.ROUTE_KIDS]--
      this.settle(parent)
    }
  }

  /** What goes on after its sender heard hangs on the order itself: the sender may be gone before it ends. */
  private detach(row: Handle, parent: Handle): void {
    const { words } = this.rows
    const root = this.root(parent)
    words[row + R.PARENT] = root
    words[root + R.ROUTE_KIDS]++
  }
  private root(row: Handle): Handle {
    const { words } = this.rows
    let up = words[row + R.PARENT]
    while (up !== 0) {
      row = up
      up = words[row + R.PARENT]
    }
    return row
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
    this.close(row, seat, outcome, bits)
    words[row + R.BITS] |= R.CLOSED
    const early = (bits & R.ANSWERED) !== 0
    const customer = words[row + R.PARENT] === 0 && !early
    if (customer) {
      words[row + R.BITS] |= R.ANSWERED | R.HEARD | (outcome << R.OUTCOME_SHIFT)
      if (outcome === DONE) {
        this.meters.system.latency.add(this.now - reals[(row >> 1) + R.BORN])
        if (words[row + R.BITS] & R.HELD) this.meters.lostLater++
      }
      this.settle(row)
      return
    }
    const owed = --this.topology.owed[seat]
    if (owed === 0 && this.topology.delisted[seat]) this.agenda.pushLane(this.nowLane, this.now, codeOf(HOLDER_TIMER, RELEASE_TIMER, seat), 0, 0)
    if (!early) {
      words[row + R.BITS] |= R.ANSWERED | (outcome << R.OUTCOME_SHIFT)
      if ((bits & R.HEARD) === 0) this.returnAnswer(row, outcome)
    } else if (outcome !== DONE) this.lose(row)
    this.settle(row)
  }

  /** An order that was answered, and now will not be made. */
  private lose(row: Handle): void {
    const { words } = this.rows
    const root = this.root(row)
    const bits = words[root + R.BITS]
    if (bits & R.HELD) return
    words[root + R.BITS] |= R.HELD
    const told = (bits & R.CLOSED) !== 0 && (bits & R.OUTCOME_MASK) === 0
    if (told) {
      this.meters.lostLater++
      this.meters.raw[this.topology.component[words[row + R.SEAT]] * M.ROW + M.LOST_LATER]++
    }
  }

  /** Counts and times a job that ends at its seat. */
  private close(row: Handle, seat: number, outcome: Outcome, bits: number): void {
    const { meters, topology, now } = this
    const { reals } = this.rows
    const component = topology.component[seat]
    const at = meters.touch(component)
    const { raw } = meters
    this.vacate(at, seat, bits)
    if (outcome !== DONE) {
      raw[at + M.FAILED + outcome - 1]++
      return
    }
    raw[at + M.COMPLETED]++
    const real = row >> 1
    const times = meters.times[component]
    times.latency.add(now - reals[real + R.ARRIVED])
    if (bits & R.BEGUN) times.wait.add(reals[real + R.MARK] - reals[real + R.ARRIVED])
    if (!topology.works[seat]) return
    times.fulfilment.add(now - reals[real + R.BORN])
    reals[(this.root(row) >> 1) + R.MARK] = now
  }
  private vacate(at: number, seat: number, bits: number): void {
    const { raw } = this.meters
    if ((bits & R.SERVING) === 0) {
      raw[at + M.WAITING]--
      return
    }
    raw[at + M.IN_SERVICE]--
    if (!this.topology.works[seat] || this.topology.shares[seat]) return
    const held = bits & R.HELD ? 1 : 0
    raw[at + (held ? M.HELD : M.BUSY)]--
    this.meters.occupy(seat, held - 1, -held)
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
      this.free(row)
      return
    }
    this.detach(row, parent)
    words[parent + R.ROUTE_KIDS]--
    this.settle(parent)
  }

  /** Frees a row that nobody needs, and then perhaps the one it was for. */
  private settle(row: Handle): void {
    const { words } = this.rows
    const bits = words[row + R.BITS]
    if ((bits & R.CLOSED) !== 0 && (bits & R.HEARD) !== 0 && (words[row + R.ROUTE_KIDS] & 0xffff) === 0) this.free(row)
  }
  private free(row: Handle): void {
    const { words, reals } = this.rows
    const parent = words[row + R.PARENT]
    if (parent === 0) {
      const bits = words[row + R.BITS]
      const made = reals[(row >> 1) + R.MARK]
      // Every piece of the order has ended: the last work on it is when it was there.
      if ((bits & (R.OUTCOME_MASK | R.HELD)) === 0 && bits & R.SERVING && made >= 0) this.meters.system.fulfilment.add(made - reals[(row >> 1) + R.BORN])
      this.rows.release(row)
      return
    }
    this.rows.release(row)
    words[parent + R.ROUTE_KIDS]--
    this.settle(parent)
  }

  /** Wakes the taker that has been idle longest at a source: there is work. */
  offer(source: number): void {
    const row = this.topology.rows[source]
    const poller = row.first
    if (poller === null) return
    this.topology.leave(poller, this.now)
    row.offered++
    this.callUp(poller)
  }
  /** Short polling: an idle taker asks again after `gap` seconds. */
  pollAgain(poller: Poller, gap: number): void {
    if (poller.polling) return
    poller.polling = true
    this.topology.rows[poller.source].offered++
    this.agenda.push(this.now + gap, codeOf(WAKE, 0, poller.taker), poller.source, 0)
  }
  private callUp(poller: Poller): void {
    const wire = this.topology.routes[poller.route]
    const code = codeOf(WAKE, 0, poller.taker)
    if (wire.lane >= 0) this.agenda.pushLane(wire.lane, this.now + wire.latency, code, poller.source, 0)
    else this.agenda.push(this.now + wire.latency, code, poller.source, 0)
  }
  /** A WAKE event: the taker comes for what was offered; if it could not take it, another is called. */
  woken(taker: number, source: number): void {
    const { topology } = this
    topology.rows[source].offered--
    for (const poller of topology.pollers[taker]) if (poller.source === source) poller.polling = false
    if (topology.alive[taker] && topology.condition[taker] === 0) topology.parts[taker].wake()
    if (topology.alive[source] && topology.parts[source].stock() > topology.rows[source].offered) this.offer(source)
  }

  /** Answers everything that a seat has in hand: oldest first. */
  evict(seat: number, outcome: Outcome): void {
    for (const row of this.rows.heldBy(seat)) {
      const { words, reals } = this.rows
      if ((words[row + R.BITS] & R.CLOSED) === 0 && reals[(row >> 1) + R.ARRIVED] >= 0) this.reply(row, outcome)
    }
    this.topology.parts[seat].cleared()
  }
}
