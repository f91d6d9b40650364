/** The targets that a balancer knows: who they are, what each has in hand, and what the health checks say. */
import type { World } from '../../engine/world.ts'

export interface Target {
  readonly seat: number
  readonly route: number
  /** Number of this target for the life of the balancer: jobs in flight name it. */
  readonly slot: number
  readonly zone: string | null
  outstanding: number
  /** Not yet passed its first check. */
  initial: boolean
  healthy: boolean
  draining: boolean
  /** When its slow start began; NaN outside. */
  slowSince: number
  /** What of a turn it has saved up while it starts slowly. */
  credit: number
  /** Checks in a row that went the same way. */
  passes: number
  failures: number
}

export class Targets {
  /** Those that take new requests or finish old ones. */
  readonly all: Target[] = []
  private readonly bySlot = new Map<number, Target>()
  /** Targets that take new requests and pass their checks. */
  healthy = 0
  private nextSlot = 0

  /** Brings the list in line with the addresses behind the exits; returns the new ones. */
  update(world: World): Target[] {
    const seen = new Map<number, number>()
    for (const route of world.exits) for (const seat of world.addresses(route)) seen.set(seat, route)
    for (const target of [...this.all]) {
      // Behind another wire than before it is another target, and starts afresh.
      target.draining = seen.get(target.seat) !== target.route
      if (!target.draining) seen.delete(target.seat)
      else if (target.outstanding === 0) this.forget(target)
    }
    return [...seen].map(([seat, route]) => this.register(seat, route, world.zoneOf(seat)))
  }
  private register(seat: number, route: number, zone: string | null): Target {
    const target = {
      seat,
      route,
      slot: this.nextSlot++,
      zone,
      outstanding: 0,
      initial: true,
      healthy: false,
      draining: false,
      slowSince: Number.NaN,
      credit: 0,
      passes: 0,
      failures: 0,
    }
    this.all.push(target)
    this.bySlot.set(target.slot, target)
    return target
  }
  private forget(target: Target): void {
    this.all.splice(this.all.indexOf(target), 1)
    this.bySlot.delete(target.slot)
  }
  find(slot: number): Target | undefined {
    return this.bySlot.get(slot)
  }

  /** A request to this target has ended. */
  freed(slot: number): void {
    const target = this.bySlot.get(slot)
    if (!target) return
    target.outstanding--
    if (target.draining && target.outstanding === 0) this.forget(target)
  }

  get registered(): number {
    let count = 0
    for (const target of this.all) if (!target.draining) count++
    return count
  }
  /** Zones whose nodes are in use: those with a healthy target, or all when none has one. */
  zones: readonly string[] = []
  private readonly healthyBy = new Map<string, number>()
  /** Looks again at how many can be chosen: after every check, and when the list changes. */
  recount(): void {
    this.healthy = 0
    this.healthyBy.clear()
    const present = new Set<string>()
    for (const { draining, healthy, zone } of this.all) {
      if (draining) continue
      if (zone !== null) present.add(zone)
      if (!healthy) continue
      this.healthy++
      if (zone !== null) this.healthyBy.set(zone, this.healthyIn(zone) + 1)
    }
    const inUse = this.healthyBy.size > 0 ? this.healthyBy.keys() : present
    this.zones = [...inUse].sort()
  }
  healthyIn(zone: string): number {
    return this.healthyBy.get(zone) ?? 0
  }
  /** Zones in which targets stand. */
  get inhabited(): number {
    return new Set(this.all.flatMap(({ draining, zone }) => (draining || zone === null ? [] : [zone]))).size
  }
}
