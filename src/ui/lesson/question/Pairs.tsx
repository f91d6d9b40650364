/** Items that each belong to one of the same few options; afterwards both answers, line by line. */
import { useId } from 'react'
import type { Match } from '../../../scenarios/lesson.ts'
import { isMatch } from '../../../scenarios/lessons/right.ts'
import { StateMark } from '../../inspector/StateMark.tsx'
import controls from '../../shell/controls.module.css'
import { useWords } from '../../text/index.ts'
import styles from '../lesson.module.css'
import type { Asked } from './asked.ts'
import own from './question.module.css'

export function Pairs({ question, answer, predict, locked, legend }: Asked<Match>) {
  const { language, text } = useWords()
  const id = useId()
  const said = isMatch(answer) ? answer : {}
  const choose = (item: string, option: string) => {
    const { [item]: _, ...others } = said
    const next = option === '' ? others : { ...others, [item]: option }
    predict(Object.keys(next).length > 0 ? next : null)
  }
  return (
    <fieldset className={`${styles.options} ${own.pairs}`} disabled={locked}>
      <legend>{legend}</legend>
      {question.items.map((item) => (
        <p key={item.id}>
          <label htmlFor={`${id}-${item.id}`}>{item.text[language]}</label>
          <select
            id={`${id}-${item.id}`}
            className={controls.field}
            value={said[item.id] ?? ''}
            onChange={(event) => choose(item.id, event.target.value)}
          >
            <option value="">{text.lesson.notYet}</option>
            {question.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.text[language]}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  )
}

/** Each item with its option; where something else was said, that too. */
export function PairsBeside({ question, mine }: { question: Match; mine: Readonly<Record<string, string>> | null }) {
  const { language, text } = useWords()
  const named = (option: string | undefined) => question.options.find(({ id }) => id === option)?.text[language] ?? '–'
  return (
    <ul className={own.beside}>
      {question.items.map(({ id, text: item }) => {
        const right = mine?.[id] === question.answer[id]
        return (
          <li key={id}>
            <StateMark mark={mine === null ? 'idle' : right ? 'ok' : 'losing'} size={14} />
            <span>
              {item[language]}
              {mine !== null && !right && <small>{text.lesson.yours(named(mine[id]))}</small>}
            </span>
            <b>{named(question.answer[id])}</b>
          </li>
        )
      })}
    </ul>
  )
}
