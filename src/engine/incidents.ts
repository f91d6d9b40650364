/** What happens to parts from outside: stops, crashes, dark zones, cut wires. The kinds only say what they do about it. */
import { type Doors, failure } from './doors.ts'
import type { Incident } from './part.ts'
import { type Condition, CRASHED, STOPPED, UP, ZONE_DOWN } from './topology/topology.ts'

export class Incidents {
  private readonly doors: Doors
  constructor(doors: Doors) {
    this.doors = doors
  }

  /** Does `name` to a component: `factor` for slow and spike, `seconds` how long a spike lasts. */
  strike(component: number, name: Incident, factor: number, seconds: number): void {
    const { topology } = this.doors
    const { seat } = topology.components[component]
    switch (name) {
      case 'stop':
        for (const each of this.seatsOf(component)) if (topology.condition[each] === UP) this.stop(each)
        break
      case 'start':
        for (const each of this.seatsOf(component)) if (topology.condition[each] === STOPPED) this.start(each)
        return
      case 'crash':
        this.crash(this.victim(component))
        break
      case 'slow':
        for (const each of this.seatsOf(component)) if (each !== seat) topology.parts[each].incident(name, factor, seconds)
        break
      case 'restore':
        if (topology.condition[seat] !== CRASHED) return
    }
    topology.parts[seat].incident(name, factor, seconds)
  }

  private seatsOf(component: number): number[] {
    const { topology } = this.doors
    return topology.component.flatMap((each, seat) => (each === component && topology.alive[seat] ? [seat] : []))
  }
  private stop(seat: number): void {
    const { topology, now } = this.doors
    topology.condition[seat] = STOPPED
    for (const poller of topology.pollers[seat]) this.doors.sources.leave(poller, now)
  }
  private start(seat: number): void {
    const { topology } = this.doors
    topology.condition[seat] = UP
    topology.parts[seat].incident('start', 1, 0)
    topology.parts[seat].wake()
  }

  /** Of a group the oldest instance that serves; of anything else itself. -1 when nothing is left to crash. */
  private victim(component: number): number {
    const { topology } = this.doors
    const { addresses, seat } = topology.components[component]
    return (
      addresses.find((each) => topology.condition[each] === UP || topology.condition[each] === STOPPED) ??
      (addresses.length > 0 ? -1 : seat)
    )
  }
  private crash(seat: number): void {
    if (seat >= 0 && this.doors.topology.works[seat]) this.fell(seat, CRASHED)
  }
  /** Everything in hand and in line fails; nothing received is deleted. */
  private fell(seat: number, condition: Condition): void {
    const { topology, now, agenda } = this.doors
    topology.condition[seat] = condition
    for (const poller of topology.pollers[seat]) this.doors.sources.leave(poller, now)
    this.doors.evict(seat, failure('crashed'))
    agenda.forget(seat)
    if (topology.delisted[seat] && topology.owed[seat] === 0) this.doors.release(seat)
  }

  zoneDown(zone: string): void {
    const { topology } = this.doors
    if (topology.downZones.has(zone)) return
    topology.downZones.add(zone)
    for (const seat of this.workersIn(zone)) this.fell(seat, ZONE_DOWN)
    this.tellZone(zone, true)
  }
  /** Machines come back as machines do: they boot. */
  zoneUp(zone: string): void {
    const { topology } = this.doors
    if (!topology.downZones.delete(zone)) return
    for (const seat of this.workersIn(zone)) this.lightUp(seat)
    this.tellZone(zone, false)
  }
  private lightUp(seat: number): void {
    const { topology } = this.doors
    if (topology.condition[seat] !== ZONE_DOWN) return
    topology.condition[seat] = CRASHED
    if (topology.owner[seat] < 0) topology.parts[seat].incident('restore', 1, 0)
  }
  /** A machine is put into another zone: what goes on there goes for it from now on. */
  move(seat: number, zone: string | null): void {
    const { topology } = this.doors
    if (topology.zone[seat] === zone || !topology.works[seat]) return
    topology.zone[seat] = zone
    const dark = topology.downZones.has(zone ?? '')
    if (dark && topology.condition[seat] !== ZONE_DOWN) this.fell(seat, ZONE_DOWN)
    else if (!dark) this.lightUp(seat)
  }
  private workersIn(zone: string): number[] {
    const { topology } = this.doors
    return topology.zone.flatMap((each, seat) => (each === zone && topology.alive[seat] && topology.works[seat] ? [seat] : []))
  }
  private tellZone(zone: string, down: boolean): void {
    const { components, parts } = this.doors.topology
    for (const component of components) if (!component.removed) parts[component.seat].zone(zone, down)
  }
}
