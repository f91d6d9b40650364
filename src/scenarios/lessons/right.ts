/** Whether a prediction is right: the page, the tests and the command ask the same one. */
import type { Answer, Question } from '../lesson.ts'

/** How far a number may be off, as a share of the right one. */
export const NEAR = 0.25
/** How far a curve may be off: the area between both, as a share of the area under the right one. A line along the bottom is off by 1. */
export const CURVE_NEAR = 0.5

const sum = (values: readonly number[]) => values.reduce((total, value) => total + Math.abs(value), 0)

/** The area between two curves of as many points, as a share of the area under the second. */
export const apart = (drawn: readonly number[], right: readonly number[]): number =>
  sum(right.map((value, nth) => value - drawn[nth])) / sum(right)

export function isRight(question: Question, answer: Answer | null): boolean {
  switch (question.kind) {
    case 'choice':
      return answer === question.answer
    case 'number':
      return typeof answer === 'number' && Math.abs(answer - question.answer) <= NEAR * Math.abs(question.answer) + 1e-9
    case 'curve':
      return isCurve(answer) && answer.length === question.answer.length && apart(answer, question.answer) <= CURVE_NEAR
    case 'match':
      return isMatch(answer) && question.items.every(({ id }) => Object.hasOwn(answer, id) && answer[id] === question.answer[id])
  }
}
export const isCurve = (answer: Answer | null): answer is readonly number[] => Array.isArray(answer)
export const isMatch = (answer: Answer | null): answer is Readonly<Record<string, string>> =>
  typeof answer === 'object' && answer !== null && !isCurve(answer)
