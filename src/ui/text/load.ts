/** Loads the words of one language, and of every kind in it. The other language stays where it is. */
import { kinds } from '../../kinds/index.ts'
import type { Language } from '../../store/view.ts'
import type { Text, Words } from './index.ts'

const texts: Readonly<Record<Language, () => Promise<Text>>> = {
  en: async () => (await import('./en.ts')).en,
  ko: async () => (await import('./ko.ts')).ko,
}

/** All words of the page in one language. */
export async function loadWords(language: Language): Promise<Words> {
  const [text, ...each] = await Promise.all([
    texts[language](),
    ...kinds.map(async (kind) => [kind.type, (await kind.text[language]()).text] as const),
  ])
  return { language, text, kinds: Object.fromEntries(each) }
}
