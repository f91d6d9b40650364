/** What a scaling policy is, by type, and what one asks for. */
import type { Settings } from '../../field.ts'
import type { policies } from './fields.ts'

export type Policies = Settings<{ policies: typeof policies }>['policies']
export type Policy = Policies[number]
export type Tracking = Extract<Policy, { type: 'targetTracking' }>
export type Step = Extract<Policy, { type: 'step' }>
export type Simple = Extract<Policy, { type: 'simple' }>
export type Scheduled = Extract<Policy, { type: 'scheduled' }>
export type Predictive = Extract<Policy, { type: 'predictive' }>
/** Those that look at a metric. */
export type Dynamic = Tracking | Step | Simple

export const isDynamic = (policy: Policy): policy is Dynamic =>
  policy.type === 'targetTracking' || policy.type === 'step' || policy.type === 'simple'

/** `out`: more are needed. `in`: fewer would do. `keep`: neither alarm is on. `abstain`: it may not shrink the group, and has no say in it. */
export interface Wish {
  readonly verdict: 'out' | 'in' | 'keep' | 'abstain'
  readonly wanted: number
}
