/** Places where functions run: a disc is one that works, a ring one that is warm, a wedge one that starts; the wall is the limit. */
import type { Reading } from '../../../../kinds/kind.ts'
import type { Pen } from '../../pen.ts'
import { type Named, type Painter, type Show, standsFor } from '../mark.ts'

const COLUMNS = 13
const PITCH = 10.6
const ROW = 12.72
/** Two rows of dots are left where there is nothing. */
const SKELETON = 26
/** Five rows, or four above a line of words. */
const MOST = 65
const MOST_ABOVE_WORDS = 52
const WALL = 'M141.8 0V64'
const HOT = 0.85
const MOST_CHEVRONS = 6

type State = 'busy' | 'starting' | 'warm' | 'provisioned' | 'killed'
const ORDER: readonly State[] = ['busy', 'starting', 'warm', 'provisioned', 'killed']

const SHAPES: Readonly<Record<State, (pen: Pen) => void>> = {
  busy: (pen) => pen.disc(0, 0, 4.2, 'coffee'),
  warm: (pen) => pen.ring(0, 0, 3.6, 'coffee', 1.3),
  provisioned: (pen) => pen.stroke('M-2.6-3.6h5.2a1 1 0 0 1 1 1v5.2a1 1 0 0 1-1 1h-5.2a1 1 0 0 1-1-1v-5.2a1 1 0 0 1 1-1z', 'coffee', 1.3),
  starting(pen) {
    pen.ring(0, 0, 3.8, 'idle', 1.2, [1.6, 1.4])
    pen.fill('M0 0v-3.8a3.8 3.8 0 0 1 3.8 3.8z', 'idle')
  },
  killed: (pen) => pen.stroke('M-3-3l6 6M3-3l-6 6', 'red', 1.8),
}
function hotDisc(pen: Pen) {
  pen.disc(0, 0, 4.2, 'amber')
  pen.ring(0, 0, 4.2, 'amber-ink', 1)
}

/** Of a counter, what came in the last stretches of time that are told. */
const lately = (show: Show, name: string) =>
  show
    .history(name)
    .slice(-2)
    .reduce((sum, value) => sum + value, 0)

/** How many there are of each, those that were killed lately too. */
function countsOf(mark: Named<'environments'>, read: Reading, show: Show): Record<State, number> {
  const of = (name: string) => Math.max(0, read(name) || 0)
  const provisioned = Math.min(of(mark.warm), of(mark.provisioned))
  const killed = read.rate(mark.killed) > 0 ? Math.max(1, lately(show, mark.killed)) : 0
  return { busy: of(mark.busy), starting: of(mark.starting), warm: of(mark.warm) - provisioned, provisioned, killed }
}

function chevrons(pen: Pen, count: number) {
  for (let nth = 0; nth < count; nth++) pen.stroke(`M${152.8 + (nth % 2) * 11} ${10 + Math.floor(nth / 2) * 18}l-5 5 5 5`, 'red', 2)
}

/** Each thing at its place; a state that is there has one shape at least. */
function shapesOf(counts: Readonly<Record<State, number>>, per: number): State[] {
  return ORDER.flatMap((state) => Array.from({ length: Math.ceil(counts[state] / per) }, () => state))
}

export const environments: Painter<'environments'> = (pen, mark, read, show) => {
  const counts = countsOf(mark, read, show)
  const total = ORDER.reduce((sum, state) => sum + counts[state], 0)
  const per = total > MOST ? standsFor(total, MOST_ABOVE_WORDS - ORDER.length) : 1
  const shapes = shapesOf(counts, per)
  const bounces = read.rate(mark.throttled) > 0
  const hot = bounces || counts.busy + counts.starting >= HOT * read(mark.limit)
  const limit = read(mark.limit)
  const dots = Number.isFinite(limit) ? Math.min(SKELETON, limit) : SKELETON
  for (let nth = 0; nth < Math.max(shapes.length, dots); nth++) {
    const state = shapes[nth]
    pen.at(5 + (nth % COLUMNS) * PITCH, 6 + Math.floor(nth / COLUMNS) * ROW, () => {
      if (!state) pen.disc(0, 0, 1, 'hair-2')
      else if (state === 'busy' && hot && (nth % COLUMNS === COLUMNS - 1 || nth === shapes.length - 1)) hotDisc(pen)
      else SHAPES[state](pen)
    })
  }
  pen.stroke(WALL, bounces ? 'red' : 'line', bounces ? 2 : 1, { fixed: true })
  if (bounces) chevrons(pen, Math.max(1, Math.min(MOST_CHEVRONS, Math.round(lately(show, mark.throttled)))))
  if (per > 1 && pen.numerals) pen.text(0, 63, show.standsFor(per), 'caption')
}
