/** The lines of one chart, drawn by recharts. Loaded lazily: the first picture of the page does not need it. */
import { memo, useMemo } from 'react'
import { Area, Bar, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import type { Model, Stroke } from '../models/model.ts'
import { thin } from '../series/thin.ts'
import type { Geometry } from './geometry.ts'

/**
 * Pixels of a bucket, whose least and greatest are drawn: no peak is lost. Recharts prepares a label for every point of every line,
 * drawn or not, so that points are what a redraw costs.
 */
const BUCKET = 4

/** A row is its moment, then one value for each stroke; null is a gap. */
type Row = readonly (number | null)[]

function rowsOf({ at, strokes, barSeconds }: Model, pixels: number): Row[] {
  const columns = Object.fromEntries(strokes.map((stroke) => [stroke.key, stroke.values]))
  const table = barSeconds === undefined ? thin({ at, columns }, Math.floor(pixels / BUCKET)) : { at, columns }
  return table.at.map((moment, index) => [
    moment,
    ...strokes.map(({ key }) => {
      const value = table.columns[key]![index]!
      return Number.isNaN(value) ? null : value
    }),
  ])
}

/** The same function for the same column, always: another one would make recharts take the line up anew. */
const reads: ((row: Row) => number | null | undefined)[] = []
const readColumn = (column: number) => (reads[column] ??= (row) => row[column])

const GHOST = 0.32

function drawn(stroke: Stroke, column: number, barWidth: number) {
  const common = { dataKey: readColumn(column), isAnimationActive: false } as const
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
  const [left, right, bottom] = [plot.left, width - plot.right, height - plot.bottom]
  const margin = useMemo(() => ({ left, right, top: plot.top, bottom }), [left, right, plot.top, bottom])
  const across = useMemo<[number, number]>(() => [from, to], [from, to])
  const up = useMemo<[number, number]>(() => [0, model.scale.top], [model.scale.top])
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rowsOf(model, plot.right - plot.left)}
      margin={margin}
      accessibilityLayer={false}
      barGap={0}
    >
      <XAxis hide type="number" dataKey={readColumn(0)} domain={across} allowDataOverflow />
      <YAxis hide type="number" domain={up} allowDataOverflow />
      {model.strokes.map((stroke, index) => drawn(stroke, index + 1, barWidth))}
    </ComposedChart>
  )
}
// Redrawn with a new model only: the crosshair moves without it.
export default memo(Plot)
