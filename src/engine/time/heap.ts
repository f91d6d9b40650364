/** A binary heap of entries in parallel arrays, first by time, then by serial: what no lane takes. */
export class Heap {
  times = new Float64Array(256)
  serials = new Float64Array(256)
  /** Three integers an entry: code, subject, stamp. */
  entries = new Int32Array(256 * 3)
  count = 0

  push(time: number, serial: number, code: number, subject: number, stamp: number): void {
    if (this.count === this.times.length) this.grow()
    const { times, serials } = this
    let at = this.count++
    while (at > 0) {
      const up = (at - 1) >> 1
      if (times[up] < time || (times[up] === time && serials[up] < serial)) break
      this.copy(up, at)
      at = up
    }
    this.put(at, time, serial, code, subject, stamp)
  }

  /** Takes the first entry away; its fields must have been read before. */
  shift(): void {
    const last = --this.count
    if (last === 0) return
    const { entries } = this
    const entry = last * 3
    this.replace(this.times[last], this.serials[last], entries[entry], entries[entry + 1], entries[entry + 2])
  }
  /** Puts an entry in the place of the first: one way through the heap instead of two for `shift` and `push`. */
  replace(time: number, serial: number, code: number, subject: number, stamp: number): void {
    const { times, serials, count } = this
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= count) break
      const right = down + 1
      if (right < count && (times[right] < times[down] || (times[right] === times[down] && serials[right] < serials[down]))) down = right
      if (time < times[down] || (time === times[down] && serial < serials[down])) break
      this.copy(down, at)
      at = down
    }
    this.put(at, time, serial, code, subject, stamp)
  }

  private copy(from: number, to: number): void {
    this.times[to] = this.times[from]
    this.serials[to] = this.serials[from]
    const { entries } = this
    entries[to * 3] = entries[from * 3]
    entries[to * 3 + 1] = entries[from * 3 + 1]
    entries[to * 3 + 2] = entries[from * 3 + 2]
  }
  private put(at: number, time: number, serial: number, code: number, subject: number, stamp: number): void {
    this.times[at] = time
    this.serials[at] = serial
    const { entries } = this
    entries[at * 3] = code
    entries[at * 3 + 1] = subject
    entries[at * 3 + 2] = stamp
  }
  private grow(): void {
    const size = this.times.length * 2
    const times = new Float64Array(size)
    times.set(this.times)
    this.times = times
    const serials = new Float64Array(size)
    serials.set(this.serials)
    this.serials = serials
    const entries = new Int32Array(size * 3)
    entries.set(this.entries)
    this.entries = entries
  }
}
