/** What scaling looks at: averages over the tasks that serve, since the last look. */
import type { World } from '../../engine/world.ts'
import type { Task } from './task.ts'

export interface Reading {
  /** Percent of the tasks' servers that served, not held; NaN when nobody is there. */
  readonly cpu: number
  /** Seconds since the last look. */
  readonly seconds: number
  /** Jobs that came since the last look. */
  readonly arrived: number
}

export class Metrics {
  private readonly world: World
  private at: number
  private arrivals: number

  constructor(world: World) {
    this.world = world
    this.at = world.now
    this.arrivals = world.arrivals()
  }
  /** `tasks` are all that are there, `counted` those whose average is taken. */
  look(tasks: readonly Task[], counted: readonly Task[], concurrency: number): Reading {
    const { world } = this
    const seconds = world.now - this.at
    const arrived = world.arrivals() - this.arrivals
    this.at = world.now
    this.arrivals += arrived
    const busy = new Map(tasks.map((task) => [task, task.measure()]))
    const total = counted.reduce((sum, task) => sum + (busy.get(task) ?? 0), 0)
    const capacity = counted.length * concurrency * seconds
    const cpu = capacity > 0 ? Math.min(100, (total / capacity) * 100) : Number.NaN
    // A health check on its way is no request, and taken off before it comes.
    return { cpu, seconds, arrived: Math.max(0, arrived) }
  }
}
