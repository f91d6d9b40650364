/** Reads traffic out of a table that nobody trusts: requests per step of time, or moments of arrivals; or says what is wrong with which lines. */
import { hourAt, type Mark, type Moment, momentOf, numberOf, type TimeForm } from './moment.ts'
import type { Row, TableProblem, TableProblemCode } from './problem.ts'
import { cellsOf, type Line, linesOf, type Separator, separatorOf } from './rows.ts'
import { stepProblems } from './stepping.ts'

/** The largest table that is read, in bytes. */
export const MOST_BYTES = 8 * 1024 * 1024
/** How many problems are told at once. */
const MOST_PROBLEMS = 50
/** The longest stretch of time that a table may cover, in seconds. */
export const LONGEST = 31_536_000

interface Common {
  readonly separator: Separator | null
  readonly mark: Mark | null
  readonly header: string | null
  readonly form: TimeForm
  /** Seconds after midnight at which the run begins, where the table tells hours. */
  readonly day: number | null
}
/** Requests in steps of equal length: the first begins `start` seconds into the run. */
export interface Counts extends Common {
  readonly holds: 'counts'
  readonly start: number
  readonly bin: number
  readonly counts: readonly number[]
}
/** Moments in seconds of the run, in order; so many stood before an earlier one. */
export interface Arrivals extends Common {
  readonly holds: 'arrivals'
  readonly times: readonly number[]
  readonly moved: number
}
export type Table = Counts | Arrivals
/** `count`: all problems, those beyond the first fifty too. */
export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problems: readonly TableProblem[]; readonly count: number }

const refused = (problems: readonly TableProblem[]): ReadTable => ({
  ok: false,
  problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_PROBLEMS),
  count: problems.length,
})
const whole = (code: TableProblemCode, found: string | number = '', allowed?: string | number): ReadTable =>
  refused([{ line: null, code, found, allowed }])

/** The bytes as text: UTF-8, or the UTF-16 that spreadsheets call Unicode text; null when they are neither. */
function decode(bytes: Uint8Array): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads rows one after the other, and holds what they must have in common. */
class Reader {
  readonly rows: Row[] = []
  readonly problems: TableProblem[] = []
  readonly separator: Separator | null
  readonly columns: 1 | 2
  mark: Mark | null = null
  first: Moment | null = null
  private last = Number.NaN
  private days = 0

  constructor(separator: Separator | null) {
    this.separator = separator
    this.columns = separator === null ? 1 : 2
  }

  private refuse(line: number, code: TableProblemCode, found: string, allowed?: string | number): number {
    this.problems.push({ line, code, found, allowed })
    return Number.NaN
  }

  /** A comma is no decimal mark where it separates cells: there "1,234" may as well be a thousand. */
  private marked(line: number, cell: string): boolean {
    const mark = numberOf(cell)?.mark ?? null
    if (mark === null) return true
    if (mark === ',' && this.separator === ',') return false
    this.mark ??= mark
    if (mark !== this.mark) this.refuse(line, 'mark', cell, this.mark)
    return true
  }

  private momentIn(line: number, cell: string): number {
    const moment = momentOf(cell)
    if (!moment || !this.marked(line, cell)) return this.refuse(line, 'time', cell)
    this.first ??= moment
    if (moment.form !== this.first.form) return this.refuse(line, 'otherForm', cell, this.first.form)
    // After 23:59 comes the next day; half a day back is no row that stands in the wrong place.
    if (moment.form === 'clock' && moment.at + this.days < this.last - 43_200) this.days += 86_400
    this.last = moment.at + this.days
    return this.last
  }

  private requestsIn(line: number, cell: string): number {
    const number = numberOf(cell)
    if (!number || number.value < 0 || number.value > 1e12 || !this.marked(line, cell)) return this.refuse(line, 'requests', cell)
    return number.value
  }

  read({ number, text }: Line) {
    const cells = cellsOf(text, this.separator)
    let [at, requests] = [Number.NaN, Number.NaN]
    if (!cells) this.refuse(number, 'quote', text)
    else if (cells.length !== this.columns) this.refuse(number, 'columns', String(cells.length), this.columns)
    else {
      at = this.momentIn(number, cells[0])
      requests = this.columns === 2 ? this.requestsIn(number, cells[1]) : 1
    }
    this.rows.push({ line: number, cell: cells?.[0] ?? '', at, requests })
  }
}

/** Words over columns: no cell of it could be a value that was mistyped. */
const isHeader = (cells: readonly string[] | null): boolean =>
  cells?.every((cell) => /^[^\d\s.,:+-]/.test(cell) && !momentOf(cell)) === true

/** Seconds counted from a beginning of their own stay where they are; others begin with the first row. */
const originOf = (first: Moment, earliest: number) => (first.form === 'seconds' ? 0 : earliest)

function countsIn(reader: Reader, common: Omit<Common, 'day'>, first: Moment): ReadTable {
  const { rows } = reader
  if (rows.length < 2) return refused([...reader.problems, { line: null, code: 'oneRow', found: rows.length }])
  const { bin, problems } = stepProblems(rows)
  const origin = originOf(first, rows[0].at)
  const long = rows
    .filter(({ at }) => at - origin > LONGEST)
    .map(({ line, cell }): TableProblem => ({ line, code: 'tooLong', found: cell, allowed: LONGEST }))
  const all = [...reader.problems, ...problems, ...long]
  if (all.length > 0) return refused(all)
  const counts = rows.map(({ requests }) => requests)
  if (!counts.some((count) => count > 0)) return whole('nobody')
  return { ok: true, table: { ...common, holds: 'counts', start: rows[0].at - origin, bin, counts, day: hourAt({ ...first, at: origin }) } }
}

function arrivalsIn(reader: Reader, common: Omit<Common, 'day'>, first: Moment): ReadTable {
  const { rows } = reader
  const times = new Float64Array(rows.map(({ at }) => at)).sort()
  const origin = originOf(first, times[0])
  const long = rows
    .filter(({ at }) => at - origin > LONGEST)
    .map(({ line, cell }): TableProblem => ({ line, code: 'tooLong', found: cell, allowed: LONGEST }))
  const all = [...reader.problems, ...long]
  if (all.length > 0) return refused(all)
  let [moved, latest] = [0, Number.NEGATIVE_INFINITY]
  for (const { at } of rows) {
    if (at < latest) moved++
    else latest = at
  }
  // A microsecond is finer than any clock that wrote this.
  const inRun = Array.from(times, (at) => Math.round((at - origin) * 1e6) / 1e6)
  return { ok: true, table: { ...common, holds: 'arrivals', times: inRun, moved, day: hourAt({ ...first, at: origin }) } }
}

/** Reads a table from text or from the bytes of a file: `time,requests` a row, or one moment a row. */
export function readTable(source: string | Uint8Array): ReadTable {
  if (source.length > MOST_BYTES) return whole('tooLarge', source.length, MOST_BYTES)
  const decoded = typeof source === 'string' ? source : decode(source)
  // A zero byte is in no table, and in most files that are none.
  if (decoded === null || decoded.includes('\0')) return whole('notText')
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  const separator = separatorOf(linesOf(text))
  const reader = new Reader(separator)
  let header: string | null = null
  let begun = false
  for (const line of linesOf(text)) {
    if (!begun && isHeader(cellsOf(line.text, separator))) header = line.text
    else reader.read(line)
    begun = true
  }
  if (reader.rows.length === 0) return whole('empty')
  const { mark, first } = reader
  if (!first) return refused(reader.problems)
  const common = { separator, mark, header, form: first.form }
  return reader.columns === 2 ? countsIn(reader, common, first) : arrivalsIn(reader, common, first)
}
