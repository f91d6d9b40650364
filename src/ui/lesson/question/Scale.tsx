/** A number on a ruler, dragged or typed. */
import { type CSSProperties, useId, useState } from 'react'
import type { NumberField } from '../../../kinds/field.ts'
import type { Estimate } from '../../../scenarios/lesson.ts'
import { usePrintStyle } from '../../inspector/settings/form.ts'
import { NumberBox } from '../../inspector/settings/NumberInput.tsx'
import knob from '../../shell/Knob.module.css'
import { useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import styles from '../lesson.module.css'
import type { Asked } from './asked.ts'

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

export function Scale({ question, answer, predict, locked, legend }: Asked<Estimate>) {
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
