/** A pail: what is stored, against the most that was ever stored; a small square for each thing that is being put in. */
import type { Painter } from './mark.ts'

const PAIL = 'M4 10L14 56Q15 62 34 62T54 56L64 10'
const INSIDE = `${PAIL}z`
const RIM = 'M4 10a30 6 0 1 0 60 0a30 6 0 1 0-60 0'
const BOTTOM = 62
const DEPTH = 50
const MOST_PUTS = 3

export const level: Painter<'level'> = (pen, { of }, read, show) => {
  const stored = read(of)
  const share = show.ease(0, stored > 0 ? stored / Math.max(stored, show.largest(of)) : 0)
  const colour = stored > 0 ? 'coffee' : 'line'
  pen.inside(INSIDE, () => pen.rect({ x: 0, y: BOTTOM - DEPTH * share, w: 70, h: DEPTH * share }, 'coffee'))
  pen.stroke(PAIL, colour, 1.5)
  pen.fill(RIM, 'card')
  pen.stroke(RIM, colour, 1.5)
  const puts = Math.min(MOST_PUTS, read('inService') || 0)
  for (let nth = 0; nth < puts; nth++) pen.rect({ x: 74 + nth * 9, y: 10, w: 7, h: 8 }, 'coffee')
  if (!pen.numerals) return
  const { number, unit } = show.print(stored > 0 ? stored : Number.NaN, 'bytes')
  pen.text(168, 36, number, 'figure', 'right')
  pen.text(168, 54, unit, 'caption', 'right')
}
