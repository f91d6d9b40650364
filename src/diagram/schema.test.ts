import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../kinds/index.ts'
import { someDiagram } from './diagrams.fake.ts'
import { printDiagram } from './format.ts'
import { rich } from './rich.fake.ts'
import { describeKinds, diagramSchema, type FieldDescription } from './schema.ts'

type Schema = Record<string, unknown>
const KNOWN = new Set([
  '$schema',
  'title',
  'default',
  'type',
  'enum',
  'const',
  'anyOf',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'maxLength',
  'pattern',
])

function typeOf(value: unknown): string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value]
}

function checkObject(schema: Schema, value: Schema, path: string): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const missing = ((schema.required ?? []) as string[])
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${path}.${name} is missing`)
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, inner]) =>
      Object.hasOwn(properties, name)
        ? check(properties[name], inner, `${path}.${name}`)
        : schema.additionalProperties === false
          ? [`${path}.${name} is unknown`]
          : [],
    ),
  ]
}

/** The part of JSON Schema that the generated one uses; a keyword that it does not know fails. */
function check(schema: Schema, value: unknown, path = ''): string[] {
  const strange = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword))
  const wrong = strange.map((keyword) => `${path}: keyword ${keyword}`)
  const fail = (bad: boolean, keyword: string) => {
    if (bad) wrong.push(`${path}: ${keyword}`)
  }
  fail('type' in schema && !typeOf(value).includes(schema.type as string), 'type')
  fail('const' in schema && schema.const !== value, 'const')
  fail('enum' in schema && !(schema.enum as unknown[]).includes(value), 'enum')
  fail('anyOf' in schema && !(schema.anyOf as Schema[]).some((each) => check(each, value, path).length === 0), 'anyOf')
  if (typeof value === 'number')
    fail(value < ((schema.minimum as number) ?? value) || value > ((schema.maximum as number) ?? value), 'range')
  if (typeof value === 'string')
    fail(value.length > ((schema.maxLength as number) ?? value.length) || !new RegExp((schema.pattern as string) ?? '').test(value), 'text')
  if (Array.isArray(value)) {
    fail(value.length < ((schema.minItems as number) ?? 0) || value.length > ((schema.maxItems as number) ?? value.length), 'length')
    return [...wrong, ...value.flatMap((item, nth) => check((schema.items ?? {}) as Schema, item, `${path}[${nth}]`))]
  }
  return typeof value === 'object' && value !== null ? [...wrong, ...checkObject(schema, value as Schema, path)] : wrong
}

const schema = diagramSchema()
const broken = (change: (draft: ReturnType<typeof rich>) => void) => {
  const draft = rich()
  change(draft)
  return check(schema, draft).length > 0
}

describe('the JSON Schema of a diagram', () => {
  it('is plain JSON in the named dialect, and accepts a rich document', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(check(schema, rich())).toEqual([])
  })

  it('accepts whatever people make', () => {
    fc.assert(
      fc.property(someDiagram, (diagram) => {
        expect(check(schema, JSON.parse(printDiagram(diagram)))).toEqual([])
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it.each<[string, (draft: ReturnType<typeof rich>) => void]>([
    [
      'another version',
      (draft) => {
        draft.version = 2
      },
    ],
    [
      'no components',
      (draft) => {
        delete (draft as Partial<typeof draft>).components
      },
    ],
    [
      'a number out of range',
      (draft) => {
        draft.components[4].settings.minSize = -1
      },
    ],
    [
      'half a worker',
      (draft) => {
        draft.components[4].settings.minSize = 1.5
      },
    ],
    [
      'an unknown setting',
      (draft) => {
        Object.assign(draft.components[0].settings, { nonsense: 1 })
      },
    ],
    [
      'a setting of another kind',
      (draft) => {
        Object.assign(draft.components[0].settings, { minSize: 1 })
      },
    ],
    [
      'an unknown role',
      (draft) => {
        draft.wires[0].role = 'hug'
      },
    ],
    [
      'a bad id',
      (draft) => {
        draft.wires[0].id = 'a b'
      },
    ],
    [
      'an event without its factor',
      (draft) => {
        delete draft.scenario.events[0].factor
      },
    ],
    [
      'an event of a zone on a component',
      (draft) => {
        draft.scenario.events[0].zone = 'a'
      },
    ],
    [
      'too wide a uniform law',
      (draft) => {
        draft.components[0].settings.size = { kind: 'uniform', mean: 1, cv: 0.6 } as never
      },
    ],
  ])('refuses %s', (_, change) => expect(broken(change)).toBe(true))
})

describe('the kinds as data', () => {
  it('tell every field with its type, default and bounds', () => {
    const described = describeKinds()
    expect(described.map(({ type }) => type)).toEqual(kinds.map(({ type }) => type))
    for (const [nth, { fields }] of described.entries()) expect(fields.map(({ name }) => name)).toEqual(Object.keys(kinds[nth].fields))
    const all = (list: readonly FieldDescription[]): FieldDescription[] =>
      list.flatMap((field) => [
        field,
        ...all((field.fields as FieldDescription[]) ?? []),
        ...(field.item ? all([field.item as FieldDescription]) : []),
        ...Object.values((field.variants ?? {}) as Record<string, FieldDescription[]>).flatMap(all),
      ])
    const fields = all(described.flatMap((kind) => kind.fields))
    expect(fields.length).toBeGreaterThan(60)
    for (const field of fields) {
      expect(field.default, field.name).toBeDefined()
      if (field.type === 'number' || field.type === 'law')
        expect([typeof field.min, typeof field.max, typeof field.unit], field.name).toEqual(['number', 'number', 'string'])
      if (field.type === 'choice') expect(field.choices, field.name).toContain(field.default)
    }
    expect(JSON.parse(JSON.stringify(described))).toEqual(described)
  })
})
