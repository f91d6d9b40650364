/** The dock as it is drawn: never an error, one chart per tick, the numbers of the result at the end. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result, Spread } from '../../diagram/result.ts'
import { SYSTEM } from '../../store/frames.ts'
import type { Recording } from '../../store/run.ts'
import { StoresProvider } from '../stores.ts'
import { en } from '../text/en.ts'
import { WordsProvider } from '../text/index.ts'
import { Dock } from './Dock.tsx'
import { diagramWith, type FakeRun, recordingWith, runWith, storesWith, type Values } from './dock.fake.ts'
import { TURN } from './rotation.ts'
import { Timeline } from './Timeline.tsx'

const drawn = vi.hoisted((): string[] => [])
// recharts is looked at in the browser; here only how often a chart is drawn.
vi.mock('./charts/Plot.tsx', () => ({
  default: ({ model }: { model: { title: string } }) => {
    drawn.push(model.title)
    return null
  },
}))

const values: Values = (id, name, at) => {
  if (id !== SYSTEM) return 0
  if (name === 'arrived') return at / 2
  if (name === 'completed' || name === 'fulfilment.count') return at / 4
  if (name === 'waiting') return 7
  return name === 'cost' ? at / 1e6 : name === 'failed.timedOut' ? Math.floor(at / 100) : Number.NaN
}
const diagram = diagramWith()
let root: Root
let place: HTMLElement

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(window, { innerWidth: 1440 })
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  drawn.length = 0
})
afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  vi.useRealTimers()
})

async function draw(run: FakeRun) {
  const stores = storesWith(run.store, diagram)
  const words = { language: 'en', text: en, kinds: {} } as const
  await act(async () => {
    root.render(
      <StoresProvider value={stores}>
        <WordsProvider value={words}>
          <Timeline />
          <Dock />
        </WordsProvider>
      </StoresProvider>,
    )
  })
  await act(async () => {
    await vi.dynamicImportSettled()
  })
  return stores
}
const reading = (name: string) => place.querySelector<HTMLElement>(`[data-reading="${name}"]`)?.dataset.value
const slider = () => place.querySelector<HTMLElement>('[role="slider"]')!

describe('a dock', () => {
  it.each<[string, Recording | null]>([
    ['no run', null],
    ['a run without a bin', recordingWith(diagram, 0, values)],
    ['one bin', recordingWith(diagram, 1, values)],
    ['500 bins', recordingWith(diagram, 500, values, 2)],
  ])('draws six charts of %s', async (_, recording) => {
    await draw(runWith(recording, recordingWith(diagram, 3, values)))
    expect(place.querySelectorAll('figure')).toHaveLength(6)
    expect(new Set(drawn).size).toBe(6)
    expect(place.textContent).not.toMatch(/NaN|undefined|Infinity/)
    expect(reading('waiting')).toBe(recording?.latest ? '7' : 'NaN')
  })

  it('redraws one chart per tick', async () => {
    const run = runWith(recordingWith(diagram, 50, values))
    await draw(run)
    drawn.length = 0
    for (let nth = 0; nth < 12; nth += 1) await act(async () => run.frame())
    expect(drawn).toEqual([])
    const ticks: number[] = []
    for (let nth = 0; nth < 8; nth += 1) {
      const before = drawn.length
      await act(async () => vi.advanceTimersByTime(TURN))
      ticks.push(drawn.length - before)
    }
    expect(ticks).toEqual([1, 1, 1, 1, 1, 1, 0, 0])
    expect(new Set(drawn).size).toBe(6)
  })

  it('does not redraw a chart for the crosshair', async () => {
    const stores = await draw(runWith(recordingWith(diagram, 50, values)))
    drawn.length = 0
    await act(async () => stores.view.setState({ crosshair: 250 }))
    expect(drawn).toEqual([])
    expect(place.textContent).toContain('waiting 7')
  })

  it('shows the last run beside this one', async () => {
    await draw(
      runWith(
        recordingWith(diagram, 50, values),
        recordingWith(diagram, 60, (id, name, at) => values(id, name, at) * 2),
      ),
    )
    expect(reading('lastRun.waiting')).toBe('14')
    expect(reading('lastRun.cost')).toBe(String(0.001))
  })

  it('shows the numbers of the result when the run has ended, and of the moment when it is played back', async () => {
    const spread: Spread = { count: 9, mean: 3, p50: 2, p95: 5.125, p99: 6, max: 7 }
    const system = {
      offered: 501,
      goodput: 250,
      failed: { timedOut: 11 },
      lostLater: 0,
      serverSeconds: 3600,
      latency: spread,
      fulfilment: spread,
      cost: 0.125,
      conserved: true,
    }
    const result: Result = {
      format: 'cloud-cafe/result',
      version: 1,
      seed: 'cafe',
      simulated: 1000,
      warmUp: 0,
      events: 1,
      wallSeconds: 1,
      fingerprint: '',
      components: {},
      system,
    }
    const run = runWith(recordingWith(diagram, 100, values), null, { phase: 'done', result })
    await draw(run)
    const names = ['offered', 'goodput', 'failed.timedOut', 'latency.p95', 'fulfilment.p95', 'cost', 'demand']
    expect(names.map(reading)).toEqual(['501', '250', '11', '5.125', '5.125', '0.125', '0.501'])
    await act(async () => run.set({ playhead: 500 }))
    await act(async () => vi.advanceTimersByTime(TURN * 7))
    expect(['offered', 'failed.timedOut', 'cost'].map(reading)).toEqual(['250', '5', '0.0005'])
  })
})

describe('the playhead', () => {
  const press = (key: string) => act(async () => void slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  it('goes back over what is recorded and comes to the present again, by keyboard', async () => {
    const run = runWith(recordingWith(diagram, 50, values))
    await draw(run)
    expect([slider().getAttribute('aria-valuemax'), slider().getAttribute('aria-valuetext')]).toEqual(['500', '0:08:20, live'])
    for (const key of ['ArrowLeft', 'PageDown', 'Home', 'ArrowLeft', 'ArrowRight', 'PageUp', 'End', 'x']) await press(key)
    expect(run.scrubs).toEqual([490, 390, 0, 0, 10, 110, null])
    expect(slider().getAttribute('aria-valuetext')).toBe('0:08:20, live')
  })
  it('says a time while it is played back', async () => {
    await draw(runWith(recordingWith(diagram, 50, values), null, { playhead: 65 }))
    expect(slider().getAttribute('aria-valuetext')).toBe('0:01:05, played back')
    expect(slider().getAttribute('aria-valuenow')).toBe('65')
  })
  it('stays where it is while nothing is recorded', async () => {
    const run = runWith(null)
    await draw(run)
    await press('ArrowRight')
    await press('Home')
    expect(run.scrubs).toEqual([])
  })
})
