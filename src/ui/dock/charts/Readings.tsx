/** The numbers of a chart as text: for those who listen, and for tests. The page says what a run would print. */
import { memo } from 'react'
import type { Reading } from '../models/model.ts'
import styles from './charts.module.css'

function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  return (
    <dl className={styles.hidden}>
      {readings.map(({ name, label, value, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd data-reading={name} data-value={String(value)}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
export default memo(Readings)
