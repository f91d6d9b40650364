/** Small pictures that are drawn once and then only copied: filling hundreds of paths with every frame of the screen is dear. */
import type { Look } from '../pen.ts'

/** CSS pixels that a look may reach from its origin. */
const REACH = 8
/** A stamp lands on a quarter of a dot: what moves slowly must not jump from dot to dot. */
const PARTS = 4

type Draw = (canvas: CanvasRenderingContext2D, x: number, y: number) => void

export class Stamps {
  private readonly kept = new Map<string, HTMLCanvasElement>()

  forget() {
    this.kept.clear()
  }

  /**
   * Copies a look to (x, y) dots of the screen of `density` dots a CSS pixel. `draw` draws it with its origin at (x, y) dots
   * when there is no picture of it yet.
   */
  put(canvas: CanvasRenderingContext2D, look: Look, x: number, y: number, density: number, draw: Draw) {
    const [column, row] = [Math.round(x * PARTS), Math.round(y * PARTS)]
    const [left, top] = [Math.floor(column / PARTS), Math.floor(row / PARTS)]
    const [across, down] = [column - left * PARTS, row - top * PARTS]
    const half = Math.ceil(REACH * density)
    const name = `${look.name} ${across} ${down}`
    let picture = this.kept.get(name)
    if (!picture) {
      picture = document.createElement('canvas')
      picture.width = picture.height = 2 * half + 1
      draw(picture.getContext('2d')!, half + across / PARTS, half + down / PARTS)
      this.kept.set(name, picture)
    }
    canvas.drawImage(picture, left - half, top - half)
  }
}
