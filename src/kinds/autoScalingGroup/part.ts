/** A group while it runs: keeps as many members as it wants, replaces the sick, and once a minute asks its policies. */

import type { Stream } from '../../engine/chance/random.ts'
import { CELL_WIDTH } from '../../engine/columns.ts'
import { failure } from '../../engine/doors.ts'
import { Fleet } from '../../engine/fleet.ts'
import { Sampler } from '../../engine/law.ts'
import { type Incident, Part } from '../../engine/part.ts'
import type { World } from '../../engine/world.ts'
import type { GroupSettings } from './fields.ts'
import { Member } from './member.ts'
import { Metrics } from './metrics.ts'
import { combine, track } from './policies.ts'

const READY = 0
const MINUTE = 1
const SCHEDULED = 2
const PERIOD = 60
const DRAINED = failure('drainedAway')
const GAUGE = {
  desired: 0,
  minimum: 1,
  maximum: 2,
  pending: 3,
  inServiceInstances: 4,
  draining: 5,
  crashedInstances: 6,
  launched: 7,
  terminated: 8,
  metric: 9,
  cpu: 10,
  instanceHours: 11,
} as const
const CELLS = 64

export class GroupPart extends Part {
  private readonly world: World
  private readonly fleet: Fleet
  private readonly boots: Stream
  private settings: GroupSettings
  private bootTime: Sampler
  private readonly metrics: Metrics
  private members: Member[] = []
  private desired: number
  private min: number
  private max: number
  /** Schedules of older settings are void. */
  private edition = 0
  private slowness = 1
  /** Seconds that members who are gone were paid for. */
  private paid = 0

  constructor(settings: GroupSettings, world: World) {
    super()
    this.world = world
    this.fleet = new Fleet(world)
    this.boots = world.stream('boot')
    this.settings = settings
    this.bootTime = new Sampler(settings.bootTime)
    this.metrics = new Metrics(world)
    this.desired = settings.desiredCapacity
    this.min = settings.minSize
    this.max = settings.maxSize
    this.fleet.open()
  }

  override start(): void {
    const { world } = this
    this.schedule()
    for (let n = 0; n < this.desired; n++) this.launch(!world.coldStart && world.now === 0)
    world.clock(PERIOD - (world.now % PERIOD), MINUTE)
  }
  private schedule(): void {
    this.edition++
    this.settings.policies.forEach((policy, nth) => {
      if (policy.type === 'scheduled' && policy.at >= this.world.now)
        this.world.alarm(policy.at - this.world.now, SCHEDULED, this.edition * 64 + nth)
    })
  }

  /** A launch goes to the zone with the fewest members that is not dark (aws-facts L6). */
  private launch(warm: boolean): void {
    const { world, fleet, settings } = this
    const open = settings.zones.filter((zone) => !fleet.zoneIsDown(zone))
    const zones = open.length > 0 ? open : settings.zones
    const count = (zone: string) => this.members.filter((member) => member.place === zone && member.life !== 'draining').length
    const zone = zones.reduce((best, each) => (count(each) < count(best) ? each : best))
    const seat = fleet.spawn(zone, (own) => {
      const member = new Member(settings, own, zone)
      this.members.push(member)
      return member
    })
    const member = this.memberAt(seat)
    if (!warm) world.count(GAUGE.launched)
    if (!member) return
    if (this.slowness !== 1) member.incident('slow', this.slowness)
    if (warm) {
      member.servesSince = Number.NEGATIVE_INFINITY
      this.ready(member)
      member.servesSince = Number.NEGATIVE_INFINITY
      return
    }
    member.boot = this.bootTime.draw(this.boots.word()) + settings.appStart
    world.alarm(member.boot, READY, seat)
  }
  private ready(member: Member): void {
    if (member.life !== 'pending') return
    member.serve()
    this.fleet.list(member.seat)
  }
  private memberAt(seat: number): Member | undefined {
    return this.members.find((member) => member.seat === seat)
  }

  override due(timer: number, subject: number): void {
    if (timer === READY) {
      const member = this.memberAt(subject)
      if (member) this.ready(member)
    } else if (timer === SCHEDULED) this.scheduled(subject)
    else {
      this.world.clock(PERIOD, MINUTE)
      for (const member of this.members) member.minute()
      this.replaceTheSick()
      this.consult()
    }
  }

  /** Once a minute; with basic monitoring the metric has a point each fifth minute only (aws-facts T8). */
  private consult(): void {
    const { settings, metrics, members, fleet } = this
    const minute = Math.floor(this.world.now / PERIOD + 0.5)
    if (settings.monitoring === 'basic' && minute % 5 !== 0) return
    const warmed = members.filter((member) => member.warmed(settings.defaultInstanceWarmup) && !fleet.failed(member.seat))
    metrics.measure(settings, members, warmed)
    const wishes = settings.policies.flatMap((policy, nth) =>
      policy.type === 'targetTracking' ? [track(policy, metrics.points(nth), warmed.length)] : [],
    )
    // Nobody is sent home while somebody is on the way (aws-facts T5).
    const coming = members.some((member) => member.life !== 'draining' && !fleet.failed(member.seat) && !warmed.includes(member))
    const size = combine(wishes, this.desired, this.min, this.max)
    if (wishes.length > 0 && !(coming && size < this.desired)) this.want(size)
  }
  private scheduled(number: number): void {
    const policy = this.settings.policies[number % 64]
    if (Math.floor(number / 64) !== this.edition || policy?.type !== 'scheduled') return
    this.min = policy.min ?? this.min
    this.max = Math.max(policy.max ?? this.max, this.min)
    this.want(policy.desired ?? this.desired)
  }

  /** The size that the group should have; then launches or terminates towards it. */
  private want(size: number): void {
    this.desired = Math.min(this.max, Math.max(this.min, size))
    const there = () => this.members.filter((member) => member.life !== 'draining')
    while (there().length < this.desired) this.launch(false)
    while (there().length > this.desired) this.terminate(this.surplus(there()))
  }
  /** First the zone with the most, then by the policy; what has not started yet goes first. */
  private surplus(candidates: Member[]): Member {
    const count = (member: Member) => candidates.filter((each) => each.place === member.place).length
    const most = Math.max(...candidates.map(count))
    const inZone = candidates.filter((member) => count(member) === most)
    const pending = inZone.find((member) => member.life === 'pending')
    if (pending) return pending
    return this.settings.terminationPolicy === 'NewestInstance' ? inZone[inZone.length - 1] : inZone[0]
  }
  private terminate(member: Member): void {
    const { fleet, settings } = this
    if (member.life === 'pending') return this.gone(member)
    member.life = 'draining'
    fleet.delist(member.seat, settings.heartbeatTimeout)
  }
  /** Who comes later is as slow as those who are there. */
  override incident(name: Incident, factor: number): void {
    if (name === 'slow') this.slowness = factor
  }
  override released(seat: number): void {
    const member = this.memberAt(seat)
    if (member) this.gone(member)
  }
  private gone(member: Member): void {
    const { world } = this
    this.members = this.members.filter((each) => each !== member)
    this.paid += world.now - member.launched
    world.count(GAUGE.terminated)
    this.fleet.retire(member.seat, DRAINED)
  }

  /** Status checks run each minute; what was down at two in a row is replaced. With ELB checks the balancer's word counts too. */
  private replaceTheSick(): void {
    const { fleet, settings, world } = this
    const elb = settings.healthCheckType === 'ELB'
    for (const member of [...this.members]) {
      if (member.life === 'draining') continue
      const down = fleet.failed(member.seat)
      const refused =
        elb &&
        member.life === 'inService' &&
        fleet.unhealthy(member.seat) &&
        world.now - member.servesSince >= settings.healthCheckGracePeriod
      if (down && member.sick) this.gone(member)
      else if (refused) this.terminate(member)
      member.sick = down
    }
    this.want(this.desired)
  }

  override reconfigure(settings: GroupSettings): void {
    const old = this.settings
    this.settings = settings
    this.bootTime = new Sampler(settings.bootTime)
    if (settings.minSize !== old.minSize) this.min = settings.minSize
    if (settings.maxSize !== old.maxSize) this.max = settings.maxSize
    this.metrics.changed(old.policies, settings.policies)
    this.schedule()
    for (const member of this.members) member.reconfigure(settings)
    this.want(settings.desiredCapacity !== old.desiredCapacity ? settings.desiredCapacity : this.desired)
  }

  override rewired(): void {
    for (const member of this.members) if (member.life === 'inService') member.rewired()
  }

  override read(gauges: Float64Array, at: number): void {
    const { world, fleet, members, metrics } = this
    const failed = (member: Member) => fleet.failed(member.seat)
    const count = (life: Member['life']) => members.filter((member) => member.life === life && !failed(member)).length
    gauges[at + GAUGE.desired] = this.desired
    gauges[at + GAUGE.minimum] = this.min
    gauges[at + GAUGE.maximum] = this.max
    gauges[at + GAUGE.pending] = count('pending')
    gauges[at + GAUGE.inServiceInstances] = count('inService')
    gauges[at + GAUGE.draining] = count('draining')
    gauges[at + GAUGE.crashedInstances] = members.filter(failed).length
    gauges[at + GAUGE.metric] = metrics.last(0)
    gauges[at + GAUGE.cpu] = metrics.cpu
    gauges[at + GAUGE.instanceHours] = members.reduce((sum, member) => sum + world.now - member.launched, this.paid) / 3600
  }

  override draw(cells: Float64Array, at: number): void {
    const { fleet, members } = this
    const rank = (member: Member) => (fleet.failed(member.seat) ? 1 : member.life === 'inService' ? 0 : member.life === 'pending' ? 2 : 3)
    const shown = members.map((member, nth) => ({ member, order: rank(member) * 10_000 + nth })).sort((a, b) => a.order - b.order)
    shown.slice(0, CELLS).forEach(({ member }, nth) => {
      cells.set(member.look(fleet.failed(member.seat), fleet.zoneIsDown(member.place), fleet.owes(member.seat)), at + nth * CELL_WIDTH)
    })
  }
}
