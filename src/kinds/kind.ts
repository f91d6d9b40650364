/**
 * What a kind is: data that both threads load, and one function that starts its behaviour.
 *
 * Words stand in the kind's text files, one a language, loaded when needed.
 */
import type { CellState, Column } from '../engine/columns.ts'
import type { Part } from '../engine/part.ts'
import type { World } from '../engine/world.ts'
import type { Fields, Settings, Unit } from './field.ts'
import type { Prices } from './prices.ts'
import type { Use, Way } from './work/ways.ts'

/** How one component comes to depend on another: see the table of wires in docs/model.md. */
export const ROLES = ['call', 'send', 'poll', 'deliver', 'deadLetter', 'success', 'failure'] as const
export type Role = (typeof ROLES)[number]
export type Group = 'people' | 'net' | 'compute' | 'msg' | 'store'

/** What can be done to a component while it runs, by hand or by a scripted event. */
export const EVENTS = ['stop', 'start', 'crash', 'restore', 'slow', 'spike', 'resize', 'deploy', 'redrive'] as const
export type EventName = (typeof EVENTS)[number]

/** Reads a column or a gauge of one component out of a snapshot; a setting by `setting`. */
export interface Reading {
  (name: Column | (string & {})): number
  setting(name: string): unknown
  /** Change of a counter over the last metric period, per second (café: 10 minutes, cloud: 60 s). NaN when there is no such past. */
  rate(name: Column | (string & {})): number
  cells: readonly { state: CellState; level: number; number: number; extra: number }[]
}
export type StateMark = 'ok' | 'idle' | 'full' | 'losing' | 'booting' | 'draining' | 'held' | 'throttled' | 'zoneDown' | 'stopped'

/** A mark paints readings into the picture box (168 × 64) of a card; ui/overlay knows marks, never kinds. */
export type Mark =
  | { mark: 'faces' } // one cell = one of the last twelve customers
  | { mark: 'sparkline'; of: string }
  | { mark: 'rate'; of: string }
  | { mark: 'zones' } // strip; zones from the cells' `extra`
  | { mark: 'lanes'; total: string } // one cell = one target: level = outstanding
  | { mark: 'cup' } // utilization, held, condition
  | { mark: 'line'; of: string } // discs to the left of the cup
  /** One cell = one instance; names of gauges, and of the settings that stand for them before a run. */
  | { mark: 'seats'; min: string; desired: string; max: string; settings: readonly [min: string, desired: string, max: string] }
  | { mark: 'tickets'; visible: string; held: string } // cells = oldest first: level = age, number = receives
  /** One cell = one subscription, state inService or draining (retrying): level = share of the copies sent, extra 1 = filtered. */
  | { mark: 'branches' }
  | { mark: 'letters'; wanted: string; unwanted: string }
  /** Numbers of environments by state, and of the limit; `provisioned` of the warm ones; throttles and kills as counters. */
  | {
      mark: 'environments'
      busy: string
      warm: string
      provisioned: string
      starting: string
      limit: string
      throttled: string
      killed: string
    }
  /**
   * Cells = hosts first (state as of a machine, number = tiles that fit, extra 1), then tasks (state; level = how full; number = the host's
   * place among the cells, -1 none; extra 0). Without hosts (Fargate) tiles stand on a dotted line.
   */
  | { mark: 'hosts'; desired: string }
  | { mark: 'level'; of: string } // against the largest seen
  /** Servers of one's own, by a gauge and the setting that stands for it before a run: how many of them work, by the column busy. */
  | { mark: 'racks'; servers: string; setting: string }
/** A caption and a number at the card's foot; `format` says how it is written, `tells` in which states it is the trouble itself. */
export interface Foot {
  reading: string
  format: 'count' | 'duration' | 'share' | 'rate' | 'text'
  of?: 'setting'
  tells?: readonly StateMark[]
}

export interface Gauge {
  unit: Unit
  aws?: string /** A counter starts again at the warm-up; a level does not. */
  counter?: boolean
}

/** What is wrong with settings that are each allowed: the path inside the settings, a code for the words, the numbers in it. */
export interface Fault {
  path: string
  code: string
  values: Record<string, string | number>
}

/** Words of a kind in one language. Loaded when needed, never in the worker. */
export interface KindText<F extends Fields = Fields, G extends string = string> {
  /** AWS's word, the café's word, and each as the palette and a new component's name show them. */
  aws: string
  cafe: string
  name: string
  cafeName: string
  /** One sentence. */
  summary: string
  fields: { readonly [K in keyof F]: FieldText }
  gauges: { readonly [K in G]: string }
  /** Nested records and variants: words by dotted path (`retry.maxAttempts`), choices by `algorithm=round_robin`. */
  nested: Readonly<Record<string, FieldText>>
  choices: Readonly<Record<string, string>>
  foot: readonly string[]
  faults?: Readonly<Record<string, string>>
  /** What a part tells while it runs, by the notice's code: `{name}` stands for a value of the notice. */
  notices?: Readonly<Record<string, string>>
  /** Markdown-free paragraphs: what it is, when to use it, what it costs you; limits with their source. */
  lesson: { what: string; when: string; watch: string; limits: readonly { text: string; source: string }[] }
}
export interface FieldText {
  label: string
  help: string
}

export interface Kind<F extends Fields = Fields, G extends string = string> {
  readonly type: string
  readonly group: Group
  /** SVG path data in a 20 × 20 box, drawn as 1.5 px strokes. */
  readonly icon: string
  readonly fields: F
  readonly gauges: { readonly [K in G]: Gauge }
  /** Roles this kind can be the start or the end of. A pair may be wired with every role that both offer. */
  readonly wires: {
    readonly out: readonly Role[]
    readonly in: readonly Role[] /** Must have one to make sense (told as "why does nothing happen"). */
    readonly needs?: 'out' | 'in'
  }
  readonly events: readonly EventName[]
  readonly picture: readonly Mark[]
  readonly foot: readonly [Foot, Foot]
  /** Cells that its picture needs. */
  readonly cells: number
  /** Settings that the palette writes when an item is dropped in café words (defaults are AWS's). */
  readonly preset: Partial<Settings<F>>
  readonly state: (read: Reading) => StateMark
  /** What a notice means, by its code, where it is neither more of something nor less. */
  readonly notices?: Readonly<Record<string, StateMark>>
  readonly check?: (settings: Settings<F>) => Fault[]
  /** Where `check` refuses a setting that was changed: what follows it because AWS sells both together only, or nothing. */
  readonly settle?: (settings: Settings<F>, changed: string) => Partial<Settings<F>>
  /**
   * What AWS refuses of a wire between two components whose settings are each allowed; `other` holds the settings of what stands at the
   * wire's other end, which is of any kind.
   */
  readonly joint?: (
    wire: { readonly role: Role; readonly end: 'from' | 'to' },
    settings: Settings<F>,
    other: Readonly<Record<string, unknown>>,
  ) => Fault | null
  /** What AWS refuses of settings that are each allowed, in an account that may run so many executions at once. */
  readonly account?: (settings: Settings<F>, concurrency: number) => Fault | null
  /** What it means to send: jobs a second at a moment (simulated seconds). null where it follows no plan (a loop, a trace). */
  readonly traffic?: (settings: Settings<F>) => ((at: number) => number) | null
  /** Each job takes one of the ways out, by weight. What calls others after work of its own is told so by its setting `calls`. */
  readonly splits?: true
  /**
   * What a part foresees at a moment, jobs a second, from what is planned to reach it (NaN where nothing is); null where none of its
   * settings foresees anything.
   */
  readonly foresees?: (settings: Settings<F>) => ((plannedAt: (at: number) => number, at: number) => number) | null
  /** Where t = 0 lies on the day's clock (seconds after midnight) and a key of `text.choices` naming the source of the traffic; null = none. */
  readonly day?: (settings: Settings<F>) => { readonly start: number | null; readonly source: string | null }
  /** Jobs a second that one server can do on average; null where that cannot be known. Kinds without servers leave it out. */
  readonly rate?: (settings: Settings<F>) => number | null
  /** Kinds of one family run the same things: a component can become another kind of it, and keep every setting that both have. */
  readonly family?: string
  /** Ways in which it runs its work, and what an hour of a steady load (jobs per second) uses there. */
  readonly ways?: Readonly<Partial<Record<Way, (settings: Settings<F>, perSecond: number) => Use>>>
  /** Dollars for what was used; `usage` reads columns and gauges as increments, seconds is the time they took. */
  readonly cost: (usage: (name: Column | G) => number, seconds: number, settings: Settings<F>, prices: Prices) => number
  readonly start: (settings: Settings<F>, world: World) => Part
  readonly text: { readonly en: () => Promise<{ text: KindText<F, G> }>; readonly ko: () => Promise<{ text: KindText<F, G> }> }
}
/** A kind whose own types were checked where it was defined; lists hold these. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds forgets the types of their settings.
export type AnyKind = Kind<any, any>

export const defineKind = <const F extends Fields, const G extends string>(kind: Kind<F, G>): Kind<F, G> => kind
