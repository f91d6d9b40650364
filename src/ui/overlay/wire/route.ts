/** The way of a wire: orthogonal, from the side that faces the target, with round corners; and points along it. */
import { CARD } from '../still.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
export type Side = 'left' | 'right' | 'top' | 'bottom'
/** Corners of the way, start and end included, and how long it is in flow pixels. */
export interface Route {
  readonly points: readonly Point[]
  readonly length: number /** Degrees in which it ends. */
  readonly angle: number
  /** The side on which no other way between the same two cards lies: −1 above or left, 1 below or right; 0 = it is alone. */
  readonly free: -1 | 0 | 1
}

const RADIUS = 12
/** A wire ends this far from a card's edge. */
const CLEAR = 2
/** Wires between the same two cards, and in opposite directions, keep this apart. */
export const LANE = 18
/** Closer than this, cards above each other are wired from the side. */
const LEAST_GAP = 16

const lengthOf = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, point, nth) => sum + Math.hypot(point.x - points[nth]!.x, point.y - points[nth]!.y), 0)

function routeOf(points: readonly Point[], free: Route['free'] = 0): Route {
  const [before, end] = [points.at(-2)!, points.at(-1)!]
  return { points, length: lengthOf(points), angle: (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI, free }
}

/**
 * Which side of a card at `from` a wire to a card at `to` leaves, and which it enters: forwards from side to side, back to
 * an earlier column from above or below where rows differ.
 */
export function sides(from: Point, to: Point): { readonly out: Side; readonly into: Side } {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const apart = Math.abs(dx) >= CARD.w + LEAST_GAP
  const stacked = Math.abs(dy) >= CARD.h + LEAST_GAP
  if (stacked && (!apart || dx < 0)) return dy > 0 ? { out: 'bottom', into: 'top' } : { out: 'top', into: 'bottom' }
  return dx >= 0 ? { out: 'right', into: 'left' } : { out: 'left', into: 'right' }
}

/** The middle of a card's side, moved along it by `shift`, `clear` outside of it. */
export function port(card: Point, side: Side, shift = 0, clear = 0): Point {
  if (side === 'left') return { x: card.x - clear, y: card.y + CARD.h / 2 + shift }
  if (side === 'right') return { x: card.x + CARD.w + clear, y: card.y + CARD.h / 2 + shift }
  if (side === 'top') return { x: card.x + CARD.w / 2 + shift, y: card.y - clear }
  return { x: card.x + CARD.w / 2 + shift, y: card.y + CARD.h + clear }
}

const isFlat = (side: Side) => side === 'left' || side === 'right'

/** Joins two ports by at most two corners; equal coordinates give a straight line. */
function join(start: Point, end: Point, flat: boolean): Point[] {
  if (flat ? start.y === end.y : start.x === end.x) return [start, end]
  if (flat) {
    const x = Math.round((start.x + end.x) / 2)
    return [start, { x, y: start.y }, { x, y: end.y }, end]
  }
  const y = Math.round((start.y + end.y) / 2)
  return [start, { x: start.x, y }, { x: end.x, y }, end]
}

/** The way from one card to another; `lane` counts wires between the same two cards from the middle: 0, 1, −1, 2 …; `alone` is the only one. */
export function route(from: Point, to: Point, lane = 0, alone = true): Route {
  const { out, into } = sides(from, to)
  const shift = lane * LANE
  return routeOf(join(port(from, out, shift), port(to, into, shift, CLEAR), isFlat(out)), alone ? 0 : lane > 0 ? 1 : -1)
}

/** The way from a side of a card to a free point, as it is drawn while wiring. */
export function routeTo(from: Point, side: Side, to: Point): Route {
  return routeOf(join(port(from, side), to, isFlat(side)))
}

/** SVG path data with round corners; the end is taken back by `back` flow pixels to leave room for the head. */
export function pathOf({ points }: Route, back = 0): string {
  const last = points.at(-1)!
  const towards = points.at(-2)!
  const size = Math.hypot(last.x - towards.x, last.y - towards.y) || 1
  const end = { x: last.x - ((last.x - towards.x) / size) * back, y: last.y - ((last.y - towards.y) / size) * back }
  const corners = [...points.slice(0, -1), end]
  let path = `M${corners[0]!.x} ${corners[0]!.y}`
  for (let nth = 1; nth < corners.length - 1; nth++) path += corner(corners[nth - 1]!, corners[nth]!, corners[nth + 1]!)
  return `${path}L${end.x} ${end.y}`
}

function corner(before: Point, at: Point, after: Point): string {
  const [inn, out] = [Math.hypot(before.x - at.x, before.y - at.y) || 1, Math.hypot(after.x - at.x, after.y - at.y) || 1]
  const radius = Math.min(RADIUS, inn / 2, out / 2)
  const [a, b] = [toward(at, before, radius / inn), toward(at, after, radius / out)]
  return `L${a.x} ${a.y}Q${at.x} ${at.y} ${b.x} ${b.y}`
}

const toward = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share })

/** The point `distance` flow pixels along the way; beyond its ends, its ends. */
export function pointAt({ points }: Route, distance: number): Point {
  let left = Math.max(0, distance)
  for (let nth = 1; nth < points.length; nth++) {
    const [a, b] = [points[nth - 1]!, points[nth]!]
    const size = Math.hypot(b.x - a.x, b.y - a.y)
    if (left <= size) return size === 0 ? a : toward(a, b, left / size)
    left -= size
  }
  return points.at(-1)!
}

/** How far a point is from the way, in flow pixels. */
export function distanceTo({ points }: Route, at: Point): number {
  let least = Number.POSITIVE_INFINITY
  for (let nth = 1; nth < points.length; nth++) {
    const [a, b] = [points[nth - 1]!, points[nth]!]
    const size = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
    const share = size === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / size))
    const near = toward(a, b, share)
    least = Math.min(least, Math.hypot(at.x - near.x, at.y - near.y))
  }
  return least
}
