/** A scenario's goals and how they stand now. */
import { useEffect, useState } from 'react'
import type { Goal } from '../../../diagram/diagram.ts'
import { judge, type Verdict } from '../../../scenarios/lessons/judge.ts'
import { StateMark } from '../../inspector/StateMark.tsx'
import { useLesson } from '../../lesson/lessons.ts'
import { useGoalText } from '../../lesson/useGoalText.ts'
import { useRun, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { goalState, readGoal } from './goals.ts'
import styles from './StoryNote.module.css'

/** Grows once a second while the run goes on, and whenever what is shown changes. */
function useSeconds(): number {
  const { run } = useStores()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let timer = 0
    const soon = () => {
      timer ||= window.setTimeout(() => {
        timer = 0
        setCount((before) => before + 1)
      }, 1000)
    }
    const stops = [
      run.onFrame(soon),
      run.subscribe((now, before) => (now.phase !== before.phase || now.playhead !== before.playhead) && setCount((seen) => seen + 1)),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [run])
  return count
}

function GoalLine({ goal, verdict }: { goal: Goal; verdict: Verdict | undefined }) {
  const { run } = useStores()
  const text = useGoalText()
  const frame = run.shown()
  const reader = run.recording()?.reader
  const read = verdict?.found ?? (frame && reader ? readGoal(goal, reader, frame) : Number.NaN)
  return (
    <li className={styles.goal}>
      <StateMark mark={goalState(verdict)} size={14} />
      <span>{text.goal(goal)}</span>
      <b>{text.found(goal, read)}</b>
    </li>
  )
}

/** What a whole run came to: a lesson's grade, or where there is none the run's own result. */
function useVerdicts(goals: readonly Goal[]): readonly Verdict[] | null {
  const graded = useLesson((state) => state.graded)
  const result = useRun((state) => (state.phase === 'done' && state.playhead === null ? state.result : null))
  const playhead = useRun((state) => state.playhead)
  if (playhead !== null) return null
  return graded ? graded.grade.goals : result && judge(goals, [result])
}

export function Goals({ goals }: { goals: readonly Goal[] }) {
  const { canvas } = useText()
  const verdicts = useVerdicts(goals)
  useSeconds()
  return (
    <ul aria-label={canvas.story.goals}>
      {goals.map((goal, nth) => (
        <GoalLine key={goal.metric + goal.of} goal={goal} verdict={verdicts?.[nth]} />
      ))}
    </ul>
  )
}
