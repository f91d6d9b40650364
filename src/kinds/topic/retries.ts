/** When a failed delivery is tried again: the four phases of a delivery policy, by protocol (aws-facts 4). */
import { exp, log } from '../../engine/chance/math.ts'
import type { Protocol } from '../../engine/part.ts'
import type { Backoff, RetryPolicy } from './fields.ts'

/** No more retries. */
export const GIVE_UP = -1

interface Phases {
  /** Retries at once, at the shortest delay, with growing delays, at the longest delay. */
  readonly immediate: number
  readonly before: number
  readonly backoff: number
  readonly after: number
  /** Seconds. */
  readonly shortest: number
  readonly longest: number
  readonly grows: Backoff
}

/** Amazon SQS and AWS Lambda: 100,015 retries over 23 days. */
const MANAGED: Phases = { immediate: 3, before: 2, backoff: 10, after: 100_000, shortest: 1, longest: 20, grows: 'exponential' }
/** E-mail, text messages and pushes: 50 retries over more than six hours. */
const CUSTOMER: Phases = { immediate: 0, before: 2, backoff: 10, after: 38, shortest: 10, longest: 600, grows: 'exponential' }

const httpPhases = (policy: RetryPolicy): Phases => ({
  immediate: policy.numNoDelayRetries,
  before: policy.numMinDelayRetries,
  backoff: policy.numRetries - policy.numNoDelayRetries - policy.numMinDelayRetries - policy.numMaxDelayRetries,
  after: policy.numMaxDelayRetries,
  shortest: policy.minDelayTarget,
  longest: policy.maxDelayTarget,
  grows: policy.backoffFunction,
})

const doubled = (times: number): number => {
  let product = 1
  for (let n = 0; n < times; n++) product *= 2
  return product
}
/** How far from the shortest to the longest delay the `nth` of `many` growing delays is, 0 to 1. */
function grown(nth: number, { backoff, shortest, longest, grows }: Phases): number {
  const last = backoff - 1
  if (last <= 0 || longest === shortest) return 0
  switch (grows) {
    case 'linear':
      return nth / last
    case 'arithmetic':
      return (nth * (nth + 1)) / (last * (last + 1))
    case 'geometric':
      return (exp((log(longest / shortest) * nth) / last) * shortest - shortest) / (longest - shortest)
    case 'exponential':
      return (doubled(nth) - 1) / (doubled(last) - 1)
  }
}

function delayOf(nth: number, phases: Phases): number {
  let left = nth
  if (left < phases.immediate) return 0
  left -= phases.immediate
  if (left < phases.before) return phases.shortest
  left -= phases.before
  if (left < phases.backoff) return phases.shortest + (phases.longest - phases.shortest) * grown(left, phases)
  left -= phases.backoff
  return left < phases.after ? phases.longest : GIVE_UP
}

/** Seconds before retry `nth` (from 0) of a delivery, or GIVE_UP. `policy` is that of HTTP. */
export function retryDelay(protocol: Protocol, nth: number, policy: RetryPolicy): number {
  if (protocol === 'http') return delayOf(nth, httpPhases(policy))
  return delayOf(nth, protocol === 'managed' ? MANAGED : CUSTOMER)
}

/** Seconds that all retries of HTTP take together, the attempts themselves apart. */
export function retrySeconds(policy: RetryPolicy): number {
  let seconds = 0
  for (let nth = 0; nth < policy.numRetries; nth++) seconds += retryDelay('http', nth, policy)
  return seconds
}
