/** Another name for a part, or for the diagram. */
import { type FormEvent, useId, useState } from 'react'
import { rename, renameDiagram } from '../../../diagram/edit.ts'
import { NAME_LENGTH } from '../../../diagram/settings.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import controls from '../controls.module.css'
import styles from './Dialog.module.css'
import { Dialog } from './Dialog.tsx'

/** `id` is a component's, or null for the diagram itself. */
export default function Rename({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { document } = useStores()
  const { edit, file, dialog } = useText().shell
  const form = useId()
  const before = useDocument(({ diagram }) =>
    id === null ? diagram.name : (diagram.components.find((part) => part.id === id)?.name ?? ''),
  )
  const [name, setName] = useState(before)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { diagram } = document.getState()
    const after = name.trim()
    document.edit(
      { code: id === null ? 'renameDiagram' : 'rename', values: { before, after } },
      id === null ? renameDiagram(diagram, after) : rename(diagram, id, after),
    )
    onClose()
  }
  const title = id === null ? file.rename : edit.rename
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <button type="button" className={controls.btn} onClick={onClose}>
            {dialog.cancel}
          </button>
          <button type="submit" form={form} className={controls.main} disabled={!name.trim()}>
            {dialog.ok}
          </button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <input
          className={`${controls.field} ${styles.name}`}
          aria-label={title}
          value={name}
          maxLength={NAME_LENGTH}
          data-first
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
