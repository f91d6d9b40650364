/** Drops a component onto a wire: one wire becomes two, and the roles follow from what the three kinds offer. */
import type { Role } from '../../kinds/kind.ts'
import type { Component, Diagram, Wire } from '../diagram.ts'
import { add, addWire, CARD, newWire, PITCH, placed, remove } from '../edit.ts'
import { isSide, rolesBetween, type WireRefusal } from '../roles.ts'

/** What the page says: the wire had the role `was`, and now there are two, `first` leading to the component and `second` away from it. */
export interface Spliced {
  readonly diagram: Diagram
  readonly was: Wire
  readonly first: Wire
  readonly second: Wire
  readonly refused?: undefined
}
/** `end` tells which half is impossible: from the wire's start to the component, or from the component to the wire's end. */
export interface NotSpliced {
  readonly refused: WireRefusal
  readonly end: 'first' | 'second'
  readonly diagram?: undefined
}

/** Of the possible roles the old one, else the first that carries orders; a wire for dead letters stays one. */
function choose(roles: readonly Role[], was: Role | null): Role | undefined {
  if (was && roles.includes(was)) return was
  return was && isSide(was) ? undefined : roles.find((role) => !isSide(role))
}

/** Makes room: what stands under the new card, and all to the right of it, moves one place to the right. */
function makeRoom(diagram: Diagram, { id, x, y }: Component): Diagram {
  const covers = (other: Component) => other.id !== id && Math.abs(other.x - x) < CARD.width && Math.abs(other.y - y) < CARD.height
  const covered = diagram.components.filter((other) => covers(other) && other.x >= x)
  if (covered.length === 0) return diagram
  const edge = Math.min(...covered.map((other) => other.x))
  const shift = x + PITCH.x - edge
  return {
    ...diagram,
    components: diagram.components.map((other) => (other.id !== id && other.x >= edge ? { ...other, x: placed(other.x + shift) } : other)),
  }
}

/**
 * Splices a component into a wire. It may be new or, when it has no wires yet, one that is there already. The first half keeps the
 * settings of the old wire; the second takes over its latency alone, since weight and loss belong to one hop.
 */
export function splice(diagram: Diagram, wireId: string, component: Component): Spliced | NotSpliced {
  const was = diagram.wires.find(({ id }) => id === wireId)
  if (!was) return { refused: 'unknown', end: 'first' }
  const known = diagram.components.some(({ id }) => id === component.id)
  const open = remove(diagram, [wireId])
  const start = known
    ? { ...open, components: open.components.map((other) => (other.id === component.id ? component : other)) }
    : add(open, component)

  const into = rolesBetween(start, was.from, component.id)
  if (into.refused) return { refused: into.refused, end: 'first' }
  const firstRole = choose(into.roles, was.role)
  if (!firstRole) return { refused: 'noRole', end: 'first' }
  const first = newWire(start, was.from, component.id, firstRole, was.settings)
  const half = addWire(start, first)

  const out = rolesBetween(half, component.id, was.to)
  if (out.refused) return { refused: out.refused, end: 'second' }
  const secondRole = choose(out.roles, isSide(was.role) ? null : was.role)
  if (!secondRole) return { refused: 'noRole', end: 'second' }
  const { latency } = was.settings
  const second = newWire(half, component.id, was.to, secondRole, latency === undefined ? {} : { latency })
  return { diagram: makeRoom(addWire(half, second), component), was, first, second }
}
