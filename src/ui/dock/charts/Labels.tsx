/** Words at the lines of a chart, in their colours, and the caramel line at the moment that is shown. */
import { memo, useRef } from 'react'
import { useView } from '../../stores.ts'
import type { Label, Model } from '../models/model.ts'
import { textWidth } from '../textWidth.ts'
import styles from './charts.module.css'
import { type Geometry, pointsOf } from './geometry.ts'
import { type Box, boxOf, type Point, type Spot, spotsFor } from './spots.ts'

/** Pixels between words and the point they stand at. */
const GAP = 6

interface Placed extends Point {
  readonly label: Label
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Words that stand at a point: before it, over it or behind it, never out of the plot. */
function fixedAt({ text, fixed }: Label, { plot, x, y }: Geometry): (Point & { readonly anchor: Placed['anchor'] }) | null {
  if (!fixed) return null
  const { inside, at, value } = fixed
  const width = textWidth(text)
  const high = inside ? y(value) + 4 : Math.max(plot.top + 3, y(value) - 6)
  if (fixed.anchor === 'start') return { x: Math.max(plot.left, x(at)) + GAP, y: high, anchor: 'start' }
  if (fixed.anchor === 'middle')
    return { x: Math.min(plot.right - width / 2, Math.max(plot.left + width / 2, x(at))), y: high, anchor: 'middle' }
  if (x(at) - width < plot.left + GAP && x(at) + width < plot.right) return { x: x(at) + GAP, y: y(value) + 4, anchor: 'start' }
  if (x(at) - width < plot.left + GAP) return { x: plot.left + 2, y: high, anchor: 'start' }
  return { x: Math.min(plot.right, x(at)) - 3, y: high, anchor: 'end' }
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const noteBox = ({ text, caption }: { readonly text: string; readonly caption: string }, { plot }: Geometry): Box => ({
  left: plot.left,
  right: plot.left + GAP + Math.max(textWidth(text), textWidth(caption)),
  top: plot.top - 6,
  bottom: plot.top + 24,
})

/** Inside a shape as long as the shape is long enough, else behind it. */
function settled(label: Label, { x }: Geometry, { shown, window }: Model): Label {
  const { fixed } = label
  if (!fixed?.inside || x(Math.min(shown, window.to)) - x(fixed.at) > textWidth(label.text) + 2 * GAP) return label
  return { ...label, tone: '--ink-2', fixed: { ...fixed, at: shown, inside: false } }
}

function place(
  model: Model,
  geometry: Geometry,
  before: ReadonlyMap<string, Spot>,
): { readonly placed: Placed[]; readonly spots: Map<string, Spot> } {
  const points = new Map(model.strokes.map((stroke) => [stroke.key, pointsOf(model, stroke, geometry)]))
  const placed: Placed[] = []
  const taken: Box[] = model.note ? [noteBox(model.note, geometry)] : []
  const labels = model.labels.map((label) => settled(label, geometry, model))
  for (const label of labels) {
    const at = fixedAt(label, geometry)
    if (!at) continue
    const wide = boxOf({ x: 0, y: at.y }, label.text).right
    const centre = at.anchor === 'start' ? at.x + wide : at.anchor === 'end' ? at.x - wide : at.x
    const box = boxOf({ x: centre, y: at.y }, label.text)
    // The note says what is worse than any peak.
    if (model.note && meets(box, noteBox(model.note, geometry))) continue
    placed.push({ label, ...at })
    taken.push(box)
  }
  const { shown, window } = model
  const after = shown > window.from && shown <= window.to ? geometry.x(shown) : 0
  const wanted = labels
    .filter(({ fixed }) => !fixed)
    .map(({ key, text, caption, of }) => ({ key, text, caption, line: points.get(of) ?? [], after, free: model.barSeconds !== undefined }))
  const spots = spotsFor(wanted, [...points.values()], geometry.plot, taken, before)
  for (const label of labels) {
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
        <text className={styles.note} y={plot.top + 6}>
          <tspan x={plot.left + GAP}>{note.text}</tspan>
          <tspan x={plot.left + GAP} dy="14">
            {note.caption}
          </tspan>
        </text>
      )}
      {shown > window.from && shown <= window.to && <path d={`M${x(shown)} 4V${plot.bottom}`} stroke="var(--caramel)" />}
    </svg>
  )
}
export default memo(Labels)
