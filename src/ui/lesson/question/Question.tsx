/** The question before play: a choice, or a number on a ruler. Locked once play begins; afterwards it stands beside the answer. */
import { type CSSProperties, useId, useState } from 'react'
import type { NumberField } from '../../kinds/field.ts'
import type { Answer, Choice, Estimate, Lesson } from '../../scenarios/lesson.ts'
import { isRight } from '../../scenarios/lessons/right.ts'
import { usePrintStyle } from '../inspector/settings/form.ts'
import { NumberBox } from '../inspector/settings/NumberInput.tsx'
import knob from '../shell/Knob.module.css'
import { useStores } from '../stores.ts'
import { useText, useWords } from '../text/index.ts'
import { print } from '../units/print.ts'
import { Beside } from './Beside.tsx'
import styles from './lesson.module.css'
import { lessonsOf, useLesson } from './lessons.ts'

interface Asked<Q> {
  readonly question: Q
  readonly answer: Answer | null
  readonly predict: (answer: Answer | null) => void
  readonly locked: boolean
  readonly legend: string
}

function Options({ question, answer, predict, locked, legend }: Asked<Choice>) {
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

function Ends({ question: { min, max, unit } }: { question: Estimate }) {
  const style = usePrintStyle()
  return (
    <p className={styles.ends} aria-hidden="true">
      <span>{print(min, unit, style)}</span>
      <span>{print(max, unit, style)}</span>
    </p>
  )
}

const fieldOf = ({ min, max, unit, answer }: Estimate): NumberField => ({ type: 'number', default: answer, min, max, unit })

function Scale({ question, answer, predict, locked, legend }: Asked<Estimate>) {
  const { language, text } = useWords()
  const style = usePrintStyle()
  const [problem, refuse] = useState<string | null>(null)
  const id = useId()
  const { min, max, step, unit, label } = question
  const value = typeof answer === 'number' ? answer : null
  const shown = value ?? (min + max) / 2
  const commit = (typed: number | null) => {
    refuse(null)
    predict(typed)
    return true
  }
  return (
    <fieldset className={styles.scale} disabled={locked}>
      <legend>{legend}</legend>
      <div className={styles.scaleHead}>
        <span>{label[language]}</span>
        <NumberBox
          field={fieldOf(question)}
          value={value}
          none={text.lesson.notYet}
          narrow
          ids={{ 'aria-label': text.lesson.typed(label[language]), 'aria-invalid': problem !== null, 'aria-describedby': `${id}-problem` }}
          commit={commit}
          refuse={refuse}
        />
      </div>
      <div className={knob.knob} data-unset={value === null || undefined}>
        <input
          type="range"
          style={{ '--at': value === null ? 0 : (shown - min) / (max - min) } as CSSProperties}
          min={min}
          max={max}
          step={step}
          value={shown}
          aria-label={label[language]}
          aria-valuetext={value === null ? text.lesson.notYet : print(value, unit, style)}
          onChange={(event) => commit(Number(event.target.value))}
        />
      </div>
      <Ends question={question} />
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
    </fieldset>
  )
}

/** An answer as people say it. */
export function useAnswer(question: Lesson['question']): (answer: Answer) => string {
  const { language } = useWords()
  const style = usePrintStyle()
  return (answer) =>
    question.kind === 'number'
      ? print(Number(answer), question.unit, style)
      : question.kind === 'choice'
        ? (question.options.find(({ id }) => id === answer)?.text[language] ?? String(answer))
        : ''
}

/** What was predicted beside the answer, and why it is so. */
export function Answered({ question, answer, short = false }: { question: Lesson['question']; answer: Answer | null; short?: boolean }) {
  const { language, text } = useWords()
  const { lesson } = text
  const say = useAnswer(question)
  const right = isRight(question, answer)
  const verdict = answer === null ? lesson.untold : right ? (question.kind === 'number' ? lesson.near : lesson.right) : lesson.wrong
  return (
    <div className={styles.answered}>
      {question.kind === 'number' && !short ? (
        <Beside question={question} answer={typeof answer === 'number' ? answer : null} />
      ) : (
        <dl>
          <dt>{lesson.predicted}</dt>
          <dd data-mine>{answer === null ? '–' : say(answer)}</dd>
          <dt>{lesson.answer}</dt>
          <dd>{say(question.answer)}</dd>
        </dl>
      )}
      {!short && (
        <p>
          <b>{verdict}</b> {question.why[language]}
        </p>
      )}
    </div>
  )
}

export function Question({ question }: { question: Lesson['question'] }) {
  const stores = useStores()
  const { lesson } = useText()
  const { answer, locked, told } = useLesson((state) => state)
  if (told) return <Answered question={question} answer={answer} short />
  const legend = !locked ? lesson.predict : answer === null ? lesson.unasked : lesson.locked
  const asked = { answer, locked, legend, predict: lessonsOf(stores).lesson.predict }
  if (question.kind === 'choice') return <Options question={question} {...asked} />
  return question.kind === 'number' ? <Scale question={question} {...asked} /> : null
}
