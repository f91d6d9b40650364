/** The points of the group's metrics, one a period: what CloudWatch would have published. */
import type { World } from '../../engine/world.ts'
import type { GroupSettings } from './fields.ts'
import type { Member } from './member.ts'
import { type Dynamic, isDynamic, type Policy } from './policies/policy.ts'

/** Points kept a metric: as many as an alarm can look at. */
const KEPT = 60
/** Minutes between two points of an instance's own metrics, with basic monitoring (aws-facts T8). */
const BASIC = 5

/** Instances warm up as long as the group says, unless a policy says otherwise. */
export const warmUpOf = (policy: Dynamic, settings: GroupSettings): number =>
  (policy.type === 'step' ? policy.estimatedInstanceWarmup : null) ?? settings.defaultInstanceWarmup

export class Metrics {
  /** Average CPU of the warmed in percent at the last point: busy, not held, so it cannot pass 100. */
  cpu = 0
  private readonly world: World
  /** Policies that look at the same share the points. `fresh` holds while the newest point is of this minute. */
  private readonly series = new Map<string, { points: number[]; fresh: boolean }>()
  private arrivals = 0
  private arrivalsAt: number

  constructor(world: World) {
    this.world = world
    this.arrivalsAt = world.now
  }
  private key(policy: Dynamic): string {
    const warmUp = policy.type === 'step' ? policy.estimatedInstanceWarmup : null
    return `${policy.metric} ${policy.metric === 'backlogPerInstance' ? policy.queue : ''} ${warmUp}`
  }

  /**
   * Publishes a point of each metric that a policy looks at: NaN when nobody is in service. CPU is a metric of the instances, so with
   * basic monitoring it has a point each fifth minute only; a balancer's and a queue's metrics come each minute.
   */
  measure(settings: GroupSettings, members: readonly Member[], warmed: (warmUp: number) => readonly Member[]): void {
    const { world } = this
    const minute = Math.floor(world.now / 60 + 0.5)
    const cpuIsDue = settings.monitoring === 'detailed' || minute % BASIC === 0
    const seconds = world.now - this.arrivalsAt
    const arrived = world.arrivals()
    // A health check on its way is no request, and taken off before it comes.
    const perMinute = seconds > 0 ? (Math.max(0, arrived - this.arrivals) / seconds) * 60 : Number.NaN
    this.arrivals = arrived
    this.arrivalsAt = world.now
    const used = cpuIsDue ? new Map(members.map((member) => [member, member.measure()])) : null
    const cpu = (counted: readonly Member[]) => {
      let [busy, time] = [0, 0]
      for (const member of counted) {
        busy += used?.get(member)?.busy ?? 0
        time += (used?.get(member)?.seconds ?? 0) * settings.concurrency
      }
      return time > 0 ? Math.min(100, (busy / time) * 100) : Number.NaN
    }
    if (cpuIsDue) this.cpu = cpu(warmed(settings.defaultInstanceWarmup))
    for (const each of this.series.values()) each.fresh = false
    for (const policy of settings.policies) {
      if (!isDynamic(policy)) continue
      const key = this.key(policy)
      const known = this.series.get(key)
      const ofInstances = policy.metric === 'ASGAverageCPUUtilization'
      if (known?.fresh || (ofInstances && !cpuIsDue)) continue
      const counted = warmed(warmUpOf(policy, settings))
      const backlog = policy.queue === null ? Number.NaN : world.waitingAt(policy.queue)
      const point = ofInstances
        ? cpu(counted)
        : counted.length === 0
          ? Number.NaN
          : (policy.metric === 'ALBRequestCountPerTarget' ? perMinute : backlog) / counted.length
      this.series.set(key, { points: [...(known?.points ?? []), point].slice(-KEPT), fresh: true })
    }
  }
  /** Nothing is kept of what no policy looks at any more: who looks at it later starts anew. */
  changed({ policies }: GroupSettings): void {
    const watched = new Set(policies.filter(isDynamic).map((policy) => this.key(policy)))
    for (const key of this.series.keys()) if (!watched.has(key)) this.series.delete(key)
  }
  points(policy: Dynamic): readonly number[] {
    return this.series.get(this.key(policy))?.points ?? []
  }
  /** Its newest point is of this minute. */
  fresh(policy: Dynamic): boolean {
    return this.series.get(this.key(policy))?.fresh ?? false
  }
  /** The last point of a policy's metric; NaN when it has none. */
  last(policy: Policy | undefined): number {
    return policy && isDynamic(policy) ? (this.points(policy).at(-1) ?? Number.NaN) : Number.NaN
  }
}
