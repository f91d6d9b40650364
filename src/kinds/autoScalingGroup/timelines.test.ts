/** Timelines of aws-facts 11 that concern groups, and scenarios 8 and 9 of the library, in simulated seconds. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, of, result, shop, Watched } from '../../diagram/shop.fake.ts'
import { desired, line, set, told } from './watched.fake.ts'

const steps = (bin: number, ...factors: number[]) => ({ kind: 'steps', start: 0, bin, factors })
function behind(
  customers: SettingValues,
  row: SettingValues,
  scenario: { duration?: number; events?: ScenarioEvent[] } = {},
  host: SettingValues = {},
) {
  const items: Record<string, Item> = {
    customers: ['clients', { process: 'constant', ...customers }],
    host: ['loadBalancer', { idleTimeout: 4000, algorithm: 'least_outstanding_requests', ...host }],
    row: ['autoScalingGroup', row],
  }
  return shop(items, ['customers call host', 'host call row'], scenario)
}

describe('1: load × 3 on a CPU target of 50 %, detailed monitoring', () => {
  const SPIKE = 600
  const CALM = 3600
  // 2 a second on 0.4 s: two at 40 %. Six a second are 2.4 servers: 5 at 48 %.
  const factors = Array.from({ length: 20 }, (_, nth) => (nth * 300 >= SPIKE && nth * 300 < CALM ? 6 : 2))
  const row = { minSize: 1, maxSize: 20, serviceTime: 0.4, bootTime: 45, policies: [{ type: 'targetTracking', target: 50 }] }
  const watch = () => new Watched(behind({ rate: 1, profile: steps(300, ...factors) }, row, { duration: 6000 }))
  it('the alarm after three minutes, ⌈2 × 100 ÷ 50⌉ = 4, in service 75 s later', () => {
    const watched = watch()
    expect(desired(watched, SPIKE + 179, SPIKE + 180)).toEqual([2, 4])
    const serving = (at: number) => watched.gauge(at, 'row', 'inServiceInstances')
    expect([serving(SPIKE + 254.9), serving(SPIKE + 255)]).toEqual([2, 4])
  })
  it('scale-in after fifteen minutes below 45 %, in one decision', () => {
    const watched = watch()
    const notices = told(watched, 6000)
    expect(notices.at(-1)).toMatchObject({ at: CALM + 900, code: 'cpuBelow', values: { hits: 15, threshold: 45, after: 2 } })
    expect(notices.filter(({ at }) => at > CALM)).toHaveLength(1)
    expect(of(watched.at(6000), 'row')).toMatchObject({ failed: {}, gauges: { inServiceInstances: 2, draining: 0 } })
  })
})

describe('2: an instance crashes behind a balancer', () => {
  it('502 until two checks failed (at most 65 s), replaced after two status checks, back after the boot', () => {
    const row = { minSize: 2, maxSize: 4, serviceTime: 0.1, bootTime: 45, zones: ['a'] }
    const watched = new Watched(behind({ rate: 10 }, row, { events: [{ at: 630, do: 'crash', component: 'row' }] }))
    const failed = (at: number) => of(watched.at(at), 'customers').failed
    expect(failed(629)).toEqual({})
    const { badGateway } = failed(630 + 65)
    // Least outstanding: who refuses at once always has the fewest.
    expect(badGateway).toBeGreaterThan(100)
    expect(of(watched.at(720), 'row').gauges).toMatchObject({ crashedInstances: 0, pending: 1 })
    expect(of(watched.at(795), 'row').gauges).toMatchObject({ inServiceInstances: 2 })
    expect(failed(3600)).toEqual({ badGateway })
  })
})

describe('3: all are overloaded and the checks are deep', () => {
  const overload = (healthCheckType: string) =>
    new Watched(
      behind(
        { rate: 6 },
        { minSize: 2, maxSize: 2, serviceTime: 1, bootTime: 60, appStart: 0, healthCheckType, healthCheckGracePeriod: 60 },
        {},
        { healthCheck: 'deep', healthCheckInterval: 10, deregistrationDelay: 0 },
      ),
    )
  it('EC2: all unhealthy, so the balancer fails open and everybody works on', () => {
    const outcome = overload('EC2').at(3600)
    expect(of(outcome, 'row').gauges).toMatchObject({ terminated: 0, inServiceInstances: 2 })
    expect(of(outcome, 'customers').failed.noTargets ?? 0).toBe(0)
    expect(of(outcome, 'row').completed).toBeGreaterThan(7000)
  })
  it('ELB: the whole group is replaced again and again, and less is made than without', () => {
    const outcome = overload('ELB').at(3600)
    expect(of(outcome, 'row').gauges.terminated).toBeGreaterThan(20)
    // Half of the time there is nobody: it boots.
    expect(of(outcome, 'row').completed).toBeLessThan(4000)
    expect(of(outcome, 'customers').failed.noTargets).toBeGreaterThan(9000)
  })
})

describe('scenario 8: minimum 1, desired 2, maximum 4', () => {
  const flood = (rps: number, outPoints: number) =>
    behind(
      { rate: 1, profile: steps(300, 8, rps, rps, rps, rps, rps) },
      {
        minSize: 1,
        maxSize: 4,
        serviceTime: 0.1,
        bootTime: 120,
        appStart: 0,
        policies: [{ type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: 360, outPoints }],
      },
      { duration: 1800 },
    )
  it('35 a second: 4 at 87.5 %; six would be 60 %, so it stays at its maximum and says so', { timeout: 60_000 }, () => {
    const watched = new Watched(flood(35, 1))
    expect(of(watched.at(1800), 'row').gauges).toMatchObject({ desired: 4, metric: 525 })
    expect(told(watched, 1800).filter(({ code }) => code === 'atMaximum')).toMatchObject([{ values: { max: 4, asked: 6 } }])
    expect(watched.gauge(1800, 'row', 'cpu')).toBeCloseTo(87.5, 0)
  })
  it('with AWS’s three points the same step piles up 4,100 to 4,500', { timeout: 60_000 }, () => {
    // Two minutes more at 35 − 20 a second: 2,700 + 1,800; those who come bring 20 more a second from 300 s on.
    const { longest } = line(flood(35, 3), 5)
    expect(longest).toBeGreaterThanOrEqual(4100)
    expect(longest).toBeLessThanOrEqual(4510)
  })
})

describe('scenario 9: scale in without spilling a cup', () => {
  const pour = { kind: 'exponential', mean: 10 }
  const leaving = (deregistrationDelay: number, serviceTime: unknown, events: ScenarioEvent[], size = 3) =>
    behind(
      { rate: 1.5, process: 'poisson' },
      { minSize: 0, desiredCapacity: size, maxSize: 9, concurrency: 20, serviceTime, zones: ['a'] },
      { duration: 140, events },
      { deregistrationDelay, algorithm: 'round_robin' },
    )
  const DAYS = 60
  it.each([0, 5, 10, 30])('delay %i s: 5 · e^(−d ÷ 10) are spilled', { timeout: 60_000 }, (delay) => {
    const diagram = leaving(delay, pour, [set(100, 'desiredCapacity', 2)])
    let spilled = 0
    for (let replication = 0; replication < DAYS; replication++)
      spilled += of(result(diagram, { replication }), 'row').failed.drainedAway ?? 0
    // In hand are as many as a Poisson variable of mean 1.5 ÷ 3 × 10; e^(−d ÷ 10) of them stay.
    const expected = 5 * Math.exp(-delay / 10)
    expect(Math.abs(spilled / DAYS - expected)).toBeLessThan(3.5 * Math.sqrt(expected / DAYS))
  })
  it('fixed pours of 10 s at 40 s of delay: five scale-ins, none spilled, each gone within 10 s', () => {
    const events = [6, 5, 4, 3, 2].map((size, nth) => set(20 + nth * 20, 'desiredCapacity', size - 1))
    const watched = new Watched(leaving(40, 10, events, 6))
    for (const { at } of events) {
      expect(watched.gauge(at, 'row', 'draining')).toBe(1)
      expect(watched.gauge(at + 10, 'row', 'draining')).toBe(0)
    }
    expect(of(watched.at(140), 'row')).toMatchObject({ failed: {}, gauges: { inServiceInstances: 1, terminated: 5 } })
  })
})
