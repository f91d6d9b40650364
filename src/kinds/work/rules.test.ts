/** The rules of a worker: line, service, calls, hand-over, stops, crashes, dark zones; on jobs whose every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, type Line, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const worker = (serviceTime: unknown, more: SettingValues = {}): Item => ['instance', { serviceTime, ...more }]
const till = (
  times: number[],
  settings: Item,
  events: readonly ScenarioEvent[] = [],
  items: Record<string, Item> = {},
  lines: Line[] = [],
) => shop({ customers: at(...times), till: settings, ...items }, ['customers call till', ...lines], { events })

describe('a line and its servers', () => {
  it('serves in the order of coming, as many at once as it has servers', () => {
    const outcome = of(result(till([0, 1, 2, 3], worker(10, { concurrency: 2 }))), 'till')
    expect(outcome.wait).toMatchObject({ count: 4, max: 8, mean: 4 })
    expect(outcome.latency).toMatchObject({ mean: 14, max: 18 })
    expect(outcome.utilization).toBeCloseTo(40 / 2 / 3600, 12)
    expect(outcome.meanInSystem).toBeCloseTo((14 * 4) / 3600, 12)
    expect(outcome.meanWaiting).toBeCloseTo((4 * 4) / 3600, 12)
  })
  it('refuses one more than the line has places', () => {
    const outcome = result(till([0, 1, 2, 3], worker(10, { backlog: 1 })))
    expect(of(outcome, 'till')).toMatchObject({ completed: 2, failed: { lineFull: 2 } })
    expect(of(outcome, 'customers')).toMatchObject({ completed: 2, failed: { lineFull: 2 } })
  })
  it('a bigger machine shortens the share of the work that it can', () => {
    const latency = (more: SettingValues) => of(result(till([0], worker(10, more))), 'till').latency.max
    expect(latency({ instanceType: 't3.small' })).toBe(10)
    expect(latency({ instanceType: 't3.small', speedUp: 1 })).toBe(5)
    expect(latency({ instanceType: 't3.large', speedUp: 0.8 })).toBeCloseTo(0.2 * 10 + 8 / 8, 12)
    expect(latency({ instanceType: 't3.nano', speedUp: 0.5 })).toBe(15)
  })
  it('a share of the work fails at its end', () => {
    const outcome = result(shop({ customers: ['clients', { rate: 10 }], till: worker(0.01, { errorRate: 0.2 }) }, ['customers call till']))
    const { completed, failed } = of(outcome, 'till')
    expect(Math.abs(failed.error / (completed + failed.error) - 0.2)).toBeLessThan(0.01)
  })
})

describe('processor sharing', () => {
  const ps = (more: SettingValues = {}) => worker(10, { discipline: 'processorSharing', ...more })
  it('all present share the speed of the servers', () => {
    // Alone for 5 s, then halved: the first ends at 15, the second has had 5 by then and ends at 20.
    const { latency, wait } = of(result(till([0, 5], ps())), 'till')
    expect(latency).toMatchObject({ count: 2, mean: 15, max: 15 })
    expect(wait.max).toBe(0)
    // Two servers: nobody is slower than alone.
    expect(of(result(till([0, 5], ps({ concurrency: 2 }))), 'till').latency.max).toBe(10)
    // Three on two servers from 0 on: all end at 15.
    expect(of(result(till([0, 0, 0], ps({ concurrency: 2 }))), 'till').latency).toMatchObject({ mean: 15, max: 15 })
  })
  it('has room for as many as there are servers and places, and turns the next away', () => {
    const outcome = result(till([0, 0, 0, 0, 100], ps({ concurrency: 2, backlog: 1 })))
    expect(of(outcome, 'till')).toMatchObject({ completed: 4, failed: { lineFull: 1 }, wait: { max: 0 }, latency: { max: 15 } })
    // Without a place each has a server.
    expect(of(result(till([0, 0, 0], ps({ concurrency: 2, backlog: 0 }))), 'till')).toMatchObject({
      completed: 2,
      failed: { lineFull: 1 },
      latency: { max: 10 },
    })
  })
  it('loses as many as a line of as many places: a job in K is lost by ρ^K (1 − ρ) / (1 − ρ^(K+1)), whatever the law', () => {
    const lost = (serviceTime: unknown) => {
      const items: Record<string, Item> = {
        customers: ['clients', { rate: 0.8 }],
        till: worker(serviceTime, { discipline: 'processorSharing', backlog: 3 }),
      }
      const { arrived, failed } = of(result(shop(items, ['customers call till'], { duration: 100_000 })), 'till')
      return failed.lineFull / arrived
    }
    const expected = (0.8 ** 4 * 0.2) / (1 - 0.8 ** 5)
    for (const law of [1, { kind: 'exponential', mean: 1 }, { kind: 'lognormal', mean: 1, cv: 2 }])
      expect(Math.abs(lost(law) - expected)).toBeLessThan(0.006)
  })
  it('those who came while it was stopped share when it starts; a longer line lets more in', () => {
    const events = [
      { at: 0, do: 'stop', component: 'till', duration: 5 },
      { at: 6, do: 'set', component: 'till', setting: 'backlog', value: 2 },
    ] as const
    const watched = new Watched(till([1, 2, 3, 7, 8], ps({ backlog: 1 }), events))
    expect(of(watched.at(4), 'till')).toMatchObject({ waiting: 2, failed: { lineFull: 1 } })
    expect(of(watched.at(9), 'till')).toMatchObject({ waiting: 0, inService: 3, failed: { lineFull: 2 } })
    expect(of(watched.at(3600), 'till').completed).toBe(3)
  })
  it('counts as many servers busy as are needed', () => {
    expect(of(result(till([0, 5], ps())), 'till').utilization).toBeCloseTo(20 / 3600, 12)
    expect(of(result(till([0], ps({ concurrency: 2 }))), 'till').utilization).toBeCloseTo(10 / 7200, 12)
  })
  it('a change of discipline waits for those in hand, and outlasts a crash', () => {
    const set = { at: 3, do: 'set', component: 'till', setting: 'discipline', value: 'processorSharing' } as const
    const seen = of(result(till([0, 1, 2], worker(10), [set])), 'till')
    expect(seen.latency).toMatchObject({ count: 3, max: 29, mean: (10 + 29 + 28) / 3 })
    const down = [set, { at: 4, do: 'crash', component: 'till' }, { at: 5, do: 'restore', component: 'till' }] as const
    expect(of(result(till([0, 2000], worker(10), down)), 'till')).toMatchObject({
      completed: 1,
      failed: { crashed: 1 },
      latency: { max: 10 },
    })
  })
})

describe('calls', () => {
  const back = { stock: worker(3), oven: worker(5) }
  const run = (calls: string, more: SettingValues = {}) =>
    result(till([0], worker(2, { calls, ...more }), [], back, ['till call stock', 'till call oven']))
  it('in sequence, at once, or one of them; the caller waits and its server is held', () => {
    const sequence = run('sequence')
    expect(of(sequence, 'till').latency.max).toBe(10)
    expect(of(sequence, 'till').utilization).toBeCloseTo(2 / 3600, 12)
    expect(of(sequence, 'till').blocked).toBeCloseTo(8 / 3600, 12)
    expect(of(run('parallel'), 'till').latency.max).toBe(7)
    const one = run('oneOf')
    expect(of(one, 'stock').arrived + of(one, 'oven').arrived).toBe(1)
  })
  it('the first failure of calls at once is the answer, when all have ended', () => {
    const items = { stock: worker(3, { errorRate: 1 }), oven: worker(5) }
    const outcome = result(till([0], worker(2, { calls: 'parallel' }), [], items, ['till call stock', 'till call oven']))
    expect(of(outcome, 'till')).toMatchObject({ failed: { error: 1 } })
    expect(of(outcome, 'till').blocked).toBeCloseTo(5 / 3600, 12)
  })
  it('a failure ends a sequence', () => {
    const items = { stock: worker(3, { errorRate: 1 }), oven: worker(5) }
    const outcome = result(till([0], worker(2), [], items, ['till call stock', 'till call oven']))
    expect([of(outcome, 'stock').arrived, of(outcome, 'oven').arrived]).toEqual([1, 0])
  })
  it('stay as they began when the way of calling changes meanwhile', () => {
    const set = (moment: number, value: string) => ({ at: moment, do: 'set', component: 'till', setting: 'calls', value }) as const
    const lines: Line[] = ['till call stock', 'till call oven']
    expect(of(result(till([0], worker(2), [set(6, 'parallel')], back, lines)), 'till')).toMatchObject({
      completed: 1,
      latency: { max: 10 },
    })
    expect(of(result(till([0], worker(2, { calls: 'parallel' }), [set(3, 'sequence')], back, lines)), 'till').latency.max).toBe(7)
  })
  it('over a wire that takes time pay it twice', () => {
    const outcome = result(till([0], worker(2), [], { stock: worker(3) }, [['till call stock', { latency: 0.5 }]]))
    expect(of(outcome, 'till').latency.max).toBe(6)
    expect(of(outcome, 'stock').latency.max).toBe(3)
  })
})

describe('a hand-over at the counter', () => {
  const tight = (times: number[], more: SettingValues = {}) =>
    result(till(times, worker(10), [], { barista: worker(30, { repliesWhen: 'started', ...more }) }, ['till call barista']))
  it('holds the caller until the work is taken', () => {
    const outcome = tight([0, 1])
    // 0: till 0–10, taken at 10. 1: till 10–20, held until the barista is free at 40.
    expect(of(outcome, 'customers').latency).toMatchObject({ mean: (10 + 39) / 2, max: 39 })
    expect(of(outcome, 'till').blocked).toBeCloseTo(20 / 3600, 12)
    expect(of(outcome, 'barista').wait).toMatchObject({ count: 2, max: 20 })
    expect(outcome.system.fulfilment).toMatchObject({ count: 2, max: 69 })
  })
  it('is no answer about the work: what fails afterwards is lost later', () => {
    const outcome = tight([0], { errorRate: 1 })
    expect(outcome.system).toMatchObject({ goodput: 1, lostLater: 1, fulfilment: { count: 0 } })
  })
})

describe('mishaps', () => {
  const event = (moment: number, verb: 'stop' | 'start' | 'crash' | 'restore' | 'slow', more = {}) =>
    ({ at: moment, do: verb, component: 'till', ...more }) as ScenarioEvent
  it('stop: work in hand is finished, the line stays, callers stay held; start resumes', () => {
    const watched = new Watched(till([0, 1], worker(10), [event(5, 'stop'), event(100, 'start')]))
    expect(of(watched.at(50), 'till')).toMatchObject({ completed: 1, waiting: 1, inService: 0 })
    expect(of(watched.at(111), 'customers')).toMatchObject({ completed: 2, failed: {}, latency: { max: 109 } })
  })
  it('stop with a duration ends by itself', () => {
    expect(of(result(till([0], worker(10), [event(0, 'stop', { duration: 7 })])), 'till').latency.max).toBe(17)
  })
  it('crash: in hand and in line fail, new calls are refused at once; restore boots it again', () => {
    const watched = new Watched(till([0, 1, 20, 2000], worker(10), [event(5, 'crash'), event(50, 'restore')]))
    expect(of(watched.at(5), 'customers').failed).toEqual({ crashed: 2 })
    expect(of(watched.at(20), 'customers').failed).toEqual({ crashed: 3 })
    const boot = of(watched.at(50), 'till').gauges.bootLeft
    expect(boot).toBeGreaterThan(10)
    expect(of(watched.at(50 + boot), 'till').gauges.bootLeft).toBe(0)
    const end = of(watched.at(3600), 'till')
    expect(end).toMatchObject({ completed: 1, failed: { crashed: 3 } })
    // No server while it was down.
    expect(end.utilization).toBeCloseTo(15 / (3600 - 45 - boot), 9)
  })
  it('crash: nothing received is deleted', () => {
    const diagram = shop(
      { customers: at(0), board: ['queue', { visibilityTimeout: 30 }], till: worker(10), other: worker(10) },
      ['customers send board', 'board poll till', 'board poll other'],
      { events: [event(5, 'crash')] },
    )
    expect(of(result(diagram), 'board')).toMatchObject({
      completed: 1,
      gauges: { received: 2, deleted: 1, duplicated: 0 },
      latency: { max: 40 },
    })
  })
  it('slow: all work from now on, in hand included, until it is over', () => {
    expect(of(result(till([0], worker(10), [event(4, 'slow', { factor: 3 })])), 'till').latency.max).toBe(4 + 18)
    expect(of(result(till([0], worker(10), [event(4, 'slow', { factor: 2, duration: 4 })])), 'till').latency.max).toBe(4 + 4 + 4)
    const shared = worker(10, { discipline: 'processorSharing' })
    expect(of(result(till([0], shared, [event(4, 'slow', { factor: 3 })])), 'till').latency.max).toBeCloseTo(22, 9)
  })
  it('zoneDown: all in the zone fails, connects time out after 10 s; zoneUp boots', () => {
    const events = [{ at: 5, do: 'zoneDown', zone: 'a', duration: 45 }] as const
    const watched = new Watched(till([0, 7, 2000], worker(10), events, { other: worker(10, { zone: 'b' }) }))
    expect(of(watched.at(6), 'customers').failed).toEqual({ crashed: 1 })
    expect(of(watched.at(16.9), 'customers').failed).toEqual({ crashed: 1 })
    expect(of(watched.at(17), 'customers').failed).toEqual({ crashed: 1, gatewayTimeout: 1 })
    expect(of(watched.at(50), 'till').gauges.bootLeft).toBeGreaterThan(10)
    expect(of(watched.at(3600), 'till').completed).toBe(1)
  })
  it('a machine that is put into a dark zone goes dark, and one that is taken out of it boots', () => {
    const move = (moment: number, value: string) => ({ at: moment, do: 'set', component: 'till', setting: 'zone', value }) as const
    const watched = new Watched(till([0, 30, 2000], worker(10), [{ at: 1, do: 'zoneDown', zone: 'b' }, move(5, 'b'), move(50, 'c')]))
    expect(of(watched.at(5), 'customers').failed).toEqual({ crashed: 1 })
    expect(of(watched.at(40), 'customers').failed).toEqual({ crashed: 1, gatewayTimeout: 1 })
    expect(of(watched.at(3600), 'customers').completed).toBe(1)
  })
  it('a worker that is removed: what it holds fails', () => {
    const watched = new Watched(till([0, 1, 10], worker(100)))
    watched.at(5)
    watched.live.apply({ do: 'removeComponent', id: 'till' })
    expect(of(watched.at(20), 'customers').failed).toEqual({ removed: 2, noRoute: 1 })
  })
  it('a cut wire loses what is sent over it, not the answers under way', () => {
    const cut = { at: 5, do: 'cut', wire: 'customers-till' } as const
    expect(of(result(till([0, 6], worker(10), [cut])), 'customers')).toMatchObject({ completed: 1, failed: { linkDown: 1 } })
  })
})

it('an instance costs by the hour of its type, at the price of its Region, whatever it does', () => {
  const cost = (region: 'us-east-1' | 'ap-northeast-2', instanceType: string) =>
    of(result({ ...till([], worker(1, { instanceType })), region }), 'till').cost
  expect(cost('us-east-1', 't3.micro')).toBeCloseTo(0.0104, 12)
  expect(cost('us-east-1', 't3.2xlarge')).toBeCloseTo(0.3328, 12)
  expect(cost('ap-northeast-2', 't3.medium')).toBeCloseTo(0.052, 12)
  const set = { at: 900, do: 'set', component: 'till', setting: 'instanceType', value: 't3.large' } as const
  expect(of(result(till([], worker(1), [set])), 'till').cost).toBeCloseTo(0.25 * 0.0104 + 0.75 * 0.0832, 12)
})
