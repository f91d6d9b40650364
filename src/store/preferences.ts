/** Remembers how this browser likes to see things (language, words, theme, size, panels) from one visit to the next. */
import { type Preference, preference } from './checked.ts'
import type { Language, ViewState, ViewStore } from './view.ts'

const KEY = 'cloud-cafe.view'
type Kept = Pick<ViewState, 'language' | 'words' | 'theme' | 'size' | 'panels' | 'sizes' | 'letters' | 'student'>

const LANGUAGES: readonly string[] = ['en', 'ko']

function stored(storage: Storage | null): unknown {
  try {
    return JSON.parse(storage?.getItem(KEY) ?? '{}')
  } catch {
    // A browser that forbids storage gives nothing; what is no JSON is no preference.
    return null
  }
}

/** The value at a path of at most two names; undefined where there is none. */
function at(value: unknown, path: string): unknown {
  let here = value
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined
    here = (here as Record<string, unknown>)[name]
  }
  return here
}

export interface Preferred {
  readonly view: Partial<ViewState>
  /** Paths of what was kept and could not be read: they are as designed. */
  readonly dropped: readonly string[]
}

/** What was kept, each part checked; parts that are missing or strange are left out. */
export function preferences(defaults: ViewState, storage: Storage | null, languages: readonly string[]): Preferred {
  const kept = stored(storage)
  const dropped: string[] = kept === null ? [KEY] : []
  const read = <P extends Preference>(path: P) => {
    const value = at(kept, path)
    const good = preference(path, value)
    if (value !== undefined && good === undefined) dropped.push(path)
    return good
  }
  const group = <G extends 'panels' | 'sizes'>(name: G): ViewState[G] =>
    Object.fromEntries(
      Object.entries(defaults[name]).map(([part, initial]) => [part, read(`${name}.${part}` as Preference) ?? initial]),
    ) as unknown as ViewState[G]
  return {
    view: {
      language: read('language') ?? preferred(languages),
      words: read('words') ?? defaults.words,
      theme: read('theme') ?? defaults.theme,
      size: read('size') ?? defaults.size,
      panels: group('panels'),
      sizes: group('sizes'),
      letters: read('letters') ?? defaults.letters,
      student: read('student') ?? defaults.student,
    },
    dropped,
  }
}

/** The first of the browser's languages that the page speaks. */
export const preferred = (languages: readonly string[]): Language =>
  (languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES.includes(tag)) as Language | undefined) ?? 'en'

/** Writes them down whenever one changes; the answer stops it. */
export function keepPreferences(view: ViewStore, storage: Storage | null): () => void {
  return view.subscribe((now, before) => {
    const kept: Kept = {
      language: now.language,
      words: now.words,
      theme: now.theme,
      size: now.size,
      panels: now.panels,
      sizes: now.sizes,
      letters: now.letters,
      student: now.student,
    }
    if (Object.entries(kept).every(([name, value]) => before[name as keyof Kept] === value)) return
    try {
      storage?.setItem(KEY, JSON.stringify(kept))
    } catch {
      // Storage is full or forbidden: the page works without.
    }
  })
}
