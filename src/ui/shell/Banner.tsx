/** Says that the worker is stuck or refuses, and offers a new start. */
import { useRun, useStores } from '../stores.ts'
import { useText } from '../text/index.ts'
import styles from './Banner.module.css'
import controls from './controls.module.css'

export function Banner() {
  const { run } = useStores()
  const text = useText().shell.run
  const phase = useRun((state) => state.phase)
  const message = useRun((state) => state.message)
  const limit = useRun((state) => state.limit)
  if (phase !== 'stuck' && phase !== 'refused') return null
  const stuck = phase === 'stuck'
  return (
    <div className={styles.banner} role="alert">
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
        <path d="M0-6.5l6.5 6.5-6.5 6.5-6.5-6.5z" fill="var(--red)" />
        <path d="M0-3.2v3.6M0 2.4v.6" stroke="var(--card)" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <p>
        <b>{stuck ? text.stuckTitle : limit ? text.limitTitle : text.refusedTitle}</b>{' '}
        {stuck ? text.stuckHelp : limit ? text.limits[limit.code](limit.most) : message}
      </p>
      {stuck && (
        <button type="button" className={controls.line} onClick={() => run.restart()}>
          {text.again}
        </button>
      )}
    </div>
  )
}
