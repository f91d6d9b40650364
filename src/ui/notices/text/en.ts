export const en = {
  title: 'Last decisions',
  list: 'Decisions',
  many: (count: string) => `${count} decisions`,
  /** What became of a number: instances, tasks, hosts. */
  change: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  of: (name: string, reason: string) => `${name}: ${reason}`,
  at: (time: string, what: string) => `${time}: ${what}`,
  between: (from: string, to: string, what: string) => `${from} to ${to}: ${what}`,
  /** Bars of what an alarm looked at. */
  points: (list: string) => `Readings, oldest first: ${list}`,
  pointsAgainst: (list: string, threshold: string) => `Readings, oldest first: ${list}. Threshold ${threshold}`,
  earlier: (count: string) => `and ${count} more before`,
} as const
