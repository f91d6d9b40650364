/** How charts say numbers: ticks that are round in the unit that is shown, values with their unit, readings in full. */
import { print, printParts } from '../../units/print.ts'
import { fromStored, readingScale, toStored, type Unit } from '../../units/scales.ts'
import { type Scale, scaleFor } from '../series/scale.ts'
import type { Input } from './input.ts'
import type { Model, Reading } from './model.ts'

/** Ticks that are round in the unit in which people read `like`, else the top of the axis. Values stay in the stored unit. */
export function unitScale(greatest: number, unit: Unit, { style }: Pick<Input, 'style'>, like?: number): Scale {
  const roundIn = (size: number) => {
    const scale = readingScale(like ?? size, unit, style.words)
    const { top, ticks } = scaleFor(fromStored(greatest, scale), unit === 'count')
    return { top: toStored(top, scale), ticks: ticks.map((tick) => toStored(tick, scale)) }
  }
  // 95 s make an axis of 100 s, which are told in minutes: they are rounded there.
  return roundIn(roundIn(greatest).top)
}

/** `like`: in the unit that fits this value. */
export const say = (value: number, unit: Unit, { style }: Input): string => print(value, unit, style)
export const number = (value: number, unit: Unit, { style }: Pick<Input, 'style'>, like?: number): string =>
  unit === 'dollars' && value === 0 ? '0' : printParts(value, unit, like === undefined ? style : { ...style, like }).number

export const reading = (name: string, label: string, value: number, unit: Unit, input: Input): Reading => ({
  name,
  label,
  value,
  text: say(value, unit, input),
})

/** The last run's value beside this one's, as a reading; none where there is nothing to tell. */
export const lastRun = (name: string, label: string, value: number, unit: Unit, input: Input): Reading[] =>
  Number.isFinite(value) ? [reading(`lastRun.${name}`, input.text.reading.lastRun(label), value, unit, input)] : []

/** A present value in the unit of its axis, with the last run's. `words` makes of the unit what stands behind the number. */
export function presentOf(
  value: number,
  last: number,
  unit: Unit,
  input: Input,
  top: number,
  words: (unit: string) => string,
): Model['present'] {
  const { number: figure, unit: symbol } = printParts(value, unit, { ...input.style, like: top })
  return {
    number: figure,
    unit: Number.isNaN(value) ? '' : words(symbol),
    short: Number.isNaN(value) || unit === 'dollars' ? '' : symbol,
    ghost: Number.isFinite(last) ? number(last, unit, input, top) : null,
  }
}

/** What every chart says of its picture. */
export const common = ({ now, window, shown, warmUp }: Input): Pick<Model, 'window' | 'shown' | 'settling' | 'note'> => ({
  window,
  shown,
  note: null,
  settling: now !== null && warmUp > 0 && shown < warmUp,
})
