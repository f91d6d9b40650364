/** Passing looks of parts and wires while something is dragged: set on their elements, because React need not know. */
export type Wiring = 'legal' | 'illegal' | 'over'

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
