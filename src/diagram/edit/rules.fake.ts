/** Rules for any document, with dice: some parts locked, some settings, some kinds allowed. For tests. */
import type { Diagram, Lock, Rules } from '../diagram.ts'
import type { Dice } from '../randomSettings.fake.ts'
import { kindNamed } from '../settings.ts'
import { withRules } from './rules.ts'

export function someRules(dice: Dice, { components }: Diagram): Rules {
  const locks = components.flatMap(({ id, kind }): Lock[] => {
    const names = Object.keys(kindNamed(kind).fields)
    return dice.chance(0.35) ? [dice.chance(0.5) ? { of: id } : { of: id, settings: [dice.pick(names)] }] : []
  })
  const parts = dice.chance(0.5) ? [...new Set(components.map(({ kind }) => kind))].filter(() => dice.chance(0.5)) : null
  return { locks, parts, hideCharts: dice.chance(0.3), publishedSeed: dice.chance(0.3) ? 'cafe' : null }
}

export const ruled = (diagram: Diagram, rules: Partial<Rules> | null): Diagram => ({
  ...diagram,
  scenario: withRules(diagram.scenario, rules),
})
