/** A ruler with both marks after the run: what was predicted above the line, what the formula says below it, and how near is near. */
import { useRef } from 'react'
import type { Estimate } from '../../../scenarios/lesson.ts'
import { NEAR } from '../../../scenarios/lessons/right.ts'
import { usePrintStyle } from '../../inspector/settings/form.ts'
import { useText } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import styles from '../lesson.module.css'
import { useWidth } from '../lessons.ts'

const EDGE = 8
const AXIS = 34
const USUAL = 320

/** Where a label begins, so that it stays on the ruler. */
const anchor = (x: number, width: number) => (x < 56 ? 'start' : x > width - 56 ? 'end' : 'middle')

export function Beside({ question, answer }: { question: Estimate; answer: number | null }) {
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(svg, USUAL)
  const { lesson } = useText()
  const style = usePrintStyle()
  const { min, max, answer: right, unit } = question
  const x = (value: number) => EDGE + ((Math.max(min, Math.min(max, value)) - min) / (max - min)) * (width - 2 * EDGE)
  const write = (value: number) => print(value, unit, style)
  const said = [...(answer === null ? [] : [lesson.yours(write(answer))]), lesson.itsAnswer(write(right))]
  const ends = [min, max].filter((end) => Math.abs(x(end) - x(right)) > 96)
  return (
    <svg ref={svg} role="img" aria-label={said.join('. ')} width="100%" height={68} className={styles.beside}>
      <rect
        x={x(right * (1 - NEAR))}
        y={AXIS - 5}
        width={x(right * (1 + NEAR)) - x(right * (1 - NEAR))}
        height={10}
        className={styles.near}
      />
      <path d={`M${x(min)} ${AXIS}H${x(max)}M${x(min)} ${AXIS - 4}v8M${x(max)} ${AXIS - 4}v8`} className={styles.axis} />
      {ends.map((end) => (
        <text key={end} x={end === min ? 0 : width} y={62} textAnchor={end === min ? 'start' : 'end'} className={styles.tick}>
          {write(end)}
        </text>
      ))}
      <path d={`M${x(right)} ${AXIS - 6}l6 6-6 6-6-6z`} className={styles.truth} />
      <text x={x(right)} y={62} textAnchor={anchor(x(right), width)} className={styles.truthText}>
        {lesson.itsAnswer(write(right))}
      </text>
      {answer !== null && (
        <>
          <path d={`M${x(answer)} ${AXIS - 2}l-7-11h14z`} className={styles.mine} />
          <text x={x(answer)} y={14} textAnchor={anchor(x(answer), width)} className={styles.mineText}>
            {lesson.yours(write(answer))}
          </text>
        </>
      )}
    </svg>
  )
}
