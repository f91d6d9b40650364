/** Draws fields by their type alone. */

import { Suspense } from 'react'
import { complete, variantOf } from '../../../diagram/settings.ts'
import type { Field, Fields as FieldTable, RecordField, VariantField } from '../../../kinds/field.ts'
import { later } from '../../page/later.ts'
import { LockedSetting } from '../../students/Locked.tsx'
import { useText } from '../../text/index.ts'
import { choiceText, fieldText, type InputProps, InputProvider, useCommit, useForm, visibleFields } from './form.ts'
import { LawInput } from './LawInput.tsx'
import { ListInput } from './ListInput.tsx'
import { NumberInput } from './NumberInput.tsx'
import { ChoiceInput, FlagInput, ReferenceInput, Select, TextInput } from './PlainInputs.tsx'
import { Row } from './Row.tsx'
import css from './settings.module.css'

const Traffic = later(async () => (await import('../traffic/Traffic.tsx')).default)

/** The input of one field. */
function Input({ field, path, value }: InputProps) {
  switch (field.type) {
    case 'number':
      return <NumberInput field={field} path={path} value={value} />
    case 'choice':
      return <ChoiceInput field={field} path={path} value={value} />
    case 'flag':
      return <FlagInput field={field} path={path} value={value} />
    case 'text':
      return <TextInput field={field} path={path} value={value} />
    case 'law':
      return <LawInput field={field} path={path} value={value} />
    case 'reference':
      return <ReferenceInput field={field} path={path} value={value} />
    case 'record':
      return <RecordInput field={field} path={path} value={value} />
    case 'list':
      return <ListInput field={field} path={path} value={value} />
    case 'variant':
      return <VariantInput field={field} path={path} value={value} />
  }
}

interface TableProps {
  readonly fields: FieldTable
  readonly values: Readonly<Record<string, unknown>> /** Path of the record that holds them, empty at the top. */
  readonly inside: string
  readonly only?: (name: string, field: Field) => boolean
}
/** The inputs of a table of fields, without those that mean nothing at the moment. */
export function Inputs({ fields, values, inside, only = () => true }: TableProps) {
  const { locked = [] } = useForm()
  return (
    <InputProvider value={Input}>
      {visibleFields(fields, values)
        .filter(([name, field]) => only(name, field))
        .map(([name, field]) => {
          const input = <Input key={name} field={field} path={inside === '' ? name : `${inside}.${name}`} value={values[name]} />
          return inside === '' && locked.includes(name) ? <LockedSetting key={name}>{input}</LockedSetting> : input
        })}
    </InputProvider>
  )
}

function RecordInput({ field, path, value }: InputProps<RecordField>) {
  const { words } = useForm()
  const inList = path.endsWith(']')
  const text = inList ? null : fieldText(words, path)
  const inputs = <Inputs fields={field.fields} values={value as Record<string, unknown>} inside={path} />
  if (!text) return inputs
  return (
    <fieldset className={css.record} data-field={path}>
      <legend>{text.label}</legend>
      {text.help !== '' && <p className={css.help}>{text.help}</p>}
      {inputs}
    </fieldset>
  )
}

/** Which of several records it is, and the fields of that one. */
function VariantInput({ field, path, value }: InputProps<VariantField>) {
  const form = useForm()
  const { words } = form
  const text = useText().inspector.form
  const { problem, commit } = useCommit(path)
  const held = value as Record<string, unknown> | null
  const tag = held === null ? '' : String(held[field.tag])
  const fields = variantOf(field, held)
  const options = [
    ...(field.nullable ? [{ value: '', label: choiceText(words, path, null) ?? text.none }] : []),
    ...Object.keys(field.variants).map((name) => ({ value: name, label: choiceText(words, `${path}.${field.tag}`, name) ?? name })),
  ]
  const choose = (name: string) => commit(name === '' ? null : complete(field, { [field.tag]: name }))
  const inList = path.endsWith(']')
  const isTraffic = field.multiplies !== undefined && form.setAll !== undefined
  return (
    <>
      <Row field={field} path={path} value={value} problem={problem} quiet={inList} label={inList ? text.which : undefined}>
        {(ids) => <Select ids={ids} value={tag} options={options} onChange={choose} />}
      </Row>
      {fields && held && <Inputs fields={fields} values={held} inside={path} only={(_, inner) => !isTraffic || inner.type !== 'list'} />}
      {isTraffic && (
        <Suspense>
          <Traffic field={field} path={path} />
        </Suspense>
      )}
    </>
  )
}
