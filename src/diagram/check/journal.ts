/** Checks the journal of a run: each edit against the document as those before it have left it. */
import type { Change, SettingValues } from '../diagram.ts'
import { wireFields } from '../settings.ts'
import { type Book, checkAccount, checkComponent, checkJoint, checkOwnSettings, checkWire, waysOf } from './document.ts'
import { checkEvent, MOMENT } from './events.ts'
import { checkChoice, checkFields, checkSettings } from './fields.ts'
import { checkNumber } from './laws.ts'
import type { Report } from './report.ts'

/** The most edits that a run file holds. */
const MOST_ENTRIES = 100_000

type Values = Record<string, unknown>
type Verb = Change['do']
/** What a change of each verb says. */
const CHANGE_PARTS: Readonly<Record<Verb, readonly string[]>> = {
  addComponent: ['component'],
  removeComponent: ['id'],
  setComponent: ['id', 'settings'],
  addWire: ['wire'],
  removeWire: ['id'],
  setWire: ['id', 'settings'],
  event: ['event'],
}
const VERBS = Object.keys(CHANGE_PARTS)

/** The book of a document that is edited. */
interface Ledger extends Book {
  /** Components with other settings since the moment that is read began: where the last were said, and which there were before. */
  readonly taken: Map<string, { readonly path: string; readonly before: SettingValues }>
}

/** Takes other settings over for a component, if its account allows them; `at` is where they were said when that is no list of settings. */
function take(report: Report, path: string, id: string, settings: SettingValues, { components, taken, concurrency }: Ledger, at?: string) {
  const entry = components.get(id)
  if (!entry || !checkAccount(report, path, { ...entry, settings }, concurrency, at)) return
  taken.set(id, { path: at ?? `${path}.settings`, before: taken.get(id)?.before ?? entry.settings })
  entry.settings = settings
}

/** At the end of a moment: do the ends of wires still allow each other? Its edits are one: in which order they stand means nothing. */
function settle(report: Report, { taken, components, wires, ways }: Ledger) {
  for (const wire of taken.size > 0 ? wires.values() : []) {
    const last = taken.get(wire.to) ?? taken.get(wire.from)
    const [from, to] = [components.get(wire.from), components.get(wire.to)]
    if (!last || !from || !to || !waysOf(wire).every((way) => ways.has(way))) continue
    if (checkJoint(report, last.path, wire.role, from, to)) continue
    // What was refused is told once.
    from.settings = taken.get(wire.from)?.before ?? from.settings
    to.settings = taken.get(wire.to)?.before ?? to.settings
  }
  taken.clear()
}

function removeWire(book: Book, id: string) {
  const wire = book.wires.get(id)
  if (!wire) return
  for (const way of waysOf(wire)) book.ways.delete(way)
  book.wires.delete(id)
}

const edits: Record<Verb, (report: Report, path: string, edit: Values, book: Ledger) => void> = {
  addComponent(report, path, { component }, book) {
    const entry = checkComponent(report, `${path}.component`, component, book)
    if (!entry) return
    checkOwnSettings(report, `${path}.component`, component as Values, entry, book)
    if (!checkAccount(report, `${path}.component`, entry, book.concurrency)) entry.settings = {}
  },
  removeComponent(report, path, { id }, book) {
    if (!book.components.delete(id as string)) report.add(`${path}.id`, 'unknownId', id, 'id')
    for (const [wire, { from, to }] of [...book.wires]) if (from === id || to === id) removeWire(book, wire)
  },
  setComponent(report, path, { id, settings }, book) {
    const entry = book.components.get(id as string)
    if (!entry) report.add(`${path}.id`, 'unknownId', id, 'id')
    else if (entry.kind && checkSettings(report, `${path}.settings`, entry.kind, settings, book.offers))
      take(report, path, id as string, settings as Values, book)
  },
  addWire: (report, path, { wire }, book) => checkWire(report, `${path}.wire`, wire, book),
  removeWire(report, path, { id }, book) {
    if (!book.wires.has(id as string)) report.add(`${path}.id`, 'unknownId', id, 'id')
    removeWire(book, id as string)
  },
  setWire(report, path, { id, settings }, book) {
    const wire = book.wires.get(id as string)
    if (!wire) report.add(`${path}.id`, 'unknownId', id, 'id')
    else if (report.object(`${path}.settings`, settings)) {
      checkFields(report, `${path}.settings`, wireFields(wire.role), settings, book.offers)
      wire.settings = settings
    }
  },
  event(report, path, { event }, book) {
    const id = (event as Values | null)?.component as string
    const entry = book.components.get(id)
    const before = entry?.settings
    checkEvent(report, `${path}.event`, event, book, false)
    if (!entry || !before || entry.settings === before) return
    const { settings } = entry
    entry.settings = before
    take(report, path, id, settings, book, `${path}.event.value`)
  },
}

/** Checks the entries in order: moments in seconds and counts of events never go back. */
export function checkJournal(report: Report, journal: unknown, written: Book) {
  if (!report.array('journal', journal, MOST_ENTRIES)) return
  const book: Ledger = { ...written, taken: new Map() }
  let at = 0
  let after = 0
  journal.forEach((entry, nth) => {
    const path = `journal[${nth}]`
    if (!report.object(path, entry)) return
    report.unknown(path, entry, ['at', 'after', 'edit'])
    if (entry.at !== at || entry.after !== after) settle(report, book)
    if (checkNumber(report, `${path}.at`, entry.at, { ...MOMENT, min: at })) at = entry.at as number
    if (checkNumber(report, `${path}.after`, entry.after, { min: after, max: Number.MAX_SAFE_INTEGER, integer: true }))
      after = entry.after as number
    const { edit } = entry
    if (!report.object(`${path}.edit`, edit) || !checkChoice(report, `${path}.edit.do`, edit.do, VERBS)) return
    report.unknown(`${path}.edit`, edit, ['do', ...CHANGE_PARTS[edit.do as Verb]])
    edits[edit.do as Verb](report, `${path}.edit`, edit, book)
  })
  settle(report, book)
}
