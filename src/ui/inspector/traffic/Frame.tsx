/** The dialog around each way to make traffic: its picture, the run's length, and the step that takes it. */
import { type ReactNode, useId, useState } from 'react'
import { figuresOf, type Shape, stepsFrom } from '../../../diagram/traffic/shape.ts'
import type { VariantField } from '../../../kinds/field.ts'
import controls from '../../shell/controls.module.css'
import { Dialog } from '../../shell/dialogs/Dialog.tsx'
import { print } from '../../units/print.ts'
import { usePrintStyle } from '../settings/form.ts'
import { NumberBox } from '../settings/NumberInput.tsx'
import { Below } from '../settings/Row.tsx'
import settings from '../settings/settings.module.css'
import { Preview } from './Preview.tsx'
import { type Traffic, useTrafficText } from './plan.ts'
import css from './traffic.module.css'

export interface Made {
  readonly rate: number
  readonly profile: object
}
export interface WayProps {
  readonly traffic: Traffic
  readonly field: VariantField
  /** Writes it as one step, with the run's length (seconds) where one is given. */
  readonly take: (made: Made, duration?: number) => void
  /** Why it was not taken. */
  readonly problem: string | null
  readonly onClose: () => void
}

interface FrameProps extends WayProps {
  readonly title: string
  /** Nothing can be taken while it is null. */
  readonly shape: Shape | null
  /** Where it is no steps. */
  readonly made?: Made | undefined
  /** Seconds after midnight at which the new traffic begins. */
  readonly day?: number | null
  readonly picture?: boolean
  readonly children: ReactNode
}
export function Frame({ title, shape, made, day = null, picture = false, traffic, take, problem, onClose, children }: FrameProps) {
  const text = useTrafficText()
  const style = usePrintStyle()
  const [lasts, setLasts] = useState(true)
  const until = shape ? figuresOf(shape).until : 0
  const other = shape !== null && Math.abs(until - traffic.duration) > 1e-6 && until >= 1
  const finish = () => shape && take(made ?? stepsFrom(shape, traffic.rate), other && lasts ? until : undefined)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      wide
      foot={
        <>
          <button type="button" className={controls.btn} onClick={onClose}>
            {text.cancel}
          </button>
          <button type="button" className={controls.main} disabled={shape === null} onClick={finish}>
            {text.take}
          </button>
        </>
      }
    >
      {children}
      {picture && shape && <Preview shape={shape} day={day} duration={other && lasts ? until : traffic.duration} />}
      {other && (
        <label className={css.lasts}>
          <span className={settings.flag}>
            <input type="checkbox" checked={lasts} onChange={(event) => setLasts(event.target.checked)} />
          </span>
          {text.lasts(print(until, 'seconds', { ...style, exact: true }))}
        </label>
      )}
      <Below id="traffic-problem" help="" problem={problem} />
    </Dialog>
  )
}

interface NumberRowProps {
  readonly label: string
  readonly unit: 'seconds' | 'perSecond' | 'count'
  readonly min: number
  readonly max: number
  readonly value: number
  readonly onChange: (value: number) => void
  readonly first?: boolean
}
/** A number of a dialog with its label. */
export function NumberRow({ label, unit, min, max, value, onChange, first = false }: NumberRowProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const commit = (next: number | null): boolean => {
    onChange(next as number)
    setProblem(null)
    return true
  }
  return (
    <div className={settings.row} data-first={first || undefined}>
      <label htmlFor={id}>{label}</label>
      <NumberBox
        field={{ type: 'number', default: min, unit, min, max, integer: unit === 'count' }}
        value={value}
        none=""
        ids={{ id, 'aria-invalid': problem !== null, 'aria-describedby': `${id}-help` }}
        commit={commit}
        refuse={setProblem}
      />
      <Below id={`${id}-help`} help="" problem={problem} />
    </div>
  )
}
