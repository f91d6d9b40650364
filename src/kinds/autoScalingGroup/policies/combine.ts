/** Several policies, one size. */
import type { Wish } from './policy.ts'

/** `by`: the place of the policy that decided, -1 when none asked for a change. `asked`: what it wanted before the bounds. */
export interface Decision {
  readonly size: number
  readonly by: number
  readonly asked: number
}

/**
 * All wishes together: the largest that asks for more wins and never goes below what is ordered already; the group shrinks only
 * when every policy that may shrink it agrees (aws-facts T6).
 */
export function decide(wishes: readonly (Wish | null)[], desired: number, min: number, max: number): Decision {
  const clamp = (size: number) => Math.min(max, Math.max(min, size))
  const largest = (verdict: Wish['verdict']) =>
    wishes.reduce(
      (best, wish, nth) => (wish?.verdict === verdict && (best < 0 || wish.wanted > (wishes[best]?.wanted ?? 0)) ? nth : best),
      -1,
    )
  const out = largest('out')
  if (out >= 0) {
    const asked = wishes[out]?.wanted ?? 0
    return { size: clamp(Math.max(desired, asked)), by: out, asked }
  }
  const voters = wishes.filter((wish) => wish !== null && wish.verdict !== 'abstain')
  const by = largest('in')
  if (by < 0 || voters.some((wish) => wish?.verdict !== 'in')) return { size: clamp(desired), by: -1, asked: desired }
  const asked = wishes[by]?.wanted ?? 0
  return { size: clamp(Math.min(desired, asked)), by, asked }
}
export const combine = (wishes: readonly Wish[], desired: number, min: number, max: number): number =>
  decide(wishes, desired, min, max).size
