/** One worker: its cup with the handle, and those who stand in line before it. */
import type { Reading } from '../../../kinds/kind.ts'
import { type Cup, type CupState, cupEdge, eased, paintCup } from './cup.ts'
import { type Painter, percent, type Show } from './mark.ts'

const CUP = { x: 112, y: 4, w: 48, h: 48 }
const HELD_FROM = 0.1
const STATES: Partial<Record<Reading['cells'][number]['state'], CupState>> = {
  booting: 'booting',
  draining: 'draining',
  crashed: 'crashed',
  unhealthy: 'crashed',
  zoneDown: 'zoneDown',
  stopped: 'stopped',
}

/** Its one cell says what the worker does: its level is the share of the last minute that it worked. */
function cupOf(read: Reading, show: Show): Cup {
  const [cell] = read.cells
  const state = cell && STATES[cell.state]
  if (!cell) return { state: 'idle', level: 0, numeral: '–' }
  if (state === 'booting') {
    const { number, unit } = show.print(cell.number, 'seconds')
    return { state, level: cell.level, numeral: number + unit, pulse: show.pulse }
  }
  if (state) return { state, level: cell.level, numeral: state === 'draining' ? String(cell.number) : '' }
  const held = read.rate('heldSeconds') / read.rate('serverSeconds')
  if (!(cell.level > 0) && !(held > 0)) return { state: 'idle', level: 0, numeral: '–' }
  return { state: held >= HELD_FROM ? 'held' : 'working', level: cell.level, held, numeral: percent(cell.level) }
}

export const cup: Painter<'cup'> = (pen, _mark, read, show) => {
  const target = cupOf(read, show)
  const painted = eased(target, show.ease, 0)
  paintCup(pen, CUP, painted)
  pen.stroke('M160 14h3a7 7 0 0 1 0 16h-3', cupEdge(painted), 1.5, { dash: painted.state === 'booting' ? [2.5, 2.5] : [] })
}

const MOST = 9
const AMBER_FROM = 6

export const line: Painter<'line'> = (pen, { of }, read, show) => {
  const waiting = read(of) || 0
  pen.stroke('M0 52H104', 'hair-2', 1, { fixed: true })
  for (let nth = 0; nth < Math.min(waiting, MOST); nth++) {
    const hot = nth >= AMBER_FROM
    pen.disc(92 - nth * 11, 42, 4, hot ? 'amber' : 'coffee')
    if (hot) pen.ring(92 - nth * 11, 42, 4, 'amber-ink', 1)
  }
  if (pen.numerals && waiting > MOST) pen.text(0, 30, `+${show.write(waiting - MOST, 'count')}`, 'number')
}
