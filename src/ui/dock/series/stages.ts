/**
 * The stages of a diagram: workers that share the same jobs (the targets of one balancer, the hands at one board), and how much
 * of all that is offered comes to each of them. Null wherever that hangs on more than settings and wires, so that no capacity
 * is told that the shop does not have.
 */

import type { Wire } from '../../../diagram/diagram.ts'
import { splits } from '../../../diagram/graph/splits.ts'
import { settingsOf, WIRE } from '../../../diagram/settings.ts'
import { type Law, meanOf } from '../../../kinds/law.ts'
import type { Situation, Standing } from './situation.ts'

export interface Stage {
  readonly workers: readonly Standing[]
  /** Jobs that come here for each that is offered, and their size: the work of one server's mean job is 1. */
  readonly work: number
  /** Whoever is free takes the next: the capacities add up, however unlike the workers are. */
  readonly shared: boolean
}

type Flow = { -readonly [K in keyof Stage]: Stage[K] }
/** Something on the way that settings do not decide. */
class Unknown extends Error {}

const works = ({ kind }: Standing) => kind.rate !== undefined
const setting = <T>({ settings }: Standing, name: string) => settings[name] as T | undefined
const wireSettings = (wire: Wire) => settingsOf(WIRE, wire.settings) as { weight: number; filterPolicy?: readonly string[] }

const known = new WeakMap<Situation, Map<string, Stage[] | null>>()
/** Shares of sources are told apart to so many digits. */
const DIGITS = 9

/** All stages that offered jobs come to; null where one of them cannot be known. `moment` is simulated seconds. */
export function stagesOf(situation: Situation, moment: number): Stage[] | null {
  const from = sharesAt(situation, moment)
  const name = from.map(([, share]) => share.toFixed(DIGITS)).join()
  const before = known.get(situation) ?? new Map<string, Stage[] | null>()
  known.set(situation, before)
  if (!before.has(name)) before.set(name, follow(situation, from))
  return before.get(name)!
}

type Share = readonly [source: Standing, share: number]

function follow(situation: Situation, from: readonly Share[]): Stage[] | null {
  const flows = new Map<string, Flow>()
  try {
    for (const [source, share] of from) if (share !== 0) spread(situation, source, share * sizeOf(source), flows, [])
    return apart([...flows.values()])
  } catch (reason) {
    if (reason instanceof Unknown) return null
    throw reason
  }
}

/** Of every source, what part of all jobs starts there; NaN where that cannot be told. */
function sharesAt({ parts }: Situation, moment: number): Share[] {
  const sources = [...parts.values()].filter(({ kind }) => kind.traffic !== undefined)
  if (sources.length === 1) return [[sources[0]!, 1]]
  const rates = sources.map(({ kind, settings, spike }) => (kind.traffic?.(settings as never)?.(moment) ?? Number.NaN) * spike)
  const total = rates.reduce((sum, rate) => sum + rate, 0)
  return sources.map((source, nth) => [source, rates[nth]! / total])
}

/** By how much its jobs are longer than the workers' mean. */
function sizeOf(source: Standing): number {
  if (setting<readonly { poison: boolean; share: number }[]>(source, 'classes')?.some(({ poison, share }) => poison && share > 0))
    throw new Unknown()
  const size = setting<Law>(source, 'size')
  return size === undefined ? 1 : meanOf(size)
}

/** Lets an amount of jobs go on from a part, by the ways that it takes. */
function spread(situation: Situation, from: Standing, amount: number, flows: Map<string, Flow>, seen: readonly string[]): void {
  if (seen.includes(from.id) || Number.isNaN(amount)) throw new Unknown()
  const on = [...seen, from.id]
  const out = situation.wires.filter((wire) => wire.from === from.id && wire.role !== 'deadLetter')
  const oneOf = splits(from.kind, from.settings)
  const total = out.reduce((sum, wire) => sum + wireSettings(wire).weight, 0)
  const pool = !works(from) && from.kind.traffic === undefined ? poolOf(situation, from, out) : null
  if (pool) return work(situation, pool, amount, flows, on)
  for (const wire of out) {
    const part = situation.parts.get(wire.to)
    const { weight, filterPolicy } = wireSettings(wire)
    // Which classes come, and what succeeds, is the run's to say.
    if (!part || (filterPolicy?.length ?? 0) > 0 || wire.role === 'success' || wire.role === 'failure') throw new Unknown()
    const share = oneOf ? amount * (total > 0 ? weight / total : 1 / out.length) : amount
    if (share > 0) work(situation, works(part) ? { workers: [part], shared: true } : { through: part }, share, flows, on)
  }
}

type Pool = Pick<Stage, 'workers' | 'shared'> | { readonly through: Standing }

/** What has no servers of its own and sends each job one way: those behind it are alternatives. Null where it makes copies. */
function poolOf({ parts }: Situation, from: Standing, out: readonly Wire[]): Pool | null {
  if (out.some(({ role }) => role !== 'call' && role !== 'poll')) return null
  const behind = out.flatMap(({ to }) => parts.get(to) ?? [])
  if (behind.length === 1 && !works(behind[0]!)) return { through: behind[0]! }
  if (!behind.every(works)) throw new Unknown()
  const polled = out.some(({ role }) => role === 'poll')
  // What fails after it was fetched is fetched again.
  if (polled && behind.some(fails)) throw new Unknown()
  return { workers: behind, shared: polled || setting<string>(from, 'algorithm') === 'least_outstanding_requests' }
}
const fails = (worker: Standing) => (setting<number>(worker, 'errorRate') ?? 0) > 0

function work(situation: Situation, pool: Pool, amount: number, flows: Map<string, Flow>, seen: readonly string[]): void {
  if ('through' in pool) return spread(situation, pool.through, amount, flows, seen)
  const { workers, shared } = pool
  if (workers.length === 0) return
  for (const { id } of workers) {
    const out = situation.wires.filter((wire) => wire.from === id)
    // While it calls, a server is held for as long as somebody else takes; after a failure nothing goes on.
    if (out.some(({ role }) => role === 'call') || (out.length > 0 && fails(situation.parts.get(id)!))) throw new Unknown()
  }
  const key = workers
    .map(({ id }) => id)
    .sort()
    .join('\n')
  const flow = flows.get(key)
  if (flow) Object.assign(flow, { work: flow.work + amount, shared: flow.shared && shared })
  else flows.set(key, { workers, work: amount, shared })
  onward(situation, workers, amount, flows, seen)
}

/** Where several share the jobs, each must send on the same way: which of them a job came to is luck. */
function onward(
  situation: Situation,
  workers: readonly Standing[],
  amount: number,
  flows: Map<string, Flow>,
  seen: readonly string[],
): void {
  const waysOf = ({ id }: Standing) =>
    situation.wires
      .filter((wire) => wire.from === id)
      .map(({ to, role }) => `${role} ${to}`)
      .sort()
      .join('\n')
  if (new Set(workers.map(waysOf)).size > 1) throw new Unknown()
  spread(situation, workers[0]!, amount, flows, seen)
}

/** A worker who has a part in two stages gives each of them what the other leaves. */
function apart(stages: readonly Stage[]): Stage[] {
  const all = stages.flatMap(({ workers }) => workers)
  if (new Set(all).size < all.length) throw new Unknown()
  return [...stages]
}
