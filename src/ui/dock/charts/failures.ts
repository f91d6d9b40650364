/** Failures by reason: bars of what failed in each stretch, and the reasons in words. */
import { REASONS, type Reason, SYSTEM } from '../../../store/frames.ts'
import { heaps } from '../series/increments.ts'
import { greatest } from '../series/scale.ts'
import { roundStep } from '../time.ts'
import { atShown, type Course, type Input, level, parts, reading, resultOf, say, unitScale } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'

/** Bars in a window: wide enough to be seen, narrow enough to say when. */
const BARS = 24
/** Reasons written in the chart; all of them are in the readings. */
const WRITTEN = 2

const barSeconds = ({ window, now }: Input): number => {
  const bin = now?.recording.binSeconds ?? 1
  return Math.max(1, Math.ceil(roundStep(window.to - window.from, BARS) / bin)) * bin
}

/** Failures of one reason in each bar of the window. Bars stand at whole multiples of their width, so that they do not swim. */
function bars(course: Course, reason: Reason, { window }: Input, width: number): { readonly at: number; readonly count: number }[] {
  const from = Math.floor(window.from / width) * width
  const counter = {
    at: course.samples.at,
    value: level(course, `failed.${reason}`, SYSTEM),
    restart: course.recording.diagram.scenario.warmUp,
  }
  return heaps(counter, from, window.to, width).map((heap) => ({ at: heap.from + width / 2, count: heap.count }))
}

const total = (rows: readonly { readonly count: number }[][]): number[] =>
  (rows[0] ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row[index]?.count ?? 0), 0))

export function failures(input: Input): Model {
  const { now, ghost, text } = input
  const width = barSeconds(input)
  const all = REASONS.map((reason) => ({ reason, rows: now ? bars(now, reason, input, width) : [], count: failed(input, now, reason) }))
  const past = ghost ? REASONS.map((reason) => bars(ghost, reason, input, width)) : []
  const moments = (all[0]?.rows.length ?? 0) >= (past[0]?.length ?? 0) ? all[0]!.rows : past[0]!
  const at = moments.map((row) => row.at)
  const present = all.filter(({ rows }) => rows.some((row) => row.count > 0))
  const strokes: Stroke[] = present.map(({ reason, rows }, index) => ({
    key: reason,
    shape: 'bar',
    stack: 'failed',
    tone: '--c-fail',
    width: 0,
    opacity: index % 2 === 0 ? 1 : 0.7,
    values: at.map((_, nth) => rows[nth]?.count ?? Number.NaN),
    say: (value) => (value > 0 ? say(value, 'count', input) : ''),
  }))
  const pale: Stroke[] = ghost
    ? [{ key: 'ghost', shape: 'linear', tone: '--c-fail', width: 1.25, ghost: true, values: padded(total(past), at.length) }]
    : []
  const sum = all.reduce((most, { count }) => most + (count || 0), 0)
  const came = resultOf(input)?.system.offered ?? atShown(input, now, now ? level(now, 'arrived', SYSTEM) : [])
  const before = ghost ? REASONS.reduce((most, reason) => most + (failed(input, ghost, reason) || 0), 0) : null
  return {
    title: text.title.failures,
    at,
    strokes: [...pale, ...strokes],
    barSeconds: width,
    scale: unitScale(greatest(total(all.map(({ rows }) => rows)), total(past)), 'count', input, true),
    tick: (value) => parts(value, 'count', input).number,
    labels: present
      .sort((a, b) => b.count - a.count)
      .slice(0, WRITTEN)
      .map(({ reason, count }) => label(input, reason, count)),
    present: {
      number: came > 0 ? say(sum, 'count', input) : say(Number.NaN, 'count', input),
      unit: came > 0 ? text.value.failedOf(say(came, 'count', input)) : '',
      ghost: before === null ? null : say(before, 'count', input),
    },
    settling: false,
    note: null,
    window: input.window,
    shown: input.shown,
    readings: [
      reading('failed', text.reading.allFailed, came > 0 || sum > 0 ? sum : Number.NaN, 'count', input),
      ...all
        .filter(({ count }) => count > 0)
        .map(({ reason, count }) => reading(`failed.${reason}`, text.reading.failed(reason, text.reason[reason]), count, 'count', input)),
    ],
  }
}

const padded = (values: readonly number[], length: number): number[] => Array.from({ length }, (_, index) => values[index] ?? Number.NaN)

function failed(input: Input, course: Course | null, reason: Reason): number {
  const result = course === input.now ? resultOf(input) : null
  if (result) return result.system.failed[reason] ?? 0
  return course ? atShown(input, course, level(course, `failed.${reason}`, SYSTEM)) : Number.NaN
}

const label = (input: Input, reason: Reason, count: number): Label => ({
  key: reason,
  of: reason,
  text: input.text.line.reason(reason, say(count, 'count', input)),
  caption: input.text.reason[reason],
  tone: '--c-fail',
})
