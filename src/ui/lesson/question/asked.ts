/** What every way of asking is given: the question, what was said so far, and whether it can still be said. */
import type { Answer } from '../../../scenarios/lesson.ts'

export interface Asked<Q> {
  readonly question: Q
  readonly answer: Answer | null
  readonly predict: (answer: Answer | null) => void
  readonly locked: boolean
  readonly legend: string
}
