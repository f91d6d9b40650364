/** Amazon EKS: a Deployment's rolling update, its Horizontal Pod Autoscaler, and the Cluster Autoscaler under it. */
import { Metrics } from '../containers/metrics.ts'
import { Orchestrator, OWN_TIMERS, type Site } from '../containers/orchestrator.ts'
import type { Bounds } from '../containers/rollout.ts'
import { HOSTS, type HostType, podSize, type Size } from '../containers/sizes.ts'
import type { Task } from '../containers/task.ts'
import { ClusterAutoscaler, untilScan } from './clusterAutoscaler.ts'
import type { EksSettings } from './fields.ts'
import { byAverage, byTotal, largest, Recommendations } from './hpa.ts'

const SYNC_TIMER = OWN_TIMERS
const SCAN_TIMER = OWN_TIMERS + 1
/** Seconds between two looks of the Horizontal Pod Autoscaler (aws-facts 6.3). */
const SYNC = 15
/** Up is decided by one look; the minute before it shows how it came to that. */
const OUT_LOOKS = 4
const MINUTE = 60
const DUST = 1e-6

export class Eks extends Orchestrator {
  /** A pod without a probe is available as soon as it runs. */
  override readonly healthyAfter = 0
  override readonly stopsAfterDrain = false
  private settings: EksSettings
  private readonly metrics: Metrics
  private readonly scaler: ClusterAutoscaler
  private readonly recommendations = new Recommendations()
  /** What each metric said lately, oldest first. */
  private looks: number[][] = []
  /** Requests at each of the last looks of a minute. */
  private requests: { readonly seconds: number; readonly arrived: number }[] = []
  private syncing = false
  private nextScan = Number.NEGATIVE_INFINITY

  constructor(site: Site, settings: EksSettings) {
    super(site)
    this.settings = settings
    this.metrics = new Metrics(site.world)
    this.scaler = new ClusterAutoscaler(site)
  }

  override bounds(desired: number): Bounds {
    const { maxSurge, maxUnavailable } = this.settings
    return { lower: desired - Math.floor((desired * maxUnavailable) / 100), upper: desired + Math.ceil((desired * maxSurge) / 100) }
  }
  override billed(size: Size): Size {
    return podSize(size) ?? size
  }
  override pods(type: HostType): number {
    return HOSTS[type].pods
  }
  /** A ReplicaSet takes what does not run yet, then from the node with the most pods, then the newest. */
  override leaver(tasks: readonly Task[]): Task {
    const rank = ({ life, birth, runsSince }: Task) => [life === 'starting' ? 1 : 0, birth.host?.tasks ?? 0, runsSince]
    const before = (a: readonly number[], b: readonly number[]) => {
      const nth = a.findIndex((value, place) => value !== b[place])
      return nth >= 0 && a[nth] > b[nth]
    }
    return tasks.reduce((best, each) => (before(rank(each), rank(best)) ? each : best))
  }
  /** What the balancer thinks of a pod is no matter for Kubernetes. */
  override unfit(): boolean {
    return false
  }

  override start(): void {
    this.sync()
  }
  private sync(): void {
    const { world } = this.site
    this.syncing = this.settings.metrics.length > 0
    world.clock(this.syncing ? SYNC - (world.now % SYNC) : Number.POSITIVE_INFINITY, SYNC_TIMER)
  }
  override changed(): void {
    if (this.settings.platform === 'ec2') this.scanAt(0)
  }
  /** At the first look from `moment` on, unless an earlier one is set. */
  private scanAt(moment: number): void {
    const { world } = this.site
    const wait = untilScan(world.now, moment)
    if (this.nextScan >= world.now && this.nextScan <= world.now + wait) return
    this.nextScan = world.now + wait
    world.clock(wait, SCAN_TIMER)
  }
  override due(timer: number): void {
    const { world } = this.site
    if (timer === SYNC_TIMER) {
      world.clock(SYNC, SYNC_TIMER)
      this.consult()
    } else if (this.settings.platform === 'ec2') {
      this.nextScan = Number.NEGATIVE_INFINITY
      const next = this.scaler.scan(this.settings)
      if (next < Number.POSITIVE_INFINITY) this.scanAt(next)
    }
  }
  override minute(): void {
    if (!this.syncing) this.cpu = this.metrics.look(this.site.tasks, this.site.running, this.settings.concurrency).cpu
  }

  /** Every fifteen seconds: what the metrics ask for, followed as its behaviour allows. */
  private consult(): void {
    const { site, settings } = this
    const { now } = site.world
    // A pod whose metrics do not cover a whole look yet is not ready for the average (aws-facts 6.3).
    const ready = site.running.filter((task) => now - task.runsSince >= SYNC - DUST)
    const { cpu, seconds, arrived } = this.metrics.look(site.tasks, ready, settings.concurrency)
    this.cpu = cpu
    this.requests = [...this.requests, { seconds, arrived }].slice(-MINUTE / SYNC)
    const before = site.desired
    // Without replicas it is switched off.
    if (before === 0) return
    const unready = Math.max(0, before - ready.length)
    const wants = settings.metrics.map((metric) => this.wanted(metric, ready.length, unready))
    const wanted = Math.min(
      site.max,
      Math.max(
        site.min,
        largest(
          wants.map((each) => each.wanted),
          before,
        ),
      ),
    )
    this.metric = wants[0]?.value ?? Number.NaN
    const size = this.recommendations.follow(wanted, before, now, settings.stabilizationWindowSeconds)
    // As many looks as a decision can rest on: down, those of the window.
    const most = Math.ceil(settings.stabilizationWindowSeconds / SYNC) + 1
    this.looks = wants.map(({ value }, metric) => [...(this.looks[metric] ?? []), value].slice(-Math.max(most, OUT_LOOKS)))
    if (size === before) return
    site.scale(size)
    // The one that wanted most decided; one with nothing to measure wanted nothing.
    const votes = wants.map((each) => (Number.isNaN(each.wanted) ? Number.NEGATIVE_INFINITY : each.wanted))
    const nth = votes.indexOf(Math.max(...votes))
    const { metric, target } = settings.metrics[nth]
    const out = size > before
    const told = { from: before, to: site.desired, metric, value: Math.round(wants[nth].value * 10) / 10, target }
    site.world.tell(out ? 'scaledOut' : 'scaledIn', told, this.looks[nth].slice(out ? -OUT_LOOKS : -most))
  }
  private wanted(
    { metric, target, queue }: EksSettings['metrics'][number],
    ready: number,
    unready: number,
  ): { value: number; wanted: number } {
    const { site } = this
    const { desired } = site
    if (metric === 'cpu') return { value: this.cpu, wanted: byAverage(this.cpu, target, ready, unready, desired) }
    const sum = (of: 'seconds' | 'arrived') => this.requests.reduce((total, look) => total + look[of], 0)
    const backlog = queue === null ? Number.NaN : site.world.waitingAt(queue)
    const total = metric === 'requestsPerPod' ? (sum('arrived') / sum('seconds')) * MINUTE : backlog
    return { value: total / desired, wanted: byTotal(total, target, desired) }
  }

  override reconfigure(settings: EksSettings): void {
    // A metric that was not looked at before has said nothing yet.
    const before = this.settings.metrics
    this.looks = settings.metrics.map(
      ({ metric, queue }) => this.looks[before.findIndex((old) => old.metric === metric && old.queue === queue)] ?? [],
    )
    this.settings = settings
    if (this.syncing !== settings.metrics.length > 0) this.sync()
  }
}
