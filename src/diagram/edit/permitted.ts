/** What of an edit the rules of a document forbid. The store asks it of every edit, so that nothing can be done past it. */
import type { Component, Diagram, Lock, Rules, ScenarioEvent } from '../diagram.ts'
import { complete, kindNamed, RESIZED, same, stepsOf } from '../settings.ts'

export type Refusal =
  /** The component is locked, or a wire of it, or what happens to it one day. */
  | { readonly code: 'lockedPart'; readonly component: Component }
  | { readonly code: 'lockedSetting'; readonly component: Component; readonly setting: string }
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
  if (after?.kind !== before.kind) return { code: 'lockedPart', component: before }
  const { fields } = kindNamed(before.kind)
  const value = (name: string, values: Component['settings']) => complete(fields[name], values[name])
  const setting = settings.find((name) => !same(value(name, before.settings), value(name, after.settings)))
  return setting === undefined ? null : { code: 'lockedSetting', component: before, setting }
}

/** The locked component at whose wires something was added, removed or changed. */
function rewired(before: Diagram, after: Diagram, whole: ReadonlySet<string>): string | undefined {
  if (before.wires === after.wires) return undefined
  const [was, is] = [byId(before.wires), byId(after.wires)]
  const others = [
    ...before.wires.filter((wire) => !same(wire, is.get(wire.id))),
    ...after.wires.filter((wire) => !same(wire, was.get(wire.id))),
  ]
  return others.flatMap(({ from, to }) => [from, to]).find((id) => whole.has(id))
}

/** Whether an event happens to what is locked: to the component or a wire of it, or to a setting. */
function holderOf(event: ScenarioEvent, { wires }: Diagram, locks: ReadonlyMap<string, Lock>): string | undefined {
  const wire = event.wire === undefined ? undefined : wires.find(({ id }) => id === event.wire)
  const ends = wire ? [wire.from, wire.to] : [event.component ?? '']
  return ends.find((id) => {
    const lock = locks.get(id)
    if (!lock?.settings) return lock !== undefined
    const setting = event.do === 'set' ? String(stepsOf(event.setting ?? '')[0]) : event.do === 'resize' ? RESIZED : null
    return event.component === id && setting !== null && lock.settings.includes(setting)
  })
}

/** The locked component whose day was scripted otherwise. */
function rescripted(before: Diagram, after: Diagram, locks: ReadonlyMap<string, Lock>): string | undefined {
  if (before.scenario.events === after.scenario.events) return undefined
  const held = (diagram: Diagram) =>
    diagram.scenario.events.flatMap((event) => {
      const holder = holderOf(event, diagram, locks)
      return holder === undefined ? [] : [{ event, holder }]
    })
  const [was, is] = [held(before), held(after)]
  const other = (was.length > is.length ? was : is).find((_, nth) => !same(was[nth]?.event, is[nth]?.event))
  return other?.holder
}

function refusedByLocks(before: Diagram, after: Diagram, { locks }: Rules): Refusal | null {
  if (locks.length === 0) return null
  const [was, is] = [byId(before.components), byId(after.components)]
  for (const lock of locks) {
    const found = changed(lock, was.get(lock.of), is.get(lock.of))
    if (found) return found
  }
  const whole = new Set(locks.flatMap(({ of, settings }) => (settings ? [] : [of])))
  const id = rewired(before, after, whole) ?? rescripted(before, after, new Map(locks.map((lock) => [lock.of, lock])))
  const component = id === undefined ? undefined : was.get(id)
  return component ? { code: 'lockedPart', component } : null
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
