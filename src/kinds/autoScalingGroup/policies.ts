/** What scaling policies want: plain functions from a policy, its metric's points and the group's size to a wish. */
import type { GroupSettings } from './fields.ts'

export type Policy = GroupSettings['policies'][number]
export type Tracking = Extract<Policy, { type: 'targetTracking' }>

/** Scale-in begins below this share of the target (aws-facts T3). */
export const SCALE_IN_SHARE = 0.9

/** `out`: more are needed. `in`: fewer would do. `keep`: neither alarm is on. `abstain`: it may not shrink the group, and has no say in it. */
export interface Wish {
  readonly verdict: 'out' | 'in' | 'keep' | 'abstain'
  readonly wanted: number
}

/**
 * Target tracking: capacity in proportion to the metric, when the last points are all above the target (out), or all below 90 %
 * of it (in). `points` oldest first, NaN where there was nothing to measure: missing points switch no alarm.
 * `size` is the number in service and warmed, which the metric is the average of.
 */
export function track(policy: Tracking, points: readonly number[], size: number): Wish {
  const { target, outPoints, inPoints, disableScaleIn } = policy
  const last = points.at(-1) ?? Number.NaN
  const wanted = Math.ceil((size * last) / target)
  if (points.length >= outPoints && points.slice(-outPoints).every((point) => point > target)) return { verdict: 'out', wanted }
  if (disableScaleIn) return { verdict: 'abstain', wanted }
  if (points.length >= inPoints && points.slice(-inPoints).every((point) => point < target * SCALE_IN_SHARE))
    return { verdict: 'in', wanted }
  return { verdict: 'keep', wanted }
}

/**
 * All wishes together: the largest that asks for more wins and never goes below what is ordered already; the group shrinks only
 * when every policy that may shrink it agrees (aws-facts T6).
 */
export function combine(wishes: readonly Wish[], desired: number, min: number, max: number): number {
  const clamp = (size: number) => Math.min(max, Math.max(min, size))
  const out = wishes.filter(({ verdict }) => verdict === 'out')
  if (out.length > 0) return clamp(Math.max(desired, ...out.map(({ wanted }) => wanted)))
  const voters = wishes.filter(({ verdict }) => verdict !== 'abstain')
  if (voters.length > 0 && voters.every(({ verdict }) => verdict === 'in'))
    return clamp(Math.min(desired, Math.max(...voters.map(({ wanted }) => wanted))))
  return clamp(desired)
}
