/** The seed of the run: to read, to type, or to throw again. */
import { Dices } from 'lucide-react'
import { useState } from 'react'
import { SCENARIO } from '../../../diagram/settings.ts'
import { type Stores, useDocument, useStores } from '../../stores.ts'
import { useSeedByName } from '../../students/later.ts'
import { useText } from '../../text/index.ts'
import controls from '../controls.module.css'
import styles from './TopBar.module.css'

/** Letters that cannot be taken for one another. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789'
const anySeed = () => Array.from(crypto.getRandomValues(new Uint32Array(5)), (word) => LETTERS[word % LETTERS.length]).join('')

/** A new seed is a new run: the one on the page becomes the ghost. */
function setSeed({ document, run }: Stores, seed: string) {
  const { diagram } = document.getState()
  const after = seed.trim()
  if (!after || after === diagram.scenario.seed) return
  document.edit(
    { code: 'seed', values: { before: diagram.scenario.seed, after } },
    { ...diagram, scenario: { ...diagram.scenario, seed: after } },
  )
  if (run.getState().phase !== 'idle') run.restart()
}

export function Seed() {
  const stores = useStores()
  const { run } = useText().shell
  const seed = useDocument((state) => state.diagram.scenario.seed)
  const byName = useSeedByName()
  const { students } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed !== null) setSeed(stores, typed)
    setTyped(null)
  }
  return (
    <div className={styles.seed}>
      <label title={byName ? students.said.lockedSeed : run.seedHelp}>
        {run.seed}
        <input
          className={styles.seedField}
          size={Math.max(4, (typed ?? seed).length)}
          value={typed ?? seed}
          maxLength={SCENARIO.fields.seed.maxLength}
          readOnly={byName}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
      </label>
      <button
        type="button"
        className={`${controls.ico} ${styles.small}`}
        aria-label={run.dice}
        title={run.dice}
        disabled={byName}
        onClick={() => setSeed(stores, anySeed())}
      >
        <Dices size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  )
}
