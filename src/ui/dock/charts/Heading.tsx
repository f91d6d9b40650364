/** A chart's title, or the picker that changes the chart, and at the right its present value with the last run's beside it. */
import { type Text, useText } from '../../text/index.ts'
import type { ChartName, Model } from '../models/model.ts'
import { textWidth } from '../textWidth.ts'
import styles from './charts.module.css'

export interface Picker {
  readonly column: number
  readonly chosen: ChartName
  readonly choices: readonly { readonly name: ChartName; readonly title: string }[]
  readonly pick: (name: ChartName) => void
}

/** Pixels of a heading at its sizes, against those of 11 px. */
const TITLE = 1.3
const NUMBER = 1.25
const GAPS = 24
const GAP = 12
const MARK = 16
const CHEVRON = 16

/** What stands behind the number: all of it where there is room, else its unit alone. A number without its unit says nothing: before that the title gives way. */
export function unitWords({ title, present, settling }: Model, width: number): string {
  const room = width - textWidth(title) * TITLE - textWidth(present.number) * NUMBER - (settling ? MARK : 0) - GAP
  return textWidth(present.unit) <= room ? present.unit : present.short
}

/** The last run's value in as many words as there is room for: with its word, alone, or not at all. The title is never cut for it. */
export function ghostWords({ title, present, settling }: Model, width: number, dock: Text['dock']): string | null {
  if (present.ghost === null) return null
  const chip = settling ? textWidth(dock.value.settling) + 20 : 0
  const room = width - textWidth(title) * TITLE - textWidth(present.number) * NUMBER - textWidth(present.unit) - chip - GAPS
  return [dock.value.was(present.ghost), present.ghost].find((words) => textWidth(words) <= room) ?? null
}

export function Heading({
  id,
  model,
  width,
  picker,
}: {
  readonly id: string
  readonly model: Model
  readonly width: number
  readonly picker: Picker | null
}) {
  const { dock } = useText()
  const { number, ghost } = model.present
  const unit = unitWords(model, width - (picker ? CHEVRON : 0))
  const past = ghostWords(model, width - (picker ? CHEVRON : 0), dock)
  return (
    <figcaption className={styles.heading}>
      {picker ? (
        <Pick id={id} title={model.title} picker={picker} label={dock.pick(picker.column + 1)} />
      ) : (
        <span id={id} className={styles.title} title={model.title}>
          {model.title}
        </span>
      )}
      {model.settling && <Settling model={model} width={width} />}
      <span className={styles.present}>
        {ghost !== null && past !== null && (
          <span className={styles.ghost} title={dock.value.lastRun(ghost)}>
            {past}
          </span>
        )}
        <span className={styles.number}>{number}</span>
        <small className={styles.unit}>{unit}</small>
      </span>
    </figcaption>
  )
}

/** The mark of what is not ready, with its word where there is room. */
function Settling({ model, width }: { readonly model: Model; readonly width: number }) {
  const { value } = useText().dock
  const { title, present } = model
  const used = textWidth(title) * TITLE + textWidth(present.number) * NUMBER + textWidth(present.unit) + GAPS + CHEVRON
  return (
    <span className={styles.settling} title={value.settlingLong}>
      <svg width="12" height="12" viewBox="-7 -7 14 14" aria-hidden="true">
        <circle r="4.5" fill="none" stroke="var(--idle)" strokeWidth="1.4" strokeDasharray="1.7 1.44" />
        <path d="M0 0V-4.5A4.5 4.5 0 0 1 4.5 0z" fill="var(--idle)" />
      </svg>
      <span className={used + textWidth(value.settling) > width ? styles.hidden : undefined}>{value.settling}</span>
    </span>
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
