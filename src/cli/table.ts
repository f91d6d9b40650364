/** Text for people: columns that line up, numbers and times as one would say them. */

/** Columns a text takes: Korean and other wide letters take two. */
const width = (text: string) =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : 1),
    0,
  )

export function table(rows: readonly (readonly string[])[], sides: readonly ('left' | 'right')[]): string {
  const widths = sides.map((_, column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ''))))
  const cell = (text: string, column: number) => {
    const space = ' '.repeat(widths[column] - width(text))
    return sides[column] === 'left' ? text + space : space + text
  }
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('')
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
export const countText = (value: number) => grouped.format(value)
/** Three figures: what a simulation knows. */
export const figure = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–')
export const shareText = (value: number) => (Number.isFinite(value) ? `${(value * 100).toFixed(1)} %` : '–')
export const dollars = (value: number) =>
  Number.isFinite(value) ? `$${value !== 0 && Math.abs(value) < 1 ? value.toPrecision(3) : value.toFixed(2)}` : '–'

/** A time in seconds, in the unit that one would say it in. */
export function timeText(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds)) return '–'
  if (seconds >= 3 * 86_400) return `${figure(seconds / 86_400)} d`
  if (seconds >= 3 * 3600) return `${figure(seconds / 3600)} h`
  if (seconds >= 180) return `${figure(seconds / 60)} min`
  return seconds >= 1 || seconds === 0 ? `${figure(seconds)} s` : `${figure(seconds * 1000)} ms`
}
