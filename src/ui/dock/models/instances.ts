/** Instances by state: in service, draining, booting, one above the other. */
import { type Instances, instancesIn } from '../series/instances.ts'
import { greatest } from '../series/scale.ts'
import { type Along, atShown, behind, type Course, here, type Input, lastAtShown, momentsOf } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

type State = keyof Instances | 'working'
const STACK = { shape: 'stepAfter', stack: 'state' } as const
const LOOKS = {
  working: { ...STACK, tone: '--coffee', width: 0, fill: { paint: 'var(--coffee)', opacity: 0.85 } },
  unused: { ...STACK, tone: '--line', width: 0, fill: { paint: 'url(#dock-unused)', opacity: 1 } },
  draining: { ...STACK, tone: '--coffee', width: 0, fill: { paint: 'url(#dock-hatch)', opacity: 1 } },
  booting: { ...STACK, tone: '--idle', width: 1, dash: '2 2', fill: { paint: 'var(--paper)', opacity: 0.7 } },
} as const
const STATES = ['working', 'unused', 'draining', 'booting'] as const

/** What is foreseen is no worker yet: a pale line across them. */
const FORESEEN = { shape: 'stepAfter', tone: '--caramel', width: 1.25, dash: '4 3' } as const

type Counted = (course: Course) => readonly (Instances | null)[]
/** Each snapshot is counted once for all states. */
function counting({ kindOf }: Input): Counted {
  const done = new Map<Course, readonly (Instances | null)[]>()
  return (course) => {
    const list = done.get(course) ?? course.samples.frames.map((frame) => instancesIn(course.recording, frame, kindOf))
    done.set(course, list)
    return list
  }
}
const inState =
  (counted: Counted, state: State): Along =>
  (course) =>
    counted(course).map((one) => (one ? (state === 'working' ? one.inService - one.unused : one[state]) : Number.NaN))
const paid =
  (counted: Counted): Along =>
  (course) =>
    counted(course).map((one) => (one ? one.inService + one.draining + one.booting : Number.NaN))

/** One above the other. Those in service are told apart where some of them are paid and do nothing. */
function states(input: Input, at: readonly number[], counted: Counted): readonly [Stroke, ...Stroke[]] {
  const { line, reading: long } = input.text
  const told = (value: number) => say(value, 'count', input)
  const [working, unused, ...rest] = STATES.map((key): Stroke => ({ ...LOOKS[key], key, values: here(input, at, inState(counted, key)) }))
  const idle = unused!.values.some((value) => value > 0)
  return [
    { ...working!, name: idle ? line.working : line.inService, say: told },
    idle ? { ...unused!, name: long.unused, say: told } : unused!,
    ...rest,
  ]
}

function forecast(input: Input, at: readonly number[], counted: Counted): Stroke[] {
  const values = here(input, at, inState(counted, 'forecast'))
  if (!values.some(Number.isFinite)) return []
  return [{ ...FORESEEN, key: 'forecast', values, name: input.text.line.forecast, say: (value) => say(value, 'count', input) }]
}

export function instances(input: Input): Model {
  const { text, style } = input
  const at = momentsOf(input)
  const counted = counting(input)
  const own = states(input, at, counted)
  const foreseen = forecast(input, at, counted)
  const ghost = behind(input, at, paid(counted))
  // In front: behind the filled seats it could not be seen.
  const pale: Stroke[] = ghost ? [{ key: 'ghost', shape: 'stepAfter', tone: '--ink', width: 1.5, ghost: true, values: ghost }] : []
  const scale = unitScale(greatest(here(input, at, paid(counted)), ghost ?? [], ...foreseen.map(({ values }) => values)), 'count', input)
  const shown = {
    inService: atShown(input, inState(counted, 'inService')),
    draining: atShown(input, inState(counted, 'draining')),
    booting: atShown(input, inState(counted, 'booting')),
    unused: atShown(input, inState(counted, 'unused')),
    forecast: atShown(input, inState(counted, 'forecast')),
  }
  const present = atShown(input, paid(counted))
  const last = lastAtShown(input, paid(counted))
  return {
    ...common(input),
    settling: false,
    title: style.words === 'cafe' ? text.title.instancesCafe : text.title.instances,
    at,
    strokes: [...own, ...foreseen, ...pale],
    scale,
    tick: (value) => number(value, 'count', input, scale.top),
    labels: [
      ...labels(input, shown, present, at[0] ?? 0, own),
      ...foreseen.map(({ key, tone }) => ({ key, of: key, text: text.line.forecast, tone })),
    ],
    present: presentOf(present, last, 'count', input, scale.top, () => text.value.paid),
    readings: [
      reading('instances.inService', text.reading.running, shown.inService, 'count', input),
      reading('instances.booting', text.reading.booting, shown.booting, 'count', input),
      reading('instances.draining', text.reading.draining, shown.draining, 'count', input),
      ...(shown.unused > 0 ? [reading('instances.unused', text.reading.unused, shown.unused, 'count', input)] : []),
      ...(foreseen.length > 0 ? [reading('instances.forecast', text.reading.forecast, shown.forecast, 'count', input)] : []),
      ...lastRun('instances', text.value.paid, last, 'count', input),
    ],
  }
}

function labels(input: Input, shown: Instances, present: number, from: number, [working]: readonly [Stroke, ...Stroke[]]): Label[] {
  const { text } = input
  const height = working.values.find((value) => value > 0) ?? 0
  const out: Label[] = []
  if (height > 0) {
    const at = Math.max(input.window.from, from)
    out.push({
      key: 'inService',
      of: 'working',
      text: working.name ?? text.line.inService,
      tone: '--on-ink',
      fixed: { at, value: height / 2, anchor: 'start', inside: true },
    })
  }
  const words = moving(input, shown)
  if (words !== null)
    out.push({ key: 'moving', of: 'booting', text: words, tone: '--ink-2', fixed: { at: input.shown, value: present, anchor: 'end' } })
  return out
}

function moving(input: Input, { booting, draining }: Instances): string | null {
  const { line } = input.text
  const count = (value: number) => say(value, 'count', input)
  if (booting > 0 && draining > 0) return line.bootingAndDraining(count(booting), count(draining))
  if (booting > 0) return line.booting(count(booting))
  return draining > 0 ? line.draining(count(draining)) : null
}
