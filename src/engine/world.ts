/** A part's window on the run: everything that a part may do, and nothing else. One a seat. */

import { drawWord, hashText, mix, Stream } from './chance/random.ts'
import type { Doors } from './doors.ts'
import { Line } from './line.ts'
import type { Outcome } from './part.ts'
import type { Handle } from './rows.ts'
import * as R from './rows.ts'
import { ALARM, CLOCK, codeOf, HOLDER_TIMER, SENDER_TIMER } from './time/agenda.ts'
import { BOOTING, type Condition, STOPPED, UP } from './topology/topology.ts'
import { Neighbours } from './world/neighbours.ts'

export class World extends Neighbours {
  /** What every draw of this component starts from: seed, replication and id, never its place in the document. */
  readonly origin: string
  private turn = 0

  constructor(doors: Doors, seat: number, origin: string) {
    super(doors, seat)
    this.origin = origin
  }

  get now(): number {
    return this.doors.now
  }
  get condition(): Condition {
    return this.doors.topology.condition[this.seat]
  }
  /** A machine that starts: calls are refused until it is up. */
  setBooting(booting: boolean): void {
    const { topology } = this.doors
    if (!topology.downZones.has(topology.zone[this.seat] ?? '')) topology.condition[this.seat] = booting ? BOOTING : UP
  }
  /** Server-seconds of serving, and of being held, at this seat since it is there. */
  busySeconds(): number {
    return this.doors.meters.busySeconds(this.seat)
  }
  heldSeconds(): number {
    return this.doors.meters.heldSeconds(this.seat)
  }
  get coldStart(): boolean {
    return this.doors.coldStart
  }
  get stopped(): boolean {
    return this.doors.topology.condition[this.seat] === STOPPED
  }
  get up(): boolean {
    return this.doors.topology.condition[this.seat] === UP
  }

  // Chance.
  salt(purpose: string): number {
    return hashText(`${this.origin}/${purpose}`)
  }
  /** For what belongs to no job. */
  stream(purpose: string): Stream {
    return new Stream(this.salt(`${purpose} stream`))
  }
  /** The word of one draw that belongs to a job: the same in every design, afresh for every attempt and receive. */
  word(job: Handle, salt: number): number {
    const { words } = this.doors.rows
    return drawWord(words[job + R.KEY], words[job + R.BITS] & R.DRAW_MASK, salt)
  }
  /** The word of one draw that belongs to the order: the same for every attempt, copy and receive. */
  orderWord(job: Handle, salt: number): number {
    return drawWord(this.doors.rows.words[job + R.KEY], 0, salt) >>> 0
  }
  /** Which order a job belongs to: a number that no other order of the run has. */
  orderOf(job: Handle): number {
    return this.doors.rows.words[this.doors.orders.root(job) + R.STAMP]
  }
  /** A job's key: a bijection of its index, so that no two jobs of a source share one. */
  key(index: number, salt: number): number {
    return mix(index + salt)
  }

  // Jobs.
  birth(key: number, kind: number, size: number): Handle {
    return this.doors.births.customer(this.seat, key, kind, size)
  }
  /** Sends to the first address behind a route. */
  send(route: number, parent: Handle): Handle {
    const { topology } = this.doors
    return this.doors.send(route, parent, topology.components[topology.routes[route].to].addresses[0] ?? -1)
  }
  sendTo(route: number, seat: number, parent: Handle): Handle {
    return this.doors.send(route, parent, seat)
  }
  answer(job: Handle, outcome: Outcome): void {
    this.doors.answer(job, outcome)
  }
  reply(job: Handle, outcome: Outcome): void {
    this.doors.reply(job, outcome)
  }
  abandon(sent: Handle): void {
    this.doors.abandon(sent)
  }
  hand(route: number, parent: Handle, taker: number): Handle {
    return this.doors.hand(route, parent, taker)
  }
  line(): Line {
    return new Line(this.doors.rows)
  }

  // Time.
  /** A timer of the holder: it dies when the job is closed. */
  after(seconds: number, timer: number, job: Handle): void {
    const { agenda, rows, now } = this.doors
    agenda.push(now + seconds, codeOf(HOLDER_TIMER, timer, this.seat), job, rows.words[job + R.STAMP])
  }
  /** A lane for timers that all take this long; pass it to `later` and `patience`. */
  fixed(seconds: number): number {
    return this.doors.agenda.lane(seconds)
  }
  later(lane: number, seconds: number, timer: number, job: Handle): void {
    this.timer(lane, seconds, codeOf(HOLDER_TIMER, timer, this.seat), job)
  }
  /** A timer of the sender: it dies when the answer to `sent` lands. */
  patience(lane: number, seconds: number, timer: number, sent: Handle): void {
    this.timer(lane, seconds, codeOf(SENDER_TIMER, timer, this.seat), sent)
  }
  private timer(lane: number, seconds: number, code: number, job: Handle): void {
    const { agenda, rows, now } = this.doors
    const stamp = rows.words[job + R.STAMP]
    if (lane >= 0) agenda.pushTimer(lane, code, job, stamp)
    else agenda.push(now + seconds, code, job, stamp)
  }
  /** An alarm that belongs to no job: `due(timer, number)`. */
  alarm(seconds: number, timer: number, number: number): void {
    const { agenda, now } = this.doors
    agenda.push(now + seconds, codeOf(ALARM, timer, this.seat), number, agenda.epoch(this.seat))
  }
  /** A single alarm: setting it again replaces it, Infinity disarms it. */
  clock(seconds: number, timer: number): void {
    const { agenda, now } = this.doors
    const stamp = agenda.rewind(this.seat, timer)
    if (seconds < Number.POSITIVE_INFINITY) agenda.push(now + seconds, codeOf(CLOCK, timer, this.seat), 0, stamp)
  }
  /** Timers of this seat that are set keep `ratio` of the time they have left. */
  stretch(timer: number, ratio: number): void {
    this.doors.agenda.stretch(this.seat, timer, this.doors.now, ratio)
  }

  // Work that is fetched.
  /**
   * A job from one of the sources that this part takes from, in turn; 0 when none has any: then it stands idle there. `isOpen` says over
   * which routes it takes now, when those are not all: it stands idle at no other source.
   */
  take(called: boolean, isOpen?: (route: number) => boolean): Handle {
    const { topology } = this.doors
    const pollers = topology.pollers[this.seat]
    for (let n = 0; n < pollers.length; n++) {
      const poller = pollers[(this.turn + n) % pollers.length]
      if (topology.routes[poller.route].down || isOpen?.(poller.route) === false) continue
      const job = topology.parts[poller.source].give(poller.route, this.seat, called)
      if (job === 0) continue
      this.turn = (this.turn + n + 1) % pollers.length
      return job
    }
    for (const poller of pollers) {
      if (topology.routes[poller.route].down) continue
      const gap = topology.parts[poller.source].pollGap
      if (isOpen?.(poller.route) === false) this.doors.sources.leave(poller, this.doors.now)
      else if (gap > 0) this.doors.sources.pollAgain(poller, gap, this.doors.now)
      else this.doors.sources.join(poller, this.doors.now)
    }
    return 0
  }
  /** What is taken from now on is asked for in another call than before, even at the same instant: for so many at most. */
  askAnew(most: number): void {
    const { topology } = this.doors
    for (const { source } of topology.pollers[this.seat]) topology.parts[source].asked(this.seat, most)
  }
  /** One more from the source that a job was taken from; 0 when it has none: then nobody waits there for it. */
  takeMore(job: Handle): Handle {
    const { components, parts, routes } = this.doors.topology
    const route = this.routeOf(job)
    const { from, down, gone } = routes[route]
    return down || gone ? 0 : parts[components[from].seat].give(route, this.seat, false)
  }
  /** No free server any more: stands idle nowhere. */
  withdraw(): void {
    for (const poller of this.doors.topology.pollers[this.seat]) if (poller.idle) this.doors.sources.leave(poller, this.doors.now)
  }
  offer(): void {
    this.doors.sources.offer(this.seat, this.doors.now)
  }
  /** Wakes everybody who stands idle at this source: how it gives has changed. */
  offerToAll(): void {
    for (let { idle } = this.doors.topology.rows[this.seat]; idle > 0; idle--) this.offer()
  }
  /** Offers of this source that are on their way to a taker. */
  get offered(): number {
    return this.doors.topology.rows[this.seat].offered
  }
  /** Seconds that takers stood idle at this source, summed over takers. */
  idleSeconds(): number {
    const row = this.doors.topology.rows[this.seat]
    return row.idleSeconds + row.idle * (this.doors.now - row.touched)
  }

  /** A job of this part's own (a health check); `drop` ends it. */
  noted(key: number): Handle {
    return this.doors.births.note(this.seat, key)
  }
  /** What is on its way to this seat is no request. */
  uncount(sent: Handle, seat: number): void {
    if (!this.wasAnswered(sent)) this.doors.meters.uncount(this.doors.topology.component[seat])
  }
  /** What this part keeps of a job for one thing more that it does with it; `drop` ends it. */
  copy(job: Handle): Handle {
    return this.doors.births.copy(this.seat, job)
  }
  /** Ends what was noted or copied: nobody hears of it. */
  drop(job: Handle): void {
    this.doors.drop(job)
  }
  /** The order that this job belongs to was answered, and will now not be made. */
  lose(job: Handle): void {
    this.doors.orders.lose(job)
  }
  /** Sends what could not be delivered to the queue of this id, on no wire and at once; 0 when there is none any more. */
  setAside(job: Handle, id: string): Handle {
    const route = this.doors.sideDoor(this.component, id)
    return route >= 0 ? this.send(route, job) : 0
  }
}
