/** The simulated clock: time of day where the traffic has one, else time since the start. */

import { startOfDay } from '../../page/day.ts'
import { useDocument, useRun } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { clockTime } from './clock.ts'
import styles from './TopBar.module.css'

export function Clock() {
  const { run } = useText().shell
  const start = useDocument((state) => startOfDay(state.diagram))
  const at = useRun((state) => state.playhead ?? state.now)
  const slow = useRun((state) => state.speed < 1)
  return (
    <span className={styles.clock} role="timer" aria-label={run.clock} aria-live="off">
      {clockTime(at, start, slow)}
    </span>
  )
}
