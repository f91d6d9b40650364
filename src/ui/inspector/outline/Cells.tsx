/** The cells of one part or one wire in the outline, with its live numbers. */
import type { Component, Wire } from '../../../diagram/diagram.ts'
import { rename } from '../../../diagram/edit.ts'
import { kindNamed, NAME_LENGTH } from '../../../diagram/settings.ts'
import { type Moment, readingOf, wireRate } from '../../overlay/reading.ts'
import { useDocument, useStores } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { Pictogram } from '../Pictogram.tsx'
import { changeRole, rolesOf } from '../roles.ts'
import { StateMark } from '../StateMark.tsx'
import { usePrintStyle } from '../settings/form.ts'
import { Select, TextBox } from '../settings/PlainInputs.tsx'
import { nameOf } from '../subject.ts'
import css from './outline.module.css'

interface ComponentCellsProps {
  readonly component: Component
  readonly moment: Moment | null
  readonly renaming: boolean
  readonly onRenamed: () => void
}

function NameBox({ component, onRenamed }: Pick<ComponentCellsProps, 'component' | 'onRenamed'>) {
  const { document } = useStores()
  const text = useText().inspector.outline
  const save = (after: string): boolean => {
    const name = after.trim()
    if (name !== '')
      document.edit(
        { code: 'rename', values: { before: component.name, after: name } },
        rename(document.getState().diagram, component.id, name),
      )
    onRenamed()
    return true
  }
  const label = text.rename(component.name)
  return (
    <TextBox
      field={{ maxLength: NAME_LENGTH }}
      value={component.name}
      ids={{ 'aria-label': label }}
      commit={save}
      refuse={() => undefined}
      className={css.rename}
      begin
      onLeave={onRenamed}
    />
  )
}

export function ComponentCells({ component, moment, renaming, onRenamed }: ComponentCellsProps) {
  const text = useText().inspector.outline
  const style = usePrintStyle()
  const kind = kindNamed(component.kind)
  const reading = readingOf(kind, component, moment)
  const state = moment ? kind.state(reading) : 'idle'
  return (
    <>
      <td className={css.mark}>
        <StateMark mark={state} label={text.states[state]} />
      </td>
      <td className={css.name}>
        <Pictogram kind={kind} size={18} />
        {renaming ? <NameBox component={component} onRenamed={onRenamed} /> : <span>{component.name}</span>}
      </td>
      <td className={css.number} data-outline={`${component.id}.rate`}>
        {print(reading.rate('arrived'), 'perSecond', style)}
      </td>
      <td className={css.number} data-outline={`${component.id}.waiting`}>
        {print(reading('waiting'), 'count', style)}
      </td>
      <td className={css.number} data-outline={`${component.id}.p95`}>
        {print(reading('bin.p95'), 'seconds', style)}
      </td>
    </>
  )
}

export function WireCells({ wire, moment, active }: { wire: Wire; moment: Moment | null; active: boolean }) {
  const stores = useStores()
  const text = useText().inspector
  const style = usePrintStyle()
  const diagram = useDocument((state) => state.diagram)
  const roles = rolesOf(diagram, wire)
  const to = nameOf(diagram, wire.to)
  return (
    <>
      <td />
      <td className={css.wire}>
        {roles.length > 1 ? (
          <Select
            ids={{ 'aria-label': text.outline.wireRole(nameOf(diagram, wire.from), to), tabIndex: active ? 0 : -1 }}
            value={wire.role}
            options={roles.map((role) => ({ value: role, label: text.roles[role] }))}
            onChange={(role) => changeRole(stores, wire, role)}
          />
        ) : (
          <span className={css.role}>{text.roles[wire.role]}</span>
        )}
        <span>{to}</span>
      </td>
      <td className={css.number}>{print(moment ? wireRate(moment, wire.id) : Number.NaN, 'perSecond', style)}</td>
      <td colSpan={2} />
    </>
  )
}
