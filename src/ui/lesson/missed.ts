/** Which goal of a run went wrong first, and when: from that moment on it was never met again. */
import type { Verdict } from '../../scenarios/lessons/judge.ts'
import { HOLDS } from '../../scenarios/lessons/judge.ts'
import type { Recording } from '../../store/run.ts'
import { readGoal } from '../canvas/story/goals.ts'

export interface Missed {
  readonly goal: Verdict
  /** Simulated seconds; null where only the end shows it. */
  readonly at: number | null
}

export function firstMissed(goals: readonly Verdict[], { bins, reader }: Recording): Missed | null {
  const found = goals
    .filter(({ met }) => !met)
    .map((goal): Missed => {
      const last = bins.findLastIndex((bin) => {
        const value = readGoal(goal, reader, bin)
        return Number.isNaN(value) || HOLDS[goal.op](value, goal.value)
      })
      const frame = bins[last + 1]
      return { goal, at: frame ? reader.header(frame, 'time') : null }
    })
  return found.reduce<Missed | null>((first, one) => (first && (first.at ?? Infinity) <= (one.at ?? Infinity) ? first : one), null)
}
