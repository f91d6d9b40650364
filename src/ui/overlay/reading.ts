/** The numbers of one component or wire as marks ask for them: from the newest snapshot, and from the bins before it. */

import type { Component, Diagram } from '../../diagram/diagram.ts'
import { settingsOf } from '../../diagram/settings.ts'
import { kindOf } from '../../kinds/index.ts'
import type { AnyKind, Reading } from '../../kinds/kind.ts'
import { type FrameReader, REASONS } from '../../store/frames.ts'
import type { Words } from '../../store/view.ts'
import { meanOf, planOf } from '../dock/series/planned.ts'

/** What of a recording the overlay reads. */
export interface Recorded {
  readonly diagram: Diagram
  readonly reader: FrameReader
  readonly binSeconds: number
  readonly bins: readonly Float64Array[]
}
/** One moment of a run, and the bins before it. */
export interface Moment {
  readonly recorded: Recorded
  readonly frame: Float64Array /** Simulated seconds. */
  readonly time: number /** How many bins had ended. */
  readonly bins: number
  /** Rates look back this many simulated seconds. */
  readonly window: number
}

/** Rates look back a café's ten minutes, or a cloud's one; shares of working time always look back a minute. */
const WINDOW: Readonly<Record<Words, number>> = { cafe: 600, aws: 60 }
const SHARE_WINDOW = 60
/** So many jobs in a minute are no café: ten minutes would tell of what was. */
const ENOUGH = 10
/** Less of a window than this share says nothing yet. */
const LEAST = 0.1
const HISTORY = 26

const timeOf = (recorded: Recorded, frame: Float64Array) => recorded.reader.header(frame, 'time')

const windows = new WeakMap<Diagram, number>()
function windowOf(diagram: Diagram, words: Words): number {
  let short = windows.get(diagram)
  if (short === undefined) {
    const mean = meanOf(planOf(diagram, [], kindOf), diagram.scenario.duration)
    short = mean * WINDOW.aws >= ENOUGH ? WINDOW.aws : WINDOW.cafe
    windows.set(diagram, short)
  }
  return Math.min(WINDOW[words], short)
}

/** How many bins had ended by `time`. */
function binsUntil(recorded: Recorded, time: number): number {
  let [low, high] = [0, recorded.bins.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(recorded, recorded.bins[middle]!) <= time) low = middle + 1
    else high = middle
  }
  return low
}

export function momentOf(recorded: Recorded, frame: Float64Array, words: Words): Moment {
  const time = timeOf(recorded, frame)
  return { recorded, frame, time, bins: binsUntil(recorded, time), window: windowOf(recorded.diagram, words) }
}

/** Change of a counter a second over the last `window` seconds; `count` reads it out of a snapshot. NaN when too little is known. */
export function rateOver({ recorded, frame, time, bins }: Moment, window: number, count: (frame: Float64Array) => number): number {
  const begin = time >= recorded.diagram.scenario.warmUp ? recorded.diagram.scenario.warmUp : 0
  const from = Math.max(begin, time - window)
  let base = Math.min(bins, binsUntil(recorded, from)) - 1
  if (base >= 0 && timeOf(recorded, recorded.bins[base]!) <= begin) base = -1
  const past = base >= 0 ? recorded.bins[base]! : null
  const since = time - (past ? timeOf(recorded, past) : begin)
  if (!(since >= window * LEAST)) return Number.NaN
  return (count(frame) - (past ? count(past) || 0 : 0)) / since
}

const STARTS_AGAIN = new Set(['arrived', 'completed', 'carried', 'lostLater', 'duplicateWork', 'cost'])
const isCounter = (kind: AnyKind, name: string) =>
  STARTS_AGAIN.has(name) || name.startsWith('failed.') || kind.gauges[name]?.counter === true

/** The last stretches of simulated time, oldest first: what came in each (a counter), or the level at its end. */
export function historyOf({ recorded, bins, window }: Moment, kind: AnyKind, id: string, name: string): number[] {
  const step = Math.max(1, Math.round(window / 2 / recorded.binSeconds))
  const read = (bin: number) => (bin < 0 ? 0 : recorded.reader.read(recorded.bins[bin]!, id, name))
  const ends: number[] = []
  for (let end = bins - (bins % step) - 1; end >= 0 && ends.length < HISTORY; end -= step) ends.unshift(end)
  if (!isCounter(kind, name)) return ends.map(read)
  return ends.map((end) => {
    const [now, before] = [read(end), read(end - step)]
    return now >= before ? now - before : now
  })
}

/** Maxima up to a bin, so that each frame looks at new bins only. */
const maxima = new WeakMap<readonly Float64Array[], Map<string, { bins: number; largest: number }>>()
/** The largest that a level has been up to the moment, at the ends of bins. */
export function largestOf({ recorded, bins, frame }: Moment, id: string, name: string): number {
  const of = maxima.get(recorded.bins) ?? new Map<string, { bins: number; largest: number }>()
  maxima.set(recorded.bins, of)
  const key = `${id}\n${name}`
  let known = of.get(key)
  if (!known || known.bins > bins) known = { bins: 0, largest: 0 }
  let { largest } = known
  for (let bin = known.bins; bin < bins; bin++) largest = Math.max(largest, recorded.reader.read(recorded.bins[bin]!, id, name) || 0)
  of.set(key, { bins, largest })
  return Math.max(largest, recorded.reader.read(frame, id, name) || 0)
}

/** The readings of one component at one moment; without a moment there are only its settings. `failed` is the sum over all reasons. */
export function readingOf(kind: AnyKind, component: Component, moment: Moment | null): Reading {
  let settings: Record<string, unknown> | null = null
  const reader = moment?.recorded.reader
  const at = (frame: Float64Array, name: string): number => {
    if (!reader) return Number.NaN
    return name === 'failed'
      ? REASONS.reduce((sum, reason) => sum + reader.read(frame, component.id, `failed.${reason}`), 0)
      : reader.read(frame, component.id, name)
  }
  const read = (name: string) => (moment ? at(moment.frame, name) : Number.NaN)
  return Object.assign(read, {
    setting(name: string) {
      settings ??= settingsOf(kind, component.settings) as Record<string, unknown>
      return settings[name]
    },
    rate: (name: string) =>
      moment ? rateOver(moment, name.endsWith('Seconds') ? SHARE_WINDOW : moment.window, (frame) => at(frame, name)) : Number.NaN,
    cells: moment ? moment.recorded.reader.cells(moment.frame, component.id) : [],
  })
}

/** What went over a wire, jobs a second. */
export const wireRate = (moment: Moment, wire: string): number =>
  rateOver(moment, moment.window, (frame) => moment.recorded.reader.wire(frame, wire, 'sent'))
