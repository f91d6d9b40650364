/** An instance while it runs: a worker that can crash and boot again. It is paid from the moment it is there. */
import { CELL_STATES } from '../../engine/columns.ts'
import { Sampler } from '../../engine/law.ts'
import type { Incident } from '../../engine/part.ts'
import type { World } from '../../engine/world.ts'
import { Credits } from '../work/credits.ts'
import { Worker } from '../work/worker.ts'
import type { InstanceSettings } from './fields.ts'

const BOOTED = 2
const MINUTE = 3
const CREDITS = 4
const PERIOD = 60
/** A stock machine image: about 45 s in the middle, 90 s at the 95th percentile (aws-facts 2.2). */
const BOOT = new Sampler({ kind: 'lognormal', mean: 49, cv: 0.44 })
const CELL_OF = ['inService', 'stopped', 'crashed', 'zoneDown', 'booting'] as const

export class InstancePart extends Worker {
  private launched = 0
  private readyAt = 0
  private bootTime = 0
  private readonly boots
  /** Of standard mode only: unlimited mode is never throttled. */
  private credits: Credits | null = null

  constructor(settings: InstanceSettings, world: World) {
    super(settings, world)
    this.boots = world.stream('boot')
  }

  override start(): void {
    this.launched = this.world.now
    this.publish()
    this.burst(this.settings as InstanceSettings)
    if (this.world.coldStart) this.boot()
    else if (this.world.up) this.enter()
  }
  /** CloudWatch looks at whole minutes. */
  private publish(): void {
    this.world.clock(PERIOD - (this.world.now % PERIOD), MINUTE)
  }
  private boot(): void {
    this.publish()
    this.credits?.pause()
    this.bootTime = BOOT.draw(this.boots.word())
    this.readyAt = this.world.now + this.bootTime
    this.world.setBooting(true)
    this.world.clock(this.bootTime, BOOTED)
  }
  private burst({ cpuCredits, instanceType, concurrency }: InstanceSettings): void {
    if (cpuCredits === 'unlimited') this.credits = null
    else if (this.credits === null) this.credits = new Credits(this.world, instanceType, concurrency)
    else this.credits.adopt(instanceType, concurrency)
    this.look()
  }
  private look(): void {
    const wait = this.credits?.look() ?? Number.POSITIVE_INFINITY
    this.throttle(1 / (this.credits?.speed ?? 1))
    this.world.clock(wait, CREDITS)
  }
  override reconfigure(settings: InstanceSettings): void {
    super.reconfigure(settings)
    this.burst(settings)
  }

  override due(timer: number, subject: number): void {
    if (timer === CREDITS) return this.look()
    if (timer === MINUTE) {
      this.minute()
      this.world.clock(PERIOD, MINUTE)
      return
    }
    if (timer !== BOOTED) return super.due(timer, subject)
    this.credits?.resume()
    this.look()
    this.world.setBooting(false)
    if (this.world.up) this.enter()
  }
  override cleared(): void {
    super.cleared()
    this.credits?.pause()
  }
  override incident(name: Incident, factor: number): void {
    if (name === 'restore') this.boot()
    else super.incident(name, factor)
  }

  override read(gauges: Float64Array, at: number): void {
    const { world } = this
    // Throttled servers are busy, and use no more than the baseline.
    gauges[at] = this.published * 100 * (this.credits?.speed ?? 1)
    gauges[at + 1] = this.line.length
    gauges[at + 2] = world.condition === 4 ? this.readyAt - world.now : 0
    gauges[at + 3] = (world.now - this.launched) / 3600
    gauges[at + 4] = this.credits?.now() ?? 0
  }
  override draw(cells: Float64Array, at: number): void {
    const { world } = this
    const state = CELL_OF[world.condition]
    const left = this.readyAt - world.now
    cells[at] = CELL_STATES.indexOf(state)
    cells[at + 1] = state === 'booting' ? 1 - left / this.bootTime : this.level
    cells[at + 2] = state === 'booting' ? left : Math.round(this.level * 100)
    cells[at + 3] = world.busySeconds() > 0 || world.heldSeconds() > 0 ? 1 : 0
  }
}
