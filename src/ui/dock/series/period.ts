/** Over how many seconds a flow is told: long enough that luck does not hide it. */

/** A flow counts about this many jobs. */
const JOBS = 10
const PERIODS = [1, 10, 60, 600] as const

/** Ten minutes for a café's 40 an hour, seconds for thousands; never below two bins nor above a quarter of the run. `rate` is jobs a second. */
export function periodFor(rate: number, binSeconds: number, duration: number): number {
  const wanted = rate > 0 ? JOBS / rate : Number.POSITIVE_INFINITY
  const period = PERIODS.find((candidate) => candidate >= wanted) ?? PERIODS[3]
  return Math.max(binSeconds * 2, Math.min(period, duration / 4))
}
