/** Loads what was left out of the first picture while nothing else is to do: from then on the page needs no network. */
import { scenarios } from '../../scenarios/index.ts'
import { loadWords } from '../text/load.ts'

/** In the order in which they are likely to be asked for. */
const LATER: readonly (() => Promise<unknown>)[] = [
  () => import('../inspector/live/Live.tsx'),
  () => import('../commands/Menu.tsx'),
  () => import('../commands/CommandPalette.tsx'),
  () => import('../../diagram/format.ts'),
  () => import('../inspector/Outline.tsx'),
  () => import('../inspector/learn/Learn.tsx'),
  () => import('../shell/dialogs/Scenarios.tsx'),
  ...scenarios.map(({ load }) => load),
  () => import('../shell/dialogs/Diagrams.tsx'),
  () => import('../shell/dialogs/Refused.tsx'),
  () => import('../shell/dialogs/Rename.tsx'),
  () => import('../shell/dialogs/Connect.tsx'),
  () => import('../shell/dialogs/About.tsx'),
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
  for (const load of LATER) {
    await idle()
    await load().catch(() => undefined)
  }
}
