/** A newsletter while it runs: answers each publish at once and sends a copy to every subscription whose filter lets it through. */
import { CELL_STATES, CELL_WIDTH } from '../../engine/columns.ts'
import { DONE, failure } from '../../engine/doors.ts'
import type { Line } from '../../engine/line.ts'
import { type Outcome, Part } from '../../engine/part.ts'
import type { Handle } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import type { TopicSettings } from './fields.ts'
import { BY_PROTOCOL, GAUGE } from './gauges.ts'
import { GIVE_UP, retryDelay } from './retries.ts'
import { type Subscription, Subscriptions } from './subscriptions.ts'

const RETRY = 0
const NO_ANSWER = 1
const NEXT_IN_LINE = 2
const REMOVED = failure('removed')
const TIMED_OUT = failure('timedOut')
/** Seconds in which an HTTP endpoint must answer (aws-facts 4; Amazon SNS Developer Guide, HTTP/S endpoints). */
export const HTTP_TIMEOUT = 15
const BRANCHES = 5
const SENDING = CELL_STATES.indexOf('inService')
const RETRYING = CELL_STATES.indexOf('draining')
/** A copy's note: its route above, how often it was tried again below. */
const ROUTE_SHIFT = 17
const RETRIES_MASK = (1 << ROUTE_SHIFT) - 1

/**
 * A copy costs a row of its own only when it has to be kept: over HTTP, where somebody waits for the answer, and after its first try
 * failed. What hangs on a publish is a first try or a copy; what hangs on a copy is a try, or what was set aside.
 */
export class TopicPart extends Part {
  private readonly world: World
  private settings: TopicSettings
  private readonly subscriptions: Subscriptions
  /** Copies between two tries. */
  private readonly pausing: Line
  private readonly timeout: number
  private retrying = 0

  constructor(settings: TopicSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.subscriptions = new Subscriptions(world)
    this.pausing = world.line()
    this.timeout = world.fixed(HTTP_TIMEOUT)
  }

  override start(): void {
    this.subscriptions.update()
  }
  override rewired(): void {
    const { world, pausing } = this
    for (const gone of this.subscriptions.update()) while (gone.held.length > 0) this.giveUp(gone.held.shift())
    let next: Handle
    for (let copy = pausing.first; copy !== 0; copy = next) {
      next = pausing.after(copy)
      if (this.subscriptions.of(world.noteOf(copy) >>> ROUTE_SHIFT)) continue
      pausing.remove(copy)
      this.giveUp(copy)
    }
  }
  override reconfigure(settings: TopicSettings): void {
    this.settings = settings
    for (const each of this.subscriptions.all) if (each.held.length > 0) this.arm(each, each.sentAt + this.gap - this.world.now)
  }
  /** Seconds between two deliveries to an HTTP endpoint; 0 when it is not throttled. */
  private get gap(): number {
    const { maxReceivesPerSecond } = this.settings.throttlePolicy
    return maxReceivesPerSecond === null ? 0 : 1 / maxReceivesPerSecond
  }

  override accept(publish: Handle): void {
    const { world } = this
    world.count(GAUGE.published)
    for (const subscription of this.subscriptions.all) {
      const { route } = subscription
      const audience = world.audienceOf(route)
      if (!world.lets(route, publish)) {
        world.count(GAUGE.filteredOut, audience)
        continue
      }
      world.count(GAUGE.copies, audience)
      this.subscriptions.total += audience
      subscription.sent += audience
      if (world.protocolOf(route) !== 'http') world.send(route, publish)
      else this.queueUp(subscription, this.keep(publish, route))
    }
    world.reply(publish, DONE)
  }

  private keep(publish: Handle, route: number): Handle {
    const copy = this.world.copy(publish)
    this.world.setNote(copy, route << ROUTE_SHIFT)
    return copy
  }

  // HTTP: at most so many deliveries a second to each subscription, in the order in which they came, and somebody must answer in time.
  private queueUp(subscription: Subscription, copy: Handle): void {
    const { held, sentAt } = subscription
    const { now } = this.world
    if (this.gap === 0 || (held.length === 0 && now >= sentAt + this.gap)) return this.post(subscription, copy)
    held.push(copy)
    if (held.length === 1) this.arm(subscription, sentAt + this.gap - now)
  }
  private post(subscription: Subscription, copy: Handle): void {
    subscription.sentAt = this.world.now
    this.world.patience(this.timeout, HTTP_TIMEOUT, NO_ANSWER, this.world.send(subscription.route, copy))
  }
  private arm(subscription: Subscription, seconds: number): void {
    const wait = Math.max(0, seconds)
    subscription.nextAt = this.world.now + wait
    this.world.alarm(wait, NEXT_IN_LINE, subscription.route)
  }
  private release(route: number): void {
    const subscription = this.subscriptions.of(route)
    // An alarm that was set before the limit changed: another one is under way.
    if (!subscription || subscription.held.length === 0 || this.world.now !== subscription.nextAt) return
    this.post(subscription, subscription.held.shift())
    if (subscription.held.length > 0) this.arm(subscription, this.gap)
  }

  override replied(_sent: Handle, outcome: Outcome, copy: Handle): void {
    if (outcome !== DONE) return this.failed(copy, outcome)
    this.delivered(this.world.noteOf(copy) >>> ROUTE_SHIFT)
    this.end(copy)
  }
  override late(outcome: Outcome, parent: Handle, sent: Handle): void {
    const { world } = this
    const route = world.routeOf(sent)
    if (world.arrived(parent) < 0) {
      if (outcome === DONE) world.count(GAUGE.deadLettered, world.audienceOf(world.noteOf(parent) >>> ROUTE_SHIFT))
    } else if (outcome === DONE) this.delivered(route)
    else this.failed(this.keep(parent, route), outcome)
  }
  private delivered(route: number): void {
    const { world } = this
    const audience = world.audienceOf(route)
    world.count(GAUGE.delivered, audience)
    const gauge = BY_PROTOCOL[world.protocolOf(route)]
    if (gauge >= 0) world.count(gauge, audience)
  }

  private failed(copy: Handle, outcome: Outcome): void {
    const { world } = this
    const note = world.noteOf(copy)
    const route = note >>> ROUTE_SHIFT
    const subscription = this.subscriptions.of(route)
    // An endpoint that is gone is the client's error: it is not tried again (aws-facts 4).
    const known = subscription && outcome !== REMOVED
    const delay = known ? retryDelay(world.protocolOf(route), note & RETRIES_MASK, this.settings.healthyRetryPolicy) : GIVE_UP
    if (delay === GIVE_UP) return this.giveUp(copy)
    if ((note & RETRIES_MASK) === 0) this.countRetrying(route, 1)
    world.setNote(copy, note + 1)
    world.nextAttempt(copy)
    if (delay === 0) return this.tryAgain(copy)
    this.pausing.push(copy)
    world.after(delay, RETRY, copy)
  }
  private tryAgain(copy: Handle): void {
    const { world } = this
    const route = world.noteOf(copy) >>> ROUTE_SHIFT
    const subscription = this.subscriptions.of(route)
    if (subscription && world.protocolOf(route) === 'http') this.queueUp(subscription, copy)
    else world.send(route, copy)
  }

  /** No more tries: into the subscription's dead-letter queue when it has one, and lost otherwise. */
  private giveUp(copy: Handle): void {
    const { world } = this
    const route = world.noteOf(copy) >>> ROUTE_SHIFT
    const queue = world.deadLetterQueueOf(route)
    world.count(GAUGE.undelivered, world.audienceOf(route))
    if (queue !== null && this.subscriptions.of(route)) world.setAside(copy, queue)
    world.lose(copy)
    this.end(copy)
  }
  private end(copy: Handle): void {
    const note = this.world.noteOf(copy)
    if ((note & RETRIES_MASK) > 0) this.countRetrying(note >>> ROUTE_SHIFT, -1)
    this.world.drop(copy)
  }
  private countRetrying(route: number, change: 1 | -1): void {
    const subscription = this.subscriptions.of(route)
    if (subscription) subscription.retrying += change
    this.retrying += change
  }

  override due(timer: number, subject: number): void {
    if (timer === RETRY) {
      this.pausing.remove(subject)
      this.tryAgain(subject)
    } else if (timer === NEXT_IN_LINE) this.release(subject)
    else this.unanswered(subject)
  }
  private unanswered(sent: Handle): void {
    const { world } = this
    const copy = world.parentOf(sent)
    world.abandon(sent)
    this.failed(copy, TIMED_OUT)
  }

  override cleared(): void {
    this.retrying = 0
    this.pausing.clear()
    this.subscriptions.clear()
  }

  override read(gauges: Float64Array, at: number): void {
    gauges[at + GAUGE.heldBack] = this.subscriptions.held
    gauges[at + GAUGE.retrying] = this.retrying
  }
  override draw(cells: Float64Array, at: number): void {
    const { all, total } = this.subscriptions
    all.slice(0, BRANCHES).forEach(({ route, sent, retrying }, nth) => {
      const state = retrying > 0 ? RETRYING : SENDING
      cells.set([state, total > 0 ? sent / total : 0, sent, this.world.filters(route) ? 1 : 0], at + nth * CELL_WIDTH)
    })
  }
}
