/** Puts the components of a diagram in order, from left to right along its wires. Load it when it is asked for: it brings dagre. */
import { layout as arrange, Graph } from '@dagrejs/dagre'
import type { Diagram } from './diagram.ts'
import { CARD, GRID, move, PITCH } from './edit.ts'

const snap = (value: number) => Math.round(value / GRID) * GRID

/** The diagram with its components in columns `PITCH` apart; the upper left corner stays where it was. */
export function layout(diagram: Diagram): Diagram {
  const { components, wires } = diagram
  if (components.length === 0) return diagram
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: PITCH.y - CARD.height, ranksep: PITCH.x - CARD.width })
  for (const { id } of components) graph.setNode(id, { ...CARD })
  for (const { id, from, to } of wires) graph.setEdge(from, to, {}, id)
  arrange(graph)
  const centres = components.map(({ id }) => ({ id, ...(graph.node(id) as { x: number; y: number }) }))
  const left = Math.min(...components.map(({ x }) => x)) - Math.min(...centres.map(({ x }) => x))
  const top = Math.min(...components.map(({ y }) => y)) - Math.min(...centres.map(({ y }) => y))
  return move(diagram, new Map(centres.map(({ id, x, y }) => [id, { x: snap(x + left), y: snap(y + top) }])))
}
