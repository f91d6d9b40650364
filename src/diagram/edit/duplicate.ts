/** Puts copies of components and of the wires between them into a diagram. */
import type { Component, Diagram, Wire } from '../diagram.ts'
import { freshId, freshName, idsOf, type Place, placed } from '../edit.ts'
import { kindNamed, WIRE } from '../settings.ts'
import { renameReferences } from './references.ts'

/** How far copies stand from their originals, in canvas pixels. */
export const COPY_OFFSET: Place = { x: 32, y: 32 }

/** The diagram with the copies in it, and the ids of those. */
export interface Copied {
  readonly diagram: Diagram
  readonly ids: readonly string[]
}

/** Adds components and wires under ids and names that are still free. References among them follow; those to others stay. */
export function merge(diagram: Diagram, components: readonly Component[], wires: readonly Wire[], { x, y }: Place): Copied {
  const ids = idsOf(diagram)
  const names = new Set(diagram.components.map(({ name }) => name))
  const renamed = new Map<string, string>()
  for (const { id } of [...components, ...wires]) {
    const fresh = freshId(ids, id.slice(0, 56).replace(/-\d+$/, ''))
    ids.add(fresh)
    renamed.set(id, fresh)
  }
  const fresh = (id: string) => renamed.get(id) ?? id
  const added = components.map((component) => {
    const name = freshName(names, component.name)
    names.add(name)
    return {
      ...component,
      id: fresh(component.id),
      name,
      x: placed(component.x + x),
      y: placed(component.y + y),
      settings: renameReferences(kindNamed(component.kind).fields, component.settings, fresh),
    }
  })
  const wired = wires.map((wire) => ({
    ...wire,
    id: fresh(wire.id),
    from: fresh(wire.from),
    to: fresh(wire.to),
    settings: renameReferences(WIRE.fields, wire.settings, fresh),
  }))
  return {
    diagram: { ...diagram, components: [...diagram.components, ...added], wires: [...diagram.wires, ...wired] },
    ids: added.map(({ id }) => id),
  }
}

/** Copies components, and the wires that lead from one of them to another, a little to the side. */
export function duplicate(diagram: Diagram, ids: Iterable<string>, offset: Place = COPY_OFFSET): Copied {
  const chosen = new Set(ids)
  const inside = diagram.wires.filter(({ from, to }) => chosen.has(from) && chosen.has(to))
  return merge(
    diagram,
    diagram.components.filter(({ id }) => chosen.has(id)),
    inside,
    offset,
  )
}
