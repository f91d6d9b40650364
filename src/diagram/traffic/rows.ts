/** Takes a text apart into rows and cells, whatever separates them. */

export type Separator = ',' | ';' | '\t'
const SEPARATORS: readonly Separator[] = ['\t', ';', ',']
/** Rows that are looked at to find out what separates cells. */
const SAMPLE = 50

export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** Lines that hold something, with their numbers. Ends of lines may be those of any system. */
export function* linesOf(text: string): Generator<Line> {
  // A few old programs end lines with a carriage return alone.
  const end = text.includes('\n') ? '\n' : '\r'
  for (let from = 0, number = 1; from <= text.length; number++) {
    const next = text.indexOf(end, from)
    const line = text.slice(from, next < 0 ? undefined : next).trim()
    if (line !== '') yield { number, text: line }
    if (next < 0) return
    from = next + 1
  }
}

/** The cells of a line without the quotes around them; null where a quote is never closed. Empty cells at the end are none. */
export function cellsOf(line: string, separator: Separator | null): string[] | null {
  const cells = separator === null ? [line] : line.includes('"') ? quoted(line, separator) : line.split(separator)
  if (!cells) return null
  const plain = cells.map((cell) => cell.trim())
  while (plain.length > 2 && plain.at(-1) === '') plain.pop()
  return separator === null && plain[0].startsWith('"') ? quoted(line, '\t') : plain
}

function quoted(line: string, separator: Separator): string[] | null {
  const cells: string[] = []
  let cell = ''
  let open = false
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]
    if (letter === '"' && open && line[at + 1] === '"') cell += line[at++]
    else if (letter === '"') open = !open
    else if (letter === separator && !open) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return open ? null : [...cells, cell]
}

/** What separates the cells of these lines: what gives most of them two cells; null where nothing does. */
export function separatorOf(lines: Iterable<Line>): Separator | null {
  const sample: string[] = []
  for (const { text } of lines) if (sample.push(text) >= SAMPLE) break
  const pairs = (separator: Separator) => sample.filter((text) => cellsOf(text, separator)?.length === 2).length
  // A comma in numbers under a heading of one cell is a decimal comma.
  const [first = ''] = sample
  const heads = /^["']?[^\d\s"'.,+-]/.test(first)
  const able = SEPARATORS.filter((separator) => separator !== ',' || !heads || first.includes(','))
  const counts = able.map((separator) => pairs(separator))
  const most = Math.max(...counts)
  return most > 0 ? able[counts.indexOf(most)] : (able.find((separator) => first.includes(separator)) ?? null)
}
