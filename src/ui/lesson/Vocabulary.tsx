/** The parts of a diagram in both vocabularies: a café's words beside AWS's. */
import type { Diagram } from '../../diagram/diagram.ts'
import { useDocument } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './lesson.module.css'

/** `of`: another diagram than the open one. */
export function Vocabulary({ of }: { of?: Diagram }) {
  const { kinds, text } = useWords()
  const open = useDocument((state) => state.diagram.components)
  const components = of?.components ?? open
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
