/** The rules of a bucket (aws-facts 7; Amazon S3 User Guide), on puts whose every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import { jointFaultAt } from '../../diagram/check/joints.ts'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { connect, setSetting } from '../../diagram/edit.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { at, type Item, type Line, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const PLAIN = { putTime: 0.5, notificationDelay: 2 }
const store = (times: number[], settings: SettingValues = {}, more: Record<string, Item> = {}, lines: Line[] = []) =>
  shop({ customers: at(...times), store: ['bucket', { ...PLAIN, ...settings }], ...more }, ['customers send store', ...lines])
const eventsIn = (diagram: ReturnType<typeof shop>, events: ScenarioEvent[]) => ({
  ...diagram,
  scenario: { ...diagram.scenario, events },
})

describe('the storeroom', () => {
  it('answers when the object is stored, and keeps it', () => {
    const watched = new Watched(store([0, 10], { objectSize: 500 }))
    expect(of(watched.at(0.4), 'store')).toMatchObject({ completed: 0, inService: 1, gauges: { objects: 0, bytes: 0 } })
    expect(of(watched.at(0.5), 'store')).toMatchObject({ completed: 1, inService: 0, gauges: { objects: 1, bytes: 500, puts: 1 } })
    const end = watched.at(3600)
    expect(of(end, 'customers')).toMatchObject({ completed: 2, latency: { max: 0.5 } })
    expect(of(end, 'store').gauges).toMatchObject({ objects: 2, bytes: 1000, events: 0, pendingEvents: 0 })
  })
  it('stores as much more as the order is bigger', () => {
    const diagram = shop(
      { customers: ['clients', { profile: { kind: 'trace', times: [0, 1] }, size: 3 }], store: ['bucket', { objectSize: 100 }] },
      ['customers send store'],
    )
    expect(of(result(diagram), 'store').gauges.bytes).toBe(600)
  })
  it('takes what it takes by default: 100 to 200 ms', () => {
    const { latency } = of(result(shop({ customers: ['clients', { rate: 2 }], store: ['bucket'] }, ['customers send store'])), 'store')
    expect(latency.mean).toBeCloseTo(0.15, 2)
    expect(latency.max).toBeLessThan(0.2)
    expect(latency.p50).toBeGreaterThan(0.1)
  })

  it('tells everyone it is wired to, after its delay', () => {
    const watched = new Watched(
      store([0], {}, { board: ['queue'], news: ['topic'], copyBoard: ['queue'] }, [
        'store send board',
        'store send news',
        'news deliver copyBoard',
      ]),
    )
    expect(of(watched.at(2.4), 'store').gauges).toMatchObject({ events: 0, pendingEvents: 2 })
    expect(of(watched.at(2.4), 'board').arrived).toBe(0)
    expect(of(watched.at(2.5), 'store').gauges).toMatchObject({ events: 2, pendingEvents: 0 })
    expect(['board', 'news', 'copyBoard'].map((id) => of(watched.at(2.5), id).arrived)).toEqual([1, 1, 1])
  })
  it('gives each of them a delay of its own', () => {
    const diagram = store([0], { notificationDelay: { kind: 'exponential', mean: 100 } }, { a: ['queue'], b: ['queue'] }, [
      'store send a',
      'store send b',
    ])
    const watched = new Watched(diagram)
    let apart = 0
    for (let second = 1; second < 3600; second += 10) {
      const now = watched.at(second)
      if (of(now, 'a').arrived !== of(now, 'b').arrived) apart++
    }
    expect(apart).toBeGreaterThan(0)
  })
  it('tells again what was not taken: after 1, 2, 4 s and so on, until it is', () => {
    const diagram = eventsIn(store([0], {}, { board: ['queue'] }, ['store send board']), [
      { at: 1, do: 'cut', wire: 'store-board', duration: 6 },
    ])
    // Told at 2.5, 3.5, 5.5 (cut until 7) and 9.5.
    const watched = new Watched(diagram)
    expect(of(watched.at(9.4), 'store').gauges).toMatchObject({ events: 0, pendingEvents: 1 })
    expect(of(watched.at(9.5), 'store').gauges).toMatchObject({ events: 1, pendingEvents: 0 })
    expect(of(watched.at(9.5), 'board').arrived).toBe(1)
    expect(watched.at(3600).system.lostLater).toBe(0)
  })
  it('waits no longer than five minutes between two tries', () => {
    const diagram = eventsIn(store([0], {}, { board: ['queue'] }, ['store send board']), [
      { at: 1, do: 'cut', wire: 'store-board', duration: 2000 },
    ])
    const watched = new Watched(diagram)
    // 2.5 + 1 + 2 + 4 + … + 256 = 513.5, then every 300 s: 1,713.5, 2,013.5.
    expect(of(watched.at(2013.4), 'board').arrived).toBe(0)
    expect(of(watched.at(2013.5), 'board').arrived).toBe(1)
  })
  it('forgets what it had to tell over a wire that is taken away: the order is lost', () => {
    const watched = new Watched(store([0], {}, { board: ['queue'] }, ['store send board']))
    watched.at(1)
    watched.live.apply({ do: 'removeWire', id: 'store-board' })
    const end = watched.at(3600)
    expect(of(end, 'store').gauges).toMatchObject({ events: 0, pendingEvents: 0 })
    expect(end.system).toMatchObject({ goodput: 1, lostLater: 1 })
  })

  it('refuses more than 3,500 puts a second for each prefix, one second of them at once', () => {
    const burst = Array.from({ length: 9000 }, () => 1)
    const refused = (prefixes: number) => of(result(store(burst, { prefixes })), 'customers').failed.throttled ?? 0
    expect(refused(1)).toBe(5500)
    expect(refused(2)).toBe(2000)
    expect(refused(3)).toBe(0)
  })
  it('keeps up with 3,500 a second for ever', () => {
    const steady = (rate: number) =>
      of(
        result(
          shop({ customers: ['clients', { rate, process: 'constant' }], store: ['bucket'] }, ['customers send store'], { duration: 8 }),
        ),
        'store',
      )
    expect(steady(3500).failed).toEqual({})
    expect(steady(4500).failed.throttled).toBeGreaterThan(4000)
  }, 20_000)
})

describe('a FIFO queue', () => {
  const refusal = { kind: 'bucket', code: 'fifoDestination', values: {} }
  const wired = (settings: SettingValues) => store([], {}, { board: ['queue', settings] }, ['store send board'])
  it('is told of nothing: a file with such a wire is refused', () => {
    expect(parseDiagram(printDiagram(wired({})))).toMatchObject({ ok: true })
    expect(parseDiagram(printDiagram(wired({ fifo: true })))).toMatchObject({ ok: false, problems: [{ path: 'wires[1]', fault: refusal }] })
  })
  it('cannot be wired to by a bucket, only by others', () => {
    const apart = store([], {}, { board: ['queue', { fifo: true }], plain: ['queue'] })
    expect(connect(apart, 'store', 'board').refused).toBe('mismatch')
    expect(connect(apart, 'store', 'plain').refused).toBeUndefined()
    expect(connect(apart, 'customers', 'board').refused).toBeUndefined()
  })
  it('cannot be made of a queue that is told', () => {
    expect(jointFaultAt(wired({}), 'board')).toBeNull()
    const { kind, code, values } = refusal
    expect(jointFaultAt(setSetting(wired({}), 'board', 'fifo', true), 'board')).toMatchObject({ kind, fault: { code, values } })
  })
})

describe('a lifecycle rule', () => {
  const day = 86_400
  const old = (expirationInDays: number | null) => {
    const diagram = store([100, day + 100, day + 200], { expirationInDays, putTime: 0, objectSize: 1000 })
    return { ...diagram, scenario: { ...diagram.scenario, duration: 10 * day } }
  }
  it('takes an object out at the midnight after its days are over', () => {
    const watched = new Watched(old(1))
    const left = (seconds: number) => of(watched.at(seconds), 'store').gauges
    expect(left(2 * day - 1)).toMatchObject({ objects: 3, bytes: 3000, expired: 0 })
    expect(left(2 * day)).toMatchObject({ objects: 2, bytes: 2000, expired: 1 })
    expect(left(3 * day - 1).objects).toBe(2)
    expect(left(3 * day)).toMatchObject({ objects: 0, bytes: 0, expired: 3 })
    // 1,000 bytes for 2 days less 100 s, 2,000 for 2 days less 100 and 200 s.
    expect(left(10 * day).byteHours).toBeCloseTo((1000 * (2 * day - 100) + 1000 * (2 * day - 100) + 1000 * (2 * day - 200)) / 3600, 3)
  })
  it('holds from the moment that it is written, for what is there already', () => {
    const watched = new Watched(old(null))
    expect(of(watched.at(2.5 * day), 'store').gauges).toMatchObject({ objects: 3, expired: 0 })
    watched.live.apply({ do: 'setComponent', id: 'store', settings: { ...PLAIN, expirationInDays: 1 } })
    expect(of(watched.at(2.5 * day), 'store').gauges).toMatchObject({ objects: 2, expired: 1 })
    watched.live.apply({ do: 'setComponent', id: 'store', settings: { ...PLAIN, expirationInDays: 4 } })
    expect(of(watched.at(6 * day - 1), 'store').gauges.objects).toBe(2)
    expect(of(watched.at(6 * day), 'store').gauges).toMatchObject({ objects: 0, expired: 3 })
  })
})

describe('what a storeroom costs', () => {
  it.each([
    ['us-east-1', 0.005, 0.023],
    ['ap-northeast-2', 0.0045, 0.025],
  ] as const)('in %s: puts, and GB-months', (region, puts, month) => {
    // 10 GB from the first hour on, for ten hours.
    const diagram = store([3600], { objectSize: 10 * 1_073_741_824, putTime: 0 })
    const outcome = result({ ...diagram, region, scenario: { ...diagram.scenario, duration: 39_600 } })
    expect(of(outcome, 'store').gauges.byteHours).toBeCloseTo(100 * 1_073_741_824, 0)
    expect(of(outcome, 'store').cost).toBeCloseTo(puts / 1000 + (100 / 730) * month, 9)
  })
  it('does not depend on when it is looked at, and starts again at the warm-up', () => {
    const diagram = store([0, 600], { objectSize: 1e9, putTime: 0 })
    const watched = new Watched(diagram)
    for (let minute = 0; minute < 60; minute++) watched.at(60 * minute)
    expect(of(watched.at(3600), 'store').cost).toBeCloseTo(of(result(diagram), 'store').cost, 12)
    const warm = of(result({ ...diagram, scenario: { ...diagram.scenario, warmUp: 1800 } }), 'store')
    expect(warm.gauges).toMatchObject({ objects: 2, puts: 0 })
    expect(warm.gauges.byteHours).toBeCloseTo(1e9, 3)
  })
})

describe('pictures in, small pictures out', () => {
  const studio = () =>
    store(
      Array.from({ length: 30 }, (_, n) => n),
      {},
      { jobs: ['queue'], shrinker: ['instance', { serviceTime: 0.8 }], small: ['bucket', { ...PLAIN, objectSize: 1000 }] },
      ['store send jobs', 'jobs poll shrinker', 'shrinker send small'],
    )
  it('goes from one storeroom over a worker into another', () => {
    const outcome = result(studio())
    expect(of(outcome, 'small').gauges).toMatchObject({ objects: 30, bytes: 30_000 })
    expect(outcome.system).toMatchObject({ goodput: 30, lostLater: 0, conserved: true, fulfilment: { count: 30 } })
  })
  it('keeps its laws, and leaves no row, whatever is taken away while it goes', () => {
    for (const id of ['store', 'jobs', 'shrinker', 'small']) {
      const watched = new Watched(studio())
      watched.at(12.3)
      watched.live.apply({ do: 'removeComponent', id })
      expect(broken(watched.live)).toEqual([])
      watched.at(3600)
      expect(broken(watched.live)).toEqual([])
      for (const rest of ['customers', 'store', 'jobs', 'shrinker', 'small'])
        if (rest !== id) watched.live.apply({ do: 'removeComponent', id: rest })
      simulationOf(watched.live).run(5000)
      expect(simulationOf(watched.live).doors.rows.used).toBe(0)
    }
  })
  it('in one storeroom goes round and round: each result is a new object', () => {
    const diagram = store([0], { notificationDelay: 1 }, { jobs: ['queue'], shrinker: ['instance', { serviceTime: 0.5 }] }, [
      'store send jobs',
      'jobs poll shrinker',
      'shrinker send store',
    ])
    expect(of(result(diagram), 'store').gauges.objects).toBeGreaterThan(1000)
  })
})
