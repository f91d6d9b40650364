/** Where a job stands at its holder: in line, in service on a server, held by a server for somebody else's reply. */
import type { Doors } from '../doors.ts'
import * as M from '../measure/meters.ts'
import type { Handle } from '../rows.ts'
import * as R from '../rows.ts'
import { Jobs } from './jobs.ts'

export abstract class Levels extends Jobs {
  readonly seat: number
  readonly component: number
  constructor(doors: Doors, seat: number) {
    super(doors)
    this.seat = seat
    this.component = doors.topology.component[seat]
  }

  begin(job: Handle): void {
    this.carry(job)
    const { rows, meters } = this.doors
    rows.words[job + R.BITS] |= R.BEGUN
    rows.reals[(job >> 1) + R.MARK] = this.doors.now
    if (this.doors.topology.shares[this.seat]) return
    meters.raw[this.component * M.ROW + M.BUSY]++
    meters.occupy(this.seat, 1, 0)
  }
  /** From now on jobs here share the servers, or hold one each. Nothing may be in hand. */
  setShares(shares: boolean): void {
    this.doors.topology.shares[this.seat] = shares
  }
  /** Of a part whose jobs share its servers: so many more are busy. */
  share(busy: number): void {
    const { meters } = this.doors
    meters.raw[meters.touch(this.component) + M.BUSY] += busy
    meters.occupy(this.seat, busy, 0)
  }
  /** Out of the line without a server: passed on, or received by somebody. */
  carry(job: Handle): void {
    const { meters, rows } = this.doors
    const at = meters.touch(this.component)
    meters.raw[at + M.WAITING]--
    meters.raw[at + M.IN_SERVICE]++
    rows.words[job + R.BITS] |= R.SERVING
  }
  /** Back into the line. */
  requeue(job: Handle): void {
    const { meters, rows } = this.doors
    const at = meters.touch(this.component)
    meters.raw[at + M.WAITING]++
    meters.raw[at + M.IN_SERVICE]--
    rows.words[job + R.BITS] &= ~R.SERVING
  }
  /** Its wait is over and took this long, wherever it stands. */
  waited(job: Handle, seconds: number): void {
    const { rows } = this.doors
    rows.words[job + R.BITS] |= R.BEGUN
    rows.reals[(job >> 1) + R.MARK] = rows.reals[(job >> 1) + R.ARRIVED] + seconds
  }
  hold(job: Handle): void {
    this.exchange(job, 1)
  }
  release(job: Handle): void {
    this.exchange(job, -1)
  }
  private exchange(job: Handle, held: 1 | -1): void {
    if (this.doors.topology.shares[this.seat]) return
    const { meters, rows } = this.doors
    const at = meters.touch(this.component)
    meters.raw[at + M.HELD] += held
    meters.raw[at + M.BUSY] -= held
    rows.words[job + R.BITS] ^= R.HELD
    meters.occupy(this.seat, -held, held)
  }
  /** Which of its holder's servers works on a job, by a number of the holder's own; only for a job that stands in no line. */
  placeOf(job: Handle): number {
    return this.doors.rows.words[job + R.PREVIOUS]
  }
  setPlace(job: Handle, place: number): void {
    this.doors.rows.words[job + R.PREVIOUS] = place
  }
  /** This seat's servers in service change by so many. */
  servers(change: number): void {
    const { meters } = this.doors
    meters.raw[meters.touch(this.component) + M.SERVERS] += change
  }
  /** One of the kind's own counters, by its place among the gauges. */
  count(gauge: number, by = 1): void {
    this.doors.meters.raw[this.component * M.ROW + M.GAUGES + gauge] += by
  }
  countDuplicate(): void {
    this.doors.meters.raw[this.component * M.ROW + M.DUPLICATE_WORK]++
  }
}
