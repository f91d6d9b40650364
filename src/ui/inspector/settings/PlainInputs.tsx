/** Inputs of one plain value: a choice, a flag, a text, another component. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ChoiceField, FlagField, ReferenceField, TextField } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { choiceText, type InputProps, useCommit, useForm } from './form.ts'
import { type InputIds, Row } from './Row.tsx'
import css from './settings.module.css'

interface Option {
  readonly value: string
  readonly label: string
}
interface SelectProps {
  readonly ids: Partial<InputIds> & { readonly 'aria-label'?: string; readonly tabIndex?: number }
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}
/** A native list of choices in the look of an input. */
export function Select({ ids, value, options, onChange }: SelectProps) {
  return (
    <span className={css.select} data-bad={ids['aria-invalid'] || undefined}>
      <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M6 8l4 4 4-4" />
      </svg>
    </span>
  )
}

export function ChoiceInput({ field, path, value }: InputProps<ChoiceField>) {
  const { words } = useForm()
  const { problem, commit } = useCommit(path)
  const options = field.choices.map((choice) => ({ value: choice, label: choiceText(words, path, choice) ?? choice }))
  return (
    <Row field={field} path={path} value={value} problem={problem}>
      {(ids) => <Select ids={ids} value={String(value)} options={options} onChange={commit} />}
    </Row>
  )
}

export function FlagInput({ field, path, value }: InputProps<FlagField>) {
  const { problem, commit } = useCommit(path)
  return (
    <Row field={field} path={path} value={value} problem={problem}>
      {(ids) => (
        <span className={css.flag}>
          <input {...ids} type="checkbox" checked={value === true} onChange={(event) => commit(event.target.checked)} />
        </span>
      )}
    </Row>
  )
}

interface TextBoxProps {
  readonly field: Pick<TextField, 'maxLength'>
  readonly value: string
  readonly ids: Partial<InputIds> & { readonly 'aria-label'?: string }
  readonly commit: (value: string) => boolean
  readonly refuse: (problem: string | null) => void
  readonly className?: string
  /** Goes into the box at once: a key asked for it. */
  readonly begin?: boolean
  /** The typing was given up, or there was none. */
  readonly onLeave?: () => void
  /** To be read, not to be written. */
  readonly fixed?: boolean
}
/** The box alone. Enter or leaving it commits, Escape takes the typing back; too long a text is refused, never cut. */
export function TextBox({ field, value, ids, commit, refuse, className, begin = false, onLeave, fixed = false }: TextBoxProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const words = useText().inspector.refusal
  useEffect(() => {
    if (begin) input.current?.select()
  }, [begin])
  const forget = () => {
    setDraft(null)
    refuse(null)
    onLeave?.()
  }
  const finish = () => {
    if (draft === null || draft === value) forget()
    else if (draft.length > field.maxLength) refuse(words.tooLong(draft.length, field.maxLength))
    else if (commit(draft)) setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape' && (draft !== null || onLeave)) {
      event.stopPropagation()
      forget()
    }
  }
  return (
    <input
      {...ids}
      type="text"
      autoComplete="off"
      readOnly={fixed}
      spellCheck={false}
      ref={input}
      className={className}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  )
}

export function TextInput({ field, path, value }: InputProps<TextField>) {
  const { problem, refuse, commit } = useCommit(path)
  return (
    <Row field={field} path={path} value={value} problem={problem}>
      {(ids) => (
        <span className={`${css.box} ${css.text}`} data-bad={ids['aria-invalid'] || undefined}>
          <TextBox field={field} value={String(value)} ids={ids} commit={commit} refuse={refuse} />
        </span>
      )}
    </Row>
  )
}

export function ReferenceInput({ field, path, value }: InputProps<ReferenceField>) {
  const { targets, words } = useForm()
  const { problem, commit } = useCommit(path)
  const none = useText().inspector.form.none
  const options = [
    { value: '', label: choiceText(words, path, null) ?? none },
    ...targets(field.accepts).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Row field={field} path={path} value={value} problem={problem}>
      {(ids) => <Select ids={ids} value={String(value ?? '')} options={options} onChange={(id) => commit(id === '' ? null : id)} />}
    </Row>
  )
}
