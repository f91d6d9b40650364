/** Servers of one's own: each filled as far as it works now; hatched where it is paid and does nothing. */
import type { Reading } from '../../../../kinds/kind.ts'
import type { Pen } from '../../pen.ts'
import { measuredOr, type Painter, type Show, standsFor } from '../mark.ts'

const HOT = 0.85
const WIDTH = 162
const MOST = 24
type Cell = Reading['cells'][number]
type Look = 'working' | 'booting' | 'crashed' | 'zoneDown' | 'stopped'
const LOOKS: Partial<Record<Cell['state'], Look>> = {
  booting: 'booting',
  crashed: 'crashed',
  unhealthy: 'crashed',
  zoneDown: 'zoneDown',
  stopped: 'stopped',
}
/** One server: its size and what is to be seen in it. `full` and `held` are shares of it. */
interface Server {
  readonly look: Look
  readonly full: number
  readonly held: number
  readonly hot: boolean
  readonly pulse: number
}

const body = (w: number, h: number) => `M2 0h${w - 4}a2 2 0 0 1 2 2v${h - 4}a2 2 0 0 1-2 2h${4 - w}a2 2 0 0 1-2-2v${4 - h}a2 2 0 0 1 2-2z`
const EDGES = { working: 'ink-2', booting: 'idle', crashed: 'red', zoneDown: 'red', stopped: 'line' } as const

function working(pen: Pen, path: string, w: number, h: number, { full, held, hot }: Server) {
  const [inside, depth] = [w - 5, h - 6]
  const box = (share: number, below = 0) => ({ x: 2.5, y: 3 + depth * (1 - share - below), w: inside, h: depth * share })
  if (full + held === 0) return pen.hatch(path, { x: 0, y: 0, w, h }, 'unwanted')
  pen.rect(box(full), 'coffee')
  if (held > 0) pen.hatch(path, box(held, full), 'held')
  if (hot && full >= HOT) pen.rect({ ...box(full), h: Math.min(5, h * 0.16) }, 'amber')
}

function server(pen: Pen, w: number, h: number, one: Server) {
  const path = body(w, h)
  pen.fill(path, one.look === 'crashed' ? 'red-wash' : 'card')
  if (one.look === 'working') working(pen, path, w, h, one)
  else if (one.look === 'booting') pen.rect({ x: 2.5, y: 3 + (h - 6) * (1 - one.full), w: w - 5, h: (h - 6) * one.full }, 'hair-2')
  else if (one.look === 'zoneDown') pen.hatch(path, { x: 0, y: 0, w, h }, 'zoneDown', 0.55)
  else if (one.look === 'crashed')
    pen.stroke(`M${w * 0.25} ${h * 0.32}l${w * 0.5} ${h * 0.36}m0 ${-h * 0.36}l${-w * 0.5} ${h * 0.36}`, 'red', 2, { fixed: true })
  else pen.stroke(`M${w / 2 - 3} ${h / 2 - 3}h6v6h-6z`, 'idle', 1.5)
  pen.stroke(path, EDGES[one.look], 1.25, { fixed: true, dash: one.look === 'booting' ? [2.5, 2.5] : [], alpha: one.pulse })
}

/** Up to six in one row, up to twelve in two, up to 24 in two of half the width. */
function standing(servers: number) {
  const columns = servers > 12 ? 12 : 6
  const rows = servers > 6 ? 2 : 1
  const pitch = WIDTH / columns
  return { columns, pitch, w: columns === 12 ? 10.5 : 22, h: rows === 2 ? 25 : 40, ground: rows === 2 ? 61 : 50 }
}

/** How full the nth is, when servers are filled one after the other. */
const share = (busy: number, nth: number) => Math.max(0, Math.min(1, busy - nth))

export const racks: Painter<'racks'> = (pen, mark, read, show: Show) => {
  const [cell] = read.cells
  const owned = Math.max(0, measuredOr(read, mark.servers, mark.setting) || 0)
  const per = owned > MOST ? standsFor(owned, MOST) : 1
  const drawn = Math.ceil(owned / per)
  const { columns, pitch, w, h, ground } = standing(drawn)
  const places = Math.max(1, cell?.extra || 1) * per
  const look = (cell && LOOKS[cell.state]) ?? 'working'
  const busy = show.ease(0, (read('busy') || 0) / places)
  const held = show.ease(1, (read('held') || 0) / places)
  for (let nth = 0; nth < drawn; nth++) {
    const full = look === 'booting' ? (cell?.level ?? 0) : share(busy, nth)
    const one: Server = {
      look,
      full,
      held: Math.max(0, share(busy + held, nth) - full),
      hot: (cell?.level ?? 0) >= HOT,
      pulse: look === 'booting' ? show.pulse : 1,
    }
    pen.at((nth % columns) * pitch + 0.5, 4 + Math.floor(nth / columns) * 29, () => server(pen, w, h, one))
  }
  pen.stroke(`M0 ${ground}H${WIDTH}`, 'ink-2', 2, { fixed: true })
  if (per === 1 || !pen.numerals) return
  const words = show.standsFor(per)
  const width = pen.width(words, 'caption') + 5
  pen.rect({ x: 168 - width, y: 46, w: width, h: 14 }, 'card')
  pen.text(168, 57, words, 'caption', 'right')
}
