/** What the role of a wire means for its settings, and changes it: it is another wire then, in one step, with the same settings. */
import type { Diagram, Wire } from '../../diagram/diagram.ts'
import { connect, disconnect } from '../../diagram/edit.ts'
import { rolesBetween } from '../../diagram/roles.ts'
import { WIRE } from '../../diagram/settings.ts'
import type { Fields } from '../../kinds/field.ts'
import type { Role } from '../../kinds/kind.ts'
import type { Stores } from '../stores.ts'
import { nameOf } from './subject.ts'

/** The roles that a wire could have, its own first. */
export function rolesOf(diagram: Diagram, wire: Wire): readonly Role[] {
  const { roles = [] } = rolesBetween(disconnect(diagram, wire.id), wire.from, wire.to)
  return [wire.role, ...roles.filter((role) => role !== wire.role)]
}

/** Gives a wire another role and keeps it selected. */
export function changeRole({ document, view }: Stores, wire: Wire, role: string) {
  const { diagram } = document.getState()
  const wanted = rolesOf(diagram, wire).find((each) => each === role)
  if (!wanted || wanted === wire.role) return
  const changed = connect(disconnect(diagram, wire.id), wire.from, wire.to, wanted, wire.settings)
  if (!changed.diagram) return
  const values = { from: nameOf(diagram, wire.from), to: nameOf(diagram, wire.to) }
  if (!document.edit({ code: 'role', values }, changed.diagram)) return
  const { selected } = view.getState()
  view.setState({ selected: selected.map((id) => (id === wire.id ? changed.wire.id : id)) })
}

/** The settings of wires of one role. */
export const fieldsOfRole = (role: Role): Fields =>
  Object.fromEntries(Object.entries(WIRE.fields as Fields).filter(([, { roles }]) => roles === undefined || roles.includes(role)))
