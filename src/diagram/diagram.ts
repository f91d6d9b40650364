/** The document: components, wires, scenario. Plain immutable data; every function on it returns a new one. */
import type { Role } from '../kinds/kind.ts'

export const FORMAT = 'cloud-cafe/diagram'
export const VERSION = 1
export type Region = 'us-east-1' | 'ap-northeast-2'

export interface Diagram {
  readonly name: string
  readonly region: Region
  readonly accountConcurrency: number
  readonly components: readonly Component[]
  readonly wires: readonly Wire[]
  readonly scenario: Scenario
}
/** `settings` holds only what differs from the kind's defaults. */
export interface Component {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly settings: SettingValues
}
export interface Wire {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly role: Role
  readonly settings: SettingValues
}
export type SettingValues = Readonly<Record<string, unknown>>

/** duration and warmUp in seconds of simulated time. */
export interface Scenario {
  readonly duration: number
  readonly warmUp: number
  readonly seed: string
  readonly coldStart: boolean
  readonly events: readonly ScenarioEvent[]
  /** What a whole run is to reach. Left out where nothing is asked. */
  readonly goals?: readonly Goal[]
  /** What a teacher holds fixed for students. Left out where nothing is. */
  readonly rules?: Rules
}
/** What students may not change, and what comes later or by name for each of them. No run depends on it. */
export interface Rules {
  readonly locks: readonly Lock[]
  /** Kinds of parts that may be added; null: any. */
  readonly parts: readonly string[] | null
  /** The charts stay closed until a prediction is made. */
  readonly hideCharts: boolean
  /** The seed from which every student gets one of their own, by name; null: all have the document's. */
  readonly publishedSeed: string | null
}
/** A component that stays as it is: kind, name, place, settings and wires; or some of its settings, and itself with them. */
export interface Lock {
  readonly of: string
  /** Names of settings; left out: everything. */
  readonly settings?: readonly string[]
}
export const COMPARISONS = ['<', '<=', '>', '>=', '='] as const
export type Comparison = (typeof COMPARISONS)[number]
/** Judged on the numbers of a whole run. */
export interface Goal {
  readonly metric: string
  /** A component's id, or "system". */
  readonly of: string
  readonly op: Comparison
  /** In the metric's own unit: seconds, shares, jobs, hours, dollars. */
  readonly value: number
}
export const EVENT_VERBS = [
  'stop',
  'start',
  'crash',
  'restore',
  'slow',
  'zoneDown',
  'zoneUp',
  'cut',
  'heal',
  'set',
  'spike',
  'resize',
  'deploy',
  'redrive',
] as const
export type EventVerb = (typeof EVENT_VERBS)[number]
/** Something that happens at a moment (seconds): to a component, a wire or a zone. */
export interface ScenarioEvent {
  readonly at: number
  readonly do: EventVerb
  readonly component?: string
  readonly wire?: string
  readonly zone?: string
  readonly factor?: number
  readonly setting?: string
  readonly value?: unknown
  readonly duration?: number
}

/** What can change in a document while it runs: the difference of two diagrams is a list of these, and so is a journal. */
export type Change =
  | { readonly do: 'addComponent'; readonly component: Component }
  | { readonly do: 'removeComponent'; readonly id: string }
  | { readonly do: 'setComponent'; readonly id: string; readonly settings: SettingValues }
  | { readonly do: 'addWire'; readonly wire: Wire }
  | { readonly do: 'removeWire'; readonly id: string }
  | { readonly do: 'setWire'; readonly id: string; readonly settings: SettingValues }
  | { readonly do: 'event'; readonly event: Omit<ScenarioEvent, 'at'> }

/** A replayable run: `cloud-cafe/run`. `after` is the number of events that had happened. */
export interface JournalEntry {
  readonly at: number
  readonly after: number
  readonly edit: Change
}
export interface RunFile {
  readonly diagram: Diagram
  readonly seed: string
  readonly journal: readonly JournalEntry[]
}

/** What can be wrong with a document: of the file, of its text, of a value, of what belongs together. A dictionary has words for each. */
const PROBLEM_CODES = [
  'unreadable',
  'tooLarge',
  'notUtf8',
  'notJson',
  'tooDeep',
  'duplicateField',
  'unknownFormat',
  'unknownVersion',
  'newerVersion',
  'missing',
  'unknownField',
  'wrongType',
  'notAChoice',
  'notFinite',
  'outOfRange',
  'notInteger',
  'tooLong',
  'brokenText',
  'tooMany',
  'tooFew',
  'lengthDiffers',
  'allZero',
  'badId',
  'duplicateId',
  'unknownId',
  'doesNotOffer',
  'roleNotOffered',
  'selfWire',
  'duplicateWire',
  'oneDeadLetter',
  'oneDestination',
  'cannotHappen',
  'notMeasured',
  'warmUpTooLong',
  'fault',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What is wrong with a document, and where. `found` and `allowed` are ready to be shown; `code` finds the words. */
export interface Problem {
  readonly path: string
  readonly code: string
  readonly found: string
  readonly allowed: string
  /** With the code `fault`: what a kind's own check found; the words are among that kind's. */
  readonly fault?: { readonly kind: string; readonly code: string; readonly values: Readonly<Record<string, string | number>> }
}

/** Why a part of a sound document does nothing, and the edit that would mend it. */
export interface Advice {
  readonly component: string
  readonly code: string
  readonly values: Record<string, string | number>
  /** `mended`: the document with that edit made. */
  readonly fix?: { readonly code: string; readonly mended: () => Diagram }
}
