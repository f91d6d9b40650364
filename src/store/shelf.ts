/**
 * Keeps diagrams in this browser. Every write goes to the older of two generations, so a write that breaks never takes
 * the last good one along; a diagram that another window changed is never written over: this window goes on as a copy.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Diagram } from '../diagram/diagram.ts'
import { type Entry, type Kept, newestFirst, slots, type Taken, textOf } from './kept.ts'
import type { Storage } from './storage.ts'

/** Writes are at least this far apart (ms), the first at once and the last always: a long drag is kept while it goes on. */
const WAIT = 250
/** After a write that failed, try again (ms). */
const AGAIN = 2000
const LAST = 'last'

export interface ShelfState {
  readonly id: string | null
  readonly saving: 'none' | 'saving' | 'saved' | 'failed'
  /** Entries of the storage that are no diagram, as of the last list. */
  readonly strange: number
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

/** What is open. Another object means another diagram. */
interface Open {
  id: string
  serial: number
  scenario: string | null
  touched: boolean
}

export class Shelf {
  readonly #storage: Storage
  readonly #options: ShelfOptions
  readonly #now: () => number
  readonly #newId: () => string
  readonly #state: StoreApi<ShelfState> = createStore<ShelfState>()(() => ({ id: null, saving: 'none', strange: 0 }))
  readonly getState = this.#state.getState
  readonly subscribe = this.#state.subscribe
  #open: Open = { id: '', serial: 0, scenario: null, touched: false }
  #pending: Diagram | null = null
  /** A diagram that was only looked at: gone with the next write. */
  #unwanted: string | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #writing: Promise<void> | null = null
  #last = Number.NEGATIVE_INFINITY

  constructor(storage: Storage, options: ShelfOptions) {
    this.#storage = storage
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#newId = options.newId ?? (() => crypto.randomUUID())
  }

  #kept(diagram: Diagram, { id, serial, scenario, touched }: Open): Kept {
    return {
      id,
      name: diagram.name,
      serial,
      changedAt: this.#now(),
      parts: diagram.components.length,
      scenario,
      touched,
      text: textOf(diagram),
    }
  }

  /** Puts one more generation down; false when somebody else has been there since. */
  async #put(diagram: Diagram, of: Open): Promise<boolean> {
    let free = true
    const serial = of.serial + 1
    await this.#storage.change(slots(of.id), (values) => {
      free = (newestFirst(values)[0]?.serial ?? 0) <= of.serial
      const written = new Map<string, unknown>()
      if (!free) return written
      written.set(`${of.id}/${serial % 2}`, this.#kept(diagram, { ...of, serial }))
      if (of === this.#open) written.set(LAST, of.id)
      for (const [key, nothing] of this.#swept()) written.set(key, nothing)
      return written
    })
    if (free) this.#unwanted = null
    return free
  }

  async #write() {
    const diagram = this.#pending
    if (!diagram) return
    this.#pending = null
    this.#last = this.#now()
    const of = this.#open
    try {
      if (await this.#put(diagram, of)) of.serial += 1
      else this.#fork(diagram)
      this.#state.setState({ id: this.#open.id, saving: this.#pending ? 'saving' : 'saved' })
    } catch {
      this.#pending ??= diagram
      this.#state.setState({ saving: 'failed' })
    }
  }

  #fork(diagram: Diagram) {
    this.#open = { ...this.#open, id: this.#newId(), serial: 0, touched: true }
    this.#options.window?.set(this.#open.id)
    this.#pending ??= diagram
    this.#options.forked()
  }

  #schedule(wait: number) {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#start()
    }, wait)
  }

  #start() {
    if (this.#writing) return
    this.#writing = this.#write().finally(() => {
      this.#writing = null
      if (!this.#pending) return
      this.#schedule(this.getState().saving === 'failed' ? AGAIN : Math.max(0, this.#last + WAIT - this.#now()))
    })
  }

  /** The open diagram changed. */
  keep(diagram: Diagram, touched = true) {
    this.#pending = diagram
    this.#open.touched ||= touched
    this.#state.setState({ saving: 'saving' })
    if (this.#now() - this.#last >= WAIT) this.#start()
    else this.#schedule(this.#last + WAIT - this.#now())
  }

  /** Writes what waits, now. */
  async settle() {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#writing) await this.#writing
    if (!this.#pending) return
    this.#start()
    await this.#writing
  }

  /** Another diagram is open from now on. Work in hand is written first; one that was only looked at is not kept. */
  async adopt(diagram: Diagram, from: Omit<Taken, 'diagram'> | { scenario: string | null; touched: boolean }) {
    await this.settle()
    const leaving = this.#open
    this.#open = { id: this.#newId(), serial: 0, ...from }
    if (leaving.id && !leaving.touched && leaving.id !== this.#open.id) this.#unwanted = leaving.id
    this.#pending = null
    this.#options.window?.set(this.#open.id)
    this.#state.setState({ id: this.#open.id, saving: 'none' })
    if (this.#open.serial === 0) this.keep(diagram, this.#open.touched)
    else await this.#reopen()
  }

  /** What is on the shelf already is not written again: another window may have it open, and that one's next write counts. */
  async #reopen() {
    const { id } = this.#open
    try {
      await this.#storage.change([], () => new Map<string, unknown>([[LAST, id], ...this.#swept()]))
      this.#unwanted = null
      this.#state.setState({ saving: 'saved' })
    } catch {
      this.#state.setState({ saving: 'failed' })
    }
  }

  readonly #swept = (): [string, undefined][] => (this.#unwanted ? slots(this.#unwanted).map((key) => [key, undefined]) : [])

  /** The diagrams that are kept, last changed first. */
  async list(): Promise<Entry[]> {
    const newest = new Map<string, Kept>()
    const all = [...(await this.#storage.all())].filter(([key]) => key !== LAST).map(([, value]) => value)
    const sound = newestFirst(all)
    this.#state.setState({ strange: all.length - sound.length })
    for (const one of sound) if (!newest.has(one.id)) newest.set(one.id, one)
    return [...newest.values()].filter((one) => one.touched || one.id === this.#open.id).sort((a, b) => b.changedAt - a.changedAt)
  }

  /** A kept diagram: its newest generation that can be read. */
  async take(id: string): Promise<Taken | null> {
    const all = await this.#storage.all()
    const generations = newestFirst(slots(id).map((key) => all.get(key)))
    for (const { text, scenario, touched } of generations) {
      const diagram = await this.#options.read(text)
      // Writing goes on after the newest serial, even where an older generation had to be taken.
      if (diagram) return { id, serial: generations[0]!.serial, diagram, scenario, touched }
    }
    return null
  }

  /** Which diagram this window, or else this browser, had open last. */
  async lastOpen(): Promise<string | null> {
    const all = await this.#storage.all()
    const own = this.#options.window?.get()
    if (own && slots(own).some((key) => all.has(key))) return own
    const id = all.get(LAST)
    return typeof id === 'string' ? id : null
  }

  /** Keeps one more diagram without opening it. */
  async add(diagram: Diagram): Promise<string> {
    const id = this.#newId()
    await this.#put(diagram, { id, serial: 0, scenario: null, touched: true })
    return id
  }

  /** Gives a diagram that is not open another name. */
  async rename(id: string, name: string) {
    const taken = await this.take(id)
    if (taken) await this.#put({ ...taken.diagram, name }, { ...taken, touched: true })
  }

  /** Takes a diagram away; the answer puts it back. */
  async remove(id: string): Promise<() => Promise<void>> {
    let gone: readonly unknown[] = []
    const keys = slots(id)
    await this.#storage.change(keys, (values) => {
      gone = values
      return new Map(keys.map((key) => [key, undefined]))
    })
    return () => this.#storage.change([], () => new Map(keys.map((key, nth) => [key, gone[nth]])))
  }
}

export const createShelf = (storage: Storage, options: ShelfOptions) => new Shelf(storage, options)
