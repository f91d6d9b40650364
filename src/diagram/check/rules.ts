/** Checks what a document holds fixed for students: that it is there, once, and can be fixed. */
import { kinds } from '../../kinds/index.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import { SCENARIO } from '../settings.ts'
import { checkChoice, checkText } from './fields.ts'
import { MOST_COMPONENTS } from './limits.ts'
import { anyOf, type Report } from './report.ts'

/** Settings of one lock: no kind has more. */
export const MOST_LOCKED = 100
/** A seed by name is longer than the one that it comes from. */
export const PUBLISHED_LENGTH = SCENARIO.fields.seed.maxLength - 10
const KIND_NAMES = kinds.map(({ type }) => type)

type Kinds = ReadonlyMap<string, { readonly kind: AnyKind | null }>

/** Says where a list of names has one twice; what is no name is told where it stands. */
function checkOnce(report: Report, paths: (nth: number) => string, names: readonly unknown[]) {
  const known = new Set<unknown>()
  for (const [nth, name] of names.entries()) {
    if (typeof name !== 'string') continue
    if (known.has(name)) report.add(paths(nth), 'duplicateId', name, '1')
    known.add(name)
  }
}

function checkLock(report: Report, path: string, lock: unknown, components: Kinds) {
  if (!report.object(path, lock)) return
  report.unknown(path, lock, ['of', 'settings'])
  const { of, settings } = lock
  const entry = typeof of === 'string' ? components.get(of) : undefined
  if (typeof of !== 'string') report.add(`${path}.of`, of === undefined ? 'missing' : 'wrongType', of, 'string')
  else if (!entry) report.add(`${path}.of`, 'unknownId', of, 'id')
  if (settings === undefined || !report.array(`${path}.settings`, settings, MOST_LOCKED)) return
  if (settings.length === 0) report.add(`${path}.settings`, 'tooFew', 0, '≥ 1')
  const names = Object.keys(entry?.kind?.fields ?? {})
  const at = (nth: number) => `${path}.settings[${nth}]`
  for (const [nth, name] of settings.entries()) {
    if (typeof name !== 'string') report.add(at(nth), 'wrongType', name, 'string')
    else if (entry?.kind && !names.includes(name)) report.add(at(nth), 'unknownField', name, anyOf(names))
  }
  checkOnce(report, at, settings)
}

export function checkRules(report: Report, path: string, rules: unknown, components: Kinds) {
  if (!report.object(path, rules)) return
  report.unknown(path, rules, ['locks', 'parts', 'hideCharts', 'publishedSeed'])
  const { locks = [], parts = null, hideCharts = false, publishedSeed = null } = rules
  if (report.array(`${path}.locks`, locks, MOST_COMPONENTS)) {
    for (const [nth, lock] of locks.entries()) checkLock(report, `${path}.locks[${nth}]`, lock, components)
    const owners = locks.map((lock) => (lock as { of?: unknown } | null)?.of)
    checkOnce(report, (nth) => `${path}.locks[${nth}].of`, owners)
  }
  if (parts !== null && report.array(`${path}.parts`, parts, KIND_NAMES.length)) {
    for (const [nth, kind] of parts.entries()) checkChoice(report, `${path}.parts[${nth}]`, kind, KIND_NAMES)
    checkOnce(report, (nth) => `${path}.parts[${nth}]`, parts)
  }
  if (typeof hideCharts !== 'boolean') report.add(`${path}.hideCharts`, 'wrongType', hideCharts, 'true | false')
  if (publishedSeed !== null) checkText(report, `${path}.publishedSeed`, publishedSeed, { maxLength: PUBLISHED_LENGTH })
}
