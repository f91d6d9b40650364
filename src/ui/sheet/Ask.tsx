/** The question on paper: boxes to tick, a ruler to mark, an empty chart to draw on, lines to fill. */
import type { Curve, Estimate, Question } from '../../scenarios/lesson.ts'
import { usePrintStyle } from '../inspector/settings/form.ts'
import { useMoment } from '../lesson/question/useMoment.ts'
import { useText, useWords } from '../text/index.ts'
import { print } from '../units/print.ts'
import css from './sheet.module.css'

const WIDTH = 640
const TICKS = 10

function Ruler({ question: { min, max, unit, label } }: { question: Estimate }) {
  const { language } = useWords()
  const style = usePrintStyle()
  const ticks = Array.from({ length: TICKS + 1 }, (_, nth) => (nth / TICKS) * WIDTH)
  return (
    <>
      <p>{label[language]}</p>
      <svg viewBox={`-8 -8 ${WIDTH + 16} 34`} className={css.scale} role="img" aria-label={label[language]}>
        <path d={`M0 0H${WIDTH}${ticks.map((x) => `M${x} -5V5`).join('')}`} />
        <text x={0} y={22}>
          {print(min, unit, style)}
        </text>
        <text x={WIDTH} y={22} textAnchor="end">
          {print(max, unit, style)}
        </text>
      </svg>
    </>
  )
}

const HIGH = 110
function Empty({ question: { max, unit, label, answer } }: { question: Curve }) {
  const { language } = useWords()
  const style = usePrintStyle()
  const moment = useMoment(answer.length)
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) => share * HIGH)
  return (
    <>
      <p>{label[language]}</p>
      <svg viewBox={`-8 -8 ${WIDTH + 16} ${HIGH + 30}`} className={css.scale} role="img" aria-label={label[language]}>
        <path d={`M0 0V${HIGH}${lines.map((y) => `M0 ${y}H${WIDTH}`).join('')}`} />
        <text x={4} y={13}>
          {print(max, unit, style)}
        </text>
        <text x={0} y={HIGH + 16}>
          {moment(0)}
        </text>
        <text x={WIDTH} y={HIGH + 16} textAnchor="end">
          {moment(answer.length - 1)}
        </text>
      </svg>
    </>
  )
}

export function Ask({ question }: { question: Question }) {
  const { language } = useWords()
  const { sheet } = useText()
  const options = question.kind === 'choice' || question.kind === 'match' ? question.options : []
  return (
    <div className={css.ask}>
      {question.kind === 'number' && <Ruler question={question} />}
      {question.kind === 'curve' && <Empty question={question} />}
      {question.kind === 'match' &&
        question.items.map(({ id, text }) => (
          <p key={id} className={css.fill} data-item="">
            {text[language]}
            <i />
          </p>
        ))}
      {options.length > 0 && (
        <ul data-tick={question.kind === 'choice' || undefined}>
          {options.map(({ id, text }) => (
            <li key={id}>{text[language]}</li>
          ))}
        </ul>
      )}
      <p className={css.fill}>
        {sheet.because}
        <i />
      </p>
    </div>
  )
}
