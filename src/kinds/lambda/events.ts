/** The internal queue of asynchronous invocations: answers at once, tries again by itself, tells what came of it (aws-facts 5.2). */
import { DONE, failure } from '../../engine/doors.ts'
import type { Line } from '../../engine/line.ts'
import type { Outcome } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { Side } from '../../engine/topology/topology.ts'
import type { World } from '../../engine/world.ts'
import type { LambdaSettings } from './fields.ts'
import { GAUGE } from './gauges.ts'
import { RETRY } from './timers.ts'

/** After an error of the function: the second attempt waits a minute, the third two. */
const AFTER_ERROR = [60, 120]
/** After a refusal the pause doubles from a second to five minutes. */
const LONGEST_PAUSE = 300
const THROTTLED = failure('throttled')
const TOO_OLD = failure('expired')
/** An age that is there but for the last bits of a sum of doubles is there. */
const DUST = 1e-9

export class Events {
  private readonly world: World
  private readonly invoke: (event: Handle) => boolean
  settings: LambdaSettings
  /** All that have not ended, in the order of coming; those that are worked on too. */
  private readonly line: Line
  working = 0

  /** `invoke` gives an event an environment; false when it was refused. */
  constructor(world: World, settings: LambdaSettings, invoke: (event: Handle) => boolean) {
    this.world = world
    this.settings = settings
    this.invoke = invoke
    this.line = world.line()
  }

  get queued(): number {
    return this.line.length - this.working
  }
  /** Age of the oldest that has not ended, in seconds. */
  get age(): number {
    const { first } = this.line
    return first === 0 ? 0 : this.world.now - this.world.arrived(first)
  }

  accept(event: Handle): void {
    this.world.count(GAUGE.asyncEventsReceived)
    this.world.answer(event, DONE)
    this.line.push(event)
    this.attempt(event)
  }

  /** A function that may not run at all gives its events up at once. */
  attempt(event: Handle): void {
    const { world, settings } = this
    if (this.left(event) <= DUST) this.giveUp(event, TOO_OLD)
    else if (this.invoke(event)) this.working++
    else if (world.stopped || settings.reservedConcurrency === 0) this.giveUp(event, THROTTLED)
    else {
      const refusals = world.noteOf(event)
      world.setNote(event, refusals + 1)
      this.wait(event, Math.min(LONGEST_PAUSE, 2 ** refusals))
    }
  }
  private left(event: Handle): number {
    return this.world.arrived(event) + this.settings.maximumEventAge - this.world.now
  }
  private wait(event: Handle, seconds: number): void {
    this.world.after(Math.min(seconds, this.left(event)), RETRY, event)
  }

  /** An attempt ended. A failed one is back in the queue. */
  ended(event: Handle, outcome: Outcome): void {
    const { world } = this
    this.working--
    if (outcome === DONE) {
      this.line.remove(event)
      this.tell('success', event)
      world.reply(event, DONE)
      return
    }
    const errors = world.receives(event)
    if (errors >= this.settings.maximumRetryAttempts) return this.giveUp(event, outcome)
    world.receive(event)
    world.setNote(event, 0)
    this.wait(event, AFTER_ERROR[errors])
  }
  private giveUp(event: Handle, outcome: Outcome): void {
    this.line.remove(event)
    this.world.count(GAUGE.asyncEventsDropped)
    this.tell('failure', event)
    this.tell('deadLetter', event)
    this.world.reply(event, outcome)
  }
  private tell(side: Side, event: Handle): void {
    for (const route of this.world.side(side)) this.world.send(route, event)
  }
  clear(): void {
    this.line.clear()
    this.working = 0
  }
}
