/** How a function is invoked: an environment for each request, event or batch, its work, its end in time, the reply. */
import { uniform } from '../../engine/chance/random.ts'
import { DONE, failure } from '../../engine/doors.ts'
import { Sampler } from '../../engine/law.ts'
import { type Outcome, Part } from '../../engine/part.ts'
import { type Handle, POISON } from '../../engine/rows.ts'
import type { World } from '../../engine/world.ts'
import { Calls, PENDING } from '../calls.ts'
import { Bill } from './bill.ts'
import { Environments, GRANTED, REFUSALS } from './environments.ts'
import { Events } from './events.ts'
import { BATCH, EVENT, type Execution, Executions, REQUEST } from './execution.ts'
import { initOf, type LambdaSettings, pace } from './fields.ts'
import { GAUGE } from './gauges.ts'
import { Poller } from './poller.ts'
import { OUT_OF_TIME, READY, RESTARTED, SERVED } from './timers.ts'

const THROTTLED = failure('throttled')
const FUNCTION_ERROR = failure('functionError')
const DURATION_LIMIT = failure('durationLimit')
const POISONED = failure('poison')
/** The INIT phase: a longer one is broken off, and done again under the function's own timeout (aws-facts 5.1). */
const LONGEST_INIT = 10
/** Refusals this long apart are told as a new trouble. */
const CALM = 60

export abstract class Invoker extends Part {
  override readonly works = true
  override readonly onDemand = true
  protected readonly world: World
  protected settings: LambdaSettings
  protected readonly executions = new Executions()
  protected readonly environments: Environments
  protected readonly events: Events
  protected readonly poller: Poller
  protected readonly calls: Calls
  protected readonly bill: Bill
  protected slowness = 1
  private law: Sampler
  private pace: number
  private timeLimit: number
  private refusedAt = Number.NEGATIVE_INFINITY
  private readonly salts: { service: number; error: number }

  constructor(settings: LambdaSettings, world: World) {
    super()
    this.world = world
    this.settings = settings
    this.environments = new Environments(world, this.executions, settings)
    this.events = new Events(world, settings, (event) => this.attempt(event))
    this.poller = new Poller(world, this.executions, settings, (batch) => this.launch(batch))
    this.calls = new Calls(world, settings.calls)
    this.bill = new Bill(world)
    this.law = new Sampler(settings.serviceTime)
    this.pace = pace(settings)
    this.timeLimit = world.fixed(settings.timeout)
    this.salts = { service: world.salt('service'), error: world.salt('error') }
  }

  override reconfigure(settings: LambdaSettings): void {
    this.settings = this.events.settings = this.poller.settings = settings
    this.calls.order = settings.calls
    this.law = new Sampler(settings.serviceTime)
    this.pace = pace(settings)
    this.timeLimit = this.world.fixed(settings.timeout)
  }
  /** Seconds that an environment takes to start. */
  protected get init(): number {
    return initOf(this.settings)
  }

  override accept(job: Handle): void {
    const { world } = this
    if (world.cameBy(job) !== 'call') return this.events.accept(job)
    const run = this.executions.open(REQUEST)
    run.jobs.push(job)
    run.row = job
    if (this.launch(run)) return
    this.executions.close(run)
    world.reply(job, THROTTLED)
  }
  /** One attempt at an event: what goes on for it hangs on a copy, so that nothing of it reaches into the next attempt. */
  private attempt(event: Handle): boolean {
    const { world, executions } = this
    const run = executions.open(EVENT)
    run.jobs.push(event)
    run.row = world.copy(event)
    for (let errors = world.receives(event); errors > 0; errors--) world.nextAttempt(run.row)
    if (this.launch(run)) return true
    world.drop(run.row)
    executions.close(run)
    return false
  }

  /** An environment for an execution; false when it is throttled. */
  private launch(run: Execution): boolean {
    const { world } = this
    const refusal = this.environments.claim(run)
    if (refusal !== GRANTED) {
      this.refused(refusal)
      return false
    }
    world.count(GAUGE.invocations)
    if (this.settings.provisionedConcurrency !== null && !run.provisioned) world.count(GAUGE.spillover)
    run.claimedAt = world.now
    run.memory = this.settings.memorySize / 1024
    world.setPlace(run.row, run.place)
    if (run.source === BATCH) for (const job of run.jobs) world.setPlace(job, run.place)
    if (run.cold) this.initialize(run)
    else this.begin(run)
    return true
  }
  private refused(refusal: number): void {
    const { world, environments } = this
    world.count(GAUGE.throttles)
    if (world.now - this.refusedAt > CALM) world.tell(REFUSALS[refusal], { running: environments.running + environments.starting })
    this.refusedAt = world.now
  }
  private initialize(run: Execution): void {
    const { world, init } = this
    world.count(GAUGE.coldStarts)
    if (init > LONGEST_INIT) run.again = init
    if (init > 0) world.after(Math.min(init, LONGEST_INIT), READY, run.row)
    else this.begin(run)
  }

  /** The environment is ready: one job of a batch stands for its server, the others are in its hand. */
  private begin(run: Execution): void {
    const { world } = this
    const [first] = run.jobs
    this.environments.began(run)
    if (run.source === EVENT && world.receives(first) > 0) {
      world.carry(first)
      world.share(1)
    } else world.begin(first)
    for (let nth = 1; nth < run.jobs.length; nth++) {
      world.carry(run.jobs[nth])
      world.waited(run.jobs[nth], world.now - world.arrived(run.jobs[nth]))
    }
    this.work(run)
    world.later(this.timeLimit, this.settings.timeout, OUT_OF_TIME, run.row)
  }
  private work(run: Execution): void {
    const { world } = this
    const job = run.jobs[run.nth]
    const demand = this.law.drawFor(world.doors.rows.words, job, this.salts.service) * world.size(job) * this.pace + run.again
    run.again = 0
    world.after(demand * this.slowness, SERVED, this.rowOf(run))
  }
  /** The row of what is worked on now. */
  private rowOf(run: Execution): Handle {
    return run.source === BATCH ? run.jobs[run.nth] : run.row
  }

  /** A timer on a row that an execution works on. */
  override due(timer: number, row: Handle): void {
    const run = this.executions.all[this.world.placeOf(row)]
    if (timer === READY) this.begin(run)
    else if (timer === SERVED) this.served(run)
    else this.killed(run)
  }
  /** Own work is done: then the calls, paid for while they are out. */
  private served(run: Execution): void {
    const { world, calls } = this
    const job = run.jobs[run.nth]
    const { errorRate } = this.settings
    if (world.kind(job) & POISON) this.worked(run, POISONED)
    else if (errorRate > 0 && uniform(world.word(job, this.salts.error)) < errorRate) this.worked(run, FUNCTION_ERROR)
    else if (calls.none) this.worked(run, DONE)
    else {
      world.hold(run.jobs[0])
      run.held = true
      calls.begin(this.rowOf(run))
    }
  }
  override replied(_sent: Handle, outcome: Outcome, row: Handle): void {
    const result = this.calls.answered(row, outcome)
    if (result === PENDING) return
    const run = this.executions.all[this.world.placeOf(row)]
    this.release(run)
    this.worked(run, result === DONE ? DONE : FUNCTION_ERROR)
  }
  private release(run: Execution): void {
    if (run.held) this.world.release(run.jobs[0])
    run.held = false
  }

  /** One job of an execution is over. An error ends the batch, unless each message is reported by itself. */
  private worked(run: Execution, outcome: Outcome): void {
    const reports = run.source === BATCH && this.settings.reportBatchItemFailures
    run.outcomes.push(outcome)
    if (outcome !== DONE && !reports) {
      this.world.count(GAUGE.errors)
      this.end(run, outcome, false)
    } else if (run.nth < run.jobs.length) this.work(run)
    else this.end(run, reports ? null : DONE, false)
  }
  private killed(run: Execution): void {
    this.world.count(GAUGE.errors)
    this.world.count(GAUGE.killed)
    this.release(run)
    this.end(run, DURATION_LIMIT, true)
  }

  /** The environment is free, or gone. `outcome` holds for all jobs; null = each has its own. */
  private end(run: Execution, outcome: Outcome | null, dead: boolean): void {
    const { world } = this
    this.bill.execution(run)
    if (this.environments.ended(run, dead)) world.alarm(this.init, RESTARTED, 0)
    const [first] = run.jobs
    if (run.source === EVENT) {
      world.drop(run.row)
      if (outcome !== DONE) {
        world.share(-1)
        world.requeue(first)
      }
      this.events.ended(first, outcome ?? DONE)
    } else
      for (let nth = 0; nth < run.jobs.length; nth++) {
        // Only the first stood for a server: the others leave from the line.
        if (nth > 0) world.requeue(run.jobs[nth])
        world.reply(run.jobs[nth], outcome ?? run.outcomes[nth])
      }
    const { source, route } = run
    this.executions.close(run)
    if (source !== BATCH) return
    this.poller.left(route)
    this.poller.fetch()
  }
}
