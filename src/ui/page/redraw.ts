/** A scenario that nobody touched speaks the page's language: its names follow the switch. What was touched belongs to the person. */
import { same } from '../../diagram/settings.ts'
import type { Stores } from '../stores.ts'
import { diagramOf, scenarioNamed } from './library.ts'

/** Listens until the answer is called. */
export function redrawByLanguage({ document, view, shelf }: Stores): () => void {
  return view.subscribe(async ({ language, scenario: id }, before) => {
    const scenario = scenarioNamed(id)
    if (language === before.language || !scenario) return
    const [was, next] = await Promise.all([diagramOf(scenario, before.language), diagramOf(scenario, language)])
    const { diagram, past, future, open } = document.getState()
    if (past.length || future.length || open || view.getState().language !== language || !same(diagram, was)) return
    document.replace(next)
    shelf?.keep(next, false)
  })
}
