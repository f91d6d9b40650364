/**
 * What somebody says they reached, with the design that reached it: whoever checks it plays the design again on the same morning and
 * sees whether it is so. A code of it can be copied, shortened or made up; it cannot be made to hold.
 */

import type { Diagram } from '../../diagram/diagram.ts'
import { hashText } from '../../diagram/exact.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { start } from '../../diagram/live.ts'
import type { Result } from '../../diagram/result.ts'
import type { Answer } from '../lesson.ts'
import type { Contents } from '../scenario.ts'
import { asGraded, type Grade, gradeOf } from './grade.ts'
import { seedOf } from './seed.ts'

/** Letters of a name, and of an answer as JSON. */
export const MOST_NAME = 80
const MOST_ANSWER = 4000

export interface Claim {
  readonly scenario: string
  /** As typed; empty where nobody gave one. */
  readonly student: string
  readonly answer: Answer | null
  readonly stars: Grade['stars']
  /** The design as it was graded, its seed included. */
  readonly design: Diagram
  /** Stands for everything that was found: see `sumOf`. */
  readonly sum: number
}

/** A number that changes with anything of a scenario that decides a grade: its morning, its goals, its question's answer. */
export function versionOf({ diagram, goals, lesson }: Contents): number {
  const { question, given, frugal, bonus } = lesson ?? { question: null, given: {}, frugal: [], bonus: [] }
  const asked = question && [question.kind, question.answer]
  const work = lesson?.work ? [lesson.work] : []
  return hashText(JSON.stringify([printDiagram(diagram('en')), goals, asked, given, frugal, bonus, ...work]))
}

/** The checksum over scenario version, seed, who, what was predicted, what was found, and the run itself, event by event. */
export function sumOf(contents: Contents, student: string, answer: Answer | null, grade: Grade, { seed, fingerprint }: Result): number {
  const found = [...grade.goals, ...grade.frugal, ...grade.bonus].map((verdict) => verdict.found)
  return hashText(JSON.stringify([versionOf(contents), seed, student, answer, grade.stars, found, fingerprint]))
}

export const writeClaim = ({ design, ...rest }: Claim): string => JSON.stringify({ ...rest, design: JSON.parse(printDiagram(design)) })

const isAnswer = (value: unknown): value is Answer | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'object'
const isStars = (value: unknown): value is Grade['stars'] => value === 0 || value === 1 || value === 2 || value === 3

/** Reads what nobody trusts; null where it is no claim, or its design no document. */
export function readClaim(text: string): Claim | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    // What is no JSON is no claim.
    return null
  }
  if (typeof read !== 'object' || read === null) return null
  const { scenario, student, answer, stars, sum, design } = read as Readonly<Record<string, unknown>>
  if (typeof scenario !== 'string' || typeof student !== 'string' || typeof sum !== 'number') return null
  if (student.length > MOST_NAME || !isStars(stars) || !isAnswer(answer)) return null
  if (JSON.stringify(answer).length > MOST_ANSWER) return null
  const parsed = parseDiagram(JSON.stringify(design ?? null))
  return parsed.ok ? { scenario, student, answer, stars, design: parsed.diagram, sum } : null
}

/** What came of a check: it holds, or what of it does not. */
export type Checked =
  | { readonly holds: true; readonly grade: Grade }
  /** `seed`: a morning that is neither the published one nor that of the name. `played`: played again, something else came out. */
  | { readonly holds: false; readonly why: 'seed' | 'played'; readonly grade: Grade | null }

/** Plays what is claimed once more, from the first customer to the last. */
export function check({ design, student, answer, stars, sum }: Claim, contents: Contents): Checked {
  const published = contents.diagram('en').scenario.seed
  const { seed } = design.scenario
  if (seed !== published && seed !== seedOf(student, published)) return { holds: false, why: 'seed', grade: null }
  const live = start(asGraded(design, contents, seed), { recorded: false })
  while (!live.finished()) live.run(live.duration)
  const result = live.result(0)
  const grade = gradeOf(contents, result, answer)
  const same = grade.stars === stars && sumOf(contents, student, answer, grade, result) === sum
  return same ? { holds: true, grade } : { holds: false, why: 'played', grade }
}
