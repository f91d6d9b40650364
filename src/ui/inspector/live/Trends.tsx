/** Small lines of what moves: arrivals, the line, the time it takes, the servers at work. */
import type { Recording } from '../../../store/run.ts'
import { useText } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import type { Unit } from '../../units/scales.ts'
import { usePrintStyle } from '../settings/form.ts'
import { useSource } from './Figure.tsx'
import css from './live.module.css'
import { Sparkline } from './Sparkline.tsx'

const MOST_POINTS = 60
type Series = 'arrived' | 'waiting' | 'latency' | 'busy'
const SERIES: readonly {
  readonly name: Series
  readonly column: string
  readonly counter?: boolean
  readonly unit: Unit
  readonly colour: string
}[] = [
  { name: 'arrived', column: 'arrived', counter: true, unit: 'perSecond', colour: 'c-demand' },
  { name: 'waiting', column: 'waiting', unit: 'count', colour: 'c-waiting' },
  { name: 'latency', column: 'bin.p95', unit: 'seconds', colour: 'c-p95' },
  { name: 'busy', column: 'busy', unit: 'count', colour: 'coffee' },
]

/** The values at the ends of bins about `every` seconds apart, up to `time`; of a counter its change a second. */
export function seriesOf(
  { bins, reader, binSeconds }: Recording,
  id: string,
  column: string,
  counter: boolean,
  every: number,
  time: number,
): number[] {
  let end = bins.length
  while (end > 0 && reader.header(bins[end - 1], 'time') > time) end--
  const step = Math.max(1, Math.round(every / binSeconds))
  const values: number[] = []
  for (let bin = step - 1; bin < end; bin += step) {
    const value = reader.read(bins[bin], id, column)
    const before = bin >= step ? reader.read(bins[bin - step], id, column) : 0
    // A counter that fell started again at the warm-up.
    values.push(counter ? (value >= before ? value - before : value) / (step * binSeconds) : value)
  }
  return values
}

export function Trends() {
  const { sample, id } = useSource()
  const text = useText().inspector.live
  const style = usePrintStyle()
  const { recording, ghost } = sample
  const length = (one: Recording | null) => (one ? one.bins.length * one.binSeconds : 0)
  // Both runs in one measure of time.
  const every = Math.max(length(recording), length(ghost)) / MOST_POINTS
  return (
    <div className={css.trends}>
      {SERIES.map(({ name, column, counter = false, unit, colour }) => {
        const values = recording ? seriesOf(recording, id, column, counter, every, sample.time) : []
        const before = ghost ? seriesOf(ghost, id, column, counter, every, Number.POSITIVE_INFINITY) : []
        const known = values.filter((value) => !Number.isNaN(value))
        if (known.length === 0 && before.every(Number.isNaN)) return null
        const label = text.trend(
          text.series[name],
          print(known[0] ?? Number.NaN, unit, style),
          print(values.at(-1) ?? Number.NaN, unit, style),
        )
        return (
          <figure key={name} className={css.trend}>
            <figcaption>
              {text.series[name]} <b>{print(values.at(-1) ?? Number.NaN, unit, style)}</b>
            </figcaption>
            <Sparkline values={values} ghost={before} colour={colour} label={label} />
          </figure>
        )
      })}
    </div>
  )
}
