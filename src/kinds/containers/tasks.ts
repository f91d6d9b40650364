/** The tasks of a service, from the order to the end: ordered, placed, starting, running, draining, gone. */
import type { Stream } from '../../engine/chance/random.ts'
import { failure } from '../../engine/doors.ts'
import type { Fleet } from '../../engine/fleet.ts'
import { Sampler } from '../../engine/law.ts'
import type { World } from '../../engine/world.ts'
import { type ContainerSettings, workOf } from './fields.ts'
import { COUNTER } from './gauges.ts'
import type { Hosts, Spot } from './hosts.ts'
import type { Size } from './sizes.ts'
import { type Birth, Task } from './task.ts'
import type { Usage } from './usage.ts'

export const READY = 0
export const KILL = 1
const DRAINED = failure('drainedAway')

/** Seconds that a hundred megabytes of an image take to be pulled (aws-facts 6.2). */
const PULL = 1 / 1e8
/** An account's launches on Fargate in one Region: a bucket of tokens, and how fast it fills (aws-facts 6.2). */
const BUCKET = 100
const REFILL = 20

export class Tasks {
  all: Task[] = []
  /** When each task that has no place yet was ordered, oldest first. */
  unplaced: number[] = []
  /** The longest time, in seconds, from an order to a task that runs, so far. */
  longest = 0
  /** How much slower than they should all are, those who come later too. */
  slowness = 1
  private readonly world: World
  private readonly fleet: Fleet
  private readonly hosts: Hosts
  private readonly usage: Usage
  private readonly starts: Stream
  private laws: { readonly fargate: Sampler; readonly ec2: Sampler }
  private settings: ContainerSettings
  private tokens = BUCKET
  private tokensAt = 0

  constructor(world: World, fleet: Fleet, hosts: Hosts, usage: Usage, settings: ContainerSettings) {
    this.world = world
    this.fleet = fleet
    this.hosts = hosts
    this.usage = usage
    this.starts = world.stream('start')
    this.settings = settings
    this.laws = Tasks.lawsOf(settings)
  }
  private static lawsOf({ fargateStart, ec2Start }: ContainerSettings) {
    return { fargate: new Sampler(fargateStart), ec2: new Sampler(ec2Start) }
  }
  reconfigure(settings: ContainerSettings): void {
    this.settings = settings
    this.laws = Tasks.lawsOf(settings)
    for (const task of this.all) task.reconfigure(workOf(settings, task.birth.size.cpu))
  }

  at(seat: number): Task | undefined {
    return this.all.find((task) => task.seat === seat)
  }
  /** There, and not on the way out. */
  get staying(): Task[] {
    return this.all.filter((task) => task.life !== 'draining')
  }
  failed(task: Task): boolean {
    return this.fleet.failed(task.seat)
  }
  order(count: number): void {
    for (let n = 0; n < count; n++) this.unplaced.push(this.world.now)
  }

  /** The task that was ordered first goes there; a warm one runs at once. */
  place({ zone, host }: Spot, size: Size, billed: Size | null, version: number, warm: boolean): void {
    const { world, fleet, settings, hosts } = this
    const birth: Birth = { version, size, billed, host, zone, ordered: this.unplaced.shift() ?? world.now }
    const seat = fleet.spawn(zone, (own) => {
      const task = new Task(workOf(settings, size.cpu), own, birth)
      this.all.push(task)
      return task
    })
    const task = this.at(seat)
    if (!task) return
    if (host) hosts.reserve(host, size)
    if (this.slowness !== 1) task.incident('slow', this.slowness)
    if (warm) {
      if (host) host.pulled = version
      this.ready(task)
      task.runsSince = Number.NEGATIVE_INFINITY
      return
    }
    world.count(COUNTER.started)
    this.begin(task)
  }
  /** The image is pulled, unless it lies on the host already; then the container starts. */
  private begin(task: Task): void {
    const { world, starts, laws, settings } = this
    const { host, version } = task.birth
    const pull = settings.imageSize * PULL
    const wait = host ? 0 : this.throttle()
    task.boot = (host ? laws.ec2 : laws.fargate).draw(starts.word()) + (host?.pulled === version ? 0 : pull)
    if (host) host.pulled = version
    task.startsAt = world.now + wait
    world.alarm(wait + task.boot, READY, task.seat)
  }
  /** Seconds until a launch on Fargate is let through. */
  private throttle(): number {
    const { now } = this.world
    this.tokens = Math.min(BUCKET, this.tokens + (now - this.tokensAt) * REFILL) - 1
    this.tokensAt = now
    return Math.max(0, -this.tokens / REFILL)
  }

  /** It runs: from now on work is sent there. */
  ready(task: Task): void {
    if (task.life !== 'starting' || this.failed(task)) return
    this.longest = Math.max(this.longest, this.world.now - task.birth.ordered)
    task.run()
    this.fleet.list(task.seat)
  }

  /**
   * No new work. What it owes it may finish: until the balancers' drain is over and then for the stop timeout (`afterDrain`), or for
   * the stop timeout from now on.
   */
  stop(task: Task, afterDrain: boolean): void {
    if (task.life === 'draining') return
    if (task.life === 'starting' || this.failed(task)) return this.gone(task)
    task.life = 'draining'
    this.fleet.delist(task.seat, 0)
    if (!afterDrain) this.world.alarm(this.settings.stopTimeout, KILL, task.seat)
  }
  /** It owes nothing any more, or its drain is over: then it is told to stop and has the stop timeout. True when it went. */
  released(seat: number, afterDrain: boolean): boolean {
    const task = this.at(seat)
    if (!task) return false
    if (this.fleet.owes(seat) === 0) this.gone(task)
    else if (afterDrain) this.world.alarm(this.settings.stopTimeout, KILL, seat)
    return this.at(seat) === undefined
  }
  /** What it still has in hand fails. */
  gone(task: Task): void {
    const { world } = this
    const { host, size } = task.birth
    this.all = this.all.filter((each) => each !== task)
    this.usage.stopped(task, world.now)
    if (host) this.hosts.free(host, size)
    world.count(COUNTER.stopped)
    this.fleet.retire(task.seat, DRAINED)
  }

  /** Those that are down and seen to be go; says how many. */
  bury(seen: (task: Task) => boolean): number {
    const dead = this.all.filter((task) => this.failed(task) && seen(task))
    for (const task of dead) this.gone(task)
    return dead.length
  }
  /**
   * Once a minute: what is down at two checks in a row is gone (aws-facts L8). Returns those that serve and are unfit, which from now on
   * are to be replaced.
   */
  check(unfit: (task: Task) => boolean): Task[] {
    const found: Task[] = []
    for (const task of this.staying) {
      const down = this.failed(task)
      if (down && task.sick) this.gone(task)
      else if (!down && task.life === 'running' && !task.obsolete && unfit(task)) found.push(task)
      task.sick = down
    }
    for (const task of found) task.obsolete = true
    return found
  }
}
