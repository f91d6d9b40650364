/** React Flow's changes as edits of the document and of what is selected. */
import type { EdgeChange, NodeChange } from 'reactflow'
import type { Diagram } from '../../../diagram/diagram.ts'
import { move, type Place } from '../../../diagram/edit.ts'
import type { StepName } from '../../../store/document.ts'
import type { PartNode, WireEdge } from '../../flow.ts'
import type { Stores } from '../../stores.ts'

/** Selection is the window's, not the document's. Other kinds of changes are ignored: sizes are fixed, and the document removes and adds. */
export function applySelection({ view }: Stores, changes: readonly (NodeChange<PartNode> | EdgeChange<WireEdge>)[]) {
  const { selected } = view.getState()
  const next = new Set(selected)
  for (const change of changes) {
    if (change.type !== 'select') continue
    if (change.selected) next.add(change.id)
    else next.delete(change.id)
  }
  if (next.size !== selected.length || selected.some((id) => !next.has(id))) view.setState({ selected: [...next] })
}

/** Moves while they go on; `dropMoved` makes one undo step of all of them. */
export function applyMoves({ document }: Stores, changes: readonly NodeChange<PartNode>[]) {
  const places = new Map<string, Place>()
  for (const change of changes) if (change.type === 'position' && change.position && change.dragging) places.set(change.id, change.position)
  if (places.size === 0) return
  const { diagram } = document.getState()
  const next = move(diagram, places)
  if (next !== diagram) document.drag(moveName(diagram, [...places.keys()]), next)
}

function moveName(diagram: Diagram, ids: readonly string[]): StepName {
  const only = ids.length === 1 ? diagram.components.find(({ id }) => id === ids[0]) : undefined
  return only ? { code: 'move', values: { name: only.name } } : { code: 'moveMany', values: { count: ids.length } }
}
