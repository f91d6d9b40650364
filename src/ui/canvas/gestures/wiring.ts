/** What a wire from one part to each other could be: the roles, or the reason why there is none. */
import type { Diagram } from '../../../diagram/diagram.ts'
import { connect } from '../../../diagram/edit.ts'
import { rolesBetween, type WireRefusal } from '../../../diagram/roles.ts'
import type { Role } from '../../../kinds/kind.ts'
import type { CommandContext } from '../../commands/command.ts'
import { say } from '../../commands/context.ts'
import { diagramOf } from '../../commands/selection.ts'

/** Where only the other way round is possible, the ends are swapped: the person means the two, not the direction. */
export interface Possible {
  readonly from: string
  readonly to: string
  readonly roles: readonly Role[]
  readonly refused?: undefined
}
export interface Impossible {
  readonly refused: WireRefusal
  readonly roles?: undefined
}

export function between(diagram: Diagram, from: string, to: string): Possible | Impossible {
  const { roles, refused, back } = rolesBetween(diagram, from, to)
  if (roles) return { from, to, roles }
  const mendable = refused !== 'already' && refused !== 'circle' && back.length > 0
  return mendable ? { from: to, to: from, roles: back } : { refused }
}

/** What a wire from a part to every other one could be. */
export const allFrom = (diagram: Diagram, from: string): ReadonlyMap<string, Possible | Impossible> =>
  new Map(diagram.components.filter(({ id }) => id !== from).map(({ id }) => [id, between(diagram, from, id)]))

export const nameOf = (diagram: Diagram, id: string) => diagram.components.find((component) => component.id === id)?.name ?? id

export function connectAs(context: CommandContext, from: string, to: string, role: Role) {
  const diagram = diagramOf(context)
  const names = { from: nameOf(diagram, from), to: nameOf(diagram, to) }
  const wired = connect(diagram, from, to, role)
  if (wired.refused !== undefined) return say(context, 'noWire', { reason: wired.refused })
  if (!context.stores.document.edit({ code: 'connect', values: names }, wired.diagram)) return
  context.stores.view.setState({ selected: [wired.wire.id] })
  say(context, 'connected', names)
}
