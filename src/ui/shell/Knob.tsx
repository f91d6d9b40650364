/** One setting of the scenario as a ruler with a big thumb. A drag is one step. */
import type { ChangeEvent, CSSProperties } from 'react'
import { lockOf } from '../../diagram/edit/rules.ts'
import { setSetting } from '../../diagram/edit.ts'
import { kindNamed, settingAt, stepsOf } from '../../diagram/settings.ts'
import type { Knob as KnobOf } from '../../scenarios/scenario.ts'
import { useDocument, useStores, useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import { print, printParts } from '../units/print.ts'
import styles from './Knob.module.css'

/** At most so many numbers under the ruler. */
const MOST = 7

/** The knob's setting in the open diagram; null where it is not there (any more). */
function useSetting({ component, setting }: KnobOf) {
  const part = useDocument(({ diagram }) => diagram.components.find(({ id }) => id === component))
  const lock = useDocument(({ diagram }) => lockOf(diagram.scenario, component))
  const fixed = lock !== undefined && (lock.settings?.includes(String(stepsOf(setting)[0])) ?? true)
  const found = part ? settingAt(kindNamed(part.kind), part.settings, setting) : null
  return typeof found?.value === 'number' && found.field.type === 'number' ? { value: found.value, unit: found.field.unit, fixed } : null
}

export function Knob({ knob }: { knob: KnobOf }) {
  const { document } = useStores()
  const { language } = useWords()
  const words = useView((state) => state.words)
  const set = useSetting(knob)
  if (!set) return null
  const { value, unit, fixed } = set
  const { min, max, step } = knob
  const places = Math.round((max - min) / step)
  // Places are counted, so that the setting is exactly what a step says and never a sum of rounded steps.
  const at = (place: number) => (place === places ? max : min + place * step)
  const turn = (event: ChangeEvent<HTMLInputElement>) => {
    const { diagram, open } = document.getState()
    const label = knob.label[language]
    const before = open?.name.code === 'knob' ? open.name.values.before! : print(value, unit, { language, words })
    const after = at(Number(event.target.value))
    document.drag(
      { code: 'knob', values: { setting: label, before, after: print(after, unit, { language, words }) } },
      setSetting(diagram, knob.component, knob.setting, after),
    )
  }
  const drop = () => document.drop()
  const shown = printParts(value, unit, { language, words })
  return (
    <label className={styles.knob}>
      <span className={styles.label}>
        {knob.label[language]}
        <b>
          {shown.number}
          <small>{shown.unit}</small>
        </b>
      </span>
      <input
        type="range"
        style={{ '--at': Math.max(0, Math.min(1, (value - min) / (max - min))) } as CSSProperties}
        min={0}
        max={places}
        step={1}
        value={Math.round((value - min) / step)}
        aria-valuetext={print(value, unit, { language, words })}
        disabled={fixed}
        onChange={turn}
        onPointerUp={drop}
        onKeyUp={drop}
        onBlur={drop}
      />
      <Ticks places={places} write={(place) => printParts(at(place), unit, { language, words }).number} />
    </label>
  )
}

function Ticks({ places, write }: { places: number; write: (place: number) => string }) {
  const every = Math.ceil(places / (MOST - 1))
  const ticks = Array.from({ length: places + 1 }, (_, place) => place).filter((place) => place % every === 0)
  return (
    <span className={styles.ticks} aria-hidden="true">
      {ticks.map((place) => (
        <i key={place} style={{ left: `${(place / places) * 100}%` }}>
          {write(place)}
        </i>
      ))}
    </span>
  )
}
