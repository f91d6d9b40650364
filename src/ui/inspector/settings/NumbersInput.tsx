/** Many numbers in one text area: a list of moments, or the values and weights of a discrete law. */
import { useState } from 'react'
import type { Field, LawField, ListField, NumberField } from '../../../kinds/field.ts'
import { useText } from '../../text/index.ts'
import { parse } from '../../units/parse.ts'
import { print } from '../../units/print.ts'
import { type InputProps, refusalText, useCommit, usePrintStyle } from './form.ts'
import { type InputIds, Row } from './Row.tsx'
import css from './settings.module.css'

const WEIGHT = { min: 0, max: 1e9 }
/** More numbers than this are told, not shown: nobody edits a trace of ten thousand by hand. */
const MOST_SHOWN = 500

interface AreaProps {
  readonly shown: string
  readonly ids: Partial<InputIds> & { 'aria-label'?: string }
  readonly commit: (typed: string) => boolean
}
/** The text area alone: leaving it or Ctrl+Enter commits, Escape takes the typing back. */
function Area({ shown, ids, commit }: AreaProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const finish = () => {
    if (draft !== null && (draft === shown || commit(draft))) setDraft(null)
  }
  return (
    <textarea
      {...ids}
      className={css.area}
      rows={3}
      spellCheck={false}
      value={draft ?? shown}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          setDraft(null)
        }
      }}
    />
  )
}

export function NumbersInput({ field, path, value }: InputProps<ListField & { item: NumberField }>) {
  const { problem, refuse, commit } = useCommit(path)
  const text = useText()
  const style = usePrintStyle()
  const exact = { ...style, exact: true }
  const numbers = value as readonly number[]
  const read = (typed: string): boolean => {
    const parts = typed
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
    const found: number[] = []
    for (const [nth, part] of parts.entries()) {
      const parsed = parse(part, field.item.unit, style.language, field.item)
      if (!parsed.ok) {
        refuse(text.inspector.refusal.nth(nth + 1, refusalText(parsed.refusal, field.item.unit, field.item, text, style)))
        return false
      }
      found.push(parsed.value)
    }
    return commit(found)
  }
  return (
    <Row field={field} path={path} value={value} problem={problem} wide>
      {(ids) =>
        numbers.length > MOST_SHOWN ? (
          <output id={ids.id}>{text.inspector.form.entries(numbers.length)}</output>
        ) : (
          <div>
            <Area shown={numbers.map((each) => print(each, field.item.unit, exact)).join('; ')} ids={ids} commit={read} />
            <p className={css.help}>{text.inspector.form.numbersHelp}</p>
          </div>
        )
      }
    </Row>
  )
}

type Discrete = Extract<LawField['default'], { kind: 'discrete' }>
interface PairsProps {
  readonly field: LawField
  readonly law: Discrete
  readonly ids: Partial<InputIds> & { 'aria-label'?: string }
  readonly commit: (law: Discrete) => boolean
  readonly refuse: (problem: string) => void
}
/** Values with their weights, one pair a line: `2 min: 0.3`. */
export function PairsArea({ field, law, ids, commit, refuse }: PairsProps) {
  const text = useText()
  const style = usePrintStyle()
  const exact = { ...style, exact: true }
  const shown = law.values.map((value, nth) => `${print(value, field.unit, exact)}: ${print(law.weights[nth], 'none', exact)}`).join('\n')
  const read = (typed: string): boolean => {
    const pairs = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const values: number[] = []
    const weights: number[] = []
    for (const [nth, line] of pairs.entries()) {
      const colon = line.lastIndexOf(':')
      const value = parse(
        line.slice(0, colon < 0 ? undefined : colon),
        field.unit,
        style.language,
        law.mean === undefined ? field : { min: 0 },
      )
      const weight = parse(colon < 0 ? '' : line.slice(colon + 1), 'none', style.language, WEIGHT)
      const wrong = !value.ok
        ? refusalText(value.refusal, field.unit, field, text, style)
        : !weight.ok
          ? refusalText(weight.refusal, 'none', WEIGHT, text, style)
          : null
      if (wrong !== null) {
        refuse(text.inspector.refusal.nth(nth + 1, wrong))
        return false
      }
      if (value.ok && weight.ok) {
        values.push(value.value)
        weights.push(weight.value)
      }
    }
    return commit({ ...law, values, weights })
  }
  return <Area shown={shown} ids={ids} commit={read} />
}

/** Is it a list of plain numbers? */
export const isNumbers = (field: Field): field is ListField & { item: NumberField } => field.type === 'list' && field.item.type === 'number'
