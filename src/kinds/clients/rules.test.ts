/** The rules of customers: when they come, how long they wait, whether they try again. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const worker = (serviceTime: unknown, more: SettingValues = {}): Item => ['instance', { serviceTime, ...more }]
const door = (customers: SettingValues, till: Item, events: readonly ScenarioEvent[] = [], duration = 3600) =>
  shop({ customers: ['clients', customers], till }, ['customers call till'], { events, duration })
const trace = (times: number[], more: SettingValues = {}) => ({ profile: { kind: 'trace', times }, ...more })
const arrived = (customers: SettingValues, events: readonly ScenarioEvent[] = [], duration = 3600) =>
  of(result(door(customers, worker(0), events, duration)), 'customers').arrived

describe('they come', () => {
  it('evenly, as the rate says', () => {
    expect(arrived({ process: 'constant', rate: 0.5 })).toBe(1800)
  })
  it('by a factor in each bin of a profile, and not outside', () => {
    const profile = { kind: 'steps', start: 100, bin: 200, factors: [1, 0, 4] }
    const watched = new Watched(door({ process: 'constant', rate: 1, profile }, worker(0)))
    const counts = [100, 300, 500, 700, 3600].map((moment) => of(watched.at(moment), 'customers').arrived)
    expect(counts).toEqual([0, 200, 200, 1000, 1000])
  })
  it('at the moments of a trace', () => {
    const watched = new Watched(door(trace([1, 2, 2, 30]), worker(0)))
    expect([0.9, 1, 2, 29.9, 30].map((moment) => of(watched.at(moment), 'customers').arrived)).toEqual([0, 1, 3, 3, 4])
  })
  it('more while a spike lasts, and together when spikes overlap', () => {
    const spike = (moment: number, factor: number) => ({ at: moment, do: 'spike', component: 'customers', factor, duration: 100 }) as const
    expect(arrived({ process: 'constant', rate: 1 }, [spike(50, 3)], 200)).toBe(400)
    expect(arrived({ process: 'constant', rate: 1 }, [spike(0, 3), spike(50, 2)], 200.5)).toBe(50 * 3 + 50 * 6 + 50 * 2 + 50)
  })
  it('not while stopped; then go on where they were', () => {
    const events = [{ at: 10, do: 'stop', component: 'customers', duration: 100 }] as const
    expect(arrived({ process: 'constant', rate: 0.1 }, events, 200)).toBe(10)
    expect(arrived(trace([5, 50, 150]), events, 200)).toBe(2)
    expect(arrived({ arrivals: 'closed', users: 3, thinkTime: 1 }, events, 200)).toBe(3 * 100)
  })
  it('at another rate from the moment it is set', () => {
    expect(
      arrived({ process: 'constant', rate: 1 }, [{ at: 100.5, do: 'set', component: 'customers', setting: 'rate', value: 2 }], 200),
    ).toBe(299)
  })
  it('in bursts: a Poisson process of the same rate has smaller spread', () => {
    const counts = (more: SettingValues) =>
      Array.from(
        { length: 40 },
        (_, replication) => of(result(door({ rate: 1, ...more }, worker(0), [], 1000), { replication }), 'customers').arrived,
      )
    const variance = (list: number[]) => {
      const mean = list.reduce((a, b) => a + b, 0) / list.length
      return list.reduce((a, b) => a + (b - mean) ** 2, 0) / (list.length - 1)
    }
    expect(variance(counts({ process: 'constant' }))).toBe(0)
    expect(variance(counts({}))).toBeLessThan(2500)
    expect(variance(counts({ process: 'bursty', cv: 4 }))).toBeGreaterThan(4000)
    expect(variance(counts({ dayFactorCv: 0.3 }))).toBeGreaterThan(20_000)
  })
  it('back after a pause, when they live in a loop', () => {
    // The first user ends visits at 4, 8, … 400; the other waited once, and ends at 5, 9, … 401.
    const outcome = result(door({ arrivals: 'closed', users: 2, thinkTime: 3 }, worker(1), [], 401))
    expect(of(outcome, 'customers').completed).toBe(200)
  })
  it('again a millisecond later, when they live in a loop without a pause and all is over at once', () => {
    const customers: Item = ['clients', { arrivals: 'closed', users: 2, thinkTime: 0 }]
    const run = (till: Item, lines: ['customers call till'] | [] = ['customers call till'], events: readonly ScenarioEvent[] = []) =>
      of(result(shop({ customers, till }, lines, { events, duration: 10.0005 })), 'customers')
    // Served in no time, nobody to ask, nobody there: each tries at 0, 0.001, … 10.
    expect(run(worker(0)).completed).toBe(2 * 10_001)
    expect(run(worker(0), []).failed).toEqual({ noRoute: 2 * 10_001 })
    expect(run(worker(0), undefined, [{ at: 0, do: 'crash', component: 'till' }]).failed).toEqual({ crashed: 2 * 10_001 })
    // A visit that takes time is followed by the next at once.
    expect(run(worker(0.0001)).completed).toBe(100_005)
  })
  it('in a loop only those who belong to it, whatever was set meanwhile', () => {
    const set = (moment: number, value: string) => ({ at: moment, do: 'set', component: 'customers', setting: 'arrivals', value }) as const
    const customers = { rate: 5, process: 'constant', users: 4, thinkTime: 10 }
    const watched = new Watched(door(customers, worker(2), [set(100, 'closed'), set(2000, 'open'), set(2010, 'closed')]))
    watched.at(1999)
    const { present } = of(watched.at(1999), 'customers').gauges
    expect(present).toBeLessThanOrEqual(4)
    watched.at(3000)
    expect(of(watched.at(3599), 'customers').gauges.present).toBeLessThanOrEqual(4)
  })
})

describe('they wait', () => {
  it('until they lose patience; the work for them goes on', () => {
    const watched = new Watched(door(trace([0, 1], { timeout: 5 }), worker(10)))
    expect(of(watched.at(5), 'customers').failed).toEqual({ timedOut: 1 })
    expect(of(watched.at(6), 'customers').failed).toEqual({ timedOut: 2 })
    const end = watched.at(100)
    expect(of(end, 'till')).toMatchObject({ completed: 2, latency: { max: 19 } })
    expect(end.system).toMatchObject({ offered: 2, goodput: 0, failed: { timedOut: 2 } })
  })
  it('and an answer in time is no failure', () => {
    expect(of(result(door(trace([0], { timeout: 10.001 }), worker(10))), 'customers').failed).toEqual({})
  })
})

describe('they try again', () => {
  const retry = (more: SettingValues) => ({ maxAttempts: 4, backoff: 'fixed', baseDelay: 10, jitter: 'none', ...more })
  const failing = worker(1, { errorRate: 1 })
  /** Moments at which attempts reached the till. */
  const moments = (settings: SettingValues) => {
    const watched = new Watched(door(trace([0], { retry: settings }), failing))
    const seen: number[] = []
    for (let second = 0; second <= 400; second++) while (of(watched.at(second), 'till').arrived > seen.length) seen.push(second)
    return seen
  }
  it('at once, after a fixed delay, or after one that doubles up to the longest', () => {
    expect(moments(retry({ backoff: 'none' }))).toEqual([0, 1, 2, 3])
    expect(moments(retry({}))).toEqual([0, 11, 22, 33])
    expect(moments(retry({ backoff: 'exponential', maxDelay: 30 }))).toEqual([0, 11, 32, 63])
  })
  it('and with jitter at a moment drawn from the whole delay', () => {
    const times = Array.from({ length: 1500 }, (_, nth) => nth)
    const settings = trace(times, { retry: retry({ maxAttempts: 2, jitter: 'full' }) })
    const { latency } = of(result(door(settings, worker(0, { errorRate: 1 }))), 'till')
    expect(latency.count).toBe(0)
    const watched = new Watched(door(settings, worker(0, { errorRate: 0.5 })))
    const { latency: waits } = of(watched.at(3600), 'customers')
    // Half succeed at once; of those who come again half succeed after 5 s on average.
    expect(Math.abs((waits.mean ?? 0) - (0.25 * 5) / 0.75)).toBeLessThan(0.2)
    expect(waits.max).toBeLessThan(10)
  })
  it('leave once, with the last reason, and are timed from the first attempt', () => {
    const events = [{ at: 15, do: 'cut', wire: 'customers-till' }] as const
    const outcome = result(door(trace([0], { retry: retry({ maxAttempts: 3 }) }), failing, events))
    expect(of(outcome, 'customers')).toMatchObject({ arrived: 1, failed: { linkDown: 1 }, gauges: { attempts: 3, retries: 2 } })
    const healed = result(door(trace([1], { retry: retry({}) }), worker(1), [{ at: 0, do: 'cut', wire: 'customers-till', duration: 15 }]))
    expect(of(healed, 'customers')).toMatchObject({ completed: 1, latency: { max: 21 } })
  })
  it('only while the budget lasts: 100 tokens at first, a share more for each first attempt', () => {
    const times = Array.from({ length: 1000 }, (_, nth) => nth)
    const settings = trace(times, { retry: retry({ backoff: 'none', budget: 0.1 }) })
    const { gauges } = of(result(door(settings, worker(0, { errorRate: 1 }))), 'customers')
    // The first customer finds the bucket full, and adds nothing.
    expect(gauges).toEqual({ present: 0, attempts: 1199, retries: 199 })
  })
})

it('without a way out they find no route', () => {
  expect(of(result(shop({ customers: at(1, 2) }, [])), 'customers').failed).toEqual({ noRoute: 2 })
})
it('classes by their shares; poison nobody can finish', () => {
  const classes = [
    { name: 'good', share: 3 },
    { name: 'bad', share: 1, poison: true },
  ]
  const { completed, failed } = of(result(door({ rate: 5, classes }, worker(0))), 'customers')
  expect(Math.abs(failed.poison / (completed + failed.poison) - 0.25)).toBeLessThan(0.015)
})
it('their size multiplies the work', () => {
  expect(of(result(door(trace([0], { size: 3 }), worker(10))), 'till').latency.max).toBe(30)
})
it('several ways out are taken by weight', () => {
  const diagram = shop({ customers: ['clients', { rate: 10 }], a: worker(0), b: worker(0) }, [
    ['customers call a', { weight: 3 }],
    'customers call b',
  ])
  const outcome = result(diagram)
  expect(Math.abs(of(outcome, 'a').arrived / of(outcome, 'customers').arrived - 0.75)).toBeLessThan(0.01)
})
it('customers who are removed leave so, and nothing is owed to them', () => {
  const watched = new Watched(door(trace([0, 1], { timeout: 60, retry: { maxAttempts: 5 } }), worker(100)))
  watched.at(5)
  watched.live.apply({ do: 'removeComponent', id: 'customers' })
  const end = watched.at(3600)
  expect(end.system).toMatchObject({ failed: { removed: 2 }, conserved: true })
  expect(of(end, 'till').completed).toBe(2)
})
