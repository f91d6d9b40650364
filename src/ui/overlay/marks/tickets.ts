/** An order board: tickets pinned, oldest first, and right of the dashed line those that somebody has in hand. */
import type { Reading } from '../../../kinds/kind.ts'
import type { Pen } from '../pen.ts'
import { type Painter, short } from './mark.ts'

type Cell = Reading['cells'][number]
const PER_ROW = 10
const PITCH = 12.2
const MOST = 20
const PINNED = 'M0 0h10v22l-2.5-2-2.5 2-2.5-2L0 22z'
const IN_HAND = 'M0 0h10v20l-2.5-2-2.5 2-2.5-2L0 20z'
const CROSS = 'M2.5 6l5 5M7.5 6l-5 5'

/** How many tickets one drawn ticket stands for. */
export const standing = (tickets: number) => (tickets > 200 ? 100 : tickets > MOST ? 10 : 1)

function stamp(pen: Pen) {
  pen.disc(5, 22, 5.5, 'card')
  pen.ring(5, 22, 5.5, 'ink', 1.3)
  if (pen.numerals) pen.text(5, 26, '2', 'label', 'centre')
  else pen.stroke('M3 22h4M5 20v4', 'ink', 1.4)
}

function pinned(pen: Pen, cell: Cell | undefined, nth: number) {
  const poison = (cell?.extra ?? 0) >= 2
  const late = (cell?.extra ?? 0) === 1
  pen.fill(PINNED, poison ? 'red-wash' : late ? 'amber' : 'coffee')
  if (poison) {
    pen.stroke(PINNED, 'red', 1)
    pen.stroke(CROSS, 'red', 1.5)
  } else {
    if (late) pen.stroke(PINNED, 'amber-ink', 0.8)
    pen.stroke(`M2.5 6h5M2.5 10h${3 + ((nth * 7) % 3)}`, late ? 'ink' : 'card', 1.2)
  }
  if ((cell?.number ?? 0) >= 1) stamp(pen)
}

function board(pen: Pen, cells: readonly Cell[], visible: number, standsFor: (count: number) => string) {
  const scale = standing(visible)
  const drawn = Math.min(MOST, Math.ceil(visible / scale))
  pen.stroke('M0 2H122', 'ink-2', 2, { fixed: true })
  pen.stroke('M0 34H122', 'hair-2', 1, { fixed: true })
  for (let nth = 0; nth < drawn; nth++)
    pen.at(1 + (nth % PER_ROW) * PITCH, 5 + Math.floor(nth / PER_ROW) * 32, () => pinned(pen, cells[nth], nth))
  if (drawn === 0) for (let nth = 0; nth < PER_ROW; nth++) pen.disc(6 + nth * PITCH, 8, 1, 'hair-2')
  if (scale === 1 || !pen.numerals) return
  const words = standsFor(scale)
  const w = pen.width(words, 'caption') + 5
  pen.rect({ x: 122 - w, y: 47, w, h: 16 }, 'card')
  pen.text(121, 59, words, 'caption', 'right')
}

export const tickets: Painter<'tickets'> = (pen, mark, read, show) => {
  board(
    pen,
    read.cells.filter((cell) => cell.state === 'pinned'),
    read(mark.visible) || 0,
    show.standsFor,
  )
  pen.stroke('M131 0V64', 'hair-2', 1, { fixed: true, dash: [2, 3] })
  const held = read(mark.held) || 0
  const inHand = read.cells.filter((cell) => cell.state === 'inHand')
  for (let nth = 0; nth < (held > 4 ? 2 : held); nth++) {
    pen.at(
      141 + (nth % 2) * 15 + 5,
      16 + Math.floor(nth / 2) * 32,
      () =>
        pen.at(-5, -10, () => {
          if ((inHand[nth]?.number ?? 0) >= 2) pen.fill(IN_HAND, 'amber')
          pen.stroke(IN_HAND, 'coffee', 1.4)
          pen.stroke('M2.5 5.5h5M2.5 9h3', 'coffee', 1.1)
        }),
      1,
      7,
    )
  }
  if (held > 4 && pen.numerals) pen.text(153, 53, `+${short(held - 2)}`, 'number', 'centre')
}
