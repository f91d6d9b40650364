/** Reads numbers by name out of snapshots; keeps what a run said, outside React. */
import { CELL_STATES, CELL_WIDTH, COLUMNS, type Column, HEADER, type Legend, WIRE_COLUMNS, type WireColumn } from '../run/snapshot.ts'

/** For the page, which reads snapshots but never imports the run. */
export { REASONS, type Reason, SYSTEM } from '../run/snapshot.ts'

const column = new Map<string, number>(COLUMNS.map((name, index) => [name, index]))
const wireColumn = new Map<string, number>(WIRE_COLUMNS.map((name, index) => [name, index]))

export interface FrameReader {
  /** A column or gauge of a component (`SYSTEM` for the whole). NaN when the legend has no such thing. */
  read(frame: Float64Array, id: string, name: Column | (string & {})): number
  /** A gauge of a component, also where a column has the same name (`inService`). NaN when it has no such gauge. */
  gauge(frame: Float64Array, id: string, name: string): number
  wire(frame: Float64Array, id: string, name: WireColumn): number
  cells(frame: Float64Array, id: string): { state: (typeof CELL_STATES)[number]; level: number; number: number; extra: number }[]
  header(frame: Float64Array, name: (typeof HEADER)[number]): number
}

export function frameReader(legend: Legend): FrameReader {
  const rows = new Map(legend.components.map((row) => [row.id, row]))
  const wires = new Map(legend.wires.map((row) => [row.id, row.at]))
  const gauge = (frame: Float64Array, id: string, name: string) => {
    const row = rows.get(id)
    const index = row ? row.gauges.indexOf(name) : -1
    return row && index >= 0 ? (frame[row.at + COLUMNS.length + index] ?? Number.NaN) : Number.NaN
  }
  return {
    read(frame, id, name) {
      const row = rows.get(id)
      const index = column.get(name)
      return row && index !== undefined ? (frame[row.at + index] ?? Number.NaN) : gauge(frame, id, name)
    },
    gauge,
    wire(frame, id, name) {
      const at = wires.get(id)
      return at === undefined ? Number.NaN : (frame[at + (wireColumn.get(name) ?? 0)] ?? Number.NaN)
    },
    cells(frame, id) {
      const row = rows.get(id)
      if (!row) return []
      const start = row.at + COLUMNS.length + row.gauges.length
      return Array.from({ length: row.cells }, (_, nth) => {
        const at = start + nth * CELL_WIDTH
        return {
          state: CELL_STATES[frame[at] ?? 0] ?? 'none',
          level: frame[at + 1] ?? 0,
          number: frame[at + 2] ?? 0,
          extra: frame[at + 3] ?? 0,
        }
      }).filter((cell) => cell.state !== 'none')
    },
    header: (frame, name) => frame[HEADER.indexOf(name)] ?? Number.NaN,
  }
}
