/** The lines of one chart, drawn by recharts. Loaded lazily: the first picture of the page does not need it. */
import { memo } from 'react'
import { Area, Bar, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import type { Model, Stroke } from '../models/model.ts'
import { thin } from '../series/thin.ts'
import type { Geometry } from './geometry.ts'

/** A row is its moment, then one value for each stroke; null is a gap. */
type Row = readonly (number | null)[]

function rowsOf({ at, strokes, barSeconds }: Model, pixels: number): Row[] {
  const columns = Object.fromEntries(strokes.map((stroke) => [stroke.key, stroke.values]))
  // Two rows a bucket: one row a pixel.
  const table = barSeconds === undefined ? thin({ at, columns }, Math.floor(pixels / 2)) : { at, columns }
  return table.at.map((moment, index) => [
    moment,
    ...strokes.map(({ key }) => {
      const value = table.columns[key]![index]!
      return Number.isNaN(value) ? null : value
    }),
  ])
}

const GHOST = 0.32

function drawn(stroke: Stroke, column: number, barWidth: number) {
  const common = { dataKey: (row: Row) => row[column], isAnimationActive: false } as const
  const { stack } = stroke
  const colour = `var(${stroke.tone})`
  if (stroke.shape === 'bar')
    return <Bar key={stroke.key} {...common} stackId={stack} fill={colour} fillOpacity={stroke.opacity ?? 1} barSize={barWidth} />
  const line = {
    ...common,
    type: stroke.shape,
    dot: false,
    activeDot: false,
    connectNulls: false,
    stroke: stroke.width > 0 ? colour : 'none',
    strokeWidth: stroke.width,
    strokeDasharray: stroke.dash,
    strokeOpacity: stroke.ghost ? GHOST : 1,
  } as const
  if (!stroke.fill) return <Line key={stroke.key} {...line} />
  return <Area key={stroke.key} {...line} stackId={stack} fill={stroke.fill.paint} fillOpacity={stroke.fill.opacity} />
}

export interface PlotProps {
  readonly model: Model
  readonly geometry: Geometry
}

function Plot({ model, geometry }: PlotProps) {
  const { width, height, plot } = geometry
  const { from, to } = model.window
  const barWidth = Math.max(1, geometry.x(from + (model.barSeconds ?? 0)) - geometry.x(from) - 2)
  const margin = { left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom }
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rowsOf(model, plot.right - plot.left)}
      margin={margin}
      accessibilityLayer={false}
      barGap={0}
    >
      <XAxis hide type="number" dataKey={(row: Row) => row[0]} domain={[from, to]} allowDataOverflow />
      <YAxis hide type="number" domain={[0, model.scale.top]} allowDataOverflow />
      {model.strokes.map((stroke, index) => drawn(stroke, index + 1, barWidth))}
    </ComposedChart>
  )
}
// Redrawn with a new model only: the crosshair moves without it.
export default memo(Plot)
