/**
 * How times are spread: counts in log buckets, 64 to each doubling, so that a percentile is off by at most 0.8 %. Histograms are
 * merged and subtracted bucket by bucket; percentiles are never averaged.
 */
const PER_DOUBLING = 64
/** 2^-24 s (60 ns) to 2^28 s (8.5 years); smaller counts as zero, larger as the last bucket. */
const LOWEST = -24
const DOUBLINGS = 52
const BUCKETS = DOUBLINGS * PER_DOUBLING + 1

const real = new Float64Array(1)
const half = new Int32Array(real.buffer)
/** Which half of a double holds the exponent depends on the machine. */
const HIGH = (() => {
  real[0] = 1
  return half[1] === 0 ? 0 : 1
})()
const SHIFT = 14
const BASE = ((1023 + LOWEST) << 6) - 1

export class Histogram {
  readonly counts = new Uint32Array(BUCKETS)
  total = 0
  /** The sum of all values, and the largest: in an array, so that adding never makes a new number object. */
  private readonly sums = new Float64Array(2)
  get sum(): number {
    return this.sums[0]
  }
  get max(): number {
    return this.sums[1]
  }
  /** The buckets that hold anything lie between these. */
  low = BUCKETS
  high = -1

  /**
   * Counts the seconds from one moment to another. Both are read from arrays here: a double handed to a call becomes an object
   * on the way, and this runs several times an event.
   */
  add(end: Float64Array, endAt: number, start: Float64Array, startAt: number): void {
    const seconds = end[endAt] - start[startAt]
    real[0] = seconds
    let bucket = (half[HIGH] >> SHIFT) - BASE
    if (bucket < 0) bucket = 0
    else if (bucket >= BUCKETS) bucket = BUCKETS - 1
    this.counts[bucket]++
    this.total++
    this.sums[0] += seconds
    if (seconds > this.sums[1]) this.sums[1] = seconds
    if (bucket < this.low) this.low = bucket
    if (bucket > this.high) this.high = bucket
  }

  clear(): void {
    this.counts.fill(0)
    this.total = 0
    this.knownAt = -1
    this.sums.fill(0)
    this.low = BUCKETS
    this.high = -1
  }

  /** The last answer, and how many values it was given for. */
  private known: number[] = []
  private knownAt = -1
  /** Seconds below which each of the same shares (ascending) of all values lies; NaN when there are none. */
  percentiles(ps: readonly number[]): number[] {
    if (this.knownAt !== this.total) {
      this.known = percentiles(this, null, this.total, ps)
      this.knownAt = this.total
    }
    return this.known
  }

  /** Percentiles of what was added since `before` was copied from here; then `before` is brought up to date. */
  since(before: Uint32Array, total: number, ps: readonly number[]): number[] {
    const answers = percentiles(this, before, this.total - total, ps)
    if (this.total === total) return answers
    if (this.high >= this.low) before.set(this.counts.subarray(this.low, this.high + 1), this.low)
    return answers
  }

  static blank(): Uint32Array {
    return new Uint32Array(BUCKETS)
  }
}

/** One pass over the buckets that hold anything. */
function percentiles({ counts, low, high, max }: Histogram, before: Uint32Array | null, total: number, ps: readonly number[]): number[] {
  if (!(total > 0)) return ps.map(() => Number.NaN)
  const answers: number[] = []
  let seen = 0
  for (let bucket = low; bucket <= high && answers.length < ps.length; bucket++) {
    seen += counts[bucket] - (before === null ? 0 : before[bucket])
    while (answers.length < ps.length && seen >= ps[answers.length] * total) answers.push(Math.min(max, middle(bucket)))
  }
  while (answers.length < ps.length) answers.push(max)
  return answers
}

/** The value in the middle of a bucket. */
function middle(bucket: number): number {
  if (bucket === 0) return 0
  const doubling = Math.floor((bucket - 1) / PER_DOUBLING)
  const within = (bucket - 1) % PER_DOUBLING
  return 2 ** (LOWEST + doubling) * (1 + (within + 0.5) / PER_DOUBLING)
}
