/** Who runs the containers: what Amazon ECS and Amazon EKS do differently, and what either sees of the service and may do with it. */
import type { Fleet } from '../../engine/fleet.ts'
import type { World } from '../../engine/world.ts'
import type { ContainerSettings } from './fields.ts'
import type { Host, Hosts } from './hosts.ts'
import type { Bounds } from './rollout.ts'
import type { HostType, Size } from './sizes.ts'
import type { Task } from './task.ts'

/** The service as its orchestrator sees it. */
export interface Site {
  readonly world: World
  readonly fleet: Fleet
  readonly hosts: Hosts
  /** Tasks with a place, those that drain included. */
  readonly tasks: readonly Task[]
  /** Those that serve. */
  readonly running: readonly Task[]
  /** Tasks that no host has room for. */
  readonly unplaced: number
  readonly size: Size
  readonly desired: number
  readonly min: number
  readonly max: number
  readonly deploying: boolean
  /** The number of tasks that there should be, kept between the minimum and the maximum. */
  scale(size: number): void
  limit(min: number, max: number): void
  addHosts(count: number): void
  removeHost(host: Host): void
  stop(task: Task): void
}

/** Timers from here on belong to the orchestrator. */
export const OWN_TIMERS = 6

export abstract class Orchestrator {
  /** Seconds of running after which a task counts as healthy where no balancer judges it. */
  abstract readonly healthyAfter: number
  /** Stops a container only when the balancer's drain is over; otherwise at once, beside the drain. */
  abstract readonly stopsAfterDrain: boolean
  /** The points of its metric: what it looks at first, and average CPU in percent. */
  metric = Number.NaN
  cpu = Number.NaN
  protected readonly site: Site
  constructor(site: Site) {
    this.site = site
  }

  abstract bounds(desired: number): Bounds
  /** What a task of this size is paid as on Fargate. */
  abstract billed(size: Size): Size
  /** Tasks that a host may run at most. */
  abstract pods(type: HostType): number
  /** Who goes first of those that may. */
  abstract leaver(tasks: readonly Task[]): Task
  /** Is this task, which serves, to be replaced? */
  abstract unfit(task: Task): boolean
  start(): void {}
  minute(): void {}
  /** Tasks or hosts came or went. */
  changed(): void {}
  due(_timer: number, _subject: number): void {}
  abstract reconfigure(settings: ContainerSettings): void
}
