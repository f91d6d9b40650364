/** The traffic that the diagram means to send: the sum over every component that sends by itself. */
import type { Diagram, JournalEntry } from '../../../diagram/diagram.ts'
import { meanOver, plannedAt } from '../../../diagram/graph/planned.ts'
import { settingsOf } from '../../../diagram/settings.ts'
import { type KindOf, stretchAt, stretchesOf } from './settings.ts'

/** Jobs a second at a moment, NaN while that cannot be told; null when nothing in the diagram has a plan. */
export type Plan = ((at: number) => number) | null

export function planOf(diagram: Diagram, journal: readonly JournalEntry[], kindOf: KindOf): Plan {
  const sources = diagram.components.flatMap((component) => {
    const kind = kindOf(component.kind)
    if (!kind?.traffic) return []
    const stretches = stretchesOf({ diagram, journal }, component, kind, kind.traffic)
    if (stretches.every(({ value }) => value === null)) return []
    return [
      (at: number) => {
        const { value, spike } = stretchAt(stretches, at)
        return value === null ? Number.NaN : value(at) * spike
      },
    ]
  })
  return sources.length === 0 ? null : (at) => sources.reduce((sum, source) => sum + source(at), 0)
}

/** What the diagram's policies foresee, summed over the parts that foresee anything; null where none does. */
export function forecastOf(diagram: Diagram, kindOf: KindOf): Plan {
  const seers = diagram.components.flatMap(({ id, kind: type, settings }) => {
    const kind = kindOf(type)
    const foresees = kind?.foresees?.(settingsOf(kind, settings))
    if (!foresees || Number.isNaN(plannedAt(diagram, id, 0))) return []
    return [(at: number) => foresees((moment) => plannedAt(diagram, id, moment), at)]
  })
  return seers.length === 0 ? null : (at) => seers.reduce((sum, seer) => sum + seer(at), 0)
}

/** The plan's mean over a run, jobs a second; NaN without a plan. */
export function meanOf(plan: Plan, duration: number): number {
  return plan ? meanOver(duration, plan) : Number.NaN
}

/** The plan as steps between `from` and `to`: each begins where the value changes, looked at `looks` times. */
export function stepsOf(plan: Plan, from: number, to: number, looks: number): { readonly at: number; readonly value: number }[] {
  if (!plan || !(to > from)) return []
  const out: { at: number; value: number }[] = []
  const step = (to - from) / looks
  for (let nth = 0; nth < looks; nth += 1) {
    const value = plan(from + (nth + 0.5) * step)
    if (out.at(-1)?.value !== value) out.push({ at: from + nth * step, value })
  }
  return out
}

/** Where t = 0 lies on the clock of a day (seconds after midnight, null = no day), and which kind named the source by which key. */
export interface Day {
  readonly start: number | null
  readonly source: { readonly kind: string; readonly key: string } | null
}

export function dayOf(diagram: Diagram, kindOf: KindOf): Day {
  for (const component of diagram.components) {
    const kind = kindOf(component.kind)
    const day = kind?.day?.(settingsOf(kind, component.settings))
    if (day && (day.start !== null || day.source !== null)) {
      return { start: day.start, source: day.source === null ? null : { kind: component.kind, key: day.source } }
    }
  }
  return { start: null, source: null }
}
