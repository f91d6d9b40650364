/** Words at the lines of a chart, in their colours, and the caramel line at the moment that is shown. */
import { memo, useRef } from 'react'
import { useView } from '../../stores.ts'
import type { Label, Model } from '../models/model.ts'
import styles from './charts.module.css'
import { type Geometry, pointsOf } from './geometry.ts'
import { type Box, boxOf, type Point, type Spot, spotsFor } from './spots.ts'

interface Placed extends Point {
  readonly label: Label
  readonly anchor: 'start' | 'middle' | 'end'
}

function fixedAt({ text, fixed }: Label, { plot, x, y }: Geometry): (Point & { readonly anchor: Placed['anchor'] }) | null {
  if (!fixed) return null
  const { anchor, inside, at, value } = fixed
  const half = (boxOf({ x: 0, y: 0 }, text).right * (anchor === 'middle' ? 1 : 2)) / 1
  const low = anchor === 'start' ? plot.left + 6 : anchor === 'middle' ? plot.left + half : plot.left + half
  const high = anchor === 'start' ? plot.right - half : anchor === 'middle' ? plot.right - half : plot.right - 3
  const left = Math.max(low, Math.min(high, x(at) + (anchor === 'start' ? 6 : anchor === 'end' ? -3 : 0)))
  return { x: left, y: inside ? y(value) + 4 : Math.max(plot.top + 3, y(value) - 6), anchor }
}

function place(
  model: Model,
  geometry: Geometry,
  before: ReadonlyMap<string, Spot>,
): { readonly placed: Placed[]; readonly spots: Map<string, Spot> } {
  const points = new Map(model.strokes.map((stroke) => [stroke.key, pointsOf(model, stroke, geometry)]))
  const placed: Placed[] = []
  const taken: Box[] = []
  for (const label of model.labels) {
    const at = fixedAt(label, geometry)
    if (!at) continue
    placed.push({ label, ...at })
    const wide = boxOf({ x: 0, y: at.y }, label.text).right
    const centre = at.anchor === 'start' ? at.x + wide : at.anchor === 'end' ? at.x - wide : at.x
    taken.push(boxOf({ x: centre, y: at.y }, label.text))
  }
  const wanted = model.labels
    .filter(({ fixed }) => !fixed)
    .map(({ key, text, caption, of }) => ({ key, text, caption, line: points.get(of) ?? [], free: model.barSeconds !== undefined }))
  const spots = spotsFor(wanted, [...points.values()], geometry.plot, taken, before)
  for (const label of model.labels) {
    const spot = spots.get(label.key)
    if (spot) placed.push({ label, x: spot.x, y: spot.y, anchor: 'middle' })
  }
  return { placed, spots }
}

function Labels({ model, geometry }: { readonly model: Model; readonly geometry: Geometry }) {
  // The crosshair names its lines itself.
  const quiet = useView(({ crosshair }) => crosshair !== null && crosshair >= model.window.from && crosshair <= model.window.to)
  const last = useRef<ReadonlyMap<string, Spot>>(new Map())
  const { placed, spots } = place(model, geometry, last.current)
  last.current = spots
  const { width, height, plot, x } = geometry
  const { shown, window, note } = model
  return (
    <svg className={styles.layer} width={width} height={height} aria-hidden="true">
      {!quiet &&
        placed.map(({ label, x: left, y: base, anchor }) => (
          <g key={label.key}>
            <text
              className={label.fixed?.inside ? styles.inside : styles.label}
              x={left}
              y={base}
              textAnchor={anchor}
              fill={`var(${label.tone})`}
            >
              {label.text}
            </text>
            {label.caption !== undefined && (
              <text className={styles.caption} x={left} y={base + 14} textAnchor={anchor}>
                {label.caption}
              </text>
            )}
          </g>
        ))}
      {!quiet && note !== null && (
        <text className={styles.note} x={plot.left + 4} y={plot.top + 6}>
          {note}
        </text>
      )}
      {shown > window.from && shown <= window.to && <path d={`M${x(shown)} 4V${plot.bottom}`} stroke="var(--caramel)" />}
    </svg>
  )
}
export default memo(Labels)
