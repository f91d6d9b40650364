/** Why nothing happens: the parts of a sound document that cannot work, and the one edit that would mend each, where one is evident. */

import type { Field } from '../kinds/field.ts'
import type { AnyKind } from '../kinds/kind.ts'
import type { Advice, Component, Diagram, Wire } from './diagram.ts'
import { connect, setSetting } from './edit.ts'
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
  readonly outOf: ReadonlyMap<string, Diagram['wires']>
  readonly into: ReadonlyMap<string, Diagram['wires']>
}

const starts = (kind: AnyKind) => kind.wires.in.length === 0 && kind.wires.out.length > 0

function by(wires: Diagram['wires'], end: 'from' | 'to'): Map<string, Wire[]> {
  const groups = new Map<string, Wire[]>()
  for (const wire of wires) {
    const group = groups.get(wire[end])
    if (group) group.push(wire)
    else groups.set(wire[end], [wire])
  }
  return groups
}

function look(diagram: Diagram): Sight {
  const outOf = by(diagram.wires, 'from')
  const reached = new Set(diagram.components.filter(({ kind }) => starts(kindNamed(kind))).map(({ id }) => id))
  for (const id of reached) for (const wire of outOf.get(id) ?? []) reached.add(wire.to)
  return { diagram, reached, outOf, into: by(diagram.wires, 'to') }
}

const distance = (a: Component, b: Component) => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))

/** The nearest component that a wire for orders could lead to, or come from: rather one that has none at that end yet. */
function nearest(sight: Sight, component: Component, way: 'to' | 'from'): Component | null {
  const { diagram, reached, into } = sight
  const possible = diagram.components.filter((other) => {
    if (way === 'from' && !reached.has(other.id)) return false
    const { roles } = way === 'to' ? rolesBetween(diagram, component.id, other.id) : rolesBetween(diagram, other.id, component.id)
    return roles?.some((role) => !isSide(role)) ?? false
  })
  const cost = (other: Component) => distance(component, other) + (way === 'to' && into.has(other.id) ? 1e7 : 0)
  return possible.sort((a, b) => cost(a) - cost(b))[0] ?? null
}

function wiring(sight: Sight, component: Component, code: AdviceCode, way: 'to' | 'from'): Advice {
  const other = nearest(sight, component, way)
  const from = way === 'to' ? component.id : other?.id
  const to = way === 'to' ? other?.id : component.id
  const role = from && to ? rolesBetween(sight.diagram, from, to).roles?.find((each) => !isSide(each)) : undefined
  const wired = from && to ? connect(sight.diagram, from, to, role) : null
  const advice = { component: component.id, code, values: { name: component.name, ...(other && { other: other.name }) } }
  return wired?.diagram ? { ...advice, fix: { code: way === 'to' ? 'connectTo' : 'connectFrom', diagram: wired.diagram } } : advice
}

/** What is missing in front of a component. */
function adviseIn(sight: Sight, component: Component, kind: AnyKind): Advice | null {
  if (starts(kind) || kind.wires.in.length === 0 || sight.reached.has(component.id)) return null
  if (!sight.into.has(component.id)) return wiring(sight, component, 'nothingArrives', 'from')
  return { component: component.id, code: 'notReached', values: { name: component.name } }
}

/** What is missing behind it. A tray that only collects what went wrong need not be emptied. */
function adviseOut(sight: Sight, component: Component, kind: AnyKind): Advice | null {
  if (kind.wires.needs !== 'out' || sight.outOf.get(component.id)?.some((wire) => !isSide(wire.role))) return null
  const incoming = sight.into.get(component.id) ?? []
  if (incoming.length > 0 && incoming.every((wire) => isSide(wire.role))) return null
  const code = starts(kind) ? 'goesNowhere' : kind.wires.out.includes('poll') ? 'nobodyFetches' : 'noTargets'
  return wiring(sight, component, code, 'to')
}

function callsItself({ outOf }: Sight, id: string): boolean {
  const seen = new Set<string>()
  const queue = [id]
  for (const at of queue) {
    for (const wire of outOf.get(at) ?? []) {
      if (wire.role !== 'call' || seen.has(wire.to)) continue
      if (wire.to === id) return true
      seen.add(wire.to)
      queue.push(wire.to)
    }
  }
  return false
}

/** Could anything but a person change the settings while it runs: a scripted event, or one of its own policies? */
function changesItself(diagram: Diagram, component: Component, settings: Readonly<Record<string, unknown>>, kind: AnyKind): boolean {
  if (diagram.scenario.events.some((event) => event.do === 'set' && event.component === component.id)) return true
  return Object.entries<Field>(kind.fields).some(
    ([name, field]) => field.type === 'list' && field.item.type === 'variant' && (settings[name] as unknown[]).length > 0,
  )
}

const SAMPLES = 4096

/** Settings with which it does nothing. */
function adviseSettings({ diagram }: Sight, component: Component, kind: AnyKind): Advice | null {
  const settings = settingsOf(kind, component.settings) as Readonly<Record<string, unknown>>
  if (changesItself(diagram, component, settings, kind)) return null
  const values = { name: component.name }
  const ruler = (mark: string) => Object.entries<Field>(kind.fields).find(([, field]) => field.ruler === mark)?.[0]
  for (const [mark, code] of [
    ['high', 'noPlaces'],
    ['at', 'noneWanted'],
  ] as const) {
    const setting = ruler(mark)
    if (setting === undefined || settings[setting] !== 0) continue
    // All three numbers together: one alone could leave them in the wrong order.
    const mended = ['low', 'at', 'high']
      .flatMap((each) => ruler(each) ?? [])
      .reduce((next, name) => setSetting(next, component.id, name, undefined), diagram)
    return { component: component.id, code, values: { ...values, setting }, fix: { code: 'reset', diagram: mended } }
  }
  const traffic = kind.traffic?.(settings)
  if (!traffic) return null
  const { duration } = diagram.scenario
  for (let nth = 0; nth < SAMPLES; nth++) if (traffic((duration * nth) / SAMPLES) > 0) return null
  return { component: component.id, code: 'noTraffic', values }
}

/** Everything in a document that will not work, in the order of its components. None of it keeps a document from being run. */
export function advise(diagram: Diagram): Advice[] {
  const sight = look(diagram)
  return diagram.components.flatMap((component) => {
    const kind = kindNamed(component.kind)
    if (kind.wires.in.length + kind.wires.out.length === 0) return []
    const circle: Advice | null = callsItself(sight, component.id)
      ? { component: component.id, code: 'circle', values: { name: component.name } }
      : null
    return [adviseIn(sight, component, kind), adviseOut(sight, component, kind), circle, adviseSettings(sight, component, kind)].filter(
      (advice) => advice !== null,
    )
  })
}
