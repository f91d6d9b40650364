/** A capacity provider's managed scaling as a plain rule: how many hosts there should be for the tasks there are. */

/** Alarms: more hosts after one minute, fewer after fifteen (aws-facts 6.1). */
const IN_POINTS = 15
/** From no host at all it starts two (aws-facts 6.1). */
const FIRST = 2

/** CapacityProviderReservation: hosts that the tasks need, in percent of those there are. Without any: 100, or 200 when one is needed. */
export function reservation(needed: number, there: number): number {
  if (there === 0) return needed > 0 ? 200 : 100
  return (needed / there) * 100
}
/** `points` are reservations, one a minute, oldest first. Positive: hosts to add. Negative: as many empty ones may go. */
export function change(points: readonly number[], needed: number, there: number, targetCapacity: number): number {
  const wanted = Math.ceil((needed * 100) / targetCapacity)
  const last = points.at(-1) ?? Number.NaN
  if (last > targetCapacity) return there === 0 ? Math.max(FIRST, wanted) : Math.max(0, wanted - there)
  const low = points.length >= IN_POINTS && points.slice(-IN_POINTS).every((point) => point < targetCapacity)
  return low ? Math.min(0, wanted - there) : 0
}
