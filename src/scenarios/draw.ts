/** Draws a scenario's diagram on the canvas, in one language. */
import type { Diagram, Scenario, SettingValues, Wire } from '../diagram/diagram.ts'
import { emptyDiagram, kindNamed, withoutDefaults } from '../diagram/settings.ts'
import type { Both, Drawing } from './scenario.ts'

export interface Piece {
  readonly kind: string
  readonly name: Both
  /** Column and row on the canvas. */
  readonly at: readonly [column: number, row: number]
  readonly settings: SettingValues
}
export interface Sketch {
  readonly name: Both
  /** By id. */
  readonly pieces: Readonly<Record<string, Piece>>
  readonly wires: readonly (readonly [from: string, to: string, role: Wire['role'], settings?: Wire['settings']])[]
  readonly scenario: Partial<Scenario>
}

/** Cards are 192 × 136: room between columns for a rate, between rows for an arrow. */
const COLUMN = 304
const ROW = 184

export const draw =
  ({ name, pieces, wires, scenario }: Sketch): Drawing =>
  (language): Diagram => {
    const empty = emptyDiagram(name[language])
    return {
      ...empty,
      components: Object.entries(pieces).map(([id, { kind, name, at, settings }]) => ({
        id,
        kind,
        name: name[language],
        x: at[0] * COLUMN,
        y: at[1] * ROW,
        settings: withoutDefaults(kindNamed(kind), settings),
      })),
      wires: wires.map(([from, to, role, settings = {}], nth) => ({ id: `w${nth + 1}`, from, to, role, settings })),
      scenario: { ...empty.scenario, ...scenario },
    }
  }

/** The same sketch with some settings of one piece changed. */
export const changed = (sketch: Sketch, id: string, settings: SettingValues): Sketch => {
  const piece = sketch.pieces[id]
  return { ...sketch, pieces: { ...sketch.pieces, [id]: { ...piece, settings: { ...piece.settings, ...settings } } } }
}
