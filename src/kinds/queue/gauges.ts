/** Places of the gauges in the kind's list. */
export const GAUGE = {
  visible: 0,
  notVisible: 1,
  delayed: 2,
  ageOfOldest: 3,
  received: 4,
  deleted: 5,
  emptyReceives: 6,
  redelivered: 7,
  duplicated: 8,
  deadLettered: 9,
  expired: 10,
  requests: 11,
  deduplicated: 12,
  redriven: 13,
} as const
