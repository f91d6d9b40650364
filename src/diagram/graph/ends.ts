/** A document's components by their ids, and its wires by their ends: looked up, never searched for. */
import type { Component, Diagram, Wire } from '../diagram.ts'

/** Documents never change, so what was found out about a list holds as long as the list lives. */
function kept<List extends object, Made>(make: (list: List) => Made): (list: List) => Made {
  const known = new WeakMap<List, Made>()
  return (list) => {
    const made = known.get(list) ?? make(list)
    known.set(list, made)
    return made
  }
}

function groupBy(wires: readonly Wire[], end: 'from' | 'to'): ReadonlyMap<string, readonly Wire[]> {
  const groups = new Map<string, Wire[]>()
  for (const wire of wires) {
    const group = groups.get(wire[end])
    if (group) group.push(wire)
    else groups.set(wire[end], [wire])
  }
  return groups
}

const named = kept((list: readonly Component[]): ReadonlyMap<string, Component> => new Map(list.map((each) => [each.id, each])))
const leaving = kept((wires: readonly Wire[]) => groupBy(wires, 'from'))
const arriving = kept((wires: readonly Wire[]) => groupBy(wires, 'to'))
const numbered = kept((wires: readonly Wire[]): ReadonlyMap<string, Wire> => new Map(wires.map((each) => [each.id, each])))
const NONE: readonly Wire[] = []

export const componentOf = ({ components }: Diagram, id: string): Component | undefined => named(components).get(id)
export const wireOf = ({ wires }: Diagram, id: string): Wire | undefined => numbered(wires).get(id)
/** The wires that lead out of a component, in the document's order. */
export const wiresFrom = ({ wires }: Diagram, id: string): readonly Wire[] => leaving(wires).get(id) ?? NONE
/** The wires that lead into it. */
export const wiresInto = ({ wires }: Diagram, id: string): readonly Wire[] => arriving(wires).get(id) ?? NONE
