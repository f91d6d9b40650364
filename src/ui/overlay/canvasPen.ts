/** The pen that draws on a canvas. */
import type { Palette } from './palette.ts'
import type { Align, Box, Colour, Hatch, Lettering, Pen, Placed, Stroke } from './pen.ts'
import { Stamps } from './wire/stamps.ts'

const SIZE: Readonly<Record<Lettering, number>> = { caption: 11, label: 11, number: 11.5, key: 11.5, name: 13, figure: 20 }
const SMALLEST: Readonly<Record<Lettering, number>> = { caption: 11, label: 11, number: 11.5, key: 11.5, name: 11, figure: 11 }
const WEIGHT: Readonly<Record<Lettering, number>> = { caption: 400, label: 500, number: 500, key: 700, name: 600, figure: 600 }
const INK: Readonly<Record<Lettering, Colour>> = { caption: 'ink-3', label: 'ink', number: 'ink', key: 'ink', name: 'ink', figure: 'ink' }
const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const
/** Colour, width and slant of each hatch; its lines are 4 px apart. */
const HATCH: Readonly<Record<Hatch, readonly [Colour, number, -1 | 0 | 1]>> = {
  draining: ['coffee', 1.3, 1],
  zoneDown: ['red', 1.1, -1],
  held: ['amber-ink', 1.4, 0],
  unwanted: ['line', 0.8, 1],
}
const GAP = 4
const KEPT_PATHS = 4000
const KEPT_WIDTHS = 2000

export class CanvasPen implements Pen {
  numerals = true
  private scale = 1
  private density = 1
  private matrix = { x: 0, y: 0, size: 1, turn: 0 }
  private told = { fill: '', stroke: '', font: '', alpha: -1, dashed: true, round: true }
  private readonly paths = new Map<string, Path2D>()
  private readonly widths = new Map<string, number>()
  private readonly stamps = new Stamps()

  private readonly canvas: CanvasRenderingContext2D
  private palette: Palette

  constructor(canvas: CanvasRenderingContext2D, palette: Palette) {
    this.canvas = canvas
    this.palette = palette
  }

  recolour(palette: Palette) {
    this.palette = palette
    this.widths.clear()
    this.stamps.forget()
  }

  /** The size of the canvas in dots of the screen. */
  size(width: number, height: number) {
    const { canvas } = this.canvas
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
  }

  /** Begins a picture: `zoom` screen pixels to one of the diagram's, moved by (x, y) screen pixels, on a screen of `density` dots a pixel. */
  begin(x: number, y: number, zoom: number, density: number) {
    const { canvas } = this
    canvas.setTransform(1, 0, 0, 1, 0, 0)
    canvas.clearRect(0, 0, canvas.canvas.width, canvas.canvas.height)
    this.move(x * density, y * density, zoom * density, 0)
    this.forget()
    this.scale = zoom
    if (density !== this.density) this.stamps.forget()
    this.density = density
    this.numerals = zoom >= 0.75
  }

  /** Sets the canvas's own transform: cheaper than saving and restoring all of its state. `turn` in radians. */
  private move(x: number, y: number, size: number, turn: number) {
    this.matrix = { x, y, size, turn }
    const [along, across] = turn ? [Math.cos(turn) * size, Math.sin(turn) * size] : [size, 0]
    this.canvas.setTransform(along, across, -across, along, x, y)
  }

  /** What the canvas was last told; it is told again only what differs. */
  private forget() {
    this.told = { fill: '', stroke: '', font: '', alpha: -1, dashed: true, round: true }
  }

  clear({ x, y, w, h }: Box) {
    this.canvas.clearRect(x, y, w, h)
  }

  fill(path: string, colour: Colour, alpha = 1) {
    this.paint(colour, alpha)
    this.canvas.fill(this.kept(path))
  }

  stroke(path: string, colour: Colour, width: number, how: Stroke = {}) {
    this.lineStyle(colour, width, how)
    this.canvas.stroke(this.kept(path))
  }

  line(points: readonly number[], colour: Colour, width: number, how: Stroke = {}) {
    this.lineStyle(colour, width, how)
    this.canvas.beginPath()
    for (let at = 0; at < points.length; at += 2) this.canvas.lineTo(points[at]!, points[at + 1]!)
    this.canvas.stroke()
  }

  rect(box: Box, colour: Colour, alpha = 1) {
    this.paint(colour, alpha)
    this.canvas.fillRect(box.x, box.y, box.w, box.h)
  }

  disc(x: number, y: number, r: number, colour: Colour, alpha = 1) {
    this.paint(colour, alpha)
    this.circle(x, y, r)
    this.canvas.fill()
  }

  ring(x: number, y: number, r: number, colour: Colour, width: number, dash: readonly number[] = []) {
    this.lineStyle(colour, width, { dash })
    this.circle(x, y, r)
    this.canvas.stroke()
  }

  hatch(path: string, { x, y, w, h }: Box, kind: Hatch, alpha = 1) {
    const [colour, width, slant] = HATCH[kind]
    const { canvas } = this
    canvas.save()
    canvas.clip(this.kept(path))
    this.lineStyle(colour, width, { alpha })
    canvas.beginPath()
    canvas.rect(x, y, w, h)
    canvas.clip()
    canvas.beginPath()
    const step = slant ? GAP * Math.SQRT2 : GAP
    for (let at = slant ? -h : step / 4; at < w + (slant ? 0 : step); at += step) {
      canvas.moveTo(x + at + (slant > 0 ? h : 0), y)
      canvas.lineTo(x + at + (slant < 0 ? h : 0), y + h)
    }
    canvas.stroke()
    canvas.restore()
    this.forget()
  }

  text(x: number, y: number, words: string, how: Lettering, align: Align = 'left', colour: Colour = INK[how]) {
    this.paint(colour, 1)
    this.write(how)
    this.canvas.textAlign = ALIGN[align]
    this.canvas.fillText(words, x, y)
  }

  haloed(x: number, y: number, words: string, how: Lettering, colour: Colour = INK[how]) {
    this.lineStyle('paper', 4, { fixed: true })
    this.canvas.lineJoin = 'round'
    this.write(how)
    this.canvas.textAlign = 'center'
    this.canvas.strokeText(words, x, y)
    this.canvas.lineJoin = 'miter'
    this.text(x, y, words, how, 'centre', colour)
  }

  width(words: string, how: Lettering) {
    const font = this.font(how)
    const key = `${font}|${words}`
    let width = this.widths.get(key)
    if (width === undefined) {
      this.write(how)
      width = this.canvas.measureText(words).width
      if (this.widths.size > KEPT_WIDTHS) this.widths.clear()
      this.widths.set(key, width)
    }
    return width
  }

  inside(path: string, draw: () => void) {
    this.canvas.save()
    this.canvas.clip(this.kept(path))
    draw()
    this.canvas.restore()
    this.forget()
  }

  scatter(placed: readonly Placed[]) {
    const { canvas, matrix, density } = this
    canvas.globalAlpha = 1
    canvas.setTransform(1, 0, 0, 1, 0, 0)
    for (const { look, x, y } of placed)
      this.stamps.put(canvas, look, matrix.x + x * matrix.size, matrix.y + y * matrix.size, density, (picture, left, top) => {
        const pen = new CanvasPen(picture, this.palette)
        pen.begin(left / density, top / density, 1, density)
        look.draw(pen)
      })
    this.move(matrix.x, matrix.y, matrix.size, matrix.turn)
    this.forget()
  }

  at(x: number, y: number, draw: () => void, scale = 1, turn = 0) {
    const [before, scaleBefore] = [this.matrix, this.scale]
    const [cos, sin] = before.turn ? [Math.cos(before.turn), Math.sin(before.turn)] : [1, 0]
    this.move(
      before.x + (x * cos - y * sin) * before.size,
      before.y + (x * sin + y * cos) * before.size,
      before.size * scale,
      before.turn + (turn * Math.PI) / 180,
    )
    this.scale *= scale
    draw()
    this.scale = scaleBefore
    this.move(before.x, before.y, before.size, before.turn)
  }

  private font(how: Lettering) {
    const size = Math.max(SIZE[how], SMALLEST[how] / this.scale)
    return `${WEIGHT[how]} ${Math.round(size * 100) / 100}px ${this.palette.font}`
  }

  private paint(colour: Colour, alpha: number) {
    const { canvas, told } = this
    const wanted = this.palette.colour[colour]
    if (told.fill !== wanted) canvas.fillStyle = wanted
    if (told.alpha !== alpha) canvas.globalAlpha = alpha
    Object.assign(told, { fill: wanted, alpha })
  }

  private write(how: Lettering) {
    const font = this.font(how)
    if (this.told.font !== font) this.canvas.font = font
    this.told.font = font
  }

  private lineStyle(colour: Colour, width: number, { dash, fixed, round = false, alpha = 1 }: Stroke) {
    const { canvas, told } = this
    const size = fixed ? 1 / this.scale : 1
    const stroke = this.palette.colour[colour]
    const dashed = dash !== undefined && dash.length > 0
    if (told.stroke !== stroke) canvas.strokeStyle = stroke
    if (told.alpha !== alpha) canvas.globalAlpha = alpha
    if (told.round !== round) canvas.lineCap = round ? 'round' : 'butt'
    if (dashed || told.dashed) canvas.setLineDash(dashed ? dash.map((length) => length * size) : [])
    canvas.lineWidth = width * size
    Object.assign(told, { stroke, alpha, round, dashed })
  }

  private circle(x: number, y: number, r: number) {
    this.canvas.beginPath()
    this.canvas.arc(x, y, r, 0, 2 * Math.PI)
  }

  private kept(path: string) {
    let shape = this.paths.get(path)
    if (!shape) {
      if (this.paths.size > KEPT_PATHS) this.paths.clear()
      shape = new Path2D(path)
      this.paths.set(path, shape)
    }
    return shape
  }
}
