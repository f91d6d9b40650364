/** The parts of the open diagram in both vocabularies: a café's words beside AWS's. */
import { useDocument } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './lesson.module.css'

export function Vocabulary() {
  const { kinds, text } = useWords()
  const components = useDocument((state) => state.diagram.components)
  const used = [...new Map(components.map(({ kind, name }) => [kind, name])).keys()].flatMap((kind) => kinds[kind] ?? [])
  return (
    <>
      <h3>{text.lesson.words}</h3>
      <dl className={styles.words}>
        {used.map(({ cafe, aws }) => (
          <div key={aws}>
            <dt>{cafe}</dt>
            <dd>{aws}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
