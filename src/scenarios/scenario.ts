/** What a scenario of the library is: a morning that can be replayed, its story, and the figures that are known of it. */
import type { Comparison, Diagram, Goal } from '../diagram/diagram.ts'
import type { Both, Language, Lesson } from './lesson.ts'

export type { Both, Language } from './lesson.ts'

/** The shelf of the library on which it stands. */
export type Level = 'counter' | 'elastic' | 'messages' | 'kitchens' | 'badDays'

/** What is known without loading it. */
export interface Scenario {
  readonly id: string
  readonly number: number
  readonly level: Level
  readonly title: Both
  /** Where the traffic comes from; null when it is made up. */
  readonly source: Both | null
  /** Simulated seconds a second at which the first effect is seen within ten seconds. */
  readonly speed: number
  readonly load: () => Promise<Contents>
}

/** The same diagram with its names in one language or the other: ids, settings and places are equal. */
export type Drawing = (language: Language) => Diagram

export interface Contents {
  /** How it opens: the lesson's "before". Its seed is a day near the average. */
  readonly diagram: Drawing
  /** A design that reaches the goals. */
  readonly reference: Drawing
  /** Other designs that figures are stated for, wrong ideas among them. */
  readonly variants: Readonly<Record<string, Drawing>>
  readonly story: Readonly<Record<Language, Story>>
  readonly goals: readonly Goal[]
  readonly knobs: readonly Knob[]
  readonly expect: readonly Expectation[]
  /** What is asked, graded and said, where the scenario is a lesson. */
  readonly lesson?: Lesson
}

export interface Story {
  /** What there is to see. */
  readonly see: string
  /** What to try, one after the other. */
  readonly tries: readonly string[]
  /** What should be noticed. */
  readonly notice: string
}

/** A setting that a phone shows as a ruler; minimum, maximum and step are in the setting's own unit. */
export interface Knob {
  readonly component: string
  readonly setting: string
  readonly label: Both
  readonly min: number
  readonly max: number
  readonly step: number
}

/** How a figure comes about. */
export interface Run {
  /** The name of a variant, or one of the two that every scenario has. */
  readonly of: 'diagram' | 'reference' | (string & {})
  /** Seconds; left out, the diagram's own. */
  readonly duration?: number
  readonly warmUp?: number
  /** Days, each with its own chance, over whose mean the figure is stated. */
  readonly days: number
}
/** A figure stated for a run. */
export interface Expectation {
  readonly what: string
  readonly run: Run
  /** Path into the result: `components.till.wait.mean`. */
  readonly at: string
  /** When given, the figure is the share of days on which the value at the path is so. */
  readonly holds?: { readonly op: Comparison; readonly value: number }
  readonly value: number
  /** How far off the engine may be: relative, or in the figure's own unit where `absolute` is set. */
  readonly tolerance: number
  readonly absolute?: boolean
}
