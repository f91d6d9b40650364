/** The overlay paints no more than changed: nothing on an idle page, and of a crowd copies in every other frame. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Diagram } from '../../diagram/diagram.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { createDocument } from '../../store/document.ts'
import type { Recording, Rider, RunState, RunStore } from '../../store/run.ts'
import { createView } from '../../store/view.ts'
import { loadWords } from '../text/load.ts'
import { Stage } from './stage.ts'

const PARTS = 200
const FRAME = 16
const kind = kinds.find(({ wires }) => wires.in.length > 0)!.type
const components = Array.from({ length: PARTS }, (_, nth) => ({
  id: `p${nth}`,
  kind,
  name: `p${nth}`,
  x: (nth % 20) * 400,
  y: Math.floor(nth / 20) * 200,
  settings: {},
}))
const wires = components.slice(1).map(({ id }, nth) => ({ id: `w${nth}`, from: `p${nth}`, to: id, role: 'call' as const, settings: {} }))
const diagram: Diagram = { ...emptyDiagram('many'), components, wires }

/** Counts what is asked of a canvas, by name. */
function counted() {
  const calls = new Map<string, number>()
  const element = document.createElement('canvas')
  const brush = new Proxy(
    { canvas: element },
    {
      get: (target, name) =>
        name === 'canvas'
          ? target.canvas
          : () => {
              calls.set(String(name), (calls.get(String(name)) ?? 0) + 1)
              return { width: 10 }
            },
      set: () => true,
    },
  )
  element.getContext = (() => brush) as unknown as HTMLCanvasElement['getContext']
  return { element, calls, sum: () => [...calls.values()].reduce((sum, count) => sum + count, 0) }
}

function fakeRun() {
  const listeners = new Set<Parameters<RunStore['onFrame']>[0]>()
  const frame = Float64Array.of(0)
  const number = (values: Float64Array) => values[0]!
  const reader: Recording['reader'] = { read: number, gauge: number, wire: number, header: number, cells: () => [] }
  const recording: Recording = { diagram, reader, binSeconds: 60, bins: [], latest: frame, journal: [], notices: [] }
  const state = createStore(() => ({ phase: 'running', playhead: null, run: 1 }) as unknown as RunState)
  const run = Object.assign(state, {
    recording: () => recording,
    shown: () => frame,
    onFrame(listener: Parameters<RunStore['onFrame']>[0]) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }) as unknown as RunStore
  const send = (riders: readonly Rider[]) => {
    frame[0] = frame[0]! + 1
    for (const listener of listeners) listener(frame, riders)
  }
  return { run, send }
}

async function open() {
  const words = await loadWords('en')
  vi.useFakeTimers()
  const { run, send } = fakeRun()
  const [upper, lower] = [counted(), counted()]
  const stores = { document: createDocument(diagram), view: createView(), run }
  const viewport = { x: 0, y: 0, zoom: 0.25, width: 2000, height: 1000 }
  const stage = new Stage({ upper: upper.element, lower: lower.element }, document.body, stores, { words, vocabulary: 'cafe' }, viewport)
  /** Lets one frame of the screen pass, and tells how much each canvas was asked. */
  const pass = () => {
    for (const { calls } of [upper, lower]) calls.clear()
    vi.advanceTimersByTime(FRAME)
    return { cards: upper.sum(), riders: lower.sum(), ridersBy: new Map(lower.calls) }
  }
  return { stage, send, pass }
}

beforeEach(() => {
  vi.stubGlobal('Path2D', class {})
  HTMLCanvasElement.prototype.getContext = (() => counted().element.getContext('2d')) as unknown as HTMLCanvasElement['getContext']
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('paints nothing where nothing changed', async () => {
  const { stage, send, pass } = await open()
  send([])
  expect(pass().cards).toBeGreaterThan(PARTS)
  pass()
  for (let frame = 0; frame < 200; frame++) expect(pass()).toMatchObject({ cards: 0, riders: 0 })
  stage.end()
})

it('paints a crowd by copying, in every other frame, and cards in the frames between', async () => {
  const { stage, send, pass } = await open()
  const crowd = wires.map(({ id }) => ({ wire: id, back: false, failed: null, attempt: 1, at: 0 }))
  for (let frame = 0; frame < 30; frame++) {
    if (frame % 10 === 0) send(crowd)
    pass()
  }
  const seen = Array.from({ length: 30 }, (_, nth) => {
    if (nth % 3 === 0) send(nth % 9 === 0 ? crowd : [])
    return pass()
  })
  const painted = seen.filter(({ riders }) => riders > 0)
  expect(painted.length).toBe(15)
  expect(seen.filter(({ cards }) => cards > 0).length).toBeLessThanOrEqual(6)
  expect(seen.filter(({ cards, riders }) => cards > 0 && riders > 0)).toEqual([])
  for (const { ridersBy } of painted) {
    expect(ridersBy.get('drawImage')).toBeGreaterThan(150)
    expect(ridersBy.get('fill')).toBeUndefined()
    expect(ridersBy.get('setTransform')).toBeLessThan(10)
  }
  stage.end()
})
