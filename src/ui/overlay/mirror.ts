/** Once a second, what the canvas paints is said in words on the elements of React Flow: for screen readers and for tests. */

import type { Words } from '../text/index.ts'
import { footValue } from './card.ts'
import type { Scene, SceneCard } from './scene.ts'

function setIfNew(element: Element, name: string, value: string | null) {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** What a part is, how it is, and its two readings, as one text. */
export function describe({ view }: SceneCard, words: Words): string {
  const readings = view.kind.foot.map((foot, nth) => {
    const caption = view.text.foot[nth] ?? ''
    return `${caption} ${footValue(foot, view.read, view.show).words}`.trim()
  })
  return words.text.canvas.part(view.name, view.text.aws, words.text.canvas.states[view.state], readings)
}

export function mirror(host: Element, scene: Scene, words: Words) {
  const elements = new Map([...host.querySelectorAll('.react-flow__node')].map((element) => [element.getAttribute('data-id'), element]))
  for (const card of scene.cards) {
    const element = elements.get(card.id)
    if (!element) continue
    setIfNew(element, 'aria-label', describe(card, words))
    setIfNew(element, 'data-state', card.view.state)
  }
}

/** Wires that are cut look so at once. */
export function mirrorCuts(host: Element, scene: Scene) {
  const cut = new Set(scene.wires.filter((wire) => wire.down).map((wire) => wire.id))
  for (const element of host.querySelectorAll('.react-flow__edge[data-cut]'))
    if (!cut.has(element.getAttribute('data-id') ?? '')) element.removeAttribute('data-cut')
  for (const id of cut) host.querySelector(`.react-flow__edge[data-id="${CSS.escape(id)}"]`)?.setAttribute('data-cut', '')
}
