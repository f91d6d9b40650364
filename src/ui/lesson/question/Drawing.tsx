/** A curve that is sketched on the empty chart, with the pointer or the keys. */
import { useState } from 'react'
import { readable } from '../../../diagram/traffic/shape.ts'
import type { Curve } from '../../../scenarios/lesson.ts'
import { isCurve } from '../../../scenarios/lessons/right.ts'
import { usePrintStyle } from '../../inspector/settings/form.ts'
import { usePen } from '../../pen/usePen.ts'
import { useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import styles from '../lesson.module.css'
import type { Asked } from './asked.ts'
import { CurveChart } from './CurveChart.tsx'
import own from './question.module.css'
import { useMoment } from './useMoment.ts'

/** So many presses of a key lead from nothing to the top. */
const PRESSES = 40

export function Drawing({ question, answer, predict, locked, legend }: Asked<Curve>) {
  const { language, text } = useWords()
  const style = usePrintStyle()
  const [at, choose] = useState(0)
  const { answer: right, max, label, unit } = question
  const mine = isCurve(answer) && answer.length === right.length ? answer : null
  const values = mine ?? right.map(() => 0)
  const moment = useMoment(right.length)
  const { box, pen } = usePen<HTMLDivElement>({ values, at, choose, change: predict, top: max, step: max / PRESSES, tidy: readable })
  return (
    <fieldset className={styles.scale} disabled={locked}>
      <legend>{legend}</legend>
      <p className={own.what}>
        {label[language]}
        {!locked && <small>{text.lesson.sketch}</small>}
      </p>
      <div className={own.sheet}>
        <CurveChart question={question} mine={mine} />
        {!locked && (
          <div ref={box} className={own.pen} {...pen}>
            {values.map((value, nth) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
                key={nth}
                role="slider"
                tabIndex={nth === at ? 0 : -1}
                aria-orientation="vertical"
                aria-label={`${label[language]}, ${moment(nth)}`}
                aria-valuemin={0}
                aria-valuemax={max}
                aria-valuenow={value}
                aria-valuetext={mine ? print(value, unit, style) : text.lesson.notYet}
                onFocus={() => choose(nth)}
              />
            ))}
          </div>
        )}
      </div>
    </fieldset>
  )
}
