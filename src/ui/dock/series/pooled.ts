/**
 * Percentiles over the last jobs rather than over the last bin: where one job ends in a bin, its time is no percentile. Bins
 * are put together backwards until they hold enough jobs. A bin is known by its percentiles alone, so the result is exact for
 * bins of one or two jobs, and for a bin that holds enough by itself; between them it errs to the slow side.
 */

/** Enough jobs to speak of a 95th percentile. */
const ENOUGH = 20

/** A quantile that bins know, and the share of a bin's jobs that it stands for: those above the quantile before it. */
export interface Known {
  readonly share: number
  /** The bin's quantile at every sample. */
  readonly values: readonly number[]
}

export interface Bins {
  readonly at: readonly number[]
  /** Jobs that ended in the bin of each sample. */
  readonly count: readonly number[]
  readonly known: readonly Known[]
}

/** The quantile `q` of the last jobs at every sample; a gap where none ended in the last `period` seconds. */
export function pooled({ at, count, known }: Bins, q: number, period: number): number[] {
  return at.map((moment, index) => {
    const parts: { value: number; weight: number }[] = []
    let jobs = 0
    for (let bin = index; bin >= 0 && jobs < ENOUGH && (bin === index || moment - at[bin]! < period); bin -= 1) {
      const ended = count[bin]!
      if (!(ended > 0)) continue
      jobs += ended
      for (const { share, values } of known) if (!Number.isNaN(values[bin]!)) parts.push({ value: values[bin]!, weight: share * ended })
    }
    return quantile(parts, q)
  })
}

function quantile(parts: { value: number; weight: number }[], q: number): number {
  const rank = q * parts.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  for (const { value, weight } of parts.sort((a, b) => a.value - b.value)) {
    passed += weight
    if (passed >= rank - 1e-9) return value
  }
  return Number.NaN
}
