/** The diagram as React Flow wants it; what React Flow tells back is canvas/gestures/changes.ts. With the node and edge components, the only places that know both. */
import { type Edge, type Node, type NodeHandle, Position } from 'reactflow'
import type { Component, Diagram, Wire } from '../diagram/diagram.ts'
import { isFixed } from '../diagram/edit/rules.ts'
import { CARD } from './overlay/still.ts'
import { port, type Route, type Side } from './overlay/wire/route.ts'
import { Routes } from './overlay/wire/routes.ts'

export type PartNode = Node<{ readonly component: Component }, 'part'>
export type WireEdge = Edge<{ readonly wire: Wire; readonly route: Route }, 'wire'>
/** The accessible names of parts and wires in the page's language. */
export interface Labels {
  part(component: Component, fixed: boolean): string
  wire(wire: Wire, from: Component, to: Component): string
}

const SIZE = { width: CARD.w, height: CARD.h } as const
const SIDES: Readonly<Record<Side, Position>> = { left: Position.Left, right: Position.Right, top: Position.Top, bottom: Position.Bottom }
/** Where handles are is known, so that wires need not wait until they were measured. */
const HANDLES: NodeHandle[] = (Object.keys(SIDES) as Side[]).map((side) => ({
  id: SIDES[side],
  type: 'source',
  position: SIDES[side],
  ...port({ x: 0, y: 0 }, side),
  width: 1,
  height: 1,
}))
const NO_ROLE = { 'aria-roledescription': undefined } as const

function nodeOf(component: Component, selected: boolean, ariaLabel: string, draggable: boolean): PartNode {
  return {
    id: component.id,
    type: 'part',
    position: { x: component.x, y: component.y },
    data: { component },
    selected,
    draggable,
    ariaLabel,
    ...SIZE,
    measured: SIZE,
    handles: HANDLES,
    domAttributes: NO_ROLE,
  }
}

function edgeOf(wire: Wire, route: Route, selected: boolean, ariaLabel: string): WireEdge {
  return {
    id: wire.id,
    type: 'wire',
    source: wire.from,
    target: wire.to,
    data: { wire, route },
    selected,
    ariaLabel,
    ariaRole: 'img',
    domAttributes: NO_ROLE,
  }
}

/** Turns diagrams into nodes and edges. A node stays the same object until its component, selection or name changes. */
export class Flow {
  private readonly routes = new Routes()
  private nodes = new Map<string, PartNode>()
  private edges = new Map<string, WireEdge>()

  of(diagram: Diagram, selected: ReadonlySet<string>, labels: Labels): { readonly nodes: PartNode[]; readonly edges: WireEdge[] } {
    const routes = this.routes.of(diagram)
    const components = new Map(diagram.components.map((component) => [component.id, component]))
    this.nodes = new Map(
      diagram.components.map((component) => {
        const { id } = component
        const fixed = isFixed(diagram.scenario, id)
        return [id, this.node(component, selected.has(id), labels.part(component, fixed), !fixed)]
      }),
    )
    this.edges = new Map(
      diagram.wires.flatMap((wire) => {
        const [from, to, route] = [components.get(wire.from), components.get(wire.to), routes.get(wire.id)]
        return from && to && route ? [[wire.id, this.edge(wire, route, selected.has(wire.id), labels.wire(wire, from, to))] as const] : []
      }),
    )
    return { nodes: [...this.nodes.values()], edges: [...this.edges.values()] }
  }

  private node(component: Component, selected: boolean, label: string, free: boolean): PartNode {
    const before = this.nodes.get(component.id)
    const same =
      before &&
      before.data.component === component &&
      before.selected === selected &&
      before.ariaLabel === label &&
      before.draggable === free
    return same ? before : nodeOf(component, selected, label, free)
  }

  private edge(wire: Wire, route: Route, selected: boolean, label: string): WireEdge {
    const before = this.edges.get(wire.id)
    const same =
      before && before.data?.wire === wire && before.data.route === route && before.selected === selected && before.ariaLabel === label
    return same ? before : edgeOf(wire, route, selected, label)
  }
}
