/** What is stored, by the day on which it was put: enough to know when a lifecycle rule takes it out again. */

const DAY = 86_400
/** A moment that came out a hair too early. */
const DUST = 1e-6

interface Shelf {
  readonly day: number
  objects: number
  bytes: number
}

export class Shelves {
  objects = 0
  bytes = 0
  /** Oldest first. */
  private shelves: Shelf[] = []

  put(bytes: number, now: number): void {
    const day = Math.floor(now / DAY)
    let last = this.shelves[this.shelves.length - 1]
    if (last?.day !== day) {
      last = { day, objects: 0, bytes: 0 }
      this.shelves.push(last)
    }
    last.objects++
    last.bytes += bytes
    this.objects++
    this.bytes += bytes
  }

  /**
   * When the oldest expire after so many days: at the midnight after their age is reached, as Amazon S3 rounds it (day 0 begins at
   * t = 0). Infinity when nothing is stored.
   */
  nextExpiry(days: number): number {
    const [oldest] = this.shelves
    return oldest ? (oldest.day + days + 1) * DAY : Number.POSITIVE_INFINITY
  }
  /** Takes out what is due; returns how many objects that were. */
  expire(days: number, now: number): number {
    const before = this.objects
    while (this.nextExpiry(days) <= now + DUST) this.shelves.shift()
    this.objects = this.shelves.reduce((sum, shelf) => sum + shelf.objects, 0)
    this.bytes = this.shelves.reduce((sum, shelf) => sum + shelf.bytes, 0)
    return before - this.objects
  }
}
