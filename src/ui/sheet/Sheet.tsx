/** The sheet of the open scenario: to be looked at in a dialog, and on paper alone. */
import { Printer } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useContents } from '../canvas/story/useContents.ts'
import { useScenario } from '../page/useScenario.ts'
import controls from '../shell/controls.module.css'
import { Dialog } from '../shell/dialogs/Dialog.tsx'
import { useText } from '../text/index.ts'
import { Paper } from './Paper.tsx'
import css from './sheet.module.css'

export default function Sheet({ onClose }: { onClose: () => void }) {
  const { sheet } = useText()
  const scenario = useScenario()
  const contents = useContents(scenario)
  if (!scenario || !contents) return null
  const paper = <Paper scenario={scenario} contents={contents} />
  return (
    <Dialog
      title={sheet.title}
      wide="widest"
      onClose={onClose}
      foot={
        <button type="button" className={controls.main} data-first="" onClick={() => window.print()}>
          <Printer size={16} strokeWidth={1.5} aria-hidden />
          {sheet.print}
        </button>
      }
    >
      <p>{sheet.what}</p>
      <div className={css.desk}>{paper}</div>
      {/* A dialog is cut where it scrolls: what is printed stands beside the page, seen by the printer alone. */}
      {createPortal(
        <div className={css.printed} aria-hidden="true">
          {paper}
        </div>,
        document.body,
      )}
    </Dialog>
  )
}
