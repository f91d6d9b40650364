/** `cafe run`: runs a diagram, a saved run or a scenario, and says what came out. */
import { applyChange } from '../diagram/changes.ts'
import type { Diagram, JournalEntry } from '../diagram/diagram.ts'
import { parseFile } from '../diagram/format.ts'
import { start } from '../diagram/live.ts'
import type { Result } from '../diagram/result.ts'
import { SCENARIO } from '../diagram/settings.ts'
import { asGraded } from '../scenarios/lessons/grade.ts'
import { isWholeRun, judge, judgeScenario, type Verdict } from '../scenarios/lessons/judge.ts'
import type { Contents } from '../scenarios/scenario.ts'
import { scenarioNamed } from './library.ts'
import { resultsText, resultText } from './resultText.ts'
import { type Results, summarise } from './summary.ts'
import { BadInput, numberOf, parse, problemLines, readBytes, type Terminal } from './terminal.ts'

const OPTIONS = {
  scenario: { type: 'string' },
  duration: { type: 'string' },
  'warm-up': { type: 'string' },
  seed: { type: 'string' },
  replications: { type: 'string' },
  json: { type: 'boolean' },
} as const
const MOST_REPLICATIONS = 10_000

/** What is to be run. */
interface Source {
  readonly diagram: Diagram
  readonly seed: string
  readonly journal: readonly JournalEntry[]
  /** By which it is judged; without one, by the goals that the diagram holds. */
  readonly scenario: Contents | null
}

async function sourceOf(file: string | undefined, id: string | undefined, terminal: Terminal): Promise<Source> {
  const scenario = id === undefined ? null : await scenarioNamed(id)
  if (file === undefined && !scenario) throw new BadInput('run needs a FILE or --scenario ID.')
  if (file === undefined && scenario) {
    const diagram = scenario.diagram('en')
    return { diagram, seed: diagram.scenario.seed, journal: [], scenario }
  }
  const parsed = parseFile(readBytes(terminal, file as string))
  if (!parsed.ok) throw new BadInput(`${file} is not a diagram that can run:\n${problemLines(parsed.problems).trimEnd()}`)
  const { diagram, run } = parsed
  const journal = run?.journal ?? []
  if (!scenario) return { diagram, seed: run?.seed ?? diagram.scenario.seed, journal, scenario }
  // What was changed on the way is the design: it is judged from its first customer on, on the scenario's own morning.
  const design = journal.reduce((made, { edit }) => applyChange(made, edit), diagram)
  const graded = asGraded(design, scenario)
  return { diagram: graded, seed: graded.scenario.seed, journal: [], scenario }
}

function timed(diagram: Diagram, duration: number | undefined, warmUp: number | undefined): Diagram {
  const scenario = { ...diagram.scenario, duration: duration ?? diagram.scenario.duration, warmUp: warmUp ?? diagram.scenario.warmUp }
  if (scenario.warmUp >= scenario.duration)
    throw new BadInput(`The warm-up (${scenario.warmUp} s) is as long as the run (${scenario.duration} s).`)
  return { ...diagram, scenario }
}

/** One run, from its first event to its last, as fast as it goes. */
function simulate(source: Source, replication: number, terminal: Terminal): Result {
  const from = terminal.now()
  const live = start(source.diagram, { seed: source.seed, replication, journal: source.journal, recorded: false })
  while (!live.finished()) live.run(live.duration, Number.POSITIVE_INFINITY)
  return live.result(terminal.now() - from)
}

export async function run(words: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(words, OPTIONS)
  if (positionals.length > 1) throw new BadInput(`run takes one FILE, found ${positionals.length}.`)
  const { duration, warmUp } = SCENARIO.fields
  const found = await sourceOf(positionals[0], values.scenario, terminal)
  const diagram = timed(found.diagram, numberOf('duration', values.duration, duration), numberOf('warm-up', values['warm-up'], warmUp))
  if (values.seed !== undefined && values.seed.length > SCENARIO.fields.seed.maxLength)
    throw new BadInput(`--seed has at most ${SCENARIO.fields.seed.maxLength} letters.`)
  const source = { ...found, diagram, seed: values.seed ?? found.seed }
  const replications = numberOf('replications', values.replications, { min: 1, max: MOST_REPLICATIONS, integer: true })
  if (source.journal.length > 0 && ((replications ?? 1) > 1 || source.seed !== found.seed)) {
    throw new BadInput('A saved run with live edits is replayed as it was: it takes no other seed and no replications.')
  }
  const runs = Array.from({ length: replications ?? 1 }, (_, nth) => simulate(source, nth, terminal))
  const { scenario } = source
  const verdicts = scenario ? judgeScenario(scenario.goals, runs) : judge(diagram.scenario.goals ?? [], runs)
  const whole = !scenario || runs.every((each) => isWholeRun(scenario.diagram('en'), each))
  if (!whole) terminal.complain('The goals are missed: this run is not the whole of the scenario’s morning.\n')
  terminal.print(replications === undefined ? one(runs[0], source, verdicts, values.json) : many(runs, source, verdicts, values.json))
  return whole && verdicts.every((verdict) => verdict.met) ? 0 : 1
}

const one = (result: Result, { diagram }: Source, verdicts: readonly Verdict[], json = false) =>
  json ? `${JSON.stringify({ ...result, ...goals(verdicts) }, null, 2)}\n` : resultText(diagram, result, verdicts)

function many(runs: Result[], { diagram }: Source, verdicts: readonly Verdict[], json = false): string {
  const results: Results = { format: 'cloud-cafe/results', runs, summary: summarise(runs) }
  return json ? `${JSON.stringify({ ...results, ...goals(verdicts) })}\n` : resultsText(diagram, results, verdicts)
}

const goals = (verdicts: readonly Verdict[]) => (verdicts.length > 0 ? { goals: verdicts } : {})
