/** The rules and ticks of a chart: hairlines for values, three moments below. No box, no grid of boxes. */
import { memo } from 'react'
import type { Model } from '../models/model.ts'
import { textWidth } from '../textWidth.ts'
import { type DayStart, moment, type Tick, timeTicks } from '../time.ts'
import styles from './charts.module.css'
import type { Geometry } from './geometry.ts'

export interface AxesProps {
  readonly model: Model
  readonly geometry: Geometry
  readonly day: DayStart
}

/** The window's start, then round moments that have room; the end wins no tick of its own, the playhead stands there. */
function ticksOf({ window }: Model, { plot, x }: Geometry, day: DayStart): Tick[] {
  const first = { at: window.from, text: moment(window.from, day) }
  const most = Math.max(2, Math.floor((plot.right - plot.left) / 70))
  let free = plot.left + textWidth(first.text) + 8
  const round = timeTicks(window.from, window.to, day, most).filter(({ at, text }) => {
    const half = textWidth(text) / 2
    if (x(at) - half < free || x(at) > plot.right + 1) return false
    free = x(at) + half + 8
    return true
  })
  return [first, ...round]
}

/** Where nothing was measured yet the rules stand alone: a number without an event would say something. */
const QUARTERS = [0, 0.25, 0.5, 0.75, 1]

function Axes({ model, geometry, day }: AxesProps) {
  const { width, height, plot, x, y } = geometry
  const empty = model.at.length === 0
  const ticks = empty ? QUARTERS.map((share) => share * model.scale.top) : model.scale.ticks
  return (
    <svg className={styles.layer} width={width} height={height} aria-hidden="true">
      {ticks.map((value) => (
        <g key={value}>
          <path d={`M${plot.left} ${Math.round(y(value)) + 0.5}H${plot.right}`} stroke={value === 0 ? 'var(--line)' : 'var(--hair)'} />
          <text className={styles.tick} x={plot.left - 5} y={y(value) + 4} textAnchor="end">
            {empty ? '' : model.tick(value)}
          </text>
        </g>
      ))}
      {ticksOf(model, geometry, day).map(({ at, text }, index) => {
        const edge = Math.min(x(at), width - textWidth(text) / 2)
        return (
          <g key={at}>
            {index > 0 && <path d={`M${x(at)} ${plot.bottom}v3`} stroke="var(--line)" />}
            <text className={styles.tick} x={index === 0 ? plot.left : edge} y={height - 3} textAnchor={index === 0 ? 'start' : 'middle'}>
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
export default memo(Axes)
