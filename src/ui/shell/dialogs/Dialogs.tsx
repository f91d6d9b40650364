/** Shows the one dialog that is open; each is loaded when it is first needed. */
import { lazy, Suspense, useCallback } from 'react'
import { useStores, useView } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { Boundary } from '../Boundary.tsx'

const CommandPalette = lazy(() => import('../../commands/CommandPalette.tsx'))
const Diagrams = lazy(() => import('./Diagrams.tsx'))
const Scenarios = lazy(() => import('./Scenarios.tsx'))
const Refused = lazy(() => import('./Refused.tsx'))
const Rename = lazy(() => import('./Rename.tsx'))
const Connect = lazy(() => import('./Connect.tsx'))
const About = lazy(() => import('./About.tsx'))

export function Dialogs() {
  const { view } = useStores()
  const { page } = useText().shell
  const dialog = useView((state) => state.dialog)
  // A command of the palette may have opened the next dialog by the time that the palette closes.
  const close = useCallback(() => view.setState((now) => (now.dialog === dialog ? { dialog: null } : now)), [view, dialog])
  if (!dialog) return null
  return (
    <Boundary panel={page.loading}>
      <Suspense fallback={null}>
        {dialog.name === 'commands' && <CommandPalette onClose={close} />}
        {dialog.name === 'diagrams' && <Diagrams onClose={close} />}
        {dialog.name === 'scenarios' && <Scenarios onClose={close} />}
        {dialog.name === 'refused' && <Refused file={dialog.file} problems={dialog.problems} onClose={close} />}
        {dialog.name === 'about' && <About onClose={close} />}
        {dialog.name === 'rename' && <Rename id={dialog.id} onClose={close} />}
        {dialog.name === 'connect' && <Connect from={dialog.from} onClose={close} />}
      </Suspense>
    </Boundary>
  )
}
