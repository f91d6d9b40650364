/** Checks scenario events, and the same events done by hand: that what they name exists and can do this. */
import type { AnyKind, Role } from '../../kinds/kind.ts'
import { EVENT_VERBS, type EventVerb, type ScenarioEvent, type SettingValues } from '../diagram.ts'
import { type Described, RESIZED, settingAt, wireFields, withSetting } from '../settings.ts'
import { checkChoice, checkTogether, checkValue, type Offers } from './fields.ts'
import { checkNumber } from './laws.ts'
import { anyOf, type Report } from './report.ts'

/** Availability zones by letter, the same in every region. */
export const ZONES = ['a', 'b', 'c', 'd', 'e', 'f'] as const

type Target = 'component' | 'wire' | 'zone'
interface EventShape {
  readonly targets: readonly Target[]
  readonly parts: readonly (keyof ScenarioEvent)[]
  /** May it say how long it lasts, after which it is undone? */
  readonly lasts?: boolean
}
/** What an event of each verb names, and what it says beside that. */
export const EVENT_PARTS: Readonly<Record<EventVerb, EventShape>> = {
  stop: { targets: ['component'], parts: [], lasts: true },
  start: { targets: ['component'], parts: [] },
  crash: { targets: ['component'], parts: [], lasts: true },
  restore: { targets: ['component'], parts: [] },
  slow: { targets: ['component'], parts: ['factor'], lasts: true },
  spike: { targets: ['component'], parts: ['factor', 'duration'] },
  zoneDown: { targets: ['zone'], parts: [], lasts: true },
  zoneUp: { targets: ['zone'], parts: [] },
  cut: { targets: ['wire'], parts: [], lasts: true },
  heal: { targets: ['wire'], parts: [] },
  set: { targets: ['component', 'wire'], parts: ['setting', 'value'] },
  resize: { targets: ['component'], parts: ['value'] },
  deploy: { targets: ['component'], parts: [] },
  redrive: { targets: ['component'], parts: [] },
}
export const FACTOR = { min: 0.001, max: 1000 }
/** Moments and lengths of events, in seconds. */
export const MOMENT = { min: 0, max: 1e9 }

/** A component as the check knows it; its kind is null when that was refused, and then nothing more is said about it. */
export interface Entry {
  readonly kind: AnyKind | null
  settings: SettingValues
}
/** The components and wires that a document has where its events are read, with their settings as they stand then. */
export interface Cast {
  readonly components: Map<string, Entry>
  readonly wires: Map<string, { readonly role: Role; settings: SettingValues }>
  readonly offers: Offers
  /**
   * Let settings through that a kind would refuse together. A file says what happens one day to a document that may since have
   * been edited: a group whose maximum was lowered must still open, and the engine keeps between the two.
   */
  readonly lenient?: boolean
}

function checkSet(report: Report, path: string, event: Record<string, unknown>, cast: Cast) {
  const component = cast.components.get(event.component as string)
  const wire = component ? undefined : cast.wires.get(event.wire as string)
  const target = component ?? wire
  if (!target || component?.kind === null) return
  const described: Described = component?.kind ?? { fields: wireFields(wire?.role ?? '') }
  const { setting } = event
  const found = typeof setting === 'string' ? settingAt(described, target.settings, setting) : null
  if (!found || setting === '') {
    report.add(`${path}.setting`, setting === undefined ? 'missing' : 'unknownField', setting, anyOf(Object.keys(described.fields)))
    return
  }
  const before = report.count
  checkValue(report, `${path}.value`, found.field, event.value, cast.offers)
  if (report.count > before) return
  const settings = withSetting(described, target.settings, setting as string, event.value)
  if (component?.kind && !cast.lenient) checkTogether(report, path, component.kind, settings, `${path}.value`)
  target.settings = settings
}

function checkTarget(report: Report, path: string, event: Record<string, unknown>, targets: readonly Target[], cast: Cast) {
  const named = targets.filter((target) => event[target] !== undefined)
  if (named.length !== 1)
    report.add(
      named.length ? `${path}.${named[1]}` : `${path}.${targets[0]}`,
      named.length ? 'unknownField' : 'missing',
      event[named[1]],
      anyOf(targets),
    )
  const verb = event.do as string
  const component = cast.components.get(event.component as string)
  if (named[0] === 'zone') checkChoice(report, `${path}.zone`, event.zone, ZONES)
  if (named[0] === 'wire' && !cast.wires.has(event.wire as string)) report.add(`${path}.wire`, 'unknownId', event.wire, 'id')
  if (named[0] === 'component' && !component) report.add(`${path}.component`, 'unknownId', event.component, 'id')
  if (component?.kind && verb !== 'set' && !(component.kind.events as readonly string[]).includes(verb))
    report.add(`${path}.do`, 'cannotHappen', verb, anyOf(component.kind.events))
}

/** Checks an event as it comes; `timed` when it says its own moment. A sound `set` changes the cast. */
export function checkEvent(report: Report, path: string, event: unknown, cast: Cast, timed: boolean) {
  if (!report.object(path, event)) return
  if (timed) checkNumber(report, `${path}.at`, event.at, MOMENT)
  if (!checkChoice(report, `${path}.do`, event.do, EVENT_VERBS)) return
  const { targets, parts, lasts } = EVENT_PARTS[event.do as EventVerb]
  report.unknown(path, event, [...(timed ? ['at'] : []), 'do', ...targets, ...parts, ...(lasts ? ['duration'] : [])])
  checkTarget(report, path, event, targets, cast)
  if (parts.includes('factor')) checkNumber(report, `${path}.factor`, event.factor, FACTOR)
  if (parts.includes('duration') || (lasts && event.duration !== undefined)) checkNumber(report, `${path}.duration`, event.duration, MOMENT)
  if (parts.includes('setting')) checkSet(report, path, event, cast)
  else if (parts.includes('value')) checkSet(report, path, { ...event, setting: RESIZED }, cast)
}

const copied = <T extends object>(all: ReadonlyMap<string, T>) => new Map([...all].map(([id, one]) => [id, { ...one }]))

/** Checks a scenario's events, each against the settings that those before it in time have made. The cast itself stays as it is written. */
export function checkEvents(report: Report, path: string, events: readonly unknown[], cast: Cast) {
  const moment = (event: unknown) => Number((event as ScenarioEvent | null)?.at ?? 0)
  const order = events.map((event, nth) => ({ event, nth })).sort((a, b) => moment(a.event) - moment(b.event) || a.nth - b.nth)
  const staged = { ...cast, components: copied(cast.components), wires: copied(cast.wires) }
  for (const { event, nth } of order) checkEvent(report, `${path}[${nth}]`, event, staged, true)
}

const EVENT_ORDER = ['at', 'do', 'component', 'wire', 'zone', 'factor', 'setting', 'value', 'duration'] as const
/** An event with its properties in table order. */
export const orderEvent = <E extends Partial<ScenarioEvent>>(event: E): E =>
  Object.fromEntries(EVENT_ORDER.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]]))) as E
