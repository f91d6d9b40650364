/** The order board as a picture: the first tickets, and those in hand. */
import { CELL_STATES, CELL_WIDTH } from '../../engine/columns.ts'
import { POISON } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { Shelf } from './shelf.ts'

const PINNED = 20
const IN_HAND = 6
/** What the picture's `extra` says of a message that no worker can finish. */
const POISONED = 2

export function drawBoard(cells: Float64Array, at: number, world: World, visible: Shelf, notVisible: number): void {
  for (const [n, message] of visible.some(PINNED).entries()) {
    const poisoned = world.kind(message) & POISON ? POISONED : 0
    cells.set([CELL_STATES.indexOf('pinned'), world.now - world.arrived(message), world.receives(message), poisoned], at + n * CELL_WIDTH)
  }
  const held = Math.min(IN_HAND, notVisible)
  for (let n = 0; n < held; n++) cells.set([CELL_STATES.indexOf('inHand'), 0, 1, 0], at + (PINNED + n) * CELL_WIDTH)
}
