/** A CloudWatch alarm as plain functions: how many of the last points stand on the wrong side of a threshold. */
import type { Simple, Step } from './policy.ts'

export interface Alarm {
  readonly above: boolean
  /** A point that equals the threshold breaches it. */
  readonly inclusive: boolean
  readonly threshold: number
  /** It is on when `needed` of the last `looked` points breach. */
  readonly needed: number
  readonly looked: number
}

/** Breaching points among those looked at. A missing point (NaN) breaches nothing. */
export function hits({ above, inclusive, threshold, looked }: Alarm, points: readonly number[]): number {
  return points.slice(-looked).filter((point) => (above ? point > threshold : point < threshold) || (inclusive && point === threshold))
    .length
}
export const isOn = (alarm: Alarm, points: readonly number[]): boolean => hits(alarm, points) >= alarm.needed

/** The alarm of a step or simple policy. */
export function alarmOf({ comparison, threshold, evaluationPeriods, datapointsToAlarm }: Step | Simple): Alarm {
  return {
    above: comparison.startsWith('Greater'),
    inclusive: comparison.includes('OrEqual'),
    threshold,
    needed: datapointsToAlarm ?? evaluationPeriods,
    looked: evaluationPeriods,
  }
}
