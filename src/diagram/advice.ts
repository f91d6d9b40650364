/** Why nothing happens: the parts of a sound document that cannot work, and the one edit that would mend each, where one is evident. */

import type { Field } from '../kinds/field.ts'
import type { AnyKind } from '../kinds/kind.ts'
import type { Advice, Component, Diagram } from './diagram.ts'
import { connect, setSetting } from './edit.ts'
import { circles } from './graph/circles.ts'
import { wiresFrom, wiresInto } from './graph/ends.ts'
import { isSide, rolesBetween } from './roles.ts'
import { kindNamed, settingsOf } from './settings.ts'

/**
 * What the codes say. About wires: `goesNowhere` it starts orders and has no wire to send them along · `noTargets` it only passes orders on,
 * and to nobody · `nobodyFetches` nobody takes what it holds · `nothingArrives` no wire leads here · `notReached` wires lead here, but no
 * orders ever come along them · `circle` its calls come back to itself. About settings: `noTraffic` it sends nothing all day ·
 * `noPlaces` its maximum is 0 · `noneWanted` it wants 0 and nothing changes that. Fixes: `connectTo`, `connectFrom`, `reset`.
 * Values: `name` of the component, and of the fix `other`, its other end's name, or `setting`.
 */
type AdviceCode =
  | 'goesNowhere'
  | 'noTargets'
  | 'nobodyFetches'
  | 'nothingArrives'
  | 'notReached'
  | 'circle'
  | 'noTraffic'
  | 'noPlaces'
  | 'noneWanted'

interface Sight {
  readonly diagram: Diagram
  /** Components that orders can come to: those where they start, and all that wires lead to from there. */
  readonly reached: ReadonlySet<string>
  /** Components whose calls come back to them. */
  readonly circling: ReadonlySet<string>
  /** Components that scripted events give other settings. */
  readonly rewritten: ReadonlySet<string>
}

/** Nobody reads more than that at once; what comes after is told when these are mended. */
const MOST_ADVICE = 200
/** How many of the nearest components are tried as the other end of a missing wire. */
const TRIES = 8

const starts = (kind: AnyKind) => kind.wires.in.length === 0 && kind.wires.out.length > 0

function look(diagram: Diagram): Sight {
  const reached = new Set(diagram.components.filter(({ kind }) => starts(kindNamed(kind))).map(({ id }) => id))
  for (const id of reached) for (const wire of wiresFrom(diagram, id)) reached.add(wire.to)
  const rewritten = new Set(diagram.scenario.events.flatMap((event) => (event.do === 'set' && event.component ? [event.component] : [])))
  return { diagram, reached, circling: circles(diagram), rewritten }
}

const distance = (a: Component, b: Component) => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))

/** Do two kinds have a role in common that carries orders? */
const carries = (from: AnyKind, to: AnyKind) => from.wires.out.some((role) => !isSide(role) && to.wires.in.includes(role))

function cheapest<Item>(items: readonly { readonly item: Item; readonly cost: number }[], count: number): Item[] {
  const best: { readonly item: Item; readonly cost: number }[] = []
  for (const each of items) {
    if (best.length === count && each.cost >= best[count - 1].cost) continue
    const at = best.findIndex(({ cost }) => each.cost < cost)
    best.splice(at < 0 ? best.length : at, 0, each)
    if (best.length > count) best.pop()
  }
  return best.map(({ item }) => item)
}

/** The nearest components that a wire for orders could lead to, or come from: rather those that have none at that end yet. */
function nearest({ diagram, reached }: Sight, component: Component, way: 'to' | 'from'): Component[] {
  const kind = kindNamed(component.kind)
  const possible = diagram.components.filter((other) => {
    if (other.id === component.id) return false
    return way === 'to' ? carries(kind, kindNamed(other.kind)) : reached.has(other.id) && carries(kindNamed(other.kind), kind)
  })
  const cost = (other: Component) => distance(component, other) + (way === 'to' && wiresInto(diagram, other.id).length > 0 ? 1e7 : 0)
  return cheapest(
    possible.map((item) => ({ item, cost: cost(item) })),
    TRIES,
  )
}

function wiring(sight: Sight, component: Component, code: AdviceCode, way: 'to' | 'from'): Advice {
  const { diagram } = sight
  const advice = { component: component.id, code, values: { name: component.name } }
  for (const other of nearest(sight, component, way)) {
    const [from, to] = way === 'to' ? [component.id, other.id] : [other.id, component.id]
    const role = rolesBetween(diagram, from, to).roles?.find((each) => !isSide(each))
    if (!role) continue
    const fix = { code: way === 'to' ? 'connectTo' : 'connectFrom', mended: () => connect(diagram, from, to, role).diagram ?? diagram }
    return { ...advice, values: { ...advice.values, other: other.name }, fix }
  }
  return advice
}

/** What is missing in front of a component. */
function adviseIn(sight: Sight, component: Component, kind: AnyKind): Advice | null {
  if (starts(kind) || kind.wires.in.length === 0 || sight.reached.has(component.id)) return null
  if (wiresInto(sight.diagram, component.id).length === 0) return wiring(sight, component, 'nothingArrives', 'from')
  return { component: component.id, code: 'notReached', values: { name: component.name } }
}

/** What is missing behind it. A tray that only collects what went wrong need not be emptied. */
function adviseOut(sight: Sight, component: Component, kind: AnyKind): Advice | null {
  if (kind.wires.needs !== 'out' || wiresFrom(sight.diagram, component.id).some((wire) => !isSide(wire.role))) return null
  const incoming = wiresInto(sight.diagram, component.id)
  if (incoming.length > 0 && incoming.every((wire) => isSide(wire.role))) return null
  const code = starts(kind) ? 'goesNowhere' : kind.wires.out.includes('poll') ? 'nobodyFetches' : 'noTargets'
  return wiring(sight, component, code, 'to')
}

/** Could anything but a person change the settings while it runs: a scripted event, or one of its own policies? */
function changesItself({ rewritten }: Sight, component: Component, settings: Readonly<Record<string, unknown>>, kind: AnyKind): boolean {
  if (rewritten.has(component.id)) return true
  return Object.entries<Field>(kind.fields).some(
    ([name, field]) => field.type === 'list' && field.item.type === 'variant' && (settings[name] as unknown[]).length > 0,
  )
}

const SAMPLES = 4096

/** Settings with which it does nothing. */
function adviseSettings(sight: Sight, component: Component, kind: AnyKind): Advice | null {
  const settings = settingsOf(kind, component.settings) as Readonly<Record<string, unknown>>
  const { diagram } = sight
  if (changesItself(sight, component, settings, kind)) return null
  const values = { name: component.name }
  const ruler = (mark: string) => Object.entries<Field>(kind.fields).find(([, field]) => field.ruler === mark)?.[0]
  for (const [mark, code] of [
    ['high', 'noPlaces'],
    ['at', 'noneWanted'],
  ] as const) {
    const setting = ruler(mark)
    if (setting === undefined || settings[setting] !== 0) continue
    // All three numbers together: one alone could leave them in the wrong order.
    const names = ['low', 'at', 'high'].flatMap((each) => ruler(each) ?? [])
    const mended = () => names.reduce((next, name) => setSetting(next, component.id, name, undefined), diagram)
    return { component: component.id, code, values: { ...values, setting }, fix: { code: 'reset', mended } }
  }
  const traffic = kind.traffic?.(settings)
  if (!traffic) return null
  const { duration } = diagram.scenario
  for (let nth = 0; nth < SAMPLES; nth++) if (traffic((duration * nth) / SAMPLES) > 0) return null
  return { component: component.id, code: 'noTraffic', values }
}

function adviseOn(sight: Sight, component: Component): Advice[] {
  const kind = kindNamed(component.kind)
  if (kind.wires.in.length + kind.wires.out.length === 0) return []
  const circle: Advice | null = sight.circling.has(component.id)
    ? { component: component.id, code: 'circle', values: { name: component.name } }
    : null
  const found = [adviseIn(sight, component, kind), adviseOut(sight, component, kind), circle, adviseSettings(sight, component, kind)]
  return found.filter((advice) => advice !== null)
}

/** What in a document will not work, in the order of its components; of very much the beginning. None of it keeps a document from being run. */
export function advise(diagram: Diagram): Advice[] {
  const sight = look(diagram)
  const advice: Advice[] = []
  for (const component of diagram.components) {
    if (advice.length >= MOST_ADVICE) break
    advice.push(...adviseOn(sight, component))
  }
  return advice
}
