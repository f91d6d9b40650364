/** Lanes of a balancer: one line a target, one disc a request in hand; and the strip of zones at their left. */
import type { Reading, StateMark } from '../../../kinds/kind.ts'
import type { Pen } from '../pen.ts'
import { stateMark } from '../stateMarks.ts'
import { type Painter, short } from './mark.ts'

type Cell = Reading['cells'][number]
const HEIGHT = 64
/** More would stand so near that their counts touch. */
const MOST_LANES = 5
const MOST_DISCS = 11
const AMBER_FROM = 6
const ZONES = 'abcdef'
/** Where a lane's state mark stands when its count is short. */
const MARK = 144

/** Zones of the targets that are known, in order, and whether all of a zone is down. */
function zonesOf(cells: readonly Cell[]) {
  const zones = [...new Set(cells.map((cell) => cell.extra))].filter((zone) => zone >= 0).sort((a, b) => a - b)
  return zones.map((zone) => ({ name: ZONES[zone] ?? '', down: cells.every((cell) => cell.extra !== zone || cell.state === 'zoneDown') }))
}

export const zones: Painter<'zones'> = (pen, _mark, read) => {
  const list = zonesOf(read.cells)
  const height = HEIGHT / list.length
  list.forEach(({ name, down }, nth) => {
    const box = { x: 0, y: nth * height + 1, w: 14, h: height - 2 }
    const path = `M2 ${box.y}h10a2 2 0 0 1 2 2v${box.h - 4}a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v${4 - box.h}a2 2 0 0 1 2 -2z`
    if (down) {
      pen.hatch(path, box, 'zoneDown')
      pen.stroke(path, 'red', 1)
    } else pen.fill(path, 'well')
    if (!pen.numerals) return
    if (down) pen.rect({ x: 2, y: box.y + box.h / 2 - 7, w: 10, h: 14 }, 'card')
    pen.text(7, box.y + box.h / 2 + 4, name, 'caption', 'centre', down ? 'red' : 'ink-3')
  })
}

const DASH: Partial<Record<Cell['state'], readonly number[]>> = { booting: [1.5, 3], draining: [5, 3] }
const isDown = ({ state }: Cell) => state === 'zoneDown' || state === 'crashed' || state === 'unhealthy'
function markOf(cell: Cell): StateMark {
  if (cell.state === 'inService') return cell.level > 0 ? 'ok' : 'idle'
  if (cell.state === 'booting' || cell.state === 'draining' || cell.state === 'stopped') return cell.state
  return cell.state === 'zoneDown' ? 'zoneDown' : 'losing'
}

function lane(pen: Pen, cell: Cell, y: number) {
  const down = isDown(cell)
  const dash = down || cell.state === 'booting'
  const count = pen.numerals ? (dash ? '–' : short(cell.level)) : ''
  // A wide count moves mark, discs and the line's end to the left.
  const end = Math.min(MARK, 159 - (count ? pen.width(count, 'number') : 0))
  pen.stroke(`M22 ${y}H${end - 8}`, down ? 'red' : 'line', 1, { fixed: true, dash: DASH[cell.state] })
  for (let nth = 0; nth < Math.min(cell.level, MOST_DISCS); nth++) {
    const hot = nth >= AMBER_FROM
    pen.disc(end - 13 - nth * 9, y, 3.2, hot ? 'amber' : 'coffee')
    if (hot) pen.ring(end - 13 - nth * 9, y, 3.2, 'amber-ink', 1)
  }
  stateMark(pen, markOf(cell), end, y, 0.8)
  if (count) pen.text(168, y + 4, count, 'number', 'right', dash || cell.level === 0 ? 'ink-3' : 'ink')
}

export const lanes: Painter<'lanes'> = (pen, { total }, read) => {
  const { cells } = read
  if (cells.length === 0) return pen.stroke('M22 32H140', 'hair-2', 1, { dash: [1.5, 3] })
  const known = Math.max(cells.length, read(total) || 0)
  const shown = cells.slice(0, known > MOST_LANES ? MOST_LANES - 1 : MOST_LANES)
  const rows = Math.min(MOST_LANES, known)
  const pitch = rows > 4 ? HEIGHT / rows : 16
  const y = (nth: number) => pitch * (nth + 0.5) + (HEIGHT - pitch * rows) / 2
  for (const [nth, cell] of shown.entries()) lane(pen, cell, y(nth))
  if (known > shown.length && pen.numerals) pen.text(168, y(shown.length) + 4, `+${known - shown.length}`, 'number', 'right', 'ink-3')
}
