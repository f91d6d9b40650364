/** Amazon ECS: a service's deployments, its auto scaling, and the capacity provider under it. */
import { type Stream, uniform } from '../../engine/chance/random.ts'
import { Metrics } from '../containers/metrics.ts'
import { Orchestrator, OWN_TIMERS, type Site } from '../containers/orchestrator.ts'
import type { Bounds } from '../containers/rollout.ts'
import type { Size } from '../containers/sizes.ts'
import type { Task } from '../containers/task.ts'
import type { EcsSettings } from './fields.ts'
import { change, reservation } from './hostScaling.ts'
import { combine, fresh, type Memory, remember, type Tracking, track } from './scaling.ts'

const SCHEDULED = OWN_TIMERS
/** Points kept of a metric: more than any alarm looks at. */
const KEPT = 60

export class Ecs extends Orchestrator {
  /** Without a balancer a task counts as healthy this long after it runs (aws-facts 6.1). */
  override readonly healthyAfter = 40
  override readonly stopsAfterDrain = true
  private settings: EcsSettings
  private readonly metrics: Metrics
  private readonly chance: Stream
  private memories: Memory[] = []
  private reservations: number[] = []
  /** Schedules of older settings are void. */
  private edition = 0

  constructor(site: Site, settings: EcsSettings) {
    super(site)
    this.settings = settings
    this.metrics = new Metrics(site.world)
    this.chance = site.world.stream('leaver')
  }

  override bounds(desired: number): Bounds {
    const { minimumHealthyPercent, maximumPercent } = this.settings
    return { lower: Math.ceil((desired * minimumHealthyPercent) / 100), upper: Math.floor((desired * maximumPercent) / 100) }
  }
  override billed(size: Size): Size {
    return size
  }
  override pods(): number {
    return Number.POSITIVE_INFINITY
  }
  /** Binpack: from the host that has most left then. Otherwise from the zone with the most, any of them (aws-facts 6.1). */
  override leaver(tasks: readonly Task[]): Task {
    const { platform, placement } = this.settings
    if (platform === 'ec2' && placement === 'binpack') return tasks.reduce((best, task) => (left(task) > left(best) ? task : best))
    if (placement === 'random') return this.any(tasks)
    const counts = new Map<string, number>()
    for (const { birth } of tasks) counts.set(birth.zone, (counts.get(birth.zone) ?? 0) + 1)
    const most = Math.max(...counts.values())
    return this.any(tasks.filter(({ birth }) => counts.get(birth.zone) === most))
  }
  private any(among: readonly Task[]): Task {
    return among[Math.floor(uniform(this.chance.word()) * among.length)]
  }
  /** Called unhealthy by the balancer, after its grace. */
  override unfit(task: Task): boolean {
    const { fleet, world } = this.site
    return fleet.unhealthy(task.seat) && world.now - task.runsSince >= this.settings.healthCheckGracePeriodSeconds
  }

  override start(): void {
    const { world } = this.site
    this.edition++
    this.settings.policies.forEach((policy, nth) => {
      if (policy.type === 'scheduled' && policy.at >= world.now) world.alarm(policy.at - world.now, SCHEDULED, this.edition * 64 + nth)
    })
  }
  override due(_timer: number, subject: number): void {
    const { site } = this
    const policy = this.settings.policies[subject % 64]
    if (Math.floor(subject / 64) !== this.edition || policy?.type !== 'scheduled') return
    const before = site.desired
    site.limit(policy.min ?? site.min, policy.max ?? site.max)
    site.scale(site.desired)
    site.world.tell('scheduled', { min: site.min, max: site.max, from: before, to: site.desired })
  }

  override minute(): void {
    this.measure()
    this.consult()
    this.scaleHosts()
    this.rebalance()
  }
  /** One point of each policy's metric. */
  private measure(): void {
    const { site, settings } = this
    const { running } = site
    const { cpu, seconds, arrived } = this.metrics.look(site.tasks, running, settings.concurrency)
    this.cpu = cpu
    const each = running.length > 0 ? running.length : Number.NaN
    settings.policies.forEach((policy, nth) => {
      if (policy.type !== 'targetTracking') return
      const point = {
        ECSServiceAverageCPUUtilization: cpu,
        ALBRequestCountPerTarget: (arrived / seconds / each) * 60,
        backlogPerTask: policy.queue === null ? Number.NaN : site.world.waitingAt(policy.queue) / each,
      }[policy.metric]
      const memory = this.memory(nth)
      memory.points = [...memory.points, point].slice(-KEPT)
      if (nth === 0) this.metric = point
    })
  }
  private memory(nth: number): Memory {
    this.memories[nth] ??= fresh()
    return this.memories[nth]
  }
  /** While a deployment runs there is no scale-in (aws-facts 6.1). */
  private consult(): void {
    const { site, settings } = this
    const { now } = site.world
    const trackers = settings.policies.flatMap((policy, nth) =>
      policy.type === 'targetTracking' ? [{ policy, memory: this.memory(nth) }] : [],
    )
    const wishes = trackers.map(({ policy, memory }) => track(policy, memory, site.desired, now))
    const before = site.desired
    const wanted = Math.min(site.max, Math.max(site.min, combine(wishes, before)))
    if (trackers.length === 0 || wanted === before || (wanted < before && site.deploying)) return
    site.scale(wanted)
    trackers.forEach(({ policy, memory }, nth) => {
      if (wishes[nth].verdict === 'out' || wanted < before) remember(policy, memory, before, wanted, now)
    })
    const nth = Math.max(
      0,
      wishes.findIndex((wish) => wish.verdict === (wanted > before ? 'out' : 'in')),
    )
    this.tellScaling(trackers[nth].policy, trackers[nth].memory, before)
  }
  private tellScaling({ metric, target, outPoints, inPoints }: Tracking, { points }: Memory, before: number): void {
    const { desired, world } = this.site
    const out = desired > before
    const seen = points.slice(out ? -outPoints : -inPoints)
    world.tell(out ? 'scaledOut' : 'scaledIn', { from: before, to: desired, metric, value: rounded(seen.at(-1) ?? 0), target }, seen)
  }

  /** When all is calm and a zone has two tasks more than another one with room, one of them moves: the new one first (aws-facts 6.1). */
  private rebalance(): void {
    const { site, settings } = this
    const { fleet, hosts, size, running } = site
    const { platform, placement, zones } = settings
    const spreads = platform === 'fargate' || placement === 'spread'
    if (!settings.availabilityZoneRebalancing || !spreads || this.bounds(site.desired).upper <= site.desired) return
    if (site.deploying || running.length !== site.desired || running.some((task) => task.obsolete)) return
    const count = (zone: string) => running.filter(({ birth }) => birth.zone === zone).length
    const room = (zone: string) =>
      platform === 'fargate' || hosts.all.some((host) => host.zone === zone && host.state === 'up' && hosts.room(host, size) > 0)
    const open = zones.filter((zone) => !fleet.zoneIsDown(zone) && room(zone))
    const least = Math.min(...open.map(count))
    const to = open.find((zone) => count(zone) === least)
    const task = running.reduce<Task | undefined>(
      (best, each) => (best && count(best.birth.zone) >= count(each.birth.zone) ? best : each),
      undefined,
    )
    if (to === undefined || task === undefined || count(task.birth.zone) - least < 2) return
    task.obsolete = true
    site.world.tell('rebalanced', { from: task.birth.zone, to })
  }

  /** Once a minute: hosts that run something, and those that tasks without a place need. */
  private scaleHosts(): void {
    const { site, settings } = this
    const { hosts, unplaced, size } = site
    if (settings.platform !== 'ec2') return
    const there = hosts.staying
    const needed = there.filter(({ tasks }) => tasks > 0).length + hosts.needed(unplaced, size, settings.hostType)
    this.reservations = [...this.reservations, reservation(needed, there.length)].slice(-KEPT)
    const by = change(this.reservations, needed, there.length, settings.targetCapacity)
    if (by > 0) site.addHosts(by)
    const spare = there.filter(({ tasks, state }) => tasks === 0 && state === 'up')
    for (const host of spare.slice(0, Math.max(0, Math.min(-by, there.length - settings.minHosts)))) site.removeHost(host)
    const after = hosts.staying.length
    if (after !== there.length)
      site.world.tell(after > there.length ? 'hostsOut' : 'hostsIn', { from: there.length, to: after, pending: unplaced })
  }

  override reconfigure(settings: EcsSettings): void {
    const watched = (policy: EcsSettings['policies'][number] | undefined) =>
      policy?.type === 'targetTracking' ? `${policy.metric} ${policy.queue}` : ''
    const old = this.settings.policies
    this.settings = settings
    // A policy that looks at something else than before has seen nothing yet.
    this.memories = settings.policies.map((policy, nth) => (watched(policy) === watched(old[nth]) ? this.memory(nth) : fresh()))
    this.start()
  }
}
const left = ({ birth }: Task) => (birth.host?.cpu ?? 0) + birth.size.cpu
const rounded = (value: number) => Math.round(value * 10) / 10
