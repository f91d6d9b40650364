/** The crosshair of one chart: a line at the shared moment, a dot and a value on every line, the time below. */
import { useView } from '../../stores.ts'
import type { Model } from '../models/model.ts'
import { textWidth } from '../textWidth.ts'
import { type DayStart, moment } from '../time.ts'
import styles from './charts.module.css'
import type { Geometry } from './geometry.ts'

export interface Mark {
  readonly key: string
  readonly tone: string
  readonly y: number
  readonly text: string
  /** Where the words stand: moved apart so that none covers another. */
  readonly words: number
}

const LINE = 13

/** What the crosshair reads at a moment: the row nearest to it, gaps left out. */
export function marksAt({ at, strokes, barSeconds }: Model, { y, plot }: Geometry, crosshair: number): Mark[] {
  const index = at.reduce(
    (best, each, nth) => (Math.abs(each - crosshair) < Math.abs((at[best] ?? Number.NaN) - crosshair) ? nth : best),
    0,
  )
  const reach = barSeconds === undefined ? (at[index + 1] ?? at[index]!) - (at[index - 1] ?? at[index]!) : barSeconds / 2
  if (at.length === 0 || Math.abs(at[index]! - crosshair) > Math.max(reach, 1e-9)) return []
  const found = strokes.flatMap(({ key, tone, name, say, values }) => {
    const value = values[index]!
    const words = say && !Number.isNaN(value) ? say(value) : ''
    if (words === '') return []
    return [{ key, tone, text: name === undefined ? words : `${name} ${words}`, y: y(value) }]
  })
  return spread(
    found.sort((a, b) => a.y - b.y),
    plot.top + 4,
    plot.bottom - 5,
  )
}

/** Moves words apart, downwards, then back up from the foot of the plot. */
function spread(marks: readonly Omit<Mark, 'words'>[], top: number, bottom: number): Mark[] {
  let free = top
  const down = marks.map((mark) => {
    const words = Math.max(mark.y, free)
    free = words + LINE
    return { ...mark, words }
  })
  let floor = bottom
  return down.reverse().map((mark) => {
    const words = Math.min(mark.words, floor)
    floor = words - LINE
    return { ...mark, words }
  })
}

export function Crosshair({ model, geometry, day }: { readonly model: Model; readonly geometry: Geometry; readonly day: DayStart }) {
  const crosshair = useView((state) => state.crosshair)
  const { window } = model
  if (crosshair === null || crosshair < window.from || crosshair > window.to) return null
  const { width, height, plot } = geometry
  const x = geometry.x(crosshair)
  const marks = marksAt(model, geometry, crosshair)
  const widest = Math.max(0, ...marks.map(({ text }) => textWidth(text)))
  const left = x + widest + 10 > width
  const time = moment(crosshair, day, window.to - window.from < 7200)
  const half = textWidth(time) / 2 + 4
  const centre = Math.min(width - half, Math.max(half, x))
  return (
    <svg className={styles.layer} width={width} height={height} aria-hidden="true">
      <path d={`M${x} 4V${plot.bottom}`} stroke="var(--ink)" strokeWidth="1" />
      {marks.map((mark) => (
        <g key={mark.key}>
          <circle cx={x} cy={mark.y} r="2.5" fill={`var(${mark.tone})`} stroke="var(--paper)" />
          <text
            className={styles.read}
            fill={`var(${mark.tone})`}
            x={left ? x - 6 : x + 6}
            y={mark.words + 4}
            textAnchor={left ? 'end' : 'start'}
          >
            {mark.text}
          </text>
        </g>
      ))}
      <rect x={centre - half} y={height - 15} width={half * 2} height="15" rx="2" fill="var(--ink)" />
      <text className={styles.flag} x={centre} y={height - 4} textAnchor="middle">
        {time}
      </text>
    </svg>
  )
}
