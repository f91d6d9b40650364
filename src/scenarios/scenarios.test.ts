/** Every figure that a scenario states, in the run that it is stated for; its words and its diagrams in both languages. */
import { afterAll, describe, expect, it } from 'vitest'
import type { Comparison, Diagram } from '../diagram/diagram.ts'
import { start } from '../diagram/live.ts'
import type { Result } from '../diagram/result.ts'
import { scenarios } from './index.ts'
import type { Contents, Expectation, Run } from './scenario.ts'

const HOLDS: Readonly<Record<Comparison, (found: number, value: number) => boolean>> = {
  '<': (found, value) => found < value,
  '<=': (found, value) => found <= value,
  '>': (found, value) => found > value,
  '>=': (found, value) => found >= value,
  '=': (found, value) => found === value,
}

function drawn({ diagram, reference, variants }: Contents, { of, duration, warmUp }: Run): Diagram {
  const drawing = of === 'diagram' ? diagram : of === 'reference' ? reference : variants[of]
  const made = drawing('en')
  return { ...made, scenario: { ...made.scenario, duration: duration ?? made.scenario.duration, warmUp: warmUp ?? made.scenario.warmUp } }
}

const results = new Map<string, readonly Result[]>()
/** The results of all days of a run; figures of the same run share them. */
function daysOf(id: string, contents: Contents, run: Run): readonly Result[] {
  const key = `${id} ${JSON.stringify(run)}`
  const known = results.get(key)
  if (known) return known
  const diagram = drawn(contents, run)
  const made = Array.from({ length: run.days }, (_, replication) => {
    const live = start(diagram, { replication, recorded: false })
    while (!live.finished()) live.run(live.duration)
    return live.result(0)
  })
  results.set(key, made)
  return made
}
const dig = (result: Result, path: string): number =>
  path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], result) as number

function found({ at, holds }: Expectation, days: readonly Result[]): number {
  // Reasons and gauges that are 0 are left out of a result.
  const values = days.map((day) => dig(day, at) ?? 0)
  return values.reduce((sum, value) => sum + (holds ? Number(HOLDS[holds.op](value, holds.value)) : value), 0) / values.length
}

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', async (id, scenario) => {
  const contents = await scenario.load()
  const table: string[] = []
  afterAll(() => {
    if (process.env.VERBOSE) console.log(`${id}\n${table.join('\n')}`)
  })

  it.each(contents.expect.map((each) => [`${each.what} (${each.run.of})`, each] as const))(
    '%s',
    (what, expectation) => {
      const days = daysOf(id, contents, expectation.run)
      expect(days.every((day) => day.system.conserved)).toBe(true)
      expect(days.some((day) => day.system.offered > 0)).toBe(true)
      const value = found(expectation, days)
      const off = Math.abs(value - expectation.value)
      table.push(
        `  ${what}: ${value.toPrecision(4)}, stated ${expectation.value.toPrecision(4)}, off ${((100 * off) / Math.abs(expectation.value)).toFixed(1)} %`,
      )
      expect(off, `${value} instead of ${expectation.value}`).toBeLessThanOrEqual(
        expectation.tolerance * (expectation.absolute ? 1 : Math.abs(expectation.value)),
      )
    },
    60_000,
  )
})
