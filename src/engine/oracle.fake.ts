/**
 * What a line with c servers must do to these customers, by theory alone: the recursions of Lindley (one server) and of Kiefer and
 * Wolfowitz (several). Knows nothing of the engine.
 */

/** A customer comes at `arrival` seconds and needs a server for `demand` seconds. */
export interface Customer {
  readonly arrival: number
  readonly demand: number
}

/** Seconds that each waits at one server: W' = max(0, W + S − A). */
export function lindley(customers: readonly Customer[]): number[] {
  let wait = 0
  return customers.map(({ arrival }, nth) => {
    if (nth === 0) return 0
    const before = customers[nth - 1]
    wait = Math.max(0, wait + before.demand - (arrival - before.arrival))
    return wait
  })
}

/** Seconds that each waits before c servers, first come first served: the work that each server has left, in order. */
export function kieferWolfowitz(customers: readonly Customer[], servers: number): number[] {
  const left = new Float64Array(servers)
  let last = 0
  return customers.map(({ arrival, demand }) => {
    const passed = arrival - last
    last = arrival
    for (let n = 0; n < servers; n++) left[n] = Math.max(0, left[n] - passed)
    left.sort()
    const wait = left[0]
    left[0] += demand
    return wait
  })
}

/** The largest difference between what was and what should have been; Infinity where numbers are missing. */
export function farthest(seen: ArrayLike<number>, expected: readonly number[]): number {
  if (seen.length !== expected.length) return Number.POSITIVE_INFINITY
  let most = 0
  for (let n = 0; n < expected.length; n++) {
    const difference = Math.abs(seen[n] - expected[n])
    if (!(difference <= most)) most = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference
  }
  return most
}
