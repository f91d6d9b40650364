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

/** Where the badge stands at its rider. Between cards its middle is `aside` of the rider, and it is as wide as `room` at most (screen pixels). */
export type Stand = { readonly where: 'left' } | { readonly where: 'above' | 'below'; readonly aside: number; readonly room: number }

const LINE = 12
const PADDING = { x: 7, y: 3 }
const MARK = 14
/** From the rider to its badge. */
const AWAY = 16
/** Between a badge and a card. */
const GAP = 3

/** A reason is a code, which keeps its letters, or words: where it is too long it goes on in a second line, then only its count is left. */
function linesOf(pen: Pen, reason: string, count: number, room: number): string[] {
  const often = count > 1 ? ` · ${count}` : ''
  const cuts = [...reason.matchAll(/(?<=.)[A-Z]| /g)].map(({ index }) => [reason.slice(0, index), reason.slice(index).trim() + often])
  const ways = [[reason + often], ...cuts, ...(often ? [[`× ${count}`]] : [])]
  return ways.find((lines) => widthOf(pen, lines) <= room) ?? []
}
const widthOf = (pen: Pen, lines: readonly string[]) => Math.max(...lines.map((line) => pen.width(line, 'label'))) + 2 * PADDING.x + MARK

/** A failed rider where it ended, and beside it a badge with the reason and how often it happened. */
export function paintFailure(pen: Pen, { reason, count }: Failure, stand: Stand) {
  const lines = linesOf(pen, reason, count, stand.where === 'left' ? Number.POSITIVE_INFINITY : stand.room - 2 * GAP)
  if (lines.length > 0) badge(pen, lines, stand)
  failed(pen)
}

function badge(pen: Pen, lines: readonly string[], stand: Stand) {
  const [w, h] = [widthOf(pen, lines), lines.length * LINE + 2 * PADDING.y]
  const [left, top] = stand.where === 'left' ? [-AWAY - w, -h / 2] : [stand.aside - w / 2, stand.where === 'below' ? AWAY : -AWAY - h]
  pen.stroke(stand.where === 'left' ? `M${-AWAY} 0H-6` : stand.where === 'below' ? `M0 6V${AWAY}` : `M0 ${-AWAY}V-6`, 'red', 1)
  pen.fill(
    `M${left + 9} ${top}h${w - 18}a9 9 0 0 1 9 9v${h - 18}a9 9 0 0 1-9 9h${18 - w}a9 9 0 0 1-9-9v${18 - h}a9 9 0 0 1 9-9z`,
    'red-wash',
  )
  pen.at(left + PADDING.x + 5, top + h / 2, () => pen.fill(DIAMOND, 'red'), 0.75)
  lines.forEach((line, nth) => void pen.text(left + PADDING.x + MARK, top + PADDING.y + (nth + 1) * LINE - 2, line, 'label', 'left', 'red'))
}
