/** What replications say together: every mean, share and percentile as an interval, in the shape of a result. */
import type { ComponentResult, Result, Spread } from '../diagram/result.ts'
import { type Interval, interval } from './interval.ts'

type SpreadSummary = Record<Exclude<keyof Spread, 'max'>, Interval>
type Summarised<T> = {
  [K in keyof T]: T[K] extends Spread
    ? SpreadSummary
    : T[K] extends number
      ? Interval
      : T[K] extends Record<string, number>
        ? Record<string, Interval>
        : never
}
export interface Summary {
  components: Record<string, Summarised<ComponentResult>>
  system: Omit<Summarised<Result['system']>, 'conserved'> & { conserved: boolean }
}
export interface Results {
  format: 'cloud-cafe/results'
  runs: Result[]
  summary: Summary
}

const isSpread = (value: unknown): value is Spread => typeof value === 'object' && value !== null && 'p95' in value

/** Percentiles of nothing are unknown. The largest value of a run grows with its length: no interval is honest about it. */
function spreads(list: readonly Spread[]): SpreadSummary {
  const of = (part: keyof Spread) => interval(list.map((spread) => spread[part] ?? Number.NaN))
  return { count: of('count'), mean: of('mean'), p50: of('p50'), p95: of('p95'), p99: of('p99') }
}

/** Reasons and gauges that a run left out were 0 in it. */
function records(list: readonly Readonly<Record<string, number>>[]): Record<string, Interval> {
  const keys = [...new Set(list.flatMap((record) => Object.keys(record)))]
  return Object.fromEntries(keys.map((key) => [key, interval(list.map((record) => record[key] ?? 0))]))
}

function together(list: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(list[0] ?? {}).map(([key, first]) => {
      const values = list.map((one) => one[key])
      if (isSpread(first)) return [key, spreads(values as Spread[])]
      if (typeof first === 'boolean') return [key, values.every(Boolean)]
      return [key, typeof first === 'number' ? interval(values as number[]) : records(values as Record<string, number>[])]
    }),
  )
}

export function summarise(runs: readonly Result[]): Summary {
  const ids = Object.keys(runs[0]?.components ?? {})
  const of = (pick: (run: Result) => unknown) => together(runs.map((run) => pick(run) as Record<string, unknown>))
  return {
    components: Object.fromEntries(ids.map((id) => [id, of((run) => run.components[id])])),
    system: of((run) => run.system),
  } as unknown as Summary
}
