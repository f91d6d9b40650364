/** What is worked out from the columns: the rate of spending, and lines that can be laid over each other. */
import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../../../diagram/settings.ts'
import { recordingOf } from '../page.fake.tsx'
import { scaleOf } from '../settings/Ruler.tsx'
import { costRate } from './Costs.tsx'
import { seriesOf } from './Trends.tsx'

const diagram = (warmUp: number) => ({ ...emptyDiagram('Test'), scenario: { ...emptyDiagram('Test').scenario, warmUp } })

describe('the rate of spending', () => {
  const spent = (warmUp: number) => (_: string, column: string, time: number) =>
    column !== 'cost' ? 0 : time <= 3000 ? (time < warmUp ? time : time - warmUp) * 2 : (3000 - warmUp) * 2 + (time - 3000) * 5
  it('is that of the last ten minutes', () => {
    const recording = recordingOf(diagram(0), 6000, spent(0))
    expect(costRate(recording, new Float64Array([6000]), 'a')).toBeCloseTo(5, 9)
    expect(costRate(recording, new Float64Array([2400]), 'a')).toBeCloseTo(2, 9)
  })
  it('counts from the warm-up on, and is none before', () => {
    const recording = recordingOf(diagram(1200), 2400, spent(1200))
    expect(costRate(recording, new Float64Array([1500]), 'a')).toBeCloseTo(2, 9)
    expect(costRate(recording, new Float64Array([600]), 'a')).toBeNaN()
  })
})

describe('the line of a series', () => {
  const recording = recordingOf(diagram(0), 3600, (_, column, time) =>
    column === 'arrived' ? (time < 1800 ? time / 6 : (time - 1800) / 3) : time,
  )
  it('of a counter is its change a second, also where it starts again', () => {
    expect(seriesOf(recording, 'a', 'arrived', true, 600, Number.POSITIVE_INFINITY).map((each) => Math.round(each * 1000) / 1000)).toEqual([
      0.167, 0.167, 0, 0.333, 0.333, 0.333,
    ])
  })
  it('of a level is the level, up to the moment shown', () => {
    expect(seriesOf(recording, 'a', 'waiting', false, 600, 2000)).toEqual([600, 1200, 1800])
  })
})

describe('the scale of the ruler', () => {
  it.each([
    [0, 6, 1],
    [4, 6, 1],
    [5, 8, 2],
    [40, 50, 10],
    [5000, 7000, 2000],
  ])('for at most %d ends at %d in steps of %d', (high, end, step) => {
    const scale = scaleOf(high)
    expect(scale.end).toBeGreaterThan(high)
    expect(scale).toMatchObject({ step })
    expect(scale.end % step).toBe(0)
    expect(scale.end).toBeGreaterThanOrEqual(end)
  })
})
