/** The traffic that is planned to come to a component: the plans of what sends by itself, followed along the wires. */
import type { AnyKind } from '../../kinds/kind.ts'
import type { Diagram, Wire } from '../diagram.ts'
import { isSide } from '../roles.ts'
import { kindNamed, settingsOf, WIRE } from '../settings.ts'
import { componentOf, wiresFrom, wiresInto } from './ends.ts'

/** How often a plan is looked at to find its mean. */
const LOOKS = 48

/** One number of a plan: its rate at a moment, or its mean. */
type Look = (plan: (at: number) => number) => number

const weightOf = ({ settings }: Wire) => settingsOf(WIRE, settings).weight
/** What only passes orders on gives each to one of its targets; what is fetched is fetched by one. Everything else goes to all. */
const passesOn = (kind: AnyKind) => kind.wires.needs === 'out' && kind.wires.in.includes('call')

function shareOf(diagram: Diagram, kind: AnyKind, wire: Wire): number {
  if (wire.role !== 'poll' && !(passesOn(kind) && wire.role === 'call')) return 1
  const alike = wiresFrom(diagram, wire.from).filter(({ role }) => role === wire.role)
  return weightOf(wire) / alike.reduce((sum, each) => sum + weightOf(each), 0)
}

function follow(diagram: Diagram, id: string, look: Look, known = new Map<string, number>()): number {
  const component = componentOf(diagram, id)
  if (!component) return Number.NaN
  const before = known.get(id)
  if (before !== undefined) return before
  // What comes round in a circle adds nothing.
  known.set(id, Number.NaN)
  const kind = kindNamed(component.kind)
  const own = kind.traffic?.(settingsOf(kind, component.settings))
  if (own) {
    known.set(id, look(own))
    return look(own)
  }
  let total = Number.NaN
  for (const wire of wiresInto(diagram, id)) {
    const source = componentOf(diagram, wire.from)
    if (!source || isSide(wire.role)) continue
    const came = follow(diagram, source.id, look, known)
    if (!Number.isNaN(came)) total = (Number.isNaN(total) ? 0 : total) + came * shareOf(diagram, kindNamed(source.kind), wire)
  }
  known.set(id, total)
  return total
}

/** Jobs per second that are planned to come to a component at a moment; NaN when nothing that follows a plan leads there. */
export const plannedAt = (diagram: Diagram, id: string, at: number): number => follow(diagram, id, (plan) => plan(at))

/** The mean of it over a run. */
export function plannedMean(diagram: Diagram, id: string): number {
  const moments = Array.from({ length: LOOKS }, (_, nth) => ((nth + 0.5) * diagram.scenario.duration) / LOOKS)
  return follow(diagram, id, (plan) => moments.reduce((sum, at) => sum + plan(at), 0) / LOOKS)
}
