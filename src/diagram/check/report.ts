/** Collects what is wrong with a document: the first fifty problems, each with its path. */
import type { Problem, ProblemCode } from '../diagram.ts'

/** How many problems are told at once. */
const MOST_PROBLEMS = 50

/** A value as a problem shows it: short, in JSON's own writing. */
function show(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return value.length ? `[… ${value.length}]` : '[]'
  if (typeof value === 'object' && value !== null) return '{…}'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value)
}

/** Bounds as a problem shows them. */
export function range(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return `≥ ${min}`
  return min === Number.NEGATIVE_INFINITY ? `≤ ${max}` : `${min} … ${max}`
}

/** Choices as a problem shows them. */
export const anyOf = (choices: readonly string[]) => choices.join(' | ')

export class Report {
  readonly problems: Problem[] = []
  /** All that were found, those beyond the first fifty too. */
  count = 0

  add(path: string, code: ProblemCode, found: unknown, allowed: string, fault?: Problem['fault']) {
    this.pass({ path, code, found: show(found), allowed, ...(fault && { fault }) })
  }

  /** Takes over a problem that was found elsewhere. */
  pass(problem: Problem) {
    this.count++
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem)
  }

  /** Is it an object? Says so if not. */
  object(path: string, value: unknown): value is Record<string, unknown> {
    const ok = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!ok) this.add(path, value === undefined ? 'missing' : 'wrongType', value, 'object')
    return ok
  }

  /** Is it an array of at most `most` items? Says so if not. */
  array(path: string, value: unknown, most: number): value is unknown[] {
    if (!Array.isArray(value)) this.add(path, value === undefined ? 'missing' : 'wrongType', value, 'array')
    else if (value.length > most) this.add(path, 'tooMany', value.length, `≤ ${most}`)
    else return true
    return false
  }

  /** Says which properties are none of the allowed ones. */
  unknown(path: string, value: object, allowed: readonly string[]) {
    for (const name of Object.keys(value)) if (!allowed.includes(name)) this.add(join(path, name), 'unknownField', name, anyOf(allowed))
  }
}

/** A path one property further. */
export function join(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name)}]`
  return path === '' ? name : `${path}.${name}`
}
