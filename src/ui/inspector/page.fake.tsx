/** A page around the inspector for tests: real stores of document and view, real words, and a run whose numbers the test writes. */
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import type { Component, Diagram } from '../../diagram/diagram.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind, Role } from '../../kinds/kind.ts'
import { createDocument } from '../../store/document.ts'
import type { Recording, RunState, RunStore } from '../../store/run.ts'
import { createView, type Language, type ViewState } from '../../store/view.ts'
import { type Stores, StoresProvider } from '../stores.ts'
import { en } from '../text/en.ts'
import { type Words, WordsProvider } from '../text/index.ts'
import { ko } from '../text/ko.ts'

// React warns otherwise that a test changes state outside of it.
;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

/** A number of a row at a moment: `till`, `latency.p95`, 60 s. */
export type Numbers = (id: string, column: string, time: number) => number

/** A recording with a bin a minute up to `until`, whose snapshots hold nothing but their moment. */
export function recordingOf(diagram: Diagram, until: number, numbers: Numbers): Recording {
  const moment = (frame: Float64Array) => frame[0]
  const bins = Array.from({ length: Math.floor(until / 60) }, (_, nth) => new Float64Array([(nth + 1) * 60]))
  return {
    diagram,
    journal: [],
    notices: [],
    binSeconds: 60,
    bins,
    latest: new Float64Array([until]),
    reader: {
      read: (frame, id, name) => numbers(id, name, moment(frame)),
      gauge: (frame, id, name) => numbers(id, `gauges.${name}`, moment(frame)),
      wire: (frame, id, name) => numbers(id, name, moment(frame)),
      cells: () => [],
      header: moment,
    },
  }
}

interface FakeRun extends RunStore {
  show(recording: Recording | null, ghost?: Recording | null, phase?: RunState['phase']): void
}

function fakeRun(): FakeRun {
  const idle: RunState = {
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
  const state = createStore<RunState>()(() => idle)
  let now: Recording | null = null
  let last: Recording | null = null
  const nothing = () => undefined
  return {
    getState: state.getState,
    subscribe: state.subscribe,
    getInitialState: state.getInitialState,
    recording: () => now,
    ghost: () => last,
    shown: () => now?.latest ?? null,
    onFrame: () => nothing,
    play: nothing,
    pause: nothing,
    step: nothing,
    restart: nothing,
    setSpeed: nothing,
    scrub: nothing,
    follow: nothing,
    act: nothing,
    forget: nothing,
    replay: nothing,
    dispose: nothing,
    show(recording, ghost = null, phase = 'running') {
      now = recording
      last = ghost
      state.setState({ phase, run: state.getState().run + 1, now: recording?.latest?.[0] ?? 0 })
    },
  }
}

export interface FakePage {
  readonly stores: Stores & { readonly run: FakeRun }
  readonly words: Words
  /** Stores and words around what is drawn. */
  readonly around: (children: ReactNode) => ReactNode
}

export async function fakePage(diagram: Diagram, language: Language = 'en', view: Partial<ViewState> = {}): Promise<FakePage> {
  const texts = await Promise.all(kinds.map(async (kind) => [kind.type, (await kind.text[language]()).text] as const))
  const words: Words = { language, text: language === 'en' ? en : ko, kinds: Object.fromEntries(texts) }
  const stores = { document: createDocument(diagram), view: createView({ language, ...view }), run: fakeRun() }
  const around = (children: ReactNode) => (
    <StoresProvider value={stores}>
      <WordsProvider value={words}>{children}</WordsProvider>
    </StoresProvider>
  )
  return { stores, words, around }
}

/** One part of every kind in a row; `wires` by [from, to, role] of their types. */
const typeWhere = (fits: (kind: AnyKind) => boolean): string => kinds.find(fits)!.type
/** A shop's parts, by what they offer. */
export const SHOP = {
  clients: typeWhere(({ wires }) => wires.in.length === 0),
  balancer: typeWhere(({ group, wires }) => group === 'net' && wires.out.includes('call')),
  instance: typeWhere(({ picture }) => picture.some(({ mark }) => mark === 'cup')),
  group: typeWhere(({ picture }) => picture.some(({ mark }) => mark === 'seats')),
  queue: typeWhere(({ wires }) => wires.out.includes('poll')),
}

/** What a part of a kind is called in the diagram of every kind. */
export const partName = (type: string) => `Part ${kinds.findIndex((kind) => kind.type === type) + 1}`

export function everyKind(wires: readonly (readonly [string, string, Role])[] = []): Diagram {
  const components = kinds.map(
    (kind, nth): Component => ({ id: kind.type, kind: kind.type, name: partName(kind.type), x: nth * 240, y: 0, settings: {} }),
  )
  return {
    ...emptyDiagram('Test'),
    components,
    wires: wires.map(([from, to, role], nth) => ({ id: `w${nth + 1}`, from, to, role, settings: {} })),
  }
}

/** Draws something on a page in the document; `close` takes it away. */
export async function draw(page: FakePage, children: ReactNode): Promise<{ readonly host: HTMLElement; readonly close: () => void }> {
  const host = document.body.appendChild(document.createElement('main'))
  const root = createRoot(host)
  await act(async () => root.render(page.around(children)))
  return {
    host,
    close() {
      act(() => root.unmount())
      host.remove()
    },
  }
}

/** Types into an input, or chooses in a list, and leaves it. */
export function type(input: Element | null | undefined, value: string) {
  if (!input) throw new Error('there is no such input')
  act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })
  act(() => void input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
}
export function press(on: Element | null | undefined, key: string, code = key) {
  if (!on) throw new Error('there is nothing to press a key on')
  act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })))
}
export function click(on: Element | null | undefined) {
  if (!(on instanceof HTMLElement)) throw new Error('there is nothing to click')
  act(() => on.click())
}
