/** What is remembered of a scenario in the list of all: its stars, and which predictions are worth another look. */
import { scenarios } from '../../scenarios/index.ts'
import controls from '../shell/controls.module.css'
import { useText, useWords } from '../text/index.ts'
import styles from './lesson.module.css'
import { useProgress } from './lessons.ts'
import { Stars } from './Stars.tsx'

export function Kept({ id }: { id: string }) {
  const progress = useProgress()
  const { lesson } = useText()
  const learned = Object.hasOwn(progress, id) ? progress[id] : undefined
  if (!learned) return null
  return (
    <span className={styles.kept}>
      <Stars stars={learned.stars} /> <small>{lesson.kept(learned.stars, learned.tries)}</small>
    </span>
  )
}

/** Predictions that were not so. Who opens one is asked again. */
export function Revisit({ onOpen }: { onOpen: (id: string) => void }) {
  const progress = useProgress()
  const { language, text } = useWords()
  const wrong = scenarios.filter(({ id }) => Object.hasOwn(progress, id) && progress[id]!.right === false)
  if (wrong.length === 0) return null
  return (
    <section aria-label={text.lesson.revisit} className={styles.revisit}>
      <h3>{text.lesson.revisit}</h3>
      <p>{text.lesson.revisitHelp}</p>
      {wrong.map(({ id, title }) => (
        <button key={id} type="button" data-wrong className={controls.line} onClick={() => onOpen(id)}>
          {title[language]}
        </button>
      ))}
    </section>
  )
}
