/** The judge: what a scenario asks of a run, decided on the numbers of the whole run. The page and the command ask the same one. */
import type { Comparison, Diagram, Goal } from '../../diagram/diagram.ts'
import type { ComponentResult, Result } from '../../diagram/result.ts'
import { kindNamed, settingsOf } from '../../diagram/settings.ts'

export interface Verdict extends Goal {
  /** The mean over the replications; NaN where nothing was measured. */
  readonly found: number
  readonly met: boolean
}

type Whole = Result['system']
const sum = (failed: Readonly<Record<string, number>>) => Object.values(failed).reduce((total, count) => total + count, 0)
const isWhole = (of: ComponentResult | Whole): of is Whole => 'goodput' in of

/** Metrics that a result does not hold under their own name. */
const METRICS: Readonly<Record<string, (of: ComponentResult | Whole) => number>> = {
  /** Of what came, the share whose work was done in the end. */
  finishedShare: (of) => of.fulfilment.count / (isWhole(of) ? of.offered : of.arrived),
  servedShare: (of) => (isWhole(of) ? of.goodput / of.offered : of.completed / of.arrived),
  lost: (of) => sum(of.failed),
  blockedShare: (of) => (isWhole(of) ? Number.NaN : of.blocked),
  backlogEnd: (of) => (isWhole(of) ? Number.NaN : of.waiting),
  drainedAway: (of) => of.failed.drainedAway ?? 0,
  deadLettered: (of) => (isWhole(of) ? (of.failed.deadLettered ?? 0) : (of.gauges.deadLettered ?? 0)),
  /** What a shop calls staff-hours. */
  serverHours: (of) => of.serverSeconds / 3600,
  duplicateShare: (of) => (isWhole(of) ? Number.NaN : (of.gauges.duplicated ?? 0) / of.completed),
}

/** One number of a run, in its own unit: a metric of a component, or of the whole. NaN where the run has no such thing. */
export function measure(result: Result, of: string, metric: string): number {
  const place = of === 'system' ? result.system : result.components[of]
  if (!place) return Number.NaN
  if (Object.hasOwn(METRICS, metric)) return METRICS[metric](place)
  let found: unknown = place
  for (const step of metric.split('.')) found = (found as Record<string, unknown> | undefined)?.[step]
  if (found === undefined && !isWhole(place)) found = place.gauges[metric]
  return typeof found === 'number' ? found : Number.NaN
}

export const HOLDS: Readonly<Record<Comparison, (found: number, value: number) => boolean>> = {
  '<': (found, value) => found < value,
  '<=': (found, value) => found <= value,
  '>': (found, value) => found > value,
  '>=': (found, value) => found >= value,
  '=': (found, value) => found === value,
}

/** What was not measured is not met. */
export function judge(goals: readonly Goal[], runs: readonly Result[]): Verdict[] {
  return goals.map((goal) => {
    const found = runs.reduce((total, run) => total + measure(run, goal.of, goal.metric), 0) / runs.length
    return { ...goal, found, met: HOLDS[goal.op](found, goal.value) }
  })
}

/** On every morning nine in ten who come get what they came for: whoever is sent away costs nothing and waits nowhere. */
const DONE: Goal = { metric: 'finishedShare', of: 'system', op: '>=', value: 0.9 }
/** A scenario's goals, and that people got what they came for where they did not. */
export const judgeScenario = (goals: readonly Goal[], runs: readonly Result[]): Verdict[] => [
  ...judge(goals, runs),
  ...judge([DONE], runs).filter(({ met }) => !met),
]

/** How often a plan is looked at to find its sum. */
const LOOKS = 360
/** Jobs that a diagram's sources mean to send in its duration. */
export function planned({ components, scenario }: Diagram): number {
  const sources = components.flatMap(({ kind, settings }) => {
    const known = kindNamed(kind)
    return known.traffic?.(settingsOf(known, settings)) ?? []
  })
  const step = scenario.duration / LOOKS
  const at = (nth: number) => sources.reduce((total, rate) => total + rate((nth + 0.5) * step), 0)
  return Array.from({ length: LOOKS }, (_, nth) => at(nth) * step).reduce((total, jobs) => total + jobs, 0)
}

/**
 * Whether a run may be judged: it went on for the scenario's whole time, and 95 % of what its morning plans came. Three
 * standard deviations of chance are allowed for: a quiet morning is a morning.
 */
export function isWholeRun(morning: Diagram, { simulated, system }: Result): boolean {
  const jobs = planned(morning)
  return simulated >= morning.scenario.duration && system.offered >= 0.95 * jobs - 3 * Math.sqrt(jobs)
}
