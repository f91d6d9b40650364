/** Where a teacher wants a prediction first: whether the charts are still closed, and what stands in their place. */
import { useContents } from '../canvas/story/useContents.ts'
import { useLesson } from '../lesson/lessons.ts'
import { useScenario } from '../page/useScenario.ts'
import { useDocument } from '../stores.ts'
import { useText } from '../text/index.ts'
import styles from './students.module.css'

/** Closed until a prediction is made, or until it is too late for one: the answer was told. Without a question they are open. */
export function useChartsClosed(): boolean {
  const hidden = useDocument(({ diagram }) => diagram.scenario.rules?.hideCharts ?? false)
  const scenario = useScenario()
  const contents = useContents(hidden ? scenario : null)
  const predicted = useLesson(({ answer, told }) => answer !== null || told)
  const asks = scenario !== null && (contents === null || contents.lesson !== undefined)
  return hidden && asks && !predicted
}

/** As tall as the charts would be. */
export function ClosedCharts() {
  const { dock, students } = useText()
  return (
    <section className={styles.closed} aria-label={dock.charts}>
      <p>{students.charts}</p>
    </section>
  )
}
