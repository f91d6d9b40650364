/** What travels on wires, drawn at screen size around the pen's origin: one shape for each way of depending on another. */
import type { Role } from '../../../kinds/kind.ts'
import type { Look, Pen } from '../pen.ts'
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
function answer(pen: Pen) {
  pen.disc(0, 0, 3, 'paper')
  pen.ring(0, 0, 3, 'coffee', 1.5)
}

function failed(pen: Pen) {
  pen.fill(DIAMOND, 'red')
  pen.stroke(DIAMOND, 'paper', 1.5)
}

/** Who tries again has a ring around it. */
const looks = (name: string, draw: (pen: Pen) => void): { readonly first: Look; readonly again: Look } => ({
  first: { name, draw },
  again: {
    name: `${name} again`,
    draw(pen) {
      pen.ring(0, 0, 6.2, 'coffee', 1.2)
      draw(pen)
    },
  },
})
const FAILED: Look = { name: 'failed', draw: failed }
const ANSWER = looks('answer', answer)
const TICKETS = looks('ticket', ticket)
const SHAPES: Readonly<Record<Role, ReturnType<typeof looks>>> = {
  call: looks('job', job),
  send: TICKETS,
  poll: TICKETS,
  deliver: looks('letter', letter),
  deadLetter: TICKETS,
  success: TICKETS,
  failure: TICKETS,
}

export function lookOf(role: Role, { back, failed: reason, attempt }: Pick<Flight, 'back' | 'failed' | 'attempt'>): Look {
  if (reason) return FAILED
  return (back ? ANSWER : SHAPES[role])[attempt > 1 ? 'again' : 'first']
}

const HEIGHT = 18
const PADDING = 8
/** How far the badge may stand aside of what it is about, from its end. */
const HOLD = 12
/** Where a badge stands: above or below its rider, and how far aside (screen pixels). */
export interface Stand {
  readonly below: boolean
  readonly aside: number
}
/** A failed rider where it ended, and beside it a badge with the reason and how often it happened. */
export function paintFailure(pen: Pen, { reason, count }: Failure, { below, aside }: Stand) {
  const words = count > 1 ? `${reason} · ${count}` : reason
  const w = pen.width(words, 'label') + 2 * PADDING + 14
  const left = Math.min(w / 2 - HOLD, Math.max(HOLD - w / 2, aside)) - w / 2
  const top = below ? 16 : -16 - HEIGHT
  pen.stroke(below ? 'M0 6V16' : 'M0-16V-6', 'red', 1)
  pen.fill(`M${left + 9} ${top}h${w - 18}a9 9 0 0 1 0 ${HEIGHT}h${18 - w}a9 9 0 0 1 0 ${-HEIGHT}z`, 'red-wash')
  pen.at(left + PADDING + 5, top + HEIGHT / 2, () => pen.fill(DIAMOND, 'red'), 0.75)
  pen.text(left + PADDING + 14, top + 13, words, 'label', 'left', 'red')
  failed(pen)
}
