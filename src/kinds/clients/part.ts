/** Customers while the run goes: they come, ask, wait, lose patience, try again, leave. */

import { drawWord, type Stream, uniform } from '../../engine/chance/random.ts'
import { CELL_STATES, CELL_WIDTH } from '../../engine/columns.ts'
import { DONE, failure } from '../../engine/doors.ts'
import { Sampler } from '../../engine/law.ts'
import { type Incident, type Outcome, Part } from '../../engine/part.ts'
import { BORN, type Handle, POISON } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { Calls } from '../calls.ts'
import { Arrivals } from './arrivals.ts'
import { Backoff } from './backoff.ts'
import type { ClientsSettings } from './fields.ts'

const ARRIVAL = 0
const THOUGHT = 1
const PATIENCE = 2
const RETRY = 3
const SPIKE_ENDS = 4
const NO_ROUTE = failure('noRoute')
const TIMED_OUT = failure('timedOut')
const FACES = 12
/** What a program takes for a call that is answered at once, seconds. */
const LEAST_PAUSE = 0.001
const WAITING = CELL_STATES.indexOf('waiting')
const SERVED = CELL_STATES.indexOf('served')
const LEFT = CELL_STATES.indexOf('left')
const GAUGE = { present: 0, attempts: 1, retries: 2 } as const

export class ClientsPart extends Part {
  override readonly source = true
  private readonly world: World
  private settings: ClientsSettings
  private readonly ways: Calls
  private readonly arrivals: Arrivals
  private readonly backoff: Backoff
  private readonly thoughts: Stream
  private readonly salts: { job: number; size: number; kind: number }
  /** Of the classes, in their order. */
  private numbers: number[] = []
  private size: Sampler
  private think: Sampler
  private patience = -1
  /** Customers so far; also the index of the next. */
  private count = 0
  private present = 0
  /** In a loop: users that exist (their customers' notes are negative), and those whose next visit waits for the door to open. */
  private users = 0
  private atTheDoor = 0
  private readonly spikes: number[] = []
  private readonly faces = new Int8Array(FACES)

  constructor(settings: ClientsSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.ways = new Calls(world, 'oneOf')
    this.arrivals = new Arrivals(settings, world)
    this.backoff = new Backoff(world)
    this.thoughts = world.stream('think')
    this.salts = { job: world.salt('job'), size: world.salt('size'), kind: world.salt('class') }
    this.size = new Sampler(settings.size)
    this.think = new Sampler(settings.thinkTime)
    this.adopt(settings)
  }
  private adopt(settings: ClientsSettings): void {
    this.settings = settings
    this.size = new Sampler(settings.size)
    this.think = new Sampler(settings.thinkTime)
    this.numbers = settings.classes.map(({ name }) => this.world.classNumber(name))
    this.backoff.adopt(settings.retry)
    this.patience = settings.timeout > 0 ? this.world.fixed(settings.timeout) : -1
  }

  override start(): void {
    this.expect()
    this.fillUsers()
  }
  private expect(): void {
    this.world.clock(
      this.settings.arrivals === 'open' && !this.world.stopped ? this.arrivals.untilNext() : Number.POSITIVE_INFINITY,
      ARRIVAL,
    )
  }
  private fillUsers(): void {
    const wanted = this.settings.arrivals === 'closed' ? this.settings.users : 0
    for (; this.users < wanted; this.users++) this.pause(Number.NEGATIVE_INFINITY)
  }
  /** The time until the next visit. A visit that began just now would be followed by others at the same moment, for ever. */
  private pause(began: number): void {
    const pause = this.think.draw(this.thoughts.word())
    this.world.alarm(this.world.now + pause > began ? pause : LEAST_PAUSE, THOUGHT, 0)
  }

  override due(timer: number, subject: number): void {
    switch (timer) {
      case ARRIVAL:
        this.arrivals.taken()
        this.comeIn()
        this.expect()
        return
      case THOUGHT:
        return this.thought()
      case PATIENCE: {
        const customer = this.world.parentOf(subject)
        this.world.abandon(subject)
        return this.failed(customer, TIMED_OUT)
      }
      case RETRY:
        return this.ask(subject)
      case SPIKE_ENDS:
        this.spikes[subject] = 1
        this.arrivals.setFactor(this.spikes.reduce((a, b) => a * b, 1))
        this.expect()
    }
  }

  private thought(): void {
    if (this.settings.arrivals !== 'closed' || this.users > this.settings.users) this.users--
    else if (this.world.stopped) this.atTheDoor++
    else this.comeIn(true)
  }

  private comeIn(loop = false): void {
    const { world, salts } = this
    const index = this.count++
    const key = world.key(index, salts.job)
    const kind = this.settings.classes.length === 0 ? 0 : this.kindOf(uniform(drawWord(key, 0, salts.kind)))
    const customer = world.birth(key, kind, this.size.drawOf(key, salts.size))
    world.setNote(customer, loop ? -1 - index : index)
    this.faces[index % FACES] = WAITING
    this.present++
    this.backoff.earn()
    this.ask(customer)
  }
  private kindOf(u: number): number {
    const { classes } = this.settings
    let point = u * classes.reduce((sum, { share }) => sum + share, 0)
    const nth = classes.findIndex(({ share }) => {
      point -= share
      return point < 0
    })
    const place = nth < 0 ? classes.length - 1 : nth
    return this.numbers[place] | (classes[place].poison ? POISON : 0)
  }

  private ask(customer: Handle): void {
    const { world } = this
    world.count(GAUGE.attempts)
    if (this.ways.none) return this.failed(customer, NO_ROUTE)
    const sent = world.send(this.ways.choose(customer), customer)
    if (this.settings.timeout > 0) world.patience(this.patience, this.settings.timeout, PATIENCE, sent)
  }

  override replied(_sent: Handle, outcome: Outcome, customer: Handle): void {
    if (outcome === DONE) this.leave(customer, DONE)
    else this.failed(customer, outcome)
  }
  private failed(customer: Handle, outcome: Outcome): void {
    const { world } = this
    const delay = this.backoff.after(customer)
    if (delay < 0) return this.leave(customer, outcome)
    world.count(GAUGE.retries)
    world.nextAttempt(customer)
    world.after(delay, RETRY, customer)
  }
  private leave(customer: Handle, outcome: Outcome): void {
    const { world } = this
    const note = world.noteOf(customer)
    const index = note < 0 ? -1 - note : note
    const began = world.doors.rows.reals[(customer >> 1) + BORN]
    if (index >= this.count - FACES) this.faces[index % FACES] = outcome === DONE ? SERVED : LEFT
    this.present--
    world.reply(customer, outcome)
    if (note < 0) this.pause(began)
  }

  override incident(name: Incident, factor: number, seconds: number): void {
    if (name === 'spike') {
      this.spikes.push(factor)
      this.arrivals.setFactor(this.spikes.reduce((a, b) => a * b, 1))
      this.world.alarm(seconds, SPIKE_ENDS, this.spikes.length - 1)
    } else if (name === 'stop') this.arrivals.freeze()
    else if (name === 'start') {
      this.arrivals.thaw()
      for (; this.atTheDoor > 0; this.atTheDoor--) this.thought()
    }
    this.expect()
  }
  override reconfigure(settings: ClientsSettings): void {
    this.arrivals.adopt(settings)
    this.adopt(settings)
    this.expect()
    this.fillUsers()
  }
  override cleared(): void {
    this.present = 0
  }

  override read(gauges: Float64Array, at: number): void {
    gauges[at + GAUGE.present] = this.present
  }
  override draw(cells: Float64Array, at: number): void {
    const shown = Math.min(FACES, this.count)
    for (let n = 0; n < shown; n++) cells[at + n * CELL_WIDTH] = this.faces[(this.count - shown + n) % FACES]
  }
}
