/** The traffic that is planned to come to a component: the plans of what sends by itself, followed along the wires. */
import type { AnyKind } from '../../kinds/kind.ts'
import type { Diagram, SettingValues, Wire } from '../diagram.ts'
import { isSide } from '../roles.ts'
import { kindNamed, settingsOf, WIRE } from '../settings.ts'
import { componentOf, wiresFrom, wiresInto } from './ends.ts'

/** How often a plan is looked at to find its mean. */
const LOOKS = 48

/** The mean that a kind means to send over a run, jobs a second; null where it follows no plan. */
function ownPlan(diagram: Diagram, kind: AnyKind, settings: SettingValues): number | null {
  const traffic = kind.traffic?.(settings)
  if (!traffic) return null
  const moments = Array.from({ length: LOOKS }, (_, nth) => ((nth + 0.5) * diagram.scenario.duration) / LOOKS)
  return moments.reduce((sum, at) => sum + traffic(at), 0) / LOOKS
}

const weightOf = ({ settings }: Wire) => settingsOf(WIRE, settings).weight
/** What only passes orders on gives each to one of its targets; what is fetched is fetched by one. Everything else goes to all. */
const passesOn = (kind: AnyKind) => kind.wires.needs === 'out' && kind.wires.in.includes('call')

function shareOf(diagram: Diagram, kind: AnyKind, wire: Wire): number {
  if (wire.role !== 'poll' && !(passesOn(kind) && wire.role === 'call')) return 1
  const alike = wiresFrom(diagram, wire.from).filter(({ role }) => role === wire.role)
  return weightOf(wire) / alike.reduce((sum, each) => sum + weightOf(each), 0)
}

/** Mean jobs per second that are planned to come to a component; NaN when nothing that follows a plan leads there. */
export function plannedAt(diagram: Diagram, id: string, known = new Map<string, number>()): number {
  const component = componentOf(diagram, id)
  if (!component) return Number.NaN
  const before = known.get(id)
  if (before !== undefined) return before
  // What comes round in a circle adds nothing.
  known.set(id, Number.NaN)
  const kind = kindNamed(component.kind)
  const own = ownPlan(diagram, kind, settingsOf(kind, component.settings))
  if (own !== null) {
    known.set(id, own)
    return own
  }
  let total = Number.NaN
  for (const wire of wiresInto(diagram, id)) {
    const source = componentOf(diagram, wire.from)
    if (!source || isSide(wire.role)) continue
    const came = plannedAt(diagram, source.id, known)
    if (!Number.isNaN(came)) total = (Number.isNaN(total) ? 0 : total) + came * shareOf(diagram, kindNamed(source.kind), wire)
  }
  known.set(id, total)
  return total
}
