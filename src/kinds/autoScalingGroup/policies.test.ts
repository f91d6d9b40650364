/** Scaling policies as plain functions (aws-facts 2.3, 2.4), and what they do in a run. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { type Item, of, shop, Watched } from '../../diagram/shop.fake.ts'
import { combine } from './policies/combine.ts'
import type { Tracking, Wish } from './policies/policy.ts'
import { track } from './policies/targetTracking.ts'

const policy = (more: Partial<Tracking> = {}): Tracking => ({
  type: 'targetTracking',
  metric: 'ASGAverageCPUUtilization',
  target: 60,
  queue: null,
  disableScaleIn: false,
  outPoints: 3,
  inPoints: 15,
  ...more,
})
const times = (count: number, value: number) => Array.from({ length: count }, () => value)

describe('one policy', () => {
  it('out: 3 of 3 points above the target; wanted in proportion, rounded up', () => {
    expect(track(policy(), [50, 61, 80], 4).verdict).toBe('keep')
    expect(track(policy(), [80, 80], 4).verdict).toBe('keep')
    expect(track(policy(), [60.1, 61, 75.1], 4)).toEqual({ verdict: 'out', wanted: 6 })
    expect(track(policy(), [61, 61, 75], 4)).toEqual({ verdict: 'out', wanted: 5 })
    expect(track(policy({ outPoints: 1 }), [60], 4).verdict).toBe('keep')
  })
  it('in: 15 of 15 points below 90 % of the target; rounded up too', () => {
    expect(track(policy(), times(15, 53.9), 4)).toEqual({ verdict: 'in', wanted: 4 })
    expect(track(policy(), times(15, 30), 5)).toEqual({ verdict: 'in', wanted: 3 })
    expect(track(policy(), times(15, 54), 4).verdict).toBe('keep')
    expect(track(policy(), times(14, 10), 4).verdict).toBe('keep')
    expect(track(policy(), [55, ...times(14, 10)], 4).verdict).toBe('keep')
    expect(track(policy(), [100, ...times(15, 0)], 4)).toEqual({ verdict: 'in', wanted: 0 })
  })
  it('missing points switch no alarm', () => {
    expect(track(policy(), [90, Number.NaN, 90], 4).verdict).toBe('keep')
    expect(track(policy(), [...times(14, 10), Number.NaN], 4).verdict).toBe('keep')
    expect(track(policy(), [], 4).verdict).toBe('keep')
  })
  it('that may not shrink the group has no say in it', () => {
    expect(track(policy({ disableScaleIn: true }), times(15, 10), 4).verdict).toBe('abstain')
    expect(track(policy({ disableScaleIn: true }), times(3, 90), 4)).toEqual({ verdict: 'out', wanted: 6 })
  })
})

describe('several policies', () => {
  const wish = (verdict: Wish['verdict'], wanted: number): Wish => ({ verdict, wanted })
  it('the largest wish for more wins, never below what is ordered, never above the maximum', () => {
    expect(combine([wish('out', 5), wish('out', 7), wish('in', 1)], 4, 1, 10)).toBe(7)
    expect(combine([wish('out', 5)], 6, 1, 10)).toBe(6)
    expect(combine([wish('out', 50)], 6, 1, 10)).toBe(10)
  })
  it('the group shrinks only when all agree, to the largest, never below the minimum', () => {
    expect(combine([wish('in', 2), wish('in', 3)], 6, 1, 10)).toBe(3)
    expect(combine([wish('in', 2), wish('keep', 9)], 6, 1, 10)).toBe(6)
    expect(combine([wish('in', 2), wish('abstain', 9)], 6, 1, 10)).toBe(2)
    expect(combine([wish('abstain', 2)], 6, 1, 10)).toBe(6)
    expect(combine([wish('in', 0)], 6, 1, 10)).toBe(1)
    expect(combine([wish('in', 8)], 6, 1, 10)).toBe(6)
  })
})

describe('in a run', () => {
  const requests = (more = {}) => ({ type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: 60, ...more })
  const row = (policies: unknown[], more: SettingValues = {}): Item => [
    'autoScalingGroup',
    { minSize: 1, desiredCapacity: 1, maxSize: 9, serviceTime: 0.1, bootTime: 100, appStart: 20, policies, ...more },
  ]
  /** Half a customer a second, four times that from one minute on. */
  const step = (bin: number, ...factors: number[]): Item => [
    'clients',
    { process: 'constant', rate: 0.5, profile: { kind: 'steps', start: 0, bin, factors } },
  ]
  const watch = (customers: Item, group: Item, more: Record<string, Item> = {}, lines: string[] = []) =>
    new Watched(
      shop({ customers, host: ['loadBalancer'], row: group, ...more }, ['customers call host', 'host call row', ...lines], {
        duration: 7200,
      }),
    )
  const desired = (watched: Watched, ...moments: number[]) => moments.map((moment) => watched.gauge(moment, 'row', 'desired'))

  it('requests per target: decides after three whole minutes above, orders what the metric asks for, then keeps to what is ordered', () => {
    const watched = watch(step(60, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4), row([requests()]))
    expect(desired(watched, 239, 240)).toEqual([1, 2])
    expect(of(watched.at(359.9), 'row').gauges).toMatchObject({ pending: 1, inServiceInstances: 1 })
    expect(of(watched.at(360), 'row').gauges).toMatchObject({ pending: 0, inServiceInstances: 2, launched: 1 })
  })
  it('shrinks after fifteen minutes below, not while somebody is on the way', () => {
    const settings = { desiredCapacity: 3 }
    expect(desired(watch(step(7200, 1), row([requests()], settings)), 899, 900)).toEqual([3, 1])
    // One is in its warm-up from 1,000 to 1,600 s: nobody is sent home until then.
    const set = { at: 880, do: 'set', component: 'row', setting: 'desiredCapacity', value: 4 } as const
    const diagram = shop(
      { customers: step(7200, 1), row: row([requests()], { ...settings, defaultInstanceWarmup: 600 }) },
      ['customers call row'],
      { duration: 7200, events: [set] },
    )
    expect(desired(new Watched(diagram), 899, 1599, 1620)).toEqual([4, 4, 1])
  })
  it('CPU counts servers that serve, not those that are held', () => {
    const held = { serviceTime: 0.5 }
    const watched = watch(
      step(7200, 1),
      row([{ type: 'targetTracking', target: 60 }], held),
      { slow: ['instance', { serviceTime: 0.7 }] },
      ['row call slow'],
    )
    expect(watched.gauge(120, 'row', 'cpu')).toBeCloseTo(25, 1)
  })
  it('CPU is of those who are warm, for as long as they were in service', () => {
    // Without a balancer all goes to the oldest: it is at 80 %, the second, in service from 150 s on, idles.
    const cpu = (defaultInstanceWarmup: number, moment: number) => {
      const set = { at: 30, do: 'set', component: 'row', setting: 'desiredCapacity', value: 2 } as const
      const items = { customers: step(7200, 4), row: row([], { serviceTime: 0.4, defaultInstanceWarmup }) }
      return new Watched(shop(items, ['customers call row'], { events: [set] })).gauge(moment, 'row', 'cpu')
    }
    expect([cpu(0, 120), cpu(0, 240), cpu(600, 240), cpu(600, 780)].map(Math.round)).toEqual([80, 40, 80, 40])
    expect(cpu(0, 180)).toBeCloseTo((80 * 60) / 90, 0)
  })
  it('CPU cannot pass 100', () => {
    const watched = watch(step(7200, 10), row([{ type: 'targetTracking', target: 60 }], { serviceTime: 5, maxSize: 1 }))
    expect(watched.gauge(600, 'row', 'cpu')).toBeCloseTo(100, 9)
  })
  it('backlog per instance looks at the visible messages of its queue', () => {
    const policies = [{ type: 'targetTracking', metric: 'backlogPerInstance', target: 10, queue: 'board', outPoints: 1 }]
    const watched = new Watched(
      shop({ customers: step(7200, 1), board: ['queue', { visibilityTimeout: 3600 }], row: row(policies, { serviceTime: 1000 }) }, [
        'customers send board',
        'board poll row',
      ]),
    )
    // 29 came before the minute was over, one is in hand: 28 / 10, rounded up.
    expect(desired(watched, 59, 60)).toEqual([1, 3])
    expect(of(watched.at(60), 'row').gauges.metric).toBe(28)
  })
  it('with basic monitoring CPU has a point each fifth minute; what the balancer counts comes each minute', () => {
    const of = (policy: unknown, monitoring: string) => watch(step(7200, 4), row([policy], { monitoring, serviceTime: 0.4 }))
    const cpu = { type: 'targetTracking', target: 60, outPoints: 1 }
    expect(desired(of(cpu, 'detailed'), 59, 60)).toEqual([1, 2])
    expect(desired(of(cpu, 'basic'), 60, 299, 300)).toEqual([1, 1, 2])
    expect(desired(of(requests({ outPoints: 1 }), 'basic'), 59, 60)).toEqual([1, 2])
  })
  it('a policy that looks at something else starts to look anew', () => {
    const set = (moment: number, policies: unknown[]) =>
      ({ at: moment, do: 'set', component: 'row', setting: 'policies', value: policies }) as const
    const backlog = { type: 'targetTracking', metric: 'backlogPerInstance', target: 10, queue: 'board' }
    const items = { customers: step(7200, 4), board: ['queue'] as Item, row: row([requests({ target: 1000 })]) }
    const diagram = shop(items, ['customers call row'], {
      duration: 7200,
      events: [set(190, [backlog]), set(190, [requests({ target: 100 })])],
    })
    // Points of 120 a minute were seen at 60, 120 and 180; the alarm takes three of its own.
    expect(desired(new Watched(diagram), 359, 360)).toEqual([1, 2])
  })
  it('an edit of anything else keeps the points that were seen', () => {
    const set = { at: 150, do: 'set', component: 'row', setting: 'defaultInstanceWarmup', value: 60 } as const
    const diagram = shop({ customers: step(7200, 4), row: row([requests()]) }, ['customers call row'], { duration: 7200, events: [set] })
    expect(desired(new Watched(diagram), 179, 180)).toEqual([1, 2])
  })
  it('scheduled: sets minimum, maximum and desired at its moment, and holds until the next', () => {
    const watched = watch(
      step(7200, 1),
      row([
        { type: 'scheduled', at: 600, min: 3 },
        { type: 'scheduled', at: 1200, min: 1, max: 2 },
        { type: 'scheduled', at: 1800, desired: 1 },
      ]),
    )
    expect(desired(watched, 599, 600, 1199, 1200, 1799, 1800)).toEqual([1, 3, 3, 2, 2, 1])
    expect(of(watched.at(1800), 'row').gauges).toMatchObject({ minimum: 1, maximum: 2 })
  })

  it('minimum 1, desired 2, maximum 4: 8 → 35 rps piles up 2,700, clears 719 s after the step; 45 rps never does', {
    timeout: 60_000,
  }, () => {
    const settings = (maxSize: number): Item => [
      'autoScalingGroup',
      {
        minSize: 1,
        desiredCapacity: 2,
        maxSize,
        serviceTime: 0.1,
        bootTime: 120,
        appStart: 0,
        policies: [requests({ target: 360, outPoints: 1, inPoints: 1 })],
      },
    ]
    const run = (rps: number, maxSize: number) => {
      const profile = { kind: 'steps', start: 0, bin: 300, factors: [8, rps, rps, rps, rps, rps] }
      const diagram = shop(
        {
          customers: ['clients', { rate: 1, process: 'constant', profile }],
          host: ['loadBalancer', { idleTimeout: 4000, algorithm: 'least_outstanding_requests' }],
          row: settings(maxSize),
        },
        ['customers call host', 'host call row'],
        { duration: 1800 },
      )
      const watched = new Watched(diagram)
      const lengths = Array.from({ length: 1800 }, (_, second) => of(watched.at(second + 1), 'row').waiting)
      const peak = Math.max(...lengths)
      return { peak, clear: lengths.findIndex((length, second) => second > 400 && length < 5) + 1 - 300, end: of(watched.at(1800), 'row') }
    }
    const rise = run(35, 4)
    expect(Math.abs(rise.peak - 2700)).toBeLessThan(30)
    expect(Math.abs(rise.clear - 719)).toBeLessThan(8)
    expect(rise.end.gauges.desired).toBe(4)
    const flood = run(45, 4)
    expect(Math.abs(flood.end.waiting - 11_100)).toBeLessThan(110)
    const wide = run(45, 8)
    expect(Math.abs(wide.peak - 4500)).toBeLessThan(50)
    // One shared line would be gone 308 s after the step; these lines stand before the two old members: 180 + 2,250 / 10.
    expect(Math.abs(wide.clear - 405)).toBeLessThan(5)
  })
})
