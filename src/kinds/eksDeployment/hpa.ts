/** The Horizontal Pod Autoscaler as plain rules (aws-facts 6.3): from metrics to a number of pods, and how fast that may be followed. */

/** No change while the metric is so near to its target. */
const TOLERANCE = 0.1
/** Up in one period: to twice as many, or by four, whichever is more. */
const DOUBLE = 2
const AT_LEAST = 4
/** Sums of doubles: a moment that was computed may lie a few bits beside the other. */
const DUST = 1e-6

/** Rounded up, but not for the dust of a division. */
const up = (pods: number) => Math.max(0, Math.ceil(pods - DUST))
const near = (ratio: number) => Math.abs(ratio - 1) <= TOLERANCE + 1e-12

/**
 * Pods wanted by a metric that is an average over `ready` pods. Pods that are not ready count as using nothing when more are wanted, and are
 * left out when fewer are. NaN when there is nothing to measure.
 */
export function byAverage(average: number, target: number, ready: number, unready: number, current: number): number {
  const ratio = average / target
  if (Number.isNaN(ratio) || ready === 0) return Number.NaN
  if (ratio <= 1 || unready === 0) return near(ratio) ? current : up(ratio * ready)
  const all = ready + unready
  const damped = (ratio * ready) / all
  if (damped <= 1 || near(damped)) return current
  return Math.max(current, up(damped * all))
}
/** Pods wanted by a total that is to be shared out: so much for each. */
export function byTotal(total: number, each: number, current: number): number {
  if (Number.isNaN(total)) return Number.NaN
  return current > 0 && near(total / (each * current)) ? current : up(total / each)
}
/** All metrics together: the largest; where one is missing, never fewer. */
export function largest(wanted: readonly number[], current: number): number {
  const known = wanted.filter((each) => !Number.isNaN(each))
  const most = known.length > 0 ? Math.max(...known) : current
  return known.length < wanted.length ? Math.max(most, current) : most
}

/** What it recommended within its window. */
export class Recommendations {
  private list: { at: number; wanted: number }[] = []

  /** Up at once. Down only to the highest that was recommended within the window; up no faster than the limit allows. */
  follow(wanted: number, current: number, now: number, window: number): number {
    if (this.list.length === 0) this.list.push({ at: now, wanted: current })
    this.list = this.list.filter(({ at }) => at >= now - window - DUST)
    this.list.push({ at: now, wanted })
    const highest = Math.max(...this.list.map((each) => each.wanted))
    if (wanted > current) return Math.min(wanted, Math.max(current * DOUBLE, current + AT_LEAST))
    return Math.min(current, highest)
  }
}
