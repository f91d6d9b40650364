/** Settings of a group that are each allowed, but not together, or not by AWS. */
import type { Fault } from '../kind.ts'
import type { GroupSettings } from './fields.ts'
import type { Policy, Predictive, Scheduled, Simple, Step, Tracking } from './policies/policy.ts'
import { type Span, spansOf } from './policies/step.ts'

/** `at`: the setting; of a policy `.setting`. */
type Found = Omit<Fault, 'path'> & { readonly at: string }
const found = (at: string, code: string, values: Fault['values'] = {}): Found => ({ at, code, values })

export function check(settings: GroupSettings): Fault[] {
  const inPolicies = settings.policies.flatMap((policy, nth) =>
    policyFaults(policy).map(({ at, ...fault }) => ({ ...fault, path: `policies[${nth}]${at}` })),
  )
  const own = [...sizeFaults(settings), ...poolFaults(settings)].map(({ at, ...fault }) => ({ ...fault, path: at }))
  return [...own, ...inPolicies]
}

function sizeFaults({ minSize, desiredCapacity, maxSize }: GroupSettings): Found[] {
  if (minSize > maxSize) return [found('minSize', 'minAboveMax', { min: minSize, max: maxSize })]
  if (desiredCapacity >= minSize && desiredCapacity <= maxSize) return []
  return [found('desiredCapacity', 'desiredOutside', { desired: desiredCapacity, min: minSize, max: maxSize })]
}

/** A pool is what the group may still grow by: where that is never anything, nobody would ever stand by (aws-facts L9). */
function poolFaults({ warmPool, minSize, maxSize }: GroupSettings): Found[] {
  if (warmPool === null || warmPool.minSize > 0) return []
  const prepared = warmPool.maxGroupPreparedCapacity ?? maxSize
  return prepared > minSize ? [] : [found('warmPool', 'poolWithoutRoom', { prepared, min: minSize })]
}

function policyFaults(policy: Policy): Found[] {
  switch (policy.type) {
    case 'scheduled':
      return scheduleFaults(policy)
    case 'predictive':
      return cpuFault(policy, 'ASGCPUUtilization', '.target', policy.target)
    case 'targetTracking':
      return [...queueFault(policy), ...cpuFault(policy, 'ASGAverageCPUUtilization', '.target', policy.target)]
    case 'step':
      return [...alarmFaults(policy), ...stepFaults(policy)]
    case 'simple':
      return [...alarmFaults(policy), ...exactFault(policy, '.adjustment', policy.adjustment)]
  }
}
function scheduleFaults({ min, max, desired }: Scheduled): Found[] {
  if (min !== null && max !== null && min > max) return [found('.min', 'minAboveMax', { min, max })]
  const [low, high] = [min ?? 0, max ?? Number.POSITIVE_INFINITY]
  if (desired === null || (desired >= low && desired <= high)) return []
  return [found('.desired', desired < low ? 'desiredBelowMin' : 'desiredAboveMax', { desired, bound: desired < low ? low : high })]
}
const queueFault = ({ metric, queue }: Tracking | Step | Simple): Found[] =>
  metric === 'backlogPerInstance' && queue === null ? [found('.queue', 'noQueue')] : []
/** CPU is a percentage: beyond 100 it never comes. */
const cpuFault = ({ metric }: Tracking | Step | Simple | Predictive, cpu: string, at: string, value: number): Found[] =>
  metric === cpu && value > 100 ? [found(at, 'cpuAbove100', { value })] : []

function alarmFaults(policy: Step | Simple): Found[] {
  const { datapointsToAlarm, evaluationPeriods, threshold } = policy
  const points =
    datapointsToAlarm !== null && datapointsToAlarm > evaluationPeriods
      ? [found('.datapointsToAlarm', 'pointsAbovePeriods', { points: datapointsToAlarm, periods: evaluationPeriods })]
      : []
  return [...queueFault(policy), ...cpuFault(policy, 'ASGAverageCPUUtilization', '.threshold', threshold), ...points]
}
const exactFault = ({ adjustmentType }: Step | Simple, at: string, adjustment: number): Found[] =>
  adjustmentType === 'ExactCapacity' && adjustment < 0 ? [found(at, 'exactNegative', { adjustment })] : []

/** Steps lie side by side: no overlap, no gap, and on the side that they reach out to the last one is open (AWS's rules). */
function stepFaults(policy: Step): Found[] {
  const spans = spansOf(policy.steps)
  const at = ({ nth }: Span, what: string) => `.steps[${nth}].${what}`
  const faults = spans.flatMap((span) => exactFault(policy, at(span, 'adjustment'), span.adjustment))
  spans.forEach((span, nth) => {
    const { low, high } = span
    const next = spans[nth + 1]
    if (next && next.low === low) faults.push(found(at(next, 'lowerBound'), 'stepsTogether'))
    else if (low >= high) faults.push(found(at(span, 'upperBound'), 'stepEmpty', { low, high }))
    else if (next && next.low < high) faults.push(found(at(next, 'lowerBound'), 'stepsOverlap', { bound: next.low }))
    else if (next && next.low > high) faults.push(found(at(next, 'lowerBound'), 'stepsGap', { from: high, to: next.low }))
  })
  if (faults.length > 0) return faults
  const [first, last] = [spans[0], spans[spans.length - 1]]
  if (first.low < 0 && Number.isFinite(first.low)) faults.push(found(at(first, 'lowerBound'), 'stepsEnd', { bound: first.low }))
  if (last.high > 0 && Number.isFinite(last.high)) faults.push(found(at(last, 'upperBound'), 'stepsEnd', { bound: last.high }))
  return faults
}
