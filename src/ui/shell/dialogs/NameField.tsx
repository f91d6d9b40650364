/** A name typed over in a list: Enter keeps it, Escape does not. */
import { useState } from 'react'
import { NAME_LENGTH } from '../../../diagram/settings.ts'
import controls from '../controls.module.css'
import styles from './Dialog.module.css'

/** `onDone` hears the new name, or null where nothing changed. */
export function NameField({ label, name, onDone }: { label: string; name: string; onDone: (name: string | null) => void }) {
  const [typed, setTyped] = useState(name)
  const after = typed.trim()
  return (
    <input
      className={`${controls.field} ${styles.name}`}
      aria-label={label}
      value={typed}
      maxLength={NAME_LENGTH}
      // biome-ignore lint/a11y/noAutofocus: the person asked to type here.
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onDone(after && after !== name ? after : null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          onDone(null)
        }
      }}
    />
  )
}
