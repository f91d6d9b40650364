/** What to do with a scenario, one after the other, and, once it was played, what was to be noticed. */
import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Story } from '../../../scenarios/scenario.ts'
import { useLesson } from '../../lesson/lessons.ts'
import { useDocument, useRun, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import styles from './Steps.module.css'

function Step({ nth, done = false, children }: { nth: number; done?: boolean; children: ReactNode }) {
  return (
    <li className={done ? styles.done : styles.step}>
      <b>{done ? <Check size={14} strokeWidth={2.5} aria-hidden /> : nth}</b>
      <span>{children}</span>
    </li>
  )
}

/** Opens by itself when its time has come, and is the reader's from then on. */
function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  const [shown, setShown] = useState(open)
  useEffect(() => setShown(open), [open])
  return (
    <details className={styles.fold} open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

interface StepsProps {
  readonly story: Story
  readonly single?: boolean
  /** How the first try is done here, where its own words do not say it. */
  readonly hint?: string
  readonly children?: ReactNode
}

/** `children` stand between the steps and what is folded away. `single` shows the present step alone, where room is short. */
export function Steps({ story, single = false, hint, children }: StepsProps) {
  const words = useText().canvas.story
  const phase = useRun((state) => state.phase)
  const { run } = useStores()
  useRun((state) => state.run)
  const begun = phase !== 'idle' || run.ghost() !== null
  const changed = useDocument((state) => state.past.length > 0)
  const [first, ...others] = story.tries
  const over = phase === 'done'
  // After a miss there is a hint; what to notice would be the solution.
  const missed = useLesson(({ graded }) => graded?.grade.stars === 0)
  return (
    <div className={styles.steps}>
      <ol>
        {!over && !(single && begun) && (
          <Step nth={1} done={begun}>
            {words.play}
          </Step>
        )}
        {!(over && changed) && !(single && !begun) && (
          <Step nth={2}>
            {first}
            {hint && <small>{hint}</small>}
          </Step>
        )}
      </ol>
      {children}
      {!missed && (over || (changed && phase !== 'idle')) && (
        <Fold title={words.notice} open={over}>
          <p>{story.notice}</p>
        </Fold>
      )}
      <Fold title={words.more}>
        <p>{story.see}</p>
        <ol>
          {over && changed && <Step nth={2}>{first}</Step>}
          {others.map((other, nth) => (
            <Step key={other} nth={nth + 3}>
              {other}
            </Step>
          ))}
        </ol>
      </Fold>
    </div>
  )
}
