/** The worker's loop: lets a diagram run in short slices, at the speed asked for, and listens between them. */
import type { JournalEntry } from '../diagram/diagram.ts'
import type { Live, start } from '../diagram/live.ts'
import type { Legend } from '../engine/columns.ts'
import { Limit } from '../engine/limit.ts'
import { Pace } from './pace.ts'
import type { Order, Report } from './protocol.ts'

/** What the loop asks of the thread that it runs in. Moments and times are seconds of the thread's clock. */
export interface Host {
  now(): number
  /** Does a task as soon as the messages that wait have been heard. */
  soon(task: () => void): void
  later(seconds: number, task: () => void): void
  say(report: Report, transfer: ArrayBuffer[]): void
  start(...of: Parameters<typeof start>): Runnable
}
/** What the loop asks of a diagram that runs. */
export type Runnable = Pick<Live, keyof Live>

/** Seconds of the clock: the longest slice, between looks at a clock that is ahead, between frames, between signs of life. */
const SLICE = 0.008
const NAP = 0.008
const FRAME = 0.05
const SIGN_OF_LIFE = 0.4
/** Events between two looks at the clock, and hops sampled on each wire for one frame. */
const GLANCE = 1024
const RIDERS = 2

type Goal =
  | { readonly kind: 'rest' }
  | { readonly kind: 'play' }
  | { readonly kind: 'step'; left: number }
  | { readonly kind: 'skip'; readonly until: number }
const REST: Goal = { kind: 'rest' }

export class Loop {
  readonly #host: Host
  #run = 0
  #live: Runnable | null = null
  #legend: Legend | null = null
  #goal: Goal = REST
  #pace: Pace
  /** Orders that came while it was still on its way to the moment where it shall begin. */
  #held: Order[] = []
  #scheduled = false
  #framed = 0
  #said = 0
  #worked = 0

  constructor(host: Host) {
    this.#host = host
    this.#pace = new Pace(host)
    this.#beat()
  }

  obey(order: Order) {
    if (order.do === 'load') return this.#load(order)
    if (order.run !== this.#run || !this.#live) return
    if (this.#goal.kind === 'skip') this.#held.push(order)
    else this.#follow(order, this.#live)
  }

  #load(order: Extract<Order, { do: 'load' }>) {
    this.#run = order.run
    this.#live = null
    this.#legend = null
    this.#goal = REST
    this.#held = []
    this.#worked = 0
    try {
      this.#live = this.#host.start(order.diagram, { seed: order.seed, replication: order.replication, journal: order.journal })
    } catch (reason) {
      return this.#say(this.#refusal(reason))
    }
    const legend = this.#live.legend()
    this.#legend = legend
    this.#say({ say: 'ready', run: this.#run, legend, binSeconds: this.#live.binSeconds })
    if (order.from > 0) this.#aim({ kind: 'skip', until: order.from })
    else this.#frame(this.#live)
  }

  #follow(order: Exclude<Order, { do: 'load' }>, live: Runnable) {
    if (order.do === 'edit') return this.#edit(order, live)
    if (order.do === 'pause') return this.#rest(live)
    if (live.finished()) return this.#finish(live)
    live.watchRiders(RIDERS)
    this.#pace.begin(order.do === 'play' ? order.speed : Number.POSITIVE_INFINITY, live.now())
    this.#aim(order.do === 'play' ? { kind: 'play' } : { kind: 'step', left: order.events })
  }

  /** Each change happens between two events, now. What cannot be done ends the run, for it no longer shows the diagram. */
  #edit(order: Extract<Order, { do: 'edit' }>, live: Runnable) {
    const entries: JournalEntry[] = []
    let refused: Report | null = null
    try {
      for (const change of order.changes) entries.push(live.apply(change))
    } catch (reason) {
      refused = this.#refusal(reason)
    }
    if (entries.length > 0) this.#say({ say: 'journal', run: this.#run, entries })
    this.#frame(live)
    if (refused === null) return
    this.#end(refused)
  }
  #refusal(reason: unknown): Report {
    const message = reason instanceof Error ? reason.message : String(reason)
    const limit = reason instanceof Limit ? { code: reason.code, most: reason.most } : undefined
    return { say: 'refused', run: this.#run, message, limit }
  }
  #end(refused: Report) {
    this.#goal = REST
    this.#live = null
    this.#say(refused)
  }

  #aim(goal: Goal) {
    this.#goal = goal
    this.#schedule(0)
  }

  #schedule(seconds: number) {
    if (this.#scheduled) return
    this.#scheduled = true
    const slice = () => {
      this.#scheduled = false
      if (!this.#live || this.#goal.kind === 'rest') return
      try {
        this.#slice(this.#live)
      } catch (reason) {
        if (!(reason instanceof Limit)) throw reason
        this.#end(this.#refusal(reason))
      }
    }
    if (seconds > 0) this.#host.later(seconds, slice)
    else this.#host.soon(slice)
  }

  #slice(live: Runnable) {
    const goal = this.#goal
    const from = this.#host.now()
    const until =
      goal.kind === 'skip'
        ? Math.min(goal.until, live.duration)
        : goal.kind === 'play'
          ? Math.min(this.#pace.due(), live.duration)
          : live.duration
    const reached = this.#advance(live, until, from + SLICE)
    const now = this.#host.now()
    this.#worked += now - from
    if (goal.kind === 'skip') {
      if (reached) return this.#arrive(live)
    } else if (live.finished()) return this.#finish(live)
    else if (goal.kind === 'step' && reached) return this.#rest(live)
    if (goal.kind !== 'skip' && now - this.#framed >= FRAME) this.#frame(live)
    if (now - this.#said >= SIGN_OF_LIFE) this.#say({ say: 'heartbeat', run: this.#run })
    if (goal.kind === 'play' && !reached) this.#pace.admit(live.now())
    this.#schedule(goal.kind === 'play' && reached ? NAP : 0)
  }

  /** Runs until a simulated moment, the last step, or the end of the slice; true when it got there. */
  #advance(live: Runnable, until: number, end: number): boolean {
    const goal = this.#goal
    for (;;) {
      const ask = goal.kind === 'step' ? Math.min(GLANCE, goal.left) : GLANCE
      const happened = live.run(until, ask)
      if (goal.kind === 'step') goal.left -= happened
      if ((happened < ask && live.now() >= until) || live.finished() || (goal.kind === 'step' && goal.left === 0)) return true
      if (this.#host.now() >= end) return false
    }
  }

  /** The moment to begin at is reached: from here on it is seen, and what was ordered meanwhile is done. */
  #arrive(live: Runnable) {
    this.#goal = REST
    this.#frame(live)
    const held = this.#held
    this.#held = []
    for (const order of held) this.obey(order)
  }

  #rest(live: Runnable) {
    this.#goal = REST
    this.#frame(live)
    live.watchRiders(0)
    this.#say({ say: 'paused', run: this.#run, at: live.now() })
  }

  #finish(live: Runnable) {
    this.#goal = REST
    this.#frame(live)
    this.#say({ say: 'done', run: this.#run, result: live.result(this.#worked) })
  }

  /** Bins in order, each after the legend that it is laid out by. */
  #bins(live: Runnable) {
    const bins = live.takeBins()
    while (bins.length > 0) {
      const [{ legend }] = bins
      const change = bins.findIndex((bin) => bin.legend !== legend)
      const values = bins.splice(0, change < 0 ? bins.length : change).map((bin) => bin.values)
      this.#tell(legend)
      this.#say({ say: 'bins', run: this.#run, values }, values.map(buffer))
    }
    this.#tell(live.legend())
  }

  #frame(live: Runnable) {
    this.#bins(live)
    this.#framed = this.#host.now()
    const notices = live.takeNotices()
    if (notices.length > 0) this.#say({ say: 'notices', run: this.#run, notices })
    const values = live.snapshot()
    const { riders, at } = live.takeRiders()
    const actual = this.#goal.kind === 'play' ? this.#pace.held(live.now()) : Number.NaN
    this.#say({ say: 'frame', run: this.#run, values, riders, ridersAt: at, actual }, [buffer(values), buffer(riders), buffer(at)])
  }

  #tell(legend: Legend) {
    if (legend === this.#legend) return
    this.#legend = legend
    this.#say({ say: 'legend', run: this.#run, legend })
  }

  #say(report: Report, transfer: ArrayBuffer[] = []) {
    this.#said = this.#host.now()
    this.#host.say(report, transfer)
  }

  #beat() {
    this.#host.later(SIGN_OF_LIFE, () => {
      if (this.#host.now() - this.#said >= SIGN_OF_LIFE / 2) this.#say({ say: 'heartbeat', run: this.#run })
      this.#beat()
    })
  }
}

const buffer = (values: Float64Array | Int32Array) => values.buffer as ArrayBuffer
