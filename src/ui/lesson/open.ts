/** Opens a scenario of the library as it begins, at the speed at which something is soon to be seen. */
import type { Scenario } from '../../scenarios/scenario.ts'
import type { Language } from '../../store/view.ts'
import { openDiagram } from '../page/files.ts'
import { diagramOf } from '../page/library.ts'
import type { Stores } from '../stores.ts'

export async function openScenario(stores: Stores, scenario: Scenario, language: Language) {
  const diagram = await diagramOf(scenario, language)
  await openDiagram(stores, diagram, { scenario: scenario.id, touched: false })
  stores.run.setSpeed(scenario.speed)
  return diagram
}
