/** Simple scaling: one adjustment, then nothing until it is done and the cooldown is over. */
import { alarmOf, isOn } from './alarm.ts'
import type { Simple, Wish } from './policy.ts'
import { adjusted, quiet, towards } from './step.ts'

/**
 * What a simple policy wants (aws-facts P4): its adjustment of the desired size while its alarm is on. `waiting` says that the group
 * is still busy with a change, or cools down after one: then it asks for nothing, and lets nobody shrink the group.
 */
export function simple(policy: Simple, points: readonly number[], desired: number, waiting: boolean): Wish {
  if (!isOn(alarmOf(policy), points)) return quiet(policy, desired)
  return waiting ? { verdict: 'keep', wanted: desired } : towards(adjusted(policy, desired, policy.adjustment), desired)
}

/**
 * The wait after a simple policy acted: it counts from the moment when the last instance has finished coming or going
 * (aws-facts P4). Other kinds of policies, replacements and edits do not wait for it (P5).
 */
export class Cooldown {
  private seconds = 0
  private acting = false
  private until = Number.NEGATIVE_INFINITY

  /** A simple policy has just changed the desired size. */
  begin(seconds: number): void {
    this.seconds = seconds
    this.acting = true
  }
  /** Nobody is on the way in or out any more. */
  settled(now: number): void {
    if (!this.acting) return
    this.acting = false
    this.until = now + this.seconds
  }
  /** Seconds of it that are left; 0 when it is over or has not begun. */
  left(now: number): number {
    return Math.max(0, this.until - now)
  }
}
