/** The command as a person or a program calls it: what it prints where, and its exit status. */
import { describe, expect, it } from 'vitest'
import type { Result } from '../diagram/result.ts'
import { scenarios } from '../scenarios/index.ts'
import { main } from './main.ts'

const shop = {
  format: 'cloud-cafe/diagram',
  version: 1,
  name: 'Counter',
  components: [
    { id: 'customers', kind: 'clients', name: 'Customers', x: 0, y: 0, settings: { rate: 0.5 } },
    { id: 'till', kind: 'instance', name: '계산대', x: 240, y: 0, settings: { serviceTime: { kind: 'exponential', mean: 1 } } },
  ],
  wires: [{ id: 'w1', from: 'customers', to: 'till', role: 'call', settings: { latency: 0 } }],
  scenario: { duration: 2000 },
}
const files: Record<string, unknown> = {
  'shop.json': shop,
  'wrong.json': { ...shop, version: 7, colour: 'red' },
  'settings.json': { ...shop, components: [{ ...shop.components[0], settings: { rate: -1 } }, shop.components[1]] },
  'goals.json': { ...shop, scenario: { duration: 2000, goals: [{ metric: 'utilization', of: 'till', op: '<', value: 0.9 }] } },
  'missed.json': {
    ...shop,
    scenario: {
      duration: 2000,
      goals: [
        { metric: 'lost', of: 'system', op: '=', value: 0 },
        { metric: 'latency.p95', of: 'customers', op: '<', value: 0.001 },
      ],
    },
  },
  'run.json': {
    format: 'cloud-cafe/run',
    version: 1,
    diagram: shop,
    seed: 'other',
    journal: [{ at: 1000, after: 1500, edit: { do: 'setComponent', id: 'till', settings: { serviceTime: 0.1 } } }],
  },
}
async function cafe(...words: string[]) {
  let out = ''
  let err = ''
  let clock = 0
  const status = await main(words, {
    print: (text) => {
      out += text
    },
    complain: (text) => {
      err += text
    },
    read: (path) => {
      if (!(path in files)) throw Object.assign(new Error('nothing there'), { code: 'ENOENT' })
      return new TextEncoder().encode(JSON.stringify(files[path]))
    },
    now: () => clock++,
  })
  return { status, out, err, json: () => JSON.parse(out) }
}

describe('cafe run', () => {
  it('prints a result and nothing else', async () => {
    const { status, err, json } = await cafe('run', 'shop.json', '--json')
    const result: Result = json()
    expect(status).toBe(0)
    expect(err).toBe('')
    expect(result).toMatchObject({
      format: 'cloud-cafe/result',
      version: 1,
      seed: 'cafe',
      simulated: 2000,
      warmUp: 0,
      wallSeconds: 1,
      system: { conserved: true },
    })
    expect(result.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    expect(result.system.offered).toBeGreaterThan(900)
    expect(result.components.till?.utilization).toBeGreaterThan(0.4)
    expect(Object.keys(result.components)).toEqual(['customers', 'till'])
  })

  it('takes duration, warm-up and seed from the flags', async () => {
    const { json } = await cafe('run', 'shop.json', '--json', '--duration', '500', '--warm-up', '100', '--seed', 'x')
    expect(json()).toMatchObject({ seed: 'x', simulated: 500, warmUp: 100 })
  })

  it('gives the same answer to the same question, another to another seed', async () => {
    const print = async (...more: string[]) => ((await cafe('run', 'shop.json', '--json', ...more)).json() as Result).fingerprint
    expect(await print()).toBe(await print())
    expect(await print('--seed', 'y')).not.toBe(await print())
  })

  it('replicates, the first as the single run would be, and says intervals', async () => {
    const { json, status } = await cafe('run', 'shop.json', '--json', '--replications', '5')
    const single = (await cafe('run', 'shop.json', '--json')).json()
    const { format, runs, summary } = json()
    expect(status).toBe(0)
    expect(format).toBe('cloud-cafe/results')
    expect(runs).toHaveLength(5)
    expect(runs[0]).toEqual(single)
    expect(new Set(runs.map((run: Result) => run.fingerprint)).size).toBe(5)
    const { mean, low, high } = summary.components.till.latency.mean
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
    expect(mean).toBeCloseTo(runs.reduce((sum: number, run: Result) => sum + (run.components.till?.latency.mean ?? 0), 0) / 5, 10)
    expect(summary.system.conserved).toBe(true)
  })

  it('gives results also for one replication, without an interval', async () => {
    const { runs, summary } = (await cafe('run', 'shop.json', '--json', '--replications', '1')).json()
    expect(runs).toHaveLength(1)
    expect(summary.system.goodput).toEqual({ mean: runs[0].system.goodput, low: null, high: null })
  })

  it('replays a saved run: its seed, its edits', async () => {
    const saved: Result = (await cafe('run', 'run.json', '--json')).json()
    const plain: Result = (await cafe('run', 'shop.json', '--json', '--seed', 'other')).json()
    expect(saved.seed).toBe('other')
    expect(saved.fingerprint).not.toBe(plain.fingerprint)
    expect(saved.components.till?.utilization).toBeLessThan(plain.components.till?.utilization as number)
    expect((await cafe('run', 'run.json', '--seed', 'z')).status).toBe(2)
    expect((await cafe('run', 'run.json', '--replications', '3')).status).toBe(2)
  })

  it('tells a person the same in words', async () => {
    const { out, status } = await cafe('run', 'shop.json')
    expect(status).toBe(0)
    expect(out).toContain('Counter: 33.3 min simulated, seed cafe')
    expect(out).toMatch(/계산대 .* %/)
    expect(out).toContain('conserved')
  })

  it('plays a scenario, judges its goals, and says with its status when one was missed', async () => {
    for (const { id, load } of scenarios) {
      const { goals } = await load()
      const { status, json } = await cafe('run', '--scenario', id, '--json')
      const verdicts = json().goals ?? []
      // One more stands there where people did not get what they came for.
      const asked = verdicts.filter(({ metric }: { metric: string }) => metric !== 'finishedShare')
      expect(asked).toHaveLength(goals.length)
      expect(status).toBe(verdicts.every((verdict: { met: boolean }) => verdict.met) ? 0 : 1)
      for (const verdict of verdicts) expect(verdict.found, `${id}: ${verdict.metric} of ${verdict.of}`).toEqual(expect.any(Number))
    }
  })

  it('judges the goals that a diagram holds, and says with its status when one was missed', async () => {
    const met = await cafe('run', 'goals.json', '--json')
    expect(met.json().goals).toEqual([{ metric: 'utilization', of: 'till', op: '<', value: 0.9, found: expect.any(Number), met: true }])
    expect(met.status).toBe(0)
    const missed = await cafe('run', 'missed.json', '--json')
    expect(missed.json().goals.map((verdict: { met: boolean }) => verdict.met)).toEqual([true, false])
    expect(missed.status).toBe(1)
    expect((await cafe('run', 'missed.json', '--replications', '2')).status).toBe(1)
    expect((await cafe('run', 'missed.json')).out).toMatch(/latency\.p95/)
  })

  it.each([
    [['run'], /needs a FILE/],
    [['run', 'nowhere.json'], /nowhere.json cannot be read: there is no such file/],
    [['run', 'settings.json'], /components\[0\]\.settings\.rate: out of range, found -1/],
    [['run', 'shop.json', 'shop.json'], /one FILE/],
    [['run', '--scenario', 'none'], /no scenario none/],
    [['run', 'shop.json', '--duration', 'long'], /--duration: found "long"/],
    [['run', 'shop.json', '--duration', '-5'], /duration/],
    [['run', 'shop.json', '--warm-up', '2000'], /warm-up/],
    [['run', 'shop.json', '--replications', '1.5'], /--replications/],
    [['run', 'shop.json', '--sed', 'x'], /--sed/],
    [['fly'], /no command fly/],
    [['validate'], /needs at least one FILE/],
    [['kinds', 'queue'], /no place for queue/],
  ])('%j is bad input', async (words, reason) => {
    const { status, out, err } = await cafe(...words)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(reason)
  })
})

describe('the other commands', () => {
  it('validate gives one verdict a file', async () => {
    const { status, out } = await cafe('validate', 'shop.json', 'wrong.json', 'settings.json', 'run.json', '--json')
    const verdicts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(2)
    expect(verdicts.map(({ file, ok }) => [file, ok])).toEqual([
      ['shop.json', true],
      ['wrong.json', false],
      ['settings.json', false],
      ['run.json', true],
    ])
    expect(verdicts[2].problems).toEqual([
      { path: 'components[0].settings.rate', code: 'outOfRange', found: '-1', allowed: '0 … 10000000' },
    ])
    expect((await cafe('validate', 'shop.json')).status).toBe(0)
    expect((await cafe('validate', 'settings.json')).out).toContain(
      'settings.json: 1 problem\n  components[0].settings.rate: out of range, found -1',
    )
  })

  it('kinds, scenarios and schema are data for programs, the first two words for people too', async () => {
    const kinds = (await cafe('kinds', '--json')).json()
    expect(kinds.length).toBeGreaterThanOrEqual(5)
    for (const kind of kinds)
      for (const field of kind.fields) expect(field).toMatchObject({ name: expect.any(String), type: expect.any(String) })
    const library = (await cafe('scenarios', '--json')).json()
    expect(library.map(({ id }: { id: string }) => id)).toEqual(scenarios.map(({ id }) => id))
    for (const { diagram } of library) expect(diagram.format).toBe('cloud-cafe/diagram')
    expect((await cafe('schema')).json()).toMatchObject({ $schema: expect.any(String) })
    expect((await cafe('kinds')).out).toContain('visibilityTimeout')
    expect((await cafe('scenarios')).out).toContain(scenarios[0]?.title.en)
  })

  it('says how it is used', async () => {
    expect(await cafe('--help')).toMatchObject({ status: 0, out: expect.stringContaining('--replications') })
    expect((await cafe()).status).toBe(2)
  })
})
