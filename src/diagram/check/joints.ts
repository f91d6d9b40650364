/** What kinds refuse of each other, at the two ends of a wire, and of the account: settings that are each allowed. */
import type { AnyKind, Fault, Role } from '../../kinds/kind.ts'
import type { Diagram, SettingValues } from '../diagram.ts'
import { componentOf, wiresFrom, wiresInto } from '../graph/ends.ts'
import { kindNamed, settingsOf } from '../settings.ts'

/** A component as far as a wire's other end may ask about it. */
export interface End {
  readonly kind: AnyKind
  readonly settings: SettingValues
}
/** `kind` is the one whose words tell the fault; it stands at `end` of the wire, if the fault lies in one. */
export interface JointFault {
  readonly kind: string
  readonly end?: 'from' | 'to'
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

/** What a component asks of an account of so many executions at once that AWS refuses, or null. */
export function accountFault({ kind, settings }: End, concurrency: number): JointFault | null {
  const fault = kind.account?.(settingsOf(kind, settings), concurrency)
  return fault ? { kind: kind.type, fault } : null
}

/** The first fault of a component with its account, or at its wires, or null. */
export function jointFaultAt(diagram: Diagram, id: string): JointFault | null {
  const end = (of: string): End | null => {
    const found = componentOf(diagram, of)
    return found ? { kind: kindNamed(found.kind), settings: found.settings } : null
  }
  const own = end(id)
  const alone = own && accountFault(own, diagram.accountConcurrency)
  if (alone) return alone
  for (const { from, to, role } of [...wiresInto(diagram, id), ...wiresFrom(diagram, id)]) {
    const [start, finish] = [end(from), end(to)]
    const found = start && finish && jointFault(role, start, finish)
    if (found) return found
  }
  return null
}
