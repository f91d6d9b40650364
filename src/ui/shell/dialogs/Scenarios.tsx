/** The library: mornings that can be replayed, and the empty café. */

import { emptyDiagram } from '../../../diagram/settings.ts'
import { asks } from '../../../scenarios/asks.data.ts'
import { scenarios } from '../../../scenarios/index.ts'
import { say, useCommandContext } from '../../commands/context.ts'
import { Kept, Revisit } from '../../lesson/Kept.tsx'
import { openScenario } from '../../lesson/open.ts'
import { openDiagram } from '../../page/files.ts'
import { speedOf } from '../../page/library.ts'
import { useView } from '../../stores.ts'
import controls from '../controls.module.css'
import styles from './Dialog.module.css'
import { Dialog, focusCanvas } from './Dialog.tsx'

export default function Scenarios({ onClose }: { onClose: () => void }) {
  const context = useCommandContext()
  const { stores, words, text } = context
  const { language } = words
  const { file, scenarios: told } = text.shell
  const current = useView((state) => state.scenario)
  const open = async (id: string | null) => {
    const scenario = scenarios.find((one) => one.id === id)
    const diagram = scenario ? await openScenario(stores, scenario, language) : emptyDiagram(file.blank)
    if (!scenario) {
      await openDiagram(stores, diagram, { scenario: null, touched: false })
      stores.run.setSpeed(speedOf(null))
    }
    say(context, 'opened', { name: diagram.name })
    onClose()
    focusCanvas()
  }
  return (
    <Dialog title={told.title} wide onClose={onClose}>
      <p className={controls.cap}>{told.replaces}</p>
      <Revisit onOpen={(id) => void open(id)} />
      <ul className={styles.list}>
        {scenarios.map(({ id, number, title }) => (
          <li key={id} className={styles.row}>
            <button
              type="button"
              className={styles.pick}
              aria-current={id === current || undefined}
              data-first={id === current ? '' : undefined}
              onClick={() => void open(id)}
            >
              <small>{told.nth(number)}</small>
              <b>{title[language]}</b>
              <span>{asks[id]?.[language]}</span>
              <Kept id={id} />
            </button>
          </li>
        ))}
        <li className={styles.row}>
          <button type="button" className={styles.pick} onClick={() => void open(null)}>
            <b>{file.blank}</b>
            <span>{told.blankHelp}</span>
          </button>
        </li>
      </ul>
    </Dialog>
  )
}
