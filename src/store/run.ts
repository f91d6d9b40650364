/** The run on the page: what a person asks of it, what the worker says, and what is to be seen of both. */
import { createStore } from 'zustand/vanilla'
import { changes } from '../diagram/changes.ts'
import type { Change, Diagram, RunFile, ScenarioEvent } from '../diagram/diagram.ts'
import type { Report, RunLimit } from '../run/protocol.ts'
import { Runner } from '../run/runner.ts'
import { IDLE, type Phase, type Recording, type Rider, type RunOptions, type RunState, type RunStore } from './playing.ts'
import { Tape } from './recording.ts'

export type { Notice, Phase, Recording, Rider, RunOptions, RunState, RunStore } from './playing.ts'

export const createRun = (options: RunOptions): RunStore => new PageRun(options)

/** Seconds of the clock between two changes of `now` while running. */
const TELL = 0.25

type FrameListener = (frame: Float64Array, riders: readonly Rider[]) => void

class PageRun implements RunStore {
  readonly #state = createStore<RunState>()(() => ({ ...IDLE, speed: 60, run: 0 }))
  readonly #set = (state: Partial<RunState>) => this.#state.setState(state)
  readonly #listeners = new Set<FrameListener>()
  readonly #runner: Runner
  readonly #now: () => number
  /** The open diagram, and the one that the worker runs. */
  #wanted: Diagram
  #sent: Diagram
  /** The run that is shown; the one that is on its way to its first frame; the last one; and one left behind by going back in it. */
  #tape: Tape | null = null
  #coming: Tape | null = null
  #ghost: Tape | null = null
  #left: Tape | null = null
  /** Whether the worker holds the newest moment of what is shown. */
  #attached = false
  #going = false
  #told = 0

  readonly getState = this.#state.getState
  readonly getInitialState = this.#state.getInitialState
  readonly subscribe = this.#state.subscribe

  constructor(options: RunOptions) {
    this.#wanted = this.#sent = options.diagram
    if (options.speed !== undefined) this.#state.setState({ speed: options.speed })
    this.#now = options.clock?.now ?? (() => performance.now() / 1000)
    this.#runner = new Runner({
      hear: (report) => this.#hear(report),
      lost: (_, message) => this.#lose('stuck', message),
      thread: options.thread,
      clock: options.clock,
    })
    if (options.thread || typeof Worker !== 'undefined') this.#runner.warm()
  }

  readonly recording = (): Recording | null => this.#tape
  readonly ghost = (): Recording | null => this.#ghost
  readonly shown = (): Float64Array | null => {
    const { playhead } = this.getState()
    return this.#tape && (playhead === null ? this.#tape.latest : this.#tape.near(playhead))
  }
  readonly onFrame = (listener: FrameListener): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly play = () => {
    if (this.#going && this.#live()) return
    this.#takeUp()
    this.#going = true
    this.#runner.order({ do: 'play', speed: this.getState().speed })
    if (!this.#coming) this.#set({ phase: 'running' })
  }

  readonly pause = () => {
    if (!this.#live() || !this.#going) return
    this.#going = false
    this.#runner.order({ do: 'pause' })
    if (!this.#coming) this.#set({ phase: 'paused', actual: Number.NaN })
  }

  readonly step = () => {
    this.#takeUp()
    this.#going = false
    this.#runner.order({ do: 'step', events: 1 })
    if (!this.#coming) this.#set({ phase: 'paused', actual: Number.NaN })
  }

  readonly restart = () => {
    if (this.#tape && this.#tape.bins.length > 0) this.#ghost = this.#tape
    this.#clear()
  }

  readonly forget = () => {
    this.#ghost = null
    this.#clear()
  }

  readonly replay = ({ diagram, seed, journal }: RunFile) => {
    this.forget()
    const tape = new Tape({ ...diagram, scenario: { ...diagram.scenario, seed } }, journal)
    const at = journal.at(-1)?.at ?? 0
    this.#wanted = tape.until(at).diagram
    this.#load(tape, this.#wanted, at)
  }

  readonly setSpeed = (speed: number) => {
    this.#set({ speed })
    if (this.#going && this.#live()) this.#runner.order({ do: 'play', speed })
  }

  readonly scrub = (at: number | null) => {
    const tape = this.#tape
    if (!tape) return
    this.pause()
    if (this.#coming) this.#detach()
    const playhead = at === null || at >= tape.end() ? null : Math.max(0, at)
    this.#set({ playhead })
    if (playhead === null) this.#sync()
    const frame = this.shown()
    if (frame) this.#draw(frame, [])
  }

  readonly follow = (diagram: Diagram) => {
    this.#wanted = diagram
    if (this.getState().playhead === null || this.#coming) this.#sync()
  }

  readonly act = (event: Omit<ScenarioEvent, 'at'>) => {
    if (!this.#tape && !this.#coming) return
    if (this.getState().playhead !== null && !this.#coming) this.#takeUp()
    if (this.#live()) this.#order([{ do: 'event', event }])
  }

  readonly dispose = () => {
    this.#listeners.clear()
    this.#runner.end()
  }

  /** Whether the worker holds a run that is not over. */
  #live(): boolean {
    return (this.#attached && this.getState().phase !== 'done') || this.#coming !== null
  }

  /** Makes the worker hold what is shown: a new run, or this one up to the moment that is looked at. */
  #takeUp() {
    if (this.#coming) return
    const { phase, playhead } = this.getState()
    if (playhead === null && this.#attached && phase !== 'done') return
    const tape = this.#tape
    if (!tape || phase === 'refused' || (phase === 'done' && playhead === null)) {
      if (tape) this.restart()
      return this.#load(new Tape(this.#wanted), this.#wanted, 0)
    }
    const at = playhead ?? tape.end()
    const { journal, diagram } = tape.until(at)
    this.#left ??= tape
    this.#load(new Tape(tape.diagram, journal), diagram, at)
    this.#sync()
  }

  #load(tape: Tape, now: Diagram, from: number) {
    this.#attached = false
    this.#coming = tape
    this.#sent = now
    this.#set({ phase: 'loading', actual: Number.NaN, result: null, message: '' })
    this.#runner.order({ do: 'load', diagram: tape.diagram, seed: tape.diagram.scenario.seed, replication: 0, journal: tape.journal, from })
  }

  #sync() {
    if (!this.#live()) return
    const list = changes(this.#sent, this.#wanted)
    this.#sent = this.#wanted
    if (list.length > 0) this.#order(list)
  }

  /** A run that was gone back in and then changed is another run: what it had been stays behind as the ghost. */
  #order(list: readonly Change[]) {
    if (this.#left) this.#ghost = this.#left
    this.#left = null
    this.#runner.order({ do: 'edit', changes: list })
  }

  #detach() {
    this.#runner.forget()
    this.#lose('paused', '')
  }

  #clear() {
    this.#detach()
    this.#tape = this.#left = null
    this.#set({ ...IDLE, run: this.getState().run + 1 })
  }

  #lose(phase: Phase, message: string, limit: RunLimit | null = null) {
    this.#coming = null
    this.#attached = false
    this.#going = false
    this.#set({ phase, message, limit, actual: Number.NaN })
  }

  #hear(report: Report) {
    const tape = this.#coming ?? this.#tape
    if (report.say === 'refused') return this.#lose('refused', report.message, report.limit)
    if (!tape) return
    if (report.say === 'ready') tape.begin(report.legend, report.binSeconds)
    else if (report.say === 'legend') {
      tape.learn(report.legend)
      if (tape === this.#tape) this.#set({ run: this.getState().run + 1 })
    } else if (report.say === 'bins') tape.keepBins(report.values)
    else if (report.say === 'notices') tape.notices.push(...report.notices)
    else if (report.say === 'journal') {
      tape.journal = [...tape.journal, ...report.entries]
      if (tape === this.#tape) this.#set({ journal: tape.journal })
    } else if (report.say === 'frame') this.#frame(tape, report)
    else if (report.say === 'paused') this.#set({ now: tape.end() })
    else if (report.say === 'done') {
      this.#going = false
      this.#set({ phase: 'done', now: tape.end(), actual: Number.NaN, result: report.result })
    }
  }

  #frame(tape: Tape, report: Extract<Report, { say: 'frame' }>) {
    tape.keep(report.values)
    if (tape === this.#coming) this.#arrive(tape)
    else if (!this.#going || this.#now() - this.#told >= TELL) {
      this.#told = this.#now()
      this.#set({ now: tape.end(), actual: this.#going ? report.actual : Number.NaN })
    }
    this.#draw(report.values, tape.riders(report.riders, report.ridersAt))
  }

  /** The first frame: this run is shown from now on. */
  #arrive(tape: Tape) {
    this.#tape = tape
    this.#coming = null
    this.#attached = true
    this.#set({
      phase: this.#going ? 'running' : 'paused',
      now: tape.end(),
      playhead: null,
      journal: tape.journal,
      run: this.getState().run + 1,
    })
  }

  #draw(frame: Float64Array, riders: readonly Rider[]) {
    for (const listener of this.#listeners) listener(frame, riders)
  }
}
