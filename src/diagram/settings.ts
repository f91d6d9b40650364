/** Settings as values: what fields say when nothing is written, the shortest way to write what differs, and the paths that lead into them. */

import { MAX_CLASSES } from '../engine/rows.ts'
import {
  choice,
  count,
  type Field,
  type Fields,
  factor,
  flag,
  list,
  type RecordField,
  reference,
  type Settings,
  seconds,
  share,
  text,
  type VariantField,
} from '../kinds/field.ts'
import { kindOf } from '../kinds/index.ts'
import type { AnyKind } from '../kinds/kind.ts'
import type { Diagram, SettingValues } from './diagram.ts'

type Values = Record<string, unknown>
type Step = string | number

/** Anything whose settings are described by fields: a kind, or one of the tables below. */
export interface Described<F extends Fields = Fields> {
  readonly fields: F
}

/** The longest name of a diagram or a component, in UTF-16 units. */
export const NAME_LENGTH = 200

/** The longest name of a class of orders. */
const CLASS_NAME_LENGTH = 64

/** Settings that every wire has. The latency is one way: a call pays it twice. */
export const WIRE = {
  fields: {
    latency: seconds(0.0005, { min: 0, max: 3600 }),
    weight: factor(1, { min: 0, max: 1e6 }),
    loss: share(0),
    /** Classes of orders that a subscription lets through; empty = all (aws-facts, SNS filter policies). */
    filterPolicy: list(text('', CLASS_NAME_LENGTH), { maxLength: MAX_CLASSES, aws: 'FilterPolicy', roles: ['deliver'] }),
    /** Where a subscription puts what it could not deliver. */
    deadLetterQueue: reference('deadLetter', { aws: 'RedrivePolicy.deadLetterTargetArn', roles: ['deliver'] }),
  },
} as const

/** The settings that a wire of this role has. */
export const wireFields = (role: string): Fields =>
  Object.fromEntries(Object.entries<Field>(WIRE.fields).filter(([, { roles }]) => !roles || roles.includes(role)))

/** The document's own settings. */
export const DOCUMENT = {
  fields: { region: choice('us-east-1', ['us-east-1', 'ap-northeast-2']), accountConcurrency: count(1000, { min: 1, max: 1_000_000 }) },
} as const

/** The scenario's settings, its events apart. */
export const SCENARIO = {
  fields: {
    duration: seconds(3600, { min: 1, max: 1e9 }),
    warmUp: seconds(0, { min: 0, max: 1e9 }),
    seed: text('cafe', 200),
    coldStart: flag(false),
  },
} as const

/** The setting that a `resize` changes: its event says only the new value. */
export const RESIZED = 'instanceType'

/** A document with nothing in it. */
export const emptyDiagram = (name: string): Diagram => ({
  name,
  ...settingsOf(DOCUMENT, {}),
  components: [],
  wires: [],
  scenario: { ...settingsOf(SCENARIO, {}), events: [] },
})

/** The kind of a component in a document that was checked. Throws when there is no such kind. */
export function kindNamed(type: string): AnyKind {
  const kind = kindOf(type)
  if (!kind) throw new Error(`there is no kind ${type}`)
  return kind
}

/** Are two plain values the same? The order of an object's properties does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same((a as Values)[key], (b as Values)[key]))
}

/** The fields of the variant that a value is, or null when it is none of them. */
export function variantOf(field: VariantField, value: unknown): Fields | null {
  const tag = (value as Values | null)?.[field.tag]
  return typeof tag === 'string' && Object.hasOwn(field.variants, tag) ? field.variants[tag] : null
}

function completeFields(fields: Fields, values: Values): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, complete(field, values[name])]))
}

/** A field's value with everything in it that may be left out; of `undefined`, its default. */
export function complete(field: Field, value: unknown): unknown {
  if (field.type === 'record') return completeFields(field.fields, (value ?? {}) as Values)
  const given = value === undefined ? field.default : value
  if (field.type === 'list') return (given as readonly unknown[]).map((item) => complete(field.item, item))
  if (field.type !== 'variant') return given
  const fields = variantOf(field, given)
  return fields ? { [field.tag]: (given as Values)[field.tag], ...completeFields(fields, given as Values) } : null
}

const LAW_ORDER = ['kind', 'mean', 'cv', 'shape', 'values', 'weights']

function shortenFields(fields: Fields, values: Values): Values {
  const result: Values = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value !== undefined && !same(complete(field, value), complete(field, undefined))) result[name] = shorten(field, value)
  }
  return result
}

/** A value in its canonical form: properties in table order, those that say the default left out. */
export function shorten(field: Field, value: unknown): unknown {
  if (typeof value === 'number') return value + 0
  if (value === null || typeof value !== 'object') return value
  if (field.type === 'record') return shortenFields(field.fields, value as Values)
  if (field.type === 'list') return (value as readonly unknown[]).map((item) => shorten(field.item, item))
  if (field.type === 'law')
    return Object.fromEntries(LAW_ORDER.flatMap((name) => (Object.hasOwn(value, name) ? [[name, (value as Values)[name]]] : [])))
  if (field.type !== 'variant') return value
  return { [field.tag]: (value as Values)[field.tag], ...shortenFields(variantOf(field, value) ?? {}, value as Values) }
}

/** Every setting, those that are not written at their defaults. */
export const settingsOf = <F extends Fields>(kind: Described<F>, values: SettingValues): Settings<F> =>
  completeFields(kind.fields, values) as Settings<F>

/** The canonical way to write settings: fields in table order, defaults left out at every depth. */
export const withoutDefaults = (kind: Described, values: SettingValues): SettingValues => shortenFields(kind.fields, values)

/** The steps of a path such as `retry.maxAttempts` or `policies[0].target`. */
export const stepsOf = (path: string): Step[] =>
  path.split(/[.[\]]+/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]))

const tagField = (field: VariantField): Field => choice(Object.keys(field.variants)[0] ?? '', Object.keys(field.variants))

function inside(field: Field, value: unknown, step: Step): Field | null {
  if (field.type === 'list') return typeof step === 'number' && step < (value as unknown[]).length ? field.item : null
  if (field.type === 'variant' && step === field.tag) return tagField(field)
  const fields = field.type === 'record' ? field.fields : field.type === 'variant' ? variantOf(field, value) : null
  return fields && Object.hasOwn(fields, step) ? fields[step] : null
}

/** The field and the value that a path leads to, or null when there is no such setting. */
export function settingAt(kind: Described, values: SettingValues, path: string): { field: Field; value: unknown } | null {
  let field: Field | null = { type: 'record', fields: kind.fields }
  let value: unknown = settingsOf(kind, values)
  for (const step of stepsOf(path)) {
    field = inside(field, value, step)
    if (!field) return null
    value = (value as Values | null)?.[step]
  }
  return { field, value }
}

function put(field: Field, value: unknown, steps: readonly Step[], next: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return complete(field, next)
  if (field.type === 'variant' && step === field.tag) return complete(field, { ...(value as Values | null), [step]: next })
  const part = inside(field, value, step)
  if (!part) return value
  const changed = put(part, (value as Values)[step], rest, next)
  return Array.isArray(value) ? value.with(step as number, changed) : { ...(value as Values), [step]: changed }
}

/** Settings with one more written, canonical: a default disappears, `undefined` resets. What is no setting changes nothing. */
export function withSetting(kind: Described, values: SettingValues, path: string, value: unknown): SettingValues {
  const all: RecordField = { type: 'record', fields: kind.fields }
  return withoutDefaults(kind, put(all, settingsOf(kind, values), stepsOf(path), value) as Values)
}
