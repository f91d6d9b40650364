/** Who waits and who is being worked on, and whether the line can end. */
import { growth } from '../series/growth.ts'
import { planOf } from '../series/planned.ts'
import { greatest } from '../series/scale.ts'
import { moment } from '../time.ts'
import { capacityAlong } from './demand.ts'
import { atShown, behind, flowOf, here, type Input, lastAtShown, level, momentsOf } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

/** A peak is worth words when it is this high, and this much above what is there now. */
const NOTABLE = { count: 5, times: 1.3 }

const LOOKS = {
  waiting: { shape: 'linear', tone: '--c-waiting', width: 1.75, fill: { paint: 'var(--c-waiting)', opacity: 0.12 } },
  busy: { shape: 'linear', tone: '--c-waiting', width: 1.25, dash: '2 2' },
} as const
const KEYS = ['waiting', 'busy'] as const

export function waiting(input: Input): Model {
  const { text, style } = input
  const cafe = style.words === 'cafe'
  const at = momentsOf(input)
  const names = { waiting: text.line.waiting, busy: cafe ? text.line.inHand : text.line.inFlight }
  const own: Stroke[] = KEYS.map((key) => ({
    ...LOOKS[key],
    key,
    name: names[key],
    values: here(input, at, level(key)),
    say: (value) => say(value, 'count', input),
  }))
  const pale: Stroke[] = KEYS.flatMap((key) => {
    const values = behind(input, at, level(key))
    return values ? [{ ...LOOKS[key], fill: undefined, key: `ghost ${key}`, ghost: true, values }] : []
  })
  const scale = unitScale(greatest(...[...own, ...pale].map(({ values }) => values)), 'count', input)
  const present = atShown(input, level('waiting'))
  const last = lastAtShown(input, level('waiting'))
  return {
    ...common(input),
    note: growingNote(input),
    title: cafe ? text.title.waitingCafe : text.title.waiting,
    at,
    strokes: [...pale, ...own],
    scale,
    tick: (value) => number(value, 'count', input, scale.top),
    labels: [waitingLabel(input, at, own[0]!.values, present), { key: 'busy', of: 'busy', text: names.busy, tone: '--c-waiting' }],
    present: presentOf(present, last, 'count', input, scale.top, () => text.value.waiting),
    readings: [
      reading('waiting', text.reading.waiting, present, 'count', input),
      reading('busy', text.reading.inService, atShown(input, level('busy')), 'count', input),
      ...lastRun('waiting', text.reading.waiting, last, 'count', input),
    ],
  }
}

function waitingLabel(input: Input, at: readonly number[], values: readonly number[], present: number): Label {
  const peak = greatest(values)
  const index = values.indexOf(peak)
  const plain: Label = { key: 'waiting', of: 'waiting', text: input.text.line.waiting, tone: '--c-waiting' }
  if (peak < NOTABLE.count || !(peak > present * NOTABLE.times)) return plain
  const text = input.text.line.peak(say(peak, 'count', input), moment(at[index]!, input.day))
  return { ...plain, text, fixed: { at: at[index]!, value: peak, anchor: 'middle' } }
}

/** Planned traffic where there is a plan (luck is not growth), else what came. */
function growingNote(input: Input): Model['note'] {
  const { now, kindOf, shown, text } = input
  if (!now) return null
  const { diagram, journal } = now.recording
  const arriving = planOf(diagram, journal, kindOf)?.(shown) ?? atShown(input, flowOf('arrived', input.period))
  const rate = growth(arriving, atShown(input, capacityAlong(input)))
  // A line with so many places does not grow: whoever is too many is turned away, and stands among the failures.
  if (atShown(input, flowOf('failed.lineFull', input.period)) > rate / 2) return null
  return rate > 0 ? { text: text.unsteady, caption: text.growing(say(rate, 'perSecond', input)) } : null
}
