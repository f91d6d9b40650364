/** The capacity of a diagram: how many offered jobs its narrowest stage can finish, where that can be told from settings alone. */
import type { KindOf } from './settings.ts'
import { type Course, type Standing, situations } from './situation.ts'
import { type Stage, stagesOf } from './stages.ts'

/** Servers of a component at sample `index`. */
export type ServersAt = (id: string, index: number) => number

/** Jobs a second at every moment, NaN where it cannot be known; null when it never can. */
export function capacityOf(run: Course, kindOf: KindOf, at: readonly number[], servers: ServersAt): number[] | null {
  const situationAt = situations(run, kindOf)
  const out = at.map((moment, index) => {
    const narrow = stagesOf(situationAt(moment), moment)?.filter(({ work }) => work > 0) ?? []
    return narrow.length === 0 ? Number.NaN : Math.min(...narrow.map((stage) => most(stage, (id) => servers(id, index)) / stage.work))
  })
  return out.some((value) => Number.isFinite(value)) ? out : null
}

/** Jobs of size 1 that all workers of a stage can do in a second. */
function most({ workers, shared }: Stage, servers: (id: string) => number): number {
  const each = workers.map((worker) => rateOf(worker))
  // In turn, or by chance, the slowest gets as many as the fastest: together they are as fast as their number times it.
  const speeds = new Set(workers.map(({ settings }, nth) => each[nth]! * Number(settings.concurrency ?? 1)))
  if (!shared && speeds.size > 1) return Number.NaN
  return workers.reduce((sum, { id }, nth) => sum + each[nth]! * servers(id), 0)
}

function rateOf({ kind, settings, slow }: Standing): number {
  const rate = kind.rate?.(settings as never) ?? null
  return rate === null || !(slow > 0) ? Number.NaN : rate / slow
}
