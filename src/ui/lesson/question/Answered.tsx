/** What was predicted beside the answer, and why it is so. */
import { Suspense } from 'react'
import type { Answer, Question } from '../../../scenarios/lesson.ts'
import { isCurve, isMatch, isRight } from '../../../scenarios/lessons/right.ts'
import type { Recording } from '../../../store/run.ts'
import { usePrintStyle } from '../../inspector/settings/form.ts'
import { later } from '../../page/later.ts'
import { useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import styles from '../lesson.module.css'
import { Beside } from './Beside.tsx'

const CurveChart = later(async () => (await import('./CurveChart.tsx')).CurveChart)
const PairsBeside = later(async () => (await import('./Pairs.tsx')).PairsBeside)

interface AnsweredProps {
  readonly question: Question
  readonly answer: Answer | null
  /** The run that was graded: a curve is drawn beside it. */
  readonly recording?: Recording
  readonly short?: boolean
}

/** Both answers in one line, where they are words or numbers. */
function Lines({ question, answer }: AnsweredProps) {
  const { language, text } = useWords()
  const style = usePrintStyle()
  const say = (one: Answer): string => {
    if (question.kind === 'number') return print(Number(one), question.unit, style)
    return question.kind === 'choice' ? (question.options.find(({ id }) => id === one)?.text[language] ?? String(one)) : ''
  }
  return (
    <dl>
      <dt>{text.lesson.predicted}</dt>
      <dd data-mine>{answer === null ? '–' : say(answer)}</dd>
      <dt>{text.lesson.answer}</dt>
      <dd>{say(question.answer)}</dd>
    </dl>
  )
}

function Both(props: AnsweredProps) {
  const { question, answer, recording, short } = props
  if (question.kind === 'curve') return <CurveChart question={question} mine={isCurve(answer) ? answer : null} recording={recording} told />
  if (question.kind === 'match') return <PairsBeside question={question} mine={isMatch(answer) ? answer : null} />
  if (question.kind === 'number' && !short) return <Beside question={question} answer={typeof answer === 'number' ? answer : null} />
  return <Lines {...props} />
}

export function Answered(props: AnsweredProps) {
  const { question, answer, short = false } = props
  const { language, text } = useWords()
  const { lesson } = text
  const right = isRight(question, answer)
  const near = question.kind === 'number' || question.kind === 'curve'
  const verdict = answer === null ? lesson.untold : right ? (near ? lesson.near[question.kind] : lesson.right) : lesson.wrong
  return (
    <div className={styles.answered}>
      <Suspense>
        <Both {...props} />
      </Suspense>
      {!short && (
        <p>
          <b>{verdict}</b> {question.why[language]}
        </p>
      )}
    </div>
  )
}
