/** Series against values worked out by hand. */
import { describe, expect, it } from 'vitest'
import { alignTo } from './align.ts'
import { growth } from './growth.ts'
import { flow, heaps } from './increments.ts'
import { periodFor } from './period.ts'
import { pooled } from './pooled.ts'
import { cut, indexAt } from './samples.ts'
import { greatest, scaleFor } from './scale.ts'
import { thin } from './thin.ts'

const none = Number.NaN
const at = [10, 20, 30, 40]

describe('flow', () => {
  it('is the change over the period, per second', () => {
    expect(flow({ at, value: [5, 15, 20, 50], restart: 0 }, 20)).toEqual([0.5, 0.75, 0.75, 1.75])
  })
  it('says nothing before a third of the period has passed', () => {
    expect(flow({ at, value: [5, 15, 20, 50], restart: 0 }, 60)).toEqual([none, 0.75, 20 / 30, 1.25])
  })
  it('counts from the warm-up, where counters start again', () => {
    // At 20 the counter still stands before the restart, at 30 it has 4 of ten seconds.
    expect(flow({ at, value: [100, 200, 4, 10], restart: 20 }, 20)).toEqual([10, 10, 0.4, 0.5])
  })
  it('is a gap where a counter falls for another reason', () => {
    expect(flow({ at, value: [5, 15, 3, 8], restart: 0 }, 10)).toEqual([0.5, 1, none, 0.5])
  })
})

describe('heaps', () => {
  it('cuts a counter into equal stretches, the last as far as it goes', () => {
    expect(heaps({ at, value: [5, 15, 20, 50], restart: 0 }, 0, 100, 25)).toEqual([
      { from: 0, to: 25, count: 15 },
      { from: 25, to: 40, count: 35 },
    ])
  })
  it('does not lose what came after a warm-up inside a stretch', () => {
    expect(heaps({ at, value: [100, 3, 8, 10], restart: 15 }, 0, 40, 20)).toEqual([
      { from: 0, to: 20, count: 3 },
      { from: 20, to: 40, count: 7 },
    ])
  })
  it('is empty without samples', () => {
    expect(heaps({ at: [], value: [], restart: 0 }, 0, 40, 20)).toEqual([])
  })
})

describe('thin', () => {
  it('leaves a short table alone', () => {
    const table = { at: [1, 2], columns: { a: [3, 4] } }
    expect(thin(table, 2)).toBe(table)
  })
  it('keeps least and greatest of every bucket, in their order', () => {
    const table = { at: [1, 2, 3, 4, 5, 6, 7, 8], columns: { a: [1, 9, 2, 3, 7, 6, 0, 5], b: [none, none, none, none, 1, none, 2, none] } }
    expect(thin(table, 2)).toEqual({ at: [1, 4, 5, 8], columns: { a: [1, 9, 7, 0], b: [none, none, 1, 2] } })
  })
  it('loses no peak of 50,000 values', () => {
    const values = Array.from({ length: 50_000 }, (_, nth) => (nth === 31_337 ? 1000 : nth % 7))
    const table = thin({ at: values.map((_, nth) => nth), columns: { a: values } }, 180)
    expect(table.at).toHaveLength(360)
    expect(greatest(table.columns.a!)).toBe(1000)
  })
})

describe('scaleFor', () => {
  it.each<[number, boolean, number, number[]]>([
    [250, false, 300, [0, 100, 200, 300]],
    [35.2, false, 40, [0, 10, 20, 30, 40]],
    [64, true, 80, [0, 20, 40, 60, 80]],
    [5, true, 6, [0, 2, 4, 6]],
    [0, true, 4, [0, 1, 2, 3, 4]],
    [0, false, 1, [0]],
    [0.0745, false, 0.08, [0, 0.02, 0.04, 0.06, 0.08]],
  ])('reaches over %d (whole %s)', (most, whole, top, ticks) => {
    const scale = scaleFor(most, whole)
    expect(scale.top).toBeCloseTo(top, 12)
    scale.ticks.forEach((tick, nth) => {
      expect(tick).toBeCloseTo(ticks[nth]!, 12)
    })
    expect(scale.ticks).toHaveLength(ticks.length)
  })
})

describe('pooled percentiles', () => {
  const known = (values: number[]) => [{ share: 1, values }]
  it('are exact over bins of one job, and a gap when the last is too long ago', () => {
    const bins = { at: [10, 20, 30, 40, 50, 60], count: [1, 1, 0, 1, 0, 0], known: known([5, 9, none, 7, none, none]) }
    expect(pooled(bins, 0.5, 25)).toEqual([5, 5, 5, 7, 7, 7])
    expect(pooled(bins, 0.95, 25)).toEqual([5, 9, 9, 9, 7, 7])
    expect(pooled({ ...bins, count: [1, 0, 0, 0, 0, 0] }, 0.5, 25)).toEqual([5, 5, 5, none, none, none])
  })
  it('are those of the bin alone where it holds enough', () => {
    const parts = [
      { share: 0.5, values: [1, 3] },
      { share: 0.45, values: [2, 8] },
      { share: 0.05, values: [4, 9] },
    ]
    const bins = { at: [10, 20], count: [500, 20], known: parts }
    expect([0.5, 0.95, 0.99].map((q) => pooled(bins, q, 1000)[1])).toEqual([3, 8, 9])
  })
  it('look back no further than to enough jobs', () => {
    expect(pooled({ at: [10, 20, 30], count: [1, 19, 1], known: known([100, 2, 3]) }, 0.99, 1000)).toEqual([100, 100, 3])
  })
})

describe('small ones', () => {
  it('finds the sample at a moment', () => {
    expect([9, 10, 25, 99].map((moment) => indexAt(at, moment))).toEqual([-1, 0, 1, 3])
    expect(cut({ frames: [], at }, 15, 35)).toEqual({ first: 0, end: 3 })
  })
  it('puts another run behind this one only where it has samples', () => {
    expect(alignTo([10, 20, 30, 60], [10, 20, 40], [1, 2, 4], 10)).toEqual([1, 2, 2, none])
  })
  it('grows only when more comes than can be done, and only where both are known', () => {
    expect(growth(66 / 3600, 60 / 3600) * 3600).toBeCloseTo(6, 9)
    expect([growth(50, 60), growth(none, 60), growth(60, none)]).toEqual([0, 0, 0])
  })
  it.each([
    [40 / 3600, 100, 50_400, 600],
    [0.5, 5, 3600, 60],
    [100, 1, 600, 2],
    [none, 10, 3600, 600],
    [0.001, 1, 100, 25],
  ])('tells %d jobs a second over bins of %d s in a run of %d s', (rate, bin, duration, period) => {
    expect(periodFor(rate, bin, duration)).toBe(period)
  })
})
