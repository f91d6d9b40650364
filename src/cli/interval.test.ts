/** Student's t against the printed tables, and what an interval is of. */
import { describe, expect, it } from 'vitest'
import { interval, studentT } from './interval.ts'

describe("Student's t", () => {
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [3, 3.18245],
    [4, 2.77645],
    [5, 2.57058],
    [7, 2.36462],
    [9, 2.26216],
    [10, 2.22814],
    [19, 2.09302],
    [29, 2.04523],
    [30, 2.04227],
    [99, 1.98422],
    [100, 1.98397],
    [999, 1.96234],
  ])('with %i degrees of freedom is %f', (freedom, expected) => {
    expect(studentT(freedom)).toBeCloseTo(expected, 4)
  })
  it('knows other shares', () => {
    expect(studentT(9, 0.99)).toBeCloseTo(3.24984, 4)
    expect(studentT(10, 0.9)).toBeCloseTo(1.81246, 4)
  })
})

describe('an interval', () => {
  it('is of the mean, by the spread of the replications', () => {
    const { mean, low, high } = interval([4, 6, 5, 5])
    expect(mean).toBe(5)
    expect(high).toBeCloseTo(5 + (3.18245 * Math.sqrt(2 / 3)) / 2, 4)
    expect((low as number) + (high as number)).toBeCloseTo(10, 12)
  })
  it('claims nothing from one replication, and leaves out those that measured nothing', () => {
    expect(interval([3])).toEqual({ mean: 3, low: null, high: null })
    expect(interval([3, Number.NaN, 3]).low).toBe(3)
    expect(interval([]).mean).toBeNaN()
  })
})
