/** A time or size with its spread: the shape of the law, its mean, and what the shape needs beside it. */

import { useId } from 'react'
import { LAW_NAMES, LAWS } from '../../../diagram/check/laws.ts'
import type { LawField, NumberField } from '../../../kinds/field.ts'
import { type Law, meanOf } from '../../../kinds/law.ts'
import { useText } from '../../text/index.ts'
import { fieldText, type InputProps, useCommit, useForm } from './form.ts'
import { NumberBox } from './NumberInput.tsx'
import { PairsArea } from './NumbersInput.tsx'
import { Select } from './PlainInputs.tsx'
import { Below, Row } from './Row.tsx'
import css from './settings.module.css'

type Shaped = Exclude<Law, number>

/** Another shape with the same mean; what the shape needs starts at a value that is common. */
function reshape(kind: string, law: Law): Law {
  const mean = meanOf(law)
  switch (kind as Shaped['kind']) {
    case 'constant':
      return mean
    case 'exponential':
      return { kind: 'exponential', mean }
    case 'lognormal':
      return { kind: 'lognormal', mean, cv: 0.6 }
    case 'hyperexponential':
      return { kind: 'hyperexponential', mean, cv: 2 }
    case 'uniform':
      return { kind: 'uniform', mean, cv: 0.3 }
    case 'erlang':
      return { kind: 'erlang', mean, shape: 2 }
    case 'discrete':
      return { kind: 'discrete', values: [mean], weights: [1] }
  }
}

const shapeOf = (law: Law): Shaped['kind'] => (typeof law === 'number' ? 'constant' : law.kind)
const withMean = (law: Law, mean: number): Law => (typeof law === 'number' ? mean : { ...law, mean })
const number = (field: Omit<NumberField, 'type' | 'default'>): NumberField => ({ type: 'number', default: 0, ...field })

interface PartProps {
  readonly label: string
  readonly field: NumberField
  readonly value: number
  readonly path: string
  readonly name: string
  readonly put: (value: number) => unknown
}
/** One of a law's numbers, in a row of its own under the shape. */
function Part({ label, field, value, path, name, put }: PartProps) {
  const id = useId()
  const { problem, commit, refuse } = useCommit(path)
  return (
    <div className={css.row} data-field={`${path}.${name}`}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <NumberBox
        field={field}
        value={value}
        none=""
        ids={{ id, 'aria-describedby': `${id}-help`, 'aria-invalid': problem !== null }}
        commit={(next) => commit(put(next as number))}
        refuse={refuse}
      />
      <Below id={`${id}-help`} help="" problem={problem} />
    </div>
  )
}

/** What the shape needs beside its name: mean, spread or stages. */
function Parts({ field, path, law }: { field: LawField; path: string; law: Law }) {
  const text = useText().inspector.form
  const { cv, shape, discrete } = LAWS[shapeOf(law)]
  const scaled = typeof law !== 'number' && law.mean !== undefined
  return (
    <>
      {(!discrete || scaled) && (
        <Part label={text.mean} name="mean" path={path} field={number(field)} value={meanOf(law)} put={(mean) => withMean(law, mean)} />
      )}
      {cv && typeof law !== 'number' && 'cv' in law && (
        <Part
          label={text.cv}
          name="cv"
          path={path}
          field={number({ ...cv, unit: 'none' })}
          value={law.cv}
          put={(next) => ({ ...law, cv: next })}
        />
      )}
      {shape && typeof law !== 'number' && 'shape' in law && (
        <Part
          label={text.shape}
          name="shape"
          path={path}
          field={number({ ...shape, unit: 'none' })}
          value={law.shape}
          put={(next) => ({ ...law, shape: next })}
        />
      )}
    </>
  )
}

export function LawInput({ field, path, value }: InputProps<LawField>) {
  const text = useText().inspector
  const { words } = useForm()
  const { problem, commit, refuse } = useCommit(path)
  const law = value as Law
  const options = LAW_NAMES.map((name) => ({ value: name, label: text.laws[name as Shaped['kind']] }))
  const pairs = text.form.pairs(fieldText(words, path).label)
  return (
    <>
      <Row field={field} path={path} value={value} problem={problem}>
        {(ids) => <Select ids={ids} value={shapeOf(law)} options={options} onChange={(next) => commit(reshape(next, law))} />}
      </Row>
      <Parts field={field} path={path} law={law} />
      {typeof law !== 'number' && law.kind === 'discrete' && (
        <div className={css.wide} data-field={`${path}.values`}>
          <PairsArea
            field={field}
            law={law}
            ids={{ 'aria-label': pairs, 'aria-invalid': problem !== null }}
            commit={commit}
            refuse={refuse}
          />
          <p className={css.help}>{text.form.pairsHelp}</p>
        </div>
      )}
    </>
  )
}
