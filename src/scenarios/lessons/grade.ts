/** A grade: the design played on the scenario's own morning, its goals judged, and the stars that come of it. */
import type { Component, Diagram, SettingValues } from '../../diagram/diagram.ts'
import { withRules } from '../../diagram/edit/rules.ts'
import type { Result } from '../../diagram/result.ts'
import { kindNamed, same, settingsOf, stepsOf, withoutDefaults } from '../../diagram/settings.ts'
import type { Answer, Lesson } from '../lesson.ts'
import type { Contents } from '../scenario.ts'
import { isWholeRun, judge, type Verdict } from './judge.ts'
import { isRight } from './right.ts'

/** An added part does the work that there is; it is no other work because somebody else does it. */
function withWork(component: Component, work: SettingValues): Component {
  const kind = kindNamed(component.kind)
  const known = Object.fromEntries(Object.entries(work).filter(([name]) => Object.hasOwn(kind.fields, name)))
  return { ...component, settings: withoutDefaults(kind, { ...component.settings, ...known }) }
}
function withGiven(component: Component, own: Component | undefined, { given, work = {} }: Pick<Lesson, 'given' | 'work'>): Component {
  if (!own || own.kind !== component.kind) return withWork(component, work)
  const names = Object.hasOwn(given, component.id) ? given[component.id] : []
  if (names.length === 0) return component
  const kind = kindNamed(component.kind)
  const [mine, its] = [settingsOf(kind, component.settings), settingsOf(kind, own.settings)]
  const settings = names === 'all' ? its : { ...mine, ...Object.fromEntries(names.map((name) => [name, its[name]])) }
  return { ...component, settings: withoutDefaults(kind, settings) }
}

/** What happens to the morning, and what the design itself changes on the way; nobody mends a machine by an event of their own. */
function eventsOf(design: Diagram, morning: Diagram, given: Lesson['given']): Diagram['scenario']['events'] {
  const own = design.scenario.events.filter(({ do: verb, component = '', setting = '' }) => {
    const names = Object.hasOwn(given, component) ? given[component] : []
    return verb === 'set' && names !== 'all' && !names.includes(String(stepsOf(setting)[0]))
  })
  const theirs = morning.scenario.events
  const isNew = (event: (typeof own)[number]) => !theirs.some((other) => same(other, event))
  return [...theirs, ...own.filter(isNew)].sort((a, b) => a.at - b.at)
}

/** The design as it is graded: on the scenario's duration and events, with what its morning gives; `seed`: the published one, or a student's own. */
export function asGraded(design: Diagram, { diagram, lesson }: Pick<Contents, 'diagram' | 'lesson'>, seed?: string): Diagram {
  const morning = diagram('en')
  // No run depends on them; whoever looks at what was handed in sees whether they were lifted.
  const rules = design.scenario.rules ?? null
  const fixed = lesson ?? { given: {} }
  const own = new Map(morning.components.map((component) => [component.id, component]))
  return {
    ...design,
    region: morning.region,
    accountConcurrency: morning.accountConcurrency,
    components: design.components.map((component) => withGiven(component, own.get(component.id), fixed)),
    scenario: withRules(
      { ...morning.scenario, seed: seed ?? morning.scenario.seed, events: eventsOf(design, morning, fixed.given) },
      rules,
    ),
  }
}

export interface Grade {
  /** Whether it could be judged at all. */
  readonly whole: boolean
  readonly goals: readonly Verdict[]
  readonly frugal: readonly Verdict[]
  readonly bonus: readonly Verdict[]
  /** Null where nothing was predicted. */
  readonly predicted: boolean | null
  readonly stars: 0 | 1 | 2 | 3
}

const met = (verdicts: readonly Verdict[]) => verdicts.every((verdict) => verdict.met)

/** Stars are a ladder: the second counts with the first, the third with both. */
export function gradeOf({ diagram, goals, lesson }: Contents, result: Result, answer: Answer | null): Grade {
  const whole = isWholeRun(diagram('en'), result)
  const of = (list: Contents['goals'] = []) => judge(list, [result])
  const [reached, frugal, bonus] = [of(goals), of(lesson?.frugal), of(lesson?.bonus)]
  const predicted = lesson && answer !== null ? isRight(lesson.question, answer) : null
  const first = whole && met(reached)
  const second = first && met(frugal)
  const third = second && (predicted === true || (bonus.length > 0 && met(bonus)))
  return { whole, goals: reached, frugal, bonus, predicted, stars: third ? 3 : second ? 2 : first ? 1 : 0 }
}
