/** Who told a notice: parts of the diagram as the run began, and those that were added while it ran. */
import type { Diagram, JournalEntry } from '../../diagram/diagram.ts'
import type { Teller } from './Reasons.tsx'

export function tellers(diagram: Diagram, journal: readonly JournalEntry[]): (component: string) => Teller {
  const added = journal.flatMap(({ edit }) => (edit.do === 'addComponent' ? [edit.component] : []))
  const all = new Map([...diagram.components, ...added].map(({ id, kind, name }) => [id, { kind, name }]))
  return (component) => all.get(component) ?? { kind: '', name: component }
}
