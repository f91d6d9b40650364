/** Twelve faces: the last twelve customers who came, the oldest at the left. Served ones smile, waiting ones do not, one who left frowns. */
import type { Pen } from '../pen.ts'
import type { Painter } from './mark.ts'

const SEATS = 12
const PITCH = 14

function served(pen: Pen) {
  pen.disc(0, 0, 5.5, 'coffee')
  pen.stroke('M-2.6 .8q2.6 3 5.2 0', 'card', 1.3)
}
function waiting(pen: Pen) {
  pen.ring(0, 0, 5.2, 'coffee', 1.3)
  pen.stroke('M-2.3 1.6h4.6', 'coffee', 1.3)
}
function left(pen: Pen) {
  pen.ring(0, 0, 5.2, 'red', 1.3, [2, 1.6])
  pen.stroke('M-2.4 2.8q2.4-3 4.8 0', 'red', 1.4)
}

export const faces: Painter<'faces'> = (pen, _mark, read) => {
  const last = read.cells.slice(-SEATS)
  for (let seat = 0; seat < SEATS; seat++) {
    const state = last[seat]?.state
    pen.at(7 + seat * PITCH, 8, () => {
      if (state === 'served') served(pen)
      else if (state === 'waiting') waiting(pen)
      else if (state === 'left') left(pen)
      else pen.disc(0, 0, 1.2, 'hair-2')
    })
  }
}
