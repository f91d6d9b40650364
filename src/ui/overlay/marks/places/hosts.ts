/** Containers: a tile is a task, the box around some of them a host that is paid; without hosts they stand on a dotted line. */
import type { Reading } from '../../../../kinds/kind.ts'
import type { Box, Pen } from '../../pen.ts'
import type { Painter, Show } from '../mark.ts'
import { tile } from './tile.ts'

type Cell = Reading['cells'][number]
const WIDTH = 168
const PITCH = 44
const GROUND = 60
const HOST = 'M3.5 2.5h34a3 3 0 0 1 3 3v48a3 3 0 0 1-3 3h-34a3 3 0 0 1-3-3v-48a3 3 0 0 1 3-3z'
const INSIDE: Box = { x: 2, y: 4, w: 37, h: 51 }
/** Hosts get smaller to stand in one row, down to half their size; more of them then in two rows. */
const SMALLEST = 0.5
const TALL = 56.5
const SECOND_ROW = 30
/** Tiles in a host: three in a row, more where more fit. The lid's height is left free while it can be. */
const ACROSS = 36.6
const UP = 47
const MOST_ACROSS = 8
const MOST_PENDING = 4
const PENDING_AT = 136

interface Packing {
  readonly across: number
  readonly pitch: number
}
/** The largest tiles of which so many find room in a host. */
export function packing(tiles: number): Packing {
  for (let across = 3; across < MOST_ACROSS; across++) {
    const pitch = ACROSS / across
    if (across * Math.max(1, Math.floor(UP / (pitch + 0.6) - 0.35)) >= tiles) return { across, pitch }
  }
  return { across: MOST_ACROSS, pitch: ACROSS / MOST_ACROSS }
}

function host(pen: Pen, cell: Cell, tasks: readonly Cell[], show: Show) {
  const { state } = cell
  const dashed = state === 'booting'
  const down = state === 'zoneDown' || state === 'crashed'
  if (down) pen.hatch(HOST, INSIDE, 'zoneDown', 0.5)
  pen.stroke(HOST, dashed ? 'idle' : down ? 'red' : state === 'draining' ? 'line' : 'ink-2', 1.25, {
    fixed: true,
    dash: dashed ? [2.5, 2.5] : state === 'draining' ? [5, 3] : [],
    alpha: dashed ? show.pulse : 1,
  })
  if (state === 'inService' && cell.number > 0 && tasks.length >= cell.number) {
    pen.rect({ x: 2, y: 4, w: 37, h: 4.5 }, 'amber')
    pen.stroke('M2 4h37v4.5h-37z', 'amber-ink', 0.8)
  }
  if (dashed && pen.numerals) pen.text(20.5, 33, show.write(cell.level, 'share'), 'number', 'centre', 'ink-2')
  const { across, pitch } = packing(Math.max(cell.number, tasks.length))
  const size = pitch - 1.2
  for (const [nth, task] of tasks.entries())
    tile(pen, { x: 2.8 + (nth % across) * pitch, y: 54 - size - Math.floor(nth / across) * (pitch + 0.6), w: size, h: size }, task)
}

/** Tasks that no host has room for, at the right: four of them, and how many there are. */
function pending(pen: Pen, waiting: readonly Cell[]) {
  for (const [nth, task] of waiting.slice(0, MOST_PENDING).entries())
    tile(pen, { x: PENDING_AT + (nth % 2) * 14, y: 43 - Math.floor(nth / 2) * 13, w: 11, h: 11 }, task)
  if (pen.numerals) pen.text(164, 16, String(waiting.length), 'number', 'right')
}

function yard(pen: Pen, cells: readonly Cell[], show: Show) {
  const hosts = cells.filter((cell) => cell.extra === 1)
  const tasks = cells.filter((cell) => cell.extra !== 1)
  const room = tasks.some((task) => task.number < 0) ? PENDING_AT - 4 : WIDTH
  const scale = Math.max(SMALLEST, Math.min(1, (room + 3) / (PITCH * Math.max(1, hosts.length))))
  const perRow = Math.floor((room + 3) / (PITCH * scale) + 1e-9)
  const drawn = hosts.slice(0, perRow * 2)
  const top = hosts.length > perRow ? 0 : TALL * (1 - scale)
  drawn.forEach((one, nth) => {
    const own = tasks.filter((task) => task.number === nth)
    const [x, y] = [(nth % perRow) * PITCH * scale, top + Math.floor(nth / perRow) * SECOND_ROW]
    pen.at(x, y, () => host(pen, one, own, show), scale)
  })
  pen.stroke(`M0 ${GROUND}H${WIDTH}`, 'line', 1, { fixed: true })
  const waiting = tasks.filter((task) => task.number < 0)
  if (waiting.length > 0) pending(pen, waiting)
  if (hosts.length > drawn.length && pen.numerals) pen.text(164, 28, `+${hosts.length - drawn.length}`, 'number', 'right', 'ink-3')
}

/** Tiles get smaller until all of them have room above the line. */
export function street(tiles: number): { readonly pitch: number; readonly perRow: number } {
  for (let pitch = 14; pitch > 6; pitch -= 0.5) {
    const perRow = Math.floor((WIDTH + 3) / pitch)
    if (perRow * Math.floor((GROUND - 3) / (pitch + 1)) >= tiles) return { pitch, perRow }
  }
  return { pitch: 6, perRow: 28 }
}

function fargate(pen: Pen, tasks: readonly Cell[]) {
  const { pitch, perRow } = street(tasks.length)
  const size = pitch - 3
  for (const [nth, task] of tasks.entries())
    tile(pen, { x: (nth % perRow) * pitch, y: 4 + Math.floor(nth / perRow) * (pitch + 1), w: size, h: size }, task)
  if (tasks.length === 0) for (let nth = 0; nth < 12; nth++) pen.disc(5.5 + nth * 14, 9.5, 1, 'hair-2')
  pen.stroke(`M0 ${GROUND}H${WIDTH}`, 'line', 1, { fixed: true, dash: [1, 4] })
}

export const hosts: Painter<'hosts'> = (pen, _mark, { cells }, show) => {
  if (cells.some((cell) => cell.extra === 1)) yard(pen, cells, show)
  else fargate(pen, cells)
}
