/** Samples of real hops for the page to draw: a few a wire between two looks, none when nobody looks. */
import type { Outcome } from '../part.ts'

/** Integers of a sample: route, way (0 forth, 1 back), reason's index or -1, attempt. */
export const RIDER_WIDTH = 4

export class Riders {
  private perWire = 0
  private left: number[] = []
  private taken: number[] = []
  private times: number[] = []
  private readonly time: Float64Array
  constructor(time: Float64Array) {
    this.time = time
  }

  /** How many hops of each route, each way, may be sampled until the next `take`; 0 = none. */
  watch(perWire: number): void {
    this.perWire = perWire
    this.left = []
  }
  forth(route: number, outcome: Outcome, attempt: number): void {
    if (this.perWire > 0) this.sample(route, 0, outcome, attempt)
  }
  back(route: number, outcome: Outcome, attempt: number): void {
    if (this.perWire > 0) this.sample(route, 1, outcome, attempt)
  }
  /** What was sampled since the last call; `place` says where each route now stands, -1 = it is gone. */
  take(place: Int32Array): { riders: Int32Array; at: Float64Array } {
    const kept = this.times.flatMap((at, nth) => (place[this.taken[nth * RIDER_WIDTH]] < 0 ? [] : [{ at, nth: nth * RIDER_WIDTH }]))
    const riders = Int32Array.from(kept.flatMap(({ nth }) => [place[this.taken[nth]], ...this.taken.slice(nth + 1, nth + RIDER_WIDTH)]))
    const answer = { riders, at: Float64Array.from(kept, ({ at }) => at) }
    this.taken = []
    this.times = []
    this.left = []
    return answer
  }

  private sample(route: number, way: number, outcome: Outcome, attempt: number): void {
    const place = route * 2 + way
    const left = this.left[place] ?? this.perWire
    // A failure is what one looks for: it is always worth a sample, up to twice the budget.
    if (left <= (outcome === 0 ? 0 : -this.perWire)) return
    this.left[place] = left - 1
    this.taken.push(route, way, outcome - 1, attempt)
    this.times.push(this.time[0])
  }
}
