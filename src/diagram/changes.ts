/** The difference of two documents as a list of changes, and what each change does: what a run follows, and what a journal holds. */
import type { Change, Component, Diagram, Scenario, Wire } from './diagram.ts'
import { remove } from './edit.ts'
import { same } from './settings.ts'

const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]))
const sameEnds = (a: Wire, b: Wire) => a.from === b.from && a.to === b.to && a.role === b.role

/** The wires that must go before and come after, so that no wire ever leads to what is not there. */
function wireChanges(before: Diagram, after: Diagram, replaced: ReadonlySet<string>) {
  const old = byId(before.wires)
  const next = byId(after.wires)
  const stays = (a: Wire, b: Wire | undefined) => b !== undefined && sameEnds(a, b) && !replaced.has(a.from) && !replaced.has(a.to)
  const gone = before.wires.filter((wire) => !stays(wire, next.get(wire.id)))
  const lost = new Set(gone.map(({ id }) => id))
  const added = after.wires.filter(({ id }) => !old.has(id) || lost.has(id))
  const set = after.wires.filter((wire) => old.has(wire.id) && !lost.has(wire.id) && !same(wire.settings, old.get(wire.id)?.settings))
  return { gone, added, set }
}

/**
 * What has to be done to `before` for it to become `after`: applied in order they give its components, wires and settings (the order of the
 * lists, names and positions apart, which no run depends on). Additions come before settings and removals after, so that a
 * reference always means something.
 */
export function changes(before: Diagram, after: Diagram): Change[] {
  if (before.components === after.components && before.wires === after.wires) return []
  const old = byId(before.components)
  const next = byId(after.components)
  const replaced = new Set(before.components.filter(({ id, kind }) => next.has(id) && next.get(id)?.kind !== kind).map(({ id }) => id))
  const wires = wireChanges(before, after, replaced)
  const isNew = ({ id }: Component) => !old.has(id) || replaced.has(id)
  return [
    ...wires.gone.map(({ id }): Change => ({ do: 'removeWire', id })),
    ...[...replaced].map((id): Change => ({ do: 'removeComponent', id })),
    ...after.components.filter(isNew).map((component): Change => ({ do: 'addComponent', component })),
    ...after.components
      .filter(
        (component) =>
          !isNew(component) && component !== old.get(component.id) && !same(component.settings, old.get(component.id)?.settings),
      )
      .map(({ id, settings }): Change => ({ do: 'setComponent', id, settings })),
    ...before.components.filter(({ id }) => !next.has(id)).map(({ id }): Change => ({ do: 'removeComponent', id })),
    ...wires.added.map((wire): Change => ({ do: 'addWire', wire })),
    ...wires.set.map(({ id, settings }): Change => ({ do: 'setWire', id, settings })),
  ]
}

const withSettings = <T extends { readonly id: string }>(list: readonly T[], id: string, settings: unknown): readonly T[] =>
  list.map((item) => (item.id === id ? { ...item, settings } : item))

/** The document after a change. Events are things that happen: they leave it as it is, and so does a change of what is not there. */
export function applyChange(diagram: Diagram, change: Change): Diagram {
  switch (change.do) {
    case 'addComponent':
      return { ...diagram, components: [...diagram.components.filter(({ id }) => id !== change.component.id), change.component] }
    case 'addWire':
      return { ...diagram, wires: [...diagram.wires.filter(({ id }) => id !== change.wire.id), change.wire] }
    case 'removeComponent':
    case 'removeWire':
      return remove(diagram, [change.id])
    case 'setComponent':
      return { ...diagram, components: withSettings(diagram.components, change.id, change.settings) }
    case 'setWire':
      return { ...diagram, wires: withSettings(diagram.wires, change.id, change.settings) }
    case 'event':
      return diagram
  }
}

const played = ({ goals: _goals, rules: _rules, ...scenario }: Scenario) => scenario

/**
 * Does the difference touch what a run takes up only at its start: the region, the account's limit, the scenario? What is asked of a run,
 * or held fixed for students, changes nothing of it.
 */
export function needsRestart(before: Diagram, after: Diagram): boolean {
  return (
    before.region !== after.region ||
    before.accountConcurrency !== after.accountConcurrency ||
    !same(played(before.scenario), played(after.scenario))
  )
}
