/** The scenario that the open diagram came from. */
import type { Scenario } from '../../scenarios/index.ts'
import { useView } from '../stores.ts'
import { scenarioNamed } from './library.ts'

export const useScenario = (): Scenario | null => scenarioNamed(useView((state) => state.scenario))
