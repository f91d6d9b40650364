/** The library of scenarios as the page uses it: a list that is always there, contents that are loaded when needed. */
import type { Diagram } from '../../diagram/diagram.ts'
import { type Scenario, scenarios } from '../../scenarios/index.ts'
import type { Language } from '../../store/view.ts'

/** Simulated seconds a second where no scenario says better. */
export const USUAL_SPEED = 60

export const scenarioNamed = (id: string | null): Scenario | null => scenarios.find((one) => one.id === id) ?? null
/** A scenario as it opens, its names in one language. */
export const diagramOf = async (scenario: Scenario, language: Language): Promise<Diagram> => (await scenario.load()).diagram(language)

/** What somebody sees who was never here: the second scenario before anything was changed. */
const FIRST = 2
export async function firstDiagram(language: Language): Promise<{ readonly diagram: Diagram; readonly scenario: string }> {
  const first = scenarios.find(({ number }) => number === FIRST) ?? scenarios[0]!
  return { diagram: await diagramOf(first, language), scenario: first.id }
}
export const speedOf = (id: string | null): number => scenarioNamed(id)?.speed ?? USUAL_SPEED
