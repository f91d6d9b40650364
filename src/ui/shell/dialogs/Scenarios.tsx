/** The library: mornings that can be replayed, and the empty café. */
import { useEffect, useState } from 'react'
import { emptyDiagram } from '../../../diagram/settings.ts'
import { say, useCommandContext } from '../../commands/context.ts'
import { openDiagram } from '../../page/files.ts'
import { library, type Told } from '../../page/library.ts'
import { useView } from '../../stores.ts'
import styles from './Dialog.module.css'
import { Dialog } from './Dialog.tsx'

export default function Scenarios({ onClose }: { onClose: () => void }) {
  const context = useCommandContext()
  const { stores, words, text } = context
  const { scenarios, file } = text.shell
  const current = useView((state) => state.scenario)
  const [told, setTold] = useState<readonly Told[]>([])
  useEffect(() => {
    void library(words.language).then(setTold)
  }, [words.language])
  const open = async ({ id, diagram, speed }: Pick<Told, 'diagram' | 'speed'> & { id: string | null }) => {
    await openDiagram(stores, diagram, { scenario: id, touched: false })
    stores.run.setSpeed(speed)
    say(context, 'opened', { name: diagram.name })
    onClose()
  }
  return (
    <Dialog title={scenarios.title} wide onClose={onClose}>
      <ul className={styles.list}>
        {told.map((one) => (
          <li key={one.id} className={styles.row}>
            <button type="button" className={styles.pick} aria-current={one.id === current || undefined} onClick={() => void open(one)}>
              <small>{scenarios.nth(one.number)}</small>
              <b>{one.title}</b>
              <span>{one.ask}</span>
            </button>
          </li>
        ))}
        <li className={styles.row}>
          <button
            type="button"
            className={styles.pick}
            onClick={() => void open({ id: null, diagram: emptyDiagram(file.blank), speed: 60 })}
          >
            <b>{file.blank}</b>
            <span>{scenarios.blankHelp}</span>
          </button>
        </li>
      </ul>
    </Dialog>
  )
}
