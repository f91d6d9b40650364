/** A service of containers while it runs: keeps as many tasks as it wants, on Fargate or on hosts, and changes them version by version. */
import { Fleet } from '../../engine/fleet.ts'
import { type Incident, Part } from '../../engine/part.ts'
import type { World } from '../../engine/world.ts'
import type { ContainerSettings } from './fields.ts'
import { write } from './gauges.ts'
import type { Host, Hosts } from './hosts.ts'
import { type Orchestrator, OWN_TIMERS, type Site } from './orchestrator.ts'
import { drawCells, readingsOf } from './picture.ts'
import { roll } from './rollout.ts'
import type { Size } from './sizes.ts'
import type { Task } from './task.ts'
import { KILL, READY, Tasks } from './tasks.ts'
import { Usage } from './usage.ts'
import { DUST, HOST_UP, Yard } from './yard.ts'

const MINUTE = 3
const HEALTHY = 4
const PERIOD = 60

export class ContainersPart extends Part implements Site {
  readonly world: World
  readonly fleet: Fleet
  readonly yard: Yard
  readonly usage = new Usage()
  readonly crew: Tasks
  desired: number
  min: number
  max: number
  settings: ContainerSettings
  private readonly orchestrator: Orchestrator
  private version = 0
  private crowded = false
  /** When the deployment under way began; NaN = none. */
  private deployedAt = Number.NaN

  constructor(settings: ContainerSettings, world: World, orchestrator: (site: Site) => Orchestrator) {
    super()
    this.world = world
    this.fleet = new Fleet(world)
    this.settings = settings
    this.yard = new Yard(world, this.fleet, this.usage, settings, (type) => this.orchestrator.pods(type))
    this.crew = new Tasks(world, this.fleet, this.yard.hosts, this.usage, settings)
    this.desired = settings.desiredCount
    this.min = settings.minCapacity
    this.max = settings.maxCapacity
    this.orchestrator = orchestrator(this)
    this.fleet.open()
  }

  get hosts(): Hosts {
    return this.yard.hosts
  }
  get tasks(): readonly Task[] {
    return this.crew.all
  }
  get running(): readonly Task[] {
    return this.crew.all.filter((task) => task.life === 'running' && !this.crew.failed(task))
  }
  get unplaced(): number {
    return this.crew.unplaced.length
  }
  get size(): Size {
    return { cpu: this.settings.taskCpu, memory: this.settings.taskMemory }
  }
  get deploying(): boolean {
    return !Number.isNaN(this.deployedAt)
  }

  /** Warm: hosts for all tasks are there, and the tasks run. */
  override start(): void {
    const { world, settings, yard } = this
    const warm = !world.coldStart && world.now === 0
    world.clock(PERIOD - (world.now % PERIOD), MINUTE)
    this.crew.order(this.desired)
    const needed = warm ? Math.min(settings.maxHosts, yard.hosts.needed(this.desired, this.size, settings.hostType)) : 0
    if (yard.wanted) for (let n = 0; n < Math.max(settings.minHosts, needed); n++) yard.add(warm)
    this.fill(warm)
    this.orchestrator.start()
    this.orchestrator.changed()
  }

  private fill(warm = false): void {
    const billed = this.yard.wanted ? null : this.orchestrator.billed(this.size)
    const inZone = (zone: string) => this.crew.staying.filter(({ birth }) => birth.zone === zone).length
    while (this.unplaced > 0) {
      const spot = this.yard.spot(inZone)
      if (spot === null) return this.waiting()
      this.crew.place(spot, this.size, billed, this.version, warm)
    }
    this.waiting()
  }

  /** Told once, when the first finds no room. */
  private waiting(): void {
    if (this.unplaced > 0 && !this.crowded) this.world.tell('noRoom', { tasks: this.unplaced })
    this.crowded = this.unplaced > 0
  }

  addHosts(count: number): void {
    this.yard.addMany(count)
  }
  removeHost(host: Host): void {
    this.yard.remove(host)
  }
  scale(size: number): void {
    this.desired = Math.min(this.max, Math.max(this.min, size))
    this.settle()
  }
  limit(min: number, max: number): void {
    this.min = min
    this.max = Math.max(min, max)
  }
  stop(task: Task): void {
    this.crew.stop(task, this.orchestrator.stopsAfterDrain)
  }
  /** Judged by a balancer, or running long enough where there is none. */
  private healthy(task: Task): boolean {
    if (task.life !== 'running' || this.crew.failed(task)) return false
    if (this.fleet.judged(task.seat)) return !this.fleet.unhealthy(task.seat)
    return this.world.now - task.runsSince >= this.orchestrator.healthyAfter - DUST
  }

  /** Everything that follows from the tasks, hosts and wishes as they are now. */
  private settle(): void {
    const { crew, orchestrator, desired } = this
    const present = crew.staying.map((task) => ({
      task,
      obsolete: task.obsolete,
      healthy: this.healthy(task),
      starting: task.life === 'starting',
    }))
    const { order, stop } = roll(present, this.unplaced, desired, orchestrator.bounds(desired))
    for (const { task } of stop) this.stop(task)
    crew.order(order)
    this.shrink()
    this.yard.tidy()
    this.fill()
    this.yard.tidy()
    this.finished()
    orchestrator.changed()
  }
  /** More of the present version than wanted: those without a place go first. */
  private shrink(): void {
    const { crew, desired } = this
    const fresh = () => crew.staying.filter((task) => !task.obsolete)
    while (fresh().length + crew.unplaced.length > desired) {
      if (crew.unplaced.length > 0) crew.unplaced.pop()
      else this.stop(this.orchestrator.leaver(fresh()))
    }
  }

  /** All tasks are to be replaced by those of a new version. */
  private deploy(): void {
    this.version++
    for (const task of this.crew.staying) task.obsolete = true
    this.deployedAt = this.world.now
    this.world.tell('deployStarted', { tasks: this.desired })
    this.settle()
  }
  private finished(): void {
    const { crew, world } = this
    if (!this.deploying || this.unplaced > 0 || !crew.staying.every((task) => !task.obsolete && this.healthy(task))) return
    world.tell('deployDone', { tasks: this.desired, seconds: Math.round(world.now - this.deployedAt) })
    this.deployedAt = Number.NaN
  }

  override due(timer: number, subject: number): void {
    if (timer >= OWN_TIMERS) return this.orchestrator.due(timer, subject)
    const task = this.crew.at(subject)
    if (timer === READY && task) {
      this.crew.ready(task)
      if (this.orchestrator.healthyAfter > 0) this.world.alarm(this.orchestrator.healthyAfter, HEALTHY, 0)
      this.settle()
    } else if (timer === KILL && task) {
      this.crew.gone(task)
      this.settle()
    } else if (timer === HOST_UP) {
      this.yard.booted(subject)
      this.settle()
    } else if (timer === HEALTHY) this.settle()
    else if (timer === MINUTE) this.everyMinute()
  }
  override released(seat: number): void {
    if (this.crew.released(seat, this.orchestrator.stopsAfterDrain)) this.settle()
  }

  private everyMinute(): void {
    this.world.clock(PERIOD, MINUTE)
    for (const task of this.crew.all) task.minute()
    for (const _task of this.crew.check((task) => this.orchestrator.unfit(task))) this.world.tell('unhealthy', {})
    this.yard.dropTheDown()
    this.orchestrator.minute()
    this.settle()
  }
  override incident(name: Incident, factor: number): void {
    const { crew } = this
    if (name === 'slow') crew.slowness = factor
    if (name === 'deploy') this.deploy()
    if (name === 'crash') this.bury((task) => !this.fleet.zoneIsDown(task.birth.zone))
  }
  /** Containers that were seen to stop are replaced at once. */
  private bury(seen: (task: Task) => boolean): void {
    const tasks = this.crew.bury(seen)
    if (tasks > 0) this.world.tell('crashed', { tasks })
    this.settle()
  }
  /** Of a dark zone nothing is heard; what was only starting there is started elsewhere. With the light its machines boot again. */
  override zone(name: string, down: boolean): void {
    const { crew, yard } = this
    if (!down) {
      yard.lighten(name)
      return this.bury((task) => task.birth.zone === name)
    }
    const tasks = crew.all.filter((task) => task.birth.zone === name)
    const hosts = yard.in(name).length
    if (tasks.length + hosts > 0) this.world.tell('zoneLost', { zone: name, tasks: tasks.length, hosts })
    yard.darken(name)
    for (const task of tasks) if (task.life === 'starting') crew.gone(task)
    this.settle()
  }

  override reconfigure(settings: ContainerSettings): void {
    const old = this.settings
    this.settings = settings
    if (settings.minCapacity !== old.minCapacity) this.min = settings.minCapacity
    if (settings.maxCapacity !== old.maxCapacity) this.max = settings.maxCapacity
    this.crew.reconfigure(settings)
    this.orchestrator.reconfigure(settings)
    this.yard.reconfigure(settings)
    if (REVISED.some((name) => settings[name] !== old[name])) this.deploy()
    this.scale(settings.desiredCount !== old.desiredCount ? settings.desiredCount : this.desired)
  }
  override rewired(): void {
    for (const task of this.crew.all) if (task.life === 'running') task.rewired()
  }

  override read(gauges: Float64Array, at: number): void {
    const { orchestrator } = this
    write(gauges, at, { ...readingsOf(this), metric: orchestrator.metric, cpu: orchestrator.cpu })
  }
  override draw(cells: Float64Array, at: number): void {
    drawCells(this, cells, at)
  }
}
/** Another of these is another task definition: a deployment brings it. */
const REVISED = ['platform', 'taskCpu', 'taskMemory', 'hostType'] as const
