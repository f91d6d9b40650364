/** A chart's title, or the picker that changes the chart, and at the right its present value with the last run's beside it. */
import { useText } from '../../text/index.ts'
import styles from './charts.module.css'
import type { ChartName, Model } from './model.ts'

export interface Picker {
  readonly column: number
  readonly chosen: ChartName
  readonly choices: readonly { readonly name: ChartName; readonly title: string }[]
  readonly pick: (name: ChartName) => void
}

export function Heading({ id, model, picker }: { readonly id: string; readonly model: Model; readonly picker: Picker | null }) {
  const { dock } = useText()
  const { number, unit, ghost } = model.present
  return (
    <div className={styles.heading}>
      {picker ? (
        <Pick id={id} title={model.title} picker={picker} label={dock.pick(picker.column + 1)} />
      ) : (
        <h3 id={id} className={styles.title} title={model.title}>
          {model.title}
        </h3>
      )}
      {model.settling && (
        <span className={styles.settling} title={dock.value.settlingLong}>
          {dock.value.settling}
        </span>
      )}
      <span className={styles.present}>
        {ghost !== null && (
          <span className={styles.ghost} title={dock.value.lastRun(ghost)}>
            {dock.value.was(ghost)}
          </span>
        )}
        <span className={styles.number}>{number}</span>
        <small className={styles.unit}>{unit}</small>
      </span>
    </div>
  )
}

function Pick({
  id,
  title,
  picker,
  label,
}: {
  readonly id: string
  readonly title: string
  readonly picker: Picker
  readonly label: string
}) {
  return (
    <span className={styles.pick}>
      <span id={id} className={styles.title} aria-hidden="true">
        {title}
      </span>
      <svg className={styles.chevron} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M2 3.5l3 3 3-3" />
      </svg>
      <select
        className={styles.select}
        aria-label={label}
        value={picker.chosen}
        onChange={(event) => picker.pick(event.target.value as ChartName)}
      >
        {picker.choices.map(({ name, title: words }) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
