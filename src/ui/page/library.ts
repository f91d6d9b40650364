/** The library of scenarios as the page uses it, loaded when it is first asked for. */
import type { Diagram } from '../../diagram/diagram.ts'
import { emptyDiagram } from '../../diagram/settings.ts'
import type { Language } from '../../store/view.ts'

/** A setting of the diagram that a phone shows as a slider. */
export interface KnobOf {
  readonly component: string
  readonly setting: string
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
}
/** A scenario in one language. */
export interface Told {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly ask: string
  readonly speed: number
  readonly knobs: readonly KnobOf[]
  readonly diagram: Diagram
}

const told: Readonly<Record<Language, () => Promise<readonly Told[]>>> = { en: async () => [], ko: async () => [] }

/** Every scenario, in the order of the library. */
export const library = (language: Language): Promise<readonly Told[]> => told[language]()
export const scenarioNamed = async (language: Language, id: string): Promise<Told | undefined> =>
  (await library(language)).find((one) => one.id === id)

/** What somebody sees who was never here: the second scenario before anything was changed. */
export async function firstDiagram(language: Language): Promise<{ diagram: Diagram; scenario: string | null }> {
  const first = (await library(language)).find(({ number }) => number === 2)
  return first ? { diagram: first.diagram, scenario: first.id } : { diagram: emptyDiagram('Cloud Café'), scenario: null }
}
/** Simulated seconds a second that show a scenario's first effect within ten seconds. */
export const speedOf = async (id: string | null): Promise<number> => (id === null ? 60 : ((await scenarioNamed('en', id))?.speed ?? 60))
