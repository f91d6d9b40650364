/** Ways to run the same work, for comparing what they cost: what an hour of a steady load uses in each. */

export const WAYS = ['instances', 'hosts', 'fargate', 'functions', 'own'] as const
export type Way = (typeof WAYS)[number]

/** Servers are bought or started until they are this busy on average: the target of the usual scaling policy. */
export const BUSY = 0.6

/** What an hour of a load uses; `usage` is what `cost` reads, by column or gauge. */
export interface Use {
  readonly units: number
  /** One unit as AWS names it; empty where it has no size. */
  readonly size: string
  readonly usage: Readonly<Record<string, number>>
}

/** How many are needed for so many jobs a second, when one does `rate` jobs a second in each of its `places`; one at least. */
export function needed(perSecond: number, rate: number | null, places: number): number {
  return rate === null || !(perSecond > 0) ? 1 : Math.max(1, Math.ceil(perSecond / (rate * places * BUSY) - 1e-9))
}
