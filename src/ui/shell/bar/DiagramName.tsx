/** The diagram's name, to be typed over, and whether it is kept. */
import { useState } from 'react'
import { NAME_LENGTH } from '../../../diagram/settings.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { useShelf } from '../useShelf.ts'
import styles from './TopBar.module.css'

export function DiagramName() {
  const { document } = useStores()
  const { file } = useText().shell
  const name = useDocument((state) => state.diagram.name)
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    const after = typed?.trim()
    const { diagram } = document.getState()
    if (after && after !== diagram.name)
      document.edit({ code: 'renameDiagram', values: { before: diagram.name, after } }, { ...diagram, name: after })
    setTyped(null)
  }
  return (
    <>
      <input
        className={styles.name}
        aria-label={file.name}
        title={name}
        size={Math.max(4, (typed ?? name).length)}
        value={typed ?? name}
        maxLength={NAME_LENGTH}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <Saved />
    </>
  )
}

function Saved() {
  const { file } = useText().shell
  const saving = useShelf((state) => state.saving) ?? 'none'
  const words = { none: '', saving: file.saving, saved: file.saved, failed: file.unsaved }[saving]
  return <small className={saving === 'failed' ? styles.unsaved : styles.saved}>{words}</small>
}
