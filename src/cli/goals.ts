/** Goals: what a scenario asks of a run, judged on the numbers of the whole run. */
import type { ComponentResult, Result } from '../diagram/result.ts'
import type { Goal } from '../scenarios/scenario.ts'

export interface Verdict extends Goal {
  /** The mean over the replications. */
  readonly found: number
  readonly met: boolean
}

type Whole = Result['system']
const sum = (failed: Readonly<Record<string, number>>) => Object.values(failed).reduce((total, count) => total + count, 0)
const isWhole = (of: ComponentResult | Whole): of is Whole => 'goodput' in of

/** Metrics that a result does not hold under their own name. */
const METRICS: Readonly<Record<string, (of: ComponentResult | Whole) => number>> = {
  servedShare: (of) => (isWhole(of) ? of.goodput / of.offered : of.completed / of.arrived),
  lost: (of) => sum(of.failed),
  blockedShare: (of) => (isWhole(of) ? Number.NaN : of.blocked),
  backlogEnd: (of) => (isWhole(of) ? Number.NaN : of.waiting),
  drainedAway: (of) => of.failed.drainedAway ?? 0,
  deadLettered: (of) => (isWhole(of) ? (of.failed.deadLettered ?? 0) : (of.gauges.deadLettered ?? 0)),
  duplicateShare: (of) => (isWhole(of) ? Number.NaN : (of.gauges.duplicated ?? 0) / of.completed),
}

function measure(result: Result, { metric, of }: Goal): number {
  const place = of === 'system' ? result.system : result.components[of]
  if (!place) return Number.NaN
  if (Object.hasOwn(METRICS, metric)) return METRICS[metric](place)
  let found: unknown = place
  for (const step of metric.split('.')) found = (found as Record<string, unknown> | undefined)?.[step]
  if (found === undefined && !isWhole(place)) found = place.gauges[metric]
  return typeof found === 'number' ? found : Number.NaN
}

const HOLDS: Readonly<Record<Goal['op'], (found: number, value: number) => boolean>> = {
  '<': (found, value) => found < value,
  '<=': (found, value) => found <= value,
  '>': (found, value) => found > value,
  '>=': (found, value) => found >= value,
  '=': (found, value) => found === value,
}

/** What was not measured is not met. */
export function judge(goals: readonly Goal[], runs: readonly Result[]): Verdict[] {
  return goals.map((goal) => {
    const found = runs.reduce((total, run) => total + measure(run, goal), 0) / runs.length
    return { ...goal, found, met: HOLDS[goal.op](found, goal.value) }
  })
}
