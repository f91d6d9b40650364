/** The ways of all wires of a diagram: one that did not move is the same object as before. */
import type { Component, Diagram, Wire } from '../../../diagram/diagram.ts'
import { type Route, route } from './route.ts'

interface Known {
  readonly from: Component
  readonly to: Component
  readonly lane: number
  readonly alone: boolean
  readonly route: Route
}
const alike = (a: Component, b: Component) => a === b || (a.x === b.x && a.y === b.y)

const pairOf = ({ from, to }: Wire) => (from < to ? `${from}\n${to}` : `${to}\n${from}`)
/** 0, 1, −1, 2, −2 …: the first wire between two cards takes the middle. */
const laneOf = (nth: number) => (nth % 2 ? (nth + 1) / 2 : -nth / 2)

export class Routes {
  private known = new Map<string, Known>()
  private diagram: Diagram | null = null
  private result: ReadonlyMap<string, Route> = new Map()

  of(diagram: Diagram): ReadonlyMap<string, Route> {
    if (diagram.components === this.diagram?.components && diagram.wires === this.diagram.wires) return this.result
    const components = new Map(diagram.components.map((component) => [component.id, component]))
    const all = new Map<string, number>()
    for (const wire of diagram.wires) all.set(pairOf(wire), (all.get(pairOf(wire)) ?? 0) + 1)
    const between = new Map<string, number>()
    const next = new Map<string, Known>()
    for (const wire of diagram.wires) {
      const [from, to] = [components.get(wire.from), components.get(wire.to)]
      if (from && to) next.set(wire.id, this.one(wire, from, to, between, all.get(pairOf(wire)) === 1))
    }
    this.known = next
    this.diagram = diagram
    this.result = new Map([...next].map(([id, known]) => [id, known.route]))
    return this.result
  }

  private one(wire: Wire, from: Component, to: Component, between: Map<string, number>, alone: boolean): Known {
    const pair = pairOf(wire)
    const nth = between.get(pair) ?? 0
    between.set(pair, nth + 1)
    const lane = laneOf(nth)
    const before = this.known.get(wire.id)
    if (before && before.lane === lane && before.alone === alone && alike(before.from, from) && alike(before.to, to)) return before
    return { from, to, lane, alone, route: route(from, to, lane, alone) }
  }
}
