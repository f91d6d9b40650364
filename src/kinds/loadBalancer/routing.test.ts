/** Where requests go when they do not simply take turns: weights, slow start, stickiness, zones that keep to themselves, flows (aws-facts 1). */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { broken } from '../../diagram/laws.fake.ts'
import { type Item, type Line, of, result, shop, Watched } from '../../diagram/shop.fake.ts'
import { prices } from '../prices.ts'
import { loadBalancer } from './index.ts'

type Targets = Record<string, { zone?: string; weight?: number; serviceTime?: number }>
const door = (customers: Item, host: SettingValues, targets: Targets, events: readonly ScenarioEvent[] = [], duration = 3600) =>
  shop(
    {
      customers,
      host: ['loadBalancer', host],
      ...Object.fromEntries(
        Object.entries(targets).map(([id, { zone = 'a', serviceTime = 0.01 }]): [string, Item] => [
          id,
          ['instance', { zone, serviceTime }],
        ]),
      ),
    },
    ['customers call host', ...Object.entries(targets).map(([id, { weight = 1 }]): Line => [`host call ${id}`, { weight }])],
    { events, duration },
  )
const steady = (rate = 10): Item => ['clients', { rate, process: 'constant' }]
const shares = (diagram: ReturnType<typeof door>, ...ids: string[]) => {
  const outcome = result(diagram)
  const total = ids.reduce((sum, id) => sum + of(outcome, id).arrived, 0)
  return ids.map((id) => of(outcome, id).arrived / total)
}

describe('weighted random', () => {
  it('chooses in proportion to the weights of the wires', () => {
    const [a, b, c] = shares(
      door(steady(), { algorithm: 'weighted_random' }, { a: { weight: 1 }, b: { weight: 3 }, c: { weight: 0 } }),
      'a',
      'b',
      'c',
    )
    expect(c).toBe(0)
    // 36,000 draws: the standard deviation of a share is 0.0023.
    expect(Math.abs(a - 0.25)).toBeLessThan(0.01)
    expect(Math.abs(b - 0.75)).toBeLessThan(0.01)
  })
})

describe('slow start', () => {
  const again: ScenarioEvent[] = [{ at: 1, do: 'cut', wire: 'host-a', duration: 300 }]
  it('gives a target that comes back its share little by little: half of it over the whole time', () => {
    const watched = new Watched(door(steady(), { slowStart: 600 }, { a: {}, b: {} }, again))
    // Out after two failures, back after five passes: from then on 600 s of ramp.
    let back = 0
    for (let at = 320; back === 0 && at < 900; at += 10) if (watched.gauge(at, 'host', 'healthy') === 2) back = at
    const before = of(watched.at(back), 'a').arrived
    const during = of(watched.at(back + 600), 'a').arrived - before
    const after = of(watched.at(back + 1200), 'a').arrived - before - during
    expect(after).toBeGreaterThan(2990)
    // The share of one of two that has the weight w is w / (1 + w): its integral over the ramp is 1 - ln 2 = 0.307 of 6,000.
    expect(Math.abs(during / 6000 - (1 - Math.LN2))).toBeLessThan(0.03)
    expect(broken(watched.live)).toEqual([])
  })
  it('knows that a slow start is over where nobody came meanwhile', () => {
    const late: Item = ['clients', { profile: { kind: 'trace', times: Array.from({ length: 600 }, (_, nth) => 2400 + nth / 10) } }]
    const events: ScenarioEvent[] = [...again, { at: 1500, do: 'cut', wire: 'host-b', duration: 880 }]
    // b is back just before the first customer and starts slowly: a did so half an hour ago, when there was nobody to see it.
    const host = { slowStart: 600, healthyThreshold: 2, healthCheckInterval: 10 }
    const outcome = result(door(late, host, { a: {}, b: {} }, events, 2460))
    expect(of(outcome, 'a').arrived).toBeGreaterThan(550)
    expect(of(outcome, 'b').arrived).toBeGreaterThan(0)
  })
  it('starts nobody slowly when there is no other to carry the load', () => {
    const watched = new Watched(door(steady(), { slowStart: 600 }, { a: {} }, again))
    expect(of(watched.at(1200), 'customers').failed.linkDown).toBeLessThan(3010)
  })
})

describe('stickiness', () => {
  it('brings a visitor back to the same target, so that a new one gets only newcomers', () => {
    const watched = new Watched(door(steady(), { stickiness: { enabled: true, visitors: 40 } }, { a: {}, b: {} }))
    watched.at(100)
    watched.live.apply({
      do: 'addComponent',
      component: { id: 'c', kind: 'instance', name: '', x: 0, y: 0, settings: { serviceTime: 0.01 } },
    })
    watched.live.apply({ do: 'addWire', wire: { id: 'host-c', from: 'host', to: 'c', role: 'call', settings: {} } })
    const end = watched.at(3600)
    expect(of(end, 'c').arrived).toBe(0)
    expect(of(end, 'a').arrived + of(end, 'b').arrived).toBe(of(end, 'customers').arrived)
  })
  it('chooses anew when the target is unhealthy, and when the cookie has run out', () => {
    const one = { stickiness: { enabled: true, visitors: 1 } }
    const cut: ScenarioEvent[] = [{ at: 1000, do: 'cut', wire: 'host-a' }]
    const [a, b] = shares(door(steady(), one, { a: {}, b: {} }, cut), 'a', 'b')
    // All to a until it is out after the second failed check, then all to b.
    expect(a).toBeGreaterThan(0.25)
    expect(b).toBeGreaterThan(0.65)
    const rare = shares(door(steady(0.1), { stickiness: { enabled: true, visitors: 1, duration: 5 } }, { a: {}, b: {} }), 'a', 'b')
    expect(rare).toEqual([0.5, 0.5])
  })
})

describe('zones', () => {
  const lopsided: Targets = { a: { zone: 'a' }, b: { zone: 'b' }, c: { zone: 'b' }, d: { zone: 'b' } }
  it('with cross-zone on, all targets alike; off, each zone alike', () => {
    expect(shares(door(steady(), {}, lopsided), 'a', 'b', 'c', 'd')).toEqual([0.25, 0.25, 0.25, 0.25])
    const [a, b] = shares(door(steady(), { crossZone: 'off' }, lopsided), 'a', 'b', 'c', 'd')
    expect(Math.abs(a - 1 / 2)).toBeLessThan(0.01)
    expect(Math.abs(b - 1 / 6)).toBeLessThan(0.01)
  })
  it('is off for a network load balancer unless told otherwise', () => {
    expect(Math.abs(shares(door(steady(), { type: 'network' }, lopsided), 'a', 'b', 'c', 'd')[0] - 1 / 2)).toBeLessThan(0.01)
    const crossed = door(steady(), { type: 'network', crossZone: 'on' }, lopsided)
    expect(Math.abs(shares(crossed, 'a', 'b', 'c', 'd')[0] - 1 / 4)).toBeLessThan(0.01)
  })
  it('a zone without a healthy target leaves; when none has one, all are used', () => {
    const down: ScenarioEvent[] = [{ at: 1, do: 'cut', wire: 'host-a' }]
    const watched = new Watched(door(steady(), { crossZone: 'off' }, lopsided, down))
    const before = of(watched.at(200), 'customers').failed.linkDown
    expect(of(watched.at(3000), 'customers').failed.linkDown).toBe(before)
    const all: ScenarioEvent[] = ['a', 'b', 'c', 'd'].map((id) => ({ at: 1, do: 'cut', wire: `host-${id}` }))
    const open = new Watched(door(steady(), { crossZone: 'off' }, lopsided, all))
    expect(of(open.at(600), 'customers').failed.noTargets ?? 0).toBe(0)
    expect(of(open.at(600), 'host').gauges.healthy).toBe(0)
  })
})

describe('a network load balancer', () => {
  it('spreads connections by their hash: as unevenly as chance', () => {
    const [a, b] = shares(door(steady(), { type: 'network' }, { a: {}, b: {} }), 'a', 'b')
    expect(a).not.toBe(b)
    expect(Math.abs(a - 0.5)).toBeLessThan(0.01)
  })
})

describe('prices', () => {
  it('of the hour, the capacity units and the public addresses, in both Regions', () => {
    for (const region of ['us-east-1', 'ap-northeast-2'] as const) {
      const { loadBalancerHour, lcuHour, networkBalancerHour, nlcuHour, publicAddressHour } = prices[region]
      const hourly = (host: SettingValues) => {
        const diagram = door(steady(100), host, { a: { zone: 'a' }, b: { zone: 'b' }, c: { zone: 'c' } }, [], 360)
        return 10 * of(result({ ...diagram, region }), 'host').cost
      }
      // 100 new a second: 4 LCU of 25, an eighth of an NLCU of 800; three zones, three addresses.
      expect(hourly({})).toBeCloseTo(loadBalancerHour + 4 * lcuHour + 3 * publicAddressHour, 4)
      expect(hourly({ type: 'network' })).toBeCloseTo(networkBalancerHour + nlcuHour / 8 + 3 * publicAddressHour, 4)
      expect([loadBalancerHour, lcuHour, networkBalancerHour, nlcuHour, publicAddressHour]).toEqual([0.0225, 0.008, 0.0225, 0.006, 0.005])
    }
  })
  it('an Application Load Balancer stands in two zones at least, a Network Load Balancer in one', () => {
    const watched = new Watched(door(steady(), {}, { a: {} }))
    expect(watched.gauge(1800, 'host', 'addressHours')).toBeCloseTo(1, 9)
    watched.live.apply({ do: 'setComponent', id: 'host', settings: { type: 'network' } })
    expect(watched.gauge(3600, 'host', 'addressHours')).toBeCloseTo(1.5, 9)
  })
  it('an internal one has no public address', () => {
    const inside = (scheme: string) =>
      result(
        shop(
          {
            customers: steady(),
            front: ['instance', { serviceTime: 0.01 }],
            host: ['loadBalancer', { scheme }],
            a: ['instance', { serviceTime: 0.01 }],
          },
          ['customers call front', 'front call host', 'host call a'],
        ),
      )
    expect(of(inside('internet-facing'), 'host').cost - of(inside('internal'), 'host').cost).toBeCloseTo(2 * 0.005, 12)
  })
})

it('the words tell the idle timeout of either type', async () => {
  for (const { text } of [await loadBalancer.text.en(), await loadBalancer.text.ko()]) {
    expect(text.fields.idleTimeout.help).toMatch(/504.*Network Load Balancer.*350/)
    const limits = text.lesson.limits.map((limit) => limit.text).join('\n')
    expect(limits).toMatch(/1 ?(to|~) ?4,000.*60/)
    expect(limits).toMatch(/Network Load Balancer.*60 ?(to|~) ?6,000.*350/)
  }
})

describe('what AWS refuses', () => {
  const codes = (host: SettingValues, customers: Item = steady()) => {
    const parsed = parseDiagram(printDiagram(door(customers, host, { a: {} })))
    return parsed.ok ? [] : parsed.problems.map(({ fault }) => fault?.code)
  }
  it('says so', () => {
    expect(codes({ slowStart: 20 })).toEqual(['slowStartShort'])
    expect(codes({ slowStart: 60, algorithm: 'least_outstanding_requests' })).toEqual(['slowStartAlgorithm'])
    expect(codes({ stickiness: { enabled: true }, crossZone: 'off' })).toEqual(['stickyZones'])
    expect(codes({ scheme: 'internal' })).toEqual(['internal'])
    expect(codes({ slowStart: 30 })).toEqual([])
  })
  it('a check that may take as long as the interval, AWS’s own timeout counted; a Network Load Balancer takes just as long', () => {
    const type = 'network'
    expect(codes({ healthCheckInterval: 5 })).toEqual(['aboveTimeout'])
    expect(codes({ healthCheckInterval: 5, healthCheckTimeout: 5 })).toEqual(['belowInterval'])
    expect(codes({ type, healthCheckInterval: 9 })).toEqual(['aboveTimeout'])
    expect(codes({ type, healthCheckInterval: 9, healthCheckTimeout: 10 })).toEqual(['upToInterval'])
    const fine = [
      { healthCheckInterval: 6 },
      { healthCheckInterval: 5, healthCheckTimeout: 4 },
      { type, healthCheckInterval: 10 },
      { type, healthCheckInterval: 5, healthCheckTimeout: 5 },
    ]
    for (const settings of fine) expect(codes(settings)).toEqual([])
  })
})
