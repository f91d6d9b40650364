/** The glossary as it is shown: the kinds' own words among the others, in the reader's order, and what a search finds. */
import { kinds } from '../../kinds/index.ts'
import type { KindText } from '../../kinds/kind.ts'
import type { Language } from '../../store/view.ts'
import { type Chapter, type Word, words } from './words.data.ts'

export interface Entry extends Word {
  /** The kind that it is the word of, or null. */
  readonly kind: string | null
  /** What the café's palette calls it, where that is yet another word. */
  readonly also?: Word['word']
}
export type Entries = Readonly<Record<Chapter, readonly Entry[]>>

const entryOf = (kind: string, en: KindText, ko: KindText): Entry => ({
  kind,
  word: { en: en.aws, ko: ko.aws },
  meaning: { en: en.summary, ko: ko.summary },
  cafe: { en: en.cafe, ko: ko.cafe },
  ...((en.cafeName !== en.cafe || ko.cafeName !== ko.cafe) && { also: { en: en.cafeName, ko: ko.cafeName } }),
})

/** All words of the glossary; the kinds' texts of both languages are loaded for it. */
export async function allEntries(): Promise<Entries> {
  const own = await Promise.all(
    kinds.map(async ({ type, text }) => {
      const [en, ko] = await Promise.all([text.en(), text.ko()])
      return entryOf(type, en.text, ko.text)
    }),
  )
  const plain = (chapter: Chapter): Entry[] => words[chapter].map((word) => ({ ...word, kind: null }))
  return { queueing: plain('queueing'), aws: [...own, ...plain('aws')], reliability: plain('reliability') }
}

/** How a word is compared: without case, width or composition. */
const plainly = (text: string) => text.normalize('NFKC').toLowerCase()

/** Every word of the query stands somewhere in the entry: in its words, in its meaning, in either language. */
function has({ word, meaning, cafe, also }: Entry, query: string): boolean {
  const all = plainly([word, meaning, cafe, also].flatMap((both) => (both ? [both.en, both.ko] : [])).join(' '))
  return plainly(query)
    .split(/\s+/)
    .every((part) => all.includes(part))
}

/** Entries of a chapter that a search finds, in the order of the reader's alphabet. */
export function found(entries: readonly Entry[], query: string, language: Language): readonly Entry[] {
  const order = new Intl.Collator(language)
  return entries.filter((entry) => has(entry, query.trim())).sort((a, b) => order.compare(a.word[language], b.word[language]))
}
