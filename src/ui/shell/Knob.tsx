/** One setting of the scenario as a ruler with a big thumb. A drag is one step. */
import type { ChangeEvent } from 'react'
import { setSetting } from '../../diagram/edit.ts'
import { kindNamed, settingAt } from '../../diagram/settings.ts'
import type { KnobOf } from '../page/library.ts'
import { useDocument, useStores } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './Knob.module.css'

/** At most so many numbers under the ruler. */
const MOST = 9

export function Knob({ knob }: { knob: KnobOf }) {
  const { document } = useStores()
  const { language } = useWords()
  const value = useDocument(({ diagram }) => {
    const part = diagram.components.find(({ id }) => id === knob.component)
    const found = part && settingAt(kindNamed(part.kind), part.settings, knob.setting)
    return typeof found?.value === 'number' ? found.value : null
  })
  if (value === null) return null
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { diagram, open } = document.getState()
    const after = Number(event.target.value)
    const before = (open?.name.code === 'knob' && open.name.values.before) || value
    document.drag(
      { code: 'knob', values: { setting: knob.label, before, after } },
      setSetting(diagram, knob.component, knob.setting, after),
    )
  }
  const places = Math.round((knob.max - knob.min) / knob.step)
  const every = Math.ceil(places / (MOST - 1))
  const ticks = Array.from({ length: places + 1 }, (_, nth) => nth).filter((nth) => nth % every === 0)
  const write = new Intl.NumberFormat(language)
  return (
    <label className={styles.knob}>
      <span className={styles.label}>
        {knob.label}
        <b>{write.format(value)}</b>
      </span>
      <input
        type="range"
        min={knob.min}
        max={knob.max}
        step={knob.step}
        value={value}
        onChange={change}
        onPointerUp={() => document.drop()}
        onKeyUp={() => document.drop()}
        onBlur={() => document.drop()}
      />
      <span className={styles.ticks} aria-hidden="true">
        {ticks.map((nth) => (
          <i key={nth} style={{ left: `${(nth / places) * 100}%` }}>
            {write.format(knob.min + nth * knob.step)}
          </i>
        ))}
      </span>
    </label>
  )
}
