/** Failures by reason: bars of what failed in each stretch, and the reasons in words. */
import { REASONS, type Reason } from '../../../store/frames.ts'
import { heaps } from '../series/increments.ts'
import { greatest } from '../series/scale.ts'
import { roundStep } from '../time.ts'
import { atShown, type Course, type Input, lastAtShown, level, resultOf } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

/** Bars in a window: wide enough to be seen, narrow enough to say when. */
const BARS = 24
/** Reasons written in the chart; all of them are in the readings. */
const WRITTEN = 2
/** Bars leave the upper part of the plot to the words about them. */
const FREE = 1.6

interface Row {
  readonly at: number
  readonly count: number
}
interface Cause {
  readonly reason: Reason
  readonly rows: readonly Row[]
  /** So far. */
  readonly count: number
}

/** Seconds of a bar: round, and whole bins of either run. */
const barSeconds = ({ window, now, ghost }: Input): number => {
  const bin = (now ?? ghost)?.recording.binSeconds || 1
  return Math.max(1, Math.ceil(roundStep(window.to - window.from, BARS) / bin)) * bin
}

/** Failures of one reason in each bar of the window. Bars stand at whole multiples of their width, so that they do not swim. */
function bars(course: Course | null, reason: Reason, { window }: Input, width: number): Row[] {
  if (!course) return []
  const from = Math.floor(window.from / width) * width
  const counter = { at: course.samples.at, value: level(`failed.${reason}`)(course), restart: course.recording.diagram.scenario.warmUp }
  return heaps(counter, from, window.to, width).map((heap) => ({ at: heap.from + width / 2, count: heap.count }))
}

const total = (rows: readonly (readonly Row[])[], length: number): number[] =>
  Array.from({ length }, (_, index) => rows.reduce((sum, row) => sum + (row[index]?.count ?? Number.NaN), 0))

export function failures(input: Input): Model {
  const { now, ghost, text } = input
  const width = barSeconds(input)
  const all: Cause[] = REASONS.map((reason) => ({ reason, rows: bars(now, reason, input, width), count: failed(input, reason) }))
  const past = REASONS.map((reason) => bars(ghost, reason, input, width))
  const longest = all[0]!.rows.length >= past[0]!.length ? all[0]!.rows : past[0]!
  const at = longest.map((row) => row.at)
  const seen = all.filter(({ rows }) => rows.some((row) => row.count > 0))
  const sums = {
    now: total(
      all.map(({ rows }) => rows),
      at.length,
    ),
    last: total(past, at.length),
  }
  const scale = unitScale(greatest(sums.now, sums.last) * (seen.length > 0 ? FREE : 1), 'count', input)
  const pale: Stroke[] = ghost ? [{ key: 'ghost', shape: 'step', tone: '--c-fail', width: 1.25, ghost: true, values: sums.last }] : []
  const came = resultOf(input)?.system.offered ?? atShown(input, level('arrived'))
  const sum = came > 0 ? all.reduce((most, { count }) => most + (count || 0), 0) : Number.NaN
  const last = ghost ? REASONS.reduce((most, reason) => most + lastAtShown(input, level(`failed.${reason}`)), 0) : Number.NaN
  return {
    ...common(input),
    settling: false,
    title: text.title.failures,
    at,
    strokes: [...pale, ...seen.map((cause, nth) => stroke(input, cause, at, nth))],
    barSeconds: width,
    scale,
    tick: (value) => number(value, 'count', input, scale.top),
    labels: [...seen]
      .sort((a, b) => b.count - a.count)
      .slice(0, WRITTEN)
      .map((cause) => label(input, cause, seen.length === 1)),
    present: presentOf(sum, last, 'count', input, scale.top, () => text.value.failedOf(say(came, 'count', input))),
    readings: [
      reading('failed', text.reading.allFailed, sum, 'count', input),
      ...lastRun('failed', text.reading.allFailed, last, 'count', input),
      ...all
        .filter(({ count }) => count > 0)
        .map(({ reason, count }) => reading(`failed.${reason}`, text.reading.failed(reason, text.reason[reason]), count, 'count', input)),
    ],
  }
}

/** One reason above the other; neighbours are told apart by their strength, and by their words. */
const stroke = (input: Input, { reason, rows }: Cause, at: readonly number[], nth: number): Stroke => ({
  key: reason,
  shape: 'bar',
  stack: 'failed',
  tone: '--c-fail',
  width: 0,
  opacity: nth % 2 === 0 ? 1 : 0.7,
  name: input.text.reasonName(reason, input.text.reason[reason]),
  values: at.map((_, index) => rows[index]?.count ?? Number.NaN),
  say: (value) => (value > 0 ? say(value, 'count', input) : ''),
})

const failed = (input: Input, reason: Reason): number => {
  const result = resultOf(input)
  return result ? (result.system.failed[reason] ?? 0) : atShown(input, level(`failed.${reason}`))
}

/** One reason alone is explained, unless its name is in words; of several there is room for the names. */
const label = (input: Input, { reason, count }: Cause, alone: boolean): Label => {
  const { line, reason: meanings, reasonName } = input.text
  const name = reasonName(reason, meanings[reason])
  return {
    key: reason,
    of: reason,
    text: line.reason(name, say(count, 'count', input)),
    ...(alone && name === reason && { caption: meanings[reason] }),
    tone: '--c-fail',
  }
}
