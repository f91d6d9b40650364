/** What of an edit the rules of a document forbid. The store asks it of every edit, so that nothing can be done past it. */
import type { Component, Diagram, Lock, Rules, ScenarioEvent } from '../diagram.ts'
import { complete, kindNamed, RESIZED, same, stepsOf } from '../settings.ts'

export type Refusal =
  /** The component is locked, or a wire of it, or what happens to it one day. */
  | { readonly code: 'lockedPart'; readonly component: Component }
  | { readonly code: 'lockedSetting'; readonly component: Component; readonly setting: string }
  /** Settings of it are locked, and so it stays itself. */
  | { readonly code: 'lockedStays'; readonly component: Component }
  /** A part of this kind may not be added; these may. */
  | { readonly code: 'lockedKind'; readonly kind: string; readonly allowed: readonly string[] }
  | { readonly code: 'lockedSeed' }
  /** Rules are lifted as a whole, never in passing. */
  | { readonly code: 'lockedRules' }

const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]))

/** The first thing that a lock holds and that is another now: the component as a whole, or one of its settings. */
function changed({ settings }: Lock, before: Component | undefined, after: Component | undefined): Refusal | null {
  if (before === after || !before) return null
  if (!settings) return same(before, after) ? null : { code: 'lockedPart', component: before }
  if (after?.kind !== before.kind) return { code: 'lockedStays', component: before }
  const { fields } = kindNamed(before.kind)
  const value = (name: string, values: Component['settings']) => complete(fields[name], values[name])
  const setting = settings.find((name) => !same(value(name, before.settings), value(name, after.settings)))
  return setting === undefined ? null : { code: 'lockedSetting', component: before, setting }
}

/** What is locked: a component as a whole, where `setting` is null, or a setting of it. */
interface Held {
  readonly id: string
  readonly setting: string | null
}

/** The locked component at whose wires something was added, removed or changed. */
function rewired(before: Diagram, after: Diagram, whole: ReadonlySet<string>): Held | undefined {
  if (before.wires === after.wires) return undefined
  const [was, is] = [byId(before.wires), byId(after.wires)]
  const others = [
    ...before.wires.filter((wire) => !same(wire, is.get(wire.id))),
    ...after.wires.filter((wire) => !same(wire, was.get(wire.id))),
  ]
  const id = others.flatMap(({ from, to }) => [from, to]).find((end) => whole.has(end))
  return id === undefined ? undefined : { id, setting: null }
}

/** What is locked and an event happens to: a component, also at a wire of it, or a setting. */
function heldBy(event: ScenarioEvent, { wires }: Diagram, locks: ReadonlyMap<string, Lock>): Held | undefined {
  const wire = event.wire === undefined ? undefined : wires.find(({ id }) => id === event.wire)
  const ends = wire ? [wire.from, wire.to] : [event.component ?? '']
  const setting = event.do === 'set' ? String(stepsOf(event.setting ?? '')[0]) : event.do === 'resize' ? RESIZED : null
  const held = ends.flatMap((id): Held[] => {
    const lock = locks.get(id)
    if (lock && !lock.settings) return [{ id, setting: null }]
    return event.component === id && setting !== null && lock?.settings?.includes(setting) ? [{ id, setting }] : []
  })
  return held[0]
}

/** What is locked and has another day by a script. */
function rescripted(before: Diagram, after: Diagram, locks: ReadonlyMap<string, Lock>): Held | undefined {
  if (before.scenario.events === after.scenario.events) return undefined
  const scripted = (diagram: Diagram) =>
    diagram.scenario.events.flatMap((event) => {
      const held = heldBy(event, diagram, locks)
      return held ? [{ event, held }] : []
    })
  const [was, is] = [scripted(before), scripted(after)]
  return (was.length > is.length ? was : is).find((_, nth) => !same(was[nth]?.event, is[nth]?.event))?.held
}

function refusedByLocks(before: Diagram, after: Diagram, { locks }: Rules): Refusal | null {
  if (locks.length === 0) return null
  const [was, is] = [byId(before.components), byId(after.components)]
  for (const lock of locks) {
    const found = changed(lock, was.get(lock.of), is.get(lock.of))
    if (found) return found
  }
  const whole = new Set(locks.flatMap(({ of, settings }) => (settings ? [] : [of])))
  const found = rewired(before, after, whole) ?? rescripted(before, after, new Map(locks.map((lock) => [lock.of, lock])))
  const component = found && was.get(found.id)
  if (!component) return null
  return found.setting === null ? { code: 'lockedPart', component } : { code: 'lockedSetting', component, setting: found.setting }
}

/** What the rules of the document forbid of an edit; null where it may be done. */
export function refused(before: Diagram, after: Diagram): Refusal | null {
  const { rules } = before.scenario
  if (before === after) return null
  if (!rules) return after.scenario.rules ? { code: 'lockedRules' } : null
  const found = refusedByLocks(before, after, rules)
  if (found) return found
  const { parts, publishedSeed } = rules
  const kinds = byId(before.components)
  const added = parts && after.components.find(({ id, kind }) => kinds.get(id)?.kind !== kind && !parts.includes(kind))
  if (added) return { code: 'lockedKind', kind: added.kind, allowed: parts }
  if (publishedSeed !== null && before.scenario.seed !== after.scenario.seed) return { code: 'lockedSeed' }
  return same(rules, after.scenario.rules) ? null : { code: 'lockedRules' }
}
