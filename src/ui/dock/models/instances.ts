/** Instances by state: in service, draining, booting, one above the other. */
import { type Instances, instancesIn } from '../series/instances.ts'
import { greatest } from '../series/scale.ts'
import { type Along, atShown, behind, type Course, here, type Input, lastAtShown, momentsOf } from './input.ts'
import type { Label, Model, Stroke } from './model.ts'
import { common, lastRun, number, presentOf, reading, say, unitScale } from './say.ts'

type State = keyof Instances
const STACK = { shape: 'stepAfter', stack: 'state' } as const
const LOOKS = {
  inService: { ...STACK, tone: '--coffee', width: 0, fill: { paint: 'var(--coffee)', opacity: 0.85 } },
  draining: { ...STACK, tone: '--coffee', width: 0, fill: { paint: 'url(#dock-hatch)', opacity: 1 } },
  booting: { ...STACK, tone: '--idle', width: 1, dash: '2 2', fill: { paint: 'var(--paper)', opacity: 0.7 } },
} as const
const STATES = ['inService', 'draining', 'booting'] as const

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
    counted(course).map((one) => one?.[state] ?? Number.NaN)
const paid =
  (counted: Counted): Along =>
  (course) =>
    counted(course).map((one) => (one ? one.inService + one.draining + one.booting : Number.NaN))

export function instances(input: Input): Model {
  const { text, style } = input
  const at = momentsOf(input)
  const counted = counting(input)
  const names = { inService: text.line.inService, draining: text.reading.draining, booting: text.reading.booting }
  const own: Stroke[] = STATES.map((key) => ({ ...LOOKS[key], key, values: here(input, at, inState(counted, key)) }))
  own[0] = { ...own[0]!, name: names.inService, say: (value) => say(value, 'count', input) }
  const ghost = behind(input, at, paid(counted))
  // In front: behind the filled seats it could not be seen.
  const pale: Stroke[] = ghost ? [{ key: 'ghost', shape: 'stepAfter', tone: '--ink', width: 1.5, ghost: true, values: ghost }] : []
  const scale = unitScale(greatest(here(input, at, paid(counted)), ghost ?? []), 'count', input)
  const shown = {
    inService: atShown(input, inState(counted, 'inService')),
    draining: atShown(input, inState(counted, 'draining')),
    booting: atShown(input, inState(counted, 'booting')),
  }
  const present = atShown(input, paid(counted))
  const last = lastAtShown(input, paid(counted))
  return {
    ...common(input),
    settling: false,
    title: style.words === 'cafe' ? text.title.instancesCafe : text.title.instances,
    at,
    strokes: [...own, ...pale],
    scale,
    tick: (value) => number(value, 'count', input, scale.top),
    labels: labels(input, shown, present, at[0] ?? 0, own[0].values.find((value) => value > 0) ?? 0),
    present: presentOf(present, last, 'count', input, scale.top, () => text.value.paid),
    readings: [
      reading('instances.inService', text.reading.running, shown.inService, 'count', input),
      reading('instances.booting', text.reading.booting, shown.booting, 'count', input),
      reading('instances.draining', text.reading.draining, shown.draining, 'count', input),
      ...lastRun('instances', text.value.paid, last, 'count', input),
    ],
  }
}

function labels(input: Input, shown: Instances, present: number, from: number, height: number): Label[] {
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
