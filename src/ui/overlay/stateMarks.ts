/** The ten state marks, 10 px each around their centre: every state has its own shape, never only its colour. */
import type { StateMark } from '../../kinds/kind.ts'
import type { Colour, Pen } from './pen.ts'

const SHAPES: Readonly<Record<StateMark, (pen: Pen) => void>> = {
  ok: (pen) => pen.disc(0, 0, 4, 'ok'),
  idle: (pen) => pen.ring(0, 0, 3.5, 'idle', 1.5),
  full(pen) {
    pen.fill('M0-5.2L5.4 4.4H-5.4z', 'amber')
    pen.stroke('M0-5.2L5.4 4.4H-5.4z', 'amber-ink', 1.2)
  },
  losing(pen) {
    pen.fill('M0-6L6 0 0 6-6 0z', 'red')
    pen.stroke('M0-2.8V1', 'card', 1.6)
    pen.disc(0, 2.9, 0.9, 'card')
  },
  booting(pen) {
    pen.ring(0, 0, 4, 'idle', 1.4, [1.7, 1.44])
    pen.fill('M0 0V-4A4 4 0 0 1 4 0z', 'idle')
  },
  draining(pen) {
    pen.ring(0, 0, 4, 'ink-2', 1.4)
    pen.stroke('M-2.8 2.8L2.8-2.8M-3.6-.6L-.6-3.6M.6 3.6L3.6.6', 'ink-2', 1.2)
  },
  held: (pen) => pen.stroke('M-2.2-4V4M2.2-4V4', 'amber-ink', 2.4),
  throttled(pen) {
    pen.ring(0, 0, 4.6, 'red', 1.5)
    pen.stroke('M-2.6 0H2.6', 'red', 2)
  },
  zoneDown(pen) {
    pen.ring(0, 0, 4.2, 'red', 1.5)
    pen.stroke('M-4.4 4.4L4.4-4.4', 'red', 1.5)
  },
  stopped: (pen) => pen.stroke('M-3.6-3.6h7.2v7.2h-7.2z', 'idle', 1.5),
}

export function stateMark(pen: Pen, state: StateMark, x: number, y: number, scale = 1) {
  pen.at(x, y, () => SHAPES[state](pen), scale)
}

/** The card's edge in that state. */
export function edgeOf(state: StateMark): Colour {
  if (state === 'losing' || state === 'throttled' || state === 'zoneDown') return 'red'
  return state === 'full' || state === 'held' ? 'amber' : 'hair-2'
}
