/** Latency by percentile: of the system or of the selected component, and when the whole order was finished. */
import type { Result, Spread } from '../../../diagram/result.ts'
import { SYSTEM } from '../../../store/frames.ts'
import { type Known, pooled } from '../series/pooled.ts'
import { greatest } from '../series/scale.ts'
import { type Along, atShown, behind, here, type Input, lastAtShown, level, momentsOf, resultOf } from './input.ts'
import type { Label, Model, Reading, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

const PERCENTILES = ['p50', 'p95', 'p99'] as const
type Percentile = (typeof PERCENTILES)[number]
const LOOKS = {
  p50: { shape: 'linear', tone: '--c-p50', width: 1.25 },
  p95: { shape: 'linear', tone: '--c-p95', width: 1.75 },
  p99: { shape: 'linear', tone: '--c-p99', width: 1.25, dash: '4 2' },
  fulfilment: { shape: 'linear', tone: '--c-p99', width: 1.75 },
} as const
const FINISHED = 'bin.fulfilment.p95'

/** What a bin knows of its own jobs: half of them below p50, and so on up. Of whole orders only p95 is known. */
const KNOWN = {
  latency: [
    ['bin.p50', 0.5],
    ['bin.p95', 0.45],
    ['bin.p99', 0.05],
  ],
  fulfilment: [[FINISHED, 1]],
} as const
const QUANTILE = { 'bin.p50': 0.5, 'bin.p95': 0.95, 'bin.p99': 0.99, [FINISHED]: 0.95 } as const
type Name = keyof typeof QUANTILE

/** A percentile of the last jobs, of those that ended within the time over which flows are told. */
const recent =
  (name: Name, id: string, { period }: Input): Along =>
  (course) => {
    const { recording, samples } = course
    const of = name === FINISHED ? 'fulfilment' : 'latency'
    const total = level(`${of}.count`, id)(course)
    // The newest snapshot repeats the last bin; a count that fell started again.
    const count = total.map((value, index) =>
      index >= recording.bins.length ? 0 : value >= (total[index - 1] ?? 0) ? value - (total[index - 1] ?? 0) : value,
    )
    const known: Known[] = KNOWN[of].map(([column, share]) => ({ share, values: level(column, id)(course) }))
    return pooled({ at: samples.at, count, known }, QUANTILE[name], period)
  }

export function latency(input: Input): Model {
  const { text, selected } = input
  const id = selected?.id ?? SYSTEM
  const at = momentsOf(input)
  const percentiles = PERCENTILES.map((key) => ({ key, values: here(input, at, recent(`bin.${key}`, id, input)) }))
  const fulfilment = { key: 'fulfilment' as const, values: here(input, at, recent(FINISHED, id, input)) }
  const apart = selected === null && finishesLater(input)
  const headline = recent(apart ? FINISHED : 'bin.p95', id, input)
  const labels = labelsOf(input, apart)
  const own: Stroke[] = (apart ? [...percentiles, fulfilment] : percentiles).map(({ key, values }) => ({
    ...LOOKS[key],
    key,
    values,
    name: nameOf(input, key, apart),
    say: (value) => say(value, 'seconds', input),
  }))
  const ghost = behind(input, at, headline)
  const pale: Stroke[] = ghost ? [{ ...LOOKS.p95, key: 'ghost', ghost: true, values: ghost }] : []
  const scale = unitScale(greatest(...[...own, ...pale].map(({ values }) => values)), 'seconds', input)
  const present = presentLatency(input, id, apart, headline)
  const last = lastAtShown(input, headline)
  return {
    ...common(input),
    title: title(input),
    at,
    strokes: [...pale, ...own],
    scale,
    labels,
    tick: (value) => number(value, 'seconds', input, scale.top),
    present: presentOf(present, last, 'seconds', input, scale.top, text.value.p95),
    readings: [
      reading('latency', title(input), present, 'seconds', input),
      ...lastRun('latency', title(input), last, 'seconds', input),
      ...readings(input, id),
    ],
  }
}

function title({ selected, text, style }: Input): string {
  const cafe = style.words === 'cafe'
  if (selected) return cafe ? text.title.timeAt(selected.name) : text.title.latencyOf(selected.name)
  return cafe ? text.title.doorToCoffee : text.title.latency
}

function nameOf({ text, style }: Input, key: Percentile | 'fulfilment', apart: boolean): string {
  if (key === 'fulfilment') return style.words === 'cafe' ? text.line.coffee : text.line.finished
  return apart ? text.line.answered(text.line[key]) : text.line[key]
}

/** Words never wear the palest line's colour: it is too pale to be read. Where the order is finished later, two labels are enough. */
function labelsOf(input: Input, apart: boolean): Label[] {
  const keys = apart ? (['fulfilment', 'p95'] as const) : PERCENTILES
  return keys.map((key) => ({ key, of: key, text: nameOf(input, key, apart), tone: LOOKS[key === 'p50' ? 'p95' : key].tone }))
}

/** An order is finished later than its answer where somebody works on after the answer. Means are exact, so they decide. */
function finishesLater({ now, ghost }: Input): boolean {
  const course = now ?? ghost
  const newest = (name: string) => (course ? (level(name)(course).at(-1) ?? Number.NaN) : Number.NaN)
  return newest('fulfilment.mean') > newest('latency.mean') * 1.05
}

const spreadOf = (result: Result | null, id: string): Spread | undefined =>
  id === SYSTEM ? result?.system.latency : result?.components[id]?.latency
const ended = (spread: Spread | undefined, part: Percentile): number => spread?.[part] ?? Number.NaN

function presentLatency(input: Input, id: string, apart: boolean, headline: Along): number {
  const result = resultOf(input)
  return result ? ended(apart ? result.system.fulfilment : spreadOf(result, id), 'p95') : atShown(input, headline)
}

function readings(input: Input, id: string): Reading[] {
  const { text } = input
  const result = resultOf(input)
  const live = (name: Name) => atShown(input, recent(name, id, input))
  const own = PERCENTILES.map((part) =>
    reading(`latency.${part}`, text.reading[part], result ? ended(spreadOf(result, id), part) : live(`bin.${part}`), 'seconds', input),
  )
  if (id !== SYSTEM) return own
  return [
    ...own,
    reading('fulfilment.p95', text.reading.fulfilled, result ? ended(result.system.fulfilment, 'p95') : live(FINISHED), 'seconds', input),
  ]
}
