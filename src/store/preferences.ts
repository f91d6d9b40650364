/** Remembers how this browser likes to see things (language, words, theme, panels) from one visit to the next. */
import type { Language, ViewState, ViewStore } from './view.ts'

const KEY = 'cloud-cafe.view'
type Kept = Pick<ViewState, 'language' | 'words' | 'theme' | 'panels' | 'sizes' | 'letters'>

const oneOf = <const T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value)

function flags<T extends Readonly<Record<string, boolean | number>>>(value: unknown, defaults: T): T {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return Object.fromEntries(
    Object.entries(defaults).map(([name, initial]) => [name, typeof given[name] === typeof initial ? given[name] : initial]),
  ) as T
}

/** What was kept, each part checked; parts that are missing or strange are left out. */
export function preferences(defaults: ViewState, storage: Storage | null, languages: readonly string[]): Partial<ViewState> {
  let kept: Record<string, unknown> = {}
  try {
    const read: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}')
    if (typeof read === 'object' && read !== null) kept = read as Record<string, unknown>
  } catch {
    // A browser that forbids storage, or a strange value: the defaults are good.
  }
  return {
    language: oneOf(kept.language, ['en', 'ko']) ?? preferred(languages),
    words: oneOf(kept.words, ['cafe', 'aws']) ?? defaults.words,
    theme: oneOf(kept.theme, ['system', 'light', 'dark']) ?? defaults.theme,
    panels: flags(kept.panels, defaults.panels),
    sizes: flags(kept.sizes, defaults.sizes),
    letters: typeof kept.letters === 'boolean' ? kept.letters : defaults.letters,
  }
}

/** The first of the browser's languages that the page speaks. */
export const preferred = (languages: readonly string[]): Language =>
  languages.map((tag) => oneOf(tag.slice(0, 2).toLowerCase(), ['en', 'ko'])).find((language) => language !== undefined) ?? 'en'

/** Writes them down whenever one changes; the answer stops it. */
export function keepPreferences(view: ViewStore, storage: Storage | null): () => void {
  return view.subscribe((now, before) => {
    const kept: Kept = {
      language: now.language,
      words: now.words,
      theme: now.theme,
      panels: now.panels,
      sizes: now.sizes,
      letters: now.letters,
    }
    if (Object.entries(kept).every(([name, value]) => before[name as keyof Kept] === value)) return
    try {
      storage?.setItem(KEY, JSON.stringify(kept))
    } catch {
      // Storage is full or forbidden: the page works without.
    }
  })
}
