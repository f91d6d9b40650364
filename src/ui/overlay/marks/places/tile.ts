/** A tile: one task. Filled as far as it works; dashed while it is still to start, hatched while an old one leaves, × where it broke. */
import type { Reading } from '../../../../kinds/kind.ts'
import type { Box, Pen } from '../../pen.ts'

type Cell = Reading['cells'][number]
const PENDING: ReadonlySet<Cell['state']> = new Set(['booting', 'waiting', 'none'])

function edge({ x, y, w, h }: Box, inset = 0): string {
  const [a, b] = [w - 2 * inset - 3, h - 2 * inset - 3]
  return `M${x + inset + 1.5} ${y + inset}h${a}a1.5 1.5 0 0 1 1.5 1.5v${b}a1.5 1.5 0 0 1-1.5 1.5h${-a}a1.5 1.5 0 0 1-1.5-1.5v${-b}a1.5 1.5 0 0 1 1.5-1.5z`
}

function broken(pen: Pen, path: string, { x, y, w, h }: Box) {
  pen.fill(path, 'red-wash')
  pen.stroke(path, 'red', 1)
  pen.stroke(`M${x + w * 0.23} ${y + h * 0.23}l${w * 0.54} ${h * 0.54}m0 ${-h * 0.54}l${-w * 0.54} ${h * 0.54}`, 'red', 1.4)
}

export function tile(pen: Pen, box: Box, { state, level }: Cell) {
  const path = edge(box)
  if (PENDING.has(state)) return pen.stroke(edge(box, 0.5), 'idle', 1.2, { dash: [2, 1.6] })
  if (state === 'crashed' || state === 'unhealthy') return broken(pen, path, box)
  if (state === 'draining' || state === 'zoneDown') {
    pen.hatch(path, box, state)
    return pen.stroke(path, state === 'draining' ? 'coffee' : 'red', 1)
  }
  if (state === 'stopped') return pen.stroke(edge(box, 0.5), 'line', 1)
  const full = Math.max(0, Math.min(1, level))
  pen.fill(path, 'coffee-2')
  pen.inside(path, () => pen.rect({ ...box, y: box.y + box.h * (1 - full), h: box.h * full }, 'coffee'))
}
