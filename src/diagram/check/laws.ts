/** Checks a law of random times or sizes: its kind, its parameters, and that its mean lies in the field's bounds. */
import type { LawField } from '../../kinds/field.ts'
import { anyOf, type Report, range } from './report.ts'

interface Bound {
  readonly min: number
  readonly max: number
  readonly integer?: boolean
}

/** A uniform law with a larger coefficient of variation would have negative values: 1/√3. */
const WIDEST_UNIFORM = 0.57735
const CV = { min: 0, max: 100 }

/** What each law needs beside its mean. */
export const LAWS: Readonly<Record<string, { readonly cv?: Bound; readonly shape?: Bound; readonly discrete?: boolean }>> = {
  constant: {},
  exponential: {},
  lognormal: { cv: CV },
  hyperexponential: { cv: { min: 1, max: 100 } },
  uniform: { cv: { min: 0, max: WIDEST_UNIFORM } },
  erlang: { shape: { min: 1, max: 1000, integer: true } },
  discrete: { discrete: true },
}
export const LAW_NAMES = Object.keys(LAWS)
/** The most values that a discrete law lists. */
export const MOST_VALUES = 1000

/** Is it a number within the bounds? Says so if not. */
export function checkNumber(report: Report, path: string, value: unknown, bound: Bound): boolean {
  const allowed = range(bound.min, bound.max)
  if (typeof value !== 'number') report.add(path, value === undefined ? 'missing' : 'wrongType', value, allowed)
  else if (!Number.isFinite(value)) report.add(path, 'notFinite', value, allowed)
  else if (value < bound.min || value > bound.max) report.add(path, 'outOfRange', value, allowed)
  else if (bound.integer && !Number.isInteger(value)) report.add(path, 'notInteger', value, allowed)
  else return true
  return false
}

function checkDiscrete(report: Report, path: string, law: Record<string, unknown>, field: Bound) {
  const { values, weights } = law
  if (law.mean !== undefined) checkNumber(report, `${path}.mean`, law.mean, field)
  const listed = report.array(`${path}.values`, values, MOST_VALUES)
  if (!report.array(`${path}.weights`, weights, MOST_VALUES) || !listed) return
  // With a mean of its own the values are only a shape, scaled to that mean.
  const bound = law.mean === undefined ? field : { min: 0, max: 1e9 }
  const numbers = values.map((value, nth) => checkNumber(report, `${path}.values[${nth}]`, value, bound))
  const shares = weights.map((weight, nth) => checkNumber(report, `${path}.weights[${nth}]`, weight, { min: 0, max: 1e9 }))
  if (values.length === 0) report.add(`${path}.values`, 'tooFew', 0, '≥ 1')
  else if (values.length !== weights.length) report.add(`${path}.weights`, 'lengthDiffers', weights.length, String(values.length))
  else if (![...numbers, ...shares].includes(false)) {
    if (!weights.some((weight) => (weight as number) > 0)) report.add(`${path}.weights`, 'allZero', 0, '> 0')
    else if (law.mean !== undefined && !values.some((value, nth) => (value as number) > 0 && (weights[nth] as number) > 0))
      report.add(`${path}.values`, 'allZero', 0, '> 0')
  }
}

export function checkLaw(report: Report, path: string, value: unknown, field: LawField) {
  if (typeof value === 'number') {
    checkNumber(report, path, value, field)
    return
  }
  if (!report.object(path, value)) return
  const needs = typeof value.kind === 'string' && Object.hasOwn(LAWS, value.kind) ? LAWS[value.kind] : null
  if (!needs) {
    report.add(`${path}.kind`, value.kind === undefined ? 'missing' : 'notAChoice', value.kind, anyOf(LAW_NAMES))
    return
  }
  const { cv, shape, discrete } = needs
  report.unknown(path, value, [
    'kind',
    'mean',
    ...(cv ? ['cv'] : []),
    ...(shape ? ['shape'] : []),
    ...(discrete ? ['values', 'weights'] : []),
  ])
  if (discrete) checkDiscrete(report, path, value, field)
  else checkNumber(report, `${path}.mean`, value.mean, field)
  if (cv) checkNumber(report, `${path}.cv`, value.cv, cv)
  if (shape) checkNumber(report, `${path}.shape`, value.shape, shape)
}
