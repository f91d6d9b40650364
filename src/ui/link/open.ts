/** Opens what a link in the address brings as a diagram of its own, or says what is wrong with the link; the address is clean afterwards. */
import { readLink } from '../../store/link/link.ts'
import { openDiagram } from '../page/files.ts'
import { speedOf } from '../page/library.ts'
import type { Stores } from '../stores.ts'

/** Takes the fragment out of the address: a reload opens what was made of the diagram since, not the link again. */
function clean(fragment: string) {
  if (location.hash === fragment) history.replaceState(history.state, '', location.pathname + location.search)
}

async function open(stores: Stores, fragment: string) {
  const { view, run } = stores
  const read = await readLink(fragment, view.getState().language)
  if (!read.ok) {
    view.setState({ dialog: { name: 'refused', file: '', problems: read.problems, link: true } })
    return
  }
  const { diagram, scenario, touched, language } = read
  await openDiagram(stores, diagram, { scenario, touched })
  run.setSpeed(speedOf(scenario))
  view.setState({
    dialog: null,
    said: { code: 'opened', values: { name: diagram.name }, at: Date.now() },
    ...(language && { language }),
  })
  document.getElementById('canvas')?.focus()
}

let last: Promise<unknown> = Promise.resolve()
/** One link after the other, in the order in which they came. One that could not be loaded stays in the address, for a reload. */
export function openFromAddress(stores: Stores): Promise<unknown> {
  const fragment = location.hash
  const now = last.then(() => open(stores, fragment)).then(() => clean(fragment))
  last = now.catch(() => undefined)
  return now
}
