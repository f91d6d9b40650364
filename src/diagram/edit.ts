/** The edits of a document: each takes a diagram and returns a new one, or the same object when nothing changes. */
import type { Fields } from '../kinds/field.ts'
import type { AnyKind, Role } from '../kinds/kind.ts'
import type { Component, Diagram, Goal, Scenario, ScenarioEvent, SettingValues, Wire } from './diagram.ts'
import { keepGoals, WHOLE, withGoals } from './edit/goals.ts'
import { GRID, type Place, placed } from './edit/places.ts'
import { refersTo, renameReferences } from './edit/references.ts'
import { keepLocks } from './edit/rules.ts'
import { rolesBetween, type WireRefusal } from './roles.ts'
import { kindNamed, NAME_LENGTH, same, settingAt, WIRE, wireFields, withoutDefaults, withSetting } from './settings.ts'

export { CARD, GRID, PITCH, type Place, placed, REACH } from './edit/places.ts'

export interface NotWired {
  readonly refused: WireRefusal
  readonly diagram?: undefined
}

/** A name that a file may hold: no blanks around it, not too long, and no half characters. */
const named = (name: string) =>
  name
    .trim()
    .slice(0, NAME_LENGTH)
    .replace(/\p{Surrogate}/gu, '')
    .trim()
/** Room that a number needs behind a name. */
const NUMBER_ROOM = 8

const snap = (value: number) => placed(Math.round(value / GRID) * GRID)

/** Every id of a diagram: components and wires share one space. */
export const idsOf = (diagram: Diagram): Set<string> => new Set([...diagram.components, ...diagram.wires].map(({ id }) => id))

/** An id that is not taken: the base itself, or the base with the next number. */
export function freshId(taken: ReadonlySet<string>, base: string): string {
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}

function freshWireId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`w${number}`)) return `w${number}`
}

/** A name that no component has: the base itself, or "Base 2", "Base 3". A number at the base's end is counted on from. */
export function freshName(taken: ReadonlySet<string>, base: string): string {
  if (!taken.has(base)) return base
  const [, counted = base] = /^(.*\S) \d+$/.exec(base) ?? []
  const stem = named(counted.slice(0, NAME_LENGTH - NUMBER_ROOM))
  for (let number = 2; ; number++) if (!taken.has(`${stem} ${number}`)) return `${stem} ${number}`
}

/** A component that is not in the diagram yet, with an id and a name of its own; `settings` may be the kind's preset. */
export function newComponent(diagram: Diagram, kind: AnyKind, name: string, { x, y }: Place, settings: SettingValues = {}): Component {
  const names = new Set(diagram.components.map((component) => component.name))
  return {
    id: freshId(idsOf(diagram), kind.type),
    kind: kind.type,
    name: freshName(names, named(name)),
    x: snap(x),
    y: snap(y),
    settings: withoutDefaults(kind, settings),
  }
}

export const add = (diagram: Diagram, component: Component): Diagram => ({ ...diagram, components: [...diagram.components, component] })

/** Is an event about what is gone, or does it write a setting that refers to it? */
function mentions(event: ScenarioEvent, gone: ReadonlySet<string>, { components }: Diagram): boolean {
  if (gone.has(event.component ?? '*') || gone.has(event.wire ?? '*')) return true
  const target = event.do === 'set' ? components.find(({ id }) => id === event.component) : undefined
  const found = target && settingAt(kindNamed(target.kind), target.settings, event.setting ?? '')
  return found ? refersTo(found.field, event.value, (id) => gone.has(id)) : false
}

/** Removes components and wires, and with them the wires at removed components, events about them and references to them. */
export function remove(diagram: Diagram, ids: Iterable<string>): Diagram {
  const gone = new Set(ids)
  for (const { id, from, to } of diagram.wires) if (gone.has(from) || gone.has(to)) gone.add(id)
  const stays = ({ id }: { id: string }) => !gone.has(id)
  if (![...diagram.components, ...diagram.wires].some(({ id }) => gone.has(id))) return diagram
  const without = <T extends Component | Wire>(item: T, fields: Fields): T => {
    const settings = renameReferences(fields, item.settings, (id) => (gone.has(id) ? null : id))
    return settings === item.settings ? item : { ...item, settings }
  }
  const components = diagram.components.filter(stays).map((component) => without(component, kindNamed(component.kind).fields))
  const wires = diagram.wires.filter(stays).map((wire) => without(wire, WIRE.fields))
  const { scenario } = diagram
  const events = scenario.events.filter((event) => !mentions(event, gone, diagram))
  const some = events.length === scenario.events.length ? scenario : { ...scenario, events }
  const asked = keepGoals(some, ({ of }) => of === WHOLE || !gone.has(of))
  const kept = keepLocks(asked, ({ of }) => !gone.has(of))
  return { ...diagram, components, wires, scenario: kept }
}

function change<T extends { readonly id: string }>(list: readonly T[], id: string, next: (item: T) => T): readonly T[] {
  const at = list.findIndex((item) => item.id === id)
  if (at < 0) return list
  const item = next(list[at])
  return item === list[at] ? list : list.with(at, item)
}

function withComponents(diagram: Diagram, components: readonly Component[]): Diagram {
  return components === diagram.components ? diagram : { ...diagram, components }
}

/** Moves components to places, in canvas pixels. They are rounded to whole pixels, so that files stay short. */
export function move(diagram: Diagram, places: ReadonlyMap<string, Place>): Diagram {
  let moved = false
  const components = diagram.components.map((component) => {
    const place = places.get(component.id)
    const [x, y] = place ? [placed(place.x), placed(place.y)] : [component.x, component.y]
    if (x === component.x && y === component.y) return component
    moved = true
    return { ...component, x, y }
  })
  return moved ? { ...diagram, components } : diagram
}

/** Renames a component. Blanks around the name go; an empty name changes nothing. */
export function rename(diagram: Diagram, id: string, name: string): Diagram {
  const trimmed = named(name)
  if (!trimmed) return diagram
  return withComponents(
    diagram,
    change(diagram.components, id, (component) => (component.name === trimmed ? component : { ...component, name: trimmed })),
  )
}

/** Renames the diagram itself. */
export function renameDiagram(diagram: Diagram, name: string): Diagram {
  const trimmed = named(name)
  return !trimmed || trimmed === diagram.name ? diagram : { ...diagram, name: trimmed }
}

/** Events that set what is no setting any more (a policy that was deleted) go; the others stay as they are. */
function withoutStale(diagram: Diagram, id: string): Diagram {
  const component = diagram.components.find((each) => each.id === id)
  if (!component) return diagram
  const described = kindNamed(component.kind)
  const events = diagram.scenario.events.filter(
    (event) => event.do !== 'set' || event.component !== id || settingAt(described, component.settings, event.setting ?? '') !== null,
  )
  return events.length === diagram.scenario.events.length ? diagram : { ...diagram, scenario: { ...diagram.scenario, events } }
}

/** Writes one setting of a component, by its path (`retry.maxAttempts`); the default, or `undefined`, removes it. */
export function setSetting(diagram: Diagram, id: string, path: string, value: unknown): Diagram {
  const components = change(diagram.components, id, (component) => {
    const settings = withSetting(kindNamed(component.kind), component.settings, path, value)
    return same(settings, component.settings) ? component : { ...component, settings }
  })
  return components === diagram.components ? diagram : withoutStale({ ...diagram, components }, id)
}

/** Writes one setting of a wire; the default, or `undefined`, removes it. */
export function setWire(diagram: Diagram, id: string, path: string, value: unknown): Diagram {
  const wires = change(diagram.wires, id, (wire) => {
    const settings = withSetting(WIRE, wire.settings, path, value)
    return same(settings, wire.settings) ? wire : { ...wire, settings }
  })
  return wires === diagram.wires ? diagram : { ...diagram, wires }
}

/** Asks other things of a run, or nothing more. */
export function setGoals(diagram: Diagram, goals: readonly Goal[]): Diagram {
  const scenario = withGoals(diagram.scenario, goals)
  return same(scenario, diagram.scenario) ? diagram : { ...diagram, scenario }
}

/** Changes some of the scenario's settings, or its events. */
export function setScenario(diagram: Diagram, values: Partial<Scenario>): Diagram {
  const scenario = { ...diagram.scenario, ...values }
  return same(scenario, diagram.scenario) ? diagram : { ...diagram, scenario }
}

/** A wire that is not in the diagram yet; of the settings it takes those that a wire of its role has. */
export function newWire(diagram: Diagram, from: string, to: string, role: Role, settings: SettingValues = {}): Wire {
  return { id: freshWireId(idsOf(diagram)), from, to, role, settings: withoutDefaults({ fields: wireFields(role) }, settings) }
}

export const addWire = (diagram: Diagram, wire: Wire): Diagram => ({ ...diagram, wires: [...diagram.wires, wire] })

/** Wires two components in the role asked for, else the first that they can have; or says why not. */
export function connect(
  diagram: Diagram,
  from: string,
  to: string,
  role?: Role,
  settings?: SettingValues,
): { readonly diagram: Diagram; readonly wire: Wire; readonly refused?: undefined } | NotWired {
  const { roles, refused } = rolesBetween(diagram, from, to)
  if (refused) return { refused }
  const chosen = role ?? roles[0]
  if (!roles.includes(chosen)) return { refused: 'noRole' }
  const wire = newWire(diagram, from, to, chosen, settings)
  return { diagram: addWire(diagram, wire), wire }
}

export const disconnect = (diagram: Diagram, wire: string): Diagram => remove(diagram, [wire])

/** Puts one end of a wire, or both, elsewhere. It is another wire then, with the same settings; or says why not. */
export function reconnect(diagram: Diagram, id: string, from: string, to: string): ReturnType<typeof connect> {
  const wire = diagram.wires.find((other) => other.id === id)
  if (!wire) return { refused: 'unknown' }
  if (wire.from === from && wire.to === to) return { diagram, wire }
  const without = disconnect(diagram, id)
  const { roles } = rolesBetween(without, from, to)
  return connect(without, from, to, roles?.includes(wire.role) ? wire.role : undefined, wire.settings)
}
