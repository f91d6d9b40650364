/** CPU credits of a burstable instance in standard mode (aws-facts 2.7): below its baseline it saves them up, above it spends them, without them it is throttled to the baseline. */
import type { World } from '../../engine/world.ts'
import type { InstanceType } from '../prices.ts'

/** vCPUs, and the share of each that may be used for ever. */
const BURSTABLE: Readonly<Record<InstanceType, { readonly vcpus: number; readonly baseline: number }>> = {
  't3.nano': { vcpus: 2, baseline: 0.05 },
  't3.micro': { vcpus: 2, baseline: 0.1 },
  't3.small': { vcpus: 2, baseline: 0.2 },
  't3.medium': { vcpus: 2, baseline: 0.2 },
  't3.large': { vcpus: 2, baseline: 0.3 },
  't3.xlarge': { vcpus: 4, baseline: 0.4 },
  't3.2xlarge': { vcpus: 8, baseline: 0.4 },
}
const MINUTE = 60
/** Minutes of earning that can be saved up: 24 hours. */
const MOST_MINUTES = 1440
/** The shortest time between two looks at the balance, seconds. */
const SHORTEST = 1

export class Credits {
  /** One credit is one vCPU at 100 % for one minute. */
  private balance = 0
  private at: number
  private busy: number
  throttled = false
  private off = false
  private readonly world: World
  private size: InstanceType
  private servers: number

  /** A run starts with a full balance; who is launched later has earned nothing yet. */
  constructor(world: World, size: InstanceType, servers: number) {
    this.world = world
    this.size = size
    this.servers = servers
    this.at = world.now
    this.busy = world.busySeconds()
    if (world.now === 0 && !world.coldStart) this.balance = this.most
  }

  private get earned(): number {
    const { vcpus, baseline } = BURSTABLE[this.size]
    return vcpus * baseline
  }
  private get most(): number {
    return this.earned * MOST_MINUTES
  }
  /** The share of full speed at which it works now. */
  get speed(): number {
    return this.throttled ? BURSTABLE[this.size].baseline : 1
  }

  adopt(size: InstanceType, servers: number): void {
    this.count()
    this.size = size
    this.servers = servers
  }
  /** Off from now on: what was earned and spent up to here counts, and nothing more until it is on again. */
  pause(): void {
    this.count()
    this.off = true
  }
  resume(): void {
    this.off = false
    this.mark()
  }
  /** The balance up to now, in credits. */
  now(): number {
    const { world } = this
    if (this.off) return Math.min(this.most, this.balance)
    const minutes = (world.now - this.at) / MINUTE
    const worked = (world.busySeconds() - this.busy) / this.servers / MINUTE
    const { vcpus } = BURSTABLE[this.size]
    return Math.max(0, Math.min(this.most, this.balance + minutes * this.earned - worked * vcpus * this.speed))
  }
  private count(): void {
    this.balance = this.now()
    this.mark()
  }
  private mark(): void {
    this.at = this.world.now
    this.busy = this.world.busySeconds()
  }

  /**
   * Looks at the balance: without credits it is throttled, and let go once it has earned a minute at full speed (that minute is ours;
   * AWS lets go gradually). Returns the seconds after which it has to be looked at again: when it could run out at the earliest.
   */
  look(): number {
    this.count()
    const { vcpus, baseline } = BURSTABLE[this.size]
    const spent = vcpus - this.earned
    // Short of one second at full speed is nothing.
    if (!this.throttled && this.balance < (spent * SHORTEST) / MINUTE) this.throttled = true
    else if (this.throttled && this.balance >= vcpus) this.throttled = false
    if (this.throttled) return baseline < 1 ? MINUTE : Number.POSITIVE_INFINITY
    return Math.max(SHORTEST, (this.balance / spent) * MINUTE)
  }
}
