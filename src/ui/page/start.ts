/** Brings the page up: preferences, words, the diagram that was open last or the first scenario, and the four stores. */
import type { Diagram } from '../../diagram/diagram.ts'
import { createDocument } from '../../store/document.ts'
import type { Taken } from '../../store/kept.ts'
import type { Shelf } from '../../store/shelf.ts'
import { createView, type Language, type ViewStore } from '../../store/view.ts'
import type { Stores } from '../stores.ts'
import type { Words } from '../text/index.ts'
import { loadWords } from '../text/load.ts'
import { firstDiagram, speedOf } from './library.ts'
import { redrawByLanguage } from './redraw.ts'

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

/** The run follows the document, and the shelf keeps it. */
function follow({ document, run }: Stores, shelf: Shelf, view: ViewStore) {
  document.subscribe(({ diagram, past, future, open }, before) => {
    if (diagram === before.diagram) return
    run.follow(diagram)
    // Another document was opened: the shelf has adopted it already.
    const replaced = past.length === 0 && future.length === 0 && open === null
    if (!replaced) shelf.keep(diagram)
    const there = new Set([...diagram.components, ...diagram.wires].map(({ id }) => id))
    const { selected } = view.getState()
    if (selected.some((id) => !there.has(id))) view.setState({ selected: selected.filter((id) => there.has(id)) })
  })
  shelf.subscribe(({ saving }, before) => {
    if (saving === 'failed' && before.saving !== 'failed') view.setState({ said: { code: 'unsaved', values: {}, at: Date.now() } })
  })
  window.addEventListener('visibilitychange', () => void shelf.settle())
  window.addEventListener('pagehide', () => void shelf.settle())
}

/** Another window changed the same diagram: this one's work goes on under another name. */
function goOnAsCopy(stores: Stores, words: () => Words) {
  const { document, view } = stores
  const { diagram } = document.getState()
  const name = words().text.shell.file.copyOf(diagram.name, 1)
  document.edit({ code: 'renameDiagram', values: { before: diagram.name, after: name } }, { ...diagram, name })
  view.setState({ said: { code: 'forked', values: { name }, at: Date.now() } })
}

const LINK = /^#[ds]=/
/** What a link in the address brings is opened: at the start, and whenever another is put there. */
async function followLinks(stores: Stores) {
  const { view } = stores
  const open = async () => {
    if (!LINK.test(location.hash)) return
    try {
      const { openFromAddress } = await import('../link/open.ts')
      await openFromAddress(stores)
    } catch {
      view.setState({ said: { code: 'linkLater', values: {}, at: Date.now() } })
    }
  }
  window.addEventListener('hashchange', () => void open())
  await open()
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
  const storesNow = Promise.all([import('../../store/shelf.ts'), import('../../store/storage.ts')])
  const { keepPreferences, preferences } = await import('../../store/preferences.ts')
  const { view: liked, dropped } = preferences(view.getState(), local, navigator.languages)
  view.setState(liked)
  keepPreferences(view, local)
  const { language } = view.getState()
  const wordsNow = loadWords(language)
  let forked = () => {}
  const [{ createShelf }, { browserStorage }] = await storesNow
  const shelf = createShelf(browserStorage(), { read, forked: () => forked(), window: openHere(allowed('sessionStorage')) })
  const [words, { createRun }, { diagram, from }] = await Promise.all([wordsNow, runNow, opening(shelf, language)])
  const stores: Stores = {
    document: createDocument(diagram, (refusal) => void import('../students/tell.ts').then(({ tell }) => tell(view, refusal))),
    view,
    run: createRun({ diagram, speed: speedOf(from.scenario) }),
    shelf,
  }
  view.setState({ scenario: from.scenario })
  forked = () => goOnAsCopy(stores, () => words)
  follow(stores, shelf, view)
  redrawByLanguage(stores)
  await shelf.adopt(diagram, from)
  if (dropped.length > 0) view.setState({ said: { code: 'asDesigned', values: { count: dropped.length }, at: Date.now() } })
  await followLinks(stores)
  const spoken = view.getState().language
  return { stores, words: spoken === language ? words : await loadWords(spoken) }
}
