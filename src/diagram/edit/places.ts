/** Places on the canvas, in its own pixels. */

/** Grid of the canvas and size of a card; components of a row stand `pitch` apart. */
export const GRID = 8
export const CARD = { width: 192, height: 136 } as const
export const PITCH = { x: 240, y: 184 } as const

export interface Place {
  readonly x: number
  readonly y: number
}

/** How far from the middle of the canvas anything may stand. */
export const REACH = 1_000_000
/** A coordinate that a file may hold: whole, and within reach. */
export const placed = (value: number) => Math.min(REACH, Math.max(-REACH, Math.round(value))) + 0
