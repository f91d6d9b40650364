/** The rows of the outline: parts in the order of the document, under each the wires that lead out of it. */
import type { Component, Diagram, Wire } from '../../../diagram/diagram.ts'
import { rolesBetween, type WireRefusal } from '../../../diagram/roles.ts'
import type { Role } from '../../../kinds/kind.ts'

export type OutlineRow =
  | { readonly id: string; readonly component: Component }
  | { readonly id: string; readonly wire: Wire; readonly component?: undefined }

export const rowsOf = ({ components, wires }: Diagram): OutlineRow[] =>
  components.flatMap((component): OutlineRow[] => [
    { id: component.id, component },
    ...wires.filter(({ from }) => from === component.id).map((wire) => ({ id: wire.id, wire })),
  ])

export interface Target {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly refused: WireRefusal | null
}
/** Every other part: the roles that a new wire to it may have, or why there is none. The possible ones come first. */
export function targetsFrom(diagram: Diagram, from: string): Target[] {
  const all = diagram.components
    .filter(({ id }) => id !== from)
    .map(({ id, name }): Target => {
      const { roles = [], refused = null } = rolesBetween(diagram, from, id)
      return { id, name, roles, refused }
    })
  return [...all.filter(({ roles }) => roles.length > 0), ...all.filter(({ roles }) => roles.length === 0)]
}
