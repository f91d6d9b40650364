/**
 * A link that brings a whole document in the fragment of its address, which no server ever sees.
 *
 * `#d=…` is a packed diagram, with `&s=` the scenario that it came from; `#s=…` alone is a scenario of the library as it opens, with
 * `&seed=` another day of it. `&lang=` says in which language the page opens. Anything else is from a newer page, or no link of ours.
 */
import type { Diagram, Problem } from '../../diagram/diagram.ts'
import { MOST_BYTES, parseDiagram, printDiagram } from '../../diagram/format.ts'
import { type Scenario, scenarios } from '../../scenarios/index.ts'
import type { Language } from '../view.ts'
import { MOST_LETTERS, pack, unpack } from './packing.ts'

const LANGUAGES: readonly Language[] = ['en', 'ko']
const NAMES = ['d', 's', 'seed', 'lang'] as const
type Name = (typeof NAMES)[number]
/** A name that is not among these is quoted no longer than this. */
const SHORT = 60

/** What is wrong with a link itself; what is wrong with the diagram inside is told as of a file. */
export type LinkCode =
  | 'linkLetters'
  | 'linkCut'
  | 'linkTooLarge'
  | 'linkTwice'
  | 'linkUnknown'
  | 'linkScenario'
  | 'linkLanguage'
  | 'linkSeed'

export interface Brought {
  readonly ok: true
  readonly diagram: Diagram
  /** The scenario that it is of, or null. */
  readonly scenario: string | null
  /** The language that the link asks for, or null: the reader's. */
  readonly language: Language | null
  /** Whether somebody made it what it is; a scenario as it opens is the library's. */
  readonly touched: boolean
}
export type ReadLink = Brought | { readonly ok: false; readonly problems: readonly Problem[] }

const problem = (path: string, code: LinkCode, found: string, allowed: string): Problem => ({ path, code, found, allowed })
const refuse = (...problems: readonly Problem[]): ReadLink => ({ ok: false, problems })
const quote = (text: string) => JSON.stringify(text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text)
const scenarioNamed = (id: string | null | undefined) => scenarios.find((one) => one.id === id)
const withSeed = (diagram: Diagram, seed: string): Diagram => ({ ...diagram, scenario: { ...diagram.scenario, seed } })

/** The scenario as it opens in one of the languages, if that is what the diagram is, whatever its seed. */
async function asLibrary(diagram: Diagram, scenario: Scenario): Promise<Diagram | null> {
  const { diagram: draw } = await scenario.load()
  const { seed } = diagram.scenario
  const text = printDiagram(diagram)
  return LANGUAGES.map(draw).find((drawn) => printDiagram(withSeed(drawn, seed)) === text) ?? null
}

/**
 * The fragment that brings a diagram, `#` first. One that is a scenario of the library as it opens is named, all others are packed.
 * The same diagram gives the same link.
 */
export async function writeLink(diagram: Diagram, scenario: string | null, language: Language | null = null): Promise<string> {
  const known = scenarioNamed(scenario)
  const drawn = known && (await asLibrary(diagram, known))
  const { seed } = diagram.scenario
  const named: [Name, string | null | undefined][] = drawn
    ? [
        ['s', known.id],
        ['seed', seed === drawn.scenario.seed ? null : seed],
      ]
    : [
        ['d', await pack(printDiagram(diagram))],
        ['s', known?.id],
      ]
  const all = [...named, ['lang', language] as const]
  return `#${all.flatMap(([name, value]) => (value == null ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')}`
}

/** Whether a fragment means to be a link of ours; others are left alone. */
export const isLink = (fragment: string): boolean => /^#[ds]=/.test(fragment)

/** The values of a fragment by name, and what is wrong with how it is put together. */
function taken(fragment: string): { values: Partial<Record<Name, string>>; problems: Problem[] } {
  const values: Partial<Record<Name, string>> = {}
  const problems: Problem[] = []
  for (const pair of fragment.slice(1).split('&')) {
    const at = pair.indexOf('=')
    const name = (at < 0 ? pair : pair.slice(0, at)) as Name
    if (at < 0 || !NAMES.includes(name)) problems.push(problem('', 'linkUnknown', quote(name), NAMES.join(' | ')))
    else if (values[name] !== undefined) problems.push(problem(name, 'linkTwice', quote(name), '1'))
    else {
      try {
        values[name] = decodeURIComponent(pair.slice(at + 1))
      } catch {
        problems.push(problem(name, 'linkCut', quote(pair.slice(at + 1)), 'UTF-8'))
      }
    }
  }
  return { values, problems }
}

/** What is wrong with the short values of a link. */
function wrongValues({ d, s, seed, lang }: Partial<Record<Name, string>>): Problem[] {
  const problems: Problem[] = []
  if (d === undefined && s === undefined) problems.push(problem('', 'linkUnknown', '–', 'd | s'))
  if (s !== undefined && !scenarioNamed(s)) problems.push(problem('s', 'linkScenario', quote(s), scenarios.map(({ id }) => id).join(' | ')))
  if (lang !== undefined && !LANGUAGES.includes(lang as Language))
    problems.push(problem('lang', 'linkLanguage', quote(lang), LANGUAGES.join(' | ')))
  // A packed diagram has its seed inside.
  if (d !== undefined && seed !== undefined) problems.push(problem('seed', 'linkSeed', quote(seed), 's'))
  return problems
}

/** The packed diagram, read as carefully as a file from outside. */
async function unpacked(letters: string): Promise<Diagram | readonly Problem[]> {
  const inside = await unpack(letters, MOST_BYTES)
  if (inside.is === 'cut') return [problem('d', 'linkCut', String(letters.length), 'deflate')]
  if (inside.is !== 'bytes')
    return inside.is === 'tooLarge'
      ? [problem('d', 'linkTooLarge', inside.found, `≤ ${MOST_BYTES}`)]
      : [problem('d', 'linkLetters', quote(inside.found), 'A–Z a–z 0–9 - _')]
  const parsed = parseDiagram(inside.bytes)
  return parsed.ok ? parsed.diagram : parsed.problems
}

/** A scenario of the library as it opens, on the day that the seed names. */
async function drawn(id: string, seed: string | undefined, language: Language): Promise<Diagram | readonly Problem[]> {
  const diagram = (await scenarioNamed(id)!.load()).diagram(language)
  if (seed === undefined) return diagram
  const parsed = parseDiagram(printDiagram(withSeed(diagram, seed)))
  return parsed.ok ? parsed.diagram : parsed.problems
}

/** Reads a link that nobody trusts; `language`: the reader's, in which a scenario speaks where the link does not say. */
export async function readLink(fragment: string, language: Language): Promise<ReadLink> {
  if (fragment.length > MOST_LETTERS) return refuse(problem('', 'linkTooLarge', String(fragment.length), `≤ ${MOST_LETTERS}`))
  const { values, problems } = taken(fragment)
  const wrong = [...problems, ...wrongValues(values)]
  if (wrong.length > 0) return refuse(...wrong)
  const { d, s, seed } = values
  const asked = (values.lang as Language | undefined) ?? null
  const diagram = d === undefined ? await drawn(s!, seed, asked ?? language) : await unpacked(d)
  if (!('components' in diagram)) return refuse(...diagram)
  return { ok: true, diagram, scenario: s ?? null, language: asked, touched: d !== undefined || seed !== undefined }
}
