/** How a scenario's goals stand at a moment of the run: what is read, and whether it would do. */
import { metricsOf } from '../../../diagram/check/goals.ts'
import type { Comparison, Diagram, Goal } from '../../../diagram/diagram.ts'
import { kindNamed } from '../../../diagram/settings.ts'
import type { Unit } from '../../../kinds/field.ts'
import type { AnyKind, StateMark } from '../../../kinds/kind.ts'
import type { Verdict } from '../../../scenarios/lessons/judge.ts'
import { type FrameReader, REASONS, SYSTEM } from '../../../store/frames.ts'

/** Metrics that are not a column or gauge under their own name, and how each is written. */
const READ: Readonly<Record<string, (read: (name: string) => number) => number>> = {
  blockedShare: (read) => read('blocked'),
  servedShare: (read) => read('completed') / read('arrived'),
  finishedShare: (read) => read('fulfilment.count') / read('arrived'),
  backlogEnd: (read) => read('waiting'),
  serverHours: (read) => read('serverSeconds') / 3600,
  lost: (read) => REASONS.reduce((total, reason) => total + read(`failed.${reason}`), 0),
  drainedAway: (read) => read('failed.drainedAway'),
  duplicateShare: (read) => read('duplicated') / read('completed'),
}
const kindOf = ({ of }: Goal, diagram: Diagram): AnyKind | null => {
  const part = diagram.components.find(({ id }) => id === of)
  return part ? kindNamed(part.kind) : null
}
/** How a goal's metric is written; one of a part that is gone, as a plain number. */
export const unitOf = (goal: Goal, diagram: Diagram): Unit => metricsOf(kindOf(goal, diagram)).get(goal.metric) ?? 'none'

/** The metric now; NaN where nothing is known yet. */
export function readGoal({ metric, of }: Goal, reader: FrameReader, frame: Float64Array): number {
  const id = of === 'system' ? SYSTEM : of
  const read = (name: string) => reader.read(frame, id, name)
  return READ[metric]?.(read) ?? read(metric)
}

export const OPS: Readonly<Record<Comparison, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' }
/** A ring until a whole run was judged; then a disc where the goal was met, a diamond where it was missed. No instant decides. */
export const goalState = (verdict: Pick<Verdict, 'met'> | undefined): StateMark => (!verdict ? 'idle' : verdict.met ? 'ok' : 'losing')

/** Whose kind's gauges a metric may be named after. */
export const goalKind = (goal: Goal, diagram: Diagram): string | null => kindOf(goal, diagram)?.type ?? null
export const goalPart = ({ of }: Goal, diagram: Diagram): string | null => diagram.components.find(({ id }) => id === of)?.name ?? null
