/** Lambda's pollers at the queues in front: they gather batches, grow while there is more, and back off when throttled (aws-facts 5.3). */
import { failure } from '../../engine/doors.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { BATCH, type Execution, type Executions } from './execution.ts'
import type { LambdaSettings } from './fields.ts'
import { POLL_AGAIN, POLLERS_GROW, WINDOW_OVER } from './timers.ts'

const FIRST_POLLERS = 5
const MOST_POLLERS = 1250
/** 300 more a minute, one after the other. */
const GROWTH_GAP = 60 / 300
/** After so long without work the pollers are as many as at first. */
const QUIET = 60
/** A throttled poller pauses, twice as long each time, up to five minutes. */
const LONGEST_PAUSE = 300
/** Messages in one answer of Amazon SQS. */
const MOST_IN_ONE_CALL = 10
const THROTTLED = failure('throttled')

export class Poller {
  private readonly world: World
  private readonly executions: Executions
  private readonly invoke: (batch: Execution) => boolean
  settings: LambdaSettings
  /** Batches at once: what the pollers have come to. */
  private pollers = FIRST_POLLERS
  /** Batches gathered, starting or worked on, and pollers that pause. */
  private batches = 0
  private pausing = 0
  private readonly gathered: Execution[] = []
  private growing = false
  private quietSince = 0
  /** Refusals in a row of the poller that comes back from its pause. */
  private refusals = 0

  /** `invoke` gives a batch an environment; false when it was refused. */
  constructor(world: World, executions: Executions, settings: LambdaSettings, invoke: (batch: Execution) => boolean) {
    this.world = world
    this.executions = executions
    this.settings = settings
    this.invoke = invoke
  }

  /** Batches that may be in hand at once. */
  get most(): number {
    const pollers = this.quiet ? Math.min(this.pollers, FIRST_POLLERS) : this.pollers
    return Math.min(pollers, this.settings.maximumConcurrency ?? MOST_POLLERS)
  }
  private get quiet(): boolean {
    return this.batches === 0 && this.world.now - this.quietSince >= QUIET
  }
  private get mayTake(): boolean {
    return !this.world.stopped && (this.batches + this.pausing < this.most || this.gathered.length > 0)
  }

  /** Takes what there is, as far as there are pollers. `called` is true when there was an offer. */
  fetch(called = false): void {
    const { world } = this
    if (this.quiet) this.pollers = Math.min(this.pollers, FIRST_POLLERS)
    while (this.mayTake) {
      world.askAnew(Math.min(this.settings.batchSize, MOST_IN_ONE_CALL))
      const message = world.take(called)
      called = false
      if (message === 0) return
      this.gather(message)
    }
    world.withdraw()
    this.grow()
  }
  private grow(): void {
    if (this.growing || this.pausing > 0 || this.batches < this.most) return
    if (this.pollers >= (this.settings.maximumConcurrency ?? MOST_POLLERS)) return
    this.growing = true
    this.world.clock(GROWTH_GAP, POLLERS_GROW)
  }
  /** One poller more, when all were busy up to now. */
  grown(): void {
    this.growing = false
    if (this.pausing === 0 && this.batches >= this.most) this.pollers++
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
      this.gathered.push(batch)
      world.setPlace(message, batch.place)
      world.after(batchingWindow, WINDOW_OVER, message)
    }
  }
  /** The batch that a message belongs to: of one queue only. */
  private batchFor(message: Handle): Execution {
    const { world } = this
    for (const batch of this.gathered) if (world.routeOf(batch.jobs[0]) === world.routeOf(message)) return batch
    const batch = this.executions.open(BATCH)
    batch.refusals = this.refusals
    this.refusals = 0
    this.batches++
    return batch
  }
  /** The window of the batch that a message began has closed. */
  windowOver(batch: Execution): void {
    if (batch.gathering) this.hand(batch)
  }
  private hand(batch: Execution): void {
    if (batch.gathering) this.gathered.splice(this.gathered.indexOf(batch), 1)
    batch.gathering = false
    batch.row = batch.jobs[0]
    if (this.invoke(batch)) return
    for (const message of batch.jobs) this.world.reply(message, THROTTLED)
    this.pausing++
    this.world.alarm(Math.min(LONGEST_PAUSE, 2 ** batch.refusals), POLL_AGAIN, batch.refusals + 1)
    this.executions.close(batch)
    this.left()
  }
  /** A poller's pause is over. */
  again(refusals: number): void {
    this.pausing--
    this.refusals = refusals
    this.fetch()
    this.refusals = 0
  }
  /** A batch has ended: its poller is free. */
  left(): void {
    this.batches--
    if (this.batches === 0) this.quietSince = this.world.now
  }
  clear(): void {
    this.batches = this.pausing = this.gathered.length = 0
  }
}
