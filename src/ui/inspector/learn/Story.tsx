/** The story of the scenario that is open: what there is to see and to try, and, when asked for, what should be noticed. */
import { useEffect, useState } from 'react'
import type { Story as Told } from '../../../scenarios/scenario.ts'
import { useScenario } from '../../page/useScenario.ts'
import { useText, useWords } from '../../text/index.ts'
import css from './learn.module.css'

export function Story() {
  const scenario = useScenario()
  const { language } = useWords()
  const text = useText().inspector.learn
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly story: Readonly<Record<typeof language, Told>> } | null>(null)
  useEffect(() => {
    let wanted = true
    if (scenario) void scenario.load().then(({ story }) => wanted && setLoaded({ of: scenario.id, story }))
    return () => {
      wanted = false
    }
  }, [scenario])
  if (!scenario || loaded?.of !== scenario.id) return null
  const { see, tries, notice } = loaded.story[language]
  return (
    <section aria-label={scenario.title[language]}>
      <p className={css.what}>{see}</p>
      <h3>{text.tries}</h3>
      <ol className={css.tries}>
        {tries.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <details key={scenario.id} className={css.notice}>
        <summary>{text.notice}</summary>
        <p>{notice}</p>
      </details>
    </section>
  )
}
