/** Step scaling: the farther the metric is beyond the threshold, the bigger the step. */
import { alarmOf, isOn } from './alarm.ts'
import type { Simple, Step, Wish } from './policy.ts'

type Adjusting = Pick<Step, 'adjustmentType' | 'minAdjustmentMagnitude'>

/**
 * The size after an adjustment of `current` (aws-facts P1, P2). Percents are rounded toward zero, but a change between 0 and 1 is 1
 * and one between −1 and 0 is −1; `minAdjustmentMagnitude` is the least change that percents come to.
 */
export function adjusted({ adjustmentType, minAdjustmentMagnitude }: Adjusting, current: number, adjustment: number): number {
  if (adjustmentType === 'ExactCapacity') return adjustment
  if (adjustmentType === 'ChangeInCapacity') return Math.max(0, current + adjustment)
  const change = (current * Math.abs(adjustment)) / 100
  if (change === 0) return current
  const whole = Math.max(change < 1 ? 1 : Math.floor(change), minAdjustmentMagnitude)
  return Math.max(0, current + (adjustment > 0 ? whole : -whole))
}

/** Where a step holds, as distances from the threshold; `nth` is its place in the list. */
export interface Span {
  readonly nth: number
  readonly low: number
  readonly high: number
  readonly adjustment: number
}
/** Steps by where they begin. Without a lower bound a step begins nowhere; without an upper one it goes on to the next step, or without end. */
export function spansOf(steps: Step['steps']): Span[] {
  return steps
    .map(({ lowerBound, upperBound, adjustment }, nth) => ({ nth, low: lowerBound ?? Number.NEGATIVE_INFINITY, upperBound, adjustment }))
    .sort((a, b) => a.low - b.low || a.nth - b.nth)
    .map(({ nth, low, upperBound, adjustment }, place, all) => ({
      nth,
      low,
      high: upperBound ?? all[place + 1]?.low ?? Number.POSITIVE_INFINITY,
      adjustment,
    }))
}

/**
 * The adjustment for a metric that stands `offset` beyond the threshold (aws-facts P1). Above it a step holds from its lower bound
 * up to, not including, its upper one; below it from its upper bound down to, not including, its lower one. NaN when no step holds.
 */
export function stepAt({ steps }: Pick<Step, 'steps'>, offset: number, above: boolean): number {
  const found = spansOf(steps).find(({ low, high }) => (above ? offset >= low && offset < high : offset > low && offset <= high))
  return found ? found.adjustment : Number.NaN
}

/** Could it ever send somebody away? Then it has a say in whether the group may shrink. */
export function mayShrink(policy: Step | Simple): boolean {
  if (policy.adjustmentType === 'ExactCapacity') return policy.comparison.startsWith('Less')
  return policy.type === 'simple' ? policy.adjustment < 0 : policy.steps.some(({ adjustment }) => adjustment < 0)
}
/** What a policy says whose alarm is off. */
export const quiet = (policy: Step | Simple, desired: number): Wish => ({
  verdict: mayShrink(policy) ? 'keep' : 'abstain',
  wanted: desired,
})

/** Which way a wanted size lies from where it was adjusted. */
export const towards = (wanted: number, current: number): Wish => ({
  verdict: wanted > current ? 'out' : wanted < current ? 'in' : 'keep',
  wanted,
})

/**
 * Step scaling goes on while instances start or leave (aws-facts P3). `serving` are in service and warmed: those that still warm up
 * are no part of what grows, so a second breach in the same step asks for what is ordered already and adds nothing. `leaving` are
 * still part of what shrinks, for the same reason.
 */
export function step(policy: Step, points: readonly number[], serving: number, leaving: number, desired: number): Wish {
  const alarm = alarmOf(policy)
  const last = points.at(-1) ?? Number.NaN
  const adjustment = isOn(alarm, points) ? stepAt(policy, last - alarm.threshold, alarm.above) : Number.NaN
  if (Number.isNaN(adjustment)) return quiet(policy, desired)
  const out = towards(adjusted(policy, serving, adjustment), serving)
  if (out.verdict !== 'in') return out
  return { verdict: 'in', wanted: adjusted(policy, serving + leaving, adjustment) }
}
