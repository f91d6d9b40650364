/** The random numbers: the stream is the published sfc32, words are spread evenly, and no purpose knows of another. */
import { describe, expect, it } from 'vitest'
import { drawWord, hashText, mix, Stream, uniform } from './random.ts'

const COUNT = 1_000_000

/** sfc32 as published (PractRand 0.93): in unsigned numbers of 32 bits, written apart from ours. */
function* published(a: bigint, b: bigint, c: bigint, counter: bigint): Generator<number> {
  const low = (value: bigint) => value & 0xffffffffn
  for (;;) {
    const out = low(a + b + counter)
    counter = low(counter + 1n)
    a = b ^ (b >> 9n)
    b = low(c + (c << 3n))
    c = low(low((c << 21n) | (c >> 11n)) + out)
    yield Number(out)
  }
}

it('a stream is sfc32', () => {
  for (const seed of [0, 1, -1, 0x12345678, hashText('cafe')]) {
    const stream = new Stream(seed)
    const { state } = stream as unknown as { readonly state: Int32Array }
    const [a, b, c, counter] = Array.from(state, (value) => BigInt(value >>> 0))
    const reference = published(a, b, c, counter)
    for (let n = 0; n < 2000; n++) expect(stream.word() >>> 0).toBe(reference.next().value)
    expect(state[3]).toBe(13 + 2000)
  }
})

it('a mixed word is another for every word, and every bit of it depends on every bit', () => {
  const seen = new Set<number>()
  for (let n = 0; n < COUNT; n++) seen.add(mix(n))
  expect(seen.size).toBe(COUNT)
  const flips = new Float64Array(32 * 32)
  for (let n = 0; n < 2000; n++)
    for (let bit = 0; bit < 32; bit++) {
      const change = mix(n * 2_654_435) ^ mix((n * 2_654_435) ^ (1 << bit))
      for (let out = 0; out < 32; out++) flips[bit * 32 + out] += (change >>> out) & 1
    }
  for (const flipped of flips) expect(Math.abs(flipped / 2000 - 0.5)).toBeLessThan(0.08)
})

/** Chi-square of counts that should be equal, as a number of standard deviations from what it should be. */
function surprise(counts: Float64Array): number {
  const total = counts.reduce((a, b) => a + b, 0)
  const expected = total / counts.length
  const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  return (square - freedom) / Math.sqrt(2 * freedom)
}
const salts = ['a/job', 'a/service', 'b/service', 'b/error', 'b/service stream', '1/b/service'].map(hashText)
const keyOf = (index: number) => mix(index + salts[0])

describe('draws of jobs', () => {
  it('a number is strictly between 0 and 1', () => {
    expect(uniform(0)).toBeGreaterThan(0)
    expect(uniform(-1)).toBeLessThan(1)
  })
  it.each([1, 2, 1 + 64, 1 + 3 * 64])('are spread evenly over customers in turn %i, by their high and by their low bits', (turn) => {
    for (const salt of salts.slice(1)) {
      const high = new Float64Array(1024)
      const low = new Float64Array(1024)
      for (let n = 0; n < COUNT / 4; n++) {
        const word = drawWord(keyOf(n), turn, salt)
        high[word >>> 22]++
        low[word & 1023]++
      }
      expect(Math.abs(surprise(high))).toBeLessThan(4.5)
      expect(Math.abs(surprise(low))).toBeLessThan(4.5)
    }
  })
  it.each([
    ['two purposes', (n: number) => drawWord(keyOf(n), 1, salts[1]), (n: number) => drawWord(keyOf(n), 1, salts[3])],
    ['two components', (n: number) => drawWord(keyOf(n), 1, salts[1]), (n: number) => drawWord(keyOf(n), 1, salts[2])],
    ['two seeds', (n: number) => drawWord(keyOf(n), 1, salts[2]), (n: number) => drawWord(keyOf(n), 1, salts[5])],
    ['two customers in a row', (n: number) => drawWord(keyOf(n), 1, salts[1]), (n: number) => drawWord(keyOf(n + 1), 1, salts[1])],
    ['two attempts', (n: number) => drawWord(keyOf(n), 1, salts[1]), (n: number) => drawWord(keyOf(n), 2, salts[1])],
    ['two receives', (n: number) => drawWord(keyOf(n), 1, salts[1]), (n: number) => drawWord(keyOf(n), 1 + 64, salts[1])],
  ])('of %s have nothing to do with each other', (_, one, other) => {
    const pairs = new Float64Array(32 * 32)
    let sum = 0
    for (let n = 0; n < COUNT; n++) {
      const a = one(n)
      const b = other(n)
      pairs[(a >>> 27) * 32 + (b >>> 27)]++
      sum += (uniform(a) - 0.5) * (uniform(b) - 0.5)
    }
    expect(Math.abs(surprise(pairs))).toBeLessThan(4.5)
    expect(Math.abs((sum / COUNT) * 12 * Math.sqrt(COUNT))).toBeLessThan(4.5)
  })
})

it('streams of different purposes have nothing to do with each other, and each is spread evenly', () => {
  const [one, other] = [new Stream(hashText('cafe/0/a/arrivals stream')), new Stream(hashText('cafe/0/a/think stream'))]
  const pairs = new Float64Array(32 * 32)
  for (let n = 0; n < COUNT; n++) pairs[(one.word() >>> 27) * 32 + (other.word() >>> 27)]++
  expect(Math.abs(surprise(pairs))).toBeLessThan(4.5)
})

it('texts that are nearly the same have hashes that are not', () => {
  const hashes = new Set<number>()
  for (let n = 0; n < 20_000; n++) for (const purpose of ['service', 'error']) hashes.add(hashText(`cafe/0/till-${n}/${purpose}`))
  expect(hashes.size).toBeGreaterThanOrEqual(39_998)
})
