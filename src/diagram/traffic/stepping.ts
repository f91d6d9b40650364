/** Finds the length of a table's steps, and the rows that do not keep to it. */
import type { Row, TableProblem } from './problem.ts'

const tidy = (seconds: number) => Math.round(seconds * 1e6) / 1e6
/** Clocks are written in microseconds at best, and large moments are no finer. */
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)) + 1e-6

/** The gap that most rows have to the row before them, in seconds; of several the first. NaN where no row comes after another. */
function commonGap(rows: readonly Row[]): number {
  const seen = new Map<number, number>()
  for (let nth = 1; nth < rows.length; nth++) {
    const gap = tidy(rows[nth].at - rows[nth - 1].at)
    if (gap > 0) seen.set(gap, (seen.get(gap) ?? 0) + 1)
  }
  let [best, most] = [Number.NaN, 0]
  for (const [gap, count] of seen) if (count > most) [best, most] = [gap, count]
  return best
}

/** The shortest step, in seconds. */
const SHORTEST = 0.001

/**
 * The steps' length in seconds, and the rows that come too early or too late. A row is in its place when it is one step behind the row before it,
 * or where it would be had the rows between been right: one wrong time is one problem, and so is a missing row.
 */
export function stepProblems(rows: readonly Row[]): { readonly bin: number; readonly problems: readonly TableProblem[] } {
  const gap = commonGap(rows)
  const problems: TableProblem[] = []
  let good = rows.findIndex(({ at }) => !Number.isNaN(at))
  for (let nth = good + 1; good >= 0 && nth < rows.length; nth++) {
    const { at, line, cell } = rows[nth]
    if (Number.isNaN(at)) continue
    const before = rows[nth - 1].at
    const after = at - rows[good].at
    if (near(after, gap * (nth - good)) || near(at - before, gap)) good = nth
    else if (Number.isNaN(before) ? after <= 0 : at <= before)
      problems.push({ line, code: 'notAfter', found: cell, allowed: rows[nth - 1].cell })
    else if (gap > 0)
      problems.push({ line, code: 'unequal', found: tidy(at - (Number.isNaN(before) ? rows[good].at : before)), allowed: gap })
  }
  const sound = problems.length === 0 && good === rows.length - 1
  const bin = sound ? tidy((rows[good].at - rows[0].at) / good) : gap
  if (sound && bin < SHORTEST) problems.push({ line: rows[1].line, code: 'tooShort', found: bin, allowed: SHORTEST })
  return { bin, problems }
}
