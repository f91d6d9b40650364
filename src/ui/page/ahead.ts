/** Loads what was left out of the first picture while nothing else is to do: from then on the page needs no network. */
import { scenarios } from '../../scenarios/index.ts'
import { loadWords } from '../text/load.ts'
import { allPanels } from './later.ts'

/** What no panel brings by itself. */
const MORE: readonly (() => Promise<unknown>)[] = [
  () => import('./files.ts'),
  () => import('../link/open.ts'),
  () => import('../students/tell.ts'),
  () => import('../../diagram/format.ts'),
  ...scenarios.map(({ load }) => load),
  () => loadWords('en'),
  () => loadWords('ko'),
  () => import('../../diagram/edit/fragment.ts'),
  () => import('../../diagram/layout.ts'),
  () => import('../shell/Phone.tsx'),
]

const idle = () =>
  new Promise<void>((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve, 50)))

/** One at a time, each when the browser is idle. What fails is asked for again when it is needed. */
export async function loadAhead() {
  const bring = async (load: () => Promise<unknown>) => {
    await idle()
    await load().catch(() => undefined)
  }
  for (const load of allPanels()) await bring(load)
  for (const load of MORE) await bring(load)
}
