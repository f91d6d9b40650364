/** The picture of a run's traffic: bars, plan, the charts' bracket, the axis of time. */
import { memo } from 'react'
import { textWidth } from '../textWidth.ts'
import { type DayStart, timeTicks, type Window } from '../time.ts'
import styles from './timeline.module.css'
import { type Place, xOf } from './traffic.ts'

export const TimeAxis = memo(function TimeAxis({
  place,
  day,
  hidden,
}: {
  readonly place: Place
  readonly day: DayStart
  readonly hidden: number
}) {
  const { left, right, bottom, height, duration } = place
  const ticks = timeTicks(0, duration, day, Math.max(2, Math.floor((right - left) / 72)), true)
  return (
    <g>
      <path d={`M${left} ${bottom + 0.5}H${right}`} stroke="var(--line)" />
      {ticks.map(({ at, text }) => {
        const x = xOf(place, at)
        const half = textWidth(text) / 2
        return (
          <g key={at}>
            <path d={`M${x} ${bottom}v4`} stroke="var(--line)" />
            {Math.abs(x - hidden) > half + 22 && (
              <text className={styles.tick} x={Math.min(place.width - half - 2, Math.max(half + 2, x))} y={height - 5} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
})

export interface PlanProps {
  readonly place: Place
  readonly path: string
  /** Pixel up to which the plan lies in the past. */
  readonly until: number
}
export function Plan({ place, path, until }: PlanProps) {
  const { width, height } = place
  return (
    <g>
      <clipPath id="timeline-past">
        <rect x="0" y="0" width={Math.max(0, until)} height={height} />
      </clipPath>
      <clipPath id="timeline-ahead">
        <rect x={until} y="0" width={Math.max(0, width - until)} height={height} />
      </clipPath>
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth="1.5" clipPath="url(#timeline-past)" />
      <path d={path} fill="none" stroke="var(--ink-3)" strokeWidth="1.25" strokeDasharray="3 3" clipPath="url(#timeline-ahead)" />
    </g>
  )
}

/** What is foreseen, and its name under where it is highest, for above stand pins: a ghost, dashed as in the chart of workers. */
interface ForecastProps {
  readonly place: Place
  readonly label: string
  /** `peak`: where it is highest, in pixels; null where nothing is foreseen. */
  readonly forecast: { readonly path: string; readonly peak: { readonly x: number; readonly y: number } | null }
}
export function Forecast({ place, label, forecast: { path, peak } }: ForecastProps) {
  if (!peak) return null
  const x = Math.min(place.right - 4, Math.max(place.left + 4, peak.x))
  return (
    <g>
      <path d={path} fill="none" stroke="var(--caramel)" strokeWidth="1.25" strokeDasharray="4 3" opacity=".75" />
      <text
        className={styles.foreseen}
        x={x}
        y={Math.min(place.bottom - 2, peak.y + 12)}
        textAnchor={x > place.right - 60 ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  )
}

/** The window of the charts: black, on the axis. */
export function Bracket({ place, window }: { readonly place: Place; readonly window: Window }) {
  const from = xOf(place, Math.max(0, window.from))
  return (
    <rect
      x={from}
      y={place.bottom - 1}
      width={Math.max(0, xOf(place, Math.min(window.to, place.duration)) - from)}
      height="3"
      fill="var(--ink)"
    />
  )
}

/** The rate of the tallest step, written once at the left. */
export function RateRule({ place, y, text }: { readonly place: Place; readonly y: number; readonly text: string }) {
  return (
    <g>
      <text className={styles.tick} x={place.left - 6} y={y + 4} textAnchor="end">
        {text}
      </text>
      <path d={`M${place.left} ${y}H${place.right}`} stroke="var(--hair-2)" strokeDasharray="1 4" />
    </g>
  )
}
