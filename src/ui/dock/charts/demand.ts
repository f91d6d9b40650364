/** Demand, what was served, and the capacity of the narrowest stage, as jobs per unit of time. */
import { SYSTEM } from '../../../store/frames.ts'
import { capacityOf } from '../series/capacity.ts'
import { greatest } from '../series/scale.ts'
import {
  atShown,
  behind,
  type Course,
  flowOf,
  here,
  type Input,
  isSettling,
  level,
  momentsOf,
  parts,
  reading,
  resultOf,
  say,
  unitScale,
} from './input.ts'
import type { Model, Reading, Stroke } from './model.ts'

/** Jobs a second that the narrowest stage can finish, along the samples of a run; null when it cannot be known. */
export function capacityAlong({ recording, samples }: Course, { kindOf }: Input): number[] | null {
  const { diagram, journal } = recording
  return capacityOf({ diagram, journal }, kindOf, samples.at, (id, index) => recording.reader.read(samples.frames[index]!, id, 'servers'))
}

/** Orders finished: the coffee was made, whoever answered the customer before. */
const served = (course: Course, input: Input): number[] => {
  const made = flowOf(course, 'fulfilment.count', input)
  return made.some((value) => Number.isFinite(value)) ? made : flowOf(course, 'completed', input)
}

export function demand(input: Input): Model {
  const { now, text } = input
  const at = momentsOf(input)
  const series = {
    demand: now ? flowOf(now, 'arrived', input) : [],
    served: now ? served(now, input) : [],
    capacity: now ? capacityAlong(now, input) : null,
  }
  const shapes = {
    capacity: { shape: 'stepAfter', tone: '--c-capacity', width: 2 },
    demand: { shape: 'linear', tone: '--c-demand', width: 1.25 },
    served: { shape: 'linear', tone: '--c-served', width: 1.25 },
  } as const
  const ghosts = {
    demand: behind(input, at, (course) => flowOf(course, 'arrived', input)),
    served: behind(input, at, (course) => served(course, input)),
    capacity: behind(input, at, (course) => capacityAlong(course, input) ?? course.samples.at.map(() => Number.NaN)),
  }
  const own = {
    capacity: here(input, at, series.capacity ?? []),
    demand: here(input, at, series.demand),
    served: here(input, at, series.served),
  }
  const names = ['capacity', 'demand', 'served'] as const
  const scale = unitScale(greatest(...Object.values(own), ...Object.values(ghosts).map((values) => values ?? [])), 'perSecond', input)
  const pale: Stroke[] = names.flatMap((key) =>
    ghosts[key] ? [{ ...shapes[key], key: `ghost.${key}`, ghost: true, values: ghosts[key] }] : [],
  )
  const strokes: Stroke[] = names.map((key) => ({
    ...shapes[key],
    key,
    values: own[key],
    say: (value) => say(value, 'perSecond', input, scale.top),
    ...(key === 'served' ? { dash: '1.5 2.5' } : {}),
    ...(key === 'capacity' ? { fill: { paint: 'var(--c-capacity-wash)', opacity: 1 } } : {}),
  }))
  const present = presentDemand(input, series.demand)
  const last = behind(input, [input.shown], (course) => flowOf(course, 'arrived', input))?.[0] ?? Number.NaN
  const shown = parts(present, 'perSecond', input, scale.top)
  return {
    title: text.title.demand,
    at,
    strokes: [...pale, ...strokes],
    scale,
    tick: (value) => parts(value, 'perSecond', input, scale.top).number,
    labels: names.map((key) => ({ key, of: key, text: text.line[key], tone: shapes[key].tone })),
    present: {
      number: shown.number,
      unit: shown.unit,
      ghost: Number.isFinite(last) ? parts(last, 'perSecond', input, scale.top).number : null,
    },
    settling: isSettling(input),
    note: null,
    window: input.window,
    shown: input.shown,
    readings: readings(input, present, {
      served: atShown(input, now, series.served),
      capacity: atShown(input, now, series.capacity ?? []),
    }),
  }
}

/** At the end of a run its mean over the whole measured time, before that the flow at the moment that is shown. */
function presentDemand(input: Input, flow: readonly number[]): number {
  const result = resultOf(input)
  if (!result) return atShown(input, input.now, flow)
  const seconds = result.simulated - result.warmUp
  return seconds > 0 ? result.system.offered / seconds : Number.NaN
}

function readings(input: Input, present: number, at: { served: number; capacity: number }): Reading[] {
  const { text, now } = input
  const result = resultOf(input)
  const count = (name: string) => (now ? atShown(input, now, level(now, name, SYSTEM)) : Number.NaN)
  return [
    reading('demand', text.reading.demand, present, 'perSecond', input),
    reading('served', text.reading.served, at.served, 'perSecond', input),
    ...(Number.isFinite(at.capacity) ? [reading('capacity', text.reading.capacity, at.capacity, 'perSecond', input)] : []),
    reading('offered', text.reading.offered, result?.system.offered ?? count('arrived'), 'count', input),
    reading('goodput', text.reading.goodput, result?.system.goodput ?? count('completed'), 'count', input),
  ]
}
