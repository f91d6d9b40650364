/** What makes a scenario a lesson: a question before it is played, what each star asks for, the ideas that fail, and what is said in the end. */
import type { Goal, SettingValues } from '../diagram/diagram.ts'
import type { Column } from '../diagram/result.ts'
import type { Unit } from '../kinds/field.ts'

export type Language = 'en' | 'ko'
/** The same words in both languages. */
export type Both = Readonly<Record<Language, string>>

interface Asked {
  /** Why the answer is so, in two sentences. */
  readonly why: Both
}
export interface Choice extends Asked {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly text: Both }[]
  /** The id of the right one. */
  readonly answer: string
}
/** A number on a ruler. Within 25 % of the formula's is right. */
export interface Estimate extends Asked {
  readonly kind: 'number'
  readonly label: Both
  readonly unit: Unit
  /** In the unit, as settings are stored (seconds). */
  readonly min: number
  readonly max: number
  readonly step: number
  /** What the formula says. */
  readonly answer: number
}
/** A curve drawn on the empty chart, and compared with the whole of the formula's. */
export interface Curve extends Asked {
  readonly kind: 'curve'
  /** What the chart shows. */
  readonly label: Both
  /** A level that the run itself draws over it. */
  readonly of: string
  readonly metric: Column
  readonly unit: Unit
  /** The top of the chart. */
  readonly max: number
  /** What the formula says, in the unit, at equal steps from the start of the run to its end. */
  readonly answer: readonly number[]
  /** What somebody draws who has not understood. */
  readonly wrong: readonly (readonly number[])[]
}
/** Each item belongs to one of the options; several may belong to the same. */
export interface Match extends Asked {
  readonly kind: 'match'
  readonly items: readonly { readonly id: string; readonly text: Both }[]
  readonly options: readonly { readonly id: string; readonly text: Both }[]
  /** Item → option. */
  readonly answer: Readonly<Record<string, string>>
}
export type Question = Choice | Estimate | Curve | Match
/** What somebody answers: an option's id, a number or a curve in the question's unit, or an option's id for each item. */
export type Answer = string | number | readonly number[] | Readonly<Record<string, string>>

/** Reads a metric of a component ("system": the whole) out of the run that is told about. */
export type Read = (of: string, metric: string) => number
/** Writes a value as people do, in their language. */
export type Say = (value: number, unit: Unit) => string

export interface Lesson {
  readonly question: Question
  /** What belongs to the morning and not to the design, by component: these settings are graded as the scenario has them. */
  readonly given: Readonly<Record<string, 'all' | readonly string[]>>
  /** What the work is, whoever does it: parts that are added are graded with these settings, where their kind has them. */
  readonly work?: SettingValues
  /** The second star: also cost or size. */
  readonly frugal: readonly Goal[]
  /** The third star's other way, for those who predicted wrongly. Nothing = there is none. */
  readonly bonus: readonly Goal[]
  /** Names of variants that somebody tries who has not understood. */
  readonly wrong: readonly string[]
  /** The name of the variant that is the reference without what is taught, where that is more than nothing done. */
  readonly without?: string
  /** The name of a variant that reaches the bonus. */
  readonly best?: string
  /** What to look at after a failed try; never the solution itself. */
  readonly hint: Both
  /** Two sentences, from the numbers of the run and those of the formula. */
  readonly debrief: Readonly<Record<Language, (read: Read, say: Say) => string>>
}
