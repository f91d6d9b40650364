/** Where the run's zero lies on the clock of a day. */
import type { Diagram } from '../../diagram/diagram.ts'
import { settingsOf } from '../../diagram/settings.ts'
import { kindOf } from '../../kinds/index.ts'

const starts = new WeakMap<Diagram, number | null>()

function find(diagram: Diagram): number | null {
  for (const { kind: type, settings } of diagram.components) {
    const kind = kindOf(type)
    if (!kind?.day) continue
    const { start } = kind.day(settingsOf(kind, settings))
    if (start !== null) return start
  }
  return null
}

/** Seconds after midnight at t = 0, from the first traffic that has a day; null = time since the start. */
export function startOfDay(diagram: Diagram): number | null {
  const known = starts.get(diagram)
  if (known !== undefined) return known
  const start = find(diagram)
  starts.set(diagram, start)
  return start
}
