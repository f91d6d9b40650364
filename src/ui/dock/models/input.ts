/** Everything a chart is made from, and the few ways in which all charts read it. */
import type { Result } from '../../../diagram/result.ts'
import { SYSTEM } from '../../../store/frames.ts'
import type { Recording } from '../../../store/run.ts'
import type { Text } from '../../text/index.ts'
import type { PrintStyle } from '../../units/print.ts'
import { alignTo } from '../series/align.ts'
import { flow } from '../series/increments.ts'
import { cut, indexAt, levels, type Samples } from '../series/samples.ts'
import type { KindOf } from '../series/settings.ts'
import type { DayStart, Window } from '../time.ts'

/** One run as the charts see it. */
export interface Course {
  readonly recording: Recording
  readonly samples: Samples
}

export interface Input {
  readonly now: Course | null
  readonly ghost: Course | null
  readonly window: Window
  /** The moment that is shown, and whether that is the newest one. */
  readonly shown: number
  readonly live: boolean
  readonly result: Result | null
  readonly warmUp: number
  readonly day: DayStart
  /** Seconds over which flows are told. */
  readonly period: number
  readonly kindOf: KindOf
  readonly selected: { readonly id: string; readonly name: string } | null
  readonly text: Text['dock']
  readonly style: PrintStyle
}

/** Values along all samples of a run. */
export type Along = (course: Course) => readonly number[]

/** The moments of a chart's rows: this run's samples in the window, then the last run's where this one has not come yet. */
export function momentsOf({ now, ghost, window }: Input): number[] {
  const own = now ? slice(now.samples, window) : []
  const end = own.at(-1) ?? window.from
  const ahead = ghost ? slice(ghost.samples, window).filter((at) => at > end) : []
  return [...own, ...ahead]
}
function slice(samples: Samples, { from, to }: Window): number[] {
  const { first, end } = cut(samples, from, to)
  return samples.at.slice(first, end)
}

/** This run's values on the chart's rows, with gaps where it has not come yet. */
export function here({ now, window }: Input, moments: readonly number[], along: Along): number[] {
  const { first, end } = cut(now?.samples ?? { frames: [], at: [] }, window.from, window.to)
  const own = now ? along(now).slice(first, end) : []
  return moments.map((_, index) => own[index] ?? Number.NaN)
}

/** The last run's values on the chart's rows; null when there was no run before. */
export const behind = ({ ghost }: Input, moments: readonly number[], along: Along): number[] | null =>
  ghost ? alignTo(moments, ghost.samples.at, along(ghost), ghost.recording.binSeconds) : null

/** The value at the moment that is shown: this run's, and the last run's. NaN when there is none. */
export function atShown({ now, shown }: Input, along: Along): number {
  const index = now ? indexAt(now.samples.at, shown + 1e-9) : -1
  return now && index >= 0 ? (along(now)[index] ?? Number.NaN) : Number.NaN
}
export const lastAtShown = (input: Input, along: Along): number => behind(input, [input.shown], along)?.[0] ?? Number.NaN

/** A level, or a percentile of a bin; a counter as it stands. */
export const level =
  (name: string, id: string = SYSTEM): Along =>
  ({ recording, samples }) =>
    levels(recording, samples, id, name)

/** Change of a counter per second over `period` seconds. */
export const flowOf =
  (name: string, period: number): Along =>
  (course) =>
    flow({ at: course.samples.at, value: level(name)(course), restart: course.recording.diagram.scenario.warmUp }, period)

/** The run's result where it is what the page shows: a run that has ended and is not played back. */
export const resultOf = ({ result, live }: Input): Result | null => (live ? result : null)
