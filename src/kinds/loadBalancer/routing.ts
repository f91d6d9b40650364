/** Who gets the next request: by the algorithm, inside a zone when nodes keep to their own, to the same target again when visitors stick. */
import { uniform } from '../../engine/chance/random.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { type BalancerSettings, crossesZones } from './fields.ts'
import type { Target, Targets } from './targets.ts'

/** Targets that a node may choose from: all, or those of its zone. */
type Scope = string | null
interface Bond {
  target: Target
  until: number
}

export class Routing {
  settings: BalancerSettings
  private readonly world: World
  private readonly targets: Targets
  private readonly salts: { choice: number; node: number; visitor: number }
  /** Where the turn is, by scope. */
  private readonly turns = new Map<Scope, number>()
  /** Who sticks to which target. */
  private readonly bonds = new Map<number, Bond>()

  constructor(settings: BalancerSettings, world: World, targets: Targets) {
    this.settings = settings
    this.world = world
    this.targets = targets
    this.salts = { choice: world.salt('choice'), node: world.salt('node'), visitor: world.salt('visitor') }
  }

  choose(request: Handle): Target | null {
    const { stickiness, type } = this.settings
    if (type === 'network') return this.byFlow(request, this.scopeOf(request))
    if (stickiness.enabled) return this.sticky(request)
    return this.byAlgorithm(request, this.scopeOf(request))
  }

  /** A visitor comes back to the target that served before, while it is healthy and the cookie lasts; each visit renews it (R5). */
  private sticky(request: Handle): Target | null {
    const { world, bonds, settings } = this
    const visitor = world.orderWord(request, this.salts.visitor) % settings.stickiness.visitors
    const bond = bonds.get(visitor)
    const until = world.now + settings.stickiness.duration
    if (bond && bond.until > world.now && bond.target.healthy && !bond.target.draining && this.targets.find(bond.target.slot)) {
      bond.until = until
      return bond.target
    }
    const target = this.byAlgorithm(request, null)
    if (target !== null) bonds.set(visitor, { target, until })
    return target
  }

  /**
   * The node that a request comes in by: one of each zone with a healthy target, for the zones without one leave DNS; all zones when
   * none has one (H4, H6, R10). Null when nodes use the targets of all zones.
   */
  private scopeOf(request: Handle): Scope {
    if (crossesZones(this.settings)) return null
    const { zones } = this.targets
    return zones[Math.floor(uniform(this.world.word(request, this.salts.node)) * zones.length)] ?? null
  }

  private byAlgorithm(request: Handle, scope: Scope): Target | null {
    switch (this.settings.algorithm) {
      case 'round_robin':
        return this.inTurn(scope)
      case 'least_outstanding_requests':
        return this.leastOutstanding(scope)
      case 'weighted_random':
        return this.weighted(uniform(this.world.word(request, this.salts.choice)), scope)
      case 'random':
        return this.random(uniform(this.world.word(request, this.salts.choice)), scope)
    }
  }
  /** A connection of its own for each attempt, by a hash of who it is: it stays where it went for its life (R9). */
  private byFlow(request: Handle, scope: Scope): Target | null {
    return this.random(uniform(this.world.word(request, this.salts.choice)), scope)
  }

  private open = false
  /** When none in a scope is healthy all of it are used: it fails open (H3, H6). */
  private look(scope: Scope): void {
    this.open = scope === null ? this.targets.healthy === 0 : this.targets.healthyIn(scope) === 0
  }
  private may(target: Target, scope: Scope): boolean {
    return !target.draining && (this.open || target.healthy) && (scope === null || target.zone === scope)
  }

  /** The next in turn. One that starts slowly lets turns pass until it has saved up a whole one. */
  private inTurn(scope: Scope): Target | null {
    const { all } = this.targets
    this.look(scope)
    let next = this.turns.get(scope) ?? 0
    let passed: Target | null = null
    for (let n = 0; n < all.length; n++) {
      if (next >= all.length) next = 0
      const target = all[next++]
      if (!this.may(target, scope)) continue
      target.credit += this.ramp(target)
      passed = target
      if (target.credit < 1) continue
      target.credit -= 1
      break
    }
    this.turns.set(scope, next)
    return passed
  }
  /** How much of a full share a target gets: it grows from nothing to all over the slow start (aws-facts 1.1, R6). */
  private ramp(target: Target): number {
    if (Number.isNaN(target.slowSince)) return 1
    const share = (this.world.now - target.slowSince) / this.settings.slowStart
    if (share < 1) return share
    target.slowSince = Number.NaN
    return 1
  }
  /** A target became healthy: it starts slowly where another that does not is there to carry the load (R6). */
  becameHealthy(target: Target): void {
    if (this.settings.slowStart === 0) return
    const { all } = this.targets
    const others = all.some((other) => other !== target && other.healthy && !other.draining && this.ramp(other) === 1)
    target.slowSince = others ? this.world.now : Number.NaN
    target.credit = 0
  }

  /** The one with the fewest requests in hand; ties rotate. */
  private leastOutstanding(scope: Scope): Target | null {
    const { all } = this.targets
    this.look(scope)
    const next = this.turns.get(scope) ?? 0
    let best: Target | null = null
    let place = 0
    for (let n = 0; n < all.length; n++) {
      const at = (next + n) % all.length
      const target = all[at]
      if (!this.may(target, scope) || (best !== null && target.outstanding >= best.outstanding)) continue
      best = target
      place = at
    }
    this.turns.set(scope, place + 1)
    return best
  }
  /** The one at this point of [0, 1), all alike. */
  private random(point: number, scope: Scope): Target | null {
    const { all } = this.targets
    this.look(scope)
    let count = 0
    for (const target of all) if (this.may(target, scope)) count++
    let nth = Math.floor(point * count)
    for (const target of all) if (this.may(target, scope) && nth-- === 0) return target
    return null
  }
  /** The one at this point of [0, 1), in proportion to the weights of the wires. */
  private weighted(point: number, scope: Scope): Target | null {
    const { all } = this.targets
    this.look(scope)
    let total = 0
    for (const target of all) if (this.may(target, scope)) total += this.world.weight(target.route)
    let left = point * total
    let last: Target | null = null
    for (const target of all) {
      if (!this.may(target, scope) || this.world.weight(target.route) === 0) continue
      last = target
      left -= this.world.weight(target.route)
      if (left < 0) return target
    }
    return last
  }
}
