/** What a diagram asks of its runs, as an editable list, with what became of it in the last whole run. */
import { useId, useState } from 'react'
import { checkGoals, GOAL_VALUE, metricsOf } from '../../../diagram/check/goals.ts'
import { Report } from '../../../diagram/check/report.ts'
import { COMPARISONS, type Diagram, type Goal } from '../../../diagram/diagram.ts'
import { WHOLE } from '../../../diagram/edit/goals.ts'
import { setGoals } from '../../../diagram/edit.ts'
import { kindNamed } from '../../../diagram/settings.ts'
import type { AnyKind } from '../../../kinds/kind.ts'
import { judge } from '../../../scenarios/lessons/judge.ts'
import { useDocument, useRun, useStores } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import inspector from '../inspector.module.css'
import { StateMark } from '../StateMark.tsx'
import { usePrintStyle } from '../settings/form.ts'
import { NumberBox } from '../settings/NumberInput.tsx'
import { Select } from '../settings/PlainInputs.tsx'
import { Below } from '../settings/Row.tsx'
import css from '../settings/settings.module.css'
import styles from './goals.module.css'
import { en } from './text/en.ts'
import { ko } from './text/ko.ts'

const useGoalText = () => (useWords().language === 'ko' ? ko : en)

const kindOfPart = (diagram: Diagram, id: string): AnyKind | null => {
  const part = id === WHOLE ? undefined : diagram.components.find((each) => each.id === id)
  return part ? kindNamed(part.kind) : null
}

/** A metric in words: those that every run has, or a gauge of the kind. */
function useMetricName() {
  const text = useGoalText()
  const { kinds } = useWords()
  return (kind: AnyKind | null, metric: string): string =>
    (text.metrics as Readonly<Record<string, string>>)[metric] ?? (kind && kinds[kind.type]?.gauges[metric]) ?? metric
}

/** Writes the goals as one step, or answers why they cannot be asked. */
function useGoals() {
  const { document } = useStores()
  const text = useGoalText()
  const goals = useDocument((state) => state.diagram.scenario.goals) ?? []
  const write = (next: readonly Goal[]): string | null => {
    const { diagram } = document.getState()
    const report = new Report()
    const components = new Map(diagram.components.map(({ id, kind }) => [id, { kind: kindNamed(kind) }]))
    checkGoals(report, 'goals', next, components)
    const [problem] = report.problems
    if (problem) return text.refused(problem.found, problem.allowed)
    document.edit({ code: 'scenario', values: { setting: text.title } }, setGoals(diagram, next))
    return null
  }
  return { goals, write }
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}
function Choice({ label, ...select }: ChoiceProps) {
  const id = useId()
  return (
    <div className={css.row}>
      <label htmlFor={id}>{label}</label>
      <Select ids={{ id }} {...select} />
    </div>
  )
}

/** What the last whole run says to a goal. */
function Verdict({ goal }: { goal: Goal }) {
  const text = useGoalText()
  const style = usePrintStyle()
  const result = useRun((state) => state.result)
  const diagram = useDocument((state) => state.diagram)
  if (!result) return <p className={styles.verdict}>{text.before}</p>
  const [{ found, met }] = judge([goal], [result])
  const unit = metricsOf(kindOfPart(diagram, goal.of)).get(goal.metric) ?? 'none'
  const said = print(found, unit, style)
  return (
    <p className={styles.verdict} data-met={met}>
      <StateMark mark={met ? 'ok' : 'losing'} size={14} />
      <span>{met ? text.met(said) : Number.isFinite(found) ? text.missed(said) : text.unknown}</span>
    </p>
  )
}

interface GoalProps {
  readonly nth: number
  readonly goal: Goal
  readonly change: (next: Goal) => string | null
  readonly remove: () => void
}
/** Whose number it is, which number, and on which side of the value it has to be. */
function Choices({ goal, put }: { goal: Goal; put: (next: Goal) => boolean }) {
  const text = useGoalText()
  const diagram = useDocument((state) => state.diagram)
  const metricName = useMetricName()
  const kind = kindOfPart(diagram, goal.of)
  const parts = [{ value: WHOLE, label: text.whole }, ...diagram.components.map(({ id, name }) => ({ value: id, label: name }))]
  const metrics = [...metricsOf(kind).keys()].map((value) => ({ value, label: metricName(kind, value) }))
  const ops = COMPARISONS.map((value) => ({ value, label: text.ops[value] }))
  // Another part may not measure this; the first that it does measure is a beginning.
  const aim = (of: string) => {
    const known = metricsOf(kindOfPart(diagram, of))
    put(known.has(goal.metric) ? { ...goal, of } : { ...goal, of, metric: [...known.keys()][0] })
  }
  return (
    <>
      <Choice label={text.of} value={goal.of} options={parts} onChange={aim} />
      <Choice label={text.metric} value={goal.metric} options={metrics} onChange={(metric) => put({ ...goal, metric })} />
      <Choice label={text.op} value={goal.op} options={ops} onChange={(op) => put({ ...goal, op: op as Goal['op'] })} />
    </>
  )
}

function GoalRow({ nth, goal, change, remove }: GoalProps) {
  const id = useId()
  const text = useGoalText()
  const diagram = useDocument((state) => state.diagram)
  const [problem, setProblem] = useState<string | null>(null)
  const put = (next: Goal): boolean => {
    const message = change(next)
    setProblem(message)
    return message === null
  }
  const unit = metricsOf(kindOfPart(diagram, goal.of)).get(goal.metric) ?? 'none'
  return (
    <li data-goal={nth}>
      <div className={css.tools}>
        <span className={css.help}>{text.nth(nth + 1)}</span>
        <button type="button" aria-label={text.remove(nth + 1)} onClick={remove}>
          <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      </div>
      <Choices goal={goal} put={put} />
      <div className={css.row}>
        <label htmlFor={id}>{text.value}</label>
        <NumberBox
          field={{ type: 'number', default: 0, unit, ...GOAL_VALUE }}
          value={goal.value}
          none=""
          ids={{ id, 'aria-invalid': problem !== null, 'aria-describedby': `${id}-help` }}
          commit={(value) => put({ ...goal, value: value as number })}
          refuse={setProblem}
        />
      </div>
      <Below id={`${id}-help`} help="" problem={problem} />
      <Verdict goal={goal} />
    </li>
  )
}

/** What people ask first. */
const FRESH: Goal = { metric: 'servedShare', of: WHOLE, op: '>=', value: 0.99 }

export default function Goals() {
  const text = useGoalText()
  const { goals, write } = useGoals()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <section data-field="goals" aria-label={text.title}>
      <h3 className={inspector.heading}>{text.title}</h3>
      {goals.length === 0 && <p className={css.help}>{text.none}</p>}
      <ol className={css.items}>
        {goals.map((goal, nth) => (
          <GoalRow
            // biome-ignore lint/suspicious/noArrayIndexKey: goals have no identity but their place.
            key={nth}
            nth={nth}
            goal={goal}
            change={(next) => write(goals.with(nth, next))}
            remove={() => setProblem(write(goals.filter((_, other) => other !== nth)))}
          />
        ))}
      </ol>
      <button type="button" className={css.add} onClick={() => setProblem(write([...goals, FRESH]))}>
        {text.add}
      </button>
      <Below id="goals-problem" help="" problem={problem} />
    </section>
  )
}
