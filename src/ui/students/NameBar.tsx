/** Asks a student for a name, from which the seed comes; over the foot of the canvas, so that nothing moves. Gone once it is known. */
import { type FormEvent, useState } from 'react'
import { MOST_NAME } from '../../scenarios/lessons/claim.ts'
import { seedOf } from '../../scenarios/lessons/seed.ts'
import controls from '../shell/controls.module.css'
import { type Stores, useDocument, useStores, useView } from '../stores.ts'
import { useText } from '../text/index.ts'
import { rule } from './rule.ts'
import styles from './students.module.css'

function take(stores: Stores, student: string) {
  const { rules } = stores.document.getState().diagram.scenario
  if (!rules || rules.publishedSeed === null) return
  const seed = seedOf(student, rules.publishedSeed)
  stores.view.setState({ student, said: { code: 'seeded', values: { name: student, seed }, at: Date.now() } })
  rule(stores, { code: 'seedByName', values: { name: student } }, rules, seed)
}

export default function NameBar() {
  const stores = useStores()
  const { students } = useText()
  const { rules, seed } = useDocument((state) => state.diagram.scenario)
  const student = useView((state) => state.student)
  const [typed, setTyped] = useState<string | null>(null)
  const published = rules?.publishedSeed ?? null
  if (published === null || (student !== '' && seed === seedOf(student, published))) return null
  const name = typed ?? student
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') take(stores, name.trim())
    setTyped(null)
  }
  return (
    <form className={styles.bar} onSubmit={submit} aria-label={students.name}>
      <p>{students.askName}</p>
      <input
        className={controls.field}
        aria-label={students.name}
        placeholder={students.name}
        value={name}
        maxLength={MOST_NAME}
        autoComplete="name"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className={controls.main} disabled={name.trim() === ''}>
        {students.begin}
      </button>
    </form>
  )
}
