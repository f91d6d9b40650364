/** What the inspector is about: one part, one wire, several of them, or the diagram itself. */
import type { Component, Diagram, Wire } from '../../diagram/diagram.ts'
import { componentOf, wireOf } from '../../diagram/graph/ends.ts'
import { useDocument, useView } from '../stores.ts'

export type Subject =
  | { readonly is: 'diagram' }
  | { readonly is: 'component'; readonly component: Component }
  | { readonly is: 'wire'; readonly wire: Wire; readonly from: string; readonly to: string }
  | { readonly is: 'many'; readonly ids: readonly string[] }

export const nameOf = (diagram: Diagram, id: string): string => componentOf(diagram, id)?.name ?? id

export function subjectOf(diagram: Diagram, selected: readonly string[]): Subject {
  const there = selected.filter((id) => componentOf(diagram, id) !== undefined || wireOf(diagram, id) !== undefined)
  if (there.length === 0) return { is: 'diagram' }
  if (there.length > 1) return { is: 'many', ids: there }
  const component = componentOf(diagram, there[0])
  if (component) return { is: 'component', component }
  const wire = wireOf(diagram, there[0]) as Wire
  return { is: 'wire', wire, from: nameOf(diagram, wire.from), to: nameOf(diagram, wire.to) }
}

export function useSubject(): Subject {
  const diagram = useDocument((state) => state.diagram)
  const selected = useView((state) => state.selected)
  return subjectOf(diagram, selected)
}
