/** What the kinds say of themselves, as a JSON Schema of the document and as a list of kinds with every field. */

import type { Field, Fields } from '../kinds/field.ts'
import { kinds } from '../kinds/index.ts'
import { type AnyKind, ROLES } from '../kinds/kind.ts'
import { ID, POSITION } from './check/document.ts'
import { EVENT_PARTS, FACTOR, MOMENT, ZONES } from './check/events.ts'
import { GOAL_VALUE, MOST_GOALS } from './check/goals.ts'
import { LAWS, MOST_VALUES } from './check/laws.ts'
import { MOST_COMPONENTS, MOST_EVENTS, MOST_WIRES } from './check/limits.ts'
import { MOST_LOCKED, PUBLISHED_LENGTH } from './check/rules.ts'
import { COMPARISONS, EVENT_VERBS, type EventVerb, FORMAT, VERSION } from './diagram.ts'
import { complete, DOCUMENT, NAME_LENGTH, SCENARIO, WIRE } from './settings.ts'

type Schema = Record<string, unknown>

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'
const id = { type: 'string', pattern: ID.source }
const number = ({ min, max, integer }: { min: number; max: number; integer?: boolean }): Schema => ({
  type: integer ? 'integer' : 'number',
  ...(min > Number.NEGATIVE_INFINITY && { minimum: min }),
  ...(max < Number.POSITIVE_INFINITY && { maximum: max }),
})
const object = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  ...(required.length && { required }),
  additionalProperties: false,
})
const array = (items: Schema, maxItems: number, minItems = 0): Schema => ({ type: 'array', items, ...(minItems && { minItems }), maxItems })
const orNull = (schema: Schema, nullable: boolean | undefined): Schema => (nullable ? { anyOf: [{ type: 'null' }, schema] } : schema)

function lawSchema(field: { min: number; max: number }): Schema {
  const laws = Object.entries(LAWS).map(([kind, { cv, shape, discrete }]) => {
    const parts = { ...(cv && { cv: number(cv) }), ...(shape && { shape: number(shape) }) }
    const lists = discrete
      ? { values: array(number({ min: 0, max: 1e9 }), MOST_VALUES, 1), weights: array(number({ min: 0, max: 1e9 }), MOST_VALUES, 1) }
      : {}
    const needed = ['kind', ...(discrete ? [] : ['mean']), ...Object.keys(parts), ...Object.keys(lists)]
    return object({ kind: { const: kind }, mean: number(field), ...parts, ...lists }, needed)
  })
  return { anyOf: [number(field), ...laws] }
}

function valueSchema(field: Field): Schema {
  switch (field.type) {
    case 'number':
      return orNull(number(field), field.nullable)
    case 'choice':
      return { enum: field.choices }
    case 'flag':
      return { type: 'boolean' }
    case 'text':
      return { type: 'string', maxLength: field.maxLength }
    case 'law':
      return lawSchema(field)
    case 'reference':
      return orNull(id, true)
    case 'record':
      return object(fieldSchemas(field.fields))
    case 'list':
      return array(valueSchema(field.item), field.maxLength, field.minLength)
    case 'variant': {
      const variants = Object.entries(field.variants).map(([name, fields]) =>
        object({ [field.tag]: { const: name }, ...fieldSchemas(fields) }, [field.tag]),
      )
      return { anyOf: [...(field.nullable ? [{ type: 'null' }] : []), ...variants] }
    }
  }
}

const fieldSchemas = (fields: Fields): Schema =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...valueSchema(field), default: complete(field, undefined) }]))

const name = { type: 'string', maxLength: NAME_LENGTH }

const componentSchema = (kind: AnyKind): Schema =>
  object({ id, kind: { const: kind.type }, name, x: number(POSITION), y: number(POSITION), settings: object(fieldSchemas(kind.fields)) }, [
    'id',
    'kind',
    'name',
    'x',
    'y',
  ])

const EVENT_SCHEMAS: Schema = {
  at: number(MOMENT),
  component: id,
  wire: id,
  zone: { enum: ZONES },
  factor: number(FACTOR),
  duration: number(MOMENT),
  setting: { type: 'string' },
  value: {},
}

function eventSchema(verb: EventVerb): Schema[] {
  const { targets, parts, lasts } = EVENT_PARTS[verb]
  return targets.map((target) => {
    const names = ['at', target, ...parts]
    return object(
      {
        do: { const: verb },
        ...Object.fromEntries(names.map((part) => [part, EVENT_SCHEMAS[part]])),
        ...(lasts && { duration: EVENT_SCHEMAS.duration }),
      },
      ['do', ...names],
    )
  })
}

const goalSchema = object({ metric: { type: 'string' }, of: id, op: { enum: COMPARISONS }, value: number(GOAL_VALUE) }, [
  'metric',
  'of',
  'op',
  'value',
])

const setting = { enum: [...new Set(kinds.flatMap(({ fields }) => Object.keys(fields)))] }
const lockSchema = object({ of: id, settings: array(setting, MOST_LOCKED, 1) }, ['of'])
const rulesSchema = object({
  locks: array(lockSchema, MOST_COMPONENTS),
  parts: orNull(array({ enum: kinds.map(({ type }) => type) }, kinds.length), true),
  hideCharts: { type: 'boolean' },
  publishedSeed: orNull({ type: 'string', maxLength: PUBLISHED_LENGTH }, true),
})

/** The JSON Schema (2020-12) of a diagram. What stands between fields (ids that exist, minimum below maximum) only the check knows. */
export function diagramSchema(): Schema {
  const wire = object({ id, from: id, to: id, role: { enum: ROLES }, settings: object(fieldSchemas(WIRE.fields)) }, [
    'id',
    'from',
    'to',
    'role',
  ])
  const events = array({ anyOf: EVENT_VERBS.flatMap(eventSchema) }, MOST_EVENTS)
  const own = fieldSchemas(DOCUMENT.fields)
  const properties = {
    format: { const: FORMAT },
    version: { const: VERSION },
    name,
    ...own,
    components: array({ anyOf: kinds.map(componentSchema) }, MOST_COMPONENTS),
    wires: array(wire, MOST_WIRES),
    scenario: object({ ...fieldSchemas(SCENARIO.fields), events, goals: array(goalSchema, MOST_GOALS), rules: rulesSchema }),
  }
  return { $schema: DIALECT, title: FORMAT, ...object(properties, ['format', 'version', 'name', 'components', 'wires']) }
}

/** A field as `kinds --json` tells it: everything but its words. */
export interface FieldDescription {
  readonly name: string
  readonly type: Field['type']
  readonly default: unknown
  readonly [more: string]: unknown
}

function describeField(name: string, field: Field): FieldDescription {
  const { type, default: _default, rare: _rare, ruler: _ruler, ...more } = field
  const described = { name, type, default: complete(field, undefined), ...more }
  if (field.type === 'record') return { ...described, fields: describeFields(field.fields) }
  if (field.type === 'list') return { ...described, item: describeField('', field.item) }
  if (field.type !== 'variant') return described
  return {
    ...described,
    variants: Object.fromEntries(Object.entries(field.variants).map(([tag, fields]) => [tag, describeFields(fields)])),
  }
}

const describeFields = (fields: Fields): FieldDescription[] => Object.entries(fields).map(([name, field]) => describeField(name, field))

/** Every kind with all its fields, for `kinds --json`. */
export const describeKinds = () =>
  kinds.map(({ type, group, fields, gauges, wires, events, preset }) => ({
    type,
    group,
    fields: describeFields(fields),
    gauges,
    wires,
    events,
    preset,
  }))
