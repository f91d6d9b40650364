/** Counters turned into flows: how much came per second, and how much came in each stretch of time. */
import { indexAt } from './samples.ts'

/** A counter's value at each moment. Counters start again at the warm-up: `restart`, in simulated seconds. */
export interface Counter {
  readonly at: readonly number[]
  readonly value: readonly number[]
  readonly restart: number
}

/** Least share of the period that must have passed before a flow is told: one job in the first seconds is no rate. */
const LEAST = 1 / 3

/** Change per second over the last `period` seconds at every sample; NaN before there is enough past. */
export function flow(counter: Counter, period: number): number[] {
  let behind = -1
  return counter.at.map((moment, index) => {
    while (behind + 1 < index && counter.at[behind + 1]! <= moment - period) behind += 1
    const base = baseOf(counter, moment, behind)
    const seconds = moment - base.at
    const change = counter.value[index]! - base.value
    return seconds >= Math.min(period, Number.MAX_VALUE) * LEAST && seconds > 0 && change >= 0 ? change / seconds : Number.NaN
  })
}

/** Where counting began for somebody who looks back from `moment` to sample `behind` (-1 = the start). */
function baseOf({ at, value, restart }: Counter, moment: number, behind: number): { at: number; value: number } {
  const began = moment > restart ? restart : 0
  if (behind < 0 || at[behind]! <= began) return { at: began, value: 0 }
  return { at: at[behind]!, value: value[behind]! }
}

/** The counter read at a moment: the last sample not after it, 0 where counting begins. */
function countAt({ at, value }: Counter, moment: number, began: number): number {
  const index = indexAt(at, moment)
  return index < 0 || at[index]! <= began ? 0 : value[index]!
}

export interface Heap {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** What a counter gained in each stretch of `width` seconds from `from` on, as far as is recorded. The last may be unfinished. */
export function heaps(counter: Counter, from: number, to: number, width: number): Heap[] {
  const last = counter.at.at(-1)
  if (last === undefined || !(width > 0)) return []
  const out: Heap[] = []
  for (let nth = 0; from + nth * width < Math.min(to, last); nth += 1) {
    const start = from + nth * width
    const end = Math.min(start + width, last)
    const before = end > counter.restart && start < counter.restart ? counter.restart : start
    const began = end > counter.restart ? counter.restart : 0
    const count = countAt(counter, end, began) - countAt(counter, before, began)
    out.push({ from: start, to: end, count: Math.max(0, count) })
  }
  return out
}
