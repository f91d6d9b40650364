/**
 * Events of any delay, in two heaps: a small one for what is due soon, which stays in the cache, and a large one behind it. A million
 * timers that are far away then cost the near ones nothing. What is near is due before `edge`, what is far at it or later.
 */
import { Heap } from './heap.ts'

/** Above so many the near heap is cut; so many stay, and so many are fetched when it is empty. */
const MOST = 4096
const KEPT = 256

export class Pending {
  readonly near = new Heap()
  readonly far = new Heap()
  private edge = Number.POSITIVE_INFINITY
  /** Grows where more than so many are due at one moment: they cannot be cut apart. */
  private most = MOST

  /** The first entry was taken and still stands there: what is pushed next, often its successor, takes its place at once. */
  vacant = false

  push(time: number, serial: number, code: number, subject: number, stamp: number): void {
    if (this.vacant) {
      if (time < this.edge) {
        this.vacant = false
        this.near.replace(time, serial, code, subject, stamp)
        return
      }
      this.close()
    }
    const heap = time < this.edge ? this.near : this.far
    heap.push(time, serial, code, subject, stamp)
    if (this.near.count > this.most) this.cut()
    else if (this.near.count === 0) this.fetch()
  }

  /** Takes the first entry away; its fields, at 0 of the near heap, must have been read before. `close` before anything else is read. */
  shift(): void {
    this.vacant = true
  }
  /** Nothing came in the place of what was taken. */
  close(): void {
    if (!this.vacant) return
    this.vacant = false
    this.near.shift()
    if (this.near.count === 0 && this.far.count > 0) this.fetch()
  }

  /** Moves the first of the far heap near; all that are due at one moment stay together, so that serials decide among them. */
  private fetch(): void {
    const { near, far } = this
    let last = Number.NEGATIVE_INFINITY
    while (far.count > 0 && (near.count < KEPT || far.times[0] === last)) {
      last = far.times[0]
      this.move(far, near)
    }
    this.edge = far.count > 0 ? far.times[0] : Number.POSITIVE_INFINITY
  }

  /** Keeps the first of the near heap, and moves the rest far. */
  private cut(): void {
    const kept = new Heap()
    const { near, far } = this
    let last = Number.NEGATIVE_INFINITY
    while (near.count > 0 && (kept.count < KEPT || near.times[0] === last)) {
      last = near.times[0]
      this.move(near, kept)
    }
    if (near.count > 0) this.edge = near.times[0]
    while (near.count > 0) this.move(near, far)
    while (kept.count > 0) this.move(kept, near)
    this.most = Math.max(MOST, near.count * 2)
  }

  private move(from: Heap, to: Heap): void {
    const { times, serials, entries } = from
    to.push(times[0], serials[0], entries[0], entries[1], entries[2])
    from.shift()
  }
}
