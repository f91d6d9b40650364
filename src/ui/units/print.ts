/** Prints stored values (seconds, per second, bytes, dollars …) as people write them. */
import { fromStored, type Language, readingScale, SCALES, type Scale, toStored, type Unit, type Words } from './scales.ts'

export interface PrintStyle {
  readonly language: Language
  readonly words: Words
  /** For inputs: every digit, so that parsing what was printed gives the same value again. Else rounded for reading. */
  readonly exact?: boolean
  /** Use the scale that fits this value: all ticks of an axis in the unit of its largest. */
  readonly like?: number
  /** Write thousands as k and millions as M, where room is short. */
  readonly compact?: boolean
}
/** A printed value in its two typographic parts; `unit` is empty where there is none. */
export interface Printed {
  readonly number: string
  readonly unit: string
}

/** What stands where there is nothing to tell. */
export const NOTHING = '–'

const formats = new Map<string, Intl.NumberFormat>()
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.NumberFormat(language, options)
    formats.set(key, made)
  }
  return made
}

/** Three figures, or all of the integer part: 1.21, 16.2, 114, 2,346. `beside`: the largest that it stands with; 5k beside 15k, 4.6 beside 6. */
function rounded(n: number, language: Language, compact: boolean, beside: number): string {
  const size = Math.abs(n)
  if (compact && size >= 1000 && Math.max(size, Math.abs(beside)) >= 10_000) {
    const [by, letter] = size >= 999_500 ? [1e6, 'M'] : [1e3, 'k']
    return format(language, { maximumSignificantDigits: 3 }).format(n / by) + letter
  }
  if (size >= 100 || Number.isInteger(n)) return format(language, { maximumFractionDigits: 0 }).format(n)
  // Beside 6 one place is known, beside 600 none: 0.996 of 6 is 1.
  return Number.isFinite(beside) && Math.abs(beside) > size && Math.abs(beside) > 1
    ? format(language, { maximumFractionDigits: Math.abs(beside) < 100 ? 1 : 0 }).format(n)
    : format(language, { maximumSignificantDigits: 3 }).format(n)
}

/** The fewest figures that give back the value, or null when this scale cannot. */
function precise(value: number, scale: Scale, language: Language): string | null {
  const n = fromStored(value, scale)
  for (const figures of [4, 6, 9, 12, 15, 16, 17]) {
    const text = n.toPrecision(figures) as `${number}`
    // As text, because Intl rounds a double by its shortest form, which is not the nearest one.
    if (toStored(Number(text), scale) === value) return format(language, { maximumSignificantDigits: 21 }).format(text)
  }
  return null
}

function exactly(value: number, unit: Unit, style: PrintStyle): Printed {
  const reading = readingScale(value, unit, style.words)
  const own = precise(value, reading, style.language)
  let best = { number: own, scale: reading }
  const figures = (text: string) => text.replace(/[^\d]/g, '').replace(/^0+/, '').length
  if (own === null || figures(own) > 4) {
    for (const scale of SCALES[unit]) {
      const number = precise(value, scale, style.language)
      if (number !== null && (best.number === null || number.length < best.number.length)) best = { number, scale }
    }
  }
  return { number: best.number ?? String(value), unit: best.scale.symbol[style.language] }
}

const price = (value: number, { language, exact }: PrintStyle): string => {
  const size = Math.abs(value)
  if (exact) return precise(value, SCALES.dollars[0], language) ?? String(value)
  if (size >= 1000) return format(language, { maximumFractionDigits: 0 }).format(value)
  if (size >= 0.1 || size === 0) return format(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
  return format(language, { maximumSignificantDigits: 3 }).format(value)
}

/** Number and unit apart, for those who set the unit smaller. NaN gives a dash. */
export function printParts(value: number, unit: Unit, style: PrintStyle): Printed {
  if (Number.isNaN(value)) return { number: NOTHING, unit: '' }
  if (!Number.isFinite(value)) return { number: value > 0 ? '∞' : '−∞', unit: '' }
  if (unit === 'dollars') return { number: price(value, style), unit: '$' }
  if (style.exact) return exactly(value, unit, style)
  const scale = readingScale(style.like ?? value, unit, style.words)
  const beside = fromStored(style.like ?? value, scale)
  return { number: rounded(fromStored(value, scale), style.language, style.compact ?? false, beside), unit: scale.symbol[style.language] }
}

/** `16.2 min`, `40 /h`, `70 %`, `$0.28`; in Korean `16.2분`, `40/시간`, `70%`. `value` in the stored unit. */
export function print(value: number, unit: Unit, style: PrintStyle): string {
  const { number, unit: symbol } = printParts(value, unit, style)
  if (symbol === '') return number
  if (symbol === '$') return number.startsWith('-') ? `-$${number.slice(1)}` : `$${number}`
  // A no-break space keeps a number with its unit; Korean counters and the times sign stand close.
  return style.language === 'ko' || symbol === '×' ? number + symbol : `${number}\u00A0${symbol}`
}
