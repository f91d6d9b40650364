/** The library of scenarios, as the command lists and finds it. */
import { printDiagram } from '../diagram/format.ts'
import { scenarios } from '../scenarios/index.ts'
import { table, timeText } from './table.ts'
import { BadInput, noFiles, parse, type Terminal } from './terminal.ts'

export function scenarioNamed(id: string) {
  const scenario = scenarios.find((one) => one.id === id)
  if (!scenario) throw new BadInput(`There is no scenario ${id}. The library has ${scenarios.map((one) => one.id).join(', ')}.`)
  return scenario
}

export function listScenarios(words: string[], terminal: Terminal): number {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } })
  noFiles(positionals)
  if (values.json)
    terminal.print(
      `${JSON.stringify(
        scenarios.map((scenario) => ({ ...scenario, diagram: JSON.parse(printDiagram(scenario.diagram)) })),
        null,
        2,
      )}\n`,
    )
  else
    terminal.print(
      table(
        scenarios.map(({ id, diagram }) => [id, diagram.name, timeText(diagram.scenario.duration)]),
        ['left', 'left', 'right'],
      ),
    )
  return 0
}
