/** What a law says on average. */
import type { LawField } from '../../kinds/field.ts'

export type Law = LawField['default']

/** The mean of a law, in the unit of its field. */
export function meanOf(law: Law): number {
  if (typeof law === 'number') return law
  if (law.kind !== 'discrete' || law.mean !== undefined) return law.mean as number
  const total = law.weights.reduce((sum, weight) => sum + weight, 0)
  return law.values.reduce((sum, value, nth) => sum + value * law.weights[nth], 0) / total
}
