/** Application Auto Scaling as plain rules: when a target-tracking policy of a service wants more or fewer tasks. */
import type { EcsSettings } from './fields.ts'

type Policy = EcsSettings['policies'][number]
export type Tracking = Extract<Policy, { type: 'targetTracking' }>

/** Scale-in begins below this share of the target (aws-facts T3). */
const SCALE_IN_SHARE = 0.9

/** What a policy remembers: its points, oldest first, and its cooldowns. */
export interface Memory {
  points: number[]
  /** Until then what was added counts as not there yet, and scale-in waits. */
  outUntil: number
  inUntil: number
  /** Tasks before the scale-out that began the cooldown. */
  base: number
}
export const fresh = (): Memory => ({ points: [], outUntil: Number.NEGATIVE_INFINITY, inUntil: Number.NEGATIVE_INFINITY, base: 0 })

export interface Wish {
  readonly verdict: 'out' | 'in' | 'keep' | 'abstain'
  readonly wanted: number
}

/**
 * Capacity in proportion to the metric. Out: the last points are all above the target. Inside a scale-out cooldown the capacity is that
 * from before, so only a larger scale-out than the last one changes anything. In: the last points are all below 90 % of the target, and no
 * scale-in cooldown runs. Missing points (NaN) switch no alarm.
 */
export function track(policy: Tracking, memory: Memory, desired: number, now: number): Wish {
  const { target, outPoints, inPoints, disableScaleIn } = policy
  const { points, outUntil, inUntil, base } = memory
  const last = points.at(-1) ?? Number.NaN
  const capacity = now < outUntil ? base : desired
  const all = (count: number, is: (point: number) => boolean) => points.length >= count && points.slice(-count).every(is)
  if (all(outPoints, (point) => point > target)) return { verdict: 'out', wanted: Math.ceil((capacity * last) / target) }
  if (disableScaleIn) return { verdict: 'abstain', wanted: desired }
  const wanted = Math.ceil((desired * last) / target)
  return all(inPoints, (point) => point < target * SCALE_IN_SHARE) && now >= inUntil
    ? { verdict: 'in', wanted }
    : { verdict: 'keep', wanted: desired }
}

/** All wishes: the largest that asks for more wins; fewer only when every policy that may shrink agrees, and then the largest (aws-facts T6). */
export function combine(wishes: readonly Wish[], desired: number): number {
  const more = Math.max(desired, ...wishes.filter(({ verdict }) => verdict === 'out').map(({ wanted }) => wanted))
  if (wishes.some(({ verdict }) => verdict === 'out')) return more
  const voters = wishes.filter(({ verdict }) => verdict !== 'abstain')
  const agree = voters.length > 0 && voters.every(({ verdict }) => verdict === 'in')
  return agree ? Math.min(desired, Math.max(...voters.map(({ wanted }) => wanted))) : desired
}

/** After a scale-out its cooldown runs, and a scale-in's is over; after a scale-in its own runs. */
export function remember(policy: Tracking, memory: Memory, before: number, after: number, now: number): void {
  if (after > before) {
    memory.base = now < memory.outUntil ? memory.base : before
    memory.outUntil = now + policy.scaleOutCooldown
    memory.inUntil = Number.NEGATIVE_INFINITY
  } else if (after < before) memory.inUntil = now + policy.scaleInCooldown
}
