/** A compiled diagram: what the simulation needs of each component and wire, and what happens when. */
import type { Part } from './part.ts'
import type { ComponentFacts, RoutePlan } from './topology/facts.ts'
import type { World } from './world.ts'

export interface ComponentPlan extends ComponentFacts {
  start(world: World): Part
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
  /** How many functions may run at once in the account. */
  readonly accountConcurrency: number
  readonly components: readonly ComponentPlan[]
  readonly routes: readonly RoutePlan[]
}
