/** Commands that put a part on the canvas or into a wire, one a kind, and what a new part is called and has. */
import type { Component, Diagram, Wire } from '../../diagram/diagram.ts'
import { refused } from '../../diagram/edit/permitted.ts'
import { isAllowed } from '../../diagram/edit/rules.ts'
import { splice } from '../../diagram/edit/splice.ts'
import { add, CARD, newComponent, PITCH, type Place } from '../../diagram/edit.ts'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import type { Command, CommandContext } from './command.ts'
import { say } from './context.ts'
import { canvasPort } from './ports.ts'
import { diagramOf, endsOf, oneWire, select } from './selection.ts'

/** What a part dragged from the palette carries: its kind's type. */
export const KIND_MIME = 'application/x-cloud-cafe-kind'

/** What the palette calls a kind, in the words that the page speaks. */
export function kindName({ stores, words }: CommandContext, kind: AnyKind): string {
  const text = words.kinds[kind.type]
  return (stores.view.getState().words === 'cafe' ? text?.cafeName : text?.name) ?? kind.type
}

/** A new part at a place; café words bring café values, AWS words AWS's defaults. */
export function partOf(context: CommandContext, kind: AnyKind, place: Place): Component {
  const cafe = context.stores.view.getState().words === 'cafe'
  return newComponent(diagramOf(context), kind, kindName(context, kind), place, cafe ? kind.preset : {})
}

const GAP = 32
const STEP = { x: CARD.width + GAP, y: CARD.height + GAP }

/** A place for a card near a point (its middle), where no other card lies: rings of places around it, nearest first. */
export function freePlace(diagram: Diagram, near: Place): Place {
  const start = { x: near.x - CARD.width / 2, y: near.y - CARD.height / 2 }
  const isFree = ({ x, y }: Place) =>
    diagram.components.every((other) => Math.abs(other.x - x) >= CARD.width + GAP / 2 || Math.abs(other.y - y) >= CARD.height + GAP / 2)
  for (let ring = 0; ring <= diagram.components.length + 1; ring++) {
    for (let row = -ring; row <= ring; row++) {
      for (let column = -ring; column <= ring; column++) {
        if (Math.max(Math.abs(row), Math.abs(column)) !== ring) continue
        const place = { x: start.x + column * STEP.x, y: start.y + row * STEP.y }
        if (isFree(place)) return place
      }
    }
  }
  return start
}

/** Without a canvas, beside what is there. */
function middle(diagram: Diagram): Place {
  if (diagram.components.length === 0) return { x: CARD.width / 2, y: CARD.height / 2 }
  return { x: Math.max(...diagram.components.map(({ x }) => x)) + STEP.x + CARD.width / 2, y: diagram.components[0]!.y + CARD.height / 2 }
}

/** Adds a part at a free place and selects it. */
export function addPart(context: CommandContext, kind: AnyKind) {
  const diagram = diagramOf(context)
  const part = partOf(context, kind, freePlace(diagram, canvasPort()?.center() ?? middle(diagram)))
  if (!context.stores.document.edit({ code: 'add', values: { name: part.name } }, add(diagram, part))) return
  select(context, [part.id])
  say(context, 'added', { name: part.name })
}

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
  if (!document.drag({ code: 'splice', values: { name: part.name, from, to } }, done.diagram)) return false
  document.drop()
  select(context, [part.id])
  say(context, 'splicedRoles', { name: part.name, from, to, first: done.first.role, second: done.second.role })
  return true
}

/** A new part for the middle of a wire. */
function partFor(context: CommandContext, kind: AnyKind, { from, to }: Wire): Component {
  const ends = diagramOf(context).components.filter(({ id }) => id === from || id === to)
  const middle = (of: 'x' | 'y') => ends.reduce((sum, end) => sum + end[of], 0) / (ends.length || 1)
  return partOf(context, kind, { x: middle('x'), y: middle('y') })
}

/** Dropping onto a wire, for who has no pointer that drags: on a phone, by keyboard. */
export const spliceCommands: readonly Command[] = kinds.map((kind) => ({
  id: `splice.${kind.type}`,
  group: 'add',
  label: (context) => context.text.shell.part.splice(kindName(context, kind)),
  when(context) {
    const wire = oneWire(context)
    if (wire === null) return false
    const { diagram } = splice(diagramOf(context), wire.id, partFor(context, kind, wire))
    return diagram !== undefined && refused(diagramOf(context), diagram) === null
  },
  perform(context) {
    const wire = oneWire(context)!
    if (spliceIn(context, wire.id, partFor(context, kind, wire))) canvasPort()?.fitView()
  },
}))

export const addCommands: readonly Command[] = kinds.map((kind) => ({
  id: `add.${kind.type}`,
  group: 'add',
  label: (context) => context.text.shell.part.add(kindName(context, kind)),
  when: (context) => isAllowed(diagramOf(context).scenario, kind.type),
  perform: (context) => addPart(context, kind),
}))
