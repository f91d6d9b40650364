/** Arbitrary sound documents, made by the edits that people make. */
import fc from 'fast-check'
import { kinds } from '../kinds/index.ts'
import type { AnyKind } from '../kinds/kind.ts'
import { checkSettings, offered } from './check/fields.ts'
import { jointFaultAt } from './check/joints.ts'
import { Report } from './check/report.ts'
import type { Diagram } from './diagram.ts'
import { duplicate } from './edit/duplicate.ts'
import { ruled, someRules } from './edit/rules.fake.ts'
import { splice } from './edit/splice.ts'
import { add, connect, move, newComponent, remove, rename, setScenario, setSetting, setWire } from './edit.ts'
import { Dice } from './randomSettings.fake.ts'
import { emptyDiagram, kindNamed, wireFields } from './settings.ts'
import { settingsFor } from './values.fake.ts'

type Gesture = (diagram: Diagram) => Diagram

const pick = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)]
const nth = fc.noBias(fc.nat(999))
const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) })

/** The settings written one by one, each only when the kind has nothing against it. */
function write(diagram: Diagram, id: string, kind: AnyKind, values: Record<string, unknown>): Diagram {
  return Object.entries(values).reduce((current, [name, value]) => {
    const next = setSetting(current, id, name, value)
    const settings = next.components.find((component) => component.id === id)?.settings
    return checkSettings(new Report(), '', kind, settings, () => null) && !jointFaultAt(next, id) ? next : current
  }, diagram)
}

const gestures: readonly fc.Arbitrary<Gesture>[] = [
  fc.record({ kind: fc.constantFrom(...kinds), name: fc.constantFrom('Barista', '손님', 'Till 2'), at: place }).map(
    ({ kind, name, at }): Gesture =>
      (diagram) =>
        add(diagram, newComponent(diagram, kind, name, at, kind.preset)),
  ),
  fc.tuple(nth, nth).map(
    ([from, to]): Gesture =>
      (diagram) => {
        const [start, end] = [pick(diagram.components, from), pick(diagram.components, to)]
        return (start && end && connect(diagram, start.id, end.id).diagram) ?? diagram
      },
  ),
  fc.record({ which: nth, writes: fc.record(Object.fromEntries(kinds.map((kind) => [kind.type, settingsFor(kind.fields)]))) }).map(
    ({ which, writes }): Gesture =>
      (diagram) => {
        const component = pick(diagram.components, which)
        return component ? write(diagram, component.id, kindNamed(component.kind), writes[component.kind]) : diagram
      },
  ),
  fc.record({ which: nth, latency: fc.double({ min: 0, max: 10, noNaN: true }) }).map(
    ({ which, latency }): Gesture =>
      (diagram) =>
        setWire(diagram, pick(diagram.wires, which)?.id ?? '', 'latency', latency),
  ),
  fc.record({ which: nth, queue: nth, filter: fc.constantFrom(['regular'], []) }).map(
    ({ which, queue, filter }): Gesture =>
      (diagram) => {
        const wire = pick(
          diagram.wires.filter(({ role }) => 'deadLetterQueue' in wireFields(role)),
          which,
        )
        const tray = pick(
          diagram.components.filter(({ kind }) => offered(kindNamed(kind)).includes('deadLetter')),
          queue,
        )
        const put = (name: string, value: unknown) => (current: Diagram) => setWire(current, wire?.id ?? '', name, value)
        return put('deadLetterQueue', tray?.id ?? null)(put('filterPolicy', filter)(diagram))
      },
  ),
  fc.record({ which: nth, kind: fc.constantFrom(...kinds), at: place }).map(
    ({ which, kind, at }): Gesture =>
      (diagram) => {
        const wire = pick(diagram.wires, which)
        return (wire && splice(diagram, wire.id, newComponent(diagram, kind, 'Between', at)).diagram) ?? diagram
      },
  ),
  fc.tuple(nth, nth).map(
    ([a, b]): Gesture =>
      (diagram) =>
        duplicate(
          diagram,
          [pick(diagram.components, a), pick(diagram.components, b)].flatMap((one) => one?.id ?? []),
        ).diagram,
  ),
  nth.map(
    (which): Gesture =>
      (diagram) =>
        remove(diagram, [pick([...diagram.components, ...diagram.wires], which)?.id ?? '']),
  ),
  fc.record({ which: nth, at: place }).map(
    ({ which, at }): Gesture =>
      (diagram) =>
        move(diagram, new Map([[pick(diagram.components, which)?.id ?? '', at]])),
  ),
  fc.record({ which: nth, name: fc.string({ unit: 'grapheme', maxLength: 30 }) }).map(
    ({ which, name }): Gesture =>
      (diagram) =>
        rename(diagram, pick(diagram.components, which)?.id ?? '', name),
  ),
  fc.record({ which: nth, at: fc.nat(600) }).map(
    ({ which, at }): Gesture =>
      (diagram) => {
        const wire = pick(diagram.wires, which)
        return wire ? setScenario(diagram, { events: [...diagram.scenario.events, { at, do: 'cut', wire: wire.id }] }) : diagram
      },
  ),
]

/** Documents grow: most gestures add or connect. */
const [adding, connecting, ...others] = gestures
const gesture = fc.oneof(
  { weight: 8, arbitrary: adding },
  { weight: 12, arbitrary: connecting },
  ...others.map((arbitrary) => ({ weight: 2, arbitrary })),
)
const session = (least: number, length: number): fc.Arbitrary<readonly Gesture[]> =>
  fc.noBias(fc.array(gesture, { minLength: least, maxLength: length, size: 'max' }))
const perform = (start: Diagram, steps: readonly Gesture[]) => steps.reduce((diagram, step) => step(diagram), start)

/** A document after up to 40 gestures; every other one with rules for students. */
export const someDiagram: fc.Arbitrary<Diagram> = fc.tuple(session(10, 40), fc.option(fc.nat())).map(([steps, rules]) => {
  const diagram = perform(emptyDiagram('Random'), steps)
  return ruled(diagram, rules === null ? null : someRules(new Dice(rules), diagram))
})
/** A document, and what it became after up to 15 more. */
export const someEdit: fc.Arbitrary<{ before: Diagram; after: Diagram }> = fc
  .tuple(someDiagram, session(2, 15))
  .map(([before, steps]) => ({ before, after: perform(before, steps) }))
