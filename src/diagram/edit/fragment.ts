/** Copies a part of a diagram to the clipboard and back: a fragment is a small document of the same format. Load it when it is needed: it brings the whole check. */
import { checkAccount } from '../check/document.ts'
import { MOST_COMPONENTS, MOST_WIRES } from '../check/limits.ts'
import { Report } from '../check/report.ts'
import type { Diagram, Problem } from '../diagram.ts'
import { type Place, remove } from '../edit.ts'
import { parseDiagram, printDiagram } from '../format.ts'
import { emptyDiagram, kindNamed } from '../settings.ts'
import { COPY_OFFSET, type Copied, merge } from './duplicate.ts'

/** The chosen components, and the wires between them, as text. */
export function copy(diagram: Diagram, ids: Iterable<string>): string {
  const chosen = new Set(ids)
  const { scenario } = emptyDiagram('')
  return printDiagram(
    remove(
      { ...diagram, scenario },
      diagram.components.flatMap(({ id }) => (chosen.has(id) ? [] : [id])),
    ),
  )
}

/** Puts a fragment in: its upper left corner at `at` when that is given, else a little beside where it was. Any document can be pasted whose components the account here allows. */
export function paste(
  diagram: Diagram,
  text: string,
  at?: Place,
): Copied | { readonly problems: readonly Problem[]; readonly diagram?: undefined } {
  const parsed = parseDiagram(text)
  if (!parsed.ok) return { problems: parsed.problems }
  const { components, wires } = parsed.diagram
  if (components.length === 0) return { diagram, ids: [] }
  const [parts, links] = [diagram.components.length + components.length, diagram.wires.length + wires.length]
  if (parts > MOST_COMPONENTS)
    return { problems: [{ path: 'components', code: 'tooMany', found: String(parts), allowed: `≤ ${MOST_COMPONENTS}` }] }
  if (links > MOST_WIRES) return { problems: [{ path: 'wires', code: 'tooMany', found: String(links), allowed: `≤ ${MOST_WIRES}` }] }
  const report = new Report()
  for (const [nth, { kind, settings }] of components.entries())
    checkAccount(report, `components[${nth}]`, { kind: kindNamed(kind), settings }, diagram.accountConcurrency)
  if (report.count > 0) return { problems: report.problems }
  const corner = { x: Math.min(...components.map(({ x }) => x)), y: Math.min(...components.map(({ y }) => y)) }
  return merge(diagram, components, wires, at ? { x: at.x - corner.x, y: at.y - corner.y } : COPY_OFFSET)
}
