/** Whether a line can end: when more comes than can be done there is no steady state, and an average would mean nothing. */

/** Jobs a second by which the line grows; 0 when it does not, or when one of the two is not known. */
export function growth(arriving: number, capacity: number): number {
  const surplus = arriving - capacity
  return Number.isFinite(surplus) && surplus > 0 ? surplus : 0
}
