/** One page of a scenario: what a class needs on paper. */
import type { Diagram } from '../../diagram/diagram.ts'
import { asks } from '../../scenarios/asks.data.ts'
import type { Contents, Scenario } from '../../scenarios/scenario.ts'
import { useGoalText } from '../lesson/useGoalText.ts'
import { Vocabulary } from '../lesson/Vocabulary.tsx'
import { Logo } from '../shell/Logo.tsx'
import { useText, useWords } from '../text/index.ts'
import { Ask } from './Ask.tsx'
import { Picture } from './Picture.tsx'
import css from './sheet.module.css'

const TRIES = [1, 2, 3]
const MOST_LINES = [1, 2, 3, 4, 5]

/** Room to write: as many lines as the page has left for it. */
const Lines = () => (
  <div className={css.lines}>
    <span>
      {MOST_LINES.map((nth) => (
        <i key={nth} />
      ))}
    </span>
  </div>
)

function Goals({ contents: { goals, lesson }, diagram }: { contents: Contents; diagram: Diagram }) {
  const { sheet, lesson: words } = useText()
  const { goal } = useGoalText(diagram)
  const frugal = lesson?.frugal ?? []
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{sheet.goal}</th>
          <th scope="col">{sheet.start}</th>
          {TRIES.map((nth) => (
            <th key={nth} scope="col">
              {sheet.nth(nth)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...goals, ...frugal].map((one, nth) => (
          <tr key={one.metric + one.of + one.value}>
            <th scope="row">
              {goal(one)}
              {nth >= goals.length && <small>{words.star[2]}</small>}
            </th>
            <td />
            {TRIES.map((nth) => (
              <td key={nth} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Paper({ scenario, contents }: { scenario: Scenario; contents: Contents }) {
  const { language, text } = useWords()
  const { sheet, canvas } = text
  const story = contents.story[language]
  // What stands on paper is the scenario's, whatever became of it on the page.
  const diagram = contents.diagram(language)
  const address = `${location.href.replace(/[?#].*$/s, '')}#s=${scenario.id}`
  return (
    <article className={css.paper} lang={language}>
      <header>
        <Logo />
        <small>{canvas.story.nth(scenario.number)}</small>
        <p className={css.fill}>
          {sheet.name}
          <i />
          {sheet.date}
          <i />
        </p>
      </header>
      <h1>{scenario.title[language]}</h1>
      <h2>{sheet.problem}</h2>
      <p>{story.see}</p>
      <Picture diagram={diagram} />
      <h2>{sheet.predict}</h2>
      <p className={css.question}>{asks[scenario.id]?.[language]}</p>
      {contents.lesson && <Ask question={contents.lesson.question} />}
      <h2>{sheet.tries}</h2>
      <ol>
        {story.tries.map((one) => (
          <li key={one}>
            <p>{one}</p>
            <Lines />
          </li>
        ))}
      </ol>
      <h2>{sheet.goals}</h2>
      <Goals contents={contents} diagram={diagram} />
      <h2>{sheet.explain}</h2>
      <Lines />
      <footer>
        <Vocabulary of={diagram} />
        <p>
          {sheet.at(address)}
          <span>{sheet.code}</span>
        </p>
      </footer>
    </article>
  )
}
