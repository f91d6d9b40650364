/** The goals that a scenario holds, as they are written. What they may be is checked elsewhere: here nothing is known of metrics. */
import type { Goal, Scenario } from '../diagram.ts'

/** The name by which a goal means all components together. */
export const WHOLE = 'system'

/** A goal with its properties in table order. */
export const orderGoal = ({ metric, of, op, value }: Goal): Goal => ({ metric, of, op, value: value + 0 })

/** The scenario with these goals; without any it says nothing of them. */
export function withGoals({ goals: _before, ...scenario }: Scenario, goals: readonly Goal[]): Scenario {
  return goals.length > 0 ? { ...scenario, goals: goals.map(orderGoal) } : scenario
}

/** The scenario with some of its goals; the same object where all of them stay. */
export function keepGoals(scenario: Scenario, stays: (goal: Goal) => boolean): Scenario {
  const goals = scenario.goals?.filter(stays) ?? []
  return goals.length === (scenario.goals?.length ?? 0) ? scenario : withGoals(scenario, goals)
}
