/** A diagram that runs: the engine with the scenario's script, the edits made on the way, and what was measured. */
import type { Legend } from '../engine/columns.ts'
import { Simulation } from '../engine/simulation.ts'
import { applyChange } from './changes.ts'
import { plan, planComponent, planWire } from './compile.ts'
import type { Change, Component, Diagram, JournalEntry, ScenarioEvent } from './diagram.ts'
import { type Result, resultOf } from './result.ts'
import { kindNamed, settingsOf, WIRE, withSetting } from './settings.ts'

/** Bins of simulated time, in seconds, that a person can read on an axis. */
const BIN_SECONDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400]
const MOST_BINS = 480

/** What undoes an event that has a duration. A spike ends by itself. */
const UNDOES: Partial<Record<ScenarioEvent['do'], ScenarioEvent['do']>> = {
  stop: 'start',
  crash: 'restore',
  zoneDown: 'zoneUp',
  cut: 'heal',
  slow: 'slow',
}

export class Live {
  readonly duration: number
  readonly warmUp: number
  readonly binSeconds: number
  private diagram: Diagram
  private readonly seed: string
  private readonly simulation: Simulation
  private readonly replay: JournalEntry[]
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
    this.replay = [...journal]
    this.binsClosed = recorded ? 0 : Number.POSITIVE_INFINITY
    for (const event of events) this.script(event)
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
        const { latency, weight, loss } = settingsOf(WIRE, change.settings)
        return simulation.setRoute(change.id, { latency, weight, loss })
      }
      case 'event':
        return this.happen(change.event)
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

  private script(event: ScenarioEvent): void {
    this.simulation.at({ at: event.at, apply: () => this.happen(event) })
  }
  private happen(event: Omit<ScenarioEvent, 'at'>): void {
    const { simulation } = this
    const undo = UNDOES[event.do]
    if (undo && event.duration) this.script({ ...event, do: undo, factor: 1, duration: undefined, at: simulation.now + event.duration })
    switch (event.do) {
      case 'zoneDown':
        return simulation.incidents.zoneDown(event.zone ?? '')
      case 'zoneUp':
        return simulation.incidents.zoneUp(event.zone ?? '')
      case 'cut':
      case 'heal':
        return simulation.cut(event.wire ?? '', event.do === 'cut')
      case 'set':
        return this.set(event)
      default: {
        const index = simulation.doors.topology.find(event.component ?? '')
        if (index >= 0) simulation.incidents.strike(index, event.do, event.factor ?? 1, event.duration ?? 0)
      }
    }
  }
  private set({ component, wire: wireId, setting, value }: Omit<ScenarioEvent, 'at'>): void {
    if (setting === undefined) return
    const before = this.diagram
    const part = this.component(component ?? '')
    const wire = before.wires.find(({ id }) => id === wireId)
    const change: Change | null = part
      ? { do: 'setComponent', id: part.id, settings: withSetting(kindNamed(part.kind), part.settings, setting, value) }
      : wire
        ? { do: 'setWire', id: wire.id, settings: withSetting(WIRE, wire.settings, setting, value) }
        : null
    if (!change) return
    this.diagram = applyChange(before, change)
    this.take(change, before)
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
