/** What moves along one wire: its riders, its rate, who failed on it. Sizes are screen pixels at every zoom. */
import type { Role } from '../../../kinds/kind.ts'
import type { Pen, Placed } from '../pen.ts'
import { lookOf, paintFailure, type Stand } from './riders.ts'
import { type Point, pointAt, type Route } from './route.ts'
import type { Failure, Flight } from './traffic.ts'

export interface WireView {
  readonly role: Role
  readonly route: Route
  /** Jobs a unit of time, in words; empty = nothing goes over it. */
  readonly rate: string
  /** "1 dot = 20", or empty. */
  readonly sampled: string
  /** What the badge calls a reason to fail. */
  name(reason: string): string
}
export interface Travelling {
  readonly flight: Pick<Flight, 'back' | 'failed' | 'attempt'> /** 0–1 of the way in its own direction. */
  readonly share: number
}

/** Where a failed rider ends: what never arrived in the middle, what came back as a failure before the caller's card. */
const BEFORE_END = 18

const reachOf = (length: number, back: boolean, zoom: number) => (back ? Math.max(length / 2, length - BEFORE_END / zoom) : length / 2)
const placeOf = (route: Route, back: boolean, distance: number) => pointAt(route, back ? route.length - distance : distance)

/** Where the riders of a wire are, and what they look like. */
export function placeRiders({ role, route }: Pick<WireView, 'role' | 'route'>, travelling: readonly Travelling[], zoom: number): Placed[] {
  return travelling.map(({ flight, share }) => {
    const reach = flight.failed ? reachOf(route.length, flight.back, zoom) : route.length
    const { x, y } = placeOf(route, flight.back, share * reach)
    return { look: lookOf(role, flight), x, y }
  })
}

/** Who failed, where it ended; what is told of it stands where no card lies. */
export function paintFailures(pen: Pen, { route, name }: Pick<WireView, 'route' | 'name'>, failure: Failure, zoom: number) {
  const { x, y } = placeOf(route, failure.back, reachOf(route.length, failure.back, zoom))
  pen.at(x, y, () => paintFailure(pen, { ...failure, reason: name(failure.reason) }, standOf(route, { x, y }, zoom)), 1 / zoom)
}

/** Between two columns there is only so much room; beside an upright wire there is paper. */
function standOf({ points }: Route, { x, y }: Point, zoom: number): Stand {
  const [start, next, end] = [points[0]!, points[1]!, points.at(-1)!]
  if (start.y !== next.y) return { where: 'left' }
  const middle = (start.x + end.x) / 2
  // Where the wire bends away downwards, above it is free.
  const down = Math.abs(y - start.y) < 1 && end.y > start.y
  return { where: down ? 'above' : 'below', aside: (middle - x) * zoom, room: Math.abs(end.x - start.x) * zoom }
}
