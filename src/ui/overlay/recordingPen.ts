/** For tests: a pen that writes down what it was asked to draw. */
import type { Box, Colour, Hatch, Lettering, Pen, Placed, Stroke } from './pen.ts'

export interface Drawn {
  readonly what: 'fill' | 'stroke' | 'line' | 'rect' | 'disc' | 'ring' | 'hatch' | 'text' | 'clear'
  readonly how: string
  readonly shape: string
  readonly x: number
  readonly y: number
}

export class RecordingPen implements Pen {
  numerals = true
  readonly drawn: Drawn[] = []
  private origin = { x: 0, y: 0, scale: 1 }

  private note(what: Drawn['what'], how: string, shape: string, x = 0, y = 0) {
    const { origin } = this
    this.drawn.push({ what, how, shape, x: origin.x + x * origin.scale, y: origin.y + y * origin.scale })
  }
  fill(path: string, colour: Colour) {
    this.note('fill', colour, path)
  }
  stroke(path: string, colour: Colour, _width: number, _how?: Stroke) {
    this.note('stroke', colour, path)
  }
  line(points: readonly number[], colour: Colour) {
    this.note('line', colour, points.join(' '))
  }
  rect(box: Box, colour: Colour) {
    this.note('rect', colour, `${box.w}×${box.h}`, box.x, box.y)
  }
  disc(x: number, y: number, r: number, colour: Colour) {
    this.note('disc', colour, String(r), x, y)
  }
  ring(x: number, y: number, r: number, colour: Colour) {
    this.note('ring', colour, String(r), x, y)
  }
  hatch(path: string, _box: Box, kind: Hatch) {
    this.note('hatch', kind, path)
  }
  text(x: number, y: number, words: string, how: Lettering) {
    this.note('text', how, words, x, y)
  }
  haloed(x: number, y: number, words: string, how: Lettering) {
    this.note('text', how, words, x, y)
  }
  width(words: string) {
    return words.length * 6
  }
  inside(_path: string, draw: () => void) {
    draw()
  }
  clear({ x, y }: Box) {
    this.note('clear', '', '', x, y)
  }
  scatter(placed: readonly Placed[]) {
    for (const { look, x, y } of placed) this.at(x, y, () => look.draw(this))
  }
  at(x: number, y: number, draw: () => void, scale = 1) {
    const before = this.origin
    this.origin = { x: before.x + x * before.scale, y: before.y + y * before.scale, scale: before.scale * scale }
    draw()
    this.origin = before
  }
}
