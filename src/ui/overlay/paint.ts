/** Paints a scene: riders under the cards, then the cards, then what must be read in any case. */
import { CARD, detailAt, paintCard } from './card.ts'
import type { Box, Pen } from './pen.ts'
import type { Scene, SceneWire } from './scene.ts'
import { paintFailures, paintRate, paintRiders, type Travelling } from './wire/paint.ts'
import type { Failure } from './wire/traffic.ts'

/** Where riders are now; null while none are to be seen. */
export interface Travellers {
  on(wire: string): readonly Travelling[]
  failure(wire: string): Failure | null
}

export interface Sight {
  readonly travellers: Travellers | null
  readonly dimmed: ReadonlySet<string>
  readonly zoom: number
}

const PALE = 0.6
/** Room around what is seen, in screen pixels, for labels and badges that reach out of their place. */
const MARGIN = 60

function sees(seen: Box, { view: { route } }: SceneWire, margin: number): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of route.points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return left < seen.x + seen.w + margin && right > seen.x - margin && top < seen.y + seen.h + margin && bottom > seen.y - margin
}

/** `seen` is the part of the diagram on screen, in its own pixels. What lies outside is left out. */
export function paintScene(pen: Pen, scene: Scene, { travellers, dimmed, zoom }: Sight, seen: Box) {
  const wires = scene.wires.filter((wire) => sees(seen, wire, MARGIN / zoom))
  if (travellers) for (const { id, view } of wires) paintRiders(pen, view, travellers.on(id), zoom)
  for (const { id, x, y, view } of scene.cards) {
    if (x >= seen.x + seen.w || x + CARD.w <= seen.x || y >= seen.y + seen.h || y + CARD.h <= seen.y) continue
    pen.at(x, y, () => paintCard(pen, view, zoom))
    if (dimmed.has(id)) pen.rect({ x, y, w: CARD.w, h: CARD.h }, 'paper', PALE)
  }
  if (detailAt(zoom) !== 'far') for (const { view } of wires) paintRate(pen, view, zoom)
  if (!travellers) return
  for (const { id, view } of wires) {
    const failure = travellers.failure(id)
    if (failure) paintFailures(pen, view, failure, zoom)
  }
}
