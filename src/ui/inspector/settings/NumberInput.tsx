/** One number with its unit inside the box; takes `2 min` or a bare number in the unit shown. */
import { type KeyboardEvent, useState } from 'react'
import type { NumberField } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { parse } from '../../units/parse.ts'
import { printParts } from '../../units/print.ts'
import { choiceText, type InputProps, refusalText, useCommit, useForm, usePrintStyle, zeroText } from './form.ts'
import { type InputIds, Row } from './Row.tsx'
import css from './settings.module.css'

type Numbers = NumberField | NumberField<number | null>
interface BoxProps {
  readonly field: Numbers
  readonly value: number | null
  readonly ids: Partial<InputIds> & { readonly 'aria-label'?: string }
  /** Shown while there is no number. */
  readonly none: string
  /** Stands for the value, where the number would mislead. */
  readonly word?: string | undefined
  readonly commit: (value: number | null) => boolean
  readonly refuse: (problem: string | null) => void
  readonly narrow?: boolean
}

/** The box alone: Enter or leaving it commits, Escape takes the typing back. */
export function NumberBox({ field, value, ids, none, word, commit, refuse, narrow = false }: BoxProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = useText()
  const style = usePrintStyle()
  const shown = value === null ? { number: '', unit: '' } : printParts(value, field.unit, { ...style, exact: true })
  const finish = () => {
    if (draft === null) return
    if (draft.trim() === word) return setDraft(null)
    if (draft.trim() === '' && field.nullable) {
      if (commit(null)) setDraft(null)
      return
    }
    const parsed = parse(draft, field.unit, style.language, { ...field, assume: shown.unit === '' ? undefined : shown.unit })
    if (!parsed.ok) refuse(refusalText(parsed.refusal, field.unit, field, text, style))
    else if (parsed.value === value || commit(parsed.value)) {
      setDraft(null)
      if (parsed.value === value) refuse(null)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
      refuse(null)
    }
  }
  // What is typed may bring its own unit: then the one inside the box would contradict it.
  const ownUnit = draft === null ? word !== undefined : /[^\d.,\s+-]/.test(draft)
  return (
    <span className={narrow ? `${css.box} ${css.narrow}` : css.box} data-bad={ids['aria-invalid'] || undefined}>
      {shown.unit === '$' && <i aria-hidden="true">$</i>}
      <input
        {...ids}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={none}
        value={draft ?? word ?? shown.number}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
      />
      {!ownUnit && shown.unit !== '' && shown.unit !== '$' && <i aria-hidden="true">{shown.unit}</i>}
    </span>
  )
}

export function NumberInput({ field, path, value }: InputProps<Numbers>) {
  const { words } = useForm()
  const { problem, refuse, commit } = useCommit(path)
  const text = useText()
  return (
    <Row field={field} path={path} value={value} problem={problem}>
      {(ids) => (
        <NumberBox
          field={field}
          value={value as number | null}
          ids={ids}
          none={choiceText(words, path, null) ?? text.inspector.form.none}
          word={zeroText(text, path, field, value)}
          commit={commit}
          refuse={refuse}
        />
      )}
    </Row>
  )
}
