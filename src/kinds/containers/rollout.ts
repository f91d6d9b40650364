/** A rolling deployment as a plain rule: what may start and what must stop next, so that enough are healthy and not too many are there. */

/** How few may be healthy and how many may be there while versions change. */
export interface Bounds {
  readonly lower: number
  readonly upper: number
}
export interface Candidate {
  readonly obsolete: boolean
  readonly healthy: boolean
  /** It has never run yet. */
  readonly starting: boolean
}
export interface Step<T> {
  /** So many of the new version are to be ordered. */
  readonly order: number
  readonly stop: readonly T[]
}

/**
 * `present` are the tasks that have a place and do not drain, `unplaced` those of the new version that have none yet.
 * Old ones that never ran go at once. A healthy one goes while enough healthy ones are left. One that is not healthy goes once
 * there are enough healthy ones, or when nothing could start otherwise (aws-facts 6.1).
 */
export function roll<T extends Candidate>(present: readonly T[], unplaced: number, desired: number, { lower, upper }: Bounds): Step<T> {
  const old = present.filter((task) => task.obsolete)
  let fresh = present.length - old.length + unplaced
  let total = present.length + unplaced
  let healthy = present.filter((task) => task.healthy).length
  let order = 0
  const stop: T[] = []
  const start = () => {
    const count = Math.max(0, Math.min(desired - fresh, upper - total))
    order += count
    fresh += count
    total += count
  }
  start()
  for (const task of [...old.filter((each) => !each.healthy), ...old.filter((each) => each.healthy)]) {
    const stuck = total >= upper && fresh < desired
    const allowed = task.healthy ? healthy - 1 >= lower : task.starting || healthy >= lower || stuck
    if (!allowed) continue
    stop.push(task)
    total--
    if (task.healthy) healthy--
    start()
  }
  return { order, stop }
}
