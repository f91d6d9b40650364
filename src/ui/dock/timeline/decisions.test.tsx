/** Pins of decisions: gathered where they are near each other, off each other's words, opened by pointer and by keys. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../../store/run.ts'
import { type Words, WordsProvider } from '../../text/index.ts'
import { loadWords } from '../../text/load.ts'
import { Decisions } from './Decisions.tsx'
import { gathered, placeDecisions, spansOf } from './decisions.ts'
import type { Rows } from './pins.ts'
import { type Place, xOf } from './traffic.ts'

const place: Place = { width: 1000, height: 72, left: 0, right: 1000, top: 26, bottom: 54, duration: 1000 }
const style = { language: 'en', words: 'cafe', compact: true } as const
const tellerOf = (component: string) => ({ kind: component, name: component })
const grew = (at: number, before: number, points?: number[]): Notice => ({
  at,
  component: 'Crew',
  code: 'grew',
  values: { before, after: before + 1, threshold: 60 },
  points,
})
let words: Words
beforeEach(async () => {
  words = await loadWords('en')
})
const placed = (notices: readonly Notice[], rows: Rows = [[], []]) => {
  const groups = gathered(notices, place)
  rows[1].push(...spansOf(groups, place))
  return placeDecisions(groups, place, rows, { left: 0, right: 1000 }, { words, style, tellerOf })
}

describe('pins', () => {
  it('are one where they are near each other, and stay as they are when more is decided', () => {
    const all = [100, 110, 120, 130, 400].map((at, nth) => grew(at, nth))
    const first = placed(all.slice(0, 3))
    expect(first.map(({ label }) => label)).toEqual(['3 decisions'])
    expect(placed(all).map(({ label, x }) => [label, x])).toEqual([
      ['3 decisions', xOf(place, 100)],
      ['Crew: 3 → 4', xOf(place, 130)],
      ['Crew: 4 → 5', xOf(place, 400)],
    ])
  })
  it('stand never nearer to each other than what is pressed is wide', () => {
    const pins = placed(Array.from({ length: 400 }, (_, nth) => grew(nth * 2.5, nth)))
    const gaps = pins.slice(1).map(({ x }, nth) => x - pins[nth]!.x)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24)
    expect(pins.reduce((sum, { notices }) => sum + notices.length, 0)).toBe(400)
  })
  it('have words only where nothing is written: not over other marks, not over events', () => {
    const pins = placed([grew(100, 1), grew(140, 2)], [[], [{ left: 150, right: 300 }]])
    expect(pins.map(({ side }) => side)).toEqual(['end', 'none'])
  })
})

describe('on the page', () => {
  const host = document.createElement('div')
  let root: ReturnType<typeof createRoot>
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
    document.body.append(host)
    root = createRoot(host)
  })
  afterEach(() => {
    act(() => root.unmount())
    host.remove()
  })
  const show = (notices: readonly Notice[]) =>
    act(() =>
      root.render(
        <WordsProvider value={words}>
          <Decisions pins={placed(notices)} telling={{ day: 0, style, tellerOf }} />
        </WordsProvider>,
      ),
    )
  const buttons = () => [...host.querySelectorAll('button')]
  const press = (key: string) => act(() => document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))

  it('a pin that is pressed tells its reason and the readings behind it; Escape closes it', () => {
    show([grew(100, 2, [62, 71, 80])])
    const [pin] = buttons()
    expect(pin!.getAttribute('aria-label')).toBe('00:01:40: Crew: 2 → 3')
    act(() => pin!.focus())
    act(() => pin!.click())
    const opened = host.querySelector('[data-testid=decisions]')!
    expect(opened.textContent).toContain('00:01:40')
    expect(opened.querySelectorAll('rect')).toHaveLength(3)
    expect(opened.querySelector('[role=img]')!.getAttribute('aria-label')).toContain('62, 71, 80. Threshold 60')
    press('Escape')
    expect(host.querySelector('[data-testid=decisions]')).toBeNull()
  })
  it('takes one stop of the tabulator; arrows go from pin to pin', () => {
    show([grew(100, 1), grew(300, 2), grew(500, 3)])
    expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
    act(() => buttons()[0]!.focus())
    press('ArrowRight')
    expect(document.activeElement).toBe(buttons()[1])
    press('End')
    expect(document.activeElement).toBe(buttons()[2])
  })
})
