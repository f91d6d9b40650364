/** Every setting of every kind moves what it is there to move, in the right direction: on the same customers, and beyond chance. */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../diagram/format.ts'
import { simulationOf } from '../diagram/laws.fake.ts'
import { start } from '../diagram/live.ts'
import type { Result } from '../diagram/result.ts'
import { kinds } from './index.ts'
import { type Move, pathsOf, type Still } from './moves.fake.ts'

type Listed = Readonly<Record<string, Move | Still>>
const modules = import.meta.glob<{ moves: Listed }>('./*/moves.fake.ts', { eager: true })
const LISTED: Readonly<Record<string, Listed>> = Object.fromEntries(
  Object.entries(modules).map(([path, { moves }]) => [path.split('/')[1], moves]),
)
const PAIRS = 12
/** One-sided Student quantile of 99.9 % for as many pairs. */
const SIGNIFICANT = 4.02

function read(outcome: Result, { reading }: Move): number {
  if (typeof reading === 'function') return reading(outcome)
  const value = reading.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], outcome)
  if (value !== undefined && typeof value !== 'number') throw new Error(`${reading} is ${value}`)
  return value ?? 0
}

/** The result without the bins of a chart, which cost more than these runs. */
function quickly(diagram: Diagram, replication: number): Result {
  const live = start(diagram, { replication })
  simulationOf(live).run(diagram.scenario.duration)
  return live.result(0)
}

/** Mean difference in the direction that it should have, and how many standard errors that is. */
function effect(it: Move): { mean: number; t: number } {
  const sign = it.moves === 'up' ? 1 : -1
  const differences = Array.from({ length: PAIRS }, (_, replication) => {
    const [before, after] = [it.from, it.to].map((value) => read(quickly(it.in(value), replication), it))
    return sign * (after - before)
  })
  const mean = differences.reduce((a, b) => a + b, 0) / PAIRS
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (PAIRS - 1)
  return { mean, t: mean / Math.sqrt(variance / PAIRS) }
}

describe.each(kinds.map((kind) => [kind.type, kind] as const))('settings of %s', (type, kind) => {
  const listed = LISTED[type] ?? {}
  it('are all listed', () => {
    expect(Object.keys(listed).sort()).toEqual(pathsOf(kind.fields).sort())
  })
  const moving = Object.entries(listed).flatMap(([path, each]) => ('why' in each ? [] : [[path, each] as const]))
  it.each(moving)('%s', { timeout: 60_000 }, (_path, each) => {
    for (const value of [each.from, each.to]) expect(parseDiagram(printDiagram(each.in(value)))).toMatchObject({ ok: true })
    const { mean, t } = effect(each)
    expect(mean).toBeGreaterThan(0)
    expect(t).toBeGreaterThan(SIGNIFICANT)
  })
  const still = Object.entries(listed).filter(([, each]) => 'why' in each)
  it('move something, names apart', () => {
    expect(still.every(([path]) => /(^|\.)name$/.test(path))).toBe(true)
  })
})
