/** Wiring without a pointer: every part that can take a wire from this one, with what the wire would mean. */
import { connect } from '../../../diagram/edit.ts'
import { rolesBetween } from '../../../diagram/roles.ts'
import type { Role } from '../../../kinds/kind.ts'
import { say, useCommandContext } from '../../commands/context.ts'
import { useDocument } from '../../stores.ts'
import styles from './Dialog.module.css'
import { Dialog } from './Dialog.tsx'

export default function Connect({ from, onClose }: { from: string; onClose: () => void }) {
  const context = useCommandContext()
  const { part } = context.text.shell
  const diagram = useDocument((state) => state.diagram)
  const name = (id: string) => diagram.components.find((component) => component.id === id)?.name ?? ''
  const targets = diagram.components.flatMap(({ id }) => (rolesBetween(diagram, from, id).roles ?? []).map((role) => ({ id, role })))
  const wire = (to: string, role: Role) => {
    const { diagram: next } = connect(diagram, from, to, role)
    if (!next) return
    const values = { from: name(from), to: name(to) }
    if (context.stores.document.edit({ code: 'connect', values }, next)) say(context, 'connected', values)
    onClose()
  }
  return (
    <Dialog title={part.connectTitle(name(from))} onClose={onClose}>
      {targets.length === 0 && <p className={styles.help}>{part.connectNone}</p>}
      <ul className={styles.list}>
        {targets.map(({ id, role }, nth) => (
          <li key={`${id} ${role}`} className={styles.row}>
            <button type="button" className={styles.pick} data-first={nth === 0 ? '' : undefined} onClick={() => wire(id, role)}>
              {part.target(name(id), part.role[role])}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
