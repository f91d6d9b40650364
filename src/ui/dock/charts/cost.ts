/** Cost: dollars an hour along the run, and dollars so far. */
import { SYSTEM } from '../../../store/frames.ts'
import { flow } from '../series/increments.ts'
import { greatest } from '../series/scale.ts'
import { atShown, behind, type Course, here, type Input, level, momentsOf, parts, reading, resultOf, say, unitScale } from './input.ts'
import type { Model, Stroke } from './model.ts'

/** Prices are set, so one bin tells them; shorter than a minute, the cost of single requests would flicker. Seconds. */
const LEAST_PERIOD = 60

const perHour = (course: Course): number[] =>
  flow(
    { at: course.samples.at, value: level(course, 'cost', SYSTEM), restart: course.recording.diagram.scenario.warmUp },
    Math.max(course.recording.binSeconds, Math.min(LEAST_PERIOD, course.recording.binSeconds * 4)),
  ).map((dollars) => dollars * 3600)

export function cost(input: Input): Model {
  const { now, text } = input
  const at = momentsOf(input)
  const rates = now ? perHour(now) : []
  const values = here(input, at, rates)
  const ghost = behind(input, at, perHour)
  const scale = unitScale(greatest(values, ghost ?? []), 'dollars', input)
  const money = (value: number) => say(value, 'dollars', input)
  const pale: Stroke[] = ghost ? [{ key: 'ghost', shape: 'stepBefore', tone: '--c-cost', width: 1.75, ghost: true, values: ghost }] : []
  const own: Stroke = {
    key: 'cost',
    shape: 'stepBefore',
    tone: '--c-cost',
    width: 1.75,
    fill: { paint: 'var(--c-cost)', opacity: 0.1 },
    values,
    say: money,
  }
  const present = resultOf(input)?.system.cost ?? atShown(input, now, now ? level(now, 'cost', SYSTEM) : [])
  const rate = atShown(input, now, rates)
  const last = behind(input, [input.shown], (course) => level(course, 'cost', SYSTEM))?.[0] ?? Number.NaN
  return {
    title: text.title.cost,
    at,
    strokes: [...pale, own],
    scale,
    tick: (value) => parts(value, 'dollars', input).number,
    labels:
      rate > 0
        ? [
            {
              key: 'cost',
              of: 'cost',
              text: text.line.costNow(money(rate)),
              tone: '--c-cost',
              fixed: { at: input.shown, value: rate, anchor: 'end' },
            },
          ]
        : [],
    present: {
      number: money(present),
      unit: Number.isFinite(present) ? text.value.soFar : '',
      ghost: Number.isFinite(last) ? money(last) : null,
    },
    settling: false,
    note: null,
    window: input.window,
    shown: input.shown,
    readings: [
      reading('cost', text.reading.cost, present, 'dollars', input),
      reading('cost.perHour', text.reading.costRate, rate, 'dollars', input),
    ],
  }
}
