/**
 * What is to come, in order of (time, serial). Events with one fixed delay are already in order and wait in a ring (a
 * lane); all others in a binary heap. Timers that no longer matter are dropped without being events.
 */
import { BITS, CLOSED, HEARD, PARENT, type Rows, STAMP } from '../rows.ts'
import type { Heap } from './heap.ts'
import { Lane } from './lane.ts'
import { Pending } from './pending.ts'

/** What an event does; the code of an event is its verb, its timer and its seat. */
export const ARRIVE = 0
export const ANSWER = 1
export const HOLDER_TIMER = 2
export const SENDER_TIMER = 3
export const ALARM = 4
export const CLOCK = 5
export const WAKE = 6
export const SCRIPT = 7

const VERB_SHIFT = 26
const TIMER_SHIFT = 21
export const SEAT_LIMIT = 1 << TIMER_SHIFT
export const TIMERS = 16
export const codeOf = (verb: number, timer: number, seat: number) => (verb << VERB_SHIFT) | (timer << TIMER_SHIFT) | seat
export const verbOf = (code: number) => code >>> VERB_SHIFT
export const timerOf = (code: number) => (code >>> TIMER_SHIFT) & 0x1f
export const seatOf = (code: number) => code & (SEAT_LIMIT - 1)

const LANES = 8
const NEVER = Number.POSITIVE_INFINITY

export class Agenda {
  /** The time of the event that `pop` took, or a later one that the run was brought to. Lanes count from here. */
  readonly time = new Float64Array(1)
  get now(): number {
    return this.time[0]
  }
  code = 0
  subject = 0
  stamp = 0

  private serial = 0
  private readonly delays: number[] = []
  private readonly lanes = Array.from({ length: LANES }, () => new Lane())
  /** Time of the first entry of the heap (at 0) and of each lane (at 1 + its number). */
  private readonly first = new Float64Array(LANES + 1).fill(NEVER)

  private readonly pending = new Pending()

  /** Generation of each seat's alarms, and of each of its clocks: an event with an older one is stale. */
  private epochs = new Int32Array(64)
  private clocks = new Int32Array(64 * TIMERS)

  private readonly rows: Rows
  constructor(rows: Rows) {
    this.rows = rows
  }

  /** The lane for this delay in seconds, or -1 when all lanes are taken: then `after` does. */
  lane(delay: number): number {
    const known = this.delays.indexOf(delay)
    if (known >= 0) return known
    return this.delays.length < LANES ? this.delays.push(delay) - 1 : -1
  }

  /** A timer at now + the delay of `lane`. Most timers never ring: stale ones at the head make room first. */
  pushTimer(lane: number, code: number, subject: number, stamp: number): void {
    if (this.lanes[lane].count > 0) this.dropStale(lane)
    this.pushLane(lane, code, subject, stamp)
  }
  /** An event at now + the delay of `lane`. */
  pushLane(lane: number, code: number, subject: number, stamp: number): void {
    const ring = this.lanes[lane]
    const time = this.time[0] + this.delays[lane]
    ring.push(time, this.serial++, code, subject, stamp)
    if (ring.count === 1) this.first[lane + 1] = time
  }

  push(time: number, code: number, subject: number, stamp: number): void {
    this.pending.push(time, this.serial++, code, subject, stamp)
    this.first[0] = this.pending.near.times[0]
  }

  /** Takes the next event that matters if it is due by `until`; false when there is none. */
  pop(until: number): boolean {
    const { first } = this
    const sources = this.delays.length
    for (;;) {
      if (this.pending.vacant) this.closeHeap()
      let source = 0
      let time = first[0]
      for (let n = 1; n <= sources; n++) {
        if (first[n] < time) {
          time = first[n]
          source = n
        } else if (first[n] === time && time < NEVER && this.serialAt(n) < this.serialAt(source)) source = n
      }
      if (!(time <= until) || time === NEVER) return false
      this.time[0] = time
      if (source === 0) this.popHeap()
      else this.popLane(source - 1)
      if (!this.stale(this.code, this.subject, this.stamp)) return true
    }
  }

  /** When the first entry is due, stale or not; Infinity when there is none. */
  nextTime(): number {
    this.closeHeap()
    return this.first.reduce((least, time) => Math.min(least, time), NEVER)
  }

  /** Forget all alarms and clocks of a seat. */
  forget(seat: number): void {
    this.seatRoom(seat)
    this.epochs[seat]++
    for (let timer = 0; timer < TIMERS; timer++) this.clocks[seat * TIMERS + timer]++
  }
  epoch(seat: number): number {
    this.seatRoom(seat)
    return this.epochs[seat]
  }
  /** Starts a clock anew: what it was set to before is stale. */
  rewind(seat: number, timer: number): number {
    this.seatRoom(seat)
    return ++this.clocks[seat * TIMERS + timer]
  }

  /** Holder's timers of one seat and timer keep `ratio` of the time they have left (a worker that slows down). */
  stretch(seat: number, timer: number, now: number, ratio: number): void {
    const code = codeOf(HOLDER_TIMER, timer, seat)
    const moved: number[][] = []
    this.closeHeap()
    for (const heap of [this.pending.near, this.pending.far]) this.pullHeap(heap, code, moved)
    for (const ring of this.lanes)
      for (let n = 0; n < ring.count; n++) this.pull(ring.times, ring.entries, (ring.head + n) & (ring.times.length - 1), code, moved)
    moved.sort((a, b) => a[0] - b[0] || a[2] - b[2])
    for (const [time, subject, stamp] of moved) this.push(now + (time - now) * ratio, code, subject, stamp)
  }
  private pullHeap(heap: Heap, code: number, moved: number[][]): void {
    for (let n = 0; n < heap.count; n++) this.pull(heap.times, heap.entries, n, code, moved)
  }
  private pull(times: Float64Array, entries: Int32Array, at: number, code: number, moved: number[][]): void {
    const entry = at * 3
    if (entries[entry] !== code || this.stale(code, entries[entry + 1], entries[entry + 2])) return
    moved.push([times[at], entries[entry + 1], entries[entry + 2]])
    entries[entry + 2] = -1
  }

  private stale(code: number, subject: number, stamp: number): boolean {
    const { words } = this.rows
    switch (verbOf(code)) {
      case ARRIVE:
        return words[subject + STAMP] !== stamp
      case ANSWER:
        return words[subject + STAMP] !== stamp || (words[subject + BITS] & HEARD) !== 0
      case SENDER_TIMER:
        return words[subject + STAMP] !== stamp || (words[subject + BITS] & HEARD) !== 0 || this.senderIsGone(subject)
      case HOLDER_TIMER:
        return words[subject + STAMP] !== stamp || (words[subject + BITS] & CLOSED) !== 0
      case ALARM:
        return this.epochs[seatOf(code)] !== stamp
      case CLOCK:
        return this.clocks[seatOf(code) * TIMERS + timerOf(code)] !== stamp
      default:
        return false
    }
  }

  /** What it was sent for has ended (its sender was removed): nobody waits. */
  private senderIsGone(sent: number): boolean {
    const { words } = this.rows
    return (words[words[sent + PARENT] + BITS] & CLOSED) !== 0
  }

  private serialAt(source: number): number {
    if (source === 0) return this.pending.near.serials[0]
    const ring = this.lanes[source - 1]
    return ring.serials[ring.head]
  }

  private dropStale(lane: number): void {
    const ring = this.lanes[lane]
    const { entries } = ring
    while (ring.count > 0 && this.stale(entries[ring.head * 3], entries[ring.head * 3 + 1], entries[ring.head * 3 + 2])) {
      ring.shift()
    }
    this.first[lane + 1] = ring.count > 0 ? ring.times[ring.head] : NEVER
  }

  private popLane(lane: number): void {
    const ring = this.lanes[lane]
    this.read(ring.entries, ring.head)
    ring.shift()
    this.first[lane + 1] = ring.count > 0 ? ring.times[ring.head] : NEVER
  }
  private popHeap(): void {
    const { near } = this.pending
    this.read(near.entries, 0)
    this.pending.shift()
  }
  private closeHeap(): void {
    const { near } = this.pending
    this.pending.close()
    this.first[0] = near.count > 0 ? near.times[0] : NEVER
  }
  private read(entries: Int32Array, at: number): void {
    const entry = at * 3
    this.code = entries[entry]
    this.subject = entries[entry + 1]
    this.stamp = entries[entry + 2]
  }
  private seatRoom(seat: number): void {
    if (seat < this.epochs.length) return
    const size = Math.max(seat + 1, this.epochs.length * 2)
    const epochs = new Int32Array(size)
    epochs.set(this.epochs)
    this.epochs = epochs
    const clocks = new Int32Array(size * TIMERS)
    clocks.set(this.clocks)
    this.clocks = clocks
  }
}
