/** The snapshot's layout, handed on to the page: the page never imports the engine. */

export type { CellState, Column, Legend, Reason, WireColumn } from '../engine/columns.ts'
export { CELL_STATES, CELL_WIDTH, COLUMNS, HEADER, REASONS, SYSTEM, WIRE_COLUMNS } from '../engine/columns.ts'
