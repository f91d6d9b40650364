/** Goals in words: what is asked, and what this run has. */
import type { Diagram, Goal } from '../../diagram/diagram.ts'
import { goalKind, goalPart, OPS, unitOf } from '../canvas/story/goals.ts'
import { usePrintStyle } from '../inspector/settings/form.ts'
import { useDocument } from '../stores.ts'
import { useWords } from '../text/index.ts'
import { print } from '../units/print.ts'

/** `of`: the diagram whose goals they are, where that is not the open one. */
export function useGoalText(of?: Diagram) {
  const { text, kinds } = useWords()
  const { canvas } = text
  const style = usePrintStyle()
  const open = useDocument((state) => state.diagram)
  const diagram = of ?? open
  return {
    goal(goal: Goal): string {
      const common = (canvas.metrics as Readonly<Record<string, string>>)[goal.metric]
      const metric = common ?? kinds[goalKind(goal, diagram) ?? '']?.gauges[goal.metric] ?? goal.metric
      return canvas.goal(goalPart(goal, diagram), metric, OPS[goal.op], print(goal.value, unitOf(goal, diagram), style))
    },
    // Next to nothing, beside the limit, is nothing: 0, not 0.5 ms.
    found: (goal: Goal, found: number): string => print(found < goal.value / 500 ? 0 : found, unitOf(goal, diagram), style),
  }
}
