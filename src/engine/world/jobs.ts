/** What a part may read and write of a job in hand: its attempt, class, size, times, and one note of the part's own. */
import type { Doors } from '../doors.ts'
import type { Handle } from '../rows.ts'
import * as R from '../rows.ts'

export abstract class Jobs {
  readonly doors: Doors
  constructor(doors: Doors) {
    this.doors = doors
  }

  attempt(job: Handle): number {
    return this.doors.rows.words[job + R.BITS] & R.ATTEMPT_MASK
  }
  /** Counts one more attempt, so that its draws are its own; after the last that a row can count it starts again. */
  nextAttempt(job: Handle): void {
    const { words } = this.doors.rows
    const bits = words[job + R.BITS]
    words[job + R.BITS] = (bits & ~R.ATTEMPT_MASK) | ((bits + R.ATTEMPT_ONE) & R.ATTEMPT_MASK)
  }
  receives(job: Handle): number {
    return (this.doors.rows.words[job + R.BITS] & R.RECEIVE_MASK) / R.RECEIVE_ONE
  }
  /** Counts one more receive of a message; `given` is told, so that its draws are its own. */
  receive(job: Handle): void {
    const { words } = this.doors.rows
    if ((words[job + R.BITS] & R.RECEIVE_MASK) !== R.RECEIVE_MASK) words[job + R.BITS] += R.RECEIVE_ONE
  }
  copyReceives(from: Handle, to: Handle): void {
    const { words } = this.doors.rows
    words[to + R.BITS] = (words[to + R.BITS] & ~R.RECEIVE_MASK) | (words[from + R.BITS] & R.RECEIVE_MASK)
  }
  kind(job: Handle): number {
    return (this.doors.rows.words[job + R.BITS] & R.CLASS_MASK) >>> R.CLASS_SHIFT
  }
  size(job: Handle): number {
    return this.doors.rows.floats[job + R.SIZE]
  }
  arrived(job: Handle): number {
    return this.doors.rows.reals[(job >> 1) + R.ARRIVED]
  }
  /** Did a job come to its holder before another? Of those that came at one instant, the one that was sent first. */
  cameBefore(job: Handle, other: Handle): boolean {
    const { words, reals } = this.doors.rows
    const lead = reals[(other >> 1) + R.ARRIVED] - reals[(job >> 1) + R.ARRIVED]
    return lead > 0 || (lead === 0 && ((words[other + R.STAMP] - words[job + R.STAMP]) | 0) > 0)
  }
  mark(job: Handle): number {
    return this.doors.rows.reals[(job >> 1) + R.MARK]
  }
  setMark(job: Handle, at: number): void {
    this.doors.rows.reals[(job >> 1) + R.MARK] = at
  }
  noteOf(job: Handle): number {
    return this.doors.rows.words[job + R.NOTE]
  }
  setNote(job: Handle, note: number): void {
    this.doors.rows.words[job + R.NOTE] = note
  }
  /** What a job was sent for. */
  parentOf(job: Handle): Handle {
    return this.doors.rows.words[job + R.PARENT]
  }
  seatOf(job: Handle): number {
    return this.doors.rows.words[job + R.SEAT]
  }
  closed(job: Handle): boolean {
    return (this.doors.rows.words[job + R.BITS] & R.CLOSED) !== 0
  }
  serving(job: Handle): boolean {
    return (this.doors.rows.words[job + R.BITS] & R.SERVING) !== 0
  }
  /** The holder has answered that it is done. */
  succeeded(job: Handle): boolean {
    return (this.doors.rows.words[job + R.BITS] & (R.ANSWERED | R.OUTCOME_MASK)) === R.ANSWERED
  }
  wasAnswered(job: Handle): boolean {
    return (this.doors.rows.words[job + R.BITS] & R.ANSWERED) !== 0
  }
}
