/** A small line of one series over the bins of a run, the last run pale behind it. */
import { useEffect, useRef } from 'react'
import css from './live.module.css'

const WIDTH = 124
const HEIGHT = 30
const EDGE = 2

interface Curve {
  readonly values: readonly number[]
  readonly colour: string
  readonly width: number
}

function draw(canvas: HTMLCanvasElement, curves: readonly Curve[]) {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const scale = window.devicePixelRatio || 1
  canvas.width = WIDTH * scale
  canvas.height = HEIGHT * scale
  pen.scale(scale, scale)
  const tokens = getComputedStyle(canvas)
  const longest = Math.max(2, ...curves.map(({ values }) => values.length))
  const highest = Math.max(...curves.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value))), 0)
  for (const { values, colour, width } of curves) {
    pen.strokeStyle = tokens.getPropertyValue(`--${colour}`)
    pen.lineWidth = width
    pen.lineJoin = 'round'
    pen.beginPath()
    let broken = true
    values.forEach((value, nth) => {
      const x = EDGE + (nth / (longest - 1)) * (WIDTH - 2 * EDGE)
      const y = HEIGHT - EDGE - (highest > 0 ? value / highest : 0) * (HEIGHT - 2 * EDGE)
      if (Number.isNaN(value)) broken = true
      else if (broken) {
        pen.moveTo(x, y)
        broken = false
      } else pen.lineTo(x, y)
    })
    pen.stroke()
  }
}

export interface SparklineProps {
  readonly values: readonly number[]
  readonly ghost: readonly number[]
  readonly colour: string
  readonly label: string
}
/** `label` says the series in words; gaps stay gaps. */
export function Sparkline({ values, ghost, colour, label }: SparklineProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current)
      draw(canvas.current, [
        { values: ghost, colour: 'hair-2', width: 1 },
        { values, colour, width: 1.5 },
      ])
  })
  return <canvas ref={canvas} className={css.spark} role="img" aria-label={label} style={{ width: WIDTH, height: HEIGHT }} />
}
