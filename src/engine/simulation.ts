/** The run itself: takes the next event, hands it to whom it concerns, until a moment or a number of events is reached. */

import { hashText } from './chance/random.ts'
import type { Legend } from './columns.ts'
import { CONNECT_TIMER, Doors, failure, GRACE_TIMER, RELEASE_TIMER } from './doors.ts'
import { Incidents } from './incidents.ts'
import { Limit } from './limit.ts'
import { GAUGE_LIMIT } from './measure/meters.ts'
import { Snapshots } from './measure/snapshot.ts'
import type { ComponentPlan, Plan, ScriptPlan } from './plan.ts'
import { MAX_ROUTES } from './rows.ts'
import {
  ALARM,
  ANSWER,
  ARRIVE,
  CLOCK,
  codeOf,
  HOLDER_TIMER,
  SCRIPT,
  SEAT_LIMIT,
  SENDER_TIMER,
  seatOf,
  timerOf,
  verbOf,
  WAKE,
} from './time/agenda.ts'
import { Fingerprint } from './time/fingerprint.ts'
import type { RoutePlan } from './topology/facts.ts'
import { CRASHED, ZONE_DOWN } from './topology/topology.ts'
import { World } from './world.ts'

/** Events at one moment: many times what a full world can do at once. More never end. */
const MOST_AT_ONCE = 10_000_000

export class Simulation {
  readonly doors = new Doors()
  readonly incidents = new Incidents(this.doors)
  events = 0
  private instant = 0
  private atOnce = 0
  private readonly print = new Fingerprint()
  private readonly snapshots = new Snapshots(this.doors)
  private readonly scripts: ScriptPlan[] = []
  private readonly origin: string
  private current: Legend | null = null
  /** A replay of edits: how many were applied. */
  edits = 0

  constructor(plan: Plan) {
    this.origin = `${plan.seed}/${plan.replication}`
    this.doors.coldStart = plan.coldStart
    this.doors.quota.limit = plan.accountConcurrency
    const indices = plan.components.map((component) => this.seat(component))
    for (const route of plan.routes) this.addRoute(route)
    for (const index of indices) this.begin(index)
  }

  get now(): number {
    return this.doors.now
  }

  /** Runs until `until` seconds, or until `events` more have happened; says how many did. Time then stands at the last event, or at `until`. */
  run(until: number, events = Number.POSITIVE_INFINITY): number {
    const { agenda } = this.doors
    let happened = 0
    while (happened < events) {
      if (!agenda.pop(until)) {
        this.advance(until)
        break
      }
      happened++
      if (agenda.now !== this.instant) {
        this.instant = agenda.now
        this.atOnce = 0
      } else if (++this.atOnce > MOST_AT_ONCE) throw new Limit('instant', MOST_AT_ONCE)
      this.print.add(agenda.now, agenda.code)
      this.dispatch(agenda.code, agenda.subject)
    }
    this.events += happened
    return happened
  }

  /** Nothing more happens up to this moment. */
  idleUntil(until: number): boolean {
    return this.doors.agenda.nextTime() > until
  }
  /** Time passes without an event. */
  advance(to: number): void {
    const { doors } = this
    doors.agenda.time[0] = Math.max(to, doors.now)
  }

  private dispatch(code: number, subject: number): void {
    const { doors } = this
    switch (verbOf(code)) {
      case ARRIVE:
        return doors.arrive(subject)
      case ANSWER:
        return doors.answered(subject)
      case WAKE:
        return doors.sources.woken(seatOf(code), subject, doors.now)
      case SCRIPT:
        return this.scripts[subject].apply()
      case HOLDER_TIMER:
      case SENDER_TIMER:
      case ALARM:
      case CLOCK:
        return this.due(seatOf(code), timerOf(code), subject)
    }
  }
  private due(seat: number, timer: number, subject: number): void {
    const { parts, owner } = this.doors.topology
    if (timer === CONNECT_TIMER) this.doors.connectTimedOut(subject)
    else if (timer === RELEASE_TIMER || timer === GRACE_TIMER) {
      if (this.doors.topology.alive[seat]) parts[owner[seat]].released(seat)
    } else parts[seat].due(timer, subject)
  }

  /** Puts something on the agenda that happens from outside. */
  at(script: ScriptPlan): void {
    const index = this.scripts.push(script) - 1
    this.doors.agenda.push(script.at, codeOf(SCRIPT, 0, SEAT_LIMIT - 1), index, 0)
  }

  private seat(plan: ComponentPlan): number {
    const { topology, meters } = this.doors
    if (plan.gauges.length > GAUGE_LIMIT) throw new Error(`A part can have ${GAUGE_LIMIT} gauges at most.`)
    const index = topology.addComponent(plan)
    const { seat } = topology.components[index]
    meters.addComponent(index)
    meters.addSeat(seat)
    topology.sit(seat, plan.start(new World(this.doors, seat, `${this.origin}/${plan.id}`)))
    this.current = null
    return index
  }
  private begin(index: number): void {
    const { topology } = this.doors
    const { seat, plan } = topology.components[index]
    this.doors.sources.setPollers(index, this.doors.now)
    if (plan.zone !== null && topology.downZones.has(plan.zone) && topology.works[seat]) topology.condition[seat] = ZONE_DOWN
    topology.parts[seat].start()
    this.snapshots.join(index)
  }
  /** A component joins a run. */
  addComponent(plan: ComponentPlan): void {
    this.begin(this.seat(plan))
  }
  /** A component leaves a run: what it holds fails `removed`. Its wires must be gone before. */
  removeComponent(id: string): void {
    const { topology, agenda } = this.doors
    const index = topology.find(id)
    if (index < 0) return
    this.snapshots.settle(index)
    const seats = topology.component.flatMap((each, seat) => (each === index && topology.alive[seat] ? [seat] : []))
    topology.removeComponent(index)
    this.doors.sources.setPollers(index, this.doors.now)
    for (const seat of seats) {
      topology.alive[seat] = false
      topology.condition[seat] = CRASHED
      this.doors.evict(seat, failure('removed'))
      agenda.forget(seat)
    }
    this.current = null
  }

  addRoute(plan: RoutePlan): void {
    const { topology, agenda, meters } = this.doors
    if (topology.routes.length >= MAX_ROUTES) throw new Error(`A run can know ${MAX_ROUTES} wires at most.`)
    topology.addRoute(plan, agenda.lane(plan.latency), hashText(`${this.origin}/${plan.id}/loss`))
    meters.addRoute()
    this.current = null
  }
  removeRoute(id: string): void {
    if (this.doors.topology.removeRoute(id) >= 0) this.current = null
  }
  /** Whoever's surroundings changed looks again: called once after a change of wires. */
  rewired(ids: readonly string[]): void {
    const { topology } = this.doors
    for (const id of ids) {
      const index = topology.find(id)
      if (index < 0) continue
      this.doors.sources.setPollers(index, this.doors.now)
      topology.parts[topology.components[index].seat].rewired()
      for (const seat of topology.components[index].addresses) if (topology.condition[seat] === 0) topology.parts[seat].wake()
    }
  }
  setRoute(id: string, change: Partial<Pick<RoutePlan, 'latency' | 'weight' | 'loss' | 'filterPolicy' | 'deadLetterQueue'>>): void {
    const { topology, agenda } = this.doors
    const index = topology.findRoute(id)
    if (index < 0) return
    const { filterPolicy, ...plain } = change
    Object.assign(topology.routes[index], plain)
    if (filterPolicy) topology.routes[index].filter = topology.classes.filter(filterPolicy)
    if (change.latency !== undefined) topology.routes[index].lane = agenda.lane(change.latency)
  }
  cut(id: string, down: boolean): void {
    const index = this.doors.topology.findRoute(id)
    if (index < 0) return
    this.doors.topology.routes[index].down = down
    this.doors.sources.cut(index, down, this.now)
  }
  /** New settings of a component: what was used so far is paid at the old ones. */
  reconfigure(id: string, settings: unknown, plan: ComponentPlan): void {
    const { topology } = this.doors
    const index = topology.find(id)
    if (index < 0) return
    this.snapshots.settle(index)
    topology.components[index] = Object.assign(topology.components[index], { plan })
    topology.parts[topology.components[index].seat].reconfigure(settings)
    this.incidents.move(topology.components[index].seat, plan.zone)
  }

  /** The warm-up ends now: measuring starts. */
  measure(): void {
    this.snapshots.restart(() => this.doors.meters.restart())
  }
  closeBin(): void {
    this.doors.meters.closeBin()
    this.snapshots.binAt = this.now
  }
  legend(): Legend {
    this.current ??= this.snapshots.legend()
    return this.current
  }
  snapshot(): Float64Array {
    return this.snapshots.take(this.legend(), this.events, this.edits)
  }
  /** Samples since the last call; wires by their place in the legend. */
  takeRiders(): { riders: Int32Array; at: Float64Array } {
    const { routes } = this.doors.topology
    const place = new Int32Array(routes.length)
    let live = 0
    routes.forEach((route, index) => {
      place[index] = route.gone || route.hidden ? -1 : live++
    })
    return this.doors.riders.take(place)
  }
  conserved(): boolean {
    return this.doors.meters.conserved()
  }
  fingerprint(): string {
    return this.print.text()
  }
}
