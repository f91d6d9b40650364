/** Who waits and who is being worked on, and whether the line can end. */
import { SYSTEM } from '../../../store/frames.ts'
import { growth } from '../series/growth.ts'
import { planOf } from '../series/planned.ts'
import { greatest } from '../series/scale.ts'
import { moment } from '../time.ts'
import { capacityAlong } from './demand.ts'
import { atShown, behind, flowOf, here, type Input, isSettling, level, momentsOf, parts, reading, say, unitScale } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'

/** A peak is worth words when it is this high, and this much above what is there now. */
const NOTABLE = { count: 5, times: 1.3 }

export function waiting(input: Input): Model {
  const { now, text, style } = input
  const at = momentsOf(input)
  const levels = { waiting: now ? level(now, 'waiting', SYSTEM) : [], inService: now ? level(now, 'inService', SYSTEM) : [] }
  const own = { waiting: here(input, at, levels.waiting), inService: here(input, at, levels.inService) }
  const ghosts = {
    waiting: behind(input, at, (course) => level(course, 'waiting', SYSTEM)),
    inService: behind(input, at, (course) => level(course, 'inService', SYSTEM)),
  }
  const scale = unitScale(greatest(own.waiting, own.inService, ghosts.waiting ?? [], ghosts.inService ?? []), 'count', input, true)
  const speak = (value: number) => say(value, 'count', input)
  const looks = {
    waiting: { shape: 'linear', tone: '--c-waiting', width: 1.75 },
    inService: { shape: 'linear', tone: '--c-waiting', width: 1.25, dash: '2 2' },
  } as const
  const pale: Stroke[] = (['waiting', 'inService'] as const).flatMap((key) =>
    ghosts[key] ? [{ ...looks[key], key: `ghost.${key}`, ghost: true, values: ghosts[key] }] : [],
  )
  const strokes: Stroke[] = [
    { ...looks.waiting, key: 'waiting', values: own.waiting, say: speak, fill: { paint: 'var(--c-waiting)', opacity: 0.12 } },
    { ...looks.inService, key: 'inService', values: own.inService, say: speak },
  ]
  const present = atShown(input, now, levels.waiting)
  const inService = atShown(input, now, levels.inService)
  const last = behind(input, [input.shown], (course) => level(course, 'waiting', SYSTEM))?.[0] ?? Number.NaN
  const cafe = style.words === 'cafe'
  return {
    title: cafe ? text.title.waitingCafe : text.title.waiting,
    at,
    strokes: [...pale, ...strokes],
    scale,
    tick: (value) => parts(value, 'count', input).number,
    labels: [
      waitingLabel(input, at, own.waiting, present),
      { key: 'inService', of: 'inService', text: cafe ? text.line.inHand : text.line.inFlight, tone: '--c-waiting' },
    ],
    present: {
      number: parts(present, 'count', input).number,
      unit: text.value.waiting,
      ghost: Number.isFinite(last) ? parts(last, 'count', input).number : null,
    },
    settling: isSettling(input),
    note: growingNote(input),
    window: input.window,
    shown: input.shown,
    readings: [
      reading('waiting', text.reading.waiting, present, 'count', input),
      reading('inService', text.reading.inService, inService, 'count', input),
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
function growingNote(input: Input): string | null {
  const { now, kindOf, shown, text } = input
  if (!now) return null
  const { diagram, journal } = now.recording
  const capacity = atShown(input, now, capacityAlong(now, input) ?? [])
  const arriving = planOf(diagram, journal, kindOf)?.(shown) ?? atShown(input, now, flowOf(now, 'arrived', input))
  const rate = growth(arriving, capacity)
  return rate > 0 ? text.growing(say(rate, 'perSecond', input)) : null
}
