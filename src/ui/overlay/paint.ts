/** Paints a scene in two layers: riders, which move with every frame of the screen; and cards, which need not. */
import { paintCard } from './card.ts'
import type { Box, Pen } from './pen.ts'
import type { Scene, SceneWire } from './scene.ts'
import { CARD, detailAt } from './still.ts'
import { Labels } from './wire/labels.ts'
import { paintFailures, placeRiders, type Travelling } from './wire/paint.ts'
import type { Failure } from './wire/traffic.ts'

/** Where riders are now; null while none are to be seen. */
export interface Travellers {
  on(wire: string): readonly Travelling[]
  failure(wire: string): Failure | null
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

interface View {
  readonly zoom: number
  /** The zoom for what keeps its size on the screen: riders, and words at wires. */
  readonly screen: number
  /** The part of the diagram on screen, in its own pixels. What lies outside is left out. */
  readonly seen: Box
}

const isSeen = ({ x, y }: { readonly x: number; readonly y: number }, seen: Box) =>
  x < seen.x + seen.w && x + CARD.w > seen.x && y < seen.y + seen.h && y + CARD.h > seen.y

/** The lower layer: riders, which cards hide. Answers how many there are. */
export function paintTraffic(pen: Pen, scene: Scene, travellers: Travellers, { screen, seen }: View): number {
  const riders = scene.wires.flatMap((wire) =>
    sees(seen, wire, MARGIN / screen) ? placeRiders(wire.view, travellers.on(wire.id), screen) : [],
  )
  pen.scatter(riders)
  for (const { x, y } of scene.cards) if (isSeen({ x, y }, seen)) pen.clear({ x, y, w: CARD.w, h: CARD.h })
  return riders.length
}

/** The upper layer: cards, and what must be read in any case. `dimmed` parts are paled. */
export function paintScene(
  pen: Pen,
  scene: Scene,
  failures: Pick<Travellers, 'failure'> | null,
  { zoom, screen, seen, dimmed }: View & { readonly dimmed: ReadonlySet<string> },
) {
  const wires = scene.wires.filter((wire) => sees(seen, wire, MARGIN / screen))
  for (const { id, x, y, view } of scene.cards) {
    if (!isSeen({ x, y }, seen)) continue
    pen.at(x, y, () => paintCard(pen, view, zoom))
    if (dimmed.has(id)) pen.rect({ x, y, w: CARD.w, h: CARD.h }, 'paper', PALE)
  }
  if (detailAt(zoom) !== 'far') {
    const labels = new Labels()
    for (const { id, view } of wires)
      labels.write(pen, view.route, { rate: view.rate, sampled: failures?.failure(id) ? '' : view.sampled }, screen)
  }
  if (!failures) return
  for (const { id, view } of wires) {
    const failure = failures.failure(id)
    if (failure) paintFailures(pen, view, failure, screen)
  }
}
