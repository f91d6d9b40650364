/** A worker: a line, servers that take from it, the work, its calls, the reply. Instances and members of groups are this. */

import { uniform } from '../../engine/chance/random.ts'
import { DONE, failure } from '../../engine/doors.ts'
import { Sampler } from '../../engine/law.ts'
import type { Line } from '../../engine/line.ts'
import { type Incident, type Outcome, Part } from '../../engine/part.ts'
import { type Handle, POISON } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { Calls, PENDING } from '../calls.ts'
import { pace, type WorkSettings } from './fields.ts'
import { Sharing } from './sharing.ts'

const SERVICE = 0
const SHARED = 1
const LINE_FULL = failure('lineFull')
const ERROR = failure('error')
const POISONED = failure('poison')

export class Worker extends Part {
  override readonly works = true
  override shares = false
  protected readonly world: World
  protected settings: WorkSettings
  readonly line: Line
  private readonly calls: Calls
  private sharing: Sharing | null = null
  /** The discipline changes once what is in hand has ended: a job is never under two. */
  private changing = false
  private law: Sampler
  private pace: number
  /** How many times longer work takes: because of a mishap, and because the processor is throttled. */
  private slowness = 1
  private brake = 1
  /** Jobs that hold a server (or share them). */
  private inHand = 0
  private seats = 0
  /** Servers that count as in service: none while down, and as many as are taken when there are now fewer. */
  private serving = 0
  private open = false
  private readonly salts: { service: number; error: number }

  constructor(settings: WorkSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.discipline()
    this.line = world.line()
    this.calls = new Calls(world, settings.calls)
    this.law = new Sampler(settings.serviceTime)
    this.pace = pace(settings)
    this.salts = { service: world.salt('service'), error: world.salt('error') }
  }

  private discipline(): void {
    this.changing = false
    this.shares = this.settings.discipline === 'processorSharing'
    this.seats = this.mostInHand()
    const { concurrency } = this.settings
    this.sharing = this.shares ? new Sharing(this.world, SHARED, concurrency, this.slowness * this.brake) : null
  }

  /** Jobs that can be in hand at once: one a server, or all that may share them. */
  private mostInHand(): number {
    const { concurrency, backlog } = this.settings
    return this.shares ? concurrency + (backlog ?? Number.POSITIVE_INFINITY) : concurrency
  }

  /** In service from now on. */
  enter(): void {
    this.open = true
    this.countServers()
    this.next()
  }

  override accept(job: Handle): void {
    if (this.room()) this.begin(job)
    else if (this.lined()) this.line.push(job)
    else this.world.reply(job, LINE_FULL)
  }

  /** Whether a server is free, or there is room to share them. */
  private room(): boolean {
    return this.inHand < this.seats && !this.world.stopped && this.open && !this.changing
  }
  /** Whether the line has a place. Who shares stands in no line: the places are for whoever is there beyond the servers. */
  private lined(): boolean {
    const { line, sharing, settings } = this
    if (settings.backlog === null) return true
    return sharing === null ? line.length < settings.backlog : this.inHand + line.length < this.seats
  }

  private begin(job: Handle): void {
    const { world, sharing } = this
    this.inHand++
    if (sharing === null && this.inHand === this.settings.concurrency) world.withdraw()
    world.begin(job)
    if (this.settings.repliesWhen === 'started' && !world.wasAnswered(job)) world.answer(job, DONE)
    const demand = this.law.drawFor(world.doors.rows.words, job, this.salts.service) * world.size(job) * this.pace
    if (sharing === null) world.after(demand * this.slowness * this.brake, SERVICE, job)
    else sharing.join(job, demand)
  }

  override due(timer: number, job: Handle): void {
    if (timer === SERVICE) this.served(job)
    else if (timer === SHARED && this.sharing !== null) {
      const done = this.sharing.leave()
      if (done !== 0) this.served(done)
    }
  }

  /** Own work is done: then the calls, then the reply. */
  private served(job: Handle): void {
    const { world, calls } = this
    if (world.kind(job) & POISON) this.finish(job, POISONED)
    else if (this.settings.errorRate > 0 && uniform(world.word(job, this.salts.error)) < this.settings.errorRate) this.finish(job, ERROR)
    else if (calls.none) this.finish(job, DONE)
    else {
      world.hold(job)
      calls.begin(job)
    }
  }
  override replied(_sent: Handle, outcome: Outcome, job: Handle): void {
    const result = this.calls.answered(job, outcome)
    if (result !== PENDING) this.finish(job, result)
  }

  private finish(job: Handle, outcome: Outcome): void {
    this.inHand--
    this.world.reply(job, outcome)
    if (this.changing && this.inHand === 0) this.change()
    this.countServers()
    this.next()
  }

  private change(): void {
    this.discipline()
    this.world.setShares(this.shares)
  }

  /** Free servers take from the line, then from the sources. */
  protected next(called = false): void {
    while (this.line.length > 0 && this.room()) this.begin(this.line.shift())
    while (this.mayFetch()) {
      const job = this.world.take(called)
      called = false
      if (job === 0) return
      this.begin(job)
    }
  }
  /** Sharing has room beyond the servers, without end where the line has none: fetching keeps to the servers, or one worker would empty the board. */
  private mayFetch(): boolean {
    return this.room() && this.inHand < this.settings.concurrency
  }
  override wake(): void {
    this.next(true)
  }
  override rewired(): void {
    this.next()
  }

  override incident(name: Incident, factor: number): void {
    if (name === 'start') this.next()
    if (name !== 'slow') return
    this.slowDown(factor, this.brake)
  }
  /** From now on work takes so many times longer, work in hand included. */
  protected throttle(brake: number): void {
    if (brake !== this.brake) this.slowDown(this.slowness, brake)
  }
  private slowDown(slowness: number, brake: number): void {
    const ratio = (slowness * brake) / (this.slowness * this.brake)
    this.slowness = slowness
    this.brake = brake
    this.world.stretch(SERVICE, ratio)
    this.sharing?.adopt(this.settings.concurrency, slowness * brake)
  }

  /** Everything in hand was answered: out of service. */
  override cleared(): void {
    this.line.clear()
    this.inHand = 0
    this.sharing?.clear()
    if (this.changing) this.change()
    this.open = false
    this.countServers()
  }

  override reconfigure(settings: WorkSettings): void {
    this.settings = settings
    this.law = new Sampler(settings.serviceTime)
    this.pace = pace(settings)
    this.calls.order = settings.calls
    this.seats = this.mostInHand()
    this.changing = this.shares !== (settings.discipline === 'processorSharing')
    if (this.changing && this.inHand === 0) this.change()
    this.sharing?.adopt(settings.concurrency, this.slowness * this.brake)
    this.countServers()
    if (this.open) this.next()
    if (this.inHand >= settings.concurrency) this.world.withdraw()
  }

  private countServers(): void {
    const wanted = this.open ? Math.max(this.settings.concurrency, this.shares ? 0 : this.inHand) : 0
    if (wanted !== this.serving) this.world.servers(wanted - this.serving)
    this.serving = wanted
  }

  /** The whole minutes before: when each began, and the busy seconds up to then. A metric is published at whole minutes. */
  private readonly minutes = { last: 0, lastBusy: 0, before: 0, beforeBusy: 0 }
  /** A minute is over. */
  minute(): void {
    const { minutes, world } = this
    minutes.before = minutes.last
    minutes.beforeBusy = minutes.lastBusy
    minutes.last = world.now
    minutes.lastBusy = world.busySeconds()
  }
  /** Share of the servers that served over the last whole minute; NaN before there was one. */
  protected get published(): number {
    const { last, lastBusy, before, beforeBusy } = this.minutes
    return this.shareOf(lastBusy - beforeBusy, last - before)
  }
  /** The same up to now, over a minute or two: what a picture shows. */
  protected get level(): number {
    const { before, beforeBusy } = this.minutes
    return this.shareOf(this.world.busySeconds() - beforeBusy, this.world.now - before) || 0
  }
  private shareOf(busy: number, seconds: number): number {
    return Math.min(1, busy / seconds / this.settings.concurrency)
  }
}
