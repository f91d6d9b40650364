/** The points of the group's metrics, one a period: what CloudWatch would have published. */
import type { World } from '../../engine/world.ts'
import type { GroupSettings } from './fields.ts'
import type { Member } from './member.ts'

/** Points kept a metric: more than any alarm looks at. */
const KEPT = 60

export class Metrics {
  /** Average CPU of the warmed in percent at the last point: busy, not held, so it cannot pass 100. */
  cpu = 0
  private readonly world: World
  private readonly series: number[][] = []
  private measuredAt: number
  private arrivals = 0

  constructor(world: World) {
    this.world = world
    this.measuredAt = world.now
  }

  /** Publishes one point of each policy's metric; NaN when nobody is in service. */
  measure(settings: GroupSettings, members: readonly Member[], warmed: readonly Member[]): void {
    const { world } = this
    const seconds = world.now - this.measuredAt
    this.measuredAt = world.now
    const busy = new Map(members.map((member) => [member, member.measure()]))
    const capacity = warmed.length * settings.concurrency * seconds
    const total = warmed.reduce((sum, member) => sum + (busy.get(member) ?? 0), 0)
    this.cpu = capacity > 0 ? Math.min(100, (total / capacity) * 100) : Number.NaN
    const arrived = world.arrivals()
    const perTarget = warmed.length > 0 && seconds > 0 ? ((arrived - this.arrivals) / seconds) * (60 / warmed.length) : Number.NaN
    this.arrivals = arrived
    settings.policies.forEach((policy, nth) => {
      if (policy.type !== 'targetTracking') return
      const backlog = warmed.length > 0 && policy.queue !== null ? world.waitingAt(policy.queue) / warmed.length : Number.NaN
      const point = { ASGAverageCPUUtilization: this.cpu, ALBRequestCountPerTarget: perTarget, backlogPerInstance: backlog }[policy.metric]
      this.series[nth] = [...(this.series[nth] ?? []), point].slice(-KEPT)
    })
  }
  /** A policy that looks at something else than before has seen nothing yet. */
  changed(before: GroupSettings['policies'], after: GroupSettings['policies']): void {
    const watched = (policy: GroupSettings['policies'][number] | undefined) =>
      policy?.type === 'targetTracking' ? `${policy.metric} ${policy.queue}` : ''
    after.forEach((policy, nth) => {
      if (watched(policy) !== watched(before[nth])) this.series[nth] = []
    })
  }
  points(policy: number): readonly number[] {
    return this.series[policy] ?? []
  }
  last(policy: number): number {
    return this.series[policy]?.at(-1) ?? Number.NaN
  }
}
