/** Environments of one function: which are warm, which may start, and what the account lets run at once (aws-facts 5.1). */
import type { World } from '../../engine/world.ts'
import { Bucket } from './bucket.ts'
import type { Execution, Executions } from './execution.ts'
import type { LambdaSettings } from './fields.ts'
import { EXPIRED } from './timers.ts'

/** Why an invocation is refused, in the order of `REFUSALS`; 0 is granted. */
export const GRANTED = 0
const STOPPED = 1
const RESERVED = 2
const ACCOUNT = 3
const SCALING = 4
const RATE = 5
/** Codes of the notices that tell it. */
export const REFUSALS = ['', 'stopped', 'reserved', 'account', 'scaling', 'rate'] as const

/** New environments: a thousand at once, and as many more every ten seconds. */
const GROWTH = { environments: 1000, seconds: 10 }
/** Requests a second for each execution that the limit allows. */
const REQUESTS_PER_EXECUTION = 10
/** Entries of those gone that may stand before those idle. */
const MANY = 1024

export class Environments {
  /** Executions past their INIT, and in it. */
  running = 0
  starting = 0
  /** Provisioned environments that were allocated, and how many of those work or start again after a kill. */
  allocated = 0
  private taken = 0
  private restarting = 0
  private generation = 0
  /** When each idle environment became idle, oldest first, from `oldest` on: the one used last is used next. */
  private idleSince: number[] = []
  private oldest = 0
  /** Executions set aside for this function. */
  private aside = 0
  private servers = 0
  /** A clock is set for the next that will have been idle too long. */
  private watching = false
  private readonly growth = new Bucket(GROWTH.environments, GROWTH.seconds)
  private readonly requests: Bucket
  private readonly world: World
  private readonly executions: Executions
  private settings: LambdaSettings

  constructor(world: World, executions: Executions, settings: LambdaSettings) {
    this.world = world
    this.executions = executions
    this.settings = settings
    this.requests = new Bucket(this.requestRate(), 1)
  }

  private requestRate(): number {
    return REQUESTS_PER_EXECUTION * (this.settings.reservedConcurrency ?? this.world.quota.limit)
  }
  get idle(): number {
    return this.idleSince.length - this.oldest
  }
  get provisionedIdle(): number {
    return Math.max(0, this.allocated - this.taken - this.restarting)
  }
  get total(): number {
    return this.idle + this.provisionedIdle + this.running + this.starting
  }
  /** Executions at once that this function could come to now. */
  get limit(): number {
    const { quota } = this.world
    const { reservedConcurrency } = this.settings
    if (reservedConcurrency !== null) return Math.min(reservedConcurrency, quota.limit)
    let counted = 0
    for (const run of this.executions.all) if (run.counted) counted++
    return this.aside + counted + quota.free
  }

  /** Gives an execution its environment, or says why not. It is `cold` when the environment has to start first. */
  claim(run: Execution): number {
    const { now, quota, stopped } = this.world
    const { reservedConcurrency } = this.settings
    if (stopped) return STOPPED
    if (reservedConcurrency !== null && this.running + this.starting >= Math.min(reservedConcurrency, quota.limit)) return RESERVED
    if (!this.requests.has(now)) return RATE
    this.expire()
    run.provisioned = this.provisionedIdle > 0
    run.cold = !run.provisioned && this.idle === 0
    const counts = !run.provisioned && reservedConcurrency === null
    if (counts && quota.free === 0) return ACCOUNT
    if (run.cold && !this.growth.has(now)) return SCALING
    this.requests.take()
    run.counted = counts && quota.take()
    if (run.cold) this.growth.take()
    else if (run.provisioned) this.taken++
    else this.idleSince.pop()
    run.generation = this.generation
    this.starting++
    return GRANTED
  }
  /** Its environment is ready. */
  began(run: Execution): void {
    run.begun = true
    this.starting--
    this.running++
    this.count()
  }
  /** It ended; `dead` when its environment was killed with it. Says whether that has to be started again, being provisioned. */
  ended(run: Execution, dead: boolean): boolean {
    this.running--
    if (run.counted) this.world.quota.give()
    if (run.provisioned) this.taken--
    const restart = run.provisioned && dead
    if (restart) this.restarting++
    else if (!run.provisioned && !dead && run.generation === this.generation) this.idleSince.push(this.world.now)
    this.count()
    this.watch()
    return restart
  }
  restarted(): void {
    this.restarting--
    this.count()
  }

  /** Those idle too long are gone. */
  private expire(): void {
    const { now } = this.world
    while (this.idle > 0 && this.idleSince[this.oldest] + this.settings.idleLifetime <= now) this.oldest++
    if (this.idle === 0) this.idleSince.length = this.oldest = 0
    else if (this.oldest > MANY) {
      this.idleSince = this.idleSince.slice(this.oldest)
      this.oldest = 0
    }
    this.count()
  }
  /** Some may have been idle too long; then looks again when the next one will have been. */
  expired(): void {
    this.expire()
    this.watching = false
    this.watch()
  }
  private watch(): void {
    if (this.watching || this.idle === 0) return
    this.watching = true
    this.world.clock(this.idleSince[this.oldest] + this.settings.idleLifetime - this.world.now, EXPIRED)
  }
  /** A new version: what is idle goes now, what works goes after its work. Provisioned ones are made ready beforehand. */
  replace(): void {
    this.generation++
    this.idleSince.length = this.oldest = 0
    this.count()
  }
  /** As many are provisioned from now on. */
  allocate(environments: number): void {
    this.allocated = environments
    this.count()
  }

  /** Sets aside what these settings ask for; executions under way move to the account's share or out of it. */
  configure(settings: LambdaSettings): void {
    this.settings = settings
    this.requests.resize(this.requestRate())
    const { quota } = this.world
    const aside = settings.reservedConcurrency ?? settings.provisionedConcurrency ?? 0
    quota.reserve(aside - this.aside)
    this.aside = aside
    for (const run of this.executions.all) {
      const counts = run.memory > 0 && !run.provisioned && settings.reservedConcurrency === null
      if (counts && !run.counted) quota.hold()
      else if (!counts && run.counted) quota.give()
      run.counted = counts
    }
  }
  /** Everything in hand was answered. */
  clear(): void {
    const { quota } = this.world
    for (const run of this.executions.all) if (run.counted) quota.give()
    quota.reserve(-this.aside)
    this.aside = this.running = this.starting = this.taken = this.restarting = this.allocated = 0
    this.replace()
  }

  /** Environments that can work count as servers. */
  private count(): void {
    const servers = this.idle + this.provisionedIdle + this.running
    if (servers !== this.servers) this.world.servers(servers - this.servers)
    this.servers = servers
  }
}
