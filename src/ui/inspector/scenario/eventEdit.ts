/** Edits of the scenario's events: fresh ones that can happen, and why a changed one cannot. */

import { type Cast, checkEvents, EVENT_PARTS, orderEvent, ZONES } from '../../../diagram/check/events.ts'
import { offered } from '../../../diagram/check/fields.ts'
import { Report } from '../../../diagram/check/report.ts'
import type { Diagram, EventVerb, Problem, ScenarioEvent } from '../../../diagram/diagram.ts'
import { EVENT_VERBS } from '../../../diagram/diagram.ts'
import { complete, kindNamed, RESIZED, settingsOf, WIRE } from '../../../diagram/settings.ts'
import type { Fields } from '../../../kinds/field.ts'
import { fieldsOfRole } from '../roles.ts'

/** Puts a changed event in the place of the old one, or answers why not. */
export type Change = (next: ScenarioEvent) => string | null

function castOf(diagram: Diagram): Cast {
  const components = new Map(diagram.components.map(({ id, kind, settings }) => [id, { kind: kindNamed(kind), settings }]))
  return {
    components,
    wires: new Map(diagram.wires.map(({ id, role, settings }) => [id, { role, settings }])),
    offers: (id) => {
      const found = components.get(id)
      return found ? offered(found.kind) : null
    },
  }
}

/** What is wrong with the events as they stand together, or null. */
export function eventProblem(diagram: Diagram, events: readonly ScenarioEvent[]): Problem | null {
  const report = new Report()
  checkEvents(report, 'events', events, castOf(diagram))
  return report.problems[0] ?? null
}

/** Ids that an event of this verb can name, in the order of the document. */
export function targetsOf(diagram: Diagram, verb: EventVerb): readonly string[] {
  const { targets } = EVENT_PARTS[verb]
  if (targets.includes('zone')) return ZONES
  const components = diagram.components
    .filter(({ kind }) => verb === 'set' || (kindNamed(kind).events as readonly string[]).includes(verb))
    .map(({ id }) => id)
  const wires = diagram.wires.map(({ id }) => id)
  return [...(targets.includes('component') ? components : []), ...(targets.includes('wire') ? wires : [])]
}

/** The verbs that something in the diagram can do. */
export const possibleVerbs = (diagram: Diagram): readonly EventVerb[] => EVENT_VERBS.filter((verb) => targetsOf(diagram, verb).length > 0)

/** Where the settings of an event's target are described. */
export function fieldsOf(diagram: Diagram, event: ScenarioEvent): Fields {
  const component = diagram.components.find(({ id }) => id === event.component)
  if (component) return kindNamed(component.kind).fields
  const wire = diagram.wires.find(({ id }) => id === event.wire)
  return wire ? fieldsOfRole(wire.role) : {}
}

/** What the target's settings are before the event. */
function settingsBefore(diagram: Diagram, event: ScenarioEvent): Readonly<Record<string, unknown>> {
  const component = diagram.components.find(({ id }) => id === event.component)
  if (component) return settingsOf(kindNamed(component.kind), component.settings) as Record<string, unknown>
  return settingsOf(WIRE, diagram.wires.find(({ id }) => id === event.wire)?.settings ?? {})
}

/** Names a target in the property that belongs to it, and gives a setting of it where the verb needs one. */
export function aimed(diagram: Diagram, { at, do: verb, factor, duration }: ScenarioEvent, target: string): ScenarioEvent {
  const { targets, parts } = EVENT_PARTS[verb]
  const as = targets.includes('zone') ? 'zone' : diagram.wires.some(({ id }) => id === target) ? 'wire' : 'component'
  const event: ScenarioEvent = {
    at,
    do: verb,
    [as]: target,
    ...(parts.includes('factor') && { factor: factor ?? (verb === 'slow' ? 0.5 : 3) }),
    ...(parts.includes('duration') && { duration: duration ?? 300 }),
  }
  if (parts.includes('value') && !parts.includes('setting')) return orderEvent({ ...event, value: settingsBefore(diagram, event)[RESIZED] })
  if (!parts.includes('setting')) return event
  const [setting] = Object.keys(fieldsOf(diagram, event))
  return withSettingOf(diagram, event, setting)
}

/** A `set` event of another setting: it begins with the value that the setting has. */
export function withSettingOf(diagram: Diagram, event: ScenarioEvent, setting: string): ScenarioEvent {
  const field = fieldsOf(diagram, event)[setting]
  return orderEvent({ ...event, setting, value: complete(field, settingsBefore(diagram, event)[setting]) })
}

/** An event of a verb, about the first thing that can do it. */
export const freshEvent = (diagram: Diagram, at: number, verb: EventVerb): ScenarioEvent =>
  aimed(diagram, { at, do: verb }, targetsOf(diagram, verb)[0])

export const targetOf = (event: ScenarioEvent): string => event.component ?? event.wire ?? event.zone ?? ''
