/** Which wires may be drawn between two components, and why others may not: from what their kinds offer, never from their names. */
import type { Role } from '../kinds/kind.ts'
import { type End, jointFault } from './check/joints.ts'
import type { Diagram } from './diagram.ts'
import { componentOf, wiresFrom, wiresInto } from './graph/ends.ts'
import { kindNamed } from './settings.ts'

/**
 * Why two components cannot be wired:
 * `self` to itself · `unknown` no such component · `startsNothing` nothing leads out of the first · `takesNothing` nothing leads into the
 * second (it starts everything itself) · `polledOnly` what the first holds is fetched from it, and the second does not fetch · `onlyCalls`
 * the first waits for answers, and the second only stores · `pushedOnly` what the first has it pushes itself, and the second takes no
 * such thing · `already` that wire is there · `oneDeadLetter` it has its dead letters elsewhere · `oneDestination` what comes of its jobs
 * goes elsewhere · `circle` the call would come back to where it began, and wait for itself · `mismatch` their settings do not go together (a FIFO queue with
 * a standard dead-letter queue) · `noRole` they have nothing in common.
 */
export type WireRefusal =
  | 'self'
  | 'unknown'
  | 'startsNothing'
  | 'takesNothing'
  | 'polledOnly'
  | 'pushedOnly'
  | 'onlyCalls'
  | 'already'
  | 'oneDeadLetter'
  | 'oneDestination'
  | 'circle'
  | 'mismatch'
  | 'noRole'
/** `back`: what would be possible the other way round, for "did you mean". */
export type RolesBetween =
  | { readonly roles: readonly Role[]; readonly back: readonly Role[]; readonly refused?: undefined }
  | { readonly refused: WireRefusal; readonly back: readonly Role[]; readonly roles?: undefined }

const SIDE: readonly Role[] = ['deadLetter', 'success', 'failure']
/** Does a wire of this role carry what went wrong, or what came of it, rather than the orders themselves? */
export const isSide = (role: Role): boolean => SIDE.includes(role)

/** The roles that a kind offers at its end for a wire to another kind, by their type names. */
const offeredBetween = (from: string, to: string): readonly Role[] => {
  const into = kindNamed(to).wires.in
  return kindNamed(from).wires.out.filter((role) => into.includes(role))
}

/** Does a call from `start` come to `end`, over call wires alone? */
function calls(diagram: Diagram, start: string, end: string): boolean {
  // Most ends are called by nobody yet; then nothing need be followed.
  if (start !== end && !wiresInto(diagram, end).some(({ role }) => role === 'call')) return false
  const seen = new Set([start])
  for (const id of seen) {
    if (id === end) return true
    for (const wire of wiresFrom(diagram, id)) if (wire.role === 'call') seen.add(wire.to)
  }
  return false
}

function whyNone(from: string, to: string): WireRefusal {
  const { out } = kindNamed(from).wires
  const into = kindNamed(to).wires.in
  if (out.length === 0) return 'startsNothing'
  if (into.length === 0) return 'takesNothing'
  if (out.includes('poll')) return 'polledOnly'
  if (out.includes('deliver')) return 'pushedOnly'
  return out.includes('call') && !out.includes('send') && into.includes('send') ? 'onlyCalls' : 'noRole'
}

function whyNot(diagram: Diagram, from: string, to: string, role: Role): WireRefusal | null {
  const leaving = wiresFrom(diagram, from).filter((wire) => wire.role === role)
  if (leaving.some((wire) => wire.to === to)) return 'already'
  if (isSide(role) && leaving.length > 0) return role === 'deadLetter' ? 'oneDeadLetter' : 'oneDestination'
  if (role === 'call' && calls(diagram, to, from)) return 'circle'
  return jointFault(role, endOf(diagram, from), endOf(diagram, to)) ? 'mismatch' : null
}

function endOf(diagram: Diagram, id: string): End {
  const found = componentOf(diagram, id)
  if (!found) throw new Error(`There is no component ${id}.`)
  return { kind: kindNamed(found.kind), settings: found.settings }
}

/** The roles that a new wire between two components may have, or the reason why there is none. */
export function rolesBetween(diagram: Diagram, from: string, to: string): RolesBetween {
  const start = componentOf(diagram, from)
  const end = componentOf(diagram, to)
  if (!start || !end) return { refused: 'unknown', back: [] }
  if (from === to) return { refused: 'self', back: [] }
  const back = offeredBetween(end.kind, start.kind).filter((role) => whyNot(diagram, to, from, role) === null)
  const offered = offeredBetween(start.kind, end.kind)
  if (offered.length === 0) return { refused: whyNone(start.kind, end.kind), back }
  const reasons = offered.map((role) => whyNot(diagram, from, to, role))
  const roles = offered.filter((_, nth) => reasons[nth] === null)
  return roles.length ? { roles, back } : { refused: reasons[0] ?? 'noRole', back }
}

/** The role of a new wire when there is no choice; null when it is refused or has to be asked. */
export function inferRole(diagram: Diagram, from: string, to: string): Role | null {
  const { roles } = rolesBetween(diagram, from, to)
  return roles?.length === 1 ? roles[0] : null
}
