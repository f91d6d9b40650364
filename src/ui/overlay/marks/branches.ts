/** A topic: one source, and a branch for each subscription; the thicker, the larger its share of the copies. */
import type { Reading } from '../../../kinds/kind.ts'
import type { Pen } from '../pen.ts'
import { stateMark } from '../stateMarks.ts'
import type { Painter } from './mark.ts'

type Cell = Reading['cells'][number]
const HEIGHT = 64
const MOST = 5
const THICKEST = 4
const FUNNEL = 'M88-5h12l-4.5 5v4.5l-3 1.5v-6z'
const ARROW = 'M113-3.5l5 3.5-5 3.5'

/** From the source at half height to a branch's end. */
const way = (y: number) => `M15 32C50 32 50 ${y} 84 ${y}H112`

/** Copies of all subscriptions together, also of those that are not drawn: each knows its share of them. */
export function copiesOf(cells: readonly Cell[]): number {
  const known = cells.find((cell) => cell.level > 0)
  return known ? Math.round(known.number / known.level) : 0
}

function branch(pen: Pen, cell: Cell | undefined, y: number, words: string) {
  const sent = (cell?.number ?? 0) > 0
  const retrying = cell?.state === 'draining'
  const colour = retrying ? 'red' : sent ? 'coffee' : 'line'
  pen.stroke(way(y), colour, sent ? Math.min(THICKEST, 1 + (cell?.level ?? 0) * 3) : 1, { dash: sent || retrying ? [] : [1.5, 3] })
  pen.at(0, y, () => {
    if (cell?.extra === 1) {
      pen.fill(FUNNEL, 'card')
      pen.stroke(FUNNEL, 'ink-2', 1.2)
    }
    if (retrying) stateMark(pen, 'losing', 121, 0, 0.8)
    else pen.stroke(ARROW, colour, 1.5)
  })
  if (pen.numerals) pen.text(168, y + 4, words, 'number', 'right', sent ? 'ink' : 'ink-3')
}

export const branches: Painter<'branches'> = (pen, _mark, read, show) => {
  const known = Math.max(read.cells.length, show.exits)
  const rows = Math.min(MOST, known)
  const drawn = known > MOST ? MOST - 1 : rows
  const y = (nth: number) => ((nth + 0.5) * HEIGHT) / Math.max(1, rows)
  if (copiesOf(read.cells) > 0) pen.disc(8, 32, 6, 'coffee')
  else pen.ring(8, 32, 6, 'line', 1.5)
  for (let nth = 0; nth < drawn; nth++) {
    const cell = read.cells[nth]
    branch(pen, cell, y(nth), show.write((cell?.number ?? 0) > 0 ? cell!.number : Number.NaN, 'count'))
  }
  if (known > drawn && pen.numerals) pen.text(168, y(drawn) + 4, `+${known - drawn}`, 'number', 'right', 'ink-3')
}
