/** What a run can be asked to reach: the metrics there are, whose they are, and the check of goals that a document holds. */
import type { Unit } from '../../kinds/field.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import { COMPARISONS, type Scenario } from '../diagram.ts'
import { keepGoals, WHOLE } from '../edit/goals.ts'
import { checkChoice } from './fields.ts'
import { checkNumber } from './laws.ts'
import { anyOf, type Report } from './report.ts'

export const MOST_GOALS = 100
/** Values of goals, in any metric's unit. */
export const GOAL_VALUE = { min: 0, max: 1e12 }
type Scope = 'whole' | 'component' | 'both'
interface Metric {
  readonly unit: Unit
  readonly scope: Scope
  /** Known only of kinds that count this. */
  readonly gauge?: string
  /** Known only of kinds with servers. */
  readonly servers?: true
}
const TIMES = ['mean', 'p50', 'p95', 'p99'] as const
const times = (name: string, scope: Scope): Record<string, Metric> =>
  Object.fromEntries(TIMES.map((part) => [`${name}.${part}`, { unit: 'seconds', scope }]))

/** Metrics that every run has, by name. Beside these a component has the gauges of its kind. */
const METRICS: Readonly<Record<string, Metric>> = {
  servedShare: { unit: 'share', scope: 'both' },
  finishedShare: { unit: 'share', scope: 'both' },
  lost: { unit: 'count', scope: 'both' },
  lostLater: { unit: 'count', scope: 'whole' },
  ...times('latency', 'both'),
  ...times('wait', 'component'),
  ...times('fulfilment', 'both'),
  'fulfilment.count': { unit: 'count', scope: 'both' },
  utilization: { unit: 'share', scope: 'component', servers: true },
  blockedShare: { unit: 'share', scope: 'component', servers: true },
  backlogEnd: { unit: 'count', scope: 'component' },
  backlogMax: { unit: 'count', scope: 'component' },
  backlogSeconds: { unit: 'seconds', scope: 'component' },
  drainedAway: { unit: 'count', scope: 'both' },
  deadLettered: { unit: 'count', scope: 'both' },
  duplicateShare: { unit: 'share', scope: 'component', gauge: 'duplicated' },
  serverHours: { unit: 'none', scope: 'both' },
  cost: { unit: 'dollars', scope: 'both' },
}

const fits = ({ scope, gauge, servers }: Metric, kind: AnyKind | null): boolean =>
  kind === null
    ? scope !== 'component'
    : scope !== 'whole' && (gauge === undefined || Object.hasOwn(kind.gauges, gauge)) && (!servers || kind.rate !== undefined)

/** What can be asked of components of a kind, or of the whole (null): metric → its unit. */
export function metricsOf(kind: AnyKind | null): ReadonlyMap<string, Unit> {
  const common = Object.entries(METRICS).filter(([, metric]) => fits(metric, kind))
  const own = Object.entries(kind?.gauges ?? {}).filter(([name]) => !Object.hasOwn(METRICS, name))
  return new Map([...common, ...own].map(([name, { unit }]) => [name, unit]))
}

type Kinds = ReadonlyMap<string, { readonly kind: AnyKind | null }>

function checkGoal(report: Report, path: string, goal: unknown, components: Kinds) {
  if (!report.object(path, goal)) return
  report.unknown(path, goal, GOAL_ORDER)
  const { metric, of } = goal
  checkChoice(report, `${path}.op`, goal.op, COMPARISONS)
  checkNumber(report, `${path}.value`, goal.value, GOAL_VALUE)
  const entry = typeof of === 'string' && of !== WHOLE ? components.get(of) : undefined
  if (typeof of !== 'string') report.add(`${path}.of`, of === undefined ? 'missing' : 'wrongType', of, 'string')
  else if (!entry && of !== WHOLE) report.add(`${path}.of`, 'unknownId', of, `id | ${WHOLE}`)
  if (typeof metric !== 'string') report.add(`${path}.metric`, metric === undefined ? 'missing' : 'wrongType', metric, 'string')
  else if (of === WHOLE || entry?.kind) {
    const known = metricsOf(entry?.kind ?? null)
    if (!known.has(metric)) report.add(`${path}.metric`, 'notMeasured', metric, anyOf([...known.keys()]))
  }
}

/** Checks what a document asks of its runs. */
export function checkGoals(report: Report, path: string, goals: readonly unknown[], components: Kinds) {
  for (const [nth, goal] of goals.entries()) checkGoal(report, `${path}[${nth}]`, goal, components)
}

const GOAL_ORDER = ['metric', 'of', 'op', 'value'] as const
/** The goals that make sense of a component after it has become of this kind. */
export const goalsFor = (scenario: Scenario, id: string, kind: AnyKind): Scenario =>
  keepGoals(scenario, ({ of, metric }) => of !== id || of === WHOLE || metricsOf(kind).has(metric))
