/** The engine's own log, exp and normal quantile against whole-number arithmetic of 320 bits. */
import { describe, expect, it } from 'vitest'
import { exactExp, exactLog, fixed, ONE, parts, quantileError, ulps } from './exact.fake.ts'
import { exp, log, logWord, normalQuantile } from './math.ts'
import { Stream, uniform } from './random.ts'

const stream = new Stream(7)
const some = () => uniform(stream.word())
const between = (low: number, high: number) => low + some() * (high - low)
const list = <T>(length: number, make: (nth: number) => T) => Array.from({ length }, (_, nth) => make(nth))
const worst = (errors: number[]) => errors.reduce((a, b) => Math.max(a, b), 0)

it('the arithmetic itself is right', () => {
  expect(Number(exactLog(10n, 0) / (ONE >> 60n)) / 2 ** 60).toBe(Math.LN10)
  const e = exactExp(ONE)
  expect(Number(e.fraction / (ONE >> 60n)) / 2 ** 60).toBe(Math.E / 2)
  expect(e.exponent).toBe(1)
  expect(quantileError(1.959963984540054, (ONE * 975n) / 1000n)).toBeLessThan(2e-16)
  expect(quantileError(1.96, (ONE * 975n) / 1000n)).toBeGreaterThan(1e-5)
  expect(ulps(1, ONE)).toBe(0)
  expect(ulps(1 + Number.EPSILON, ONE)).toBe(1)
})

describe('log', () => {
  const near = [1, 2, 0.5, Math.SQRT2, Math.SQRT1_2, 4, 1e-300].flatMap((x) => list(41, (n) => x * (1 + (n - 20) * Number.EPSILON)))
  const points = [
    Number.MIN_VALUE,
    Number.MAX_VALUE,
    2 ** -1022,
    2 ** -1022 - 2 ** -1074,
    ...near,
    ...list(60, (n) => Number.MIN_VALUE * 2 ** n * (1 + some())),
    ...list(3000, () => between(1, 2) * 2 ** Math.floor(between(-1022, 1023))),
    ...list(3000, () => between(0.5, 2)),
    ...list(3000, () => 1 + between(-1e-3, 1e-3)),
    ...list(2046, (n) => 2 ** (n - 1022)),
  ]
  it(`is within 1 ulp at ${points.length} points`, () => {
    const errors = points.map((x) => {
      const { mantissa, exponent } = parts(x)
      return x === 1 ? Math.abs(log(x)) : ulps(log(x), exactLog(mantissa, exponent))
    })
    expect(points.length).toBeGreaterThan(10_000)
    expect(worst(errors)).toBeLessThan(1)
  })
  it('of a word is the log of the word in the middle of its place', () => {
    const words = [0, 1, 2, 3, -1, -2, 2 ** 31, 0x7fffffff, ...list(32, (n) => 1 << n), ...list(10_000, () => stream.word())]
    const errors = words.map((word) => ulps(logWord(word | 0), exactLog(2n * BigInt(word >>> 0) + 1n, -33)))
    expect(worst(errors)).toBeLessThan(1)
  })
  it('knows what has no log', () => {
    expect([log(0), log(-1), log(Number.NaN), log(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ])
  })
})

describe('exp', () => {
  const points = [
    0,
    1,
    -1,
    709.782712893384,
    -745.1332191019411,
    -708.3964185322641,
    ...list(41, (n) => 709.7 + n * 0.002),
    ...list(200, (n) => -745.13 + n * 0.19),
    ...list(2000, (n) => (n - 1000) * 0.34657359027997264 * 1),
    ...list(2000, () => between(-1e-8, 1e-8)),
    ...list(3000, () => between(-1, 1)),
    ...list(4000, () => between(-745, 709.7)),
  ].filter((x) => x > -745.1332191019411 && x <= 709.782712893384)
  it(`is within 1 ulp at ${points.length} points, to the smallest and the largest`, () => {
    const errors = points.map((x) => {
      const { fraction, exponent } = exactExp(fixed(x))
      return ulps(exp(x), fraction, exponent)
    })
    expect(points.length).toBeGreaterThan(10_000)
    expect(worst(errors)).toBeLessThan(1)
  })
  it('ends where numbers do', () => {
    expect([exp(709.79), exp(-746), exp(Number.POSITIVE_INFINITY), exp(Number.NEGATIVE_INFINITY), exp(Number.NaN)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
      0,
      Number.NaN,
    ])
  })
})

describe('the normal quantile', () => {
  // Of the numbers that a draw can be: (word + ½) / 2³².
  const words = [
    ...[0, 1, 2, 0xffffffff, 0x7fffffff, 0x80000000, 0x13333333, 0x13333332, 0xecccccccc % 2 ** 32],
    ...list(32, (n) => 2 ** n - 1),
    ...list(4000, (n) => n * 1_073_741),
    ...list(6000, () => stream.word() >>> 0),
  ]
  it(`is within 1e-15 at ${words.length} points`, () => {
    const errors = words.map((word) => quantileError(normalQuantile(uniform(word)), ((2n * BigInt(word) + 1n) * ONE) >> 33n))
    expect(words.length).toBeGreaterThan(10_000)
    expect(worst(errors)).toBeLessThan(1e-15)
  })
  it('is odd around the middle, and rises', () => {
    expect(normalQuantile(0.5)).toBe(0)
    for (const p of list(1000, (n) => (n + 1) / 2002)) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12)
    const rising = list(4096, (n) => normalQuantile((n + 0.5) / 4096))
    for (let n = 1; n < rising.length; n++) expect(rising[n]).toBeGreaterThan(rising[n - 1])
  })
})
