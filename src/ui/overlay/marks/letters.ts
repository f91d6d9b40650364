/** An inbox: seven letters are the shares of those that were wanted and of those that were not, and the two counts below. */
import type { Pen } from '../pen.ts'
import { type Painter, short } from './mark.ts'

const LETTERS = 7
const PITCH = 18
const ENVELOPE = 'M0 0h16v11h-16z'
const EMPTY = 'M.5.5h15v10h-15z'
/** Where the second count begins, and what the first may take of that. */
const SECOND = 76
const ROOM = 70

/** How many of the seven letters stand for what was wanted: never all of them, and never none, while there are both. */
export function wantedLetters(wanted: number, unwanted: number): number {
  const share = Math.round((LETTERS * wanted) / (wanted + unwanted))
  return Math.min(unwanted > 0 ? LETTERS - 1 : LETTERS, Math.max(wanted > 0 ? 1 : 0, share))
}

function letter(pen: Pen, wanted: boolean) {
  pen.fill(ENVELOPE, 'card')
  if (!wanted) pen.hatch(ENVELOPE, { x: 0, y: 0, w: 16, h: 11 }, 'unwanted')
  pen.stroke(ENVELOPE, wanted ? 'coffee' : 'line', 1.2)
  if (wanted) pen.stroke('M.5.8L8 6.4 15.5.8', 'coffee', 1.2)
  else pen.stroke('M4.5 2l7 7M11.5 2l-7 7', 'ink-2', 1.4)
}

function count(pen: Pen, x: number, letters: number, written: string, caption: string, pale: boolean) {
  const words = pen.width(written, 'figure') > ROOM ? short(letters) : written
  pen.text(x, 43, words, 'figure', 'left', pale ? 'ink-3' : 'ink')
  pen.text(x, 60, caption, 'caption')
}

export const letters: Painter<'letters'> = (pen, mark, read, show) => {
  const [wanted, unwanted] = [read(mark.wanted) || 0, read(mark.unwanted) || 0]
  const total = wanted + unwanted
  const good = total > 0 ? wantedLetters(wanted, unwanted) : 0
  for (let nth = 0; nth < LETTERS; nth++)
    pen.at(nth * PITCH, 4, () => (total > 0 ? letter(pen, nth < good) : pen.stroke(EMPTY, 'hair-2', 1, { dash: [2, 2] })))
  pen.stroke('M-1 21H125', 'ink-2', 2, { fixed: true })
  if (!pen.numerals) return
  const written = (letters: number) => show.write(total > 0 ? letters : Number.NaN, 'count')
  count(pen, 0, wanted, written(wanted), show.gauge(mark.wanted), total === 0)
  count(pen, SECOND, unwanted, written(unwanted), show.gauge(mark.unwanted), true)
  if (total > 0) pen.text(168, 14, show.write(wanted / total, 'share'), 'number', 'right')
}
