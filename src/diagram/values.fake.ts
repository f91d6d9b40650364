/** Arbitrary allowed values of any field, for property tests. */
import fc from 'fast-check'
import type { Field, Fields } from '../kinds/field.ts'
import { LAWS } from './check/laws.ts'

interface Bound {
  readonly min: number
  readonly max: number
  readonly integer?: boolean
}

const number = ({ min, max, integer }: Bound): fc.Arbitrary<number> =>
  integer ? fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 5) })) : fc.double({ min, max, noNaN: true })

const small = (max: number) => Math.min(max, 4)

function discrete(bound: Bound): fc.Arbitrary<object> {
  const pair = fc.record({ value: number(bound), weight: fc.integer({ min: 1, max: 9 }) })
  return fc
    .array(pair, { minLength: 1, maxLength: 4 })
    .map((pairs) => ({ kind: 'discrete', values: pairs.map(({ value }) => value), weights: pairs.map(({ weight }) => weight) }))
}

function law(field: Bound): fc.Arbitrary<unknown> {
  const kinds = Object.entries(LAWS).map(([kind, { cv, shape, discrete: listed }]) =>
    listed
      ? discrete(field)
      : fc.record({ mean: number(field), ...(cv && { cv: number(cv) }), ...(shape && { shape: number(shape) }), kind: fc.constant(kind) }),
  )
  return fc.oneof(number(field), ...kinds)
}

/** Values that a field allows. References are left at none. */
function allowedBy(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return field.nullable ? fc.option(number(field)) : number(field)
    case 'choice':
      return fc.constantFrom(...field.choices)
    case 'flag':
      return fc.boolean()
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text.length <= field.maxLength)
    case 'law':
      return law(field)
    case 'reference':
      return fc.constant(null)
    case 'record':
      return settingsFor(field.fields)
    case 'list':
      return fc.array(allowedBy(field.item), { minLength: field.minLength, maxLength: Math.max(field.minLength, small(field.maxLength)) })
    case 'variant': {
      const variants = Object.entries(field.variants).map(([tag, fields]) =>
        settingsFor(fields).map((values) => ({ ...values, [field.tag]: tag })),
      )
      return fc.oneof(...(field.nullable ? [fc.constant(null)] : []), ...variants)
    }
  }
}

/** Settings that fields allow, some of them left out. */
export const settingsFor = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, allowedBy(field)])), { requiredKeys: [] })
