/** What a command is about: the selected parts and wires, and how they are called. */
import type { Component, Diagram, Wire } from '../../diagram/diagram.ts'
import type { CommandContext } from './command.ts'

export const diagramOf = (context: CommandContext): Diagram => context.stores.document.getState().diagram

export function selectedParts(context: CommandContext): readonly Component[] {
  const selected = new Set(context.stores.view.getState().selected)
  return selected.size ? diagramOf(context).components.filter(({ id }) => selected.has(id)) : []
}
/** The one selected component; null where it is none or several. */
export function onePart(context: CommandContext): Component | null {
  const { selected } = context.stores.view.getState()
  return selected.length === 1 ? (diagramOf(context).components.find(({ id }) => id === selected[0]) ?? null) : null
}
export function oneWire(context: CommandContext): Wire | null {
  const { selected } = context.stores.view.getState()
  return selected.length === 1 ? (diagramOf(context).wires.find(({ id }) => id === selected[0]) ?? null) : null
}
/** Names of the two ends of a wire. */
export function endsOf(context: CommandContext, wire: Wire): { readonly from: string; readonly to: string } {
  const name = (id: string) => diagramOf(context).components.find((component) => component.id === id)?.name ?? id
  return { from: name(wire.from), to: name(wire.to) }
}
export const select = (context: CommandContext, ids: readonly string[]) => context.stores.view.setState({ selected: ids })
