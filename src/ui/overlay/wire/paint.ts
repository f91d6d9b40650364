/** What moves along one wire: its riders, its rate, who failed on it. Sizes are screen pixels at every zoom. */
import type { Role } from '../../../kinds/kind.ts'
import type { Pen, Placed } from '../pen.ts'
import { lookOf, paintFailure } from './riders.ts'
import { type Point, pointAt, type Route } from './route.ts'
import type { Failure, Flight } from './traffic.ts'

export interface WireView {
  readonly role: Role
  readonly route: Route
  /** Jobs a unit of time, in words; empty = nothing goes over it. */
  readonly rate: string
  /** "1 dot = 20", or empty. */
  readonly sampled: string
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
export function placeRiders({ role, route }: WireView, travelling: readonly Travelling[], zoom: number): Placed[] {
  return travelling.map(({ flight, share }) => {
    const reach = flight.failed ? reachOf(route.length, flight.back, zoom) : route.length
    const { x, y } = placeOf(route, flight.back, share * reach)
    return { look: lookOf(role, flight), x, y }
  })
}

export function paintFailures(pen: Pen, { route }: WireView, failure: Failure, zoom: number) {
  const { x, y } = placeOf(route, failure.back, reachOf(route.length, failure.back, zoom))
  const { at, flat } = labelPlace(route)
  // The rate is written above a flat wire, and a card begins beside its end: the badge stands below, towards the middle.
  const level = flat && Math.abs(at.y - y) < 1
  const stand = { below: level, aside: level ? (at.x - x) * zoom : 0 }
  pen.at(x, y, () => paintFailure(pen, failure, stand), 1 / zoom)
}

/** The middle of the longest piece, and whether it runs flat. */
export function labelPlace({ points }: Route): { readonly at: Point; readonly flat: boolean; readonly room: number } {
  let best = { at: points[0]!, flat: true, room: 0 }
  for (let nth = 1; nth < points.length; nth++) {
    const [a, b] = [points[nth - 1]!, points[nth]!]
    const room = Math.hypot(b.x - a.x, b.y - a.y)
    if (room > best.room) best = { at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, flat: a.y === b.y, room }
  }
  return best
}

/** The rate above the middle, and under it how many jobs a dot stands for, where there is room on screen. */
export function paintRate(pen: Pen, { route, rate, sampled }: WireView, zoom: number) {
  if (!rate) return
  const { at, flat, room } = labelPlace(route)
  pen.at(
    at.x,
    at.y,
    () => {
      const place = (words: string, y: number, caption: boolean) => {
        const width = pen.width(words, caption ? 'caption' : 'number')
        if (flat && width > room * zoom - 12) return
        pen.haloed(flat ? 0 : width / 2 + 9, y, words, caption ? 'caption' : 'number')
      }
      place(rate, flat ? -10 : -2, false)
      if (sampled) place(sampled, flat ? 20 : 13, true)
    },
    1 / zoom,
  )
}
