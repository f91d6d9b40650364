/** What stands on the shelf: two generations of every diagram, each a file in itself. */
import { type Diagram, FORMAT, VERSION } from '../diagram/diagram.ts'

/** One generation of one diagram. `touched` is false while a scenario was only opened. */
export interface Kept {
  readonly id: string
  readonly name: string
  readonly serial: number
  readonly changedAt: number
  readonly parts: number
  readonly scenario: string | null
  readonly touched: boolean
  readonly text: string
}
export type Entry = Omit<Kept, 'text' | 'serial'>
export interface Taken {
  readonly id: string
  readonly serial: number
  readonly diagram: Diagram
  readonly scenario: string | null
  readonly touched: boolean
}

export const slots = (id: string) => [`${id}/0`, `${id}/1`]
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Kept).id === 'string' &&
  typeof (value as Kept).text === 'string' &&
  Number.isInteger((value as Kept).serial)
export const newestFirst = (values: readonly unknown[]): Kept[] => values.filter(isKept).sort((a, b) => b.serial - a.serial)
export const textOf = (diagram: Diagram) => JSON.stringify({ format: FORMAT, version: VERSION, ...diagram })
