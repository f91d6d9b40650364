/** A compiled diagram: what the simulation needs of each component and wire, and what happens when. Plain data and functions. */
import type { Part } from './part.ts'
import type { World } from './world.ts'

export interface ComponentPlan {
  readonly id: string
  readonly zone: string | null
  /** Gauges in the order of the snapshot; those in `counters` start again at the warm-up. */
  readonly gauges: readonly string[]
  readonly counters: readonly boolean[]
  readonly cells: number
  start(world: World): Part
  /** Dollars for usage (columns and gauges as increments) over these seconds. */
  cost(usage: (name: string) => number, seconds: number): number
}
export interface RoutePlan {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly role: string
  /** Seconds one way. */
  readonly latency: number
  readonly weight: number
  /** Share of hops that get lost. */
  readonly loss: number
}
/** Something that happens: `apply` is what the simulation does at `at` seconds. */
export interface ScriptPlan {
  readonly at: number
  readonly apply: () => void
}
export interface Plan {
  readonly seed: string
  readonly replication: number
  readonly coldStart: boolean
  readonly components: readonly ComponentPlan[]
  readonly routes: readonly RoutePlan[]
}
