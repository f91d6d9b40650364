/** Intervals over replications: mean and the t-interval that covers the truth in 95 of 100 such experiments. */

export interface Interval {
  readonly mean: number
  /** Null with one replication: it says nothing about the next one. */
  readonly low: number | null
  readonly high: number | null
}

/** Share of Student's t within ±√freedom·tan(angle): the finite sums of Abramowitz & Stegun 26.7.3 and 26.7.4. */
function within(angle: number, freedom: number): number {
  const cosine = Math.cos(angle)
  const odd = freedom % 2 === 1
  let term = odd ? cosine : 1
  let sum = freedom === 1 ? 0 : term
  for (let nth = odd ? 3 : 2; nth <= freedom - 2; nth += 2) {
    term *= ((nth - 1) / nth) * cosine * cosine
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}

/** The t that holds `share` of Student's distribution between −t and t. */
export function studentT(freedom: number, share = 0.95): number {
  let low = 0
  let high = Math.PI / 2
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (within(middle, freedom) < share) low = middle
    else high = middle
  }
  return Math.sqrt(freedom) * Math.tan((low + high) / 2)
}

/** Replications in which nothing was measured say nothing. */
export function interval(values: readonly number[]): Interval {
  const known = values.filter(Number.isFinite)
  const count = known.length
  const mean = known.reduce((sum, value) => sum + value, 0) / count
  if (count < 2) return { mean, low: null, high: null }
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1)
  const half = studentT(count - 1) * Math.sqrt(variance / count)
  return { mean, low: mean - half, high: mean + half }
}
