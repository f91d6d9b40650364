/** Latency by percentile: of the system or of the selected component, and when the whole order was finished. */
import type { Result, Spread } from '../../../diagram/result.ts'
import { SYSTEM } from '../../../store/frames.ts'
import { greatest } from '../series/scale.ts'
import { atShown, behind, here, type Input, isSettling, level, momentsOf, parts, reading, resultOf, say, unitScale } from './input.ts'
import type { Label, Model, Reading, Stroke } from './model.ts'

const PERCENTILES = ['p50', 'p95', 'p99'] as const
const LOOKS = {
  p50: { tone: '--c-p50', width: 1.25 },
  p95: { tone: '--c-p95', width: 1.75 },
  p99: { tone: '--c-p99', width: 1.25, dash: '4 2' },
  fulfilment: { tone: '--c-p99', width: 1.75 },
} as const
const FINISHED = 'bin.fulfilment.p95'

export function latency(input: Input): Model {
  const { now, text, selected } = input
  const id = selected?.id ?? SYSTEM
  const at = momentsOf(input)
  const of = (name: string) => (now ? here(input, at, level(now, name, id)) : at.map(() => Number.NaN))
  const percentiles = { p50: of('bin.p50'), p95: of('bin.p95'), p99: of('bin.p99') }
  const fulfilment = of(FINISHED)
  const apart = selected === null && differ(percentiles.p95, fulfilment)
  const headline = apart ? FINISHED : 'bin.p95'
  const ghost = behind(input, at, (course) => level(course, headline, id))
  const scale = unitScale(greatest(percentiles.p99, percentiles.p95, apart ? fulfilment : [], ghost ?? []), 'seconds', input)
  const speak = (value: number) => say(value, 'seconds', input, scale.top)
  const own: Stroke[] = PERCENTILES.map((key) => ({ key, shape: 'linear', ...LOOKS[key], values: percentiles[key], say: speak }))
  if (apart) own.push({ key: 'fulfilment', shape: 'linear', ...LOOKS.fulfilment, values: fulfilment, say: speak })
  const pale: Stroke[] = ghost ? [{ key: 'ghost', shape: 'linear', tone: '--c-p95', width: 1.75, ghost: true, values: ghost }] : []
  const present = presentLatency(input, id, headline)
  const last = behind(input, [input.shown], (course) => level(course, headline, id))?.[0] ?? Number.NaN
  const shown = parts(present, 'seconds', input, scale.top)
  return {
    title: title(input),
    at,
    strokes: [...pale, ...own],
    scale,
    tick: (value) => parts(value, 'seconds', input, scale.top).number,
    labels: labels(input, apart),
    present: {
      number: shown.number,
      unit: shown.unit === '' ? text.value.none : text.value.p95(shown.unit),
      ghost: Number.isFinite(last) ? parts(last, 'seconds', input, scale.top).number : null,
    },
    settling: isSettling(input),
    note: null,
    readings: readings(input, id, present),
    window: input.window,
    shown: input.shown,
  }
}

function title({ selected, text, style }: Input): string {
  const cafe = style.words === 'cafe'
  if (selected) return cafe ? text.title.timeAt(selected.name) : text.title.latencyOf(selected.name)
  return cafe ? text.title.doorToCoffee : text.title.latency
}

function labels({ text, style }: Input, apart: boolean): Label[] {
  const name = (key: (typeof PERCENTILES)[number]) => (apart ? text.line.answered(text.line[key]) : text.line[key])
  const own: Label[] = PERCENTILES.map((key) => ({ key, of: key, text: name(key), tone: key === 'p50' ? '--c-p95' : LOOKS[key].tone }))
  if (!apart) return own
  const finished = style.words === 'cafe' ? text.line.coffee : text.line.finished
  return [{ key: 'fulfilment', of: 'fulfilment', text: finished, tone: '--c-p99' }, own[1]!]
}

/** An order is finished later than its answer where somebody works on after the answer. */
const differ = (answer: readonly number[], finished: readonly number[]): boolean =>
  finished.some((value, index) => value > (answer[index] ?? Number.NaN) * 1.05)

const spreadOf = (result: Result | null, id: string): Spread | undefined =>
  id === SYSTEM ? result?.system.latency : result?.components[id]?.latency

function presentLatency(input: Input, id: string, headline: string): number {
  const result = resultOf(input)
  if (result) return (headline === FINISHED ? result.system.fulfilment : spreadOf(result, id))?.p95 || Number.NaN
  return input.now ? atShown(input, input.now, level(input.now, headline, id)) : Number.NaN
}

function readings(input: Input, id: string, headline: number): Reading[] {
  const { text, now } = input
  const spread = spreadOf(resultOf(input), id)
  const ended = (value: Spread | undefined, part: (typeof PERCENTILES)[number]) => (value && value.count > 0 ? value[part] : Number.NaN)
  const live = (name: string) => (now ? atShown(input, now, level(now, name, id)) : Number.NaN)
  const fulfilment = resultOf(input)?.system.fulfilment
  return [
    ...PERCENTILES.map((part) =>
      reading(`latency.${part}`, text.reading[part], spread ? ended(spread, part) : live(`bin.${part}`), 'seconds', input),
    ),
    ...(id === SYSTEM
      ? [reading('fulfilment.p95', text.reading.fulfilled, fulfilment ? ended(fulfilment, 'p95') : live(FINISHED), 'seconds', input)]
      : []),
    reading('latency', title(input), headline, 'seconds', input),
  ]
}
