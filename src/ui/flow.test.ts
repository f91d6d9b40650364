/** Nodes and edges keep their identity; a drag is one step; selection never reaches the document. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../diagram/diagram.ts'
import { move } from '../diagram/edit.ts'
import { emptyDiagram } from '../diagram/settings.ts'
import { kinds } from '../kinds/index.ts'
import { createDocument } from '../store/document.ts'
import { createView } from '../store/view.ts'
import { applyMoves, applySelection } from './canvas/gestures/changes.ts'
import { Flow, type PartNode } from './flow.ts'
import type { Stores } from './stores.ts'

const kind = kinds[0]!.type
const part = (id: string, x: number) => ({ id, kind, name: id, x, y: 0, settings: {} })
const diagram: Diagram = {
  ...emptyDiagram('d'),
  components: [part('a', 0), part('b', 400), part('c', 800)],
  wires: [
    { id: 'w', from: 'a', to: 'b', role: 'call', settings: {} },
    { id: 'v', from: 'b', to: 'c', role: 'call', settings: {} },
  ],
}
const labels = { part: ({ name }: { name: string }) => name, wire: () => 'wire' }
const none = new Set<string>()

describe('nodes and edges', () => {
  it('are the same objects until what they show changes', () => {
    const flow = new Flow()
    const before = flow.of(diagram, none, labels)
    expect(flow.of({ ...diagram, name: 'other' }, none, labels).nodes.every((node, nth) => node === before.nodes[nth])).toBe(true)
    const moved = flow.of(move(diagram, new Map([['a', { x: 8, y: 0 }]])), none, labels)
    expect(moved.nodes.map((node, nth) => node === before.nodes[nth])).toEqual([false, true, true])
    expect(moved.edges.map((edge, nth) => edge === before.edges[nth])).toEqual([false, true])
    expect(flow.of(diagram, new Set(['c']), labels).nodes.map(({ selected }) => selected)).toEqual([false, false, true])
  })
})

const stores = () => ({ document: createDocument(diagram), view: createView() }) as Pick<Stores, 'document' | 'view'> as Stores
const drag = (id: string, x: number, dragging = true) => [{ type: 'position' as const, id, position: { x, y: 0 }, dragging }]

describe('changes of React Flow', () => {
  it('make one named step of a whole drag', () => {
    const all = stores()
    for (const x of [8, 16, 24]) applyMoves(all, drag('a', x))
    applyMoves(all, drag('a', 24, false))
    expect(all.document.getState().past).toHaveLength(0)
    all.document.drop()
    expect(all.document.getState().past.map(({ name }) => name)).toEqual([{ code: 'move', values: { name: 'a' } }])
    expect(all.document.getState().diagram.components[0]!.x).toBe(24)
    all.document.undo()
    expect(all.document.getState().diagram).toBe(diagram)
  })
  it('select in the view store alone, and measures change nothing', () => {
    const all = stores()
    const measure = { type: 'dimensions' as const, id: 'a', dimensions: { width: 1, height: 1 } }
    applySelection(all, [{ type: 'select', id: 'a', selected: true }, { type: 'select', id: 'w', selected: true }, measure])
    applySelection(all, [{ type: 'select', id: 'w', selected: false }])
    applyMoves(all, [measure, { type: 'remove', id: 'a' }] as Parameters<typeof applyMoves>[1] & { id: PartNode['id'] }[])
    expect(all.view.getState().selected).toEqual(['a'])
    expect(all.document.getState().diagram).toBe(diagram)
  })
})
