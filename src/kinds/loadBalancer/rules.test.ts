/** The rules of an Application Load Balancer (aws-facts 1), on requests whose every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { Diagram, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { at, type Item, of, result, shop, Watched } from '../../diagram/shop.fake.ts'

const worker = (serviceTime: number, more: SettingValues = {}): Item => ['instance', { serviceTime, ...more }]
const every = (seconds: number, count: number, from = 0) => at(...Array.from({ length: count }, (_, nth) => from + nth * seconds))
/** Customers, a host, its targets a, b, … */
function door(customers: Item, settings: SettingValues, targets: Record<string, Item>, events: readonly ScenarioEvent[] = []): Diagram {
  const items = { customers, host: ['loadBalancer', settings] as Item, ...targets }
  return shop(items, ['customers call host', ...Object.keys(targets).map((id) => `host call ${id}`)], { events })
}
const arrived = (diagram: Diagram, ...ids: string[]) => {
  const outcome = result(diagram)
  return ids.map((id) => of(outcome, id).arrived)
}

describe('who gets a request', () => {
  const three = (service: number) => ({ a: worker(service), b: worker(service), c: worker(service) })
  it('round robin: each in turn', () => {
    expect(arrived(door(every(1, 10), {}, three(50)), 'a', 'b', 'c')).toEqual([4, 3, 3])
  })
  it('least outstanding requests: who has the fewest in hand; ties rotate', () => {
    const settings = { algorithm: 'least_outstanding_requests' }
    expect(arrived(door(every(1, 9), settings, three(0.5)), 'a', 'b', 'c')).toEqual([3, 3, 3])
    expect(arrived(door(every(1, 12), settings, { a: worker(1000), b: worker(0.1) }), 'a', 'b')).toEqual([1, 11])
  })
  it('random: equal shares', () => {
    const counts = arrived(door(every(0.5, 6000), { algorithm: 'random' }, three(0.01)), 'a', 'b', 'c')
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150)
  })
  it('counts what each has outstanding, in the line included', () => {
    const watched = new Watched(door(every(1, 5), { algorithm: 'least_outstanding_requests' }, { a: worker(100), b: worker(100) }))
    watched.at(10)
    expect([of(watched.at(10), 'a'), of(watched.at(10), 'b')].map(({ waiting, inService }) => waiting + inService)).toEqual([3, 2])
  })
})

describe('health', () => {
  const cut = { at: 31, do: 'cut', wire: 'host-a' } as const
  const pair = { a: worker(0.1), b: worker(0.1) }
  it('two failures in a row put a target out, five passes bring it back', () => {
    const watched = new Watched(door(every(1, 600), {}, pair, [cut, { at: 95, do: 'heal', wire: 'host-a' }]))
    const healthy = (moment: number) => watched.gauge(moment, 'host', 'healthy')
    expect([89.9, 90, 239.9, 240].map(healthy)).toEqual([2, 1, 1, 2])
    const seen = watched.at(600)
    // Until it was out, every other request was lost: 32, 34, … 90 at the latest.
    expect(of(seen, 'customers').failed.linkDown).toBeGreaterThan(25)
    expect(of(seen, 'customers').failed.linkDown).toBeLessThan(31)
    expect(seen.components.host.gauges.unhealthy).toBe(0)
  })
  it('a threshold that is met in part starts again', () => {
    const events = [cut, { at: 61, do: 'heal', wire: 'host-a' }, { at: 91, do: 'cut', wire: 'host-a' }] as const
    const watched = new Watched(door(every(1, 10), {}, pair, events))
    expect([120, 149.9, 150].map((moment) => watched.gauge(moment, 'host', 'healthy'))).toEqual([2, 2, 1])
  })
  it('a new target needs one pass', () => {
    const watched = new Watched(door(every(1, 100), {}, { a: worker(0.1) }))
    watched.at(50.5)
    const component = { id: 'b', kind: 'instance', name: '', x: 0, y: 0, settings: { serviceTime: 0.1 } }
    watched.live.apply({ do: 'addComponent', component })
    watched.live.apply({ do: 'addWire', wire: { id: 'host-b', from: 'host', to: 'b', role: 'call', settings: {} } })
    expect(watched.gauge(50.5, 'host', 'healthy')).toBe(2)
    expect(of(watched.at(61.5), 'b').arrived).toBeGreaterThan(4)
  })
  it('a target whose wire is taken away and put back is a new one, and is checked again', () => {
    const watched = new Watched(door(every(1, 300), { healthCheckInterval: 10 }, { a: worker(20, { concurrency: 100 }), b: worker(0.1) }))
    watched.at(20.5)
    watched.live.apply({ do: 'removeWire', id: 'host-a' })
    watched.at(22)
    watched.live.apply({ do: 'addWire', wire: { id: 'again', from: 'host', to: 'a', role: 'call', settings: { latency: 0 } } })
    watched.at(30)
    watched.live.apply({ do: 'event', event: { do: 'cut', wire: 'again' } })
    expect(watched.gauge(60, 'host', 'healthy')).toBe(1)
  })
  it('all unhealthy: fails open', () => {
    const events = ['a', 'b'].map((id) => ({ at: 31, do: 'cut', wire: `host-${id}` }) as const)
    const watched = new Watched(door(every(1, 200), {}, pair, events))
    expect(watched.gauge(100, 'host', 'healthy')).toBe(0)
    const { failed } = of(watched.at(300), 'customers')
    expect(failed.noTargets).toBeUndefined()
    expect(failed.linkDown).toBe(169)
  })
  it('a deep check stands in line and fails after its timeout; a shallow one does not notice', () => {
    const busy = { a: worker(1000), b: worker(0.1) }
    const run = (healthCheck: string) => new Watched(door(at(0), { healthCheck, healthCheckInterval: 10 }, busy))
    expect([24.9, 25].map((moment) => run('deep').gauge(moment, 'host', 'healthy'))).toEqual([2, 1])
    expect(run('shallow').gauge(100, 'host', 'healthy')).toBe(2)
  })
  it('a deep check of its own timeout', () => {
    const settings = { healthCheck: 'deep', healthCheckInterval: 10, healthCheckTimeout: 2 }
    const watched = new Watched(door(at(0), settings, { a: worker(1000), b: worker(0.1) }))
    expect([21.9, 22].map((moment) => watched.gauge(moment, 'host', 'healthy'))).toEqual([2, 1])
  })
  it('checks are work, but no orders', () => {
    const outcome = result(door(at(0), { healthCheck: 'deep', healthCheckInterval: 10 }, { a: worker(1) }))
    expect(of(outcome, 'a').arrived).toBe(361)
    expect(of(outcome, 'a').fulfilment.count).toBe(1)
    expect(of(outcome, 'host').arrived).toBe(1)
    expect(outcome.system).toMatchObject({ offered: 1, fulfilment: { count: 1 } })
  })
})

describe('what the host says itself', () => {
  it('503 noTargets: nobody is registered', () => {
    const row: Item = ['autoScalingGroup', { minSize: 0, desiredCapacity: 0, maxSize: 1 }]
    expect(of(result(door(at(1, 2), {}, { row })), 'customers').failed).toEqual({ noTargets: 2 })
  })
  it('502 badGateway: the target crashed with the request in hand, or refuses it', () => {
    const outcome = result(door(at(0, 1, 6), {}, { a: worker(10) }, [{ at: 5, do: 'crash', component: 'a' }]))
    expect(of(outcome, 'customers').failed).toEqual({ badGateway: 3 })
    expect(of(outcome, 'a').failed).toEqual({ crashed: 3 })
  })
  it('504 gatewayTimeout: no answer within the idle timeout; the target works on', () => {
    const watched = new Watched(door(at(0), { idleTimeout: 10 }, { a: worker(100) }))
    expect(of(watched.at(9.9), 'customers').failed).toEqual({})
    expect(of(watched.at(10), 'customers').failed).toEqual({ gatewayTimeout: 1 })
    expect(of(watched.at(100), 'a')).toMatchObject({ completed: 1, latency: { max: 100 } })
  })
  it('504 gatewayTimeout: connects to a dark zone time out after 10 s, until the checks notice', () => {
    const events = [{ at: 30.5, do: 'zoneDown', zone: 'b' }] as const
    const watched = new Watched(door(every(1, 200), {}, { a: worker(0.1), b: worker(0.1, { zone: 'b' }) }, events))
    expect(of(watched.at(40.9), 'customers').failed).toEqual({})
    const { failed } = of(watched.at(200), 'customers')
    // Noticed at 90, the second check that fails.
    expect(Object.keys(failed)).toEqual(['gatewayTimeout'])
    expect(failed.gatewayTimeout).toBeGreaterThanOrEqual(29)
    expect(failed.gatewayTimeout).toBeLessThanOrEqual(30)
  })
  it('what a target answers passes through', () => {
    const outcome = result(door(at(0), {}, { a: worker(1, { errorRate: 1 }) }))
    expect(of(outcome, 'customers').failed).toEqual({ error: 1 })
  })
})

/** Two public addresses at least, an hour. */
const ADDRESSES = 2 * 0.005

it('costs by the hour and by LCU: new connections a second / 25, or active ones / 3,000', { timeout: 60_000 }, () => {
  const quarter = (rate: number, serviceTime: number, region: Diagram['region']) => {
    const diagram = door(
      ['clients', { rate, process: 'constant' }],
      { idleTimeout: 4000 },
      { a: worker(serviceTime, { concurrency: 20_000 }) },
    )
    return of(result({ ...diagram, region, scenario: { ...diagram.scenario, duration: 900 } }), 'host')
  }
  for (const region of ['us-east-1', 'ap-northeast-2'] as const) {
    expect(quarter(100, 0, region).cost).toBeCloseTo(0.25 * (0.0225 + 4 * 0.008 + ADDRESSES), 4)
    const { cost, meanInSystem } = quarter(20, 500, region)
    expect(meanInSystem).toBeGreaterThan(6000)
    expect(cost).toBeCloseTo(0.25 * (0.0225 + (meanInSystem / 3000) * 0.008 + ADDRESSES), 9)
  }
})
