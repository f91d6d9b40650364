/** Target tracking: capacity in proportion to a metric. */
import { type Alarm, isOn } from './alarm.ts'
import type { Tracking, Wish } from './policy.ts'

/** Scale-in begins below this share of the target (aws-facts T3). */
export const SCALE_IN_SHARE = 0.9

/** The two alarms that AWS makes for a policy (aws-facts T2). */
export const highAlarm = ({ target, outPoints }: Tracking): Alarm => ({
  above: true,
  inclusive: false,
  threshold: target,
  needed: outPoints,
  looked: outPoints,
})
export const lowAlarm = ({ target, inPoints }: Tracking): Alarm => ({
  above: false,
  inclusive: false,
  threshold: target * SCALE_IN_SHARE,
  needed: inPoints,
  looked: inPoints,
})

/**
 * Target tracking: capacity in proportion to the metric, when the last points are all above the target (out), or all below 90 %
 * of it (in). `points` oldest first, NaN where there was nothing to measure: missing points switch no alarm.
 * `size` is the number in service and warmed, which the metric is the average of.
 */
export function track(policy: Tracking, points: readonly number[], size: number): Wish {
  const last = points.at(-1) ?? Number.NaN
  const wanted = Math.ceil((size * last) / policy.target)
  if (isOn(highAlarm(policy), points)) return { verdict: 'out', wanted }
  if (policy.disableScaleIn) return { verdict: 'abstain', wanted }
  return { verdict: isOn(lowAlarm(policy), points) ? 'in' : 'keep', wanted }
}
