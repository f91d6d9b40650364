/** Shows the one dialog that is open; each is loaded when it is first needed. */
import { Fragment, Suspense, useCallback, useLayoutEffect } from 'react'
import type { Dialog } from '../../../store/view.ts'
import { later } from '../../page/later.ts'
import { useStores, useView } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { Boundary } from '../Boundary.tsx'

const CommandPalette = later(async () => (await import('../../commands/CommandPalette.tsx')).default)
const Diagrams = later(async () => (await import('./Diagrams.tsx')).default)
const Scenarios = later(async () => (await import('./Scenarios.tsx')).default)
const Refused = later(async () => (await import('./Refused.tsx')).default)
const Rename = later(async () => (await import('./Rename.tsx')).default)
const Connect = later(async () => (await import('./Connect.tsx')).default)
const Compare = later(async () => (await import('../../compare/Compare.tsx')).default)
const Share = later(async () => (await import('../../link/Share.tsx')).default)
const Sheet = later(async () => (await import('../../sheet/Sheet.tsx')).default)
const Setup = later(async () => (await import('../../students/setup/Setup.tsx')).default)
const Glossary = later(async () => (await import('../../glossary/Glossary.tsx')).default)
const About = later(async () => (await import('./About.tsx')).default)

const asked = new WeakMap<Dialog, number>()
let count = 0
/** Each time that a dialog is asked for it is another one: what the last one still has to say is not about it. */
function nth(dialog: Dialog): number {
  const known = asked.get(dialog)
  if (known !== undefined) return known
  asked.set(dialog, ++count)
  return count
}

/** While a dialog is on its way it can be left like one that is there. */
function Coming({ onClose }: { onClose: () => void }) {
  useLayoutEffect(() => {
    const keys = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  }, [onClose])
  return null
}

export function Dialogs() {
  const { view } = useStores()
  const { page } = useText().shell
  const dialog = useView((state) => state.dialog)
  // A command of the palette may have opened the next dialog by the time that the palette closes.
  const close = useCallback(() => view.setState((now) => (now.dialog === dialog ? { dialog: null } : now)), [view, dialog])
  if (!dialog) return null
  return (
    <Boundary panel={page.loading}>
      <Suspense fallback={<Coming onClose={close} />}>
        <Fragment key={nth(dialog)}>
          {dialog.name === 'commands' && <CommandPalette onClose={close} />}
          {dialog.name === 'diagrams' && <Diagrams onClose={close} />}
          {dialog.name === 'scenarios' && <Scenarios onClose={close} />}
          {dialog.name === 'refused' && <Refused file={dialog.file} problems={dialog.problems} link={dialog.link} onClose={close} />}
          {dialog.name === 'compare' && <Compare id={dialog.id} onClose={close} />}
          {dialog.name === 'share' && <Share onClose={close} />}
          {dialog.name === 'sheet' && <Sheet onClose={close} />}
          {dialog.name === 'students' && <Setup onClose={close} />}
          {dialog.name === 'glossary' && <Glossary find={dialog.find} onClose={close} />}
          {dialog.name === 'about' && <About onClose={close} />}
          {dialog.name === 'rename' && <Rename id={dialog.id} onClose={close} />}
          {dialog.name === 'connect' && <Connect from={dialog.from} onClose={close} />}
        </Fragment>
      </Suspense>
    </Boundary>
  )
}
