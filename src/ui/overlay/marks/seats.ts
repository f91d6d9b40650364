/** A row of seats, one for each possible instance, over a line that says minimum, desired and maximum. */
import type { Reading } from '../../../kinds/kind.ts'
import type { Pen } from '../pen.ts'
import { type Cup, type CupState, eased, paintCup } from './cup.ts'
import { measuredOr, type Painter, percent, type Show } from './mark.ts'

type Cell = Reading['cells'][number]
const WIDTH = 168
const ONE_ROW = 8
const MOST_SEATS = 24
const LINE = 46
/** Between two figures under the line. */
const APART = 5
const ORDER: readonly Cell['state'][] = ['inService', 'stopped', 'unhealthy', 'crashed', 'zoneDown', 'booting', 'draining']
const STATES: Partial<Record<Cell['state'], CupState>> = {
  booting: 'booting',
  draining: 'draining',
  crashed: 'crashed',
  unhealthy: 'crashed',
  zoneDown: 'zoneDown',
  stopped: 'stopped',
}

function cupOf(cell: Cell | undefined, show: Show): Cup {
  if (!cell) return { state: 'empty', level: 0, numeral: '' }
  const state = STATES[cell.state]
  if (state === 'booting') {
    const { number, unit } = show.print(cell.number, 'seconds')
    return { state, level: cell.level, numeral: number + unit, pulse: show.pulse }
  }
  if (state) return { state, level: cell.level, numeral: state === 'draining' ? String(cell.number) : '' }
  return cell.level > 0 ? { state: 'working', level: cell.level, numeral: percent(cell.level) } : { state: 'idle', level: 0, numeral: '–' }
}

interface Seating {
  readonly seats: number
  readonly perRow: number
  readonly rows: number
  readonly w: number
  readonly h: number
  readonly gap: number
}
/** Up to 4 seats 36 × 38 apart by 8, up to 8 by 4, above that two rows 18 high. */
export function seating(seats: number): Seating {
  const rows = seats <= ONE_ROW ? 1 : 2
  const perRow = Math.ceil(seats / rows)
  const gap = seats <= 4 ? 8 : 4
  const places = Math.max(perRow, 4)
  return { seats, perRow, rows, gap, w: Math.min(36, (WIDTH - gap * (places - 1)) / places), h: rows === 1 ? 38 : 18 }
}

function bounds(pen: Pen, marks: { min: number; desired: number; max: number }, full: number, x: (seats: number) => number) {
  const { min, desired, max } = marks
  pen.stroke(`M0 ${LINE}H${full}`, 'line', 1, { fixed: true })
  pen.stroke(`M${x(min) + 4} ${LINE - 4}h-4v8h4`, 'ink-2', 1.5, { fixed: true })
  pen.stroke(`M${x(max) - 4} ${LINE - 4}h4v8h-4`, 'ink-2', 1.5, { fixed: true })
  pen.fill(`M${x(desired)} ${LINE - 3}l5 8h-10z`, 'caramel')
  if (!pen.numerals) return
  const left = Math.max(0, x(min) - 3)
  pen.text(left, 63, String(min), 'number', 'left', desired === min ? 'caramel' : 'ink')
  if (desired !== min && desired !== max) {
    // Under its mark, and beside the other two.
    const half = pen.width(String(desired), 'key') / 2
    const from = left + pen.width(String(min), 'number') + APART + half
    const to = full - pen.width(String(max), 'number') - APART - half
    if (from <= to) pen.text(Math.min(to, Math.max(from, x(desired))), 63, String(desired), 'key', 'centre', 'caramel')
  }
  if (max !== min) pen.text(full, 63, String(max), 'number', 'right', desired === max ? 'caramel' : 'ink')
}

/** More seats than can be drawn: how many of those in service work how hard, a tenth a bar. */
function histogram(pen: Pen, cells: readonly Cell[]) {
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => cells.filter((cell) => cell.state === 'inService' && Math.min(9, Math.floor(cell.level * 10)) === tenth).length,
  )
  const most = Math.max(1, ...tenths)
  tenths.forEach((count, tenth) => {
    const h = (count / most) * 38
    pen.rect({ x: tenth * 17, y: 40 - h, w: 14, h }, tenth >= 9 ? 'amber' : 'coffee')
  })
}

export const seats: Painter<'seats'> = (pen, mark, read, show) => {
  const cells = [...read.cells].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  const [min, desired, max] = [mark.min, mark.desired, mark.max].map((gauge, nth) => measuredOr(read, gauge, mark.settings[nth]!) || 0) as [
    number,
    number,
    number,
  ]
  const many = Math.max(1, max, cells.length)
  if (many > MOST_SEATS) {
    histogram(pen, cells)
    return bounds(pen, { min, desired, max }, WIDTH, (count) => Math.min(1, count / Math.max(1, max)) * WIDTH)
  }
  const { perRow, w, h, gap } = seating(many)
  const full = perRow * (w + gap) - gap
  for (let seat = 0; seat < many; seat++) {
    const box = { x: (seat % perRow) * (w + gap), y: Math.floor(seat / perRow) * 21, w, h }
    paintCup(pen, box, eased(cupOf(cells[seat], show), show.ease, seat))
  }
  bounds(pen, { min, desired, max }, full, (count) => Math.max(0, Math.min(full, (count / many) * perRow * (w + gap) - gap / 2)))
}
