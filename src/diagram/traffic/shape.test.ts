/** Whatever becomes of a table: what came is what comes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binsFor, figuresOf, resampled, type Shape, shapeIn, spikeShape, stepsFrom } from './shape.ts'
import { readTable, type Table } from './table.ts'

const tableOf = (text: string): Table => {
  const result = readTable(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.table
}
const rates = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 80 })

describe('a shape', () => {
  it('becomes about its mean rate, and the factors that make it of it', () => {
    fc.assert(
      fc.property(rates, fc.constantFrom(0.5, 60, 3600), (all, bin) => {
        const { rate, profile } = stepsFrom({ start: 3, bin, rates: all }, 7)
        const { mean } = figuresOf({ start: 3, bin, rates: all })
        expect(profile).toMatchObject({ kind: 'steps', start: 3, bin })
        if (mean > 1e-9) expect(rate / mean).toBeCloseTo(1, 3)
        if (mean === 0) expect([rate, Math.max(...profile.factors)]).toEqual([7, 0])
        else for (const [nth, factor] of profile.factors.entries()) expect(factor * rate).toBeCloseTo(all[nth], 6)
      }),
      { seed: 1 },
    )
  })

  it('tells its total, mean and peak', () => {
    expect(figuresOf({ start: 60, bin: 60, rates: [1, 3, 2] })).toEqual({ total: 360, mean: 2, peak: 3, peakAt: 120, until: 240 })
  })

  it('keeps its total in other steps that cover it', () => {
    fc.assert(
      fc.property(rates, fc.constantFrom(10, 60), fc.integer({ min: 1, max: 200 }), (all, bin, width) => {
        const shape: Shape = { start: 0, bin, rates: all }
        const other = resampled(shape, width, Math.ceil((all.length * bin) / width))
        expect(figuresOf(other).total).toBeCloseTo(figuresOf(shape).total, 6)
      }),
      { seed: 2 },
    )
    expect(resampled({ start: 0, bin: 10, rates: [2, 4] }, 10, 3).rates).toEqual([2, 4, 0])
  })
})

describe('a table in steps', () => {
  it('keeps its total in every length of step that is offered, and none is too fine', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 400 }).filter((all) => all.some((each) => each > 0))
    fc.assert(
      fc.property(counts, fc.constantFrom(1, 60, 420), fc.integer({ min: 2, max: 100 }), fc.boolean(), (all, bin, most, trace) => {
        const text = trace
          ? all.map((count, nth) => nth * bin + count / 100).join('\n')
          : all.map((count, nth) => `${nth * bin},${count}`).join('\n')
        const table = tableOf(text)
        const bins = binsFor(table, most)
        expect(bins.length).toBeGreaterThan(0)
        for (const each of bins) {
          const shape = shapeIn(table, each)
          expect(shape.rates.length).toBeLessThanOrEqual(most)
          expect(figuresOf(shape).total).toBeCloseTo(trace ? all.length : all.reduce((sum, count) => sum + count, 0), 6)
        }
        // What fits as it is comes as it is.
        if (!trace && all.length <= most) expect(bins[0]).toBe(bin)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it('has the mean rate of the table', () => {
    const { rate, profile } = stepsFrom(shapeIn(tableOf('09:00,30\n09:05,60\n09:10,0'), 300), 1)
    expect(rate).toBeCloseTo(0.1, 12)
    expect(profile.factors.map((factor) => Math.round(factor * rate * 300))).toEqual([30, 60, 0])
  })
})

describe('a spike', () => {
  it('is there when it is said, in the longest steps that meet its edges', () => {
    expect(spikeShape({ base: 1, peak: 5, at: 600, length: 300, duration: 1500 }, 100)).toEqual({
      start: 0,
      bin: 300,
      rates: [1, 1, 5, 1, 1],
    })
    expect(spikeShape({ base: 1, peak: 5, at: 0, length: 60, duration: 60 }, 100)).toEqual({ start: 0, bin: 60, rates: [5] })
  })

  it('is never in more steps than allowed, lasts at least one, and goes to the end of the run', () => {
    const seconds = fc.double({ min: 0, max: 100_000, noNaN: true })
    fc.assert(
      fc.property(
        seconds,
        seconds,
        fc.double({ min: 1, max: 100_000, noNaN: true }),
        fc.integer({ min: 10, max: 1000 }),
        (at, length, duration, most) => {
          const { bin, rates: all } = spikeShape({ base: 1, peak: 5, at, length, duration }, most)
          expect(all.length).toBeLessThanOrEqual(most + 1)
          expect(all.length * bin).toBeGreaterThanOrEqual(duration - 1e-6)
          expect(all.filter((rate) => rate === 5).length * bin).toBeGreaterThan(length - bin - 1)
          expect(Math.abs(all.indexOf(5) * bin - at)).toBeLessThanOrEqual(bin)
        },
      ),
      { seed: 7, numRuns: 400 },
    )
  })
})
