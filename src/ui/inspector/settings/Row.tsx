/** The chrome of one setting: label, changed dot, the input, help and default, and what is wrong with what was typed. */
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Field } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { StateMark } from '../StateMark.tsx'
import { useDefaultText } from './defaults.ts'
import { fieldText, isChanged, useForm } from './form.ts'
import css from './settings.module.css'

export interface InputIds {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}
interface RowProps {
  readonly field: Field
  readonly path: string
  readonly value: unknown
  readonly problem?: string | null
  /** A label other than the field's own. */
  readonly label?: string
  /** The input stands under its label, over the whole width. */
  readonly wide?: boolean
  readonly quiet?: boolean
  readonly children: (ids: InputIds) => ReactNode
}

/** A form is to be scanned: the rest of the help stands in the lesson. */
const firstSentence = (help: string): string => /^.*?[.](?=\s|$)/.exec(help)?.[0] ?? help

export function Row({ field, path, value, problem = null, label, wide = false, quiet = false, children }: RowProps) {
  const id = useId()
  const { words } = useForm()
  const text = fieldText(words, path)
  // A name inside a list has no default to go back to.
  const marked = !quiet && isChanged(field, value) && !(field.type === 'text' && path.includes('['))
  const byDefault = useDefaultText(field, path)
  const help = [quiet ? '' : firstSentence(text.help), marked ? byDefault : ''].filter(Boolean).join(' ')
  return (
    <div className={wide ? css.wide : css.row} data-field={path}>
      <div className={css.label}>
        <label htmlFor={id}>{label ?? text.label}</label>
        {marked && <Reset path={path} label={text.label} byDefault={byDefault} />}
      </div>
      {children({ id, 'aria-describedby': `${id}-help`, 'aria-invalid': problem !== null })}
      <Below id={`${id}-help`} help={help} problem={problem} />
    </div>
  )
}

/** Help and refusal under an input; the input names this element as its description. */
export function Below({ id, help, problem }: { id: string; help: string; problem: string | null }) {
  return (
    <div id={id} className={css.below}>
      {problem !== null && (
        <p className={css.bad} role="alert">
          <StateMark mark="losing" size={12} /> {problem}
        </p>
      )}
      {help !== '' && problem === null && <p className={css.help}>{help}</p>}
    </div>
  )
}

/** The caramel dot at a changed setting; pressed, it sets the default back. */
function Reset({ path, label, byDefault }: { path: string; label: string; byDefault: string }) {
  const { set } = useForm()
  const words = useText().inspector.form
  const title = words.reset(label, byDefault)
  return (
    <button type="button" className={css.dot} title={title} aria-label={title} onClick={() => set(path, undefined)}>
      <span aria-hidden="true" />
    </button>
  )
}
