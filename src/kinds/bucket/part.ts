/** A storeroom while it runs: stores what is put, answers, and tells of each object to everyone it is wired to. */
import { DONE, failure } from '../../engine/doors.ts'
import { Sampler } from '../../engine/law.ts'
import type { Line } from '../../engine/line.ts'
import { type Outcome, Part } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { BucketSettings } from './fields.ts'
import { Shelves } from './shelves.ts'

const STORED = 0
const TELL = 1
const EXPIRE = 2
const GAUGE = { objects: 0, bytes: 1, puts: 2, events: 3, pendingEvents: 4, expired: 5, byteHours: 6 } as const
const SLOW_DOWN = failure('throttled')
const REMOVED = failure('removed')
/** Puts a second that each prefix takes, one second's worth of them at once (aws-facts 7). */
export const PUTS_PER_PREFIX = 3500
/** An event's note: its route above, how often it was tried again below. */
const ROUTE_SHIFT = 16
const TRIES_MASK = (1 << ROUTE_SHIFT) - 1
/** Amazon S3 does not tell how it tries again: here doubling from one second to five minutes, until it is through. */
export const LONGEST_PAUSE = 300

export class BucketPart extends Part {
  private readonly world: World
  private readonly salt: number
  /** Of each wire's events, by the component at its end. */
  private salts = new Map<number, number>()
  private settings: BucketSettings
  private putTime: Sampler
  private delay: Sampler
  private readonly shelves = new Shelves()
  /** Byte-seconds up to `since`. */
  private stored = 0
  private since = 0
  /** Puts that could be taken at once at `filled`. */
  private room = Number.POSITIVE_INFINITY
  private filled = 0
  /** Events that wait for their moment, and all that are not through. */
  private readonly waiting: Line
  private pending = 0

  constructor(settings: BucketSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.salt = world.salt('put')
    this.putTime = new Sampler(settings.putTime)
    this.delay = new Sampler(settings.notificationDelay)
    this.waiting = world.line()
  }
  override reconfigure(settings: BucketSettings): void {
    this.settings = settings
    this.putTime = new Sampler(settings.putTime)
    this.delay = new Sampler(settings.notificationDelay)
    this.expire()
  }
  override start(): void {
    this.since = this.world.now
    this.address()
  }
  private address(): void {
    const { world } = this
    this.salts = new Map(world.exits.map((route) => [route, world.salt(`event ${world.behind(route)}`)]))
  }

  override accept(put: Handle): void {
    const { world } = this
    if (this.tooMany()) return world.reply(put, SLOW_DOWN)
    world.carry(put)
    const seconds = this.putTime.draw(world.word(put, this.salt))
    if (seconds === 0) this.store(put)
    else world.after(seconds, STORED, put)
  }
  private tooMany(): boolean {
    const { now } = this.world
    const perSecond = PUTS_PER_PREFIX * this.settings.prefixes
    this.room = Math.min(perSecond, this.room + perSecond * (now - this.filled))
    this.filled = now
    if (this.room < 1) return true
    this.room--
    return false
  }

  private store(put: Handle): void {
    const { world } = this
    this.age()
    const first = this.shelves.objects === 0
    this.shelves.put(this.settings.objectSize * world.size(put), world.now)
    if (first) this.awaitExpiry()
    world.count(GAUGE.puts)
    for (const route of world.exits) this.announce(put, route)
    world.reply(put, DONE)
  }
  private age(): void {
    const { now } = this.world
    this.stored += this.shelves.bytes * (now - this.since)
    this.since = now
  }
  /** A lifecycle rule holds for what is there already, too. */
  private expire(): void {
    const { expirationInDays: days } = this.settings
    this.age()
    if (days !== null) this.world.count(GAUGE.expired, this.shelves.expire(days, this.world.now))
    this.awaitExpiry()
  }
  private awaitExpiry(): void {
    const { expirationInDays: days } = this.settings
    const at = days === null ? Number.POSITIVE_INFINITY : this.shelves.nextExpiry(days)
    this.world.clock(at - this.world.now, EXPIRE)
  }

  private announce(put: Handle, route: number): void {
    const { world } = this
    const event = world.copy(put)
    world.setNote(event, route << ROUTE_SHIFT)
    this.pending++
    this.wait(event, this.delay.draw(world.word(event, this.salts.get(route) ?? this.salt)))
  }
  private wait(event: Handle, seconds: number): void {
    this.waiting.push(event)
    this.world.after(seconds, TELL, event)
  }

  override due(timer: number, subject: Handle): void {
    if (timer === STORED) return this.store(subject)
    if (timer === EXPIRE) return this.expire()
    this.waiting.remove(subject)
    this.world.send(this.world.noteOf(subject) >>> ROUTE_SHIFT, subject)
  }
  override replied(_sent: Handle, outcome: Outcome, event: Handle): void {
    const { world } = this
    if (outcome === DONE) {
      world.count(GAUGE.events)
      return this.end(event)
    }
    const note = world.noteOf(event)
    if (outcome === REMOVED || !world.exits.includes(note >>> ROUTE_SHIFT)) return this.lost(event)
    const tries = note & TRIES_MASK
    if (tries < TRIES_MASK) world.setNote(event, note + 1)
    world.nextAttempt(event)
    this.wait(event, pauseAfter(tries))
  }
  private lost(event: Handle): void {
    this.world.lose(event)
    this.end(event)
  }
  private end(event: Handle): void {
    this.pending--
    this.world.drop(event)
  }

  /** Nobody is told over a wire that is gone. */
  override rewired(): void {
    this.address()
    const { world, waiting } = this
    let next: Handle
    for (let event = waiting.first; event !== 0; event = next) {
      next = waiting.after(event)
      if (world.exits.includes(world.noteOf(event) >>> ROUTE_SHIFT)) continue
      waiting.remove(event)
      this.lost(event)
    }
  }
  override cleared(): void {
    this.waiting.clear()
    this.pending = 0
  }

  override read(gauges: Float64Array, at: number): void {
    gauges[at + GAUGE.objects] = this.shelves.objects
    gauges[at + GAUGE.bytes] = this.shelves.bytes
    gauges[at + GAUGE.pendingEvents] = this.pending
    gauges[at + GAUGE.byteHours] = (this.stored + this.shelves.bytes * (this.world.now - this.since)) / 3600
  }
}

/** Seconds before an event that was not taken is told again, by how often that happened before. */
function pauseAfter(tries: number): number {
  let pause = 1
  for (let n = 0; n < tries && pause < LONGEST_PAUSE; n++) pause *= 2
  return Math.min(pause, LONGEST_PAUSE)
}
