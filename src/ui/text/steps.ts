/** Finds the words of a step's or a message's code in whichever area of the page has them. */
import type { StepName } from '../../store/document.ts'
import type { Words } from './index.ts'

type Values = Readonly<Record<string, string | number>>
type Sentences = Readonly<Record<string, string | ((values: never) => string)>>
type Area = { readonly steps?: Sentences; readonly said?: Sentences }

function sentence(words: Words, table: 'steps' | 'said', code: string, values: Values): string | null {
  for (const area of Object.values(words.text) as Area[]) {
    const entry = area[table]?.[code]
    if (entry) return typeof entry === 'string' ? entry : (entry as (values: Values) => string)(values)
  }
  return null
}

/** A setting's label instead of its name, where the values say which kind it belongs to. */
function labelled(words: Words, values: Values): Values {
  const { kind, setting } = values
  if (typeof kind !== 'string' || typeof setting !== 'string') return values
  const text = words.kinds[kind]
  const label = text?.fields[setting]?.label ?? text?.nested[setting]?.label
  return label ? { ...values, setting: label } : values
}

/** "maximum of Baristas 3 to 4": what a step did, ready to stand after "Undo:". */
export const stepWords = (words: Words, name: StepName): string =>
  sentence(words, 'steps', name.code, labelled(words, name.values)) ?? words.text.shell.steps.change
/** What `view.said` says, or null when nobody has words for it. */
export const saidWords = (words: Words, said: { code: string; values: Values }): string | null =>
  sentence(words, 'said', said.code, labelled(words, said.values))
