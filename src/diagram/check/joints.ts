/** What kinds refuse of each other: settings that are each allowed, at the two ends of a wire. */
import type { AnyKind, Fault, Role } from '../../kinds/kind.ts'
import type { Diagram, SettingValues } from '../diagram.ts'
import { componentOf, wiresFrom, wiresInto } from '../graph/ends.ts'
import { kindNamed, settingsOf } from '../settings.ts'

/** A component as far as a wire's other end may ask about it. */
export interface End {
  readonly kind: AnyKind
  readonly settings: SettingValues
}
/** `kind` is the one whose words tell the fault; it stands at `end` of the wire. */
export interface JointFault {
  readonly kind: string
  readonly end: 'from' | 'to'
  readonly fault: Fault
}

/** What one of two components refuses of a wire between them, or null. */
export function jointFault(role: Role, from: End, to: End): JointFault | null {
  const [start, finish] = [from, to].map(({ kind, settings }) => settingsOf(kind, settings))
  const atStart = from.kind.joint?.({ role, end: 'from' }, start, finish)
  if (atStart) return { kind: from.kind.type, end: 'from', fault: atStart }
  const atEnd = to.kind.joint?.({ role, end: 'to' }, finish, start)
  return atEnd ? { kind: to.kind.type, end: 'to', fault: atEnd } : null
}

/** The first fault at the wires of a component, or null. */
export function jointFaultAt(diagram: Diagram, id: string): JointFault | null {
  const end = (of: string): End | null => {
    const found = componentOf(diagram, of)
    return found ? { kind: kindNamed(found.kind), settings: found.settings } : null
  }
  for (const { from, to, role } of [...wiresInto(diagram, id), ...wiresFrom(diagram, id)]) {
    const [start, finish] = [end(from), end(to)]
    const found = start && finish && jointFault(role, start, finish)
    if (found) return found
  }
  return null
}
