/** Reads what people type (`40/h`, `1:30`, `2분`, `1 GB`, `70 %`, `10k`) into stored values, or says what is wrong with it. */
import { hasMagnitudes, type Language, MAGNITUDES, SCALES, type Scale, toStored, type Unit } from './scales.ts'

export interface Limits {
  readonly min?: number
  readonly max?: number
  readonly integer?: boolean
  /** The symbol that stands beside the input: a bare number is meant in it. */
  readonly assume?: string
}
/** What is wrong, where in the text (`at`, from 0), what stands there, and what may. Bounds are in the stored unit. */
export type Refusal =
  | { readonly code: 'empty' | 'notANumber' | 'notWhole'; readonly at: number; readonly found: string }
  | { readonly code: 'unknownUnit'; readonly at: number; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'tooLow' | 'tooHigh'; readonly at: number; readonly found: string; readonly min: number; readonly max: number }
export type Parsed = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly refusal: Refusal }

const refuse = (refusal: Refusal): Parsed => ({ ok: false, refusal })
const NUMBER = /[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?/iy
const CLOCK = /^(\d+):([0-5]?\d)(?::([0-5]?\d))?$/
/** Korean says the rate first: 시간당 40. */
const RATE_FIRST = /^(시간당|분당|초당|하루에)\s*(.*)$/

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

function findScale(word: string, unit: Unit, limits: Limits, language: Language): Scale | undefined {
  const scales = SCALES[unit]
  if (word === '') {
    const beside = limits.assume === undefined ? undefined : scales.find((one) => one.symbol[language] === limits.assume)
    return beside ?? scales.find((one) => one.times === 1 && one.over === 1) ?? scales[0]
  }
  const plain = word.replace(/\s/g, '')
  const symbol = (one: Scale) => [one.symbol.en, one.symbol.ko].some((each) => each.normalize('NFKC') === plain)
  return (
    scales.find(symbol) ??
    scales.find((one) => one.names.includes(plain.toLowerCase()) || one.symbol.en.toLowerCase() === plain.toLowerCase())
  )
}

/** Splits `5k/s` behind the number into the thousand and the unit. */
function magnitudeOf(word: string, unit: Unit): { by: number; rest: string } {
  if (!hasMagnitudes(unit)) return { by: 1, rest: word }
  const letter = ['백만', ...Object.keys(MAGNITUDES)].find((each) => word.startsWith(each) && !/^[a-z]/i.test(word.slice(each.length)))
  return letter ? { by: MAGNITUDES[letter], rest: word.slice(letter.length).trim() } : { by: 1, rest: word }
}

interface Term {
  readonly value: number
  readonly end: number
}
/** One number and its unit, from `at` on. */
function term(text: string, at: number, unit: Unit, language: Language, limits: Limits): Term | Refusal {
  NUMBER.lastIndex = at
  const number = NUMBER.exec(text)?.[0] ?? ''
  if (!/\d/.test(number)) return { code: 'notANumber', at, found: text.slice(at) }
  const from = at + number.length
  // A duration may go on with a next term (1 h 30 min); everything else ends with its unit.
  const behind = unit === 'seconds' ? (/^[^\d.,+-]*/.exec(text.slice(from))?.[0] ?? '') : text.slice(from)
  const { by, rest } = magnitudeOf(behind.trim(), unit)
  const scale = findScale(rest, unit, limits, language)
  if (!scale) {
    const allowed = SCALES[unit].map((one) => one.symbol[language]).filter((symbol) => symbol !== '')
    return { code: 'unknownUnit', at: from + behind.length - behind.trimStart().length, found: rest, allowed }
  }
  return { value: toStored(Number(number.replaceAll(',', '')) * by, scale), end: from + behind.length }
}

function clock(text: string): number | null {
  const match = CLOCK.exec(text)
  if (!match) return null
  const [first, second, third] = [Number(match[1]), Number(match[2]), match[3]]
  return third === undefined ? first * 60 + second : first * 3600 + second * 60 + Number(third)
}

function read(text: string, unit: Unit, language: Language, limits: Limits): number | Refusal {
  if (unit === 'seconds') {
    const time = clock(text)
    if (time !== null) return time
  }
  let sum = 0
  for (let at = 0; at < text.length; ) {
    const next = term(text, at, unit, language, limits)
    if ('code' in next) return next
    sum += next.value
    at = next.end
  }
  return sum
}

/**
 * The stored value of a text: seconds, per second, a share of 1, bytes, dollars. `1:30` is minutes and seconds; a bare
 * number is in the unit shown beside the input, else in the stored unit.
 */
export function parse(text: string, unit: Unit, language: Language, limits: Limits = {}): Parsed {
  let typed = tidy(text)
  if (unit === 'dollars') typed = typed.replace(/^(-?)\$\s*/, '$1')
  if (unit === 'factor') typed = typed.replace(/^[×x*]\s*/i, '')
  const first = unit === 'perSecond' ? RATE_FIRST.exec(typed) : null
  if (first) typed = `${first[2]}${first[1]}`
  if (typed === '') return refuse({ code: 'empty', at: 0, found: '' })
  const value = read(typed, unit, language, limits)
  if (typeof value !== 'number') return refuse(value)
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits
  if (!Number.isFinite(value)) return refuse({ code: 'notANumber', at: 0, found: typed })
  if (limits.integer && !Number.isInteger(value)) return refuse({ code: 'notWhole', at: 0, found: typed })
  if (value < min) return refuse({ code: 'tooLow', at: 0, found: typed, min, max })
  if (value > max) return refuse({ code: 'tooHigh', at: 0, found: typed, min, max })
  return { ok: true, value }
}
