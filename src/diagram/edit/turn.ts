/** Turns a component into another kind: what both have stays, and so does everything that leads to it. */
import type { Field } from '../../kinds/field.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import { checkFields, checkSettings } from '../check/fields.ts'
import { goalsFor } from '../check/goals.ts'
import { jointFaultAt } from '../check/joints.ts'
import { Report } from '../check/report.ts'
import type { Component, Diagram, SettingValues } from '../diagram.ts'
import { kindNamed, settingAt, withoutDefaults } from '../settings.ts'
import { keepLocks } from './rules.ts'

/** References were checked where they are written. */
const anyRole = (kind: AnyKind) => () => kind.wires.in

/** Of settings those that another kind has under the same name, for the same thing, and allows. */
export function keptBy(to: AnyKind, from: AnyKind, settings: SettingValues): SettingValues {
  const kept = Object.entries(settings).filter(([name, value]) => {
    const [before, after]: (Field | undefined)[] = [from.fields[name], to.fields[name]]
    if (!after || after.type !== before?.type) return false
    const report = new Report()
    checkFields(report, '', { [name]: after }, { [name]: value }, anyRole(to))
    return report.count === 0
  })
  return withoutDefaults(to, Object.fromEntries(kept))
}

/** Kinds that a component can become: those of its kind's family, itself apart. */
export const relatives = (kind: AnyKind, all: readonly AnyKind[]): readonly AnyKind[] =>
  kind.family === undefined ? [] : all.filter((other) => other.family === kind.family && other !== kind)

/** The scripted events that still make sense for what the component has become. */
function eventsFor(diagram: Diagram, id: string, kind: AnyKind, settings: SettingValues) {
  return diagram.scenario.events.filter((event) => {
    if (event.component !== id) return true
    return event.do === 'set'
      ? settingAt(kind, settings, event.setting ?? '') !== null
      : (kind.events as readonly string[]).includes(event.do)
  })
}

/**
 * The document with a component of another kind in the same place, under the same id and name, with the same wires and every setting that
 * both kinds have; null where the new kind refuses a wire that is there, or those settings together.
 */
export function turn(diagram: Diagram, id: string, type: string): Diagram | null {
  const component = diagram.components.find((each) => each.id === id)
  if (!component) return null
  const [from, to] = [kindNamed(component.kind), kindNamed(type)]
  const fits = diagram.wires.every(
    (wire) => (wire.from !== id || to.wires.out.includes(wire.role)) && (wire.to !== id || to.wires.in.includes(wire.role)),
  )
  const settings = keptBy(to, from, component.settings)
  if (!fits || !checkSettings(new Report(), '', to, settings, anyRole(to))) return null
  const turned: Component = { ...component, kind: type, settings }
  const events = eventsFor(diagram, id, to, settings)
  const locks = keepLocks(diagram.scenario, ({ of, settings: names }) => of !== id || names === undefined)
  const scenario = goalsFor(locks, id, to)
  const next = {
    ...diagram,
    components: diagram.components.map((each) => (each === component ? turned : each)),
    scenario: events.length === scenario.events.length ? scenario : { ...scenario, events },
  }
  return jointFaultAt(next, id) ? null : next
}
