/** A diagram that runs: the engine with the scenario's script, the edits made on the way, and what was measured. */
import type { Legend } from '../engine/columns.ts'
import type { Notice } from '../engine/measure/notices.ts'
import { Simulation } from '../engine/simulation.ts'
import { applyChange } from './changes.ts'
import { plan, planComponent, planWire } from './compile.ts'
import type { Change, Component, Diagram, JournalEntry } from './diagram.ts'
import { type Result, resultOf } from './result.ts'
import { kindNamed, settingsOf, WIRE } from './settings.ts'
import { Stage } from './stage.ts'

/** Bins of simulated time, in seconds, that a person can read on an axis. */
const BIN_SECONDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400]
const MOST_BINS = 480

export class Live {
  readonly duration: number
  readonly warmUp: number
  readonly binSeconds: number
  private diagram: Diagram
  private readonly seed: string
  private readonly simulation: Simulation
  private readonly replay: JournalEntry[]
  private readonly stage: Stage
  private measuring = false
  private binsClosed: number
  private bins: { readonly legend: Legend; readonly values: Float64Array }[] = []

  constructor(diagram: Diagram, seed: string, replication: number, journal: readonly JournalEntry[], recorded: boolean) {
    const { duration, warmUp, events } = diagram.scenario
    this.diagram = diagram
    this.seed = seed
    this.duration = duration
    this.warmUp = Math.min(warmUp, duration)
    this.binSeconds = BIN_SECONDS.find((seconds) => duration / seconds <= MOST_BINS) ?? duration / MOST_BINS
    this.simulation = new Simulation(plan(diagram, seed, replication))
    this.stage = new Stage(
      this.simulation,
      () => this.diagram,
      (change) => this.become(change),
    )
    this.replay = [...journal]
    this.binsClosed = recorded ? 0 : Number.POSITIVE_INFINITY
    for (const event of events) this.stage.script(event)
    this.measuring = this.warmUp === 0
  }

  now(): number {
    return this.simulation.now
  }
  events(): number {
    return this.simulation.events
  }
  finished(): boolean {
    return this.simulation.now >= this.duration && this.simulation.idleUntil(this.duration)
  }

  /** Runs until `until` seconds (never past the duration) or `events` more events; returns how many happened. */
  run(until: number, events = Number.POSITIVE_INFINITY): number {
    const { simulation } = this
    const end = Math.min(until, this.duration)
    let happened = 0
    for (;;) {
      const stop = this.nextStop(end)
      const budget = Math.min(
        events - happened,
        this.replay.length > 0 ? this.replay[0].after - simulation.events : Number.POSITIVE_INFINITY,
      )
      if (budget > 0) happened += simulation.run(stop, budget)
      if (this.replayNext()) continue
      if (happened >= events) return happened
      this.passed()
      if (simulation.now >= end && simulation.idleUntil(end)) return happened
    }
  }
  /** The next moment at which something besides events happens. */
  private nextStop(end: number): number {
    let stop = Math.min(end, (this.binsClosed + 1) * this.binSeconds)
    if (!this.measuring) stop = Math.min(stop, this.warmUp)
    if (this.replay.length > 0) stop = Math.min(stop, this.replay[0].at)
    return Math.max(stop, this.simulation.now)
  }
  private passed(): void {
    const { simulation } = this
    if (!this.measuring && simulation.now >= this.warmUp) {
      this.measuring = true
      simulation.measure()
    }
    while ((this.binsClosed + 1) * this.binSeconds <= simulation.now) {
      this.binsClosed++
      simulation.closeBin()
      this.bins.push({ legend: simulation.legend(), values: simulation.snapshot() })
    }
  }
  /** An edit of a journal whose turn has come: after so many events, at that moment. */
  private replayNext(): boolean {
    const [next] = this.replay
    if (!next || this.simulation.events < next.after) return false
    this.replay.shift()
    this.simulation.advance(next.at)
    this.passed()
    this.perform(next.edit)
    return true
  }

  legend(): Legend {
    return this.simulation.legend()
  }
  snapshot(): Float64Array {
    return this.simulation.snapshot()
  }
  /** Snapshots at the ends of the bins that were finished since the last call, each with the legend that it is laid out by. */
  takeBins(): { readonly legend: Legend; readonly values: Float64Array }[] {
    const { bins } = this
    this.bins = []
    return bins
  }
  /** What parts told since the last call. */
  takeNotices(): Notice[] {
    return this.simulation.doors.notices.take()
  }
  watchRiders(perWire: number): void {
    this.simulation.doors.riders.watch(perWire)
  }
  /** Samples since the last call; wires by their place in the legend. */
  takeRiders(): { riders: Int32Array; at: Float64Array } {
    return this.simulation.takeRiders()
  }

  /** Makes a change now, between two events. */
  apply(edit: Change): JournalEntry {
    const entry = { at: this.simulation.now, after: this.simulation.events, edit }
    this.perform(edit)
    return entry
  }

  private perform(change: Change): void {
    this.simulation.edits++
    this.become(change)
  }
  private become(change: Change): void {
    const before = this.diagram
    this.diagram = applyChange(before, change)
    this.take(change, before)
  }
  private take(change: Change, before: Diagram): void {
    const { simulation } = this
    switch (change.do) {
      case 'addComponent':
        return simulation.addComponent(planComponent(change.component, this.diagram.region))
      case 'removeComponent':
        for (const wire of before.wires) if (wire.from === change.id || wire.to === change.id) this.unwire(wire.id, before)
        return simulation.removeComponent(change.id)
      case 'setComponent':
        return this.reconfigure(change.id)
      case 'addWire':
        simulation.addRoute(planWire(change.wire))
        return simulation.rewired([change.wire.from, change.wire.to])
      case 'removeWire':
        return this.unwire(change.id, before)
      case 'setWire': {
        return simulation.setRoute(change.id, settingsOf(WIRE, change.settings))
      }
      case 'event':
        return this.stage.happen(change.event)
    }
  }
  private unwire(id: string, before: Diagram): void {
    const wire = before.wires.find((each) => each.id === id)
    if (!wire) return
    this.simulation.removeRoute(id)
    this.simulation.rewired([wire.from, wire.to])
  }
  private component(id: string): Component | undefined {
    return this.diagram.components.find((component) => component.id === id)
  }
  private reconfigure(id: string): void {
    const component = this.component(id)
    if (!component) return
    const settings = settingsOf(kindNamed(component.kind), component.settings)
    this.simulation.reconfigure(id, settings, planComponent(component, this.diagram.region))
  }

  fingerprint(): string {
    return this.simulation.fingerprint()
  }
  result(wallSeconds: number): Result {
    const { simulation } = this
    return resultOf(this.snapshot(), this.legend(), {
      seed: this.seed,
      simulated: simulation.now,
      warmUp: this.warmUp,
      events: simulation.events,
      wallSeconds,
      fingerprint: this.fingerprint(),
      conserved: simulation.conserved(),
    })
  }
}

interface Options {
  readonly seed?: string
  readonly replication?: number
  readonly journal?: readonly JournalEntry[]
  /** Whether bins are wanted: they cost time, and change nothing of what happens. True unless said otherwise. */
  readonly recorded?: boolean
}
/** Starts a diagram that was checked. The seed is the scenario's unless another is given. */
export function start(
  diagram: Diagram,
  { seed = diagram.scenario.seed, replication = 0, journal = [], recorded = true }: Options = {},
): Live {
  return new Live(diagram, seed, replication, journal, recorded)
}
