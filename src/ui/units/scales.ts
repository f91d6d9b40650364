/** The scales in which people write each unit: symbols, the words that are understood, and the way to the stored value. */
import type { Unit } from '../../kinds/field.ts'
import type { Language, Words } from '../../store/view.ts'

export type { Language, Unit, Words }

/** A way to write a unit. The stored value is `n × times ÷ over`; one of the two is 1, so that the arithmetic rounds once. */
export interface Scale {
  readonly symbol: Readonly<Record<Language, string>>
  /** Lower case, without spaces. The symbols are understood as well. */
  readonly names: readonly string[]
  readonly times: number
  readonly over: number
  /** Understood when typed, never chosen for reading. */
  readonly typedOnly?: boolean
}

const scale = (en: string, ko: string, names: string, times: number, over = 1, typedOnly = false): Scale => ({
  symbol: { en, ko },
  names: names === '' ? [] : names.split(' '),
  times,
  over,
  typedOnly,
})

/** From small to large: printing for reading takes the last one that fits. */
const DURATIONS = [
  scale('µs', 'µs', 'us μs microsecond microseconds 마이크로초', 1, 1e6),
  scale('ms', 'ms', 'msec millisecond milliseconds 밀리초', 1, 1000),
  scale('s', '초', 's sec secs second seconds', 1),
  scale('min', '분', 'm min mins minute minutes', 60),
  scale('h', '시간', 'h hr hrs hour hours', 3600),
  scale('d', '일', 'd day days', 86_400),
]
const RATES = [
  scale('/d', '/일', '/day perday aday 하루에 하루당 일당', 1, 86_400),
  scale('/h', '/시간', '/hr /hour perhour anhour 시간당 /시 건/시간', 1, 3600),
  scale('/min', '/분', '/m /minute perminute aminute 분당 건/분', 1, 60),
  scale('/s', '/초', '/sec /second persecond asecond 초당 건/초 rps', 1),
]
const BYTES = [
  scale('B', 'B', 'b byte bytes 바이트', 1),
  scale('kB', 'kB', 'k kb', 1e3),
  scale('MB', 'MB', 'm mb', 1e6),
  scale('GB', 'GB', 'g gb', 1e9),
  scale('TB', 'TB', 't tb', 1e12),
  scale('KiB', 'KiB', 'kib', 1024, 1, true),
  scale('MiB', 'MiB', 'mib', 1024 ** 2, 1, true),
  scale('GiB', 'GiB', 'gib', 1024 ** 3, 1, true),
]
const PERCENT = 'percent 퍼센트 프로'

export const SCALES: Readonly<Record<Unit, readonly Scale[]>> = {
  seconds: DURATIONS,
  perSecond: RATES,
  // The bare fraction is there for the few doubles that no percentage gives.
  share: [scale('%', '%', PERCENT, 1, 100), scale('', '', '', 1, 1, true)],
  percent: [scale('%', '%', PERCENT, 1)],
  count: [scale('', '', '', 1)],
  bytes: BYTES,
  // AWS writes MB and means 2^20 bytes.
  MiB: [scale('MiB', 'MiB', 'm mb mib', 1), scale('GiB', 'GiB', 'g gb gib', 1024)],
  factor: [scale('×', '배', 'x * times', 1)],
  dollars: [scale('$', '$', 'usd 달러 amonth /month /mo permonth 월 /월', 1)],
  none: [scale('', '', '', 1)],
}

/** Thousands and more, in figures that count things. */
export const MAGNITUDES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, 천: 1e3, 만: 1e4, 백만: 1e6, 억: 1e8 }
export const hasMagnitudes = (unit: Unit): boolean => ['perSecond', 'count', 'dollars', 'none', 'factor'].includes(unit)

export const toStored = (n: number, { times, over }: Scale): number => (n * times) / over
export const fromStored = (value: number, { times, over }: Scale): number => (value * over) / times

const find = (unit: Unit, symbol: string): Scale => SCALES[unit].find((one) => one.symbol.en === symbol) ?? SCALES[unit][0]

/** Café people count an hour and minutes; AWS people a second, seconds and milliseconds. */
function durationScale(value: number, words: Words): Scale {
  if (value === 0) return find('seconds', 's')
  if (value < 0.000_1) return find('seconds', 'µs')
  if (value < 1) return find('seconds', 'ms')
  if (value < (words === 'cafe' ? 100 : 1000)) return find('seconds', 's')
  if (value < 7200) return find('seconds', 'min')
  return find('seconds', value < 172_800 ? 'h' : 'd')
}

function rateScale(value: number, words: Words): Scale {
  if (words === 'cafe') return find('perSecond', value < 10_000 / 3600 ? '/h' : '/s')
  if (value === 0 || value >= 0.1) return find('perSecond', '/s')
  return find('perSecond', value >= 1 / 60 ? '/min' : '/h')
}

/** The scale that a person would use to say this value. */
export function readingScale(value: number, unit: Unit, words: Words): Scale {
  const size = Math.abs(value)
  if (unit === 'seconds') return durationScale(size, words)
  if (unit === 'perSecond') return rateScale(size, words)
  const fitting = SCALES[unit].filter((one) => !one.typedOnly && fromStored(size, one) >= 1)
  return fitting.at(-1) ?? SCALES[unit][0]
}
