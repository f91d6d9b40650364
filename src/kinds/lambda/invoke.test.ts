/** A function that is called (aws-facts 5.1, 5.2): cold starts, limits of time and number; every moment can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { parseDiagram, printDiagram } from '../../diagram/format.ts'
import { at, of, result, shop, Watched } from '../../diagram/shop.fake.ts'
import { lambda } from './index.ts'
import { called, helper, many, set } from './lambda.fake.ts'

const seen = (...words: Parameters<typeof called>) => of(result(called(...words)), 'helper')

describe('environments', () => {
  it('serve one request each; when none is idle another starts, and the caller waits for its INIT', () => {
    const { latency, wait, gauges } = seen([0, 10, 11])
    expect(gauges).toMatchObject({ coldStarts: 2, invocations: 3, environments: 0 })
    expect(latency).toMatchObject({ count: 3, max: 3, mean: (3 + 2 + 3) / 3 })
    expect(wait).toMatchObject({ max: 1, mean: 2 / 3 })
  })
  it('are taken away after the idle lifetime; the one used last is used next', () => {
    const times = [0, 0, 4, 9]
    const watched = new Watched(called(times, { idleLifetime: 5 }))
    expect(watched.gauge(7.9, 'helper', 'warm')).toBe(2)
    expect(watched.gauge(8, 'helper', 'warm')).toBe(1)
    expect(watched.gauge(12, 'helper', 'coldStarts')).toBe(2)
    expect(watched.gauge(16, 'helper', 'environments')).toBe(0)
    expect(seen([...times, 15.9], { idleLifetime: 5 }).gauges.coldStarts).toBe(2)
    expect(seen([...times, 16.1], { idleLifetime: 5 }).gauges.coldStarts).toBe(3)
  })
  it.each([
    ['rust', 0.015],
    ['go', 0.05],
    ['python3.13', 0.084],
    ['nodejs24.x', 0.136],
    ['java21', 0.235],
    ['dotnet8', 0.238],
  ])('start in the time of their runtime: %s in %s s', (runtime, seconds) => {
    expect(seen([0], { runtime, initDuration: null }).wait.max).toBeCloseTo(seconds, 12)
  })
  it('whose INIT takes more than 10 s do it again within the timeout', () => {
    expect(seen([0], { initDuration: 12, timeout: 20 }).latency.max).toBe(10 + 12 + 2)
    const late = seen([0], { initDuration: 12, timeout: 13 })
    expect(late).toMatchObject({ completed: 0, failed: { durationLimit: 1 }, gauges: { billedSeconds: 23 } })
  })
  it('are replaced by a deployment and by new memory, those at work after their work, provisioned ones never', () => {
    const deploy = { at: 5, do: 'deploy', component: 'helper' } as const
    expect(seen([0, 6]).gauges.coldStarts).toBe(1)
    expect(seen([0, 6], {}, { events: [deploy] }).gauges.coldStarts).toBe(2)
    expect(seen([4, 20], {}, { events: [deploy] }).gauges.coldStarts).toBe(2)
    expect(seen([0, 6], { provisionedConcurrency: 1 }, { events: [deploy] }).gauges.coldStarts).toBe(0)
    for (const [name, value] of Object.entries({ memorySize: 256, timeout: 60, runtime: 'java21', architecture: 'arm64' }))
      expect(seen([0, 6], {}, { events: [set(5, name, value)] }).gauges.coldStarts, name).toBe(2)
    expect(seen([0, 6], {}, { events: [set(5, 'reservedConcurrency', 9)] }).gauges.coldStarts).toBe(1)
  })
})

it('is as busy as its environments are, of the time that they are there', () => {
  // There from 1 to 8, at work from 1 to 3: the idle lifetime is 5.
  const { utilization, meanInSystem, meanWaiting } = seen([0], { idleLifetime: 5 })
  expect(utilization).toBeCloseTo(2 / 7, 12)
  expect(meanInSystem).toBeCloseTo(3 / 3600, 12)
  expect(meanWaiting).toBeCloseTo(1 / 3600, 12)
})

describe('work', () => {
  it('has CPU in proportion to memory, for the share that is bound by it', () => {
    const latency = (cpuBound: number, memorySize: number) =>
      seen([0], { serviceTime: 10, initDuration: 0, cpuBound, memorySize }).latency.max
    expect(latency(0, 128)).toBe(10)
    expect(latency(1, 1769)).toBe(10)
    expect(latency(0.5, 3538)).toBe(7.5)
    expect(latency(1, 128)).toBeCloseTo((10 * 1769) / 128, 9)
  })
  it('that takes longer than the timeout is killed with its environment, and paid for', () => {
    const { failed, completed, gauges } = seen([0, 20], { serviceTime: 5, timeout: 3 })
    expect({ failed, completed }).toEqual({ failed: { durationLimit: 2 }, completed: 0 })
    expect(gauges).toMatchObject({ coldStarts: 2, killed: 2, errors: 2, billedSeconds: 2 * (1 + 3) })
    expect(seen([0], { serviceTime: 5, timeout: 5 })).toMatchObject({ completed: 1, gauges: { killed: 0 } })
  })
  it('may take 900 s at most: more is refused with the limit', () => {
    const answer = parseDiagram(printDiagram(called([0], { timeout: 901 })))
    expect(answer.ok).toBe(false)
    if (answer.ok) return
    expect(answer.problems).toMatchObject([{ path: 'components[1].settings.timeout', code: 'outOfRange', found: '901' }])
    expect(answer.problems[0].allowed).toContain('900')
  })
  it('ends with an error in a share of the cases; the environment stays', () => {
    const { failed, gauges } = seen(
      Array.from({ length: 3000 }, (_, n) => n),
      { errorRate: 0.2, serviceTime: 0.1, initDuration: 0 },
    )
    expect(Math.abs(failed.functionError / 3000 - 0.2)).toBeLessThan(0.025)
    expect(gauges).toMatchObject({ errors: failed.functionError, coldStarts: 1 })
  })
  it('slows down in hand too, and may then be killed', () => {
    const slow = (factor: number) => ({ events: [{ at: 6, do: 'slow', component: 'helper', factor } as const] })
    expect(seen([0], { serviceTime: 10 }, slow(2)).latency.max).toBe(1 + 5 + 10)
    expect(seen([0], { serviceTime: 10, timeout: 12 }, slow(3)).failed).toEqual({ durationLimit: 1 })
  })
  it('is followed by its calls, whose time is paid too; a failed call is an error of the function', () => {
    const behind = (errorRate: number, timeout = 900) =>
      result(called([0], { timeout }, { items: { stock: ['instance', { serviceTime: 3, errorRate }] }, lines: ['helper call stock'] }))
    expect(of(behind(0), 'helper')).toMatchObject({ completed: 1, latency: { max: 6 }, gauges: { billedSeconds: 6 } })
    expect(of(behind(0), 'helper').blocked).toBeGreaterThan(0)
    expect(of(behind(1), 'helper')).toMatchObject({ failed: { functionError: 1 }, gauges: { errors: 1 } })
    const killed = behind(0, 4)
    expect(of(killed, 'customers').failed).toEqual({ durationLimit: 1 })
    expect(of(killed, 'helper').gauges.billedSeconds).toBe(1 + 4)
    expect(of(killed, 'stock').completed).toBe(1)
  })
})

describe('behind a balancer', () => {
  const door = (settings: SettingValues, times = [0]) =>
    result(
      shop({ customers: at(...times), door: ['loadBalancer', {}], helper: helper(settings) }, ['customers call door', 'door call helper']),
    )
  it.each([
    ['an error', { errorRate: 1 }, 'functionError'],
    ['a kill', { timeout: 1 }, 'durationLimit'],
    ['a throttle', { reservedConcurrency: 0 }, 'throttled'],
  ])('%s is a 502', (_what, settings, reason) => {
    const outcome = door(settings)
    expect(of(outcome, 'helper').failed).toEqual({ [reason]: 1 })
    expect(of(outcome, 'customers').failed).toEqual({ badGateway: 1 })
  })
  it('what is done passes through', () => {
    expect(of(door({}), 'customers')).toMatchObject({ completed: 1, latency: { max: 3 } })
  })
})

describe('concurrency', () => {
  it('reserved is the most that there is: one more is told 429 at once', () => {
    const { failed, completed, gauges } = seen([0, 0, 0, 3], { reservedConcurrency: 2 })
    expect({ failed, completed }).toEqual({ failed: { throttled: 1 }, completed: 3 })
    expect(gauges).toMatchObject({ throttles: 1, invocations: 3, coldStarts: 2, limit: 2 })
    expect(seen([0], { reservedConcurrency: 0 }).failed).toEqual({ throttled: 1 })
  })
  const two = (first: object, second: object, events: ReturnType<typeof set>[] = []) =>
    called(
      [0, 0],
      { serviceTime: 100, ...first },
      {
        account: 3,
        events,
        items: {
          others: ['clients', { profile: { kind: 'trace', times: [1, 1, 6, 8] } }],
          second: helper({ serviceTime: 0.5, ...second }),
        },
        lines: ['others call second'],
      },
    )
  it('of the account is shared; what is reserved is set aside', () => {
    // Two of three run at the first: the second has one place left at 1, 6 and 8.
    expect(of(result(two({}, {})), 'second').failed).toEqual({ throttled: 1 })
    // Two are set aside for the second: one of the first's two is refused, and the second is not.
    const aside = result(two({}, { reservedConcurrency: 2 }))
    expect([of(aside, 'helper').failed, of(aside, 'second').failed]).toEqual([{ throttled: 1 }, {}])
  })
  it('moves between what is reserved and what is not while it is in use', () => {
    const events = [set(5, 'reservedConcurrency', 3), set(7, 'reservedConcurrency', null)]
    const watched = new Watched(two({}, {}, events))
    expect(watched.gauge(4, 'second', 'limit')).toBe(1)
    expect(watched.gauge(6.2, 'second', 'limit')).toBe(0)
    expect(watched.gauge(7.2, 'second', 'limit')).toBe(1)
    expect(watched.gauge(7.2, 'helper', 'limit')).toBe(3)
    expect(of(watched.at(200), 'second').failed).toEqual({ throttled: 2 })
    expect(watched.gauge(201, 'second', 'limit')).toBe(3)
  })
  it('grows by 1,000 at once, then by 100 a second, continuously', () => {
    const times = [...many(1200, 0), ...many(150, 1), ...many(1200, 30)]
    const { failed, gauges } = seen(times, { serviceTime: 900, initDuration: 0 }, { account: 10_000 })
    // 200 too many at 0, 50 at 1; at 30 the permits are back at 1,000 and not at 3,000.
    expect(failed).toEqual({ throttled: 200 + 50 + 200 })
    expect(gauges).toMatchObject({ coldStarts: 2100 })
  })
  it('allows 10 requests a second for each execution', () => {
    const times = Array.from({ length: 20 }, (_, n) => n * 0.05)
    // 10 permits, half of one comes back with each request: the twentieth finds half of one.
    expect(seen(times, { reservedConcurrency: 1, serviceTime: 0.01, initDuration: 0 }).failed).toEqual({ throttled: 1 })
  })
  it('provisioned is warm from the start and used first; beyond it starts cold', () => {
    const { wait, gauges } = seen([0, 0, 0, 20], { provisionedConcurrency: 2 })
    expect(gauges).toMatchObject({ coldStarts: 1, spillover: 1, provisioned: 2 })
    expect(wait).toMatchObject({ max: 1, mean: 0.25 })
    expect(seen([0, 0, 0], { provisionedConcurrency: 2, reservedConcurrency: 2 }).failed).toEqual({ throttled: 1 })
  })
  it('provisioned is there a minute and a half and its INIT after it is asked for, and gone at once', () => {
    const watched = new Watched(called([], {}, { events: [set(10, 'provisionedConcurrency', 4), set(200, 'provisionedConcurrency', 1)] }))
    expect(watched.gauge(100.9, 'helper', 'provisioned')).toBe(0)
    expect(watched.gauge(101, 'helper', 'provisioned')).toBe(4)
    expect(watched.gauge(200, 'helper', 'provisioned')).toBe(1)
    const cold = new Watched(called([], { provisionedConcurrency: 2 }, { coldStart: true }))
    expect([cold.gauge(90.9, 'helper', 'provisioned'), cold.gauge(91, 'helper', 'provisioned')]).toEqual([0, 2])
  })
  it('provisioned starts again by itself after a kill', () => {
    const watched = new Watched(called([0], { provisionedConcurrency: 1, serviceTime: 5, timeout: 3 }))
    expect([watched.gauge(3.5, 'helper', 'provisioned'), watched.gauge(4, 'helper', 'provisioned')]).toEqual([0, 1])
  })
  it('provisioned can be no more than reserved', () => {
    const answer = parseDiagram(printDiagram(called([], { provisionedConcurrency: 3, reservedConcurrency: 2 })))
    expect(answer.ok ? [] : answer.problems).toMatchObject([
      { fault: { code: 'moreThanReserved', values: { provisioned: 3, reserved: 2 } } },
    ])
  })
  it('tells why it refuses, once for each time of trouble', () => {
    const told = (...words: Parameters<typeof called>) => {
      const { live } = new Watched(called(...words))
      live.run(3600)
      const notices = live.takeNotices()
      for (const { code } of notices) expect(lambda.notices).toHaveProperty(code)
      return notices.map(({ at: moment, code, values }) => [moment, code, values.running])
    }
    const busy = { serviceTime: 900, initDuration: 0 }
    expect(told([0, 1, 2, 100], { ...busy, reservedConcurrency: 1 })).toEqual([
      [1, 'reserved', 1],
      [100, 'reserved', 1],
    ])
    expect(told([0, 1, 2, 3], busy, { account: 2 })).toEqual([[2, 'account', 2]])
    expect(told(many(1001, 5), busy, { account: 2000 })).toEqual([[5, 'scaling', 1000]])
    expect(told(many(11, 5), { initDuration: 0, serviceTime: 0.001, reservedConcurrency: 1 })).toEqual([[5, 'reserved', 1]])
    const quick = Array.from({ length: 20 }, (_, n) => n * 0.05)
    expect(told(quick, { reservedConcurrency: 1, serviceTime: 0.01, initDuration: 0 }).map(([, code]) => code)).toEqual(['rate'])
    expect(told([10], {}, { events: [{ at: 5, do: 'stop', component: 'helper' }] })).toEqual([[10, 'stopped', 0]])
  })
  it('is 0 while it is stopped', () => {
    const events = [
      { at: 5, do: 'stop', component: 'helper' },
      { at: 15, do: 'start', component: 'helper' },
    ] as const
    expect(seen([4, 10, 20], {}, { events })).toMatchObject({ completed: 2, failed: { throttled: 1 } })
  })
})
