/** Recordings and stores for the dock's tests: numbers come from a function of component, name and time. */
import type { Diagram, JournalEntry } from '../../diagram/diagram.ts'
import { createDocument } from '../../store/document.ts'
import type { Notice, Recording, RunState, RunStore } from '../../store/run.ts'
import { createView } from '../../store/view.ts'
import type { Stores } from '../stores.ts'

export type Values = (id: string, name: string, at: number) => number

export const diagramWith = (over: Partial<Diagram> = {}): Diagram => ({
  name: 'Corner',
  region: 'us-east-1',
  accountConcurrency: 1000,
  components: [],
  wires: [],
  scenario: { duration: 1000, warmUp: 0, seed: 'cafe', coldStart: false, events: [] },
  ...over,
})
export const component = (id: string, kind: string, settings: Record<string, unknown> = {}) => ({
  id,
  kind,
  name: id,
  x: 0,
  y: 0,
  settings,
})

/** `count` bins of `binSeconds`; a snapshot is just its time. */
export function recordingWith(
  diagram: Diagram,
  count: number,
  values: Values,
  binSeconds = 10,
  journal: readonly JournalEntry[] = [],
  notices: readonly Notice[] = [],
): Recording {
  const bins = Array.from({ length: count }, (_, nth) => Float64Array.of((nth + 1) * binSeconds))
  const time = (frame: Float64Array) => frame[0]!
  return {
    diagram,
    journal,
    notices,
    binSeconds,
    bins,
    latest: bins.at(-1) ?? null,
    reader: {
      read: (frame, id, name) => values(id, name, time(frame)),
      gauge: (frame, id, name) => values(id, name, time(frame)),
      wire: () => Number.NaN,
      cells: () => [],
      header: time,
    },
  }
}

export interface FakeRun {
  readonly store: RunStore
  readonly scrubs: (number | null)[]
  set(state: Partial<RunState>): void
  /** The recording grew. */
  frame(): void
}

export function runWith(recording: Recording | null, ghost: Recording | null = null, start: Partial<RunState> = {}): FakeRun {
  let state: RunState = {
    phase: 'paused',
    speed: 60,
    actual: Number.NaN,
    now: recording?.latest?.[0] ?? 0,
    playhead: null,
    result: null,
    message: '',
    limit: null,
    journal: [],
    run: 1,
    ...start,
  }
  const listeners = new Set<(state: RunState, before: RunState) => void>()
  const frames = new Set<(frame: Float64Array, riders: readonly never[]) => void>()
  const scrubs: (number | null)[] = []
  const set = (next: Partial<RunState>) => {
    const before = state
    state = { ...state, ...next }
    for (const listener of listeners) listener(state, before)
  }
  const nothing = () => undefined
  const store: RunStore = {
    getState: () => state,
    getInitialState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    recording: () => recording,
    ghost: () => ghost,
    shown: () => recording?.latest ?? null,
    onFrame: (listener) => {
      frames.add(listener)
      return () => void frames.delete(listener)
    },
    scrub: (at) => {
      scrubs.push(at)
      set({ playhead: at })
    },
    play: nothing,
    pause: nothing,
    step: nothing,
    restart: nothing,
    setSpeed: nothing,
    follow: nothing,
    act: nothing,
    dispose: nothing,
    forget: nothing,
    replay: nothing,
  }
  return { store, scrubs, set, frame: () => frames.forEach((listener) => void listener(new Float64Array(1), [])) }
}

export const storesWith = (run: RunStore, diagram: Diagram): Stores => ({
  document: createDocument(diagram),
  view: createView({ language: 'en', words: 'aws' }),
  run,
})
