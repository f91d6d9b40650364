import { describe, expect, it } from 'vitest'
import { migrate } from './check/migrate.ts'
import { Report } from './check/report.ts'
import type { Problem } from './diagram.ts'
import { parseDiagram, printDiagram } from './format.ts'
import { rich, richText } from './rich.fake.ts'

const problemsOf = (source: string | Uint8Array): readonly Problem[] => {
  const parsed = parseDiagram(source)
  return parsed.ok ? [] : parsed.problems
}
type Draft = ReturnType<typeof rich> & Record<string, unknown>
/** The problems of the rich document after a change, as `path code found allowed`. */
const problemsAfter = (change: (draft: Draft) => void) => {
  const draft = rich() as Draft
  change(draft)
  return problemsOf(JSON.stringify(draft)).map(({ path, code, found, allowed }) => `${path} ${code} ${found} ${allowed}`)
}
describe('reading and writing', () => {
  it('reads a rich document, and writes the same bytes for ever', () => {
    const first = parseDiagram(richText())
    if (!first.ok) throw new Error(JSON.stringify(first.problems))
    const text = printDiagram(first.diagram)
    const second = parseDiagram(text)
    expect(second).toEqual(first)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.startsWith('{\n  "format": "cloud-cafe/diagram",\n  "version": 1,\n')).toBe(true)
  })

  it('leaves out what says the default', () => {
    const text = JSON.stringify({
      scenario: { warmUp: 0, events: [] },
      wires: [],
      region: 'us-east-1',
      components: [{ settings: { rate: 1 }, y: 0, x: -0, name: 'A', kind: 'clients', id: 'a' }],
      name: 'N',
      version: 1,
      format: 'cloud-cafe/diagram',
    })
    const parsed = parseDiagram(text)
    expect(parsed.ok && JSON.parse(printDiagram(parsed.diagram))).toEqual({
      format: 'cloud-cafe/diagram',
      version: 1,
      name: 'N',
      components: [{ id: 'a', kind: 'clients', name: 'A', x: 0, y: 0 }],
      wires: [],
    })
    expect(parsed.ok && parsed.diagram.scenario).toEqual({ duration: 3600, warmUp: 0, seed: 'cafe', coldStart: false, events: [] })
  })

  it('takes bytes and a byte order mark', () => {
    const bytes = new TextEncoder().encode(`\ufeff${richText()}`)
    expect(parseDiagram(bytes)).toEqual(parseDiagram(richText()))
    expect(parseDiagram(`\ufeff${richText()}`).ok).toBe(true)
  })
})

describe('a document of another kind', () => {
  it('unknown format and versions are told by name', () => {
    expect(
      problemsAfter((draft) => {
        draft.format = 'excel'
      }),
    ).toEqual(['format unknownFormat "excel" cloud-cafe/diagram'])
    expect(
      problemsAfter((draft) => {
        draft.version = 2
      }),
    ).toEqual(['version newerVersion 2 1'])
    expect(
      problemsAfter((draft) => {
        draft.version = 0
      }),
    ).toEqual(['version unknownVersion 0 1'])
    expect(problemsOf('[]')).toMatchObject([{ path: '', code: 'wrongType', found: '[]', allowed: 'object' }])
    expect(problemsOf('{}')).toMatchObject([{ path: 'format', code: 'missing' }])
  })

  it('older versions are brought to this one, step by step', () => {
    const steps = {
      1: ({ title, ...rest }: Record<string, unknown>) => ({ ...rest, name: title }),
      2: (old: Record<string, unknown>) => ({ ...old, wires: [] }),
    }
    const report = new Report()
    expect(migrate(report, { version: 1, title: 'Old' }, steps, 3)).toEqual({ version: 3, name: 'Old', wires: [] })
    expect(migrate(report, { version: 3, name: 'New' }, steps, 3)).toEqual({ version: 3, name: 'New' })
    expect(report.problems).toEqual([])
    for (const version of [0, 4, 1.5, '1']) expect(migrate(report, { version }, steps, 3)).toBeNull()
    expect(report.problems.map(({ code, allowed }) => `${code} ${allowed}`)).toEqual([
      'unknownVersion 1 … 3',
      'newerVersion 1 … 3',
      'unknownVersion 1 … 3',
      'unknownVersion 1 … 3',
    ])
  })
})

describe('eight megabytes', () => {
  it('are read and checked in a blink, or refused as fast', () => {
    const components = Array.from({ length: 10_000 }, (_, nth) => ({
      id: `c${nth}`,
      kind: 'clients',
      name: `Customers ${nth}`,
      x: nth,
      y: 0,
      settings: {
        rate: nth + 1,
        retry: { maxAttempts: 3, baseDelay: 0.25 },
        profile: { kind: 'steps', start: 0, bin: 60, factors: Array.from({ length: 100 }, (_, bin) => bin * 1.25) },
      },
    }))
    const workers = components
      .slice(0, 5000)
      .map(({ id, x }) => ({ id, kind: 'instance', name: id, x, y: 5, settings: { serviceTime: { kind: 'lognormal', mean: 2, cv: 0.5 } } }))
    const wires = Array.from({ length: 20_000 }, (_, nth) => ({
      id: `w${nth}`,
      from: `c${5000 + (nth % 5000)}`,
      to: `c${Math.floor(nth / 5000)}`,
      role: 'call',
      settings: { latency: 0.001 },
    }))
    const text = JSON.stringify({
      format: 'cloud-cafe/diagram',
      version: 1,
      name: 'Big',
      components: [...workers, ...components.slice(5000)],
      wires,
    })
    const padded = text.replace('"Big"', `"Big"${' '.repeat(Math.max(0, 8_000_000 - text.length))}`)
    const start = performance.now()
    const parsed = parseDiagram(padded)
    const seconds = (performance.now() - start) / 1000
    expect(parsed).toMatchObject({ ok: true })
    const broken = performance.now()
    expect(parseDiagram(padded.replaceAll('"latency"', '"latensy"'))).toMatchObject({ ok: false, problems: { length: 50 } })
    console.log(
      `${(padded.length / 1e6).toFixed(1)} MB: accepted in ${seconds.toFixed(2)} s, refused in ${((performance.now() - broken) / 1000).toFixed(2)} s`,
    )
    expect(seconds).toBeLessThan(5)
  })

  it('with more components or wires than allowed are refused', () => {
    const many = {
      format: 'cloud-cafe/diagram',
      version: 1,
      name: 'Many',
      components: Array.from({ length: 10_001 }, () => 0),
      wires: Array.from({ length: 20_001 }, () => 0),
    }
    expect(problemsOf(JSON.stringify(many)).map(({ path, code, found }) => `${path} ${code} ${found}`)).toEqual([
      'components tooMany 10001',
      'wires tooMany 20001',
    ])
  })
})
