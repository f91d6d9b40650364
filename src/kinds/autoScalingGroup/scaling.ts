/** What a group decides, once a minute and at the hours of its forecast: asks its policies, combines their wishes, and says why. */
import type { World } from '../../engine/world.ts'
import type { GroupSettings } from './fields.ts'
import { Metrics, warmUpOf } from './metrics.ts'
import { alarmReason, type Reason, rounded } from './notices.ts'
import { alarmOf, isOn } from './policies/alarm.ts'
import { decide } from './policies/combine.ts'
import { type Dynamic, isDynamic, type Policy, type Wish } from './policies/policy.ts'
import { Forecasts } from './policies/predictive.ts'
import { Cooldown, simple } from './policies/simple.ts'
import { step } from './policies/step.ts'
import { highAlarm, lowAlarm, track } from './policies/targetTracking.ts'
import type { Roster } from './roster.ts'

/** The sizes that a group keeps to. */
export interface Sizes {
  desired: number
  min: number
  max: number
}

export class Scaling {
  readonly metrics: Metrics
  private readonly world: World
  private readonly roster: Roster
  private readonly forecasts: Forecasts
  private readonly cooldown = new Cooldown()
  private settings: GroupSettings
  /** What each policy wanted when its metric last had a point. */
  private held: (Wish | null)[] = []
  /** What was told and still holds, so that it is told once. */
  private readonly told = new Map<string, string>()

  constructor(world: World, settings: GroupSettings, roster: Roster) {
    this.world = world
    this.settings = settings
    this.roster = roster
    this.metrics = new Metrics(world)
    this.forecasts = new Forecasts(world)
  }

  private tell({ code, values, points }: Reason): void {
    this.world.tell(code, values, points)
  }
  /** Tells something that goes on for a while only when it begins, or changes in `what`; null ends it. */
  private once(subject: string, reason: Reason | null, what = ''): void {
    if (reason === null) this.told.delete(subject)
    else if (this.told.get(subject) !== what) {
      this.told.set(subject, what)
      this.tell(reason)
    }
  }

  /** A minute is over: new points, then everybody's wish, then one size. Returns it; `sizes.max` may have been raised. */
  consult(sizes: Sizes): number {
    const { settings, metrics, roster } = this
    metrics.measure(settings, roster.members, (warmUp) => roster.warmed(warmUp))
    const wishes = settings.policies.map((policy, nth) => (isDynamic(policy) ? this.wish(policy, nth, sizes.desired) : null))
    const { desired, min, max } = sizes
    const { by, asked, size: agreed } = decide(wishes, desired, min, max)
    const policy = settings.policies[by]
    const size = agreed < desired && policy && this.coming() ? desired : agreed
    const atMaximum = asked > max && agreed === max && desired === max
    this.once('maximum', atMaximum ? { code: 'atMaximum', values: { max, asked } } : null)
    const floor = this.floor(sizes, size)
    if (floor > size) return floor
    if (size !== desired && policy) this.decided(policy, desired, size)
    return size
  }
  private decided(policy: Policy, before: number, after: number): void {
    if (!isDynamic(policy)) return
    if (policy.type === 'simple') this.cooldown.begin(policy.cooldown)
    this.tell(alarmReason(policy, this.metrics.points(policy), before, after))
  }

  /** Nobody is sent home while somebody is on the way or warms up (aws-facts T5). */
  private coming(): boolean {
    const { settings, roster } = this
    const warmUp = Math.max(
      settings.defaultInstanceWarmup,
      ...settings.policies.filter(isDynamic).map((policy) => warmUpOf(policy, settings)),
    )
    const warmed = new Set(roster.warmed(warmUp))
    return roster.there.some((member) => !roster.fleet.failed(member.seat) && !warmed.has(member))
  }

  private wish(policy: Dynamic, nth: number, desired: number): Wish {
    const { settings, metrics, roster } = this
    const points = metrics.points(policy)
    const serving = () => roster.warmed(warmUpOf(policy, settings)).length
    if (policy.type === 'step') return step(policy, points, serving(), roster.count('draining'), desired)
    if (policy.type === 'simple') return simple(policy, points, desired, this.waits(policy, nth, points))
    // In proportion to a metric: without a new point it still wants what it wanted.
    const held = this.held[nth]
    if (!metrics.fresh(policy) && held) return held
    const wish = track(policy, points, serving())
    this.held[nth] = wish
    return wish
  }

  /** A simple policy waits for what is under way, then for its cooldown (aws-facts P4). */
  private waits(policy: Extract<Dynamic, { type: 'simple' }>, nth: number, points: readonly number[]): boolean {
    const left = this.cooldown.left(this.world.now)
    const waiting = this.roster.busy || left > 0
    const reason: Reason = left > 0 ? { code: 'cooldown', values: { seconds: rounded(left) } } : { code: 'underWay', values: {} }
    this.once(`wait ${nth}`, waiting && isOn(alarmOf(policy), points) ? reason : null, reason.code)
    return waiting
  }
  /** Somebody came or went: when nobody is on the way any more, a cooldown begins. */
  moved(): void {
    if (!this.roster.busy) this.cooldown.settled(this.world.now)
  }

  /** Looks at the plan anew; says in how many seconds to look again. */
  foresee(desired: number): number {
    const next = this.forecasts.look(this.settings.policies, this.settings)
    const all = this.forecasts.largest(false)
    const only = all?.policy.mode === 'forecastOnly' && all.capacity > desired ? all : null
    const values = { rate: rounded(only?.rate ?? 0), wanted: only?.capacity ?? 0 }
    this.once('foreseen', only && { code: 'foreseen', values }, `${values.rate} ${values.wanted}`)
    return next
  }
  /** The size that the forecast asks for at least, told when that is more than `size` (aws-facts P7, P8: only out). */
  floor(sizes: Sizes, size: number): number {
    const most = this.forecasts.largest(true)
    if (most === null) return size
    const { policy, capacity } = most
    const raised = Math.ceil(capacity * (1 + policy.maxCapacityBuffer) - 1e-6)
    if (policy.maxCapacityBreachBehavior === 'IncreaseMaxCapacity' && raised > sizes.max) {
      sizes.max = raised
      this.tell({ code: 'raisedMaximum', values: { max: raised } })
    }
    const floor = Math.max(size, Math.min(sizes.max, Math.max(sizes.min, capacity)))
    if (floor > sizes.desired && floor > size) {
      const values = { rate: rounded(most.rate), before: sizes.desired, after: floor }
      this.tell(
        most.lead > 0 ? { code: 'predicted', values: { ...values, minutes: rounded(most.lead / 60) } } : { code: 'predictedNow', values },
      )
    }
    return floor
  }
  /** Instances that the forecast wants now; NaN without one. */
  get forecast(): number {
    return this.forecasts.largest(false)?.capacity ?? Number.NaN
  }
  /** Policies whose alarm is on. */
  get alarms(): number {
    const { settings, metrics } = this
    return settings.policies.filter((policy) => {
      if (!isDynamic(policy)) return false
      const points = metrics.points(policy)
      const both = policy.type === 'targetTracking' ? [highAlarm(policy), lowAlarm(policy)] : [alarmOf(policy)]
      return both.some((alarm) => isOn(alarm, points))
    }).length
  }
  /** The last point of the first policy that looks at a metric. */
  get metric(): number {
    return this.metrics.last(this.settings.policies.find(isDynamic))
  }

  /** New settings: a policy that was edited has seen nothing yet. */
  reconfigure(settings: GroupSettings): void {
    const before = this.settings.policies
    this.settings = settings
    this.metrics.changed(settings)
    this.held = settings.policies.map(
      (policy, nth) => (JSON.stringify(policy) === JSON.stringify(before[nth]) ? this.held[nth] : null) ?? null,
    )
  }
}
