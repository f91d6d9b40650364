/** What every input of a settings form shares: the words, the values, and the one way to change them. */
import { type ComponentType, createContext, useContext, useState } from 'react'
import { complete, same } from '../../../diagram/settings.ts'
import type { Field, Fields } from '../../../kinds/field.ts'
import type { FieldText } from '../../../kinds/kind.ts'
import { useView } from '../../stores.ts'
import type { Text } from '../../text/index.ts'
import { useWords } from '../../text/index.ts'
import type { Refusal } from '../../units/parse.ts'
import { type PrintStyle, print } from '../../units/print.ts'
import type { Unit } from '../../units/scales.ts'

/** Words of fields, found as in a kind's text. */
export interface FormWords {
  readonly fields: Readonly<Record<string, FieldText>>
  readonly nested: Readonly<Record<string, FieldText>>
  readonly choices: Readonly<Record<string, string>>
}
export interface FormState {
  readonly fields: Fields
  readonly words: FormWords
  /** Every setting, defaults filled in. */
  readonly values: Readonly<Record<string, unknown>>
  /** Names of settings that a teacher locked. */
  readonly locked?: readonly string[]
  /** Components that a reference can name. */
  readonly targets: (accepts: string) => readonly { readonly id: string; readonly name: string }[]
  /** Writes one setting as one undo step; `undefined` sets it back. Answers why it was refused, or null. */
  readonly set: (path: string, value: unknown) => string | null
  /**
   * Writes several settings as one undo step that is named after the first, and the run's length (seconds) with them where one is given.
   * Absent where settings are written one by one.
   */
  readonly setAll?: (values: Readonly<Record<string, unknown>>, duration?: number) => string | null
  /** States in the middle of a drag, and its end. */
  readonly drag: (path: string, value: unknown) => void
  readonly drop: () => void
}
/** What every input is given. `path` leads to it inside the settings (`policies[0].target`). */
export interface InputProps<F extends Field = Field> {
  readonly field: F
  readonly path: string
  readonly value: unknown
}

const Context = createContext<FormState | null>(null)
export const FormProvider = Context.Provider
export function useForm(): FormState {
  const form = useContext(Context)
  if (!form) throw new Error('An input is drawn outside a form.')
  return form
}

/** Draws any field; handed down, because records, variants and lists hold fields that hold records. */
const InputContext = createContext<ComponentType<InputProps>>(() => null)
export const InputProvider = InputContext.Provider
export const useInput = () => useContext(InputContext)

/** Places in lists have no words of their own. */
const wordsPath = (path: string): string => path.replace(/\[\d+\]/g, '')
export const fieldText = (words: FormWords, path: string): FieldText => words.fields[wordsPath(path)] ?? words.nested[wordsPath(path)]
export const choiceText = (words: FormWords, path: string, value: unknown): string | undefined =>
  words.choices[`${wordsPath(path)}=${value}`]

/** What a number says where it is none: 0 seconds of patience are no patience, and no end of it. */
export const zeroText = (text: Text, path: string, { min }: { readonly min: number }, value: unknown): string | undefined =>
  value === 0 && min === 0 ? (text.inspector.form.zero as Readonly<Record<string, string>>)[path] : undefined

export function usePrintStyle(): PrintStyle {
  const words = useView((view) => view.words)
  return { language: useWords().language, words }
}

/** Is a value other than the field's default? */
export const isChanged = (field: Field, value: unknown): boolean => !same(complete(field, value), complete(field, undefined))

/** Does a setting have one of the values that a field's `when` names? `>1` stands for every greater number. */
const hasOneOf = (value: unknown, wanted: readonly unknown[]) =>
  wanted.some(
    (each) =>
      each === value || (typeof each === 'string' && each.startsWith('>') && typeof value === 'number' && value > Number(each.slice(1))),
  )

const isVisible = (fields: Fields, values: Readonly<Record<string, unknown>>, { when }: Field): boolean =>
  !when || (hasOneOf(values[when[0]], when.slice(1)) && isVisible(fields, values, fields[when[0]]))

/** Fields without those that mean nothing at the moment. */
export const visibleFields = (fields: Fields, values: Readonly<Record<string, unknown>>): [string, Field][] =>
  Object.entries(fields).filter(([, field]) => isVisible(fields, values, field))

interface Bounds {
  readonly min?: number
  readonly max?: number
}
/** Why a typed text was refused, and what is allowed. */
export function refusalText(refusal: Refusal, unit: Unit, bounds: Bounds, text: Text, style: PrintStyle): string {
  const words = text.inspector.refusal
  if (refusal.code === 'unknownUnit') return words.unknownUnit(refusal.found, refusal.allowed.join(', '))
  const exact = { ...style, exact: true }
  const say = (bound: number | undefined, open: number) => print(bound ?? open, unit, exact)
  return words[refusal.code](refusal.found, say(bounds.min, Number.NEGATIVE_INFINITY), say(bounds.max, Number.POSITIVE_INFINITY))
}

/** Commits a value of one path and holds the message of a refusal. */
export function useCommit(path: string) {
  const { set } = useForm()
  const [problem, setProblem] = useState<string | null>(null)
  /** Answers whether the value was taken. */
  const commit = (value: unknown): boolean => {
    const message = set(path, value)
    setProblem(message)
    return message === null
  }
  return { problem, refuse: setProblem, commit }
}
