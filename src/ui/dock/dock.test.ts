/** Time on axes, turns of the charts, pins and words that find room. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { spotsFor } from './charts/spots.ts'
import { component, diagramWith } from './dock.fake.ts'
import { number, unitScale } from './models/say.ts'
import { createRotation, TURN } from './rotation.ts'
import { en } from './text/en.ts'
import { clock, moment, timeTicks, windowFor } from './time.ts'
import { pinsOf, placePins } from './timeline/pins.ts'

const SIX = 21_600

describe('time', () => {
  it('is written as a time of day, or counts from the start', () => {
    expect([clock(15_160, SIX, false), clock(15_160, SIX, true), clock(30, null, true)]).toEqual(['10:12', '10:12:40', '0:00:30'])
    expect([moment(750, null), moment(3900, null), moment(3900, 'hours'), moment(3900, SIX)]).toEqual(['12:30', '1:05:00', '1:05', '07:05'])
    expect(clock(20 * 3600, SIX, false)).toBe('02:00')
  })
  it('has ticks at round times of the day', () => {
    expect(timeTicks(0, 14_400, SIX, 6, true).map(({ text }) => text)).toEqual(['06', '07', '08', '09', '10'])
    expect(timeTicks(7960, 15_160, SIX, 3).map(({ text }) => text)).toEqual(['09:00', '10:00'])
    expect(timeTicks(0, 60, null, 4).map(({ text }) => text)).toEqual(['0:00', '0:15', '0:30', '0:45', '1:00'].slice(0, 5))
  })
  it('shows two hours of a long run, all of a short one', () => {
    expect(windowFor(null, 15_160, 50_400, true)).toEqual({ from: 7960, to: 15_160 })
    expect(windowFor(null, 600, 50_400, true)).toEqual({ from: 0, to: 7200 })
    expect(windowFor(null, 600, 3600, true)).toEqual({ from: 0, to: 3600 })
  })
  it('does not move the window under a playhead that is inside it', () => {
    const before = { from: 7960, to: 15_160 }
    expect(windowFor(before, 9000, 50_400, false)).toBe(before)
    expect(windowFor(before, 5000, 50_400, false)).toEqual({ from: 5000, to: 12_200 })
    expect(windowFor(before, 20_000, 50_400, false)).toEqual({ from: 12_800, to: 20_000 })
  })
})

describe('an axis', () => {
  const told = (greatest: number, unit: 'seconds' | 'perSecond') => {
    const style = { language: 'en', words: 'cafe' } as const
    const { top, ticks } = unitScale(greatest, unit, { style })
    return ticks.map((tick) => number(tick, unit, { style }, top))
  }
  it('has round numbers in the unit in which its top is told', () => {
    expect(told(95, 'seconds')).toEqual(['0', '0.5', '1', '1.5', '2'])
    expect(told(50, 'seconds')).toEqual(['0', '20', '40', '60'])
    for (const greatest of [0.5, 0.95, 30, 70, 95, 110, 2000, 4000, 90_000]) {
      for (const unit of ['seconds', 'perSecond'] as const) {
        const [, first] = told(greatest, unit)
        expect(['1', '2', '25', '5'], `${greatest} ${unit}: ${first}`).toContain(first!.replace(/[.,]/g, '').replace(/^0+|0+$/g, ''))
      }
    }
  })
})

describe('rotation', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  it('redraws one chart per tick, each once for many marks', () => {
    const rotation = createRotation(3)
    const drawn: number[] = []
    for (const chart of [0, 1, 2]) rotation.subscribe(chart, () => drawn.push(chart))
    for (let nth = 0; nth < 20; nth += 1) rotation.mark()
    const perTick = [1, 2, 3, 4, 5].map(() => {
      const before = drawn.length
      vi.advanceTimersByTime(TURN)
      return drawn.length - before
    })
    expect(perTick).toEqual([1, 1, 1, 0, 0])
    expect(drawn).toEqual([0, 1, 2])
  })
  it('goes on where it was, passes charts that are not drawn, and can be stopped', () => {
    const rotation = createRotation(3)
    const drawn: number[] = []
    const stop = rotation.subscribe(0, () => drawn.push(0))
    rotation.subscribe(2, () => drawn.push(2))
    rotation.mark()
    vi.advanceTimersByTime(TURN)
    stop()
    rotation.mark()
    vi.advanceTimersByTime(TURN * 3)
    expect(drawn).toEqual([0, 2])
    rotation.mark()
    rotation.stop()
    vi.advanceTimersByTime(TURN * 3)
    expect(drawn).toEqual([0, 2])
    expect([0, 1, 2].map(rotation.version)).toEqual([1, 0, 1])
  })
})

describe('pins', () => {
  const diagram = diagramWith({
    components: [component('Till', 'any')],
    scenario: {
      ...diagramWith().scenario,
      events: [
        { at: 100, do: 'crash', component: 'Till' },
        { at: 500, do: 'zoneDown', zone: 'a' },
      ],
    },
  })
  const more = en.pin.more
  it('are hollow while they are planned, and tell what was done by hand', () => {
    const journal = [
      { at: 150, after: 7, edit: { do: 'removeWire' as const, id: 'gone' } },
      { at: 40, after: 2, edit: { do: 'event' as const, event: { do: 'slow' as const, component: 'Till', factor: 2 } } },
    ]
    expect(pinsOf(diagram, journal, 200, en.pin)).toEqual([
      { at: 40, planned: false, label: 'Till: ×2 slower', mark: 'full' },
      { at: 100, planned: false, label: 'Till: crash', mark: 'losing' },
      { at: 150, planned: false, label: '− gone', mark: 'edit' },
      { at: 500, planned: true, label: 'zone a down', mark: 'planned' },
    ])
  })
  const pin = (at: number, label = 'something happened') => ({ at, label, mark: 'ok' as const, planned: false })
  it('use both rows and both sides before they give up their words', () => {
    const placed = placePins(
      [200, 220, 240, 260].map((at) => pin(at)),
      (at) => at,
      { left: 0, right: 400 },
      more,
    )
    const words = placed
      .filter(({ side }) => side !== 'none')
      .map(({ row, side, x }) => {
        const left = side === 'start' ? x - 7 : x - 9 - 100
        return { row, left, right: left + 116 }
      })
    expect(words.length).toBeGreaterThanOrEqual(2)
    for (const a of words) for (const b of words) if (a !== b && a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true)
  })
  it('stay in the picture, and gather where they stand at one place', () => {
    expect(placePins([pin(390)], (at) => at, { left: 0, right: 400 }, more)[0]).toMatchObject({ side: 'end' })
    expect(placePins([pin(100), pin(103), pin(106)], (at) => at, { left: 0, right: 400 }, more)).toMatchObject([
      { more: 2, label: 'something happened, +2' },
    ])
  })
})

describe('words at lines', () => {
  const plot = { left: 26, top: 8, right: 206, bottom: 120 }
  const line = (y: number) => Array.from({ length: 40 }, (_, nth) => ({ x: 26 + nth * 4.6, y }))
  it('do not cover each other, and stay where they were while that is good enough', () => {
    const lines = [line(60), line(64)]
    const wanted = lines.map((each, nth) => ({ key: String(nth), text: 'capacity', line: each }))
    const first = spotsFor(wanted, lines, plot, [], new Map())
    const [a, b] = [first.get('0')!, first.get('1')!]
    expect(Math.abs(a.x - b.x) > 40 || Math.abs(a.y - b.y) >= 13).toBe(true)
    const kept = new Map([['0', { ...a, choice: 8 }]])
    expect(spotsFor(wanted.slice(0, 1), [line(60)], plot, [], kept).get('0')?.choice).toBe(8)
  })
})
