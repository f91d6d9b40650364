/** When customers are expected: the planned rate of a day, and arrival moments by inverting its integral. */
import type { ClientsSettings } from './fields.ts'
import { type Profile, profiles } from './profiles.ts'

type Plan = Pick<ClientsSettings, 'arrivals' | 'rate' | 'profile'>

/** A stepped rate: from `start` on, `factors[n]` holds for the n-th bin; 0 outside. Without a profile, 1 for ever. */
export interface Steps {
  readonly start: number
  readonly bin: number
  readonly factors: readonly number[]
}

export function stepsOf({ profile }: Pick<Plan, 'profile'>): Steps | null {
  if (profile === null || profile.kind === 'trace') return null
  if (profile.kind === 'steps') return profile
  const { bin, factors }: Profile = profiles[profile.id]
  return { start: 0, bin, factors }
}

/** Planned arrivals per second at a moment; null where the traffic is a loop or a trace. */
export function trafficOf(settings: Plan): ((at: number) => number) | null {
  if (settings.arrivals === 'closed' || settings.profile?.kind === 'trace') return null
  const steps = stepsOf(settings)
  return (at) => settings.rate * (steps ? factorAt(steps, at) : 1)
}

export function factorAt(steps: Steps, at: number): number {
  return steps.factors[Math.floor((at - steps.start) / steps.bin)] ?? 0
}

/** A run begins when the profile's shop opens; a null `start` is a run without an hour. `source` is a key of the kind's words. */
export function dayOf({ profile }: Plan): { start: number | null; source: string | null } {
  return profile?.kind === 'named'
    ? { start: profiles[profile.id].opens, source: `profile.id=${profile.id}` }
    : { start: null, source: null }
}

/**
 * The moment at which the integral of factor × `rate` since `from` reaches `amount`; Infinity when it never does. Exact over
 * steps, which thinning is not cheaper than and restarting at each step is wrong.
 */
export function invert(steps: Steps | null, rate: number, from: number, amount: number): number {
  if (!(rate > 0)) return Number.POSITIVE_INFINITY
  if (steps === null) return from + amount / rate
  let at = Math.max(from, steps.start)
  let bin = Math.floor((at - steps.start) / steps.bin)
  for (; bin < steps.factors.length; bin++) {
    const end = steps.start + (bin + 1) * steps.bin
    const speed = rate * steps.factors[bin]
    const mass = speed * (end - at)
    if (speed > 0 && amount <= mass) return at + amount / speed
    amount -= mass
    at = end
  }
  return Number.POSITIVE_INFINITY
}

/** Expected arrivals between two moments at factor × `rate`. */
export function integral(steps: Steps | null, rate: number, from: number, to: number): number {
  if (steps === null) return rate * (to - from)
  let total = 0
  let at = Math.max(from, steps.start)
  for (let bin = Math.floor((at - steps.start) / steps.bin); bin < steps.factors.length && at < to; bin++) {
    const end = Math.min(to, steps.start + (bin + 1) * steps.bin)
    total += rate * steps.factors[bin] * (end - at)
    at = end
  }
  return total
}
