/** One thing that a teacher turns on or off, and the words of the dialog that it stands in. */
import { useId } from 'react'
import { useWords } from '../../text/index.ts'
import css from './setup.module.css'
import { en } from './text/en.ts'
import { ko } from './text/ko.ts'

export const useSetupText = () => (useWords().language === 'ko' ? ko : en)

interface SwitchProps {
  readonly on: boolean
  readonly label: string
  /** What it is called where its label alone would not say. */
  readonly name?: string
  readonly help?: string
  readonly disabled?: boolean
  readonly onTurn: (on: boolean) => void
}
export function Switch({ on, label, name, help, disabled = false, onTurn }: SwitchProps) {
  const id = useId()
  return (
    <div className={css.switch}>
      <label>
        <input
          type="checkbox"
          checked={on}
          disabled={disabled}
          aria-label={name}
          aria-describedby={help ? id : undefined}
          onChange={(event) => onTurn(event.target.checked)}
        />
        {label}
      </label>
      {help && <p id={id}>{help}</p>}
    </div>
  )
}
