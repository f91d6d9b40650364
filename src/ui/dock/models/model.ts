/** What one chart shows, ready to be drawn: React and recharts only draw it. */
import type { Scale } from '../series/scale.ts'
import type { Window } from '../time.ts'

export const CHARTS = ['demand', 'latency', 'waiting', 'instances', 'failures', 'cost'] as const
export type ChartName = (typeof CHARTS)[number]

/** One line, step, area or row of bars. `values` stand at the model's moments; NaN is a gap. */
export interface Stroke {
  readonly key: string
  readonly shape: 'linear' | 'step' | 'stepAfter' | 'stepBefore' | 'bar'
  /** A custom property of tokens.css. */
  readonly tone: string
  readonly width: number
  readonly dash?: string
  readonly opacity?: number
  readonly fill?: { readonly paint: string; readonly opacity: number }
  readonly stack?: string
  /** The last run: drawn pale, behind, never labelled. */
  readonly ghost?: boolean
  readonly values: readonly number[]
  /** What the crosshair calls it. */
  readonly name?: string
  /** How the crosshair says a value; strokes without it stay silent. */
  readonly say?: (value: number) => string
}

/** Words at a line, in its colour. `fixed` labels stand at their point, others are moved to where there is room. */
export interface Label {
  readonly key: string
  readonly text: string
  readonly caption?: string
  readonly tone: string
  /** The stroke it belongs to. */
  readonly of: string
  readonly fixed?: { readonly at: number; readonly value: number; readonly anchor: 'start' | 'middle' | 'end'; readonly inside?: boolean }
}

/** A number as text, for screen readers and tests: `value` in full, in stored units. */
export interface Reading {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly text: string
}

export interface Model {
  readonly title: string
  readonly at: readonly number[]
  readonly strokes: readonly Stroke[]
  readonly scale: Scale
  readonly tick: (value: number) => string
  readonly labels: readonly Label[]
  /** Present value and what it is, in `short` where room is short; `ghost` is the last run's at the same moment. */
  readonly present: { readonly number: string; readonly unit: string; readonly short: string; readonly ghost: string | null }
  readonly settling: boolean
  readonly note: { readonly text: string; readonly caption: string } | null
  readonly readings: readonly Reading[]
  readonly window: Window
  /** Simulated seconds that the page shows; the caramel line. */
  readonly shown: number
  /** Width of a bar in seconds, where there are bars. */
  readonly barSeconds?: number
}
