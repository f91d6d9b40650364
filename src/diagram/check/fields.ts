/** Checks values against the fields that describe them, at every depth. */

import type { Field, Fields, TextField, VariantField } from '../../kinds/field.ts'
import type { AnyKind, Role } from '../../kinds/kind.ts'
import type { SettingValues } from '../diagram.ts'
import { settingAt, settingsOf, variantOf } from '../settings.ts'
import { checkLaw, checkNumber } from './laws.ts'
import { anyOf, join, Report } from './report.ts'

/** The roles by which something can come to a component; null when there is no such component. */
export type Offers = (id: string) => readonly Role[] | null

/** The roles by which something can come to a kind: what a reference asks for. */
export const offered = (kind: AnyKind): readonly Role[] => kind.wires.in

/** Half of a surrogate pair: text that cannot be written as UTF-8. */
const BROKEN = /\p{Surrogate}/u

/** Is it whole text no longer than allowed? Says so if not. */
export function checkText(report: Report, path: string, value: unknown, field: Pick<TextField, 'maxLength'>) {
  const allowed = `≤ ${field.maxLength}`
  if (typeof value !== 'string') report.add(path, value === undefined ? 'missing' : 'wrongType', value, 'string')
  else if (value.length > field.maxLength) report.add(path, 'tooLong', value, allowed)
  else if (BROKEN.test(value)) report.add(path, 'brokenText', value, 'UTF-8')
}

/** Is it one of the choices? Says so if not. */
export function checkChoice(report: Report, path: string, value: unknown, choices: readonly string[]): boolean {
  const ok = typeof value === 'string' && choices.includes(value)
  if (!ok) report.add(path, value === undefined ? 'missing' : typeof value === 'string' ? 'notAChoice' : 'wrongType', value, anyOf(choices))
  return ok
}

function checkReference(report: Report, path: string, value: unknown, accepts: string, offers: Offers) {
  if (value === null) return
  const roles = typeof value === 'string' ? offers(value) : null
  if (typeof value !== 'string') report.add(path, 'wrongType', value, 'string | null')
  else if (!roles) report.add(path, 'unknownId', value, 'id')
  else if (!(roles as readonly string[]).includes(accepts)) report.add(path, 'doesNotOffer', value, accepts)
}

/** Checks each property of a record; a property that is no field is refused, one that is not there stands for its default. */
export function checkFields(report: Report, path: string, fields: Fields, values: object, offers: Offers, tag: readonly string[] = []) {
  report.unknown(path, values, [...tag, ...Object.keys(fields)])
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(values, name)) checkValue(report, join(path, name), field, (values as SettingValues)[name], offers)
  }
}

function checkVariant(report: Report, path: string, field: VariantField, value: unknown, offers: Offers) {
  if (value === null && field.nullable) return
  if (!report.object(path, value)) return
  const fields = variantOf(field, value)
  if (fields) checkFields(report, path, fields, value, offers, [field.tag])
  else checkChoice(report, join(path, field.tag), value[field.tag], Object.keys(field.variants))
}

/** Is it a number that needs no closer look? Long lists are lists of numbers, and their paths would cost more than their check. */
const isPlain = (field: Field, value: unknown): boolean =>
  field.type === 'number' &&
  typeof value === 'number' &&
  value >= field.min &&
  value <= field.max &&
  !field.integer &&
  value !== Number.POSITIVE_INFINITY

/** Checks one value against its field. */
export function checkValue(report: Report, path: string, field: Field, value: unknown, offers: Offers) {
  if (field.type === 'number') {
    if (value !== null || !field.nullable) checkNumber(report, path, value, field)
  } else if (field.type === 'choice') checkChoice(report, path, value, field.choices)
  else if (field.type === 'flag') {
    if (typeof value !== 'boolean') report.add(path, 'wrongType', value, 'true | false')
  } else if (field.type === 'text') checkText(report, path, value, field)
  else if (field.type === 'law') checkLaw(report, path, value, field)
  else if (field.type === 'reference') checkReference(report, path, value, field.accepts, offers)
  else if (field.type === 'record') {
    if (report.object(path, value)) checkFields(report, path, field.fields, value, offers)
  } else if (field.type === 'variant') checkVariant(report, path, field, value, offers)
  else if (report.array(path, value, field.maxLength)) {
    if (value.length < field.minLength) report.add(path, 'tooFew', value.length, `≥ ${field.minLength}`)
    for (const [nth, item] of value.entries())
      if (!isPlain(field.item, item)) checkValue(report, `${path}[${nth}]`, field.item, item, offers)
  }
}

/** Checks a component's settings: each by its field, then, when all are allowed, what the kind says of them together. */
export function checkSettings(report: Report, path: string, kind: AnyKind, values: unknown, offers: Offers): boolean {
  const before = report.count
  if (report.object(path, values)) checkFields(report, path, kind.fields, values, offers)
  if (report.count === before) checkTogether(report, path, kind, values as SettingValues)
  return report.count === before
}

/** Tells what a kind says of settings that are each allowed; at `at` when given, else at the setting's own path. */
export function checkTogether(report: Report, path: string, kind: AnyKind, values: SettingValues, at?: string) {
  for (const { path: inside, code, values: numbers } of kind.check?.(settingsOf(kind, values)) ?? []) {
    const found = settingAt(kind, values, inside)?.value
    const allowed =
      Object.entries(numbers)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ') || '–'
    report.add(at ?? `${path}.${inside}`, 'fault', found, allowed, { kind: kind.type, code, values: numbers })
  }
}

/** What is wrong with one value of a form, by its field alone; null when it is allowed. References are taken as they are. */
export function valueProblem(field: Field, value: unknown) {
  const report = new Report()
  if (field.type !== 'reference') checkValue(report, '', field, value, () => null)
  return report.problems[0] ?? null
}
