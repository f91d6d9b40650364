/** The canvas in a page: parts can be reached and read, and numbers that stream render no React component. */
import { act, Profiler } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Diagram } from '../../diagram/diagram.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { createDocument } from '../../store/document.ts'
import type { Recording, Rider, RunState, RunStore } from '../../store/run.ts'
import { createView } from '../../store/view.ts'
import { allPanels } from '../page/later.ts'
import { type Stores, StoresProvider } from '../stores.ts'
import { WordsProvider } from '../text/index.ts'
import { loadWords } from '../text/load.ts'
import { Canvas } from './Canvas.tsx'

const [first, second] = [kinds.find((kind) => kind.wires.in.length === 0)!, kinds.find((kind) => kind.wires.needs === 'in')!]
const part = (id: string, kind: string, x: number) => ({ id, kind, name: id, x, y: 0, settings: {} })
const diagram: Diagram = {
  ...emptyDiagram('d'),
  components: [part('door', first.type, 0), part('till', second.type, 400)],
  wires: [{ id: 'w', from: 'door', to: 'till', role: 'call', settings: {} }],
}

type Frame = Parameters<Parameters<RunStore['onFrame']>[0]>
/** A run that says what the test says. */
function fakeRun() {
  const listeners = new Set<(...frame: Frame) => void>()
  const reader: Recording['reader'] = {
    read: (frame) => frame[0]!,
    gauge: () => 1,
    wire: (frame) => frame[0]!,
    header: (frame) => frame[0]!,
    cells: () => [],
  }
  const recording: Recording = { diagram, reader, binSeconds: 60, bins: [], latest: null, journal: [], notices: [] }
  const state = createStore<RunState>()(() => ({
    phase: 'running',
    speed: 60,
    actual: 60,
    now: 0,
    playhead: null,
    result: null,
    message: '',
    limit: null,
    journal: [],
    run: 1,
  }))
  const run = Object.assign(state, {
    recording: () => recording,
    ghost: () => null,
    shown: () => recording.latest,
    onFrame(listener: (...frame: Frame) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }) as unknown as RunStore
  const frame = (time: number, riders: readonly Rider[] = []) => {
    recording.latest = Float64Array.of(time)
    for (const listener of listeners) listener(recording.latest, riders)
  }
  return { run, frame }
}

/** happy-dom draws nothing: every call is allowed and measures are 10 px. */
const brush = new Proxy(
  {},
  {
    get: (_target, name) =>
      name === 'canvas' ? { width: 1, height: 1 } : name === 'measureText' ? () => ({ width: 10 }) : () => undefined,
    set: () => true,
  },
)

let root: Root
let host: HTMLElement
// A panel that comes late would render in the midst of what is counted.
beforeAll(async () => {
  for (const bring of allPanels()) await bring()
})
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, Path2D: class {} })
  HTMLCanvasElement.prototype.getContext = (() => brush) as unknown as HTMLCanvasElement['getContext']
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function open() {
  const { run, frame } = fakeRun()
  const stores: Stores = { document: createDocument(diagram), view: createView(), run }
  const words = await loadWords('en')
  let renders = 0
  await act(async () => {
    root.render(
      <StoresProvider value={stores}>
        <WordsProvider value={words}>
          <Profiler id="canvas" onRender={() => renders++}>
            <Canvas />
          </Profiler>
        </WordsProvider>
      </StoresProvider>,
    )
    await wait(50)
  })
  return { stores, frame, renders: () => renders, cards: () => [...host.querySelectorAll<HTMLElement>('.react-flow__node')] }
}

describe('the canvas', () => {
  it('has each part as something that can be focused, with its name', async () => {
    const { cards } = await open()
    expect(cards().map((card) => [card.dataset.id, card.tabIndex, card.getAttribute('role')])).toEqual([
      ['door', 0, 'group'],
      ['till', 0, 'group'],
    ])
    expect(cards()[0]!.getAttribute('aria-label')).toMatch(/^door, /)
    expect(host.querySelector('.react-flow__edge')?.getAttribute('aria-label')).toBe('door calls till')
    expect(host.querySelector('[aria-roledescription]')).toBeNull()
  })

  it('renders nothing while numbers stream, and says them once a second', async () => {
    const { frame, renders, cards } = await open()
    frame(1)
    let before = -1
    // React Flow settles in its own time: sizes, first view.
    while (before !== renders()) {
      before = renders()
      await act(() => wait(600))
    }
    expect(before).toBeGreaterThan(0)
    for (let time = 2; time < 30; time++) {
      frame(time, [{ wire: 'w', back: false, failed: null, attempt: 1, at: time }])
      await wait(8)
    }
    await vi.waitFor(() => expect(cards()[0]!.getAttribute('aria-label')).toContain('29'), { timeout: 4000 })
    expect(renders()).toBe(before)
    expect(cards()[0]!.dataset.state).toBeDefined()
  })

  it('selects in the window only, and renders when the document changes', async () => {
    const { stores, renders, cards } = await open()
    const before = renders()
    await act(async () => stores.view.setState({ selected: ['till'] }))
    expect(cards()[1]!.classList.contains('selected')).toBe(true)
    expect(stores.document.getState().past).toEqual([])
    expect(renders()).toBeGreaterThan(before)
  })
})
