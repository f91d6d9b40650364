/**
 * The capacity of a diagram: what its narrowest stage can finish. A stage is a set of workers that share the same jobs
 * (the targets of one balancer, the hands at one board); in a stage capacities add up, the narrowest stage rules.
 */
import type { Diagram, JournalEntry, SettingValues } from '../../../diagram/diagram.ts'
import { settingsOf } from '../../../diagram/settings.ts'
import { type KindOf, stretchAt, stretchesOf } from './settings.ts'

export interface Course {
  readonly diagram: Diagram
  readonly journal: readonly JournalEntry[]
}

/** Servers of a component at sample `index`. */
export type ServersAt = (id: string, index: number) => number

/** Jobs a second at every moment; null when any worker's rate cannot be known, or there is no worker. */
export function capacityOf(run: Course, kindOf: KindOf, at: readonly number[], servers: ServersAt): number[] | null {
  const stages = stagesOf(run.diagram, kindOf)
  const rates = new Map<string, (moment: number) => number>()
  for (const component of run.diagram.components) {
    const kind = kindOf(component.kind)
    if (!kind?.rate) continue
    const stretches = stretchesOf(run, component, kind, kind.rate)
    rates.set(component.id, (moment) => {
      const { value, slow } = stretchAt(stretches, moment)
      return value === null || !(slow > 0) ? Number.NaN : value / slow
    })
  }
  const out = at.map((moment, index) => narrowest(stages, (id) => (rates.get(id)?.(moment) ?? Number.NaN) * servers(id, index)))
  return out.some((value) => Number.isFinite(value)) ? out : null
}

const narrowest = (stages: readonly (readonly string[])[], of: (id: string) => number): number =>
  stages.length === 0 ? Number.NaN : Math.min(...stages.map((stage) => stage.reduce((sum, id) => sum + of(id), 0)))

/** Workers (components whose kind has a rate) that jobs can reach, put together where they are alternatives of each other. */
export function stagesOf(diagram: Diagram, kindOf: KindOf): string[][] {
  const byId = new Map(diagram.components.map((component) => [component.id, component]))
  const works = (id: string) => kindOf(byId.get(id)?.kind ?? '')?.rate !== undefined
  const stage = new Map<string, string[]>()
  const join = (ids: readonly string[]) => {
    const merged = [...new Set(ids.flatMap((id) => stage.get(id) ?? [id]))]
    for (const id of merged) stage.set(id, merged)
  }
  for (const component of diagram.components) {
    const groups = alternatives(diagram, component.id, works)
    const together = picksOne(component, kindOf) ? [groups.flat()] : groups
    for (const group of together) if (group.length > 0) join(group)
  }
  return [...new Set(stage.values())]
}

/** A worker that calls several others goes to each of them; what sends each job one way has alternatives. */
function picksOne(component: Diagram['components'][number], kindOf: KindOf): boolean {
  const kind = kindOf(component.kind)
  const calls = kind && (settingsOf(kind, component.settings) as SettingValues).calls
  return calls === undefined ? kind?.rate === undefined : calls === 'oneOf'
}

/** For each way out of a component, the workers found behind it; what does no work of its own is looked through. Copies are no alternatives. */
function alternatives(diagram: Diagram, from: string, works: (id: string) => boolean): string[][] {
  const behind = (id: string, seen: readonly string[]): string[] => {
    if (works(id)) return [id]
    if (seen.includes(id)) return []
    return diagram.wires.filter((wire) => wire.from === id && MOVES.includes(wire.role)).flatMap((wire) => behind(wire.to, [...seen, id]))
  }
  return diagram.wires.filter((wire) => wire.from === from && MOVES.includes(wire.role)).map((wire) => behind(wire.to, [from]))
}
const MOVES: readonly string[] = ['call', 'send', 'poll']
