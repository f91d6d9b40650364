/** Predictive scaling: what the plan of the traffic will need, hour by hour, ordered before the hour begins. */
import { meanOf } from '../../../engine/law.ts'
import type { World } from '../../../engine/world.ts'
import { pace, type WorkSettings } from '../../work/fields.ts'
import type { Policies, Predictive } from './policy.ts'

export const HOUR = 3600
/** CloudWatch's points, which a forecast is made of. */
const POINT = 60
/** Sums of times are not exact: a moment this near to an hour is that hour. */
const DUST = 1e-6

/** What is foreseen for an hour: jobs per second at its busiest minute, and the instances that they need. */
export interface Forecast {
  readonly rate: number
  readonly capacity: number
}

/**
 * The busiest minute of an hour: the largest of its sixty minutes' planned rates × (1 + error), jobs per second. NaN when nobody
 * plans. AWS learns its plan from 14 days of the past (aws-facts P7); here the sources' own plan is the past that repeats.
 */
export function busiest(plannedAt: (at: number) => number, hour: number, error: number): number {
  let most = Number.NaN
  for (let minute = 0; minute < HOUR / POINT; minute++) {
    const rate = plannedAt(hour * HOUR + minute * POINT)
    if (!(rate <= most)) most = Number.isNaN(rate) ? most : rate
  }
  return Math.max(0, most * (1 + error))
}

/** The most that the predictive policies foresee for the hour of a moment, from a plan that does not change; null without one. */
export function foresees(policies: Policies): ((plannedAt: (at: number) => number, at: number) => number) | null {
  const errors = policies.flatMap((policy) => (policy.type === 'predictive' ? [policy.forecastError] : []))
  if (errors.length === 0) return null
  const error = Math.max(...errors)
  const known = new Map<number, number>()
  return (plannedAt, at) => {
    const hour = Math.floor((at + DUST) / HOUR)
    const rate = known.get(hour) ?? busiest(plannedAt, hour, error)
    known.set(hour, rate)
    return rate
  }
}

/**
 * Instances for a rate λ (jobs per second), each of c servers and mean service time s on its size. At n instances
 * CPU is 100 · λ · s ÷ (n · c) percent, and requests are 60 · λ ÷ n a minute for each; the forecast is the least n that keeps the
 * metric at or below the target: ⌈100 · λ · s ÷ (c · target)⌉, ⌈60 · λ ÷ target⌉.
 */
export function capacityFor({ metric, target }: Pick<Predictive, 'metric' | 'target'>, work: WorkSettings, rate: number): number {
  const load = metric === 'ALBRequestCount' ? 60 * rate : (100 * rate * meanOf(work.serviceTime) * pace(work)) / work.concurrency
  return Math.max(0, Math.ceil(load / target - DUST))
}

/** The forecasts of all predictive policies of a group. */
export class Forecasts {
  private readonly world: World
  /** What each policy foresees for the hour that it is, and for the hour that its buffer reaches into. */
  private seen: ({ policy: Predictive; now: Forecast; ahead: Forecast; lead: number } | null)[] = []

  constructor(world: World) {
    this.world = world
  }

  /** Looks at the plan anew; says in how many seconds to look again: at an hour, or at a buffer before one. */
  look(policies: Policies, work: WorkSettings): number {
    const { world } = this
    let next = Number.POSITIVE_INFINITY
    this.seen = policies.map((policy) => {
      if (policy.type !== 'predictive') return null
      const hour = Math.floor((world.now + DUST) / HOUR)
      const reaches = Math.floor((world.now + policy.schedulingBufferTime + DUST) / HOUR)
      const order = (hour + 1) * HOUR - policy.schedulingBufferTime
      next = Math.min(next, order - world.now > DUST ? order - world.now : Number.POSITIVE_INFINITY, (hour + 1) * HOUR - world.now)
      const now = this.hour(policy, work, hour)
      return { policy, now, ahead: reaches > hour ? this.hour(policy, work, reaches) : now, lead: (hour + 1) * HOUR - world.now }
    })
    return next
  }
  private hour(policy: Predictive, work: WorkSettings, hour: number): Forecast {
    const rate = busiest((at) => this.world.plannedAt(at), hour, policy.forecastError)
    return { rate, capacity: capacityFor(policy, work, rate) }
  }

  /**
   * The policy that foresees the most now (only those that scale, if asked so), with its forecast and the seconds until the hour that it
   * is for: 0 for the hour that it is. null when no policy foresees anything.
   */
  largest(scaling: boolean): (Forecast & { readonly policy: Predictive; readonly lead: number }) | null {
    let best: (Forecast & { policy: Predictive; lead: number }) | null = null
    for (const each of this.seen) {
      if (each === null || (scaling && each.policy.mode === 'forecastOnly')) continue
      const { policy, now, ahead } = each
      const later = ahead.capacity > now.capacity || Number.isNaN(now.capacity)
      const most = later ? { ...ahead, policy, lead: each.lead } : { ...now, policy, lead: 0 }
      if (most.capacity > (best?.capacity ?? -1)) best = most
    }
    return best
  }
}
