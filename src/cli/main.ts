/** The headless command: `cafe run|validate|verify|kinds|scenarios|schema`. */

import { Limit } from '../engine/limit.ts'
import { listKinds, printSchema } from './catalogue.ts'
import { listScenarios } from './library.ts'
import { run } from './run.ts'
import { BadInput, type Terminal } from './terminal.ts'
import { validate } from './validate.ts'
import { verify } from './verify.ts'

const USAGE = `Cloud Café without the page. The answer goes to standard output, everything else to standard error.

  cafe run [FILE]        runs a diagram (or a saved run) and prints what came out
      --scenario ID        a scenario of the library; a FILE beside it replaces its diagram
      --duration S         simulated seconds (default: the scenario's)
      --warm-up S          seconds before measuring begins
      --seed X             other random numbers
      --replications N     N independent runs and 95 % intervals
      --json               cloud-cafe/result, or cloud-cafe/results with --replications
  cafe validate FILE…    says every problem of each file and where it is
      --json               one verdict a line
  cafe verify FILE       plays every result code (cafe1.…) of a list again, and says which hold,
                         whose customers came, by the name's seed or the published one,
                         and whose design has the rules that a teacher set up: kept, changed or lifted
      --json               one verdict a line
  cafe kinds [--json]      the kinds of components with all their settings
  cafe scenarios [--json]  the library
  cafe schema              the JSON Schema of a diagram

Exit status: 0 fine, 1 a goal was missed or a code does not hold, 2 bad input. FILE may be - for standard input.
`

type Command = (words: string[], terminal: Terminal) => number | Promise<number>
const COMMANDS: Readonly<Record<string, Command>> = {
  run,
  validate,
  verify,
  kinds: listKinds,
  scenarios: listScenarios,
  schema: printSchema,
}

/** Does what the words say; returns the exit status. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || words.includes('--help')) {
    terminal.print(USAGE)
    return name === undefined ? 2 : 0
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new BadInput(`There is no command ${name}. It is one of ${Object.keys(COMMANDS).join(', ')}.`)
    return await command(rest, terminal)
  } catch (reason) {
    if (!(reason instanceof BadInput || reason instanceof Limit)) throw reason
    terminal.complain(`${reason.message}\n`)
    return 2
  }
}
