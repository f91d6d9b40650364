/** Goals in words: what is asked, and what this run has. */

import type { Verdict } from '../../scenarios/lessons/judge.ts'
import type { Goal } from '../../scenarios/scenario.ts'
import { goalPart, OPS, unitOf } from '../canvas/story/goals.ts'
import { usePrintStyle } from '../inspector/settings/form.ts'
import { useDocument } from '../stores.ts'
import { useText } from '../text/index.ts'
import { print } from '../units/print.ts'

export function useGoalText() {
  const { canvas } = useText()
  const style = usePrintStyle()
  const diagram = useDocument((state) => state.diagram)
  return {
    goal(goal: Goal): string {
      const metric = canvas.metrics[goal.metric as keyof typeof canvas.metrics] ?? goal.metric
      return canvas.goal(goalPart(goal, diagram), metric, OPS[goal.op], print(goal.value, unitOf(goal), style))
    },
    // Next to nothing, beside the limit, is nothing: 0, not 0.5 ms.
    found: (verdict: Verdict): string => print(verdict.found < verdict.value / 500 ? 0 : verdict.found, unitOf(verdict), style),
  }
}
