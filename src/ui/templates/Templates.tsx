/** The palette's lower part: small architectures that are put down whole. */
import { Workflow } from 'lucide-react'
import type { Template } from '../../scenarios/templates/templates.ts'
import { useCommandContext } from '../commands/context.ts'
import { focusCanvas } from '../shell/dialogs/Dialog.tsx'
import styles from '../shell/Parts.module.css'
import { insertTemplate, TEMPLATE_MIME } from './insert.ts'

/** In the narrow palette: one button that opens the wide one. */
export function TemplatesButton({ onOpen }: { onOpen: () => void }) {
  const { templates: text } = useCommandContext().text
  return (
    <section className={styles.group}>
      <button type="button" className={styles.part} aria-label={text.open} title={text.open} onClick={onOpen}>
        <Workflow size={18} strokeWidth={1.5} aria-hidden />
      </button>
    </section>
  )
}

function Item({ template: { id, title, say } }: { template: Template }) {
  const context = useCommandContext()
  const { words, text } = context
  const name = title[words.language]
  return (
    <li>
      <button
        type="button"
        className={styles.part}
        draggable
        title={`${say[words.language]} ${text.templates.help}`}
        data-template={id}
        onClick={({ detail }) => {
          const done = insertTemplate(context, id)
          // After a click Space plays what was put down; keys stay where they are.
          if (detail > 0) void done.then(focusCanvas)
        }}
        onDragStart={(event) => {
          event.dataTransfer.setData(TEMPLATE_MIME, id)
          event.dataTransfer.setData('text/plain', name)
          event.dataTransfer.effectAllowed = 'copy'
        }}
      >
        <Workflow size={18} strokeWidth={1.5} aria-hidden />
        <span>{name}</span>
      </button>
    </li>
  )
}

export function Templates({ found }: { found: readonly Template[] }) {
  const { templates: text } = useCommandContext().text
  if (found.length === 0) return null
  return (
    <section className={`${styles.group} ${styles.templates}`} data-templates>
      <h2>{text.heading}</h2>
      <ul>
        {found.map((template) => (
          <Item key={template.id} template={template} />
        ))}
      </ul>
    </section>
  )
}
