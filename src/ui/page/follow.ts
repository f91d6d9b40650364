/** What goes on once the page is up: run and shelf follow the document, the address brings links, another window's change makes a copy. */
import type { Shelf } from '../../store/shelf.ts'
import type { ViewStore } from '../../store/view.ts'
import type { Stores } from '../stores.ts'
import type { Words } from '../text/index.ts'
import { redrawByLanguage } from './redraw.ts'

/** The run follows the document, the shelf keeps it, and what nobody touched follows the language. */
export function follow(stores: Stores, shelf: Shelf, view: ViewStore) {
  const { document, run } = stores
  redrawByLanguage(stores)
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
export function goOnAsCopy(stores: Stores, words: Words) {
  const { document, view } = stores
  const { diagram } = document.getState()
  const name = words.text.shell.file.copyOf(diagram.name, 1)
  document.edit({ code: 'renameDiagram', values: { before: diagram.name, after: name } }, { ...diagram, name })
  view.setState({ said: { code: 'forked', values: { name }, at: Date.now() } })
}

const LINK = /^#[ds]=/
/** What a link in the address brings is opened: at the start, and whenever another is put there. */
export async function followLinks(stores: Stores) {
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
