/** The page's side of the worker: numbers the runs, notices a worker that died or fell silent, and ends it. */
import type { Order, Report } from './protocol.ts'

/** What the runner needs of a Worker. */
export interface Thread {
  postMessage(order: Order): void
  terminate(): void
  onmessage: ((event: { data: Report }) => void) | null
  onerror: ((event: { message?: string; preventDefault?(): void }) => void) | null
  onmessageerror: (() => void) | null
}
/** Time on the page, in seconds. `every` returns how to stop. */
export interface PageClock {
  now(): number
  every(seconds: number, task: () => void): () => void
}
export interface RunnerOptions {
  readonly hear: (report: Report) => void
  /** The worker is no more: it fell silent, or it failed with this message. */
  readonly lost: (reason: 'silent' | 'failed', message: string) => void
  readonly thread?: () => Thread
  readonly clock?: PageClock
}
type WithoutRun<O> = O extends { run: number } ? Omit<O, 'run'> : never
export type Wish = WithoutRun<Order>

/** A worker says something at least every half second; one that is silent for longer than this is stuck. */
const SILENCE = 1.75
const LOOK = 0.25

const pageThread = (): Thread => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread
const pageClock: PageClock = {
  now: () => performance.now() / 1000,
  every(seconds, task) {
    const timer = setInterval(task, seconds * 1000)
    return () => clearInterval(timer)
  },
}

export class Runner {
  readonly #options: RunnerOptions
  readonly #clock: PageClock
  #thread: Thread | null = null
  #run = 0
  #silence = 0
  #looked = 0
  #unwatch: (() => void) | null = null

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#clock = options.clock ?? pageClock
  }

  /** Number of the run whose reports are heard. */
  get run(): number {
    return this.#run
  }

  /** Starts the thread, so that the first run need not wait for it. */
  warm() {
    try {
      this.#thread ??= this.#begin()
    } catch (reason) {
      this.#lose('failed', reason instanceof Error ? reason.message : String(reason))
    }
  }

  /** A `load` begins a run: whatever an older one still says is dropped. Other wishes go to the run there is. */
  order(wish: Wish) {
    if (wish.do === 'load') {
      this.#run++
      this.#watch()
      this.warm()
    }
    this.#thread?.postMessage({ ...wish, run: this.#run } as Order)
  }

  /** Drops the run: its late reports are not heard. The thread stays for the next one. */
  forget() {
    if (this.#thread) this.#thread.postMessage({ do: 'pause', run: this.#run })
    this.#run++
    this.#unwatch?.()
    this.#unwatch = null
  }

  end() {
    this.#unwatch?.()
    this.#unwatch = null
    const thread = this.#thread
    this.#thread = null
    if (!thread) return
    thread.onmessage = thread.onerror = thread.onmessageerror = null
    thread.terminate()
  }

  #begin(): Thread {
    const thread = (this.#options.thread ?? pageThread)()
    thread.onmessage = ({ data }) => {
      this.#silence = 0
      if (data.say !== 'heartbeat' && data.run === this.#run) this.#options.hear(data)
    }
    thread.onerror = (event) => {
      event.preventDefault?.()
      this.#lose('failed', event.message ?? '')
    }
    thread.onmessageerror = () => this.#lose('failed', '')
    return thread
  }

  /** Counts silence in looks of bounded length: a page that slept itself must not blame the worker. */
  #watch() {
    this.#silence = 0
    this.#looked = this.#clock.now()
    this.#unwatch ??= this.#clock.every(LOOK, () => {
      const now = this.#clock.now()
      this.#silence += Math.min(now - this.#looked, 2 * LOOK)
      this.#looked = now
      if (this.#silence >= SILENCE) this.#lose('silent', '')
    })
  }

  #lose(reason: 'silent' | 'failed', message: string) {
    const watched = this.#unwatch !== null
    this.end()
    if (watched) this.#options.lost(reason, message)
  }
}
