/** The kind of a wire, and the other kinds that its two ends allow. */
import { useId } from 'react'
import type { Wire } from '../../diagram/diagram.ts'
import { useDocument, useStores } from '../stores.ts'
import { useText } from '../text/index.ts'
import { changeRole, rolesOf } from './roles.ts'
import { Select } from './settings/PlainInputs.tsx'
import css from './settings/settings.module.css'

export function WireRole({ wire }: { wire: Wire }) {
  const id = useId()
  const stores = useStores()
  const diagram = useDocument((state) => state.diagram)
  const text = useText().inspector
  const options = rolesOf(diagram, wire).map((role) => ({ value: role, label: text.roles[role] }))
  return (
    <div className={css.row}>
      <label htmlFor={id}>{text.wire.role}</label>
      <Select
        ids={{ id, 'aria-describedby': `${id}-help` }}
        value={wire.role}
        options={options}
        onChange={(role) => changeRole(stores, wire, role)}
      />
      <p id={`${id}-help`} className={`${css.help} ${css.below}`}>
        {text.roleHelp[wire.role]}
      </p>
    </div>
  )
}
