/** Small diagrams in a few lines, and what they come to: for tests of kinds and of whole runs. */
import type { Role } from '../kinds/kind.ts'
import type { Diagram, JournalEntry, Scenario, SettingValues, Wire } from './diagram.ts'
import { type Live, start } from './live.ts'
import type { ComponentResult, Result } from './result.ts'

/** A component: its kind and its settings. */
export type Item = readonly [kind: string, settings?: SettingValues]
/** `from role to`, and the wire's settings; its id is `from-to`, its latency 0 unless told. */
export type Line = string | readonly [ends: string, settings: SettingValues]

function wire(line: Line): Wire {
  const [ends, settings] = typeof line === 'string' ? [line, {}] : line
  const [from, role, to] = ends.split(' ')
  return { id: `${from}-${to}`, from, to, role: role as Role, settings: { latency: 0, ...settings } }
}

export function shop(items: Record<string, Item>, lines: readonly Line[], scenario: Partial<Scenario> = {}): Diagram {
  return {
    name: 'Shop',
    region: 'us-east-1',
    accountConcurrency: 1000,
    components: Object.entries(items).map(([id, [kind, settings = {}]]) => ({ id, kind, name: id, x: 0, y: 0, settings })),
    wires: lines.map(wire),
    scenario: { duration: 3600, warmUp: 0, seed: 'shop', coldStart: false, events: [], ...scenario },
  }
}

export function ran(live: Live): Live {
  while (!live.finished()) live.run(live.duration)
  return live
}
/** Runs to the end. */
export function result(diagram: Diagram, options: { seed?: string; replication?: number; journal?: readonly JournalEntry[] } = {}): Result {
  return ran(start(diagram, options)).result(0)
}
export const of = (outcome: Result, id: string): ComponentResult => outcome.components[id]

/** Customers who come at these moments. */
export const at = (...times: number[]): Item => ['clients', { profile: { kind: 'trace', times } }]

/** A run that is looked at on its way. */
export class Watched {
  readonly live: Live
  constructor(diagram: Diagram) {
    this.live = start(diagram)
  }
  /** Everything measured, at that moment. */
  at(seconds: number): Result {
    this.live.run(seconds)
    return this.live.result(0)
  }
  gauge(seconds: number, id: string, gauge: string): number {
    return of(this.at(seconds), id).gauges[gauge]
  }
}
