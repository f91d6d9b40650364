/** For tests: readings and cells as they are told, and what a picture of them draws. */
import type { Mark, Reading } from '../../../kinds/kind.ts'
import { RecordingPen } from '../recordingPen.ts'
import type { Show } from './mark.ts'
import { paintPicture } from './registry.ts'

export type Cells = Reading['cells']
export const show: Show = {
  ease: (_slot, target) => target,
  pulse: 1,
  print: (value, unit) => ({
    number: Number.isNaN(value) ? '–' : String(Math.round(value * 100) / 100),
    unit: unit === 'seconds' ? 's' : unit === 'bytes' ? 'B' : '',
  }),
  write: (value) => (Number.isNaN(value) ? '–' : String(value)),
  standsFor: (count) => `1 = ${count}`,
  history: () => [1, 2, 3],
  largest: () => 0,
  gauge: (name) => name,
  exits: 0,
}
export const reading = (values: Record<string, number>, cells: Cells = [], settings: Record<string, unknown> = {}): Reading =>
  Object.assign((name: string) => values[name] ?? Number.NaN, {
    setting: (name: string) => settings[name],
    rate: (name: string) => values[`rate.${name}`] ?? Number.NaN,
    cells,
  })
export const cell = (state: Cells[number]['state'], level = 0, number = 0, extra = 0) => ({ state, level, number, extra })

export function draw(picture: readonly Mark[], read: Reading, { numerals = true, ...told }: Partial<Show> & { numerals?: boolean } = {}) {
  const pen = new RecordingPen()
  pen.numerals = numerals
  paintPicture(pen, picture, read, { ...show, ...told })
  return pen.drawn
}
