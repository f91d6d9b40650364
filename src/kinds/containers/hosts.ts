/** The EC2 hosts under a service's tasks: what each has left, and where the next task goes. */
import { HOSTS, type HostType, roomFor, type Size } from './sizes.ts'

export interface Host {
  readonly number: number
  readonly type: HostType
  readonly zone: string
  state: 'booting' | 'up' | 'down'
  readonly launched: number
  /** Up to here it was counted into what is paid. */
  paidUpTo: number
  /** Seconds that its boot takes, and when that began. */
  boot: number
  bootsSince: number
  /** CPU units and MiB that no task has reserved. */
  cpu: number
  memory: number
  tasks: number
  /** The version whose image lies here. */
  pulled: number
  /** Takes no more tasks, and goes once it is empty. */
  leaving: boolean
  /** Seen down at the last check: the next one replaces it. */
  sick: boolean
  /** The cluster autoscaler could do without it since then; NaN = it is needed. */
  unneededSince: number
}
/** Where a task goes: a host, or on Fargate a zone alone. */
export interface Spot {
  readonly zone: string
  readonly host: Host | null
}
/** Placement strategies (aws-facts 6.1). */
export type Placement = 'spread' | 'binpack' | 'random'

export class Hosts {
  all: Host[] = []
  /** Tasks that one host may run, whatever their size. */
  private readonly pods: (type: HostType) => number
  private next = 0

  constructor(pods: (type: HostType) => number) {
    this.pods = pods
  }

  /** A new host in the zone that has the fewest. */
  add(type: HostType, zones: readonly string[], now: number): Host {
    const count = (zone: string) => this.all.filter((host) => host.zone === zone && !host.leaving).length
    const host: Host = {
      number: this.next++,
      type,
      zone: zones.reduce((best, each) => (count(each) < count(best) ? each : best)),
      state: 'booting',
      launched: now,
      paidUpTo: now,
      boot: 0,
      bootsSince: now,
      cpu: HOSTS[type].cpu,
      memory: HOSTS[type].memory,
      tasks: 0,
      pulled: -1,
      leaving: false,
      sick: false,
      unneededSince: Number.NaN,
    }
    this.all.push(host)
    return host
  }
  find(number: number): Host | undefined {
    return this.all.find((host) => host.number === number)
  }
  remove(host: Host): void {
    this.all = this.all.filter((each) => each !== host)
  }
  /** Those that count: on their way, up, or down and not seen to be. */
  get staying(): Host[] {
    return this.all.filter((host) => !host.leaving)
  }

  reserve(host: Host, { cpu, memory }: Size): void {
    host.cpu -= cpu
    host.memory -= memory
    host.tasks++
  }
  free(host: Host, { cpu, memory }: Size): void {
    host.cpu += cpu
    host.memory += memory
    host.tasks--
  }
  /** Tasks of a size that fit on a host beside those it has. */
  room(host: Host, { cpu, memory }: Size): number {
    if (host.leaving) return 0
    return Math.max(0, Math.min(Math.floor(host.cpu / cpu), Math.floor(host.memory / memory), this.pods(host.type) - host.tasks))
  }
  /** New hosts of a type that so many tasks need; 0 when none is big enough for one. */
  needed(tasks: number, size: Size, type: HostType): number {
    const each = roomFor(size, type, this.pods(type))
    return each > 0 ? Math.ceil(tasks / each) : 0
  }

  /**
   * The host for the next task, or null when none has room. Spread: the zone with the fewest tasks, then the host with the fewest.
   * Binpack: the host with the least left that still fits it. Random: any, by `draw` in [0, 1).
   */
  choose(size: Size, placement: Placement, inZone: (zone: string) => number, draw: () => number): Host | null {
    const fit = this.all.filter((host) => host.state === 'up' && this.room(host, size) > 0)
    if (fit.length === 0) return null
    if (placement === 'random') return fit[Math.floor(draw() * fit.length)]
    const rank: (host: Host) => readonly [number, number] =
      placement === 'spread' ? (host) => [inZone(host.zone), host.tasks] : (host) => [host.cpu, host.memory]
    return fit.reduce((best, each) => (before(rank(each), rank(best)) ? each : best))
  }

  /** Shares of CPU and memory that are reserved, of the hosts that are up. */
  reserved(): { cpu: number; memory: number } {
    const up = this.all.filter((host) => host.state === 'up')
    const share = (of: 'cpu' | 'memory') => {
      const total = up.reduce((sum, { type }) => sum + HOSTS[type][of], 0)
      return total > 0 ? 1 - up.reduce((sum, host) => sum + host[of], 0) / total : 0
    }
    return { cpu: share('cpu'), memory: share('memory') }
  }
}
const before = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) => a < c || (a === c && b < d)

/** The larger of the shares of CPU and memory that are reserved on a host. */
export const usedShare = ({ type, cpu, memory }: Host): number => Math.max(1 - cpu / HOSTS[type].cpu, 1 - memory / HOSTS[type].memory)
