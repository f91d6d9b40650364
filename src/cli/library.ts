/** The library of scenarios, as the command lists and finds it. */
import { printDiagram } from '../diagram/format.ts'
import { asks } from '../scenarios/asks.data.ts'
import { scenarios } from '../scenarios/index.ts'
import type { Contents, Drawing, Scenario } from '../scenarios/scenario.ts'
import { table, timeText } from './table.ts'
import { BadInput, noFiles, parse, type Terminal } from './terminal.ts'

/** A scenario's contents by its id, the diagram as it opens. */
export function scenarioNamed(id: string): Promise<Contents> {
  const scenario = scenarios.find((one) => one.id === id)
  if (!scenario) throw new BadInput(`There is no scenario ${id}. The library has ${scenarios.map((one) => one.id).join(', ')}.`)
  return scenario.load()
}

export async function listScenarios(words: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } })
  noFiles(positionals)
  const library = await Promise.all(scenarios.map(async (scenario) => ({ scenario, contents: await scenario.load() })))
  if (values.json) terminal.print(`${JSON.stringify(library.map(asJson), null, 2)}\n`)
  else {
    const row = ({ scenario, contents }: Entry) => [
      scenario.id,
      timeText(contents.diagram('en').scenario.duration),
      scenario.title.en,
      asks[scenario.id]!.en,
    ]
    terminal.print(table(library.map(row), ['left', 'right', 'left', 'left']))
  }
  return 0
}

interface Entry {
  readonly scenario: Scenario
  readonly contents: Contents
}
/** Everything that is data; diagrams as the files that they would be. */
function asJson({ scenario, contents }: Entry) {
  const { load: _, ...known } = scenario
  const file = (drawing: Drawing) => JSON.parse(printDiagram(drawing('en')))
  const variants = Object.fromEntries(Object.entries(contents.variants).map(([name, drawing]) => [name, file(drawing)]))
  return { ...known, ask: asks[known.id], ...contents, diagram: file(contents.diagram), reference: file(contents.reference), variants }
}
