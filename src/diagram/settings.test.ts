import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, count, law, list, orNull, record, seconds, variant, variantOrNull } from '../kinds/field.ts'
import { kinds } from '../kinds/index.ts'
import { valueProblem } from './check/fields.ts'
import { complete, same, settingAt, settingsOf, shorten, stepsOf, withoutDefaults, withSetting } from './settings.ts'
import { settingsFor } from './values.fake.ts'

const machine = {
  fields: {
    speed: seconds(2, { min: 0, max: 10 }),
    mode: choice('calm', ['calm', 'wild']),
    limit: orNull(count(0, { min: 0, max: 9 })),
    time: law({ kind: 'exponential', mean: 1 }, { unit: 'seconds', min: 0, max: 5 }),
    retry: record({ tries: count(1, { min: 1, max: 5 }), pause: seconds(3, { min: 0, max: 9 }) }),
    plan: variantOrNull('kind', { steps: { bin: seconds(60, { min: 1, max: 100 }), size: count(1, { min: 0, max: 9 }) }, off: {} }),
    rules: list(variant('type', { near: { goal: count(5, { min: 0, max: 9 }) }, far: { at: seconds(0, { min: 0, max: 9 }) } }), {
      maxLength: 3,
    }),
    zones: list(choice('a', ['a', 'b']), { maxLength: 2, default: ['a', 'b'] }),
  },
} as const

describe('settings', () => {
  it('are complete at every depth', () => {
    expect(
      settingsOf(machine, { retry: { tries: 2 }, plan: { kind: 'steps', size: 4 }, rules: [{ type: 'near' }, { type: 'far', at: 3 }] }),
    ).toEqual({
      speed: 2,
      mode: 'calm',
      limit: null,
      time: { kind: 'exponential', mean: 1 },
      retry: { tries: 2, pause: 3 },
      plan: { kind: 'steps', bin: 60, size: 4 },
      rules: [
        { type: 'near', goal: 5 },
        { type: 'far', at: 3 },
      ],
      zones: ['a', 'b'],
    })
  })

  it('are written in table order, without what says the default', () => {
    const values = {
      zones: ['b'],
      time: { mean: 1, kind: 'exponential' },
      rules: [{ goal: 5, type: 'near' }],
      retry: { pause: 4, tries: 1 },
      speed: 2,
      limit: 0,
      plan: { size: 1, bin: 60, kind: 'steps' },
    }
    expect(JSON.stringify(withoutDefaults(machine, values))).toBe(
      '{"limit":0,"retry":{"pause":4},"plan":{"kind":"steps"},"rules":[{"type":"near"}],"zones":["b"]}',
    )
  })

  it('write a law in one order and zero without a sign', () => {
    expect(JSON.stringify(withoutDefaults(machine, { speed: -0, time: { cv: 1, mean: 2, kind: 'lognormal' } }))).toBe(
      '{"speed":0,"time":{"kind":"lognormal","mean":2,"cv":1}}',
    )
  })

  it('change by path, and a default written is a setting removed', () => {
    const once = withSetting(machine, {}, 'retry.tries', 4)
    expect(once).toEqual({ retry: { tries: 4 } })
    expect(withSetting(machine, once, 'retry.tries', 1)).toEqual({})
    expect(withSetting(machine, once, 'retry', undefined)).toEqual({})
    expect(withSetting(machine, { rules: [{ type: 'near' }, { type: 'far' }] }, 'rules[1].at', 7)).toEqual({
      rules: [{ type: 'near' }, { type: 'far', at: 7 }],
    })
  })

  it('take another variant by its tag, and drop what only the old one had', () => {
    const near = { rules: [{ type: 'near', goal: 9 }] }
    expect(withSetting(machine, near, 'rules[0].type', 'far')).toEqual({ rules: [{ type: 'far' }] })
    expect(withSetting(machine, {}, 'plan.kind', 'steps')).toEqual({ plan: { kind: 'steps' } })
  })

  it('are found by path, and what is no setting is not found', () => {
    expect(settingAt(machine, { plan: { kind: 'steps', size: 4 } }, 'plan.size')?.value).toBe(4)
    expect(settingAt(machine, {}, 'retry.pause')).toEqual({ field: machine.fields.retry.fields.pause, value: 3 })
    for (const path of ['wrong', 'retry.wrong', 'plan.size', 'rules[0]', 'speed.more', 'constructor', '__proto__'])
      expect(settingAt(machine, {}, path), path).toBeNull()
    for (const path of ['retry.wrong', 'plan.size', 'rules[0].goal'])
      expect(withSetting(machine, { speed: 3 }, path, 1), path).toEqual({ speed: 3 })
    expect(stepsOf('a.b[10].c')).toEqual(['a', 'b', 10, 'c'])
  })

  it('compare by value', () => {
    expect(same({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true)
    for (const [a, b] of [
      [[1], { 0: 1 }],
      [{}, null],
      [{ a: undefined }, { b: undefined }],
      [
        [1, 2],
        [2, 1],
      ],
      [1, '1'],
    ])
      expect(same(a, b)).toBe(false)
  })

  it('every default is allowed by its own field', () => {
    for (const kind of kinds)
      for (const [name, field] of Object.entries(kind.fields))
        expect(valueProblem(field as never, complete(field as never, undefined)), `${kind.type}.${name}`).toBeNull()
  })

  it('every preset and every default passes the kind’s own check', () => {
    for (const kind of kinds)
      for (const values of [{}, kind.preset]) expect(kind.check?.(settingsOf(kind, values)) ?? [], kind.type).toEqual([])
  })

  it.each(kinds)('of $type mean the same after they were shortened, and cannot be shortened further', (kind) => {
    fc.assert(
      fc.property(settingsFor(kind.fields), (values) => {
        const short = withoutDefaults(kind, values)
        expect(settingsOf(kind, short)).toEqual(JSON.parse(JSON.stringify(settingsOf(kind, values))))
        expect(JSON.stringify(withoutDefaults(kind, settingsOf(kind, short)))).toBe(JSON.stringify(short))
        for (const [name, value] of Object.entries(short)) {
          expect(same(complete(kind.fields[name], value), complete(kind.fields[name], undefined))).toBe(false)
          expect(JSON.stringify(shorten(kind.fields[name], value))).toBe(JSON.stringify(value))
        }
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
