/**
 * What is measured, at the world's doors: one row of doubles a component in one array, levels integrated exactly over time, and
 * log histograms of the times of what was completed. Everything starts again at the warm-up.
 */
import { REASONS } from '../columns.ts'
import { Histogram } from './histogram.ts'

/** Offsets in a component's row. */
export const ARRIVED = 0
export const COMPLETED = 1
export const WAITING = 2
export const IN_SERVICE = 3
export const CARRIED = 4
export const BUSY = 5
export const HELD = 6
export const SERVERS = 7
export const WAITING_SECONDS = 8
export const SYSTEM_SECONDS = 9
export const BUSY_SECONDS = 10
export const HELD_SECONDS = 11
export const SERVER_SECONDS = 12
/** Seconds with a backlog: more jobs waited than were in hand, so that a round of service would not end the line. */
export const BACKLOG_SECONDS = 13
/** The most that waited for any time at all. */
export const WAITING_MAX = 14
export const TOUCHED = 15
export const LOST_LATER = 16
export const DUPLICATE_WORK = 17
export const FAILED = 18
export const GAUGES = FAILED + REASONS.length
/** A kind may have so many gauges. */
export const GAUGE_LIMIT = 32
export const ROW = GAUGES + GAUGE_LIMIT

/** Offsets in a seat's row: a member's share of its group. */
const SEAT_BUSY = 0
const SEAT_HELD = 1
const SEAT_BUSY_SECONDS = 2
const SEAT_HELD_SECONDS = 3
const SEAT_TOUCHED = 4
const SEAT_ROW = 5

export class Times {
  readonly latency = new Histogram()
  readonly wait = new Histogram()
  readonly fulfilment = new Histogram()
  /** Copies at the end of the last bin, and the window percentiles of that bin. */
  readonly latencyBefore = Histogram.blank()
  readonly fulfilmentBefore = Histogram.blank()
  private latencyTotal = 0
  private fulfilmentTotal = 0
  bin: readonly number[] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]

  closeBin(): void {
    const latency = this.latency.since(this.latencyBefore, this.latencyTotal, [0.5, 0.95, 0.99])
    const fulfilment = this.fulfilment.since(this.fulfilmentBefore, this.fulfilmentTotal, [0.95])
    this.bin = [...latency, ...fulfilment]
    this.latencyTotal = this.latency.total
    this.fulfilmentTotal = this.fulfilment.total
  }
  clear(): void {
    for (const histogram of [this.latency, this.wait, this.fulfilment]) histogram.clear()
    this.latencyBefore.fill(0)
    this.fulfilmentBefore.fill(0)
    this.latencyTotal = this.fulfilmentTotal = 0
  }
}

export class Meters {
  readonly time: Float64Array
  constructor(time: Float64Array) {
    this.time = time
  }
  get now(): number {
    return this.time[0]
  }
  /** When measuring began. */
  since = 0
  raw = new Float64Array(16 * ROW)
  readonly times: Times[] = []
  private readonly before: number[] = []
  readonly system = new Times()
  /** Orders whose customer was told "done" and whose coffee never came. */
  lostLater = 0
  // One entry a route.
  readonly sent: number[] = []
  readonly answered: number[] = []
  readonly failed: number[] = []
  private seats = new Float64Array(64 * SEAT_ROW)

  addComponent(index: number): void {
    if ((index + 1) * ROW > this.raw.length) this.raw = widened(this.raw, (index + 1) * ROW)
    this.raw[index * ROW + TOUCHED] = this.now
    this.times.push(new Times())
    this.before.push(0)
  }
  addSeat(seat: number): void {
    if ((seat + 1) * SEAT_ROW > this.seats.length) this.seats = widened(this.seats, (seat + 1) * SEAT_ROW)
    this.seats[seat * SEAT_ROW + SEAT_TOUCHED] = this.now
  }
  addRoute(): void {
    for (const counts of [this.sent, this.answered, this.failed]) counts.push(0)
  }

  /** Brings a component's integrals up to now. Called before any of its levels changes. */
  touch(component: number): number {
    const { raw, now } = this
    const at = component * ROW
    const passed = now - raw[at + TOUCHED]
    if (passed > 0) {
      const waiting = raw[at + WAITING]
      const inService = raw[at + IN_SERVICE]
      raw[at + WAITING_SECONDS] += passed * waiting
      raw[at + SYSTEM_SECONDS] += passed * (waiting + inService)
      if (waiting > inService) raw[at + BACKLOG_SECONDS] += passed
      if (waiting > raw[at + WAITING_MAX]) raw[at + WAITING_MAX] = waiting
      raw[at + BUSY_SECONDS] += passed * raw[at + BUSY]
      raw[at + HELD_SECONDS] += passed * raw[at + HELD]
      raw[at + SERVER_SECONDS] += passed * raw[at + SERVERS]
      raw[at + TOUCHED] = now
    }
    return at
  }

  /**
   * An integral up to now, without touching it: how often somebody looks must not change even the last bit of a sum.
   * `level` is the offset of what is integrated at `offset`.
   */
  integral(component: number, offset: number, level: number): number {
    const at = component * ROW
    return this.raw[at + offset] + (this.now - this.raw[at + TOUCHED]) * this.raw[at + level]
  }

  /** The same of the seconds with a backlog. */
  backlogSeconds(component: number): number {
    const { raw } = this
    const at = component * ROW
    const now = raw[at + WAITING] > raw[at + IN_SERVICE] ? this.now - raw[at + TOUCHED] : 0
    return raw[at + BACKLOG_SECONDS] + now
  }
  /** The most that waited, this moment included. */
  mostWaiting(component: number): number {
    const at = component * ROW
    return Math.max(this.raw[at + WAITING_MAX], this.raw[at + WAITING])
  }

  /** Arrivals since the run began: a policy does not know of the warm-up. */
  everArrived(component: number): number {
    return this.raw[component * ROW + ARRIVED] + this.before[component]
  }

  /** One arrival to come is no request. */
  uncount(component: number): void {
    this.before[component]--
  }

  /** A seat's servers that serve and that are held change by these. */
  occupy(seat: number, busy: number, held: number): void {
    const { seats, now } = this
    const at = seat * SEAT_ROW
    const passed = now - seats[at + SEAT_TOUCHED]
    seats[at + SEAT_BUSY_SECONDS] += passed * seats[at + SEAT_BUSY]
    seats[at + SEAT_HELD_SECONDS] += passed * seats[at + SEAT_HELD]
    seats[at + SEAT_TOUCHED] = now
    seats[at + SEAT_BUSY] += busy
    seats[at + SEAT_HELD] += held
  }
  /** Seconds of serving and of being held, over all servers of a seat since it was made. */
  busySeconds(seat: number): number {
    const at = seat * SEAT_ROW
    return this.seats[at + SEAT_BUSY_SECONDS] + (this.now - this.seats[at + SEAT_TOUCHED]) * this.seats[at + SEAT_BUSY]
  }
  heldSeconds(seat: number): number {
    const at = seat * SEAT_ROW
    return this.seats[at + SEAT_HELD_SECONDS] + (this.now - this.seats[at + SEAT_TOUCHED]) * this.seats[at + SEAT_HELD]
  }

  closeBin(): void {
    this.system.closeBin()
    for (const times of this.times) times.closeBin()
  }

  /** The warm-up is over: forget what happened, keep what is there. */
  restart(): void {
    const { raw } = this
    this.since = this.now
    this.lostLater = 0
    this.system.clear()
    for (let component = 0; component < this.times.length; component++) {
      const at = this.touch(component)
      this.before[component] += raw[at + ARRIVED]
      const levels = [WAITING, IN_SERVICE, BUSY, HELD, SERVERS, TOUCHED].map((offset) => [offset, raw[at + offset]] as const)
      raw.fill(0, at, at + GAUGES)
      for (const [offset, value] of levels) raw[at + offset] = value
      raw[at + CARRIED] = raw[at + WAITING] + raw[at + IN_SERVICE]
      raw[at + WAITING_MAX] = raw[at + WAITING]
      this.times[component].clear()
    }
    for (const counts of [this.sent, this.answered, this.failed]) counts.fill(0)
  }

  /** Exactly: carried + arrived = completed + failed + there now, at every component. */
  conserved(): boolean {
    const { raw } = this
    for (let component = 0; component < this.times.length; component++) {
      const at = component * ROW
      let gone = raw[at + COMPLETED]
      for (let reason = 0; reason < REASONS.length; reason++) gone += raw[at + FAILED + reason]
      if (raw[at + CARRIED] + raw[at + ARRIVED] !== gone + raw[at + WAITING] + raw[at + IN_SERVICE]) return false
    }
    return true
  }
}

function widened(old: Float64Array, least: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(Math.max(least, old.length * 2))
  wider.set(old)
  return wider
}
