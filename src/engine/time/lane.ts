/** A lane: entries that all have the same delay come in order, so a ring in parallel arrays keeps them. */

export class Lane {
  times = new Float64Array(64)
  serials = new Float64Array(64)
  /** Three integers an entry: code, subject, stamp. */
  entries = new Int32Array(64 * 3)
  head = 0
  count = 0

  push(time: number, serial: number, code: number, subject: number, stamp: number): void {
    if (this.count === this.times.length) this.grow()
    const at = (this.head + this.count++) & (this.times.length - 1)
    this.times[at] = time
    this.serials[at] = serial
    const entry = at * 3
    this.entries[entry] = code
    this.entries[entry + 1] = subject
    this.entries[entry + 2] = stamp
  }

  /** Takes the first entry away; its fields must have been read before. */
  shift(): void {
    this.head = (this.head + 1) & (this.times.length - 1)
    this.count--
  }

  private grow(): void {
    const size = this.times.length
    const { head } = this
    const times = new Float64Array(size * 2)
    const serials = new Float64Array(size * 2)
    const entries = new Int32Array(size * 6)
    // The older part stands behind the younger one.
    times.set(this.times.subarray(head))
    times.set(this.times.subarray(0, head), size - head)
    serials.set(this.serials.subarray(head))
    serials.set(this.serials.subarray(0, head), size - head)
    entries.set(this.entries.subarray(head * 3))
    entries.set(this.entries.subarray(0, head * 3), (size - head) * 3)
    this.times = times
    this.serials = serials
    this.entries = entries
    this.head = 0
  }
}
