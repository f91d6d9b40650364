/** Chooses where a new wire leads: the possible ways as buttons, the impossible ones with their reason. */
import { useEffect, useRef } from 'react'
import type { Component } from '../../../diagram/diagram.ts'
import { connect } from '../../../diagram/edit.ts'
import type { Role } from '../../../kinds/kind.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import css from './outline.module.css'
import { targetsFrom } from './rows.ts'

export function Connect({ from, onClose }: { from: Component; onClose: () => void }) {
  const { document, view } = useStores()
  const text = useText().inspector
  const box = useRef<HTMLElement>(null)
  const diagram = useDocument((state) => state.diagram)
  const targets = targetsFrom(diagram, from.id)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  const wire = (to: { id: string; name: string }, role: Role) => {
    const made = connect(diagram, from.id, to.id, role)
    if (!made.diagram) return
    const values = { from: from.name, to: to.name }
    if (document.edit({ code: 'connect', values }, made.diagram)) view.setState({ said: { code: 'connected', values, at: Date.now() } })
    onClose()
  }
  const title = text.outline.connectTitle(from.name)
  return (
    <section
      ref={box}
      className={css.connect}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <h3>{title}</h3>
      <ul>
        {targets.flatMap(({ id, name, roles, refused }) =>
          roles.length > 0
            ? roles.map((role) => (
                <li key={`${id} ${role}`}>
                  <button type="button" onClick={() => wire({ id, name }, role)}>
                    {text.outline.target(name, text.roles[role])}
                  </button>
                </li>
              ))
            : [
                <li key={id} className={css.illegal}>
                  {text.outline.illegal(name, text.outline.refused[refused ?? 'noRole'])}
                </li>,
              ],
        )}
      </ul>
      <button type="button" className={css.plain} onClick={onClose}>
        {text.outline.cancel}
      </button>
    </section>
  )
}
