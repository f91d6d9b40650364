/** What a mark is given: the pen, what the kind says about the mark, the component's numbers, and how the page shows things now. */
import type { Mark, Reading } from '../../../kinds/kind.ts'
import type { Ease } from '../ease.ts'
import type { Pen } from '../pen.ts'

/** `Unit`s of kinds that a picture prints. */
export type Printable = 'seconds' | 'perSecond' | 'share' | 'count' | 'bytes'
export interface Show {
  readonly ease: Ease
  /** Opacity of what is booting, 0.5–1, in step with the clock on the wall. */
  readonly pulse: number
  print(value: number, unit: Printable): { readonly number: string; readonly unit: string }
  /** The same as one text, as the language spaces it: "62 %", "62%". */
  write(value: number, unit: Printable): string
  /** "1 = 10": one drawn thing stands for so many. */
  standsFor(count: number): string
  /** Of a counter: what came in each of the last stretches of simulated time; of a level: its values at their ends. Oldest first. */
  history(name: string): readonly number[]
  /** The largest that a level has been so far; 0 before there is one. */
  largest(name: string): number
  /** What a gauge is called. */
  gauge(name: string): string
  /** How many wires leave the component. */
  readonly exits: number
}
export type Named<N extends Mark['mark']> = Extract<Mark, { mark: N }>
export type Painter<N extends Mark['mark']> = (pen: Pen, mark: Named<N>, read: Reading, show: Show) => void

/** A number of the run, or before there is one the setting that stands for it. */
export function measuredOr(read: Reading, gauge: string, setting: string): number {
  const measured = read(gauge)
  return Number.isFinite(measured) ? measured : Number(read.setting(setting))
}
/** A count where there is no room for four figures: 1.6k, 1.5M. */
export function short(count: number): string {
  if (count < 1000) return String(count)
  const [by, letter] = count < 999_500 ? [1e3, 'k'] : [1e6, 'M']
  return `${count < by * 10 ? Math.round(count / (by / 10)) / 10 : Math.round(count / by)}${letter}`
}
/** How many things one drawn thing stands for, so that no more than `most` are drawn: 1, 2, 5, 10 … */
export function standsFor(count: number, most: number): number {
  for (let tens = 1; ; tens *= 10) for (const step of [1, 2, 5]) if (count <= step * tens * most) return step * tens
}
/** Whole percents without the sign, as a cup shows them. */
export const percent = (share: number) => String(Math.round(share * 100))
