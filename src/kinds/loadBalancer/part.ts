/** A balancer while it runs: passes requests on and replies back, checks health, lets go what drains. */

import { CELL_STATES, CELL_WIDTH, type CellState } from '../../engine/columns.ts'
import { DONE, failure } from '../../engine/doors.ts'
import { type Outcome, Part, type Protocol } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { type BalancerSettings, checkTimeout } from './fields.ts'
import { Routing } from './routing.ts'
import { type Target, Targets } from './targets.ts'

const IDLE = 0
const CHECK = 1
const CHECK_FAILED = 2
const NO_TARGETS = failure('noTargets')
const BAD_GATEWAY = failure('badGateway')
const GATEWAY_TIMEOUT = failure('gatewayTimeout')
const CRASHED = failure('crashed')
const REMOVED = failure('removed')
const LINK_DOWN = failure('linkDown')
const GAUGE = { targets: 0, healthy: 1, unhealthy: 2, addressHours: 3 } as const
/** Zones that it has to be made in at least, with an address in each (aws-facts R14; a Network Load Balancer takes one). */
const LEAST_ZONES = { application: 2, network: 1 } as const
const LANES = 6
const ZONES = 'abcdef'

export class BalancerPart extends Part {
  private readonly world: World
  private settings: BalancerSettings
  private readonly targets = new Targets()
  private readonly routing: Routing
  private readonly salt: number
  /** Hours that its addresses were paid for up to `countedAt`, and how many there are since. */
  private addressHours = 0
  private countedAt: number
  private addresses = 0
  private idleLane = -1
  private checks = 0

  constructor(settings: BalancerSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.salt = world.salt('choice')
    this.routing = new Routing(settings, world, this.targets)
    this.countedAt = world.now
    this.idleLane = world.fixed(settings.idleTimeout)
  }

  override get protocol(): Protocol {
    return 'http'
  }

  override start(): void {
    this.world.grace(this.settings.deregistrationDelay)
    this.register()
  }
  override rewired(): void {
    this.world.grace(this.settings.deregistrationDelay)
    this.register()
  }
  override reconfigure(settings: BalancerSettings): void {
    this.settings = this.routing.settings = settings
    this.idleLane = this.world.fixed(settings.idleTimeout)
    this.world.grace(settings.deregistrationDelay)
    this.countAddresses()
  }

  /** A run starts with its targets in service; who comes later must pass one check first (aws-facts H1). */
  private register(): void {
    for (const target of this.targets.update(this.world)) {
      if (this.world.now === 0 && !this.world.coldStart) {
        target.initial = false
        target.healthy = true
      } else this.check(target)
      this.world.alarm(this.settings.healthCheckInterval, CHECK, target.slot)
    }
    this.targets.recount()
    this.countAddresses()
  }

  override accept(request: Handle): void {
    const { world } = this
    world.carry(request)
    const target = this.routing.choose(request)
    if (target === null) {
      world.reply(request, NO_TARGETS)
      return
    }
    target.outstanding++
    world.setNote(request, target.slot)
    const sent = world.sendTo(target.route, target.seat, request)
    world.patience(this.idleLane, this.settings.idleTimeout, IDLE, sent)
  }
  override replied(sent: Handle, outcome: Outcome, request: Handle): void {
    const { world } = this
    const slot = world.noteOf(request)
    if (slot < 0) return this.checked(-1 - slot, outcome === DONE, request)
    this.targets.freed(slot)
    // A target that is gone or resets the connection is a 502, and so is all that a function fails with; what else a target says passes through.
    const gone = outcome === CRASHED || outcome === REMOVED
    const failed = outcome !== DONE && outcome !== LINK_DOWN && world.isOnDemand(world.seatOf(sent))
    world.reply(request, gone || failed ? BAD_GATEWAY : outcome)
  }

  override due(timer: number, subject: number): void {
    const { world } = this
    if (timer === CHECK) {
      const target = this.targets.find(subject)
      if (!target || target.draining) return
      this.check(target)
      world.alarm(this.settings.healthCheckInterval, CHECK, subject)
      return
    }
    const request = world.parentOf(subject)
    const slot = world.noteOf(request)
    world.abandon(subject)
    if (timer === CHECK_FAILED) return this.checked(-1 - slot, false, request)
    this.targets.freed(slot)
    world.reply(request, GATEWAY_TIMEOUT)
  }

  /** Shallow: is it up. Deep: a request of its own stands in the target's line and must be answered in time. */
  private check(target: Target): void {
    const { world, settings } = this
    if (settings.healthCheck === 'shallow') {
      this.judge(target, world.reaches(target.route, target.seat))
      return
    }
    const note = world.noted(world.key(this.checks++, this.salt))
    world.setNote(note, -1 - target.slot)
    const sent = world.sendTo(target.route, target.seat, note)
    world.uncount(sent, target.seat)
    world.patience(-1, checkTimeout(settings), CHECK_FAILED, sent)
  }
  private checked(slot: number, passed: boolean, note: Handle): void {
    this.world.drop(note)
    const target = this.targets.find(slot)
    if (target) this.judge(target, passed)
  }
  private judge(target: Target, passed: boolean): void {
    target.passes = passed ? target.passes + 1 : 0
    target.failures = passed ? 0 : target.failures + 1
    const { healthyThreshold, unhealthyThreshold } = this.settings
    const before = target.healthy
    if (passed && (target.initial || target.passes >= healthyThreshold)) {
      target.healthy = true
      target.initial = false
    } else if (target.failures >= unhealthyThreshold) target.healthy = target.initial = false
    if (target.healthy && !before) this.routing.becameHealthy(target)
    this.targets.recount()
    this.world.report(target.seat, !target.healthy && !target.initial)
  }

  /** Hours that its addresses were paid for up to now. */
  private paidHours(): number {
    return this.addressHours + (this.addresses * (this.world.now - this.countedAt)) / 3600
  }
  private countAddresses(): void {
    const addresses = Math.max(LEAST_ZONES[this.settings.type], this.targets.inhabited)
    if (this.addresses === addresses) return
    this.addressHours = this.paidHours()
    this.countedAt = this.world.now
    this.addresses = addresses
  }

  override read(gauges: Float64Array, at: number): void {
    const { targets } = this
    const { registered, healthy } = targets
    gauges[at + GAUGE.addressHours] = this.paidHours()
    gauges[at + GAUGE.targets] = registered
    gauges[at + GAUGE.healthy] = healthy
    gauges[at + GAUGE.unhealthy] = registered - healthy
  }
  override draw(cells: Float64Array, at: number): void {
    this.targets.all.slice(0, LANES).forEach((target, nth) => {
      const zone = ZONES.indexOf(this.world.zoneOf(target.seat) ?? '')
      cells.set([CELL_STATES.indexOf(this.stateOf(target)), target.outstanding, target.healthy ? 1 : 0, zone], at + nth * CELL_WIDTH)
    })
  }
  private stateOf(target: Target): CellState {
    if (this.world.zoneIsDown(target.seat)) return 'zoneDown'
    if (target.draining) return 'draining'
    if (target.initial) return 'booting'
    return target.healthy ? 'inService' : 'unhealthy'
  }
}
