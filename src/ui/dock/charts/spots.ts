/** Where words can stand at their lines without covering a line or each other. */
import { textWidth } from '../textWidth.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface Wanted {
  readonly key: string
  readonly text: string
  readonly caption?: string
  /** The line that the words belong to. */
  readonly line: readonly Point[]
  /** Where the line of the shown moment is: words behind the end of a line stand behind it too. */
  readonly after?: number
  /** Words about bars stand beside them in the open, not at their tops. */
  readonly free?: boolean
}
/** `x`, `y`: middle of the first line of words at its baseline. `choice` is what was chosen, to be kept while it is good enough. */
export interface Spot extends Point {
  readonly choice: number
}

const ASCENT = 10
const DESCENT = 3
const LINE = 14
const FRACTIONS = [0.12, 0.3, 0.5, 0.7, 0.88]
/** Above the line, then below it. */
const OFFSETS = [-6, 13]
/** For words in the open: shares of the plot's height from the top. */
const HEIGHTS = [0.12, 0.27, 0.5]
/** A new place must be this much better than the last one: words do not hop. */
const LOYALTY = 6
/** Behind the end of a line, where it stops before the plot does: level with it, else a line of words above or below. */
const BEHIND = [4, 17, -9, 30, -22]
const ROOM = 6

export const boxOf = ({ x, y }: Point, text: string, caption = ''): Box => {
  const half = Math.max(textWidth(text), textWidth(caption)) / 2
  return { left: x - half, right: x + half, top: y - ASCENT, bottom: y + DESCENT + (caption === '' ? 0 : LINE) }
}
const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function nearest(line: readonly Point[], x: number): Point | null {
  return line.reduce<Point | null>((best, point) => (best === null || Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best), null)
}

/** `lines` are all lines of the chart; `taken` what fixed words cover; `before` the choices of the last drawing. */
export function spotsFor(
  wanted: readonly Wanted[],
  lines: readonly (readonly Point[])[],
  plot: Box,
  taken: readonly Box[],
  before: ReadonlyMap<string, Spot>,
): Map<string, Spot> {
  const out = new Map<string, Spot>()
  const used = [...taken]
  for (const one of wanted) {
    const candidates = candidatesOf(one, plot).map((spot) => ({ spot, score: scoreOf(spot, one, lines, plot, used) }))
    const best = candidates.reduce<(typeof candidates)[number] | null>(
      (least, each) => (least === null || each.score < least.score ? each : least),
      null,
    )
    if (!best) continue
    const kept = candidates.find(({ spot }) => spot.choice === before.get(one.key)?.choice)
    const { spot } = kept && kept.score <= best.score + LOYALTY ? kept : best
    out.set(one.key, spot)
    used.push(boxOf(spot, one.text, one.caption))
  }
  return inOrder(wanted, out)
}

/** Words behind the ends of their lines stand one above the other as the lines do; of lines that end at one height, the last wanted is the highest. */
function inOrder(wanted: readonly Wanted[], spots: Map<string, Spot>): Map<string, Spot> {
  const behind = wanted.flatMap(({ key, line }, nth) => {
    const spot = spots.get(key)
    return spot && spot.choice < 0 ? [{ key, spot, end: line.at(-1)?.y ?? 0, nth }] : []
  })
  const heights = behind.map(({ spot }) => spot.y).sort((a, b) => a - b)
  const ordered = [...behind].sort((a, b) => (Math.abs(a.end - b.end) < 1 ? b.nth - a.nth : a.end - b.end))
  ordered.forEach(({ key, spot }, place) => {
    spots.set(key, { ...spot, y: heights[place]! })
  })
  return spots
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

function candidatesOf({ text, caption, line, after = 0, free = false }: Wanted, plot: Box): Spot[] {
  const half = Math.max(textWidth(text), textWidth(caption ?? '')) / 2
  const low = plot.bottom - DESCENT - (caption === undefined ? 0 : LINE)
  const high = plot.top + ASCENT - 8
  const along = FRACTIONS.flatMap((fraction, nth) => {
    const wanted = plot.left + fraction * (plot.right - plot.left)
    const point = free ? { x: wanted, y: 0 } : nearest(line, wanted)
    if (!point) return []
    const x = clamp(point.x, plot.left + half + 4, plot.right - half)
    const heights = free ? HEIGHTS.map((share) => plot.top + share * (plot.bottom - plot.top)) : OFFSETS.map((offset) => point.y + offset)
    return heights.map((y, side) => ({ x, y: clamp(y, high, low), choice: nth * heights.length + side }))
  })
  const end = line.at(-1)
  const from = Math.max(end?.x ?? 0, after) + ROOM
  if (free || !end || from + half * 2 > plot.right) return along
  return [...BEHIND.map((offset, nth) => ({ x: from + half, y: clamp(end.y + offset, high, low), choice: -1 - nth })), ...along]
}

function scoreOf(spot: Spot, { text, caption }: Wanted, lines: readonly (readonly Point[])[], plot: Box, used: readonly Box[]): number {
  const box = boxOf(spot, text, caption)
  const covered = lines.reduce(
    (sum, line) => sum + line.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom).length,
    0,
  )
  const clashes = used.filter((other) => overlaps(box, other)).length
  const outside = box.left < plot.left - 1 || box.right > plot.right + 1 || box.bottom > plot.bottom ? 1 : 0
  return covered + clashes * 1000 + outside * 200
}
