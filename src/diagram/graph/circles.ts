/** Which components call themselves in the end, over other components: found in one walk over all call wires (Tarjan, 1972). */
import type { Diagram } from '../diagram.ts'
import { wiresFrom } from './ends.ts'

interface Visit {
  readonly id: string
  readonly targets: readonly string[]
  next: number
  /** The earliest component still open that is called from here. */
  low: number
}

/** The ids of all components that stand in a circle of calls. */
export function circles(diagram: Diagram): ReadonlySet<string> {
  const found = new Set<string>()
  const order = new Map<string, number>()
  /** Those whose circle is not yet known, in the order in which they were come to. */
  const open: string[] = []
  const isOpen = new Set<string>()
  const visit = (id: string): Visit => {
    const low = order.size
    order.set(id, low)
    open.push(id)
    isOpen.add(id)
    return { id, targets: wiresFrom(diagram, id).flatMap(({ role, to }) => (role === 'call' ? [to] : [])), next: 0, low }
  }
  const close = ({ id, targets }: Visit) => {
    const members = open.splice(open.lastIndexOf(id))
    for (const member of members) isOpen.delete(member)
    if (members.length > 1 || targets.includes(id)) for (const member of members) found.add(member)
  }
  // A stack of our own: a chain of calls may be as long as the document.
  for (const { id } of diagram.components) {
    const trail = order.has(id) ? [] : [visit(id)]
    for (let at = trail.at(-1); at; at = trail.at(-1)) {
      const target = at.targets[at.next++]
      if (target === undefined) {
        trail.pop()
        const caller = trail.at(-1)
        if (caller) caller.low = Math.min(caller.low, at.low)
        if (at.low === order.get(at.id)) close(at)
      } else if (!order.has(target)) trail.push(visit(target))
      else if (isOpen.has(target)) at.low = Math.min(at.low, order.get(target) ?? at.low)
    }
  }
  return found
}
