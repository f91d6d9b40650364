/** Results for people: one table of components, the whole shop under it, goals at the end. */
import type { Diagram } from '../diagram/diagram.ts'
import type { ComponentResult, Result, Spread } from '../diagram/result.ts'
import { kindNamed } from '../diagram/settings.ts'
import type { Verdict } from '../scenarios/lessons/judge.ts'
import type { Interval } from './interval.ts'
import type { Results } from './summary.ts'
import { countText, dollars, figure, shareText, table, timeText } from './table.ts'

/** A kind without servers is never busy: its share would be a number for something that is not happening. */
type Cell = (result: ComponentResult, works: boolean) => string
const sum = (failed: Readonly<Record<string, number>>) => Object.values(failed).reduce((total, count) => total + count, 0)

const COLUMNS: readonly (readonly [title: string, cell: Cell])[] = [
  ['arrived', (of) => countText(of.arrived)],
  ['completed', (of) => countText(of.completed)],
  ['failed', (of) => countText(sum(of.failed))],
  ['waiting', (of) => countText(of.waiting)],
  ['wait mean', (of) => timeText(of.wait.mean)],
  ['wait p95', (of) => timeText(of.wait.p95)],
  ['latency mean', (of) => timeText(of.latency.mean)],
  ['latency p95', (of) => timeText(of.latency.p95)],
  ['busy', (of, works) => (works ? shareText(of.utilization) : '–')],
  ['held', (of, works) => (works ? shareText(of.blocked) : '–')],
  ['cost', (of) => dollars(of.cost)],
]
const right = (columns: number) => ['left' as const, ...Array.from({ length: columns }, () => 'right' as const)]

interface Row<T> {
  readonly name: string
  readonly of: T
  readonly works: boolean
}
/** Components in the diagram's order, by the names they have there; those that joined later after them, by their ids. */
function componentRows<T>(diagram: Diagram, results: Readonly<Record<string, T>>): Row<T>[] {
  const known = new Map(diagram.components.map((component) => [component.id, component]))
  const order = [...known.keys(), ...Object.keys(results).filter((id) => !known.has(id))]
  return order.flatMap((id) => {
    const component = known.get(id)
    return results[id]
      ? [{ name: component?.name || id, of: results[id], works: component === undefined || kindNamed(component.kind).rate !== undefined }]
      : []
  })
}

function componentTable(diagram: Diagram, result: Result): string {
  const rows = componentRows(diagram, result.components).map(({ name, of, works }) => [name, ...COLUMNS.map(([, cell]) => cell(of, works))])
  return table([['', ...COLUMNS.map(([title]) => title)], ...rows], right(COLUMNS.length))
}

const reasons = (failed: Readonly<Record<string, number>>) => {
  const list = Object.entries(failed).filter(([, count]) => count > 0)
  return list.length > 0 ? list.map(([reason, count]) => `${reason} ${countText(count)}`).join(', ') : 'none'
}
const spreadText = (spread: Spread) =>
  spread.count > 0
    ? `mean ${timeText(spread.mean)}, p50 ${timeText(spread.p50)}, p95 ${timeText(spread.p95)}, p99 ${timeText(spread.p99)}`
    : 'nothing ended'

export function resultText(diagram: Diagram, result: Result, verdicts: readonly Verdict[]): string {
  const { system } = result
  const share = system.offered > 0 ? ` (${shareText(system.goodput / system.offered)})` : ''
  const lines = [
    ['customers', `${countText(system.offered)} came, ${countText(system.goodput)} served in time${share}`],
    ['lost', `${reasons(system.failed)}${system.lostLater > 0 ? `; ${countText(system.lostLater)} answered but never finished` : ''}`],
    ['answer', spreadText(system.latency)],
    ['order to end', spreadText(system.fulfilment)],
    ['cost', `${dollars(system.cost)} for ${timeText(result.simulated - result.warmUp)} measured`],
    ['conserved', system.conserved ? 'yes: every job is accounted for' : 'NO: jobs were lost by the simulation'],
    ['events', `${countText(result.events)} in ${timeText(result.wallSeconds)}, fingerprint ${result.fingerprint}`],
  ]
  return `${title(diagram, result)}\n${componentTable(diagram, result)}\n${table(lines, ['left', 'left'])}${goalText(verdicts)}`
}

const title = (diagram: Diagram, { seed, simulated, warmUp }: Result) =>
  `${diagram.name || 'Untitled'}: ${timeText(simulated)} simulated${warmUp > 0 ? `, the first ${timeText(warmUp)} not measured` : ''}, seed ${seed}\n`

/** The mean with its interval, unless there is none or it is too narrow to be seen. */
function around({ mean, low, high }: Interval, text: (value: number) => string): string {
  return low === null || high === null || text(low) === text(high) ? text(mean) : `${text(mean)} (${text(low)} … ${text(high)})`
}

export function resultsText(diagram: Diagram, { runs, summary }: Results, verdicts: readonly Verdict[]): string {
  const titles = ['wait mean', 'wait p95', 'latency mean', 'latency p95', 'busy', 'in system']
  const rows = componentRows(diagram, summary.components).map(({ name, of, works }) => [
    name,
    around(of.wait.mean, timeText),
    around(of.wait.p95, timeText),
    around(of.latency.mean, timeText),
    around(of.latency.p95, timeText),
    works ? around(of.utilization, shareText) : '–',
    around(of.meanInSystem, figure),
  ])
  const { system } = summary
  const lines = [
    ['customers', `${around(system.offered, countText)} came, ${around(system.goodput, countText)} served in time`],
    ['answer', `mean ${around(system.latency.mean, timeText)}, p95 ${around(system.latency.p95, timeText)}`],
    ['order to end', `mean ${around(system.fulfilment.mean, timeText)}, p95 ${around(system.fulfilment.p95, timeText)}`],
    ['cost', around(system.cost, dollars)],
    ['conserved', system.conserved ? 'yes, in every run' : 'NO: jobs were lost by the simulation'],
  ]
  const count = runs.length === 1 ? '1 replication' : `${runs.length} replications, 95 % intervals`
  return `${title(diagram, runs[0])}${count}\n\n${table([['', ...titles], ...rows], right(titles.length))}\n${table(lines, ['left', 'left'])}${goalText(verdicts)}`
}

function goalText(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return ''
  const rows = verdicts.map(({ metric, of, op, value, found, met }) => [
    met ? 'met' : 'MISSED',
    `${metric} of ${of} ${op} ${figure(value)}`,
    `found ${figure(found)}`,
  ])
  return `\n${table(rows, ['left', 'left', 'left'])}`
}
