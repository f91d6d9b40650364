/** What travels on wires, drawn at screen size around the pen's origin: one shape for each way of depending on another. */
import type { Role } from '../../../kinds/kind.ts'
import type { Pen } from '../pen.ts'
import type { Failure, Flight } from './traffic.ts'

const TICKET = 'M-3.5-5h7v10l-1.75-1.4-1.75 1.4-1.75-1.4-1.75 1.4z'
const LETTER = 'M-5-3.5h10v7h-10z'
const DIAMOND = 'M0-6l6 6-6 6-6-6z'

function job(pen: Pen) {
  pen.disc(0, 0, 3.75, 'coffee')
}
function ticket(pen: Pen) {
  pen.fill(TICKET, 'coffee')
  pen.stroke(TICKET, 'paper', 1)
}
function letter(pen: Pen) {
  pen.fill(LETTER, 'paper')
  pen.stroke(LETTER, 'coffee', 1.3)
  pen.stroke('M-4.6-3l4.6 3.4 4.6-3.4', 'coffee', 1.1)
}
const SHAPES: Readonly<Record<Role, (pen: Pen) => void>> = {
  call: job,
  send: ticket,
  poll: ticket,
  deliver: letter,
  deadLetter: ticket,
  success: ticket,
  failure: ticket,
}

function failed(pen: Pen) {
  pen.fill(DIAMOND, 'red')
  pen.stroke(DIAMOND, 'paper', 1.5)
}

export function paintRider(pen: Pen, role: Role, { back, failed: reason, attempt }: Pick<Flight, 'back' | 'failed' | 'attempt'>) {
  if (reason) return failed(pen)
  if (attempt > 1) pen.ring(0, 0, 6.2, 'coffee', 1.2)
  if (!back) return SHAPES[role](pen)
  pen.disc(0, 0, 3, 'paper')
  pen.ring(0, 0, 3, 'coffee', 1.5)
}

const HEIGHT = 18
const PADDING = 8
/** A failed rider where it ended, and above it a badge with the reason and how often it happened. */
export function paintFailure(pen: Pen, { reason, count }: Failure) {
  const words = count > 1 ? `${reason} · ${count}` : reason
  const w = pen.width(words, 'label') + 2 * PADDING + 14
  const top = -10 - 6 - HEIGHT
  pen.stroke(`M0-16V-6`, 'red', 1)
  pen.fill(`M${-w / 2 + 9} ${top}h${w - 18}a9 9 0 0 1 0 ${HEIGHT}h${18 - w}a9 9 0 0 1 0 ${-HEIGHT}z`, 'red-wash')
  pen.at(-w / 2 + PADDING + 5, top + HEIGHT / 2, () => pen.fill(DIAMOND, 'red'), 0.75)
  pen.text(-w / 2 + PADDING + 14, top + 13, words, 'label', 'left', 'red')
  failed(pen)
}
