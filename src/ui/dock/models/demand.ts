/** Demand, what was served, and the capacity of the narrowest stage, as jobs per unit of time. */
import { capacityOf } from '../series/capacity.ts'
import { planOf, stepsOf } from '../series/planned.ts'
import { greatest } from '../series/scale.ts'
import { type Along, atShown, behind, flowOf, here, type Input, lastAtShown, level, momentsOf, resultOf } from './input.ts'
import type { Model, Reading, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

/** Jobs a second that the narrowest stage can finish; gaps where that cannot be known. */
export const capacityAlong =
  ({ kindOf }: Input): Along =>
  ({ recording, samples }) =>
    capacityOf(recording, kindOf, samples.at, (id, index) => recording.reader.read(samples.frames[index]!, id, 'servers')) ?? []

/** Orders finished: the coffee was made, whoever answered the customer before. */
const servedAlong =
  ({ period }: Input): Along =>
  (course) => {
    const made = flowOf('fulfilment.count', period)(course)
    return made.some((value) => Number.isFinite(value)) ? made : flowOf('completed', period)(course)
  }

const LOOKS = {
  capacity: { shape: 'stepAfter', tone: '--c-capacity', width: 2, fill: { paint: 'var(--c-capacity-wash)', opacity: 1 } },
  demand: { shape: 'linear', tone: '--c-demand', width: 1.25 },
  served: { shape: 'linear', tone: '--c-served', width: 1.25, dash: '1.5 2.5' },
} as const
const HEADROOM = 1.04
const KEYS = ['capacity', 'demand', 'served'] as const

const LOOKS_AT_PLAN = 48
/** The most that is planned to come: its unit is that of the timeline and of the cards. None where there is no plan. */
function peakOf({ now, ghost, kindOf }: Input): number | undefined {
  const recording = (now ?? ghost)?.recording
  if (!recording) return undefined
  const { diagram, journal } = recording
  const steps = stepsOf(planOf(diagram, journal, kindOf), 0, diagram.scenario.duration, LOOKS_AT_PLAN)
  return greatest(steps.map(({ value }) => value)) || undefined
}

export function demand(input: Input): Model {
  const { text, style } = input
  const peak = peakOf(input)
  const at = momentsOf(input)
  const along = { demand: flowOf('arrived', input.period), served: servedAlong(input), capacity: capacityAlong(input) }
  const own: Stroke[] = KEYS.map((key) => ({
    ...LOOKS[key],
    key,
    name: text.line[key],
    values: here(input, at, along[key]),
    say: (value) => say(value, 'perSecond', { ...input, style: { ...style, ...(peak && { like: peak }) } }),
  }))
  const pale: Stroke[] = KEYS.flatMap((key) => {
    const values = behind(input, at, along[key])
    return values ? [{ ...LOOKS[key], fill: undefined, dash: undefined, key: `ghost ${key}`, ghost: true, values }] : []
  })
  // A capacity on the plot's edge would read as its frame.
  const scale = unitScale(greatest(...[...own, ...pale].map(({ values }) => values)) * HEADROOM, 'perSecond', input, peak)
  const present = presentDemand(input, along.demand)
  const last = lastAtShown(input, along.demand)
  return {
    ...common(input),
    title: titleOf(input, own[0]!.values),
    at,
    strokes: [...pale, ...own],
    scale,
    // Beside the plan some ticks would be thousands and some not.
    tick: (value) => number(value, 'perSecond', { style: { ...style, compact: peak === undefined } }, peak ?? scale.top),
    labels: KEYS.map((key) => ({ key, of: key, text: text.line[key], tone: LOOKS[key].tone })),
    present: presentOf(present, last, 'perSecond', input, peak ?? scale.top, (unit) => (resultOf(input) ? text.value.mean(unit) : unit)),
    readings: [
      reading('demand', text.reading.demand, present, 'perSecond', input),
      ...lastRun('demand', text.reading.demand, last, 'perSecond', input),
      ...readings(input, atShown(input, along.served), atShown(input, along.capacity)),
    ],
  }
}

/** A capacity that cannot be told is not promised either. */
const titleOf = ({ now, text }: Input, capacity: readonly number[]): string =>
  now && now.samples.at.length > 0 && !capacity.some(Number.isFinite) ? text.title.demandServed : text.title.demand

/** At the end of a run its mean over the whole measured time, before that the flow at the moment that is shown. */
function presentDemand(input: Input, along: Along): number {
  const result = resultOf(input)
  if (!result) return atShown(input, along)
  const seconds = result.simulated - result.warmUp
  return seconds > 0 ? result.system.offered / seconds : Number.NaN
}

function readings(input: Input, served: number, capacity: number): Reading[] {
  const { text } = input
  const system = resultOf(input)?.system
  return [
    reading('served', text.reading.served, served, 'perSecond', input),
    ...(Number.isFinite(capacity) ? [reading('capacity', text.reading.capacity, capacity, 'perSecond', input)] : []),
    reading('offered', text.reading.offered, system?.offered ?? atShown(input, level('arrived')), 'count', input),
    reading('goodput', text.reading.goodput, system?.goodput ?? atShown(input, level('completed')), 'count', input),
  ]
}
