/** A group while it runs: keeps as many members as it wants, replaces the sick, and once a minute asks its policies. */
import { CELL_WIDTH } from '../../engine/columns.ts'
import { type Incident, Part } from '../../engine/part.ts'
import type { World } from '../../engine/world.ts'
import type { GroupSettings } from './fields.ts'
import type { Member } from './member.ts'
import { Schedule } from './policies/scheduled.ts'
import { Roster } from './roster.ts'
import { Scaling, type Sizes } from './scaling.ts'

const BOOTED = 0
const MINUTE = 1
const SCHEDULED = 2
const FORECAST = 3
const PERIOD = 60
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
  forecast: 12,
  alarms: 13,
  warmPool: 14,
  warmPoolPending: 15,
  storedHours: 16,
} as const
const CELLS = 64

export class GroupPart extends Part {
  private readonly world: World
  private readonly roster: Roster
  private readonly scaling: Scaling
  private readonly schedule: Schedule
  private settings: GroupSettings
  private readonly sizes: Sizes

  constructor(settings: GroupSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.roster = new Roster(world, settings, BOOTED, {
      launched: () => world.count(GAUGE.launched),
      terminated: () => world.count(GAUGE.terminated),
    })
    this.scaling = new Scaling(world, settings, this.roster)
    this.schedule = new Schedule(world, SCHEDULED)
    this.sizes = { desired: settings.desiredCapacity, min: settings.minSize, max: settings.maxSize }
  }

  override start(): void {
    const { world, sizes } = this
    this.schedule.arm(this.settings.policies)
    this.roster.want(sizes.desired, sizes.max, !world.coldStart && world.now === 0)
    world.clock(PERIOD - (world.now % PERIOD), MINUTE)
    if (this.settings.policies.some(({ type }) => type === 'predictive')) world.clock(0, FORECAST)
  }

  override due(timer: number, subject: number): void {
    const { world, roster, scaling } = this
    if (timer === BOOTED) {
      roster.booted(subject)
      this.settled()
    } else if (timer === SCHEDULED) this.scheduled(subject)
    else if (timer === FORECAST) this.foresee()
    else {
      world.clock(PERIOD, MINUTE)
      for (const member of roster.members) member.minute()
      this.replace()
      this.want(scaling.consult(this.sizes))
    }
  }
  /** The size that the group should have, within its bounds. */
  private aim(size: number): void {
    const { sizes } = this
    sizes.desired = Math.min(sizes.max, Math.max(sizes.min, size))
  }
  /** Then launches or terminates towards it. */
  private want(size: number): void {
    this.aim(size)
    this.settled()
  }
  /** As many as wanted, and who changes something for the cooldown is heard. */
  private settled(): void {
    this.roster.want(this.sizes.desired, this.sizes.max)
    this.scaling.moved()
  }
  /** Replaces who is sick, and evens out the zones. */
  private replace(): void {
    const { world, roster } = this
    const { crashed, refused } = roster.dismissTheSick()
    if (crashed > 0) world.tell('replacedCrashed', { count: crashed })
    if (refused > 0) world.tell('replacedUnhealthy', { count: refused })
    this.settled()
    const zone = roster.evenOut()
    if (zone !== null) world.tell('evenedOut', { zone })
  }
  private scheduled(number: number): void {
    const action = this.schedule.due(number)
    if (!action) return
    const { sizes } = this
    const before = sizes.desired
    sizes.min = action.min ?? sizes.min
    sizes.max = Math.max(action.max ?? sizes.max, sizes.min)
    this.aim(action.desired ?? before)
    this.world.tell('scheduled', { before, after: sizes.desired, min: sizes.min, max: sizes.max })
    this.want(this.scaling.floor(sizes, sizes.desired))
  }
  private foresee(): void {
    const { scaling, sizes } = this
    this.world.clock(scaling.foresee(sizes.desired), FORECAST)
    this.want(scaling.floor(sizes, sizes.desired))
  }

  override incident(name: Incident, factor: number): void {
    if (name === 'slow') this.roster.slow(factor)
  }
  override released(seat: number): void {
    this.roster.released(seat, this.sizes.desired, this.sizes.max)
    this.settled()
  }

  override reconfigure(settings: GroupSettings): void {
    const { sizes } = this
    const old = this.settings
    this.settings = settings
    if (settings.minSize !== old.minSize) sizes.min = settings.minSize
    if (settings.maxSize !== old.maxSize) sizes.max = settings.maxSize
    this.roster.reconfigure(settings)
    this.scaling.reconfigure(settings)
    this.schedule.arm(settings.policies)
    this.aim(settings.desiredCapacity !== old.desiredCapacity ? settings.desiredCapacity : sizes.desired)
    this.foresee()
  }

  override rewired(): void {
    for (const member of this.roster.members) if (member.life === 'inService') member.rewired()
  }

  override read(gauges: Float64Array, at: number): void {
    const { roster, scaling, sizes } = this
    const hours = roster.hours()
    gauges[at + GAUGE.desired] = sizes.desired
    gauges[at + GAUGE.minimum] = sizes.min
    gauges[at + GAUGE.maximum] = sizes.max
    gauges[at + GAUGE.pending] = roster.count('pending')
    gauges[at + GAUGE.inServiceInstances] = roster.count('inService')
    gauges[at + GAUGE.draining] = roster.count('draining')
    gauges[at + GAUGE.crashedInstances] = roster.members.filter((member) => !member.inPool && roster.fleet.failed(member.seat)).length
    gauges[at + GAUGE.metric] = scaling.metric
    gauges[at + GAUGE.cpu] = scaling.metrics.cpu
    gauges[at + GAUGE.instanceHours] = hours.instance
    gauges[at + GAUGE.forecast] = scaling.forecast
    gauges[at + GAUGE.alarms] = scaling.alarms
    gauges[at + GAUGE.warmPool] = roster.count('ready')
    gauges[at + GAUGE.warmPoolPending] = roster.count('preparing')
    gauges[at + GAUGE.storedHours] = hours.GiB
  }

  override draw(cells: Float64Array, at: number): void {
    const { fleet, members } = this.roster
    const rank = (member: Member) => (fleet.failed(member.seat) ? 1 : member.life === 'inService' ? 0 : member.life === 'pending' ? 2 : 3)
    const shown = members
      .filter((member) => !member.inPool)
      .map((member, nth) => ({ member, order: rank(member) * 10_000 + nth }))
      .sort((a, b) => a.order - b.order)
    shown.slice(0, CELLS).forEach(({ member }, nth) => {
      cells.set(member.look(fleet.failed(member.seat), fleet.zoneIsDown(member.place), fleet.owes(member.seat)), at + nth * CELL_WIDTH)
    })
  }
}
