/** Every kind has a word for everything that a person sees of it, in both languages, and for nothing else. */
import { describe, expect, it } from 'vitest'
import { settingsOf } from '../diagram/settings.ts'
import type { Field, Fields } from './field.ts'
import { kinds } from './index.ts'
import type { Role } from './kind.ts'

/** Names that are the same in every language. */
const PROPER = /^([a-z]\d\w*\.\w+|[a-f])$/

interface Needs {
  nested: Set<string>
  choices: Set<string>
}
function needsOf(fields: Fields): Needs {
  const needs: Needs = { nested: new Set(), choices: new Set() }
  for (const [name, field] of Object.entries(fields)) gather(field, name, needs)
  return needs
}
function gather(field: Field, path: string, needs: Needs): void {
  const inside = (fields: Fields) => {
    for (const [name, each] of Object.entries(fields)) {
      needs.nested.add(`${path}.${name}`)
      gather(each, `${path}.${name}`, needs)
    }
  }
  if ('nullable' in field && field.nullable) needs.choices.add(`${path}=null`)
  if (field.type === 'reference') needs.choices.add(`${path}=null`)
  if (field.type === 'choice') for (const choice of field.choices) if (!PROPER.test(choice)) needs.choices.add(`${path}=${choice}`)
  if (field.type === 'list') gather(field.item, path, needs)
  if (field.type === 'record') inside(field.fields)
  if (field.type === 'variant')
    for (const [tag, fields] of Object.entries(field.variants)) {
      needs.choices.add(`${path}.${field.tag}=${tag}`)
      inside(fields)
    }
}

const sorted = (names: Iterable<string>) => [...names].sort()
const holes = (sentence: string) => sorted(sentence.match(/\{\w+\}/g) ?? [])

describe.each(kinds.map((kind) => [kind.type, kind] as const))('words of %s', (_type, kind) => {
  it.each(['en', 'ko'] as const)('are complete in %s', async (language) => {
    const { text } = await kind.text[language]()
    const needs = needsOf(kind.fields)
    expect(sorted(Object.keys(text.fields))).toEqual(sorted(Object.keys(kind.fields)))
    expect(sorted(Object.keys(text.gauges))).toEqual(sorted(Object.keys(kind.gauges)))
    expect(sorted(Object.keys(text.nested))).toEqual(sorted(needs.nested))
    expect(sorted(Object.keys(text.choices))).toEqual(sorted(needs.choices))
    expect(text.foot).toHaveLength(kind.foot.length)
  })

  it('are sentences that end, and labels that do not', async () => {
    for (const language of ['en', 'ko'] as const) {
      const { text } = await kind.text[language]()
      for (const [path, { label, help }] of Object.entries({ ...text.fields, ...text.nested })) {
        expect(help, path).toMatch(language === 'ko' ? /다\.$/ : /\w\.$/)
        expect(label, path).not.toMatch(/[.다]$/)
        expect(help.length, path).toBeLessThan(130)
      }
      for (const each of [
        text.summary,
        text.lesson.what,
        text.lesson.when,
        text.lesson.watch,
        ...text.lesson.limits.map((limit) => limit.text),
      ])
        expect(each).toMatch(language === 'ko' ? /다\.$/ : /[\w%)]\.$/)
      for (const limit of text.lesson.limits) expect(limit.source).not.toBe('')
    }
  })

  it('say the same in both languages: same faults, same numbers in them, as many limits', async () => {
    const [en, ko] = [(await kind.text.en()).text, (await kind.text.ko()).text]
    expect(sorted(Object.keys(ko.faults ?? {}))).toEqual(sorted(Object.keys(en.faults ?? {})))
    for (const [code, sentence] of Object.entries(en.faults ?? {})) expect(holes(ko.faults?.[code] ?? '')).toEqual(holes(sentence))
    expect(ko.lesson.limits).toHaveLength(en.lesson.limits.length)
    for (const language of [en, ko])
      expect(new Set(Object.values(language.fields).map(({ label }) => label)).size).toBe(Object.keys(language.fields).length)
  })
})

describe('faults', () => {
  const broken: readonly Readonly<Record<string, unknown>>[] = [
    { classes: [{ name: 'a', share: 0 }] },
    { classes: [{ name: '', share: 1 }] },
    { profile: { kind: 'trace', times: [2, 1] } },
    { healthCheckTimeout: 30 },
    { healthCheckInterval: 5 },
    { type: 'network', healthCheckTimeout: 31 },
    { minSize: 9 },
    { desiredCapacity: 9 },
    { policies: [{ type: 'targetTracking', metric: 'backlogPerInstance', queue: null }] },
    { minCapacity: 9 },
    { desiredCount: 9 },
    { taskCpu: 300 },
    { taskMemory: 4096 },
    { taskCpu: 16_384, taskMemory: 122_880 },
    { platform: 'ec2', taskCpu: 4096, taskMemory: 8192, minHosts: 9 },
    { maximumPercent: 100 },
    { maxSurge: 0, maxUnavailable: 0 },
    { policies: [{ type: 'targetTracking', metric: 'backlogPerTask', queue: null }] },
    { metrics: [{ metric: 'backlogPerPod', queue: null }] },
    { policies: [{ type: 'targetTracking', target: 101 }] },
    { policies: [{ type: 'scheduled', min: 3, desired: 2 }] },
    { policies: [{ type: 'scheduled', max: 3, desired: 4 }] },
    { policies: [{ type: 'step', datapointsToAlarm: 4 }] },
    { policies: [{ type: 'simple', adjustmentType: 'ExactCapacity', adjustment: -1 }] },
    { policies: [{ type: 'step', steps: [{ lowerBound: 5, upperBound: 5 }] }] },
    { policies: [{ type: 'step', steps: [{ lowerBound: 5 }, { lowerBound: 5 }] }] },
    { policies: [{ type: 'step', steps: [{ upperBound: 10 }, { lowerBound: 5 }] }] },
    { policies: [{ type: 'step', steps: [{ upperBound: 10 }, { lowerBound: 15 }] }] },
    { policies: [{ type: 'step', steps: [{ lowerBound: 0, upperBound: 10 }] }] },
    { warmPool: { poolState: 'Stopped', maxGroupPreparedCapacity: 1 } },
    { healthyRetryPolicy: { minDelayTarget: 30 } },
    { healthyRetryPolicy: { numNoDelayRetries: 4 } },
    { healthyRetryPolicy: { maxDelayTarget: 3600 } },
    { batchSize: 11, batchingWindow: 0 },
    { reservedConcurrency: 4, provisionedConcurrency: 5 },
    { slowStart: 20 },
    { slowStart: 60, algorithm: 'random' },
    { stickiness: { enabled: true }, crossZone: 'off' },
  ]
  /** What is at the other end of a wire, and the settings at this end that do not go together with it. */
  const joints: readonly {
    role: Role
    end?: 'from'
    own: Readonly<Record<string, unknown>>
    other: Readonly<Record<string, unknown>>
  }[] = [
    { role: 'send', end: 'from', own: { notificationDelay: 0 }, other: { fifo: true } },
    { role: 'failure', end: 'from', own: { reservedConcurrency: null }, other: { fifo: true } },
    { role: 'deadLetter', own: { fifo: true }, other: {} },
    { role: 'deliver', own: { fifo: true }, other: {} },
    { role: 'call', own: { scheme: 'internal' }, other: { arrivals: 'open' } },
    { role: 'poll', own: { batchSize: 11, batchingWindow: 1 }, other: { fifo: true } },
    { role: 'poll', own: { batchSize: 10, batchingWindow: 1 }, other: { fifo: true } },
  ]
  it.each(kinds.map((kind) => [kind.type, kind] as const))(
    'that %s can find have words, with a value for every hole',
    async (_type, kind) => {
      const { text } = await kind.text.en()
      const found = broken
        .filter((settings) => Object.keys(settings).every((name) => name in kind.fields))
        .map((settings) => settingsOf(kind, settings))
        // A type of policy that only another kind knows.
        .filter((settings) => !Object.values(settings).some((value) => Array.isArray(value) && value.includes(null)))
        .flatMap((settings) => kind.check?.(settings) ?? [])
      for (const { role, end = 'to', own, other } of joints) {
        if (!Object.keys(own).every((name) => name in kind.fields)) continue
        const fault = kind.joint?.({ role, end }, settingsOf(kind, own), other)
        if (fault) found.push(fault)
      }
      const accounts = 'reservedConcurrency' in kind.fields ? [{ reservedConcurrency: 901 }] : []
      for (const own of accounts) found.push(...[kind.account?.(settingsOf(kind, own), 1000) ?? []].flat())
      expect(sorted(new Set(found.map(({ code }) => code)))).toEqual(sorted(Object.keys(text.faults ?? {})))
      for (const { code, values } of found)
        for (const hole of holes(text.faults?.[code] ?? '')) expect(values).toHaveProperty(hole.slice(1, -1))
    },
  )
})
