/** What a diagram is at a moment of a run: its parts and wires as edits left them, with the settings that hold then. */
import { applyChange } from '../../../diagram/changes.ts'
import type { Component, Diagram, JournalEntry, SettingValues, Wire } from '../../../diagram/diagram.ts'
import type { AnyKind } from '../../../kinds/kind.ts'
import { type KindOf, type Stretch, stretchAt, stretchesOf } from './settings.ts'

export interface Course {
  /** As the run began. */
  readonly diagram: Diagram
  readonly journal: readonly JournalEntry[]
}

/** A component with all settings that hold, how many times slower it works, and how many times more it sends. */
export interface Standing {
  readonly id: string
  readonly kind: AnyKind
  readonly settings: SettingValues
  readonly slow: number
  readonly spike: number
}
export interface Situation {
  readonly parts: ReadonlyMap<string, Standing>
  readonly wires: readonly Wire[]
}

interface Epoch {
  readonly at: number
  readonly diagram: Diagram
}

/** The diagram from each edit on; the first epoch begins before everything. */
function epochsOf({ diagram, journal }: Course): Epoch[] {
  const out: Epoch[] = [{ at: Number.NEGATIVE_INFINITY, diagram }]
  for (const { at, edit } of journal) {
    const next = applyChange(out.at(-1)!.diagram, edit)
    if (next !== out.at(-1)!.diagram) out.push({ at, diagram: next })
  }
  return out
}

const unchanged = (settings: never): SettingValues => settings

/** Answers what the diagram is at a moment; between two changes it is the same object. */
export function situations(run: Course, kindOf: KindOf): (moment: number) => Situation {
  const epochs = epochsOf(run)
  const first = new Map<string, Component>()
  for (const { diagram } of epochs)
    for (const component of diagram.components) if (!first.has(component.id)) first.set(component.id, component)
  const stretches = new Map<string, Stretch<SettingValues>[]>()
  for (const component of first.values()) {
    const kind = kindOf(component.kind)
    if (kind) stretches.set(component.id, stretchesOf(run, component, kind, unchanged))
  }
  const changes = [...new Set([...epochs.map(({ at }) => at), ...[...stretches.values()].flat().map(({ at }) => at)])].sort((a, b) => a - b)
  const known = new Map<number, Situation>()
  return (moment) => {
    const since = changes.findLast((at) => at <= moment) ?? Number.NEGATIVE_INFINITY
    const before = known.get(since)
    if (before) return before
    const { diagram } = epochs.findLast(({ at }) => at <= moment)!
    const parts = diagram.components.flatMap(({ id, kind: type }): [string, Standing][] => {
      const kind = kindOf(type)
      const of = stretches.get(id)
      if (!kind || !of) return []
      const { value, slow, spike } = stretchAt(of, moment)
      return [[id, { id, kind, settings: value, slow, spike }]]
    })
    const made = { parts: new Map(parts), wires: diagram.wires }
    known.set(since, made)
    return made
  }
}
