/** Parts that come onto the canvas: from the palette or by dragging, onto free paper or onto a wire. */
import type { Component, Diagram, Wire } from '../../diagram/diagram.ts'
import { splice } from '../../diagram/edit/splice.ts'
import { add, GRID, PITCH, type Place } from '../../diagram/edit.ts'
import { kindOf } from '../../kinds/index.ts'
import { partOf } from '../commands/add.ts'
import type { CommandContext } from '../commands/command.ts'
import { say } from '../commands/context.ts'
import { diagramOf, endsOf, select } from '../commands/selection.ts'
import { CARD } from '../overlay/still.ts'
import { distanceTo, type Route } from '../overlay/wire/route.ts'

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

/** On a wire that runs to the right a card lines up with the one before it, and does not cover it. */
function lined(diagram: Diagram, wire: Wire, part: Component): Component {
  const [from, to] = [wire.from, wire.to].map((id) => diagram.components.find((component) => component.id === id))
  if (!from || !to || from.y !== to.y || to.x <= from.x) return part
  return { ...part, x: Math.max(part.x, from.x + PITCH.x), y: from.y }
}

/** Splices into a wire in one undo step, and says what became of it; `part` may be new or on the canvas already. */
export function spliceIn(context: CommandContext, wireId: string, part: Component): boolean {
  const diagram = diagramOf(context)
  const wire = diagram.wires.find(({ id }) => id === wireId)
  if (!wire) return false
  const done = splice(diagram, wireId, lined(diagram, wire, part))
  const { from, to } = endsOf(context, wire)
  if (done.refused !== undefined) {
    say(context, 'notSpliced', { name: part.name, from, to })
    return false
  }
  const { document } = context.stores
  document.drag({ code: 'splice', values: { name: part.name, from, to } }, done.diagram)
  document.drop()
  select(context, [part.id])
  say(context, 'splicedRoles', { name: part.name, from, to, first: done.first.role, second: done.second.role })
  return true
}

/** A kind from the palette is dropped with the pointer at `at`, over a wire or not. */
export function dropKind(context: CommandContext, type: string, at: Place, wireId: string | null) {
  const kind = kindOf(type)
  if (!kind) return
  const part = partOf(context, kind, placeAt(at))
  if (wireId !== null && spliceIn(context, wireId, part)) return
  context.stores.document.edit({ code: 'add', values: { name: part.name } }, add(diagramOf(context), part))
  select(context, [part.id])
  if (wireId === null) say(context, 'added', { name: part.name })
}
