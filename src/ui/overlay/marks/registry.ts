/** Every mark by its name: the one list that a card's picture, and its one figure from afar, are painted from. */
import type { Mark, Reading } from '../../../kinds/kind.ts'
import type { Pen } from '../pen.ts'
import { branches, copiesOf } from './branches.ts'
import { faces } from './faces.ts'
import { lanes, zones } from './lanes.ts'
import { letters } from './letters.ts'
import { level } from './level.ts'
import { type Named, type Painter, percent, type Show } from './mark.ts'
import { environments } from './places/environments.ts'
import { hosts } from './places/hosts.ts'
import { racks } from './places/racks.ts'
import { seats } from './seats.ts'
import { rate, sparkline } from './sparkline.ts'
import { tickets } from './tickets.ts'
import { cup, line } from './worker.ts'

const PAINTERS: { readonly [N in Mark['mark']]: Painter<N> } = {
  faces,
  sparkline,
  rate,
  zones,
  lanes,
  cup,
  line,
  seats,
  tickets,
  branches,
  letters,
  environments,
  hosts,
  level,
  racks,
}

/** Paints a kind's picture into the box of 168 × 64 at the pen's origin. */
export function paintPicture(pen: Pen, picture: readonly Mark[], read: Reading, show: Show) {
  for (const mark of picture) (PAINTERS[mark.mark] as Painter<Mark['mark']>)(pen, mark as never, read, show)
}

type Figures = { readonly [N in Mark['mark']]?: (mark: Named<N>, read: Reading, show: Show) => string }
const NOTHING = '–'
/** The one number that is left of each mark where there is no room for numerals. */
const FIGURES: Figures = {
  rate: ({ of }, read, show) => show.print(read.rate(of) || Number.NaN, 'perSecond').number,
  lanes: (_mark, read) => String(read.cells.reduce((sum, cell) => sum + cell.level, 0) || NOTHING),
  cup(_mark, { cells: [cell] }, show) {
    if (cell?.state === 'booting') {
      const { number, unit } = show.print(cell.number, 'seconds')
      return number + unit
    }
    if (cell?.state === 'draining') return String(cell.number)
    if (cell?.state === 'crashed' || cell?.state === 'zoneDown') return '!'
    return cell && cell.state !== 'stopped' && cell.level > 0 ? percent(cell.level) : NOTHING
  },
  seats: (_mark, read) => (read.cells.length > 0 ? String(read.cells.filter((cell) => cell.state === 'inService').length) : NOTHING),
  tickets: ({ visible }, read, show) => show.print(read(visible), 'count').number,
  branches: (_mark, { cells }, show) => show.print(copiesOf(cells) || Number.NaN, 'count').number,
  letters(mark, read, show) {
    const [wanted, unwanted] = [read(mark.wanted) || 0, read(mark.unwanted) || 0]
    return unwanted > 0 ? show.write(wanted / (wanted + unwanted), 'share') : show.print(wanted || Number.NaN, 'count').number
  },
  environments: ({ busy, starting }, read, show) => show.print(read(busy) + read(starting), 'count').number,
  hosts({ desired }, read) {
    const running = read.cells.filter((cell) => cell.extra !== 1 && cell.state === 'inService').length
    if (read.cells.length === 0) return NOTHING
    return running < read(desired) ? `${running}/${read(desired)}` : String(running)
  },
  level({ of }, read, show) {
    const { number, unit } = show.print(read(of) || Number.NaN, 'bytes')
    return `${number} ${unit}`.trim()
  },
  racks(_mark, { cells: [cell] }, show) {
    if (cell?.state === 'crashed' || cell?.state === 'zoneDown') return '!'
    return cell?.state === 'inService' ? show.write(cell.level || Number.NaN, 'share') : NOTHING
  },
}

export function keyFigure(picture: readonly Mark[], read: Reading, show: Show): string {
  for (const mark of picture) {
    const figure = FIGURES[mark.mark] as ((mark: Mark, read: Reading, show: Show) => string) | undefined
    if (figure) return figure(mark, read, show)
  }
  return NOTHING
}
