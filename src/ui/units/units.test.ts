/** What people write and what is stored are the same thing, both ways. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import { print, printParts } from './print.ts'
import { type Language, SCALES, type Unit, type Words } from './scales.ts'

const space = '\u00A0'
const value = (text: string, unit: Unit, language: Language = 'en', limits = {}) => {
  const parsed = parse(text, unit, language, limits)
  return parsed.ok ? parsed.value : parsed.refusal.code
}

describe('parse', () => {
  it.each<[string, Unit, number]>([
    ['40/h', 'perSecond', 40 / 3600],
    ['40 / h', 'perSecond', 40 / 3600],
    ['40/시간', 'perSecond', 40 / 3600],
    ['시간당 40', 'perSecond', 40 / 3600],
    ['40 per hour', 'perSecond', 40 / 3600],
    ['5k/s', 'perSecond', 5000],
    ['2/min', 'perSecond', 2 / 60],
    ['1,200 /분', 'perSecond', 20],
    ['7', 'perSecond', 7],
    ['2 min', 'seconds', 120],
    ['90s', 'seconds', 90],
    ['1:30', 'seconds', 90],
    ['1:00:05', 'seconds', 3605],
    ['500 ms', 'seconds', 0.5],
    ['2분', 'seconds', 120],
    ['1시간 30분', 'seconds', 5400],
    ['1 h 30 min', 'seconds', 5400],
    ['1h30m', 'seconds', 5400],
    ['4 days', 'seconds', 345_600],
    ['250 µs', 'seconds', 0.00025],
    ['1.5 H', 'seconds', 5400],
    ['1 GB', 'bytes', 1e9],
    ['256 KiB', 'bytes', 262_144],
    ['12', 'bytes', 12],
    ['1 GB', 'MiB', 1024],
    ['128 MB', 'MiB', 128],
    ['70 %', 'share', 0.7],
    ['70%', 'percent', 70],
    ['10k', 'count', 10_000],
    ['1만', 'count', 10_000],
    ['2M', 'count', 2e6],
    ['100만', 'count', 1e6],
    ['1e3', 'none', 1000],
    ['$0.28', 'dollars', 0.28],
    ['30 a month', 'dollars', 30],
    ['$1.5k', 'dollars', 1500],
    ['×2', 'factor', 2],
    ['2x', 'factor', 2],
    ['0.5배', 'factor', 0.5],
    ['４０', 'count', 40],
    ['−3', 'none', -3],
    ['.5', 'none', 0.5],
  ])('reads %s as %s', (text, unit, expected) => {
    expect(value(text, unit)).toBe(expected)
  })

  it('takes a bare number in the unit that stands beside the input', () => {
    expect(value('30', 'perSecond', 'en', { assume: '/h' })).toBe(30 / 3600)
    expect(value('2', 'seconds', 'ko', { assume: '분' })).toBe(120)
    expect(value('70', 'share', 'en', { assume: '%' })).toBe(0.7)
    expect(value('2 s', 'seconds', 'en', { assume: 'min' })).toBe(2)
  })

  it.each<[string, Unit, object, object]>([
    ['', 'seconds', {}, { code: 'empty', at: 0 }],
    ['soon', 'seconds', {}, { code: 'notANumber', at: 0, found: 'soon' }],
    ['2 min soon 3 s', 'seconds', {}, { code: 'unknownUnit', at: 2, found: 'min soon', allowed: ['µs', 'ms', 's', 'min', 'h', 'd'] }],
    ['3 apples', 'perSecond', {}, { code: 'unknownUnit', at: 2, found: 'apples', allowed: ['/d', '/h', '/min', '/s'] }],
    ['1.5', 'count', { integer: true }, { code: 'notWhole', found: '1.5' }],
    ['-1', 'count', { min: 0, max: 5 }, { code: 'tooLow', min: 0, max: 5 }],
    ['13 h', 'seconds', { min: 0, max: 43_200 }, { code: 'tooHigh', min: 0, max: 43_200 }],
    ['1,00', 'count', {}, { code: 'unknownUnit', found: ',00' }],
    ['1:75', 'seconds', {}, { code: 'unknownUnit', at: 1 }],
    ['1e999', 'none', {}, { code: 'notANumber' }],
    ['5 m', 'perSecond', {}, { code: 'unknownUnit', found: 'm' }],
  ])('refuses %j as %s and says why', (text, unit, limits, refusal) => {
    const parsed = parse(text, unit, 'en', limits)
    expect(parsed).toMatchObject({ ok: false, refusal })
  })
})

describe('print', () => {
  it.each<[number, Unit, Words, string, string]>([
    [40 / 3600, 'perSecond', 'cafe', '40 /h', '40/시간'],
    [40 / 3600, 'perSecond', 'aws', '40 /h', '40/시간'],
    [5000, 'perSecond', 'cafe', '5,000 /s', '5,000/초'],
    [0.2, 'perSecond', 'cafe', '720 /h', '720/시간'],
    [0.2, 'perSecond', 'aws', '0.2 /s', '0.2/초'],
    [0, 'perSecond', 'cafe', '0 /h', '0/시간'],
    [972, 'seconds', 'cafe', '16.2 min', '16.2분'],
    [67, 'seconds', 'cafe', '67 s', '67초'],
    [300, 'seconds', 'aws', '300 s', '300초'],
    [0.0005, 'seconds', 'aws', '0.5 ms', '0.5ms'],
    [0.123_456, 'seconds', 'cafe', '123 ms', '123ms'],
    [345_600, 'seconds', 'aws', '4 d', '4일'],
    [0.9842, 'share', 'cafe', '98.4 %', '98.4%'],
    [70, 'percent', 'aws', '70 %', '70%'],
    [1.213_4, 'none', 'aws', '1.21', '1.21'],
    [6818, 'count', 'cafe', '6,818', '6,818'],
    [2345.6, 'none', 'cafe', '2,346', '2,346'],
    [0.28, 'dollars', 'cafe', '$0.28', '$0.28'],
    [0.0104, 'dollars', 'cafe', '$0.0104', '$0.0104'],
    [1234.5, 'dollars', 'aws', '$1,235', '$1,235'],
    [-3.2, 'dollars', 'aws', '-$3.20', '-$3.20'],
    [1e9, 'bytes', 'aws', '1 GB', '1GB'],
    [2, 'factor', 'cafe', '2×', '2배'],
    [Number.NaN, 'seconds', 'cafe', '–', '–'],
    [Number.POSITIVE_INFINITY, 'count', 'cafe', '∞', '∞'],
  ])('writes %d %s for %s people', (stored, unit, words, en, ko) => {
    expect(print(stored, unit, { language: 'en', words }).replaceAll(space, ' ')).toBe(en)
    expect(print(stored, unit, { language: 'ko', words })).toBe(ko)
  })

  it('keeps all ticks of an axis in one unit, and shortens where room is short', () => {
    const style = { language: 'en', words: 'cafe' } as const
    expect(print(60, 'seconds', { ...style, like: 2400 }).replaceAll(space, ' ')).toBe('1 min')
    expect(print(59.76, 'seconds', { ...style, like: 360 }).replaceAll(space, ' ')).toBe('1 min')
    expect(print(15, 'seconds', { ...style, like: 60 * 2 }).replaceAll(space, ' ')).toBe('0.3 min')
    expect(print(12_345, 'count', { ...style, compact: true })).toBe('12.3k')
    expect(print(999_900, 'count', { ...style, compact: true })).toBe('1M')
  })

  it('shows the exact value in inputs, in the unit that writes it shortest', () => {
    const style = { language: 'en', words: 'cafe', exact: true } as const
    const cases: [number, Unit, string][] = [
      [120, 'seconds', '2 min'],
      [100, 'seconds', '100 s'],
      [0.1, 'seconds', '100 ms'],
      [1 / 3, 'perSecond', '1,200 /h'],
      [16.22, 'none', '16.22'],
      [1 / 3, 'none', '0.3333333333333333'],
      [262_144, 'bytes', '256 KiB'],
      [97.321, 'seconds', '97.321 s'],
    ]
    for (const [stored, unit, text] of cases) expect(print(stored, unit, style).replaceAll(space, ' ')).toBe(text)
  })
})

describe('round trip', () => {
  const languages: Language[] = ['en', 'ko']
  const skins: Words[] = ['cafe', 'aws']
  const stored = fc.oneof(
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1, 10, 60, 1000, 3600)).map(([n, by]) => n / by),
  )
  it.each(Object.keys(SCALES) as Unit[])('parse(print(x)) is x, exactly, for %s', (unit) => {
    fc.assert(
      fc.property(stored, fc.constantFrom(...languages), fc.constantFrom(...skins), (x, language, words) => {
        const style = { language, words, exact: true }
        expect(parse(print(x, unit, style), unit, language)).toEqual({ ok: true, value: x })
        const { number, unit: symbol } = printParts(x, unit, style)
        expect(parse(number, unit, language, { assume: symbol })).toEqual({ ok: true, value: x })
      }),
      { numRuns: 300 },
    )
  })
  it('what is printed for reading can be typed, and is within the rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.constantFrom(...(Object.keys(SCALES) as Unit[])), (x, unit) => {
        if (unit === 'dollars' || unit === 'count') return
        const parsed = parse(print(x, unit, { language: 'en', words: 'cafe' }), unit, 'en')
        expect(parsed.ok && Math.abs(parsed.value - x) / x).toBeLessThan(0.0051)
      }),
    )
  })
})
