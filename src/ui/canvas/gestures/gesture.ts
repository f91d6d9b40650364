/** What gestures share: where the pointer is, and passing looks of parts and wires, set on their elements because React need not know. */
import type { Place } from '../../../diagram/edit.ts'

export type Wiring = 'legal' | 'illegal' | 'over'

/** CSS px in the window, of a mouse or of the finger that moved. */
export const pointOf = (event: MouseEvent | TouchEvent): Place => {
  const { clientX: x, clientY: y } = 'clientX' in event ? event : (event.changedTouches[0] ?? event.touches[0]!)
  return { x, y }
}

const clearAll = (host: Element, name: string) => {
  for (const element of host.querySelectorAll(`[${name}]`)) element.removeAttribute(name)
}
const find = (host: Element, what: 'node' | 'edge', id: string) => host.querySelector(`.react-flow__${what}[data-id="${CSS.escape(id)}"]`)

export function markParts(host: Element | null, marks: ReadonlyMap<string, Wiring>) {
  if (!host) return
  clearAll(host, 'data-wiring')
  for (const [id, mark] of marks) find(host, 'node', id)?.setAttribute('data-wiring', mark)
}
/** Lights the wire that would be spliced, and no other. */
export function lightWire(host: Element | null, id: string | null) {
  if (!host) return
  clearAll(host, 'data-splice')
  if (id !== null) find(host, 'edge', id)?.setAttribute('data-splice', '')
}
