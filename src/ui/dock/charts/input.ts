/** Everything a chart is made from, and the few ways in which all charts read it. */
import type { Result } from '../../../diagram/result.ts'
import { SYSTEM } from '../../../store/frames.ts'
import type { Recording } from '../../../store/run.ts'
import type { Text } from '../../text/index.ts'
import { type PrintStyle, print, printParts } from '../../units/print.ts'
import { fromStored, readingScale, toStored, type Unit } from '../../units/scales.ts'
import { alignTo } from '../series/align.ts'
import { flow } from '../series/increments.ts'
import { cut, indexAt, levels, type Samples } from '../series/samples.ts'
import { type Scale, scaleFor } from '../series/scale.ts'
import type { KindOf } from '../series/settings.ts'
import type { DayStart, Window } from '../time.ts'
import type { Reading } from './model.ts'

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

/** Values along all samples of this run, cut to the chart's rows. */
export function here({ now, window }: Input, moments: readonly number[], values: readonly number[]): number[] {
  const { first, end } = cut(now?.samples ?? { frames: [], at: [] }, window.from, window.to)
  const own = values.slice(first, end)
  return moments.map((_, index) => own[index] ?? Number.NaN)
}

/** Values along all samples of the last run, put onto the chart's rows; null when there was none. */
export function behind({ ghost }: Input, moments: readonly number[], of: (course: Course) => readonly number[]): number[] | null {
  return ghost ? alignTo(moments, ghost.samples.at, of(ghost), ghost.recording.binSeconds) : null
}

export const level = ({ recording, samples }: Course, name: string, id: string = SYSTEM): number[] => levels(recording, samples, id, name)

/** Change of a counter per second over the input's period. */
export const flowOf = (course: Course, name: string, { period }: Input, id: string = SYSTEM): number[] =>
  flow({ at: course.samples.at, value: level(course, name, id), restart: course.recording.diagram.scenario.warmUp }, period)

/** The value at the moment that is shown; NaN when there is none. */
export function atShown({ shown }: Input, course: Course | null, values: readonly number[]): number {
  const index = course ? indexAt(course.samples.at, shown + 1e-9) : -1
  return index < 0 ? Number.NaN : (values[index] ?? Number.NaN)
}

/** Ticks that are round in the unit in which people read this size. Values stay in the stored unit. */
export function unitScale(greatest: number, unit: Unit, { style }: Input, whole = false): Scale {
  const scale = readingScale(greatest, unit, style.words)
  const { top, ticks } = scaleFor(fromStored(greatest, scale), whole)
  return { top: toStored(top, scale), ticks: ticks.map((tick) => toStored(tick, scale)) }
}

export const say = (value: number, unit: Unit, { style }: Input, like?: number): string =>
  print(value, unit, like === undefined ? style : { ...style, like })
export const parts = (value: number, unit: Unit, { style }: Input, like?: number) =>
  printParts(value, unit, like === undefined ? style : { ...style, like })

export const reading = (name: string, label: string, value: number, unit: Unit, input: Input): Reading => ({
  name,
  label,
  value,
  text: say(value, unit, input),
})

/** The run's result where it is what the page shows: a run that has ended and is not played back. */
export const resultOf = ({ result, live }: Input): Result | null => (live ? result : null)

export const isSettling = ({ now, shown, warmUp }: Input): boolean => now !== null && warmUp > 0 && shown < warmUp
