/** Parts that come onto the canvas: from the palette or by dragging, onto free paper or onto a wire. */
import type { Diagram } from '../../../diagram/diagram.ts'
import { add, GRID, type Place } from '../../../diagram/edit.ts'
import { kindOf } from '../../../kinds/index.ts'
import { partOf, spliceIn } from '../../commands/add.ts'
import type { CommandContext } from '../../commands/command.ts'
import { say } from '../../commands/context.ts'
import { diagramOf, select } from '../../commands/selection.ts'
import { CARD } from '../../overlay/still.ts'
import { distanceTo, type Route } from '../../overlay/wire/route.ts'

/** Screen pixels from a wire at which it is meant. */
const NEAR = 18

export function wireAt(routes: readonly { readonly id: string; readonly route: Route }[], at: Place, zoom: number): string | null {
  let best: { id: string; distance: number } | null = null
  for (const { id, route } of routes) {
    const distance = distanceTo(route, at)
    if (distance <= NEAR / zoom && (!best || distance < best.distance)) best = { id, distance }
  }
  return best?.id ?? null
}

export const isUnwired = ({ wires }: Diagram, id: string) => wires.every((wire) => wire.from !== id && wire.to !== id)
const snapped = (value: number) => Math.round(value / GRID) * GRID
/** Where a card lies whose middle is under the pointer. */
export const placeAt = ({ x, y }: Place): Place => ({ x: snapped(x - CARD.w / 2), y: snapped(y - CARD.h / 2) })

/** A kind from the palette is dropped with the pointer at `at`, over a wire or not. */
export function dropKind(context: CommandContext, type: string, at: Place, wireId: string | null) {
  const kind = kindOf(type)
  if (!kind) return
  const part = partOf(context, kind, placeAt(at))
  if (wireId !== null && spliceIn(context, wireId, part)) return
  if (!context.stores.document.edit({ code: 'add', values: { name: part.name } }, add(diagramOf(context), part))) return
  select(context, [part.id])
  if (wireId === null) say(context, 'added', { name: part.name })
}
