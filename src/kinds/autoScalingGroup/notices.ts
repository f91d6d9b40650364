/** Why a policy decided as it did: the code of the words, and the values that stand in them. */
import { type Alarm, alarmOf, hits } from './policies/alarm.ts'
import type { Dynamic } from './policies/policy.ts'
import { highAlarm, lowAlarm } from './policies/targetTracking.ts'

export interface Reason {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** The readings that the alarm looked at, oldest first. */
  readonly points?: readonly number[]
}

/** What notices call each metric. */
const METRIC = { ASGAverageCPUUtilization: 'cpu', ALBRequestCountPerTarget: 'requests', backlogPerInstance: 'backlog' } as const

/** At most two decimals: what people read, not what was decided on. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

/** The alarm of a dynamic policy that asked for more (`out`) or fewer. */
function alarmBehind(policy: Dynamic, out: boolean): Alarm {
  if (policy.type !== 'targetTracking') return alarmOf(policy)
  return out ? highAlarm(policy) : lowAlarm(policy)
}

/** "3 of 3 points above 60 %: 2 → 4". */
export function alarmReason(policy: Dynamic, points: readonly number[], before: number, after: number): Reason {
  const alarm = alarmBehind(policy, after > before)
  return {
    code: `${METRIC[policy.metric]}${alarm.above ? 'Above' : 'Below'}`,
    values: { hits: hits(alarm, points), looked: alarm.looked, threshold: rounded(alarm.threshold), before, after },
    points: points.slice(-alarm.looked),
  }
}
