/** The result of a whole run: stars, goals with this run's numbers, what went wrong first or what was shown, and where to go on. */
import { X } from 'lucide-react'
import { Suspense } from 'react'
import { scenarios } from '../../scenarios/index.ts'
import { measure, type Verdict } from '../../scenarios/lessons/judge.ts'
import type { Contents, Scenario } from '../../scenarios/scenario.ts'
import type { Graded } from '../../store/lessons/lesson.ts'
import { StateMark } from '../inspector/StateMark.tsx'
import { usePrintStyle } from '../inspector/settings/form.ts'
import { later } from '../page/later.ts'
import controls from '../shell/controls.module.css'
import { useStores } from '../stores.ts'
import { useText, useWords } from '../text/index.ts'
import { print } from '../units/print.ts'
import styles from './lesson.module.css'
import { lessonsOf, useLesson } from './lessons.ts'
import { openScenario } from './open.ts'
import { Answered } from './question/Answered.tsx'
import { Said } from './Said.tsx'
import { Stars } from './Stars.tsx'
import { useGoalText } from './useGoalText.ts'
import { Vocabulary } from './Vocabulary.tsx'

const ResultCode = later(async () => (await import('./ResultCode.tsx')).ResultCode)

function Lines({ title, verdicts }: { title: string; verdicts: readonly Verdict[] }) {
  const { goal, found } = useGoalText()
  return verdicts.map((verdict) => (
    <li key={verdict.metric + verdict.of} data-met={verdict.met || undefined}>
      <StateMark mark={verdict.met ? 'ok' : 'losing'} size={14} />
      <span>
        <small>{title}</small>
        {goal(verdict)}
      </span>
      <b>{found(verdict, verdict.found)}</b>
    </li>
  ))
}

/** What each star asks for, and how it went. */
function Ladder({ grade, answer }: Graded) {
  const { lesson } = useText()
  // Only for who knows already what it is about.
  const bonus = grade.bonus.length > 0 && grade.stars > 0
  return (
    <ul className={styles.ladder}>
      <Lines title={lesson.star[1]} verdicts={grade.goals} />
      <Lines title={lesson.star[2]} verdicts={grade.frugal} />
      <li>
        <StateMark mark={grade.predicted ? 'ok' : answer === null ? 'idle' : 'losing'} size={14} />
        <span>
          <small>{lesson.star[3]}</small>
          {answer === null ? lesson.untold : grade.predicted ? lesson.right : lesson.wrong}
        </span>
      </li>
      {bonus && !grade.predicted && <Lines title={lesson.star.bonus} verdicts={grade.bonus} />}
    </ul>
  )
}

function Actions({ scenario }: { scenario: Scenario }) {
  const stores = useStores()
  const { language, text } = useWords()
  const next = scenarios[scenarios.findIndex(({ id }) => id === scenario.id) + 1]
  return (
    <div className={styles.actions}>
      <button type="button" className={controls.main} onClick={() => stores.run.restart()}>
        {text.lesson.again}
      </button>
      {next && (
        <button
          type="button"
          className={controls.line}
          title={text.lesson.nextNamed(next.title[language])}
          onClick={() => void openScenario(stores, next, language)}
        >
          {text.lesson.next}
        </button>
      )}
    </div>
  )
}

export function ResultCard({ scenario, contents }: { scenario: Scenario; contents: Contents }) {
  const stores = useStores()
  const graded = useLesson((state) => state.graded)
  const { lesson: words } = useText()
  const style = usePrintStyle()
  const { lesson } = contents
  if (!graded || !lesson) return null
  const fold = () => lessonsOf(stores).lesson.show(false)
  const { grade, how, result, answer } = graded
  return (
    <section className={styles.card} aria-label={words.result} onKeyDown={(event) => event.key === 'Escape' && fold()}>
      <header>
        <h2>{words.result}</h2>
        <Stars stars={grade.stars} size={20} />
        <button type="button" className={controls.ico} aria-label={words.close} title={words.close} onClick={fold}>
          <X size={18} strokeWidth={1.5} aria-hidden />
        </button>
      </header>
      {how !== 'watched' && <p className={styles.how}>{words.how[how]}</p>}
      {!grade.whole && <p className={styles.how}>{words.unfinished}</p>}
      <Ladder {...graded} />
      <Said graded={graded} lesson={lesson} />
      <h3>{words.beside}</h3>
      <Answered question={lesson.question} answer={answer} recording={graded.recording} />
      <dl className={styles.cost}>
        <dt>{words.cost}</dt>
        <dd>{print(measure(result, 'system', 'cost'), 'dollars', style)}</dd>
      </dl>
      <Vocabulary />
      <Suspense>
        <ResultCode scenario={scenario.id} contents={contents} graded={graded} />
      </Suspense>
      <Actions scenario={scenario} />
    </section>
  )
}
