/** Instances by state: in service, draining, booting, one above the other. */
import { type Instances, instancesIn } from '../series/instances.ts'
import { greatest } from '../series/scale.ts'
import { atShown, behind, type Course, here, type Input, momentsOf, parts, reading, say, unitScale } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'

type State = keyof Instances
const STATES: readonly State[] = ['inService', 'draining', 'booting']

const along = ({ recording, samples }: Course, { kindOf }: Input): (Instances | null)[] =>
  samples.frames.map((frame) => instancesIn(recording, frame, kindOf))
const count = (list: readonly (Instances | null)[], state: State) => list.map((one) => one?.[state] ?? Number.NaN)
const paid = (list: readonly (Instances | null)[]) => list.map((one) => (one ? one.inService + one.draining + one.booting : Number.NaN))

export function instances(input: Input): Model {
  const { now, text, style } = input
  const at = momentsOf(input)
  const list = now ? along(now, input) : []
  const own = (state: State) => here(input, at, count(list, state))
  const ghost = behind(input, at, (course) => paid(along(course, input)))
  const scale = unitScale(greatest(here(input, at, paid(list)), ghost ?? []), 'count', input, true)
  const speak = (value: number) => say(value, 'count', input)
  const pale: Stroke[] = ghost ? [{ key: 'ghost', shape: 'stepAfter', tone: '--coffee', width: 1.5, ghost: true, values: ghost }] : []
  const stacked = { shape: 'stepAfter', stack: 'state' } as const
  const strokes: Stroke[] = [
    {
      ...stacked,
      key: 'inService',
      tone: '--coffee',
      width: 0,
      fill: { paint: 'var(--coffee)', opacity: 0.85 },
      values: own('inService'),
      say: speak,
    },
    { ...stacked, key: 'draining', tone: '--coffee', width: 0, fill: { paint: 'url(#dock-hatch)', opacity: 1 }, values: own('draining') },
    {
      ...stacked,
      key: 'booting',
      tone: '--idle',
      width: 1,
      dash: '2 2',
      fill: { paint: 'var(--paper)', opacity: 0.7 },
      values: own('booting'),
    },
  ]
  const shown = Object.fromEntries(STATES.map((state) => [state, atShown(input, now, count(list, state))])) as Record<State, number>
  const present = atShown(input, now, paid(list))
  const last = behind(input, [input.shown], (course) => paid(along(course, input)))?.[0] ?? Number.NaN
  const cafe = style.words === 'cafe'
  return {
    title: cafe ? text.title.instancesCafe : text.title.instances,
    at,
    strokes: [...pale, ...strokes],
    scale,
    tick: (value) => parts(value, 'count', input).number,
    labels: labels(input, shown, present, at[0] ?? 0, at.length > 0 ? (own('inService').find((value) => value > 0) ?? 0) : 0),
    present: {
      number: parts(present, 'count', input).number,
      unit: text.value.paid,
      ghost: Number.isFinite(last) ? parts(last, 'count', input).number : null,
    },
    settling: false,
    note: null,
    window: input.window,
    shown: input.shown,
    readings: [
      reading('instances.inService', text.reading.running, shown.inService, 'count', input),
      reading('instances.booting', text.reading.booting, shown.booting, 'count', input),
      reading('instances.draining', text.reading.draining, shown.draining, 'count', input),
    ],
  }
}

function labels(input: Input, shown: Record<State, number>, present: number, from: number, height: number): Label[] {
  const { text } = input
  const out: Label[] = []
  if (height > 0) {
    const at = Math.max(input.window.from, from)
    out.push({
      key: 'inService',
      of: 'inService',
      text: text.line.inService,
      tone: '--on-ink',
      fixed: { at, value: height / 2, anchor: 'start', inside: true },
    })
  }
  const booting = say(shown.booting, 'count', input)
  const draining = say(shown.draining, 'count', input)
  const both = shown.booting > 0 && shown.draining > 0
  const words = both
    ? text.line.bootingAndDraining(booting, draining)
    : shown.booting > 0
      ? text.line.booting(booting)
      : shown.draining > 0
        ? text.line.draining(draining)
        : null
  if (words !== null)
    out.push({ key: 'moving', of: 'booting', text: words, tone: '--ink-2', fixed: { at: input.shown, value: present, anchor: 'end' } })
  return out
}
