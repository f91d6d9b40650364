/** A small curve of what came lately, and the figure that says its present height. */
import type { Painter } from './mark.ts'

const X = 0
const Y = 26
/** Leaves room for a figure of four digits. */
const W = 92
const H = 34

export const sparkline: Painter<'sparkline'> = (pen, { of }, _read, show) => {
  const values = show.history(of)
  if (values.length < 2 || values.every((value) => !(value > 0))) return pen.stroke(`M${X} ${Y + H}h${W}`, 'hair-2', 1, { dash: [1.5, 3] })
  const top = Math.max(...values) * 1.05 || 1
  const points = values.flatMap((value, nth) => [X + (nth / (values.length - 1)) * W, Y + H - (value / top) * H])
  pen.stroke(`M${X} ${Y + H + 0.5}h${W}`, 'hair-2', 1, { fixed: true })
  pen.line(points, 'ink', 1.25, { fixed: true })
  pen.disc(points.at(-2)!, points.at(-1)!, 2.4, 'ink')
}

/** No traffic is no number. */
export const rate: Painter<'rate'> = (pen, { of }, read, show) => {
  if (!pen.numerals) return
  const { number, unit } = show.print(read.rate(of) || Number.NaN, 'perSecond')
  pen.text(168, 50, number, 'figure', 'right')
  pen.text(168, 63, unit, 'caption', 'right')
}
