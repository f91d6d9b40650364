/** Cost: dollars an hour along the run, and dollars so far. */
import { greatest } from '../series/scale.ts'
import { type Along, atShown, behind, flowOf, here, type Input, lastAtShown, level, momentsOf, resultOf } from './input.ts'
import type { Model, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

/** Prices are set, so few bins tell them; shorter than this, the cost of single requests would flicker. Seconds. */
const PERIOD = 60
/** At most so many bins: a step shall look like a step. */
const BINS = 4

const perHour: Along = (course) => {
  const { binSeconds } = course.recording
  return flowOf('cost', Math.max(binSeconds, Math.min(PERIOD, binSeconds * BINS)))(course).map((dollars) => dollars * 3600)
}

export function cost(input: Input): Model {
  const { text } = input
  const at = momentsOf(input)
  const look = { shape: 'stepBefore', tone: '--c-cost', width: 1.75 } as const
  const money = (value: number) => say(value, 'dollars', input)
  // Of what was used so far two figures are enough.
  const soFar = (value: number) => money(Math.abs(value) < 0.1 ? Number(value.toPrecision(2)) : value)
  const values = here(input, at, perHour)
  const ghost = behind(input, at, perHour)
  const pale: Stroke[] = ghost ? [{ ...look, key: 'ghost', ghost: true, values: ghost }] : []
  const own: Stroke = {
    ...look,
    key: 'cost',
    fill: { paint: 'var(--c-cost)', opacity: 0.1 },
    values,
    say: (value) => text.line.costNow(money(value)),
  }
  const scale = unitScale(greatest(values, ghost ?? []), 'dollars', input)
  const present = resultOf(input)?.system.cost ?? atShown(input, level('cost'))
  const rate = atShown(input, perHour)
  const last = lastAtShown(input, level('cost'))
  const shown = presentOf(present, last, 'dollars', input, present, () => text.value.soFar)
  return {
    ...common(input),
    settling: false,
    title: text.title.cost,
    at,
    strokes: [...pale, own],
    scale,
    tick: (value) => number(value, 'dollars', input),
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
    present: { ...shown, number: soFar(present), ghost: Number.isFinite(last) ? soFar(last) : null },
    readings: [
      reading('cost', text.reading.cost, present, 'dollars', input),
      reading('cost.perHour', text.reading.costRate, rate, 'dollars', input),
      ...lastRun('cost', text.reading.cost, last, 'dollars', input),
    ],
  }
}
