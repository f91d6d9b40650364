/** What can be wrong with a table of traffic, and a row as it was read. */

export type TableProblemCode =
  | 'tooLarge'
  | 'notText'
  | 'empty'
  | 'oneRow'
  | 'nobody'
  | 'columns'
  | 'quote'
  | 'time'
  | 'otherForm'
  | 'requests'
  | 'mark'
  | 'notAfter'
  | 'unequal'
  | 'tooShort'
  | 'tooLong'
/** What is wrong with a line (null: with all of it). `allowed` is of the table itself: a number of seconds or bytes, an earlier time, a form. */
export interface TableProblem {
  readonly line: number | null
  readonly code: TableProblemCode
  readonly found: string | number
  readonly allowed?: string | number
}
/** A row as it was read: what could not be read is NaN. */
export interface Row {
  readonly line: number
  readonly cell: string
  readonly at: number
  readonly requests: number
}
