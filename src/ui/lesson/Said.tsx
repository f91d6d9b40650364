/** What a run has to say: after a miss what went wrong first and a hint, else what was shown, in two sentences. */
import type { Lesson } from '../../scenarios/lesson.ts'
import { measure } from '../../scenarios/lessons/judge.ts'
import type { Graded } from '../../store/lessons/lesson.ts'
import { usePrintStyle } from '../inspector/settings/form.ts'
import { startOfDay } from '../page/day.ts'
import { clockTime } from '../shell/bar/clock.ts'
import { useDocument } from '../stores.ts'
import { useWords } from '../text/index.ts'
import { print } from '../units/print.ts'
import styles from './lesson.module.css'
import { firstMissed } from './missed.ts'
import { useGoalText } from './useGoalText.ts'

export function Said({ graded, lesson }: { graded: Graded; lesson: Lesson }) {
  const { language, text } = useWords()
  const style = usePrintStyle()
  const { goal } = useGoalText()
  const start = useDocument((state) => startOfDay(state.diagram))
  const { grade, recording, result } = graded
  if (!grade.whole) return null
  if (grade.stars > 0)
    return (
      <>
        <h3>{text.lesson.learned}</h3>
        <p className={styles.read}>
          {lesson.debrief[language](
            (of, metric) => measure(result, of, metric),
            (value, unit) => print(value, unit, style),
          )}
        </p>
      </>
    )
  const missed = firstMissed(grade.goals, recording)
  const what = missed && goal(missed.goal)
  return (
    <>
      {missed && what && (
        <p className={styles.first}>
          {missed.at === null ? text.lesson.firstEnd(what) : text.lesson.first(what, clockTime(missed.at, start))}
        </p>
      )}
      <h3>{text.lesson.hint}</h3>
      <p className={styles.read}>{lesson.hint[language]}</p>
    </>
  )
}
