/** Reads a moment as tables write it: an hour, a date with or without one, seconds, Unix time. */

/** How a table writes its times. One table writes them in one way. */
export type TimeForm = 'clock' | 'date' | 'zoned' | 'seconds' | 'unix' | 'unixMs'
export interface Moment {
  readonly form: TimeForm
  /** Seconds: since midnight, since 1970, or since whatever the table counts from. */
  readonly at: number
}
export type Mark = '.' | ','

export const DAY = 86_400
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`
const HOUR = new RegExp(String.raw`^(?:(am|pm|오전|오후)\s*)?${CLOCK}(?:\s*(am|pm))?$`, 'i')
const DATE = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:(?:T|\s+)${CLOCK}\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$`, 'i')
const NUMBER = /^[+-]?(?:\d+(?:([.,])\d*)?|([.,])\d+)(?:e[+-]?\d{1,3})?$/i

/** A number with a decimal point or comma, and which of them it has; null when it is none. Thousands are not set apart. */
export function numberOf(cell: string): { readonly value: number; readonly mark: Mark | null } | null {
  const match = NUMBER.exec(cell)
  if (!match) return null
  const value = Number(cell.replace(',', '.'))
  return Number.isFinite(value) ? { value, mark: (match[1] ?? match[2] ?? null) as Mark | null } : null
}

/** Seconds after midnight, or null where there is no such hour. 24:00 is the end of the day. */
function hourOf(hour: string, minute: string, second = '0', fraction = '', half?: string): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  if (m > 59 || s > 59 || h > 24 || (h === 24 && m + s > 0) || (half !== undefined && (h < 1 || h > 12))) return null
  const late = half !== undefined && /pm|오후/i.test(half)
  const hours = half === undefined ? h : (h % 12) + (late ? 12 : 0)
  return hours * 3600 + m * 60 + s + (fraction === '' ? 0 : Number(`0.${fraction}`))
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0

/** Days since 1 January 1970, counted in years that begin in March: then the leap day is the last one. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** Seconds by which a place's clock is ahead, or null where there is no such zone. */
function zoneOf(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 18 || minutes > 59) return null
  return (zone[0] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60)
}

function dateOf(match: RegExpExecArray): Moment | null {
  const [, year, , month, day, hour, minute, second, fraction, zone] = match
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (d < 1 || d > lengthOf(y, m)) return null
  const time = hour === undefined ? 0 : hourOf(hour, minute, second, fraction)
  const ahead = zone === undefined ? 0 : zoneOf(zone)
  if (time === null || ahead === null) return null
  return { form: zone === undefined ? 'date' : 'zoned', at: daysSince1970(y, m, d) * DAY + time - ahead }
}

/** Numbers below are seconds from some beginning; below the second they are Unix time, and above it that in milliseconds. */
const UNIX = 1e8
const UNIX_MS = 1e11
const LAST_MS = 1e14

/** The moment that a cell says, or null when it says none. */
export function momentOf(cell: string): Moment | null {
  const number = numberOf(cell)
  if (number) {
    const { value } = number
    if (value < 0 || value >= LAST_MS) return null
    if (value < UNIX) return { form: 'seconds', at: value }
    return value < UNIX_MS ? { form: 'unix', at: value } : { form: 'unixMs', at: value / 1000 }
  }
  const date = DATE.exec(cell)
  if (date) return dateOf(date)
  const hour = HOUR.exec(cell)
  if (!hour || (hour[1] && hour[6])) return null
  const at = hourOf(hour[2], hour[3], hour[4], hour[5], hour[1] ?? hour[6])
  return at === null ? null : { form: 'clock', at }
}

/** Seconds after midnight at which a moment lies, where its form knows the hour. Moments with a zone are told in UTC. */
export const hourAt = ({ form, at }: Moment): number | null => (form === 'seconds' ? null : ((at % DAY) + DAY) % DAY)
