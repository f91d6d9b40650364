/** A group's members: seats that come and go behind one component. The group spawns, lists and delists; the doors see to what is owed. */

import { GRACE_TIMER, RELEASE_TIMER } from './doors.ts'
import type { Outcome, Part } from './part.ts'
import { ALARM, codeOf } from './time/agenda.ts'
import { type Condition, CRASHED, STOPPED, UP, ZONE_DOWN } from './topology/topology.ts'
import { World } from './world.ts'

export class Fleet {
  private readonly world: World
  constructor(world: World) {
    this.world = world
  }

  /** A new seat in a zone; nobody is sent there before it is listed. */
  spawn(zone: string, start: (world: World) => Part): number {
    const { doors, component, seat: owner } = this.world
    const { topology, meters } = doors
    const seat = topology.addSeat(component, owner, zone)
    meters.addSeat(seat)
    topology.sit(seat, start(new World(doors, seat, this.world.origin)))
    topology.parts[seat].start()
    return seat
  }

  /** The group itself is no address: only its listed members are. Called before anything starts, or a balancer would list the group. */
  open(): void {
    this.world.doors.topology.components[this.world.component].addresses = []
  }

  /** From now on work is sent there, and it takes work. */
  list(seat: number): void {
    const { topology } = this.world.doors
    const state = topology.components[this.world.component]
    state.addresses = [...state.addresses, seat]
    topology.condition[seat] =
      topology.condition[this.world.seat] === STOPPED ? STOPPED : topology.downZones.has(topology.zone[seat] ?? '') ? ZONE_DOWN : UP
    this.moved()
    if (topology.condition[seat] === UP) topology.parts[seat].wake()
  }

  /**
   * Deregisters: no new work; what it owes it may finish for the longest grace among its callers and `own` seconds. Then, or as
   * soon as it owes nothing, the group's part hears `released`.
   */
  delist(seat: number, own: number): void {
    const { doors, component } = this.world
    const { topology, agenda } = doors
    const state = topology.components[component]
    state.addresses = state.addresses.filter((each) => each !== seat)
    topology.delisted[seat] = true
    this.moved()
    const graces = topology.routes
      .filter((route) => route.to === component && route.role !== 'poll' && !route.gone)
      .map((route) => route.grace)
    const grace = Math.max(own, ...graces)
    const timer = topology.owed[seat] === 0 || grace <= 0 ? RELEASE_TIMER : GRACE_TIMER
    agenda.push(doors.now + (timer === RELEASE_TIMER ? 0 : grace), codeOf(ALARM, timer, seat), 0, agenda.epoch(seat))
  }

  /** Gone: what it still has fails with this outcome. */
  retire(seat: number, outcome: Outcome): void {
    const { doors } = this.world
    const { topology } = doors
    if (!topology.alive[seat]) return
    const state = topology.components[this.world.component]
    if (state.addresses.includes(seat)) {
      state.addresses = state.addresses.filter((each) => each !== seat)
      topology.delisted[seat] = true
      this.moved()
    }
    topology.alive[seat] = false
    for (const poller of topology.pollers[seat]) doors.sources.leave(poller, doors.now)
    doors.evict(seat, outcome)
    doors.agenda.forget(seat)
    topology.pollers[seat] = []
  }

  condition(seat: number): Condition {
    return this.world.doors.topology.condition[seat]
  }
  setCondition(seat: number, condition: Condition): void {
    this.world.doors.topology.condition[seat] = condition
  }
  failed(seat: number): boolean {
    const condition = this.condition(seat)
    return condition === CRASHED || condition === ZONE_DOWN
  }
  zoneIsDown(zone: string): boolean {
    return this.world.doors.topology.downZones.has(zone)
  }
  /** Seen as unhealthy by a balancer in front. */
  unhealthy(seat: number): boolean {
    return this.world.doors.topology.unhealthy[seat] === true
  }
  /** A balancer in front has an opinion of it, good or bad. */
  judged(seat: number): boolean {
    return this.world.doors.topology.unhealthy[seat] !== null
  }
  owes(seat: number): number {
    return this.world.doors.topology.owed[seat]
  }

  /** Whoever leads here looks again. */
  private moved(): void {
    const { doors, component } = this.world
    const { topology } = doors
    doors.sources.setPollers(component, doors.now)
    for (const route of topology.routes)
      if (route.to === component && route.role !== 'poll' && !route.gone) topology.parts[topology.components[route.from].seat].rewired()
  }
}
