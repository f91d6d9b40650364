/** Writes what was measured into one array: see columns.ts for the layout. */
import { CELL_WIDTH, COLUMNS, type Column, HEADER, type Legend, REASONS, SYSTEM, WIRE_COLUMNS } from '../columns.ts'
import type { Doors } from '../doors.ts'
import type { ComponentState } from '../topology/topology.ts'
import type { Histogram } from './histogram.ts'
import * as M from './meters.ts'

const COLUMN = Object.fromEntries(COLUMNS.map((name, index) => [name, index])) as Record<Column, number>
const WIDTH = COLUMNS.length

export class Snapshots {
  private readonly doors: Doors
  /** Dollars up to the last settlement, and the counters at that moment, by component. */
  private readonly settled: { dollars: number; at: number; counters: Float64Array }[] = []
  private readonly base: Float64Array[] = []
  binAt = 0

  constructor(doors: Doors) {
    this.doors = doors
  }

  legend(): Legend {
    const { topology } = this.doors
    let at: number = HEADER.length
    const components = [{ id: SYSTEM, at, gauges: [] as readonly string[], cells: 0 }]
    at += WIDTH
    for (const { plan, removed } of topology.components) {
      if (removed) continue
      components.push({ id: plan.id, at, gauges: plan.gauges, cells: plan.cells })
      at += WIDTH + plan.gauges.length + plan.cells * CELL_WIDTH
    }
    const wires = topology.routes
      .filter((route) => !route.gone && !route.hidden)
      .map((route, nth) => ({ id: route.plan.id, at: at + nth * WIRE_COLUMNS.length }))
    return { components, wires, length: at + wires.length * WIRE_COLUMNS.length }
  }

  /** A fresh array, so that it can be handed over. */
  take(legend: Legend, events: number, journal: number): Float64Array {
    const { topology, now } = this.doors
    const out = new Float64Array(legend.length)
    out.set([now, events, journal, this.binAt])
    let nth = 1
    topology.components.forEach((component, index) => {
      const own = component.removed ? new Float64Array(WIDTH) : out
      const at = component.removed ? 0 : legend.components[nth++].at
      this.columns(own, at, index, component.plan)
      if (!component.removed) this.component(out, at, index, component)
      this.addToSystem(out, legend.components[0].at, own, at, this.doors.topology.parts[component.seat].source)
    })
    this.system(out, legend.components[0].at)
    const live = topology.routes.flatMap((route, index) => (route.gone || route.hidden ? [] : [index]))
    live.forEach((index, place) => {
      const { sent, answered, failed } = this.doors.meters
      out.set([sent[index], answered[index], failed[index], topology.routes[index].down ? 1 : 0], legend.wires[place].at)
    })
    return out
  }

  /** What is counted and integrated, of a component that is there or was. */
  private columns(out: Float64Array, at: number, index: number, plan: ComponentState['plan']): void {
    const { raw } = this.doors.meters
    const row = index * M.ROW
    for (const [name, offset] of PLAIN) out[at + COLUMN[name]] = raw[row + offset]
    for (let reason = 0; reason < REASONS.length; reason++) out[at + COLUMN['failed.noRoute'] + reason] = raw[row + M.FAILED + reason]
    this.integrals(out, at, index)
    out[at + COLUMN.cost] = this.dollars(index, plan)
  }
  private component(out: Float64Array, at: number, index: number, { plan, seat }: ComponentState): void {
    const { meters, topology } = this.doors
    out[at + COLUMN.condition] = topology.condition[seat]
    const times = meters.times[index]
    spread(out, at + COLUMN['latency.count'], times.latency)
    spread(out, at + COLUMN['wait.count'], times.wait)
    spread(out, at + COLUMN['fulfilment.count'], times.fulfilment)
    out.set(times.bin, at + COLUMN['bin.p50'])
    const gauges = at + WIDTH
    this.gauges(out, gauges, index, plan)
    const base = this.base[index]
    for (let gauge = 0; gauge < plan.gauges.length; gauge++) if (base && plan.counters[gauge]) out[gauges + gauge] -= base[gauge]
    topology.parts[seat].draw(out, gauges + plan.gauges.length)
  }

  private integrals(out: Float64Array, at: number, index: number): void {
    const { meters } = this.doors
    out[at + COLUMN.waitingSeconds] = meters.integral(index, M.WAITING_SECONDS, M.WAITING)
    out[at + COLUMN.systemSeconds] = this.systemSeconds(index)
    out[at + COLUMN.backlogSeconds] = meters.backlogSeconds(index)
    out[at + COLUMN.backlogMax] = meters.mostWaiting(index)
    out[at + COLUMN.busySeconds] = meters.integral(index, M.BUSY_SECONDS, M.BUSY)
    out[at + COLUMN.heldSeconds] = meters.integral(index, M.HELD_SECONDS, M.HELD)
    out[at + COLUMN.serverSeconds] = meters.integral(index, M.SERVER_SECONDS, M.SERVERS)
    this.shares(out, at)
  }
  private systemSeconds(index: number): number {
    const { meters } = this.doors
    const row = index * M.ROW
    return meters.integral(index, M.SYSTEM_SECONDS, M.WAITING) + (meters.now - meters.raw[row + M.TOUCHED]) * meters.raw[row + M.IN_SERVICE]
  }
  /** Means over the time measured, from the integrals. */
  private shares(out: Float64Array, at: number): void {
    const measured = this.doors.meters.now - this.doors.meters.since
    const served = out[at + COLUMN.serverSeconds]
    out[at + COLUMN.utilization] = served > 0 ? out[at + COLUMN.busySeconds] / served : 0
    out[at + COLUMN.blocked] = served > 0 ? out[at + COLUMN.heldSeconds] / served : 0
    out[at + COLUMN.meanInSystem] = measured > 0 ? out[at + COLUMN.systemSeconds] / measured : 0
    out[at + COLUMN.meanWaiting] = measured > 0 ? out[at + COLUMN.waitingSeconds] / measured : 0
  }

  /** The system offers what its sources bring; what waits and works is summed over all components, those that left included. */
  private addToSystem(out: Float64Array, at: number, own: Float64Array, from: number, source: boolean): void {
    for (const name of EVERYWHERE) out[at + COLUMN[name]] += own[from + COLUMN[name]]
    for (const name of source ? AT_SOURCES : ELSEWHERE) out[at + COLUMN[name]] += own[from + COLUMN[name]]
    if (!source) return
    const failed = COLUMN['failed.noRoute']
    for (let reason = 0; reason < REASONS.length; reason++) out[at + failed + reason] += own[from + failed + reason]
  }
  private system(out: Float64Array, at: number): void {
    const { meters } = this.doors
    this.shares(out, at)
    out[at + COLUMN.lostLater] = meters.lostLater
    spread(out, at + COLUMN['latency.count'], meters.system.latency)
    spread(out, at + COLUMN['wait.count'], meters.system.wait)
    spread(out, at + COLUMN['fulfilment.count'], meters.system.fulfilment)
    out.set(meters.system.bin, at + COLUMN['bin.p50'])
  }

  /** Gauges since the run began: counters of the kind, then what its part says. */
  private gauges(out: Float64Array, at: number, index: number, plan: ComponentState['plan']): void {
    const { meters, topology } = this.doors
    for (let gauge = 0; gauge < plan.gauges.length; gauge++) out[at + gauge] = meters.raw[index * M.ROW + M.GAUGES + gauge]
    topology.parts[topology.components[index].seat].read(out, at)
  }

  /** Dollars since measuring began. A kind's price is a function of what was used since its settings last changed. */
  private dollars(index: number, plan: ComponentState['plan']): number {
    const mark = this.settled[index]
    if (!mark) return 0
    if (this.doors.topology.components[index].removed) return mark.dollars
    const now = this.counters(index, plan)
    const change = (name: string) => now[nameIndex(plan, name)] - mark.counters[nameIndex(plan, name)]
    return mark.dollars + plan.cost(change, this.doors.meters.now - mark.at)
  }
  /** What was used so far is paid at the old settings. */
  settle(index: number): void {
    const { plan } = this.doors.topology.components[index]
    this.settled[index] = { dollars: this.dollars(index, plan), at: this.doors.meters.now, counters: this.counters(index, plan) }
  }
  /** A component joins: it costs from now on. */
  join(index: number): void {
    this.settled[index] = {
      dollars: 0,
      at: this.doors.meters.now,
      counters: this.counters(index, this.doors.topology.components[index].plan),
    }
  }
  /** The warm-up is over: costs and the kinds' counters start again. */
  restart(meters: () => void): void {
    const { components } = this.doors.topology
    components.forEach(({ plan }, index) => {
      this.base[index] = new Float64Array(plan.gauges.length)
      this.gauges(this.base[index], 0, index, plan)
    })
    meters()
    for (const index of components.keys()) this.join(index)
  }
  private counters(index: number, plan: ComponentState['plan']): Float64Array {
    const { meters } = this.doors
    const out = new Float64Array(USAGE.length + plan.gauges.length)
    out[0] = meters.raw[index * M.ROW + M.ARRIVED]
    out[1] = meters.raw[index * M.ROW + M.COMPLETED]
    out[2] = this.systemSeconds(index)
    out[3] = meters.integral(index, M.SERVER_SECONDS, M.SERVERS)
    out[4] = meters.integral(index, M.BUSY_SECONDS, M.BUSY)
    this.gauges(out, USAGE.length, index, plan)
    return out
  }
}

/** What the system's row sums over all components, over its sources, and over the others. */
const EVERYWHERE = ['busy', 'held', 'servers', 'duplicateWork', 'busySeconds', 'heldSeconds', 'serverSeconds', 'cost'] as const
const AT_SOURCES = ['arrived', 'completed', 'inService', 'carried', 'systemSeconds'] as const
const ELSEWHERE = ['waiting', 'waitingSeconds'] as const
/** Columns that are copied as they stand. */
const PLAIN = [
  ['arrived', M.ARRIVED],
  ['completed', M.COMPLETED],
  ['waiting', M.WAITING],
  ['inService', M.IN_SERVICE],
  ['carried', M.CARRIED],
  ['servers', M.SERVERS],
  ['busy', M.BUSY],
  ['held', M.HELD],
  ['lostLater', M.LOST_LATER],
  ['duplicateWork', M.DUPLICATE_WORK],
] as const
/** What a price may be a function of, besides the kind's own counters. */
const USAGE = ['arrived', 'completed', 'systemSeconds', 'serverSeconds', 'busySeconds'] as const
function nameIndex(plan: ComponentState['plan'], name: string): number {
  const usage = (USAGE as readonly string[]).indexOf(name)
  return usage >= 0 ? usage : USAGE.length + plan.gauges.indexOf(name)
}

const SHARES = [0.5, 0.95, 0.99]
function spread(out: Float64Array, at: number, times: Histogram): void {
  const { total } = times
  out[at] = total
  out[at + 1] = total > 0 ? times.sum / total : Number.NaN
  out.set(times.percentiles(SHARES), at + 2)
  out[at + 5] = total > 0 ? times.max : Number.NaN
}
