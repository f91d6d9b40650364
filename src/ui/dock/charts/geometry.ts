/** Where a chart's plot lies in its picture, and how moments and values become pixels. */

import type { Model, Stroke } from '../models/model.ts'
import { textWidth } from '../textWidth.ts'
import type { Box, Point } from './spots.ts'

export interface Geometry {
  readonly width: number
  readonly height: number
  readonly plot: Box
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  /** The moment at a pixel, inside the window. */
  readonly at: (x: number) => number
}

const AXIS = 26
const FOOT = 16
const HEAD = 8
const END = 8

export function geometryOf({ scale, window, tick }: Model, width: number, height: number): Geometry {
  const left = Math.max(AXIS, ...scale.ticks.map((value) => Math.ceil(textWidth(tick(value))) + 8))
  const plot = { left, top: HEAD, right: Math.max(left + 1, width - END), bottom: height - FOOT }
  const seconds = window.to - window.from || 1
  const perSecond = (plot.right - plot.left) / seconds
  return {
    width,
    height,
    plot,
    x: (at) => plot.left + (at - window.from) * perSecond,
    y: (value) => plot.bottom - (value / scale.top) * (plot.bottom - plot.top),
    at: (x) => Math.min(window.to, Math.max(window.from, window.from + (x - plot.left) / perSecond)),
  }
}

/** Steps from the foot of a bar to its top at which it is a thing that words must not cover. */
const FILLED = [0.2, 0.4, 0.6, 0.8, 1]

/** A stroke's points in pixels, gaps left out; a bar is two columns of points, its edges. */
export function pointsOf({ at, barSeconds = 0 }: Model, { shape, values }: Pick<Stroke, 'shape' | 'values'>, { x, y }: Geometry): Point[] {
  return at.flatMap((moment, index) => {
    const value = values[index]!
    if (Number.isNaN(value)) return []
    if (shape !== 'bar') return [{ x: x(moment), y: y(value) }]
    const edges = [x(moment - barSeconds / 2), x(moment + barSeconds / 2)]
    return value > 0 ? edges.flatMap((edge) => FILLED.map((share) => ({ x: edge, y: y(value * share) }))) : []
  })
}
