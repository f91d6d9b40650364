/** The members of a group: who is launched where, who serves, who leaves, who stands by in the warm pool. */
import type { Stream } from '../../engine/chance/random.ts'
import { failure } from '../../engine/doors.ts'
import { Fleet } from '../../engine/fleet.ts'
import { Sampler } from '../../engine/law.ts'
import type { World } from '../../engine/world.ts'
import type { GroupSettings } from './fields.ts'
import { Member } from './member.ts'
import { leaver } from './termination.ts'
import { Ledger, paidInPool, poolSize } from './warmPool.ts'

const DRAINED = failure('drainedAway')

/** How the group hears of its members' lives. */
export interface Counts {
  readonly launched: () => void
  readonly terminated: () => void
}

export class Roster {
  readonly fleet: Fleet
  members: Member[] = []
  private readonly world: World
  private readonly boots: Stream
  private readonly counts: Counts
  private readonly timer: number
  private settings: GroupSettings
  private bootTime: Sampler
  private startTime: Sampler
  private slowness = 1
  private readonly ledger = new Ledger()

  constructor(world: World, settings: GroupSettings, timer: number, counts: Counts) {
    this.world = world
    this.fleet = new Fleet(world)
    this.boots = world.stream('boot')
    this.settings = settings
    this.timer = timer
    this.counts = counts
    this.bootTime = new Sampler(settings.bootTime)
    this.startTime = new Sampler(settings.warmPool?.startTime ?? 0)
    this.fleet.open()
  }

  /** In the group and to stay, oldest first. */
  get there(): Member[] {
    return this.members.filter((member) => member.counts)
  }
  /** Somebody is on the way in or out. */
  get busy(): boolean {
    return this.members.some((member) => (member.life === 'pending' && !this.fleet.failed(member.seat)) || member.life === 'draining')
  }
  count(life: Member['life']): number {
    return this.members.filter((member) => member.life === life && !this.fleet.failed(member.seat)).length
  }
  /** In service for so long, and up. */
  warmed(warmUp: number): Member[] {
    return this.members.filter((member) => member.warmed(warmUp) && !this.fleet.failed(member.seat))
  }
  hours(): { instance: number; GiB: number } {
    return this.ledger.hours(this.members, this.world.now, this.settings)
  }
  private at(seat: number): Member | undefined {
    return this.members.find((member) => member.seat === seat)
  }

  /** Launches or terminates until so many are there; the pool holds what may still be needed up to `max`. */
  want(desired: number, max: number, warm = false): void {
    const wanted = () => this.there.filter((member) => !member.evening)
    while (wanted().length < desired) this.launch(warm)
    while (wanted().length > desired) this.terminate(leaver(wanted(), this.settings, this.world.now))
    this.fill(poolSize(this.settings.warmPool, desired, max), warm)
  }

  /** A launch goes to the zone with the fewest members that is not dark (aws-facts L6). */
  private openZones(): readonly string[] {
    const open = this.settings.zones.filter((zone) => !this.fleet.zoneIsDown(zone))
    return open.length > 0 ? open : this.settings.zones
  }
  private emptiest(among: (member: Member) => boolean, zones = this.openZones()): string {
    const count = (zone: string) => this.members.filter((member) => member.place === zone && among(member)).length
    return zones.reduce((best, each) => (count(each) < count(best) ? each : best))
  }
  private spawn(zone: string): Member {
    const before = this.members.length
    this.fleet.spawn(zone, (own) => {
      const made = new Member(this.settings, own, zone)
      this.members.push(made)
      return made
    })
    const member = this.members[before]
    if (this.slowness !== 1) member.incident('slow', this.slowness)
    return member
  }
  private starts(member: Member, life: 'pending' | 'preparing', seconds: number): void {
    member.life = life
    member.startedAt = this.world.now
    member.boot = seconds
    this.world.alarm(seconds, this.timer, member.seat)
  }
  private boot(): number {
    return this.bootTime.draw(this.boots.word()) + this.settings.appStart
  }

  private launch(warm: boolean): Member {
    if (!warm) this.counts.launched()
    const standby = warm ? undefined : this.fromPool()
    if (standby) {
      this.ledger.pay(standby, 'running', this.world.now, this.settings)
      this.starts(standby, 'pending', this.startTime.draw(this.boots.word()))
      return standby
    }
    const member = this.spawn(this.emptiest((each) => each.counts))
    if (warm) {
      this.serves(member)
      member.servesSince = Number.NEGATIVE_INFINITY
    } else this.starts(member, 'pending', this.boot())
    return member
  }
  /** One that stands by, in the zone with the fewest members where there is one. */
  private fromPool(): Member | undefined {
    const ready = this.members.filter(({ life, seat }) => life === 'ready' && !this.fleet.failed(seat))
    const zones = this.settings.zones.filter((zone) => ready.some(({ place }) => place === zone))
    if (zones.length === 0) return undefined
    const zone = this.emptiest((each) => each.counts, zones)
    return ready.find(({ place }) => place === zone)
  }

  /** A boot is over: into service, or into the pool. */
  booted(seat: number): void {
    const member = this.at(seat)
    if (member?.life === 'pending') this.serves(member)
    else if (member?.life === 'preparing') this.stands(member)
  }
  private serves(member: Member): void {
    member.serve()
    this.fleet.list(member.seat)
  }
  private stands(member: Member): void {
    member.life = 'ready'
    this.ledger.pay(member, paidInPool(this.settings.warmPool), this.world.now, this.settings)
  }

  /** The pool gets as many as it should hold; those who will come back from the group count. */
  private fill(size: number, warm: boolean): void {
    const pool = () => this.members.filter((member) => member.inPool)
    const returning = this.settings.warmPool?.instanceReusePolicy ? this.count('draining') : 0
    while (pool().length + returning < size) {
      const member = this.spawn(this.emptiest((each) => each.inPool))
      if (warm) this.stands(member)
      else this.starts(member, 'preparing', this.boot())
    }
    while (pool().length > size) this.gone(pool().find(({ life }) => life === 'preparing') ?? pool()[0])
  }

  /** Launches one in the emptiest zone when the zones are uneven, or the group has left one; says which zone, or null (aws-facts L5). */
  evenOut(): string | null {
    const { settings, fleet } = this
    if (this.busy || this.there.some(({ seat }) => fleet.failed(seat))) return null
    const open = settings.zones.filter((zone) => !fleet.zoneIsDown(zone))
    if (open.length === 0) return null
    const sizes = open.map((zone) => this.there.filter(({ place }) => place === zone).length)
    const stray = this.there.some(({ place }) => !settings.zones.some((zone) => zone === place))
    if (!stray && Math.max(...sizes) - Math.min(...sizes) < 2) return null
    const member = this.launch(false)
    member.evening = true
    return member.place
  }

  terminate(member: Member): void {
    if (member.life !== 'inService') return this.gone(member)
    member.life = 'draining'
    this.fleet.delist(member.seat, this.settings.heartbeatTimeout)
  }
  /** It owes nothing any more, or its time is over: it goes, or back into the pool when there is room. */
  released(seat: number, desired: number, max: number): void {
    const member = this.at(seat)
    if (!member) return
    const { warmPool } = this.settings
    const pooled = this.members.filter((each) => each.inPool).length
    const back = warmPool?.instanceReusePolicy && pooled < poolSize(warmPool, desired, max) && !this.fleet.failed(seat)
    if (!back) return this.gone(member)
    const same = this.spawn(member.place)
    same.launched = member.launched
    this.leave(member)
    this.stands(same)
  }
  gone(member: Member): void {
    if (!member.inPool) this.counts.terminated()
    this.leave(member)
  }
  private leave(member: Member): void {
    this.members = this.members.filter((each) => each !== member)
    this.ledger.pay(member, 'running', this.world.now, this.settings)
    this.fleet.retire(member.seat, DRAINED)
  }

  /** Who comes later is as slow as those who are there. */
  slow(factor: number): void {
    this.slowness = factor
  }
  reconfigure(settings: GroupSettings): void {
    for (const member of this.members) this.ledger.pay(member, member.paid, this.world.now, this.settings)
    this.settings = settings
    this.bootTime = new Sampler(settings.bootTime)
    this.startTime = new Sampler(settings.warmPool?.startTime ?? 0)
    for (const member of this.members) {
      member.reconfigure(settings)
      if (member.life === 'ready') this.ledger.pay(member, paidInPool(settings.warmPool), this.world.now, settings)
    }
  }

  /**
   * Status checks: whom the last two found down is replaced; with ELB checks also whom the balancer calls unhealthy, once its grace is
   * over. Says how many went for which reason.
   */
  dismissTheSick(): { crashed: number; refused: number } {
    const { fleet, settings, world } = this
    const gone = { crashed: 0, refused: 0 }
    for (const member of [...this.members]) {
      if (member.life === 'draining') continue
      const down = fleet.failed(member.seat)
      const judged = member.life === 'inService' && world.now - member.servesSince >= settings.healthCheckGracePeriod
      if (down && member.sick) {
        gone.crashed++
        this.gone(member)
      } else if (settings.healthCheckType === 'ELB' && judged && fleet.unhealthy(member.seat)) {
        gone.refused++
        this.terminate(member)
      }
      member.sick = down
    }
    return gone
  }
}
