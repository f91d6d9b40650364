/** One number as an element: what is shown, its full precision for those who compare, and the last run's as a pale ghost. */
import { createContext, useContext } from 'react'
import { useText } from '../../text/index.ts'
import { print, printParts } from '../../units/print.ts'
import type { Unit } from '../../units/scales.ts'
import { usePrintStyle } from '../settings/form.ts'
import css from './live.module.css'
import type { Sample } from './sampling.ts'

interface Source {
  readonly sample: Sample
  /** Row of the snapshot, and the name it has in a result: `system` for the whole. */
  readonly id: string
  readonly named: string
}
const Context = createContext<Source | null>(null)
export const SourceProvider = Context.Provider
export function useSource(): Source {
  const source = useContext(Context)
  if (!source) throw new Error('A number is drawn outside a list of numbers.')
  return source
}

/** A column, or `gauges.<name>`: a gauge may have the name of a column. */
export const readFrom = (reader: NonNullable<Sample['recording']>['reader'], frame: Float64Array, id: string, column: string): number =>
  column.startsWith('gauges.') ? reader.gauge(frame, id, column.slice('gauges.'.length)) : reader.read(frame, id, column)

/** A column of this run and of the last one; NaN where there is none. */
export function usePair(column: string): { now: number; ghost: number } {
  const { sample, id } = useSource()
  const { recording, frame, ghost, ghostFrame } = sample
  return {
    now: recording && frame ? readFrom(recording.reader, frame, id, column) : Number.NaN,
    ghost: ghost && ghostFrame ? readFrom(ghost.reader, ghostFrame, id, column) : Number.NaN,
  }
}

export interface FigureProps {
  readonly column: string
  readonly unit: Unit
  /** Its name in a result where that is another. */
  readonly as?: string
  /** Values for which there is nothing to tell: times of nobody. */
  readonly empty?: boolean
  readonly emptyGhost?: boolean
  readonly small?: boolean
}

/** A column of the snapshot. */
export function Figure({ column, unit, as = column, empty = false, emptyGhost = false, small = false }: FigureProps) {
  const { named } = useSource()
  const { now, ghost } = usePair(column)
  return (
    <Amount value={empty ? Number.NaN : now} ghost={emptyGhost ? Number.NaN : ghost} unit={unit} reading={`${named}.${as}`} small={small} />
  )
}

/** A number that was worked out from columns, or is one. */
export function Amount({
  value,
  ghost,
  unit,
  reading,
  small = false,
}: {
  value: number
  ghost: number
  unit: Unit
  reading?: string
  small?: boolean
}) {
  const style = usePrintStyle()
  const text = useText().inspector.live
  const { number, unit: symbol } = printParts(value, unit, style)
  const last = Number.isNaN(ghost) ? null : print(ghost, unit, style)
  return (
    <span className={small ? css.small : css.figure}>
      {last !== null && (
        <span className={css.ghost} title={text.last(last)}>
          <span className="unseen">{text.last(last)}</span>
          <span aria-hidden="true">{last}</span>
        </span>
      )}
      <span data-reading={reading} data-value={reading && !Number.isNaN(value) ? String(value) : undefined}>
        {symbol === '$' && '$'}
        {number}
        {symbol !== '$' && symbol !== '' && <small>{style.language === 'ko' ? symbol : `\u00A0${symbol}`}</small>}
      </span>
    </span>
  )
}
