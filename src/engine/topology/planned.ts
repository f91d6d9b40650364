/** What is planned to come: the plans of what sends by itself, followed along the ways that jobs take. */
import { SIDES, type Topology } from './topology.ts'

/** The share of what goes through `from` that comes this way. */
export interface Way<Place> {
  readonly from: Place
  readonly share: number
}
export interface Ways<Place> {
  /** Jobs per second that a place sends by itself; null where it does not, or follows no plan. */
  own(place: Place): number | null
  into(place: Place): Iterable<Way<Place>>
}

/** Each place before `start` with the number of its ring: those from which one comes back to oneself share one (Tarjan, 1972). */
function ringsOf<Place>(into: (place: Place) => readonly Way<Place>[], start: Place): ReadonlyMap<Place, number> {
  const order = new Map<Place, number>()
  const open: Place[] = []
  const rings = new Map<Place, number>()
  const visit = (place: Place): number => {
    const own = order.size
    let low = own
    order.set(place, own)
    open.push(place)
    for (const { from } of into(place)) {
      if (!order.has(from)) low = Math.min(low, visit(from))
      else if (!rings.has(from)) low = Math.min(low, order.get(from)!)
    }
    if (low === own) for (const member of open.splice(open.lastIndexOf(place))) rings.set(member, own)
    return low
  }
  visit(start)
  return rings
}

/** A tangle of circles has more ways than can be followed: nothing is foreseen behind it. */
const MOST_STEPS = 100_000

/**
 * Jobs per second that are planned to come to a place; NaN when nothing that follows a plan leads there. What comes round in a circle
 * adds nothing: only ways that pass no place twice are followed.
 */
export function planned<Place>(ways: Ways<Place>, place: Place): number {
  const before = new Map<Place, readonly Way<Place>[]>()
  const into = (to: Place) => {
    const all = before.get(to) ?? (ways.own(to) === null ? [...ways.into(to)] : [])
    before.set(to, all)
    return all
  }
  const rings = ringsOf(into, place)
  const known = new Map<Place, number>()
  const open: Place[] = []
  let steps = 0
  const follow = (to: Place): number => {
    const ring = rings.get(to)
    // Within a ring it depends on how one came there.
    const whole = !open.some((each) => rings.get(each) === ring)
    const found = whole ? known.get(to) : undefined
    if (found !== undefined) return found
    if (++steps > MOST_STEPS) return Number.NaN
    let total = ways.own(to) ?? Number.NaN
    open.push(to)
    for (const { from, share } of into(to)) {
      const came = open.includes(from) ? Number.NaN : follow(from) * share
      if (!Number.isNaN(came)) total = (Number.isNaN(total) ? 0 : total) + came
    }
    open.pop()
    if (whole) known.set(to, total)
    return total
  }
  const rate = follow(place)
  return steps > MOST_STEPS ? Number.NaN : rate
}

/** Of several ways that are alternatives, the share of one. */
export const shareOf = (weight: number, all: readonly number[]): number => {
  const total = all.reduce((sum, each) => sum + each, 0)
  return total > 0 ? weight / total : 1 / all.length
}

const isSide = (role: string) => (SIDES as readonly string[]).includes(role)

/** Jobs per second that are planned to come to `component` at `at` seconds; NaN when no source that follows a plan leads there. */
export function plannedAt({ components, routes }: Topology, component: number, at: number): number {
  const weights = (ways: readonly number[]) => ways.map((way) => routes[way].weight)
  return planned<number>(
    {
      own: (place) => components[place].plan.traffic?.(at) ?? null,
      *into(place) {
        for (const { from, to, role, weight, gone } of routes) {
          if (gone || to !== place || isSide(role)) continue
          const { exits, gives, plan } = components[from]
          // What is fetched is fetched by one.
          const alike = role === 'poll' ? gives : plan.splits ? exits : null
          yield { from, share: alike ? shareOf(weight, weights(alike)) : 1 }
        }
      },
    },
    component,
  )
}
