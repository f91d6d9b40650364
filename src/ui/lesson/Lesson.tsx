/** What of a lesson stands in a scenario's story: its question, that it is judged, and the way back to the result. */
import type { Contents } from '../../scenarios/scenario.ts'
import { useStores } from '../stores.ts'
import { useText } from '../text/index.ts'
import styles from './lesson.module.css'
import { lessonsOf, useLesson } from './lessons.ts'
import { Question } from './question/Question.tsx'
import { Stars } from './Stars.tsx'

/** Whether the result of the last whole run lies open. */
export const useResultOpen = () => useLesson(({ graded, open }) => graded !== null && open)

export function Lesson({ lesson }: { lesson: NonNullable<Contents['lesson']> }) {
  const stores = useStores()
  const { lesson: words } = useText()
  const { graded, grading, open } = useLesson((state) => state)
  return (
    <>
      {!(graded && open) && <Question question={lesson.question} />}
      {grading && <p>{words.grading}</p>}
      {graded && !open && (
        <button
          type="button"
          className={styles.folded}
          aria-label={words.showResult(graded.grade.stars)}
          onClick={() => lessonsOf(stores).lesson.show(true)}
        >
          {words.result} <Stars stars={graded.grade.stars} />
        </button>
      )}
    </>
  )
}
