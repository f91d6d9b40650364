/** Brings the page up: preferences, words, the diagram that was open last or the first scenario, and the four stores. */
import type { Diagram } from '../../diagram/diagram.ts'
import type { Taken } from '../../store/kept.ts'
import type { Shelf } from '../../store/shelf.ts'
import { createView, type Language } from '../../store/view.ts'
import type { Stores } from '../stores.ts'
import type { Words } from '../text/index.ts'
import { loadWords } from '../text/load.ts'
import { firstDiagram, speedOf } from './library.ts'

/** Storage of the browser, or null where it is forbidden. */
function allowed(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[which]
  } catch {
    return null
  }
}

async function read(text: string): Promise<Diagram | null> {
  const { parseDiagram } = await import('../../diagram/format.ts')
  const parsed = parseDiagram(text)
  return parsed.ok ? parsed.diagram : null
}

const OPEN = 'cloud-cafe.open'
/** Remembers the open diagram of this window; another window may have another. */
const openHere = (session: Storage | null) => ({
  get: () => session?.getItem(OPEN) ?? null,
  set: (id: string) => session?.setItem(OPEN, id),
})

async function lastDiagram(shelf: Shelf): Promise<Taken | null> {
  try {
    const id = await shelf.lastOpen()
    return id ? await shelf.take(id) : null
  } catch {
    // No storage (a private window): the page starts as for somebody new, and says that nothing is kept.
    return null
  }
}

type Opening = { diagram: Diagram; from: Parameters<Shelf['adopt']>[1] }
async function opening(shelf: Shelf, language: Language): Promise<Opening> {
  const taken = await lastDiagram(shelf)
  if (taken) {
    const { diagram, ...from } = taken
    return { diagram, from }
  }
  const first = await firstDiagram(language)
  return { diagram: first.diagram, from: { scenario: first.scenario, touched: false } }
}

export interface Started {
  readonly stores: Stores
  readonly words: Words
}

/** Everything that the first picture needs. */
export async function start(): Promise<Started> {
  const local = allowed('localStorage')
  const view = createView()
  const runNow = import('../../store/run.ts')
  const followNow = import('./follow.ts')
  const storesNow = Promise.all([import('../../store/shelf.ts'), import('../../store/storage.ts'), import('../../store/document.ts')])
  const { keepPreferences, preferences } = await import('../../store/preferences.ts')
  const { view: liked, dropped } = preferences(view.getState(), local, navigator.languages)
  view.setState(liked)
  keepPreferences(view, local)
  const { language } = view.getState()
  const wordsNow = loadWords(language)
  let forked = () => {}
  const [{ createShelf }, { browserStorage }, { createDocument }] = await storesNow
  const shelf = createShelf(browserStorage(), { read, forked: () => forked(), window: openHere(allowed('sessionStorage')) })
  const [words, { createRun }, { follow, followLinks, goOnAsCopy }, { diagram, from }] = await Promise.all([
    wordsNow,
    runNow,
    followNow,
    opening(shelf, language),
  ])
  const stores: Stores = {
    document: createDocument(diagram, (refusal) => void import('../students/tell.ts').then(({ tell }) => tell(view, refusal))),
    view,
    run: createRun({ diagram, speed: speedOf(from.scenario) }),
    shelf,
  }
  view.setState({ scenario: from.scenario })
  forked = () => goOnAsCopy(stores, words)
  follow(stores, shelf, view)
  await shelf.adopt(diagram, from)
  if (dropped.length > 0) view.setState({ said: { code: 'asDesigned', values: { count: dropped.length }, at: Date.now() } })
  await followLinks(stores)
  const spoken = view.getState().language
  return { stores, words: spoken === language ? words : await loadWords(spoken) }
}
