/** A thread whose clock the test drives, and a diagram that only ticks. */
import type { Change, JournalEntry } from '../diagram/diagram.ts'
import type { Result } from '../diagram/result.ts'
import { type Host, Loop, type Runnable } from './loop.ts'
import type { Order, Report } from './protocol.ts'

interface Task {
  readonly at: number
  readonly serial: number
  readonly task: () => void
}

/** A thread whose clock moves by waiting, by what its work costs, and a little at every look; tasks run in the order of their moments. */
export class FakeThread {
  clock = 0
  readonly said: { at: number; report: Report }[] = []
  readonly loop: Loop
  longest = 0
  #tasks: Task[] = []
  #serial = 0

  constructor(begin: Host['start'], look = 0) {
    const now = () => {
      this.clock += look
      return this.clock
    }
    const soon = (task: () => void) => this.after(0, task)
    this.loop = new Loop({
      now,
      soon,
      later: (seconds, task) => this.after(seconds, task),
      say: (report) => this.said.push({ at: this.clock, report }),
      start: begin,
    })
  }
  after(seconds: number, task: () => void) {
    this.#tasks.push({ at: this.clock + seconds, serial: this.#serial++, task })
  }
  order(order: Order, at = this.clock) {
    this.#tasks.push({ at, serial: this.#serial++, task: () => this.loop.obey(order) })
  }
  /** Lets the thread work until a moment of the clock. */
  until(at: number) {
    for (;;) {
      const next = this.#tasks.reduce<Task | null>(
        (first, task) => (first && (first.at - task.at || first.serial - task.serial) < 0 ? first : task),
        null,
      )
      if (!next || next.at > at) break
      this.#tasks.splice(this.#tasks.indexOf(next), 1)
      this.clock = Math.max(this.clock, next.at)
      const from = this.clock
      next.task()
      this.longest = Math.max(this.longest, this.clock - from)
    }
    this.clock = Math.max(this.clock, at)
  }
  heard<S extends Report['say']>(say: S) {
    return this.said.filter(({ report }) => report.say === say) as { at: number; report: Extract<Report, { say: S }> }[]
  }
}

/** A thread on which diagrams tick every `gap` seconds, each tick at a cost in seconds of its clock. */
export class TickingThread extends FakeThread {
  readonly lives: Ticker[] = []
  constructor(cost: number, duration = 1e6, gap = 0.01) {
    super((diagram, options = {}) => {
      if (diagram.name === 'unsound') throw new Error('components[0]: no such kind')
      const live = new Ticker({ cost, duration, gap, thread: this }, [...(options.journal ?? [])])
      this.lives.push(live)
      return live
    })
  }
}
interface Ticking {
  readonly cost: number
  readonly duration: number
  readonly gap: number
  readonly thread: FakeThread
}

/** A diagram whose only events are ticks, `gap` apart, each costing the thread's clock its price. A bin is a second. */
class Ticker implements Runnable {
  readonly binSeconds = 1
  readonly duration: number
  readonly warmUp = 0
  #now = 0
  #events = 0
  #bins = 0
  #legend = { components: [], wires: [], length: 2 }
  riders = 0
  readonly ticking: Ticking
  readonly journal: JournalEntry[]
  constructor(ticking: Ticking, journal: JournalEntry[]) {
    this.ticking = ticking
    this.journal = journal
    this.duration = ticking.duration
  }
  now = () => this.#now
  events = () => this.#events
  run(until: number, events: number) {
    let happened = 0
    while (happened < events && (this.#events + 1) * this.ticking.gap <= Math.min(until, this.duration)) {
      this.#events++
      happened++
      this.#now = this.#events * this.ticking.gap
      this.ticking.thread.clock += this.ticking.cost
    }
    if (happened < events) this.#now = Math.max(this.#now, Math.min(until, this.duration))
    return happened
  }
  finished = () => this.#now >= this.duration
  legend = () => this.#legend
  snapshot = () => Float64Array.of(this.#now, this.#events)
  takeBins() {
    const bins: ReturnType<Runnable['takeBins']> = []
    while ((this.#bins + 1) * this.binSeconds <= this.#now) bins.push({ legend: this.#legend, values: Float64Array.of(++this.#bins) })
    return bins
  }
  takeRiders = () => ({ riders: new Int32Array(0), at: new Float64Array(0) })
  takeNotices = () => []
  watchRiders(perWire: number) {
    this.riders = perWire
  }
  apply(change: Change): JournalEntry {
    if (change.do === 'removeWire') throw new Error('no such wire')
    this.#legend = { ...this.#legend }
    const entry = { at: this.#now, after: this.#events, edit: change }
    this.journal.push(entry)
    return entry
  }
  fingerprint = () => `${this.#events}`
  result = (wallSeconds: number) => ({ simulated: this.duration, events: this.#events, wallSeconds }) as Result
}
