/** What stands on the shelf: two generations of every diagram, each a file in itself. */
import { type Diagram, FORMAT, VERSION } from '../diagram/diagram.ts'
import { isKept, type Kept } from './checked.ts'

export type { Kept } from './checked.ts'

export type Entry = Omit<Kept, 'text' | 'serial'>
export interface Taken {
  readonly id: string
  readonly serial: number
  readonly diagram: Diagram
  readonly scenario: string | null
  readonly touched: boolean
}

export const slots = (id: string) => [`${id}/0`, `${id}/1`]
export const newestFirst = (values: readonly unknown[]): Kept[] => values.filter(isKept).sort((a, b) => b.serial - a.serial)
export const textOf = (diagram: Diagram) => JSON.stringify({ format: FORMAT, version: VERSION, ...diagram })
