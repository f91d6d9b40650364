/** A grade: the design played on the scenario's own morning, its goals judged, and the stars that come of it. */
import type { Component, Diagram } from '../../diagram/diagram.ts'
import { withRules } from '../../diagram/edit/rules.ts'
import type { Result } from '../../diagram/result.ts'
import { same } from '../../diagram/settings.ts'
import type { Answer } from '../lesson.ts'
import type { Contents } from '../scenario.ts'
import { mayChange, type Played, withGiven } from './given.ts'
import { isWholeRun, judge, judgeScenario, type Verdict } from './judge.ts'
import { isRight } from './right.ts'

/** What happens to the morning, and what the design itself changes on the way; nobody mends a machine by an event of their own. */
function eventsOf(design: Diagram, morning: Diagram, contents: Played): Diagram['scenario']['events'] {
  const own = design.scenario.events.filter(
    ({ do: verb, component = '', setting = '' }) => verb === 'set' && mayChange(design, contents, component, setting),
  )
  // What happens to somebody happens to whoever took the place, under whatever name.
  const kindOf = (id: string | undefined) => morning.components.find((each) => each.id === id)?.kind
  const isNewcomer = ({ id }: Component) => kindOf(id) === undefined
  const theirs = morning.scenario.events.flatMap((event) => {
    const kind = kindOf(event.component)
    if (kind === undefined || design.components.some(({ id }) => id === event.component)) return [event]
    return design.components.filter((each) => isNewcomer(each) && each.kind === kind).map(({ id }) => ({ ...event, component: id }))
  })
  const isNew = (event: (typeof own)[number]) => !theirs.some((other) => same(other, event))
  return [...theirs, ...own.filter(isNew)].sort((a, b) => a.at - b.at)
}

/** The design as it is graded: on the scenario's duration and events, with what its morning gives; `seed`: the published one, or a student's own. */
export function asGraded(design: Diagram, contents: Played, seed?: string): Diagram {
  const morning = contents.diagram('en')
  // No run depends on them; whoever looks at what was handed in sees whether they were lifted.
  const rules = design.scenario.rules ?? null
  const components = withGiven(design, contents)
  const there = new Set(components.map(({ id }) => id))
  return {
    ...design,
    region: morning.region,
    accountConcurrency: morning.accountConcurrency,
    components,
    wires: design.wires.filter(({ from, to }) => there.has(from) && there.has(to)),
    scenario: withRules({ ...morning.scenario, seed: seed ?? morning.scenario.seed, events: eventsOf(design, morning, contents) }, rules),
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
  const [reached, frugal, bonus] = [judgeScenario(goals, [result]), of(lesson?.frugal), of(lesson?.bonus)]
  const predicted = lesson && answer !== null ? isRight(lesson.question, answer) : null
  const first = whole && met(reached)
  const second = first && met(frugal)
  const third = second && (predicted === true || (bonus.length > 0 && met(bonus)))
  return { whole, goals: reached, frugal, bonus, predicted, stars: third ? 3 : second ? 2 : first ? 1 : 0 }
}
