/** Rules that a document gets or loses, with what that means for the run: another seed is another run. */
import type { Rules } from '../../diagram/diagram.ts'
import type { StepName } from '../../store/document.ts'
import type { Stores } from '../stores.ts'

export function rule({ document, run }: Pick<Stores, 'document' | 'run'>, name: StepName, rules: Rules | null, seed?: string) {
  const seedNow = () => document.getState().diagram.scenario.seed
  const before = seedNow()
  document.rule(name, rules, seed)
  if (seedNow() !== before && run.getState().phase !== 'idle') run.restart()
}
export const lift = (stores: Pick<Stores, 'document' | 'run'>) => rule(stores, { code: 'liftRules', values: {} }, null)
