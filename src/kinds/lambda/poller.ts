/** Lambda's pollers at the queues in front, each queue with its own: they gather batches and back off when throttled (aws-facts 5.3). */
import { failure } from '../../engine/doors.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { BATCH, type Execution, type Executions } from './execution.ts'
import type { LambdaSettings } from './fields.ts'
import { POLL_AGAIN, POLLERS_GROW, WINDOW_OVER } from './timers.ts'

/** 300 more a minute, one after the other. */
const GROWTH_GAP = 60 / 300
/** A throttled poller pauses, twice as long each time, up to five minutes. */
const LONGEST_PAUSE = 300
/** Messages in one answer of Amazon SQS. */
const MOST_IN_ONE_CALL = 10
const THROTTLED = failure('throttled')
/** An alarm's number: the route to the queue above, refusals in a row below; more make no pause longer. */
const ROUTE_SHIFT = 4
const MOST_REFUSALS = (1 << ROUTE_SHIFT) - 1

const FIRST_POLLERS = 5
const MOST_POLLERS = 1250
/** After so long without work the pollers are as many as at first. */
const QUIET = 60

/** One event source mapping: the pollers at one queue, which grow while there is more, and are few again when it is quiet. */
class Mapping {
  /** Batches gathered, starting or worked on, and pollers that pause. */
  batches = 0
  pausing = 0
  /** The batch whose window is open. */
  gathered: Execution | null = null
  /** Refusals in a row of the poller that comes back from its pause. */
  refusals = 0
  /** One poller more is on its way. */
  growing = false
  /** Batches at once: what the pollers have come to. */
  private pollers = FIRST_POLLERS
  private quietSince = 0

  private isQuiet(now: number): boolean {
    return this.batches === 0 && now - this.quietSince >= QUIET
  }
  /** Batches that may be in hand at once; `limit` is the maximum concurrency. */
  most(limit: number, now: number): number {
    return Math.min(this.isQuiet(now) ? Math.min(this.pollers, FIRST_POLLERS) : this.pollers, limit)
  }
  /** Is there a poller, or a batch that is being gathered, for one message more? */
  isOpen(limit: number, now: number): boolean {
    return this.gathered !== null || this.batches + this.pausing < this.most(limit, now)
  }
  /** Are all pollers at work, none of them throttled? */
  isBusy(limit: number, now: number): boolean {
    return this.pausing === 0 && this.batches >= this.most(limit, now)
  }
  mayGrow(limit: number, now: number): boolean {
    return !this.growing && this.isBusy(limit, now) && this.pollers < limit
  }
  grow(): void {
    this.pollers++
  }
  /** What has been quiet long enough starts with few pollers. */
  shrink(now: number): void {
    if (this.isQuiet(now)) this.pollers = Math.min(this.pollers, FIRST_POLLERS)
  }
  left(now: number): void {
    this.batches--
    if (this.batches === 0) this.quietSince = now
  }
}

export class Poller {
  private readonly world: World
  private readonly executions: Executions
  private readonly invoke: (batch: Execution) => boolean
  settings: LambdaSettings
  /** By the route over which its queue is asked. */
  private readonly mappings = new Map<number, Mapping>()

  /** `invoke` gives a batch an environment; false when it was refused. */
  constructor(world: World, executions: Executions, settings: LambdaSettings, invoke: (batch: Execution) => boolean) {
    this.world = world
    this.executions = executions
    this.settings = settings
    this.invoke = invoke
  }

  private mapping(route: number): Mapping {
    const known = this.mappings.get(route)
    if (known) return known
    const mapping = new Mapping()
    this.mappings.set(route, mapping)
    return mapping
  }
  /** Batches of one queue at once: the maximum concurrency holds for each. */
  private get limit(): number {
    return this.settings.maximumConcurrency ?? MOST_POLLERS
  }
  /** Batches that may be in hand at once, of all queues. */
  get most(): number {
    const { now, sources } = this.world
    return sources.reduce((sum, route) => sum + this.mapping(route).most(this.limit, now), 0)
  }
  private readonly isOpen = (route: number): boolean => !this.world.stopped && this.mapping(route).isOpen(this.limit, this.world.now)

  /** Takes what there is, as far as there are pollers. `called` is true when there was an offer. */
  fetch(called = false): void {
    const { world } = this
    for (const mapping of this.mappings.values()) mapping.shrink(world.now)
    let message: Handle
    do {
      world.askAnew(Math.min(this.settings.batchSize, MOST_IN_ONE_CALL))
      message = world.take(called, this.isOpen)
      called = false
      if (message !== 0) this.gather(message)
    } while (message !== 0)
    for (const route of world.sources) if (!this.isOpen(route)) this.grow(route)
  }
  private grow(route: number): void {
    const { world } = this
    const mapping = this.mapping(route)
    if (!mapping.mayGrow(this.limit, world.now)) return
    mapping.growing = true
    world.alarm(GROWTH_GAP, POLLERS_GROW, route)
  }
  /** One poller more at a queue, when all were busy up to now. */
  grown(route: number): void {
    const mapping = this.mapping(route)
    mapping.growing = false
    if (mapping.isBusy(this.limit, this.world.now)) mapping.grow()
    this.fetch()
  }

  private gather(message: Handle): void {
    const { world } = this
    const { batchSize, batchingWindow } = this.settings
    const batch = this.batchFor(message)
    for (let more = message; more !== 0; more = batch.jobs.length < batchSize ? world.takeMore(message) : 0) batch.jobs.push(more)
    if (batch.jobs.length >= batchSize || batchingWindow === 0) this.hand(batch)
    else if (!batch.gathering) {
      batch.gathering = true
      this.mapping(batch.route).gathered = batch
      world.setPlace(message, batch.place)
      world.after(batchingWindow, WINDOW_OVER, message)
    }
  }
  /** The batch that a message belongs to: of one queue only. */
  private batchFor(message: Handle): Execution {
    const route = this.world.routeOf(message)
    const mapping = this.mapping(route)
    if (mapping.gathered !== null) return mapping.gathered
    const batch = this.executions.open(BATCH)
    batch.route = route
    batch.refusals = mapping.refusals
    mapping.refusals = 0
    mapping.batches++
    return batch
  }
  /** The window of the batch that a message began has closed. */
  windowOver(batch: Execution): void {
    if (batch.gathering) this.hand(batch)
  }
  private hand(batch: Execution): void {
    const mapping = this.mapping(batch.route)
    if (batch.gathering) mapping.gathered = null
    batch.gathering = false
    batch.row = batch.jobs[0]
    if (this.invoke(batch)) return
    for (const message of batch.jobs) this.world.reply(message, THROTTLED)
    mapping.pausing++
    const refusals = Math.min(batch.refusals + 1, MOST_REFUSALS)
    this.world.alarm(Math.min(LONGEST_PAUSE, 2 ** batch.refusals), POLL_AGAIN, (batch.route << ROUTE_SHIFT) | refusals)
    this.executions.close(batch)
    mapping.left(this.world.now)
  }
  /** A poller's pause is over. */
  again(paused: number): void {
    const mapping = this.mapping(paused >>> ROUTE_SHIFT)
    mapping.pausing--
    mapping.refusals = paused & MOST_REFUSALS
    this.fetch()
    mapping.refusals = 0
  }
  /** A batch has ended: its poller is free. */
  left(route: number): void {
    this.mapping(route).left(this.world.now)
  }
  clear(): void {
    this.mappings.clear()
  }
}
