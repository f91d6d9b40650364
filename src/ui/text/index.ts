/**
 * The words of the page. `en.ts` is the shape, `ko.ts` must match it (the compiler compares the keys). An entry is a
 * string, or a function from values to a whole sentence: nothing is glued from pieces. The language that is not shown
 * is not loaded.
 */
import { createContext, useContext } from 'react'
import type { KindText } from '../../kinds/kind.ts'
import type { Language } from '../../store/view.ts'
import type { en } from './en.ts'
import type { Shape } from './shape.ts'

export type Text = Shape<typeof en>
export interface Words {
  readonly language: Language
  readonly text: Text
  /** Words of each kind, by type. */
  readonly kinds: Readonly<Record<string, KindText>>
}
const Context = createContext<Words | null>(null)
export const WordsProvider = Context.Provider

export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('A component is drawn outside WordsProvider.')
  return words
}
export const useText = (): Text => useWords().text
