/** A page for tests: real stores and words, a run that only writes down what it is asked, one component drawn into it. */
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Diagram } from '../diagram/diagram.ts'
import { emptyDiagram } from '../diagram/settings.ts'
import { createDocument } from '../store/document.ts'
import type { RunState, RunStore } from '../store/run.ts'
import { createView } from '../store/view.ts'
import type { CommandContext } from './commands/command.ts'
import { type Stores, StoresProvider } from './stores.ts'
import { WordsProvider } from './text/index.ts'
import { loadWords } from './text/load.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

export interface FakeRun extends RunStore {
  readonly asked: unknown[][]
  set(state: Partial<RunState>): void
}

export function fakeRun(): FakeRun {
  let state: RunState = {
    phase: 'idle',
    speed: 60,
    actual: Number.NaN,
    now: 0,
    playhead: null,
    result: null,
    message: '',
    limit: null,
    journal: [],
    run: 0,
  }
  const listeners = new Set<(now: RunState, before: RunState) => void>()
  const asked: unknown[][] = []
  const set = (next: Partial<RunState>) => {
    const before = state
    state = { ...state, ...next }
    for (const listener of listeners) listener(state, before)
  }
  const ask =
    (name: string) =>
    (...values: unknown[]) =>
      void asked.push([name, ...values])
  return {
    asked,
    set,
    getState: () => state,
    getInitialState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    recording: () => null,
    ghost: () => null,
    shown: () => null,
    onFrame: () => () => undefined,
    play: ask('play'),
    pause: ask('pause'),
    step: ask('step'),
    restart: ask('restart'),
    scrub: ask('scrub'),
    follow: ask('follow'),
    act: ask('act'),
    forget: ask('forget'),
    replay: ask('replay'),
    dispose: ask('dispose'),
    setSpeed: (speed) => {
      asked.push(['setSpeed', speed])
      set({ speed })
    },
  }
}

export interface FakePage {
  readonly stores: Stores
  readonly run: FakeRun
  readonly context: CommandContext
  draw(element: ReactNode): Promise<HTMLElement>
  wait(): Promise<void>
  close(): Promise<void>
}

export async function fakePage(diagram: Diagram = emptyDiagram('Bakery'), language: 'en' | 'ko' = 'en'): Promise<FakePage> {
  const run = fakeRun()
  const stores: Stores = { document: createDocument(diagram), view: createView({ language }), run }
  const words = await loadWords(language)
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const wait = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))))
  return {
    stores,
    run,
    context: { stores, words, text: words.text },
    wait,
    async draw(element) {
      await act(async () =>
        root.render(
          <StoresProvider value={stores}>
            <WordsProvider value={words}>{element}</WordsProvider>
          </StoresProvider>,
        ),
      )
      return container
    },
    async close() {
      await act(async () => root.unmount())
      container.remove()
    },
  }
}

/** A key press as the browser sends it. */
export async function press(target: EventTarget, key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...more })
  await act(async () => void target.dispatchEvent(event))
  return event
}
