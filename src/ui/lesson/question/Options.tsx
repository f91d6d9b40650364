/** A choice of a few. */
import { useId } from 'react'
import type { Choice } from '../../../scenarios/lesson.ts'
import { useWords } from '../../text/index.ts'
import styles from '../lesson.module.css'
import type { Asked } from './asked.ts'

export function Options({ question, answer, predict, locked, legend }: Asked<Choice>) {
  const { language } = useWords()
  const name = useId()
  return (
    <fieldset className={styles.options} disabled={locked}>
      <legend>{legend}</legend>
      {question.options.map((option) => (
        <label key={option.id}>
          <input type="radio" name={name} checked={answer === option.id} onChange={() => predict(option.id)} />
          <span>{option.text[language]}</span>
        </label>
      ))}
    </fieldset>
  )
}
