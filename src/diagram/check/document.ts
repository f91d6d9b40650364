/** Checks a document: its components, wires and scenario, and that they fit together. */
import { kinds } from '../../kinds/index.ts'
import { ROLES, type Role } from '../../kinds/kind.ts'
import type { SettingValues } from '../diagram.ts'
import { REACH } from '../edit.ts'
import { isSide } from '../roles.ts'
import { DOCUMENT, kindNamed, NAME_LENGTH, SCENARIO, wireFields } from '../settings.ts'
import { type Cast, checkEvents, type Entry } from './events.ts'
import { checkChoice, checkFields, checkSettings, checkText, offered } from './fields.ts'
import { checkGoals, MOST_GOALS } from './goals.ts'
import { accountFault, jointFault } from './joints.ts'
import { checkNumber } from './laws.ts'
import { MOST_COMPONENTS, MOST_EVENTS, MOST_WIRES } from './limits.ts'
import { anyOf, type Report } from './report.ts'
import { checkRules } from './rules.ts'

/** Positions on the canvas, in its own pixels. */
export const POSITION = { min: -REACH, max: REACH }
export const ID = /^[A-Za-z0-9_-]{1,64}$/

type Values = Record<string, unknown>
export interface WireEnds {
  readonly from: string
  readonly to: string
  readonly role: Role
  settings: SettingValues
}
/** What is known of a document while the rest of it is read. */
export interface Book extends Cast {
  readonly wires: Map<string, WireEnds>
  /** `from to role` of each wire, and `from role` of the roles that a component has one wire of. */
  readonly ways: Set<string>
  /** Executions at once of the account; no end of them where that number was refused itself. */
  readonly concurrency: number
}

function newBook(concurrency: unknown): Book {
  const components: Book['components'] = new Map()
  const offers = (id: string) => {
    const entry = components.get(id)
    return entry ? (entry.kind ? offered(entry.kind) : ROLES) : null
  }
  const most = typeof concurrency === 'number' ? concurrency : Number.POSITIVE_INFINITY
  return { components, wires: new Map(), ways: new Set(), offers, lenient: true, concurrency: most }
}

const COMPONENT_PARTS = ['id', 'kind', 'name', 'x', 'y', 'settings']
const WIRE_PARTS = ['id', 'from', 'to', 'role', 'settings']
const KIND_NAMES = kinds.map((kind) => kind.type)

function checkId(report: Report, path: string, id: unknown, taken: (id: string) => boolean): id is string {
  if (typeof id !== 'string' || !ID.test(id)) report.add(path, id === undefined ? 'missing' : 'badId', id, '1 … 64 × A–Z a–z 0–9 - _')
  else if (taken(id)) report.add(path, 'duplicateId', id, '1')
  else return true
  return false
}

/** Checks a component but for its settings, which may refer to components that come later; enters it in the book. */
export function checkComponent(report: Report, path: string, component: unknown, book: Book): Entry | null {
  if (!report.object(path, component)) return null
  report.unknown(path, component, COMPONENT_PARTS)
  const { id, name, x, y } = component
  const fresh = checkId(report, `${path}.id`, id, (known) => book.components.has(known) || book.wires.has(known))
  checkText(report, `${path}.name`, name, { maxLength: NAME_LENGTH })
  checkNumber(report, `${path}.x`, x, POSITION)
  checkNumber(report, `${path}.y`, y, POSITION)
  const kind = checkChoice(report, `${path}.kind`, component.kind, KIND_NAMES) ? kindNamed(component.kind as string) : null
  const entry = { kind, settings: (component.settings ?? {}) as SettingValues }
  if (fresh) book.components.set(id, entry)
  return entry
}

/** Checks a component's settings once all are known that they may refer to. Who reads the book later may rely on what it holds. */
export function checkOwnSettings(report: Report, path: string, { settings }: Values, entry: Entry, book: Book) {
  const { kind } = entry
  if (settings === undefined) return
  const sound = kind ? checkSettings(report, `${path}.settings`, kind, settings, book.offers) : report.object(`${path}.settings`, settings)
  if (!sound || !kind) entry.settings = {}
}

function checkEnds(report: Report, path: string, wire: Values, book: Book): boolean {
  const before = report.count
  const start = book.components.get(wire.from as string)
  const end = book.components.get(wire.to as string)
  if (!start) report.add(`${path}.from`, wire.from === undefined ? 'missing' : 'unknownId', wire.from, 'id')
  if (!end) report.add(`${path}.to`, wire.to === undefined ? 'missing' : 'unknownId', wire.to, 'id')
  if (!checkChoice(report, `${path}.role`, wire.role, ROLES) || !start?.kind || !end?.kind) return false
  const role = wire.role as Role
  const { kind: from } = start
  const { kind: to } = end
  if (!from.wires.out.includes(role) || !to.wires.in.includes(role)) {
    report.add(`${path}.role`, 'roleNotOffered', role, anyOf(from.wires.out.filter((other) => to.wires.in.includes(other))) || '–')
  } else if (wire.from === wire.to) report.add(`${path}.to`, 'selfWire', wire.to, '–')
  else if (book.ways.has(`${wire.from} ${wire.to} ${role}`)) report.add(path, 'duplicateWire', wire.to, '1')
  else if (isSide(role) && book.ways.has(`${wire.from} ${role}`))
    report.add(`${path}.role`, role === 'deadLetter' ? 'oneDeadLetter' : 'oneDestination', role, '1')
  else checkJoint(report, path, role, start, end)
  return report.count === before
}

/** Do the two ends of a wire allow each other? Says so if not. */
export function checkJoint(
  report: Report,
  path: string,
  role: Role,
  { kind: from, settings: first }: Entry,
  { kind: to, settings: last }: Entry,
): boolean {
  const found = from && to && jointFault(role, { kind: from, settings: first }, { kind: to, settings: last })
  if (found) report.add(path, 'fault', role, '–', { kind: found.kind, code: found.fault.code, values: found.fault.values })
  return !found
}

/** The names under which a wire is known to be there. */
export const waysOf = ({ from, to, role }: WireEnds): string[] => [`${from} ${to} ${role}`, ...(isSide(role) ? [`${from} ${role}`] : [])]

/** Checks a wire between components that are in the book; enters it there. */
export function checkWire(report: Report, path: string, wire: unknown, book: Book) {
  if (!report.object(path, wire)) return
  report.unknown(path, wire, WIRE_PARTS)
  const { id, settings = {} } = wire
  const fresh = checkId(report, `${path}.id`, id, (known) => book.components.has(known) || book.wires.has(known))
  const sound = checkEnds(report, path, wire, book)
  const before = report.count
  if (report.object(`${path}.settings`, settings))
    checkFields(report, `${path}.settings`, wireFields(wire.role as string), settings, book.offers)
  if (!fresh) return
  const allowed = report.count === before ? (settings as SettingValues) : {}
  const ends = { from: wire.from as string, to: wire.to as string, role: wire.role as Role, settings: allowed }
  book.wires.set(id, ends)
  if (sound) for (const way of waysOf(ends)) book.ways.add(way)
}

/** Does an account of so many executions at once allow what a component asks of it? Says so if not, at `at` when given. */
export function checkAccount(report: Report, path: string, { kind, settings }: Entry, concurrency: number, at?: string): boolean {
  const found = kind && accountFault({ kind, settings }, concurrency)
  if (!found) return true
  const { path: inside, code, values } = found.fault
  report.add(at ?? `${path}.settings.${inside}`, 'fault', settings[inside], '–', { kind: found.kind, code, values })
  return false
}

function checkComponents(report: Report, components: unknown, book: Book) {
  if (!report.array('components', components, MOST_COMPONENTS)) return
  const found = components.map((component, nth) => checkComponent(report, `components[${nth}]`, component, book))
  found.forEach((entry, nth) => {
    if (!entry) return
    checkOwnSettings(report, `components[${nth}]`, components[nth] as Values, entry, book)
    checkAccount(report, `components[${nth}]`, entry, book.concurrency)
  })
}

function checkScenario(report: Report, scenario: unknown, book: Book) {
  if (!report.object('scenario', scenario)) return
  const { events = [], goals = [], rules, ...values } = scenario
  const before = report.count
  checkFields(report, 'scenario', SCENARIO.fields, values, book.offers, ['events', 'goals', 'rules'])
  const { duration = SCENARIO.fields.duration.default, warmUp = SCENARIO.fields.warmUp.default } = values as Record<string, number>
  if (report.count === before && warmUp >= duration) report.add('scenario.warmUp', 'warmUpTooLong', warmUp, `< ${duration}`)
  if (report.array('scenario.events', events, MOST_EVENTS)) checkEvents(report, 'scenario.events', events, book)
  if (report.array('scenario.goals', goals, MOST_GOALS)) checkGoals(report, 'scenario.goals', goals, book.components)
  if (rules !== undefined) checkRules(report, 'scenario.rules', rules, book.components)
}

/** Checks everything inside a document of this version. Returns what it holds. */
export function checkDocument(report: Report, document: Values): Book {
  const { format: _format, version: _version, name, components, wires, scenario, ...own } = document
  const book = newBook(own.accountConcurrency ?? DOCUMENT.fields.accountConcurrency.default)
  checkText(report, 'name', name, { maxLength: NAME_LENGTH })
  checkFields(report, '', DOCUMENT.fields, own, book.offers, ['format', 'version', 'name', 'components', 'wires', 'scenario'])
  checkComponents(report, components, book)
  if (report.array('wires', wires, MOST_WIRES)) for (const [nth, wire] of wires.entries()) checkWire(report, `wires[${nth}]`, wire, book)
  if (scenario !== undefined) checkScenario(report, scenario, book)
  return book
}
