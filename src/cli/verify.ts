/** `cafe verify`: plays every result code of a list again, and says which hold. */
import { inflateRawSync } from 'node:zlib'
import { Limit } from '../engine/limit.ts'
import { scenarios } from '../scenarios/index.ts'
import { type Checked, type Claim, check, readClaim, writeClaim } from '../scenarios/lessons/claim.ts'
import { seedOf } from '../scenarios/lessons/seed.ts'
import type { Contents } from '../scenarios/scenario.ts'
import { table } from './table.ts'
import { BadInput, parse, readBytes, type Terminal } from './terminal.ts'

/** Codes stand anywhere in a line: behind a name, in a cell of a table. */
const CODE = /cafe1\.([A-Za-z0-9_-]+)/g
/** So many bytes a code may become. */
const MOST_BYTES = 1 << 20

/** What is said of one code: a line of the answer. */
interface Verdict {
  readonly line: number
  readonly student: string
  readonly scenario: string
  readonly stars: number | null
  /** Whether the prediction was right; null where there was none. */
  readonly predicted: boolean | null
  /** Whose customers came: those of the name, or those that everybody has; null where it is neither, or nothing was read. */
  readonly seed: 'name' | 'published' | null
  /** Of what a teacher fixed, against what most designs of the scenario in this list carry; null where none carries any, or nothing was read. */
  readonly rules: 'kept' | 'changed' | 'lifted' | null
  readonly verdict: 'holds' | 'unreadable' | 'scenario' | 'seed' | 'played' | 'copied'
}
const WORDS: Readonly<Record<Verdict['verdict'], string>> = {
  holds: 'holds',
  unreadable: 'cannot be read: cut short, or no code',
  scenario: 'of a scenario that the library does not have',
  seed: 'played on a morning of somebody else',
  played: 'does not hold: played again, something else comes out',
  copied: 'the same result as on a line before',
}

function claimOf(letters: string): Claim | null {
  try {
    return readClaim(inflateRawSync(Buffer.from(letters, 'base64url'), { maxOutputLength: MOST_BYTES }).toString('utf8'))
  } catch {
    // zlib tells no more than that it could not.
    return null
  }
}

function checked(claim: Claim, contents: Contents): Checked {
  try {
    return check(claim, contents)
  } catch (reason) {
    // A design that no machine can play is none that somebody played.
    if (reason instanceof Limit) return { holds: false, why: 'played', grade: null }
    throw reason
  }
}

function whoseSeed({ student, design }: Claim, contents: Contents): Verdict['seed'] {
  const published = contents.diagram('en').scenario.seed
  if (design.scenario.seed === published) return 'published'
  return design.scenario.seed === seedOf(student, published) ? 'name' : null
}

/**
 * What two codes of the same result have in common, however they are packed. A seed that comes from a name is nobody else's: there a
 * result is the same under any name. On the published seed two who hand in the same design have the same result, and neither copied.
 */
const trait = (claim: Claim, seed: Verdict['seed']): string => writeClaim(seed === 'published' ? claim : { ...claim, student: '', sum: 0 })

/** The rules that most designs of a scenario carry: what its teacher set up. No run depends on them, so no check covers them. */
function rulesOf(claims: readonly Claim[], scenario: string): string | null {
  const counts = new Map<string, number>()
  for (const { scenario: of, design } of claims)
    if (of === scenario && design.scenario.rules) {
      const written = JSON.stringify(design.scenario.rules)
      counts.set(written, (counts.get(written) ?? 0) + 1)
    }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
function whetherKept({ design }: Claim, set: string | null): Verdict['rules'] {
  if (set === null) return null
  if (!design.scenario.rules) return 'lifted'
  return JSON.stringify(design.scenario.rules) === set ? 'kept' : 'changed'
}

const NOTHING = { student: '', scenario: '', stars: null, predicted: null, seed: null, rules: null }

/** `known`: the traits of the codes before that hold. */
async function verdictOf(line: number, claim: Claim | null, set: ReadonlyMap<string, string | null>, known: Set<string>): Promise<Verdict> {
  if (!claim) return { ...NOTHING, line, verdict: 'unreadable' }
  const { student, scenario, stars } = claim
  const said = { ...NOTHING, line, student, scenario, stars, rules: whetherKept(claim, set.get(scenario) ?? null) }
  const contents = await scenarios.find(({ id }) => id === scenario)?.load()
  if (!contents) return { ...said, verdict: 'scenario' }
  const seed = whoseSeed(claim, contents)
  const its = trait(claim, seed)
  if (known.has(its)) return { ...said, seed, verdict: 'copied' }
  const found = checked(claim, contents)
  if (found.holds) known.add(its)
  return { ...said, seed, predicted: found.grade?.predicted ?? null, verdict: found.holds ? 'holds' : found.why }
}

const PREDICTED = { true: 'right', false: 'not so', null: '–' } as const
const SEEDS = { name: 'by name', published: 'published', null: '–' } as const
const row = ({ line, student, scenario, stars, predicted, seed, rules, verdict }: Verdict) => [
  String(line),
  student.replace(/\p{C}/gu, '') || '–',
  scenario.replace(/\p{C}/gu, '') || '–',
  stars === null ? '–' : String(stars),
  PREDICTED[`${predicted}`],
  SEEDS[`${seed}`],
  rules ?? '–',
  WORDS[verdict],
]

/** Exit status 1 where a code does not hold. */
export async function verify(words: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new BadInput('verify needs one FILE with result codes.')
  const text = new TextDecoder().decode(readBytes(terminal, file))
  const codes = text
    .split(/\r?\n/)
    .flatMap((line, nth) => [...line.matchAll(CODE)].map(([, letters]) => ({ line: nth + 1, claim: claimOf(letters ?? '') })))
  const claims = codes.flatMap(({ claim }) => claim ?? [])
  const set = new Map([...new Set(claims.map(({ scenario }) => scenario))].map((scenario) => [scenario, rulesOf(claims, scenario)]))
  const known = new Set<string>()
  const all: Verdict[] = []
  for (const { line, claim } of codes) all.push(await verdictOf(line, claim, set, known))
  if (all.length === 0) throw new BadInput(`There is no result code in ${file}. A code begins with cafe1.`)
  const head = ['line', 'name', 'scenario', 'stars', 'prediction', 'seed', 'rules', 'verdict']
  if (values.json) terminal.print(all.map((one) => `${JSON.stringify(one)}\n`).join(''))
  else terminal.print(table([head, ...all.map(row)], ['right', 'left', 'left', 'right', 'left', 'left', 'left', 'left']))
  return all.every(({ verdict }) => verdict === 'holds') ? 0 : 1
}
