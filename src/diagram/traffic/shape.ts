/** Traffic as a shape: so many jobs a second in each of equal steps. Drawn, imported or made as a spike, it becomes settings the same way. */
import type { Table } from './table.ts'

/** `start` and `bin` in seconds, rates in jobs a second. Outside of its steps nobody comes. */
export interface Shape {
  readonly start: number
  readonly bin: number
  readonly rates: readonly number[]
}
export interface Figures {
  /** Jobs expected in all. */
  readonly total: number
  /** Jobs a second over all steps, and in the busiest. */
  readonly mean: number
  readonly peak: number
  /** Seconds at which the busiest step begins. */
  readonly peakAt: number
  /** Seconds from the run's beginning to the end of the last step. */
  readonly until: number
}
export function figuresOf({ start, bin, rates }: Shape): Figures {
  const sum = rates.reduce((total, rate) => total + rate, 0)
  const peak = rates.reduce((most, rate) => Math.max(most, rate), 0)
  return { total: sum * bin, mean: sum / rates.length, peak, peakAt: start + rates.indexOf(peak) * bin, until: start + rates.length * bin }
}

const HOUR = 3600
/** A rate in so many figures of an hour's jobs: what a person can read, and write again. */
export const readable = (rate: number, figures = 4) => Number((rate * HOUR).toPrecision(figures)) / HOUR

/** The settings that a shape is: about its mean rate, and the factors that make it of it. Where nobody comes at all, `rate` stays what it was. */
export function stepsFrom({ start, bin, rates }: Shape, rate: number) {
  const mean = readable(figuresOf({ start, bin, rates }).mean)
  return mean > 0
    ? { rate: mean, profile: { kind: 'steps', start, bin, factors: rates.map((each) => each / mean) } }
    : { rate, profile: { kind: 'steps', start, bin, factors: rates.map(() => 0) } }
}

/** Steps that people read at a glance, in seconds. */
const ROUND = [0.001, 0.01, 0.1, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 604_800]

/** The seconds that a table covers. */
export const lengthOf = (table: Table): number => (table.holds === 'counts' ? table.bin * table.counts.length : (table.times.at(-1) ?? 0))

/**
 * Lengths of steps in which a table can be taken, in seconds, the finest first: with no more than `most` steps. Requests per step come in
 * whole numbers of theirs.
 */
export function binsFor(table: Table, most: number): number[] {
  const length = lengthOf(table)
  const few = (bin: number) => Math.ceil(length / bin - 1e-9) <= most
  const finer = (bin: number, nth: number, all: readonly number[]) => few(bin) && (bin <= length || nth === all.findIndex(few))
  if (table.holds === 'arrivals') return ROUND.filter(finer)
  const { bin, counts } = table
  const multiples = ROUND.map((round) => round / bin).filter((times) => times > 1 && Number.isInteger(times))
  const needed = Math.ceil(counts.length / most)
  return [...new Set([1, needed, ...multiples])]
    .filter((times) => times >= needed && times <= counts.length)
    .sort((a, b) => a - b)
    .map((times) => times * bin)
}

/** A table in steps of `bin` seconds. What came is what comes: the total stays. */
export function shapeIn(table: Table, bin: number): Shape {
  const own = table.holds === 'counts' ? table.bin : 0
  const start = table.holds === 'counts' ? table.start : 0
  const counts = new Float64Array(Math.max(1, Math.ceil((lengthOf(table) / bin) * (1 - 1e-12))))
  const put = (at: number, count: number) => {
    counts[Math.min(counts.length - 1, Math.floor(at / bin + 1e-9))] += count
  }
  if (table.holds === 'counts') for (const [nth, count] of table.counts.entries()) put(nth * own, count)
  else for (const at of table.times) put(at, 1)
  return { start, bin, rates: Array.from(counts, (count) => count / bin) }
}

/** The same traffic in other steps from the same start: each new one has the mean of what it covers. */
export function resampled({ start, bin, rates }: Shape, width: number, count: number): Shape {
  const means = Array.from({ length: count }, (_, nth) => {
    const [from, to] = [nth * width, (nth + 1) * width]
    let jobs = 0
    for (let at = Math.floor(from / bin); at * bin < to && at < rates.length; at++)
      jobs += rates[at] * Math.max(0, Math.min(to, (at + 1) * bin) - Math.max(from, at * bin))
    return jobs / width
  })
  return { start, bin: width, rates: means }
}

export interface Spike {
  /** Jobs a second before and after, and while it lasts. */
  readonly base: number
  readonly peak: number
  /** Seconds: when it begins, how long it lasts, how long the run is. */
  readonly at: number
  readonly length: number
  readonly duration: number
}
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
/** A second is the finest step of a spike; a thousand of them are drawn as one line anyway. */
const FINEST = 1

/** A spike in the longest steps that meet its edges, or in the finest that `most` allows: then its edges move to the nearest. */
export function spikeShape({ base, peak, at, length, duration }: Spike, most: number): Shape {
  const end = Math.max(duration, at + length)
  const whole = (seconds: number) => Math.max(0, Math.round(seconds / FINEST))
  const fitting = divisor(divisor(whole(at), whole(length)), whole(end)) * FINEST
  const bin = Math.max(fitting, FINEST, Math.ceil(end / most))
  const [from, until] = [Math.round(at / bin), Math.max(Math.round(at / bin) + 1, Math.round((at + length) / bin))]
  const rates = Array.from({ length: Math.max(until, Math.ceil(end / bin - 1e-9)) }, (_, nth) => (nth >= from && nth < until ? peak : base))
  return { start: 0, bin, rates }
}
