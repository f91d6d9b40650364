/**
 * Keeps diagrams in this browser. Every write goes to the older of two generations, so a write that breaks never takes
 * the last good one along; a diagram that another window changed is never written over: this window goes on as a copy.
 */
import { createStore } from 'zustand/vanilla'
import { type Diagram, FORMAT, VERSION } from '../diagram/diagram.ts'
import type { Storage } from './storage.ts'

/** Writes are at least this far apart (ms), the first at once and the last always: a long drag is kept while it goes on. */
const WAIT = 250
/** After a write that failed, try again (ms). */
const AGAIN = 2000
const LAST = 'last'

export interface ShelfState {
  readonly id: string | null
  readonly saving: 'none' | 'saving' | 'saved' | 'failed'
}
/** One generation of one diagram. `touched` is false while a scenario was only opened. */
interface Kept {
  readonly id: string
  readonly name: string
  readonly serial: number
  readonly changedAt: number
  readonly parts: number
  readonly scenario: string | null
  readonly touched: boolean
  readonly text: string
}
export type Entry = Omit<Kept, 'text' | 'serial'>
export interface Taken {
  readonly id: string
  readonly serial: number
  readonly diagram: Diagram
  readonly scenario: string | null
  readonly touched: boolean
}

export interface ShelfOptions {
  /** The import check: what is kept is read as carefully as a file from outside. */
  readonly read: (text: string) => Promise<Diagram | null>
  /** Another window changed the open diagram; from now on this one is kept apart. */
  readonly forked: () => void
  /** Remembers the open diagram of this window beyond a reload. */
  readonly window?: { get(): string | null; set(id: string): void }
  readonly now?: () => number
  readonly newId?: () => string
}

const slots = (id: string) => [`${id}/0`, `${id}/1`]
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Kept).id === 'string' &&
  typeof (value as Kept).text === 'string' &&
  Number.isInteger((value as Kept).serial)
const newestFirst = (values: readonly unknown[]): Kept[] => values.filter(isKept).sort((a, b) => b.serial - a.serial)
const textOf = (diagram: Diagram) => JSON.stringify({ format: FORMAT, version: VERSION, ...diagram })

export function createShelf(storage: Storage, options: ShelfOptions) {
  const { now = Date.now, newId = () => crypto.randomUUID() } = options
  const store = createStore<ShelfState>()(() => ({ id: null, saving: 'none' }))
  /** What is open; another object means another diagram. */
  let open = { id: '', serial: 0, scenario: null as string | null, touched: false }
  let pending: Diagram | null = null
  let unwanted: string | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let writing: Promise<void> | null = null
  let last = Number.NEGATIVE_INFINITY

  const kept = (diagram: Diagram, of: typeof open): Kept => ({
    id: of.id,
    name: diagram.name,
    serial: of.serial,
    changedAt: now(),
    parts: diagram.components.length,
    scenario: of.scenario,
    touched: of.touched,
    text: textOf(diagram),
  })

  /** Puts one more generation down; false when somebody else has been there since. */
  async function put(diagram: Diagram, of: typeof open): Promise<boolean> {
    let free = true
    const next = { ...of, serial: of.serial + 1 }
    await storage.change(slots(of.id), (values) => {
      free = (newestFirst(values)[0]?.serial ?? 0) <= of.serial
      const written = new Map<string, unknown>()
      if (!free) return written
      written.set(`${of.id}/${next.serial % 2}`, kept(diagram, next)).set(LAST, of.id)
      if (unwanted) for (const key of slots(unwanted)) written.set(key, undefined)
      return written
    })
    if (free) unwanted = null
    return free
  }

  async function write() {
    const diagram = pending
    if (!diagram) return
    pending = null
    last = now()
    const of = open
    try {
      const mine = await put(diagram, of)
      if (of !== open) return
      if (mine) of.serial += 1
      else fork(diagram)
      store.setState({ id: open.id, saving: pending ? 'saving' : 'saved' })
    } catch {
      if (of !== open) return
      pending ??= diagram
      store.setState({ saving: 'failed' })
      schedule(AGAIN)
    }
  }
  function fork(diagram: Diagram) {
    open = { ...open, id: newId(), serial: 0, touched: true }
    options.window?.set(open.id)
    pending ??= diagram
    options.forked()
  }
  function schedule(wait: number) {
    if (timer !== null) return
    timer = setTimeout(() => {
      timer = null
      start()
    }, wait)
  }
  function start() {
    if (writing) return
    writing = write().finally(() => {
      writing = null
      if (pending) schedule(Math.max(0, last + WAIT - now()))
    })
  }
  /** The open diagram changed. */
  function keep(diagram: Diagram, touched = true) {
    pending = diagram
    open.touched ||= touched
    store.setState({ saving: 'saving' })
    if (now() - last >= WAIT) start()
    else schedule(last + WAIT - now())
  }
  /** Writes what waits, now. */
  async function settle() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    while (writing) await writing
    if (pending) {
      start()
      await writing
    }
  }

  return Object.assign(store, {
    keep,
    settle,
    /** Another diagram is open from now on. Work in hand is written first; one that was only looked at is not kept. */
    async adopt(diagram: Diagram, from: Omit<Taken, 'diagram'> | { scenario: string | null; touched: boolean }) {
      await settle()
      const leaving = open
      open = { id: newId(), serial: 0, ...from }
      if (leaving.id && !leaving.touched && leaving.id !== open.id) unwanted = leaving.id
      pending = null
      options.window?.set(open.id)
      store.setState({ id: open.id, saving: 'none' })
      keep(diagram, open.touched)
    },
    /** The diagrams that are kept, last changed first. */
    async list(): Promise<Entry[]> {
      const newest = new Map<string, Kept>()
      for (const one of newestFirst([...(await storage.all()).values()])) if (!newest.has(one.id)) newest.set(one.id, one)
      return [...newest.values()].filter((one) => one.touched || one.id === open.id).sort((a, b) => b.changedAt - a.changedAt)
    },
    /** A kept diagram: its newest generation that can be read. */
    async take(id: string): Promise<Taken | null> {
      const all = await storage.all()
      const generations = newestFirst(slots(id).map((key) => all.get(key)))
      for (const { text, scenario, touched } of generations) {
        const diagram = await options.read(text)
        // Writing goes on after the newest serial, even where an older generation had to be taken.
        if (diagram) return { id, serial: generations[0]!.serial, diagram, scenario, touched }
      }
      return null
    },
    /** Which diagram this window, or else this browser, had open last. */
    async lastOpen(): Promise<string | null> {
      const all = await storage.all()
      const own = options.window?.get()
      if (own && slots(own).some((key) => all.has(key))) return own
      const id = all.get(LAST)
      return typeof id === 'string' ? id : null
    },
    /** Keeps one more diagram without opening it. */
    async add(diagram: Diagram): Promise<string> {
      const id = newId()
      await storage.change(
        slots(id),
        () => new Map<string, unknown>([[`${id}/1`, kept(diagram, { id, serial: 1, scenario: null, touched: true })]]),
      )
      return id
    },
    /** Gives a diagram that is not open another name. */
    async rename(id: string, name: string) {
      const taken = await this.take(id)
      if (taken) await put({ ...taken.diagram, name }, { ...taken, touched: true })
    },
    /** Takes a diagram away; the answer puts it back. */
    async remove(id: string): Promise<() => Promise<void>> {
      let gone: readonly unknown[] = []
      await storage.change(slots(id), (values) => {
        gone = values
        return new Map(slots(id).map((key) => [key, undefined]))
      })
      return () => storage.change([], () => new Map(slots(id).map((key, nth) => [key, gone[nth]])))
    },
  })
}
export type Shelf = ReturnType<typeof createShelf>
