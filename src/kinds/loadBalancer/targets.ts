/** The targets that a balancer knows: who they are, what each has in hand, and what the health checks say. */
import type { World } from '../../engine/world.ts'

export interface Target {
  readonly seat: number
  readonly route: number
  /** Number of this target for the life of the balancer: jobs in flight name it. */
  readonly slot: number
  outstanding: number
  /** Not yet passed its first check. */
  initial: boolean
  healthy: boolean
  draining: boolean
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
  private next = 0

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
    return [...seen].map(([seat, route]) => this.register(seat, route))
  }
  private register(seat: number, route: number): Target {
    const target = {
      seat,
      route,
      slot: this.nextSlot++,
      outstanding: 0,
      initial: true,
      healthy: false,
      draining: false,
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
  /** Looks again at how many can be chosen: after every check, and when the list changes. */
  recount(): void {
    this.healthy = 0
    for (const target of this.all) if (!target.draining && target.healthy) this.healthy++
  }

  /** The next in turn; when none is healthy all are used: the group fails open (aws-facts H3). */
  roundRobin(open: boolean): Target | null {
    const { all } = this
    for (let n = 0; n < all.length; n++) {
      if (this.next >= all.length) this.next = 0
      const target = all[this.next++]
      if (!target.draining && (open || target.healthy)) return target
    }
    return null
  }
  /** The one with the fewest requests in hand; ties rotate. */
  leastOutstanding(open: boolean): Target | null {
    const { all } = this
    let best: Target | null = null
    let place = 0
    for (let n = 0; n < all.length; n++) {
      const at = (this.next + n) % all.length
      const target = all[at]
      if (target.draining || !(open || target.healthy) || (best !== null && target.outstanding >= best.outstanding)) continue
      best = target
      place = at
    }
    this.next = place + 1
    return best
  }
  /** The one at this point of [0, 1). */
  random(open: boolean, point: number): Target | null {
    let count = 0
    for (const target of this.all) if (!target.draining && (open || target.healthy)) count++
    let nth = Math.floor(point * count)
    for (const target of this.all) if (!target.draining && (open || target.healthy) && nth-- === 0) return target
    return null
  }
}
