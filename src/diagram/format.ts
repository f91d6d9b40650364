/** The file format: reads diagrams and runs from text that nobody trusts, and writes them. */
import type { Role } from '../kinds/kind.ts'
import { checkDocument } from './check/document.ts'
import { orderEvent } from './check/events.ts'
import { checkText } from './check/fields.ts'
import { checkJournal } from './check/journal.ts'
import { readJson } from './check/json.ts'
import { migrate } from './check/migrate.ts'
import { RUN_FORMAT, RUN_VERSION } from './check/print.ts'
import { anyOf, Report } from './check/report.ts'
import {
  type Change,
  type Component,
  type Diagram,
  FORMAT,
  type Goal,
  type JournalEntry,
  type Problem,
  type Rules,
  type RunFile,
  type ScenarioEvent,
  type SettingValues,
  type Wire,
} from './diagram.ts'
import { withGoals } from './edit/goals.ts'
import { withRules } from './edit/rules.ts'
import { DOCUMENT, kindNamed, SCENARIO, settingsOf, WIRE, withoutDefaults } from './settings.ts'

export { printDiagram, printRun } from './check/print.ts'

/** The largest file that is read, in bytes of UTF-8. */
export const MOST_BYTES = 8 * 1024 * 1024

type Values = Record<string, unknown>
interface Refused {
  readonly ok: false
  readonly problems: readonly Problem[]
}
export type Parsed = { readonly ok: true; readonly diagram: Diagram } | Refused
export type ParsedRun = { readonly ok: true; readonly run: RunFile } | Refused
/** `run` is null when the file was a diagram. */
export type ParsedFile = { readonly ok: true; readonly diagram: Diagram; readonly run: RunFile | null } | Refused

function decode(source: string | Uint8Array, report: Report): string | null {
  const bytes = typeof source === 'string' ? (source.length * 3 <= MOST_BYTES ? 0 : new TextEncoder().encode(source).length) : source.length
  if (bytes > MOST_BYTES) {
    report.add('', 'tooLarge', bytes, `≤ ${MOST_BYTES}`)
    return null
  }
  // Some editors put a byte order mark in front; TextDecoder drops it.
  if (typeof source === 'string') return source.startsWith('\ufeff') ? source.slice(1) : source
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source)
  } catch {
    report.add('', 'notUtf8', undefined, 'UTF-8')
    return null
  }
}

const readComponent = ({ id, kind, name, x, y, settings }: Component): Component => ({
  id,
  kind,
  name,
  x: x + 0,
  y: y + 0,
  settings: withoutDefaults(kindNamed(kind), settings ?? {}),
})
const readWire = ({ id, from, to, role, settings }: Wire): Wire => ({
  id,
  from,
  to,
  role: role as Role,
  settings: withoutDefaults(WIRE, settings ?? {}),
})

function readDiagram(document: Values): Diagram {
  const { events = [], goals = [], rules, ...scenario } = (document.scenario ?? {}) as Values
  const settings = { ...settingsOf(SCENARIO, scenario), events: (events as ScenarioEvent[]).map(orderEvent) }
  return {
    name: document.name as string,
    ...settingsOf(DOCUMENT, document),
    components: (document.components as Component[]).map(readComponent),
    wires: (document.wires as Wire[]).map(readWire),
    scenario: withRules(withGoals(settings, goals as Goal[]), (rules ?? null) as Rules | null),
  }
}

function readChange(change: Change, kinds: Map<string, string>): Change {
  if (change.do === 'addComponent') {
    kinds.set(change.component.id, change.component.kind)
    return { do: change.do, component: readComponent(change.component) }
  }
  if (change.do === 'addWire') return { do: change.do, wire: readWire(change.wire) }
  if (change.do === 'event') return { do: change.do, event: orderEvent(change.event) }
  if (change.do === 'removeComponent' || change.do === 'removeWire') return change
  const described = change.do === 'setWire' ? WIRE : kindNamed(kinds.get(change.id) ?? '')
  return { do: change.do, id: change.id, settings: withoutDefaults(described, change.settings as SettingValues) }
}

function readRun(file: Values): RunFile {
  const diagram = readDiagram(file.diagram as Values)
  const kinds = new Map(diagram.components.map(({ id, kind }) => [id, kind]))
  const journal = (file.journal as JournalEntry[]).map(({ at, after, edit }) => ({ at, after, edit: readChange(edit, kinds) }))
  return { diagram, seed: file.seed as string, journal }
}

/** A document of any known version, brought to this one, whose contents are still unchecked. */
function checkFormat(report: Report, value: unknown, formats: readonly string[]): Values | null {
  if (!report.object('', value)) return null
  if (!formats.includes(value.format as string))
    report.add('format', value.format === undefined ? 'missing' : 'unknownFormat', value.format, anyOf(formats))
  else return value.format === FORMAT ? migrate(report, value) : migrate(report, value, {}, RUN_VERSION)
  return null
}

function checkRun(report: Report, file: Values): Values | null {
  report.unknown('', file, ['format', 'version', 'diagram', 'seed', 'journal'])
  checkText(report, 'seed', file.seed, SCENARIO.fields.seed)
  const inside = new Report()
  const diagram = checkFormat(inside, file.diagram, [FORMAT])
  const book = diagram && checkDocument(inside, diagram)
  for (const { path, ...problem } of inside.problems) report.pass({ path: path ? `diagram.${path}` : 'diagram', ...problem })
  if (book && inside.count === 0) checkJournal(report, file.journal, book)
  return { ...file, diagram }
}

function parse(source: string | Uint8Array, formats: readonly string[]): ParsedFile {
  const report = new Report()
  const text = decode(source, report)
  const json = text === null ? null : readJson(text, report)
  const document = json && checkFormat(report, json.value, formats)
  const isRun = document?.format === RUN_FORMAT
  const checked = document && isRun ? checkRun(report, document) : document
  if (document && !isRun) checkDocument(report, document)
  if (!checked || report.count > 0) return { ok: false, problems: report.problems }
  if (!isRun) return { ok: true, diagram: readDiagram(checked), run: null }
  const run = readRun(checked)
  return { ok: true, diagram: run.diagram, run }
}

/** Reads a diagram, or says what is wrong with it: up to fifty problems, each with its path. Accepts text or the bytes of a file. */
export function parseDiagram(source: string | Uint8Array): Parsed {
  return parse(source, [FORMAT])
}

/** Reads a replayable run in the same manner. */
export function parseRun(source: string | Uint8Array): ParsedRun {
  const parsed = parse(source, [RUN_FORMAT])
  return parsed.ok && parsed.run ? { ok: true, run: parsed.run } : { ok: false, problems: parsed.ok ? [] : parsed.problems }
}

/** Reads a file that is a diagram or a run. */
export const parseFile = (source: string | Uint8Array): ParsedFile => parse(source, [FORMAT, RUN_FORMAT])
