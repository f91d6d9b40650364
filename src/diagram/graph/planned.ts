/** The traffic that is planned to come to a component of a diagram, by the rules by which the simulation foresees it. */
import { planned, shareOf } from '../../engine/topology/planned.ts'
import type { Diagram, Wire } from '../diagram.ts'
import { isSide } from '../roles.ts'
import { kindNamed, settingsOf, WIRE } from '../settings.ts'
import { componentOf, wiresFrom, wiresInto } from './ends.ts'
import { splits } from './splits.ts'

/** How often a plan is looked at to find its mean. */
const LOOKS = 48

/** One number of a plan: its rate at a moment, or its mean. */
type Look = (plan: (at: number) => number) => number

const weightOf = ({ settings }: Wire) => settingsOf(WIRE, settings).weight

function* into(diagram: Diagram, id: string) {
  for (const wire of wiresInto(diagram, id)) {
    const source = componentOf(diagram, wire.from)
    if (!source || isSide(wire.role)) continue
    const kind = kindNamed(source.kind)
    const polled = wire.role === 'poll'
    const alike = wiresFrom(diagram, wire.from).filter(({ role }) => !isSide(role) && (role === 'poll') === polled)
    // What is fetched is fetched by one.
    const oneOf = polled || splits(kind, settingsOf(kind, source.settings))
    yield { from: wire.from, share: oneOf ? shareOf(weightOf(wire), alike.map(weightOf)) : 1 }
  }
}

function follow(diagram: Diagram, id: string, look: Look): number {
  return planned<string>(
    {
      own(place) {
        const component = componentOf(diagram, place)
        if (!component) return null
        const kind = kindNamed(component.kind)
        const plan = kind.traffic?.(settingsOf(kind, component.settings))
        return plan ? look(plan) : null
      },
      into: (place) => into(diagram, place),
    },
    id,
  )
}

/** Jobs per second that are planned to come to a component at a moment; NaN when nothing that follows a plan leads there. */
export const plannedAt = (diagram: Diagram, id: string, at: number): number => follow(diagram, id, (plan) => plan(at))

/** The mean of a plan over so many seconds. */
export function meanOver(duration: number, plan: (at: number) => number): number {
  const rates = Array.from({ length: LOOKS }, (_, nth) => plan(((nth + 0.5) * duration) / LOOKS))
  return rates.reduce((sum, rate) => sum + rate, 0) / LOOKS
}

/** The mean of it over a run. */
export const plannedMean = (diagram: Diagram, id: string): number =>
  follow(diagram, id, (plan) => meanOver(diagram.scenario.duration, plan))
