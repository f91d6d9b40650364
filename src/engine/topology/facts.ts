/** What the topology knows of a component and of a wire, whatever its kind does. Plain data and functions. */

export interface ComponentFacts {
  readonly id: string
  readonly zone: string | null
  /** Gauges in the order of the snapshot; those in `counters` start again at the warm-up. */
  readonly gauges: readonly string[]
  readonly counters: readonly boolean[]
  readonly cells: number
  /** Planned orders per second at a moment, of a source that follows a plan; else null. */
  readonly traffic: ((at: number) => number) | null
  /** Whether a job takes one of the ways out, by weight, and not all of them. */
  readonly splits: boolean
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
  /** Names of the classes of jobs that a subscription lets through; none = all. */
  readonly filterPolicy: readonly string[]
  /** The id of the component that takes what a subscription could not deliver. */
  readonly deadLetterQueue: string | null
}
