/** What it costs: now, so far, a month of this traffic, and a thousand orders. */
import type { Recording } from '../../../store/run.ts'
import { useText } from '../../text/index.ts'
import { Amount, Figure, useSource } from './Figure.tsx'
import css from './live.module.css'
import { Line, Section } from './Rows.tsx'

const HOUR = 3600
/** AWS reckons a month as 730 hours. */
const MONTH = 730 * HOUR
/** The rate is told over the last ten minutes or ten bins, whichever is longer. */
const WINDOW = 600

/** Dollars a second over the last stretch of measured time; NaN while there is none. */
export function costRate(recording: Recording, frame: Float64Array, id: string): number {
  const { reader, bins, binSeconds, diagram } = recording
  const time = reader.header(frame, 'time')
  const from = Math.max(diagram.scenario.warmUp, time - Math.max(WINDOW, 10 * binSeconds))
  let past: Float64Array | null = null
  for (let bin = bins.length - 1; bin >= 0 && past === null; bin--) if (reader.header(bins[bin], 'time') <= from) past = bins[bin]
  const began = past ? reader.header(past, 'time') : 0
  // What was spent before the warm-up ended is not in the sum any more.
  const before = past && began > diagram.scenario.warmUp ? reader.read(past, id, 'cost') : 0
  const since = time - Math.max(began, diagram.scenario.warmUp)
  return since > 0 ? (reader.read(frame, id, 'cost') - before) / since : Number.NaN
}

interface Costed {
  readonly hour: number
  readonly month: number
  readonly thousand: number
}
const NOTHING: Costed = { hour: Number.NaN, month: Number.NaN, thousand: Number.NaN }

function costs(recording: Recording | null, frame: Float64Array | null, id: string, done: string): Costed {
  if (!recording || !frame) return NOTHING
  const { reader, diagram } = recording
  const sum = reader.read(frame, id, 'cost')
  const time = reader.header(frame, 'time') - diagram.scenario.warmUp
  const orders = reader.read(frame, id, done)
  return {
    hour: costRate(recording, frame, id) * HOUR,
    month: time > 0 ? (sum / time) * MONTH : Number.NaN,
    thousand: orders > 0 ? (sum / orders) * 1000 : Number.NaN,
  }
}

export function Costs({ done }: { done: 'completed' }) {
  const { sample, id } = useSource()
  const text = useText().inspector.live
  const now = costs(sample.recording, sample.frame, id, done)
  const ghost = costs(sample.ghost, sample.ghostFrame, id, done)
  return (
    <Section title={text.cost}>
      <dl className={css.lines}>
        <Line label={text.costs.sum}>
          <Figure column="cost" unit="dollars" />
        </Line>
        <Line label={text.costs.rate}>
          <Amount value={now.hour} ghost={ghost.hour} unit="dollars" />
        </Line>
        <Line label={text.costs.month}>
          <Amount value={now.month} ghost={ghost.month} unit="dollars" />
        </Line>
        <Line label={text.costs.thousand}>
          <Amount value={now.thousand} ghost={ghost.thousand} unit="dollars" />
        </Line>
      </dl>
    </Section>
  )
}
