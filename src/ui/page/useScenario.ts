/** The scenario that the open diagram came from, in the language of the page. */
import { useEffect, useState } from 'react'
import { useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import { scenarioNamed, type Told } from './library.ts'

/** Null while it is loaded, and where there is none. */
export function useScenario(): Told | null {
  const { language } = useWords()
  const id = useView((state) => state.scenario)
  const [scenario, setScenario] = useState<Told | null>(null)
  useEffect(() => {
    let wanted = true
    if (id !== null) void scenarioNamed(language, id).then((found) => wanted && setScenario(found ?? null))
    return () => {
      wanted = false
    }
  }, [language, id])
  return scenario?.id === id ? scenario : null
}
