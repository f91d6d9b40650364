/** Words at wires: where the rate stands, and that no two of them stand on each other. Sizes are screen pixels at every zoom. */
import type { Box, Pen } from '../pen.ts'
import type { Point, Route } from './route.ts'

export interface Words {
  readonly rate: string
  /** "1 dot = 20", or empty. */
  readonly sampled: string
}

/** A straight piece of a way in flow pixels, and whether it runs flat. */
interface Piece {
  readonly from: Point
  readonly to: Point
  readonly flat: boolean
  readonly room: number
}

/** The longest piece: there is most room for words. */
function longest({ points }: Route): Piece {
  let best: Piece = { from: points[0]!, to: points[0]!, flat: true, room: 0 }
  for (let nth = 1; nth < points.length; nth++) {
    const [from, to] = [points[nth - 1]!, points[nth]!]
    const room = Math.hypot(to.x - from.x, to.y - from.y)
    if (room > best.room) best = { from, to, flat: from.y === to.y, room }
  }
  return best
}

const HEIGHT = 13
/** Baselines above and below a flat wire, and of a second line beyond the first. */
const ABOVE = -10
const BELOW = 20
const LINE = 13
/** Between an upright wire and what stands beside it. */
const ASIDE = 9
/** A flat wire's head and tail are not written over. */
const ENDS = 12
/** Shares of the piece at which words are tried, when its middle is taken. */
const PLACES = [0.5, 0.28, 0.72, 0.14, 0.86]

interface Line {
  readonly words: string
  readonly how: 'number' | 'caption'
  /** Middle and baseline, from the wire. */
  readonly x: number
  readonly y: number
}

function linesAt(
  pen: Pen,
  { rate, sampled }: Words,
  { flat, room }: Pick<Piece, 'flat' | 'room'>,
  free: Route['free'],
  zoom: number,
): Line[] {
  if (rate === '') return []
  const line = (words: string, how: Line['how'], y: number): Line[] => {
    const width = pen.width(words, how)
    if (words === '' || (flat && width > room * zoom - ENDS)) return []
    return [{ words, how, x: flat ? 0 : (width / 2 + ASIDE) * (free < 0 ? -1 : 1), y }]
  }
  if (!flat) return [...line(rate, 'number', -2), ...line(sampled, 'caption', -2 + LINE + 2)]
  const [first, second] = free === 0 ? [ABOVE, BELOW] : free < 0 ? [ABOVE, ABOVE - LINE] : [BELOW, BELOW + LINE]
  return [...line(rate, 'number', first), ...line(sampled, 'caption', second)]
}

const meets = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Writes labels of one picture after the other; what finds no free place is left out: two numbers on each other are none. */
export class Labels {
  private readonly taken: Box[] = []

  /** Writes the words of one wire. */
  write(pen: Pen, route: Route, words: Words, zoom: number) {
    const { from, to, ...piece } = longest(route)
    pen.at(
      from.x,
      from.y,
      () => {
        const lines = linesAt(pen, words, piece, route.free, zoom)
        const [dx, dy] = [(to.x - from.x) * zoom, (to.y - from.y) * zoom]
        for (const share of lines.length > 0 ? PLACES : []) {
          const boxes = lines.map((line) => boxOf(pen, line, { x: from.x * zoom + dx * share, y: from.y * zoom + dy * share }))
          const free = lines.filter((_, nth) => !this.taken.some((other) => meets(other, boxes[nth]!)))
          // Without its rate the rest says nothing.
          if (free[0] !== lines[0]) continue
          this.taken.push(...boxes.filter((_, nth) => free.includes(lines[nth]!)))
          for (const { x, y, words, how } of free) pen.haloed(dx * share + x, dy * share + y, words, how)
          return
        }
      },
      1 / zoom,
    )
  }
}
/** What a line covers, in screen pixels. */
function boxOf(pen: Pen, { words, how, x, y }: Line, at: Point): Box {
  const w = pen.width(words, how) + 4
  return { x: at.x + x - w / 2, y: at.y + y - HEIGHT + 3, w, h: HEIGHT }
}
