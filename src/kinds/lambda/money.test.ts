/** What a function costs (aws-facts 5.5), by arithmetic, in both Regions; and the figures of the lessons on kiosks and films. */
import { describe, expect, it } from 'vitest'
import type { Region, SettingValues } from '../../diagram/diagram.ts'
import { of, result, shop } from '../../diagram/shop.fake.ts'
import { prices } from '../prices.ts'
import { called, helper, polled, sent, set } from './lambda.fake.ts'

const half = { memorySize: 512, serviceTime: 1, initDuration: 0 }
const cost = (diagram: ReturnType<typeof called>, region: Region = 'us-east-1') => of(result({ ...diagram, region }), 'helper').cost
/** So many requests, evenly over an hour. */
const hour = (requests: number, settings: SettingValues = half) =>
  called(
    Array.from({ length: requests }, (_, n) => (n * 3590) / requests),
    settings,
  )

describe('a function costs', () => {
  it('by the request and the GB-second, the same in both Regions; Arm less', () => {
    for (const region of ['us-east-1', 'ap-northeast-2'] as const) {
      expect(cost(called([0], half), region)).toBeCloseTo(0.2e-6 + 0.5 * 0.0000166667, 15)
      expect(cost(called([0], { ...half, architecture: 'arm64' }), region)).toBeCloseTo(0.2e-6 + 0.5 * 0.0000133334, 15)
    }
  })
  it('by whole milliseconds, INIT included', () => {
    expect(cost(called([0], { ...half, serviceTime: 0.0101, initDuration: 0.1362 }))).toBeCloseTo(0.2e-6 + 0.5 * 0.147 * 0.0000166667, 15)
    expect(cost(called([0, 10], { ...half, serviceTime: 0.0101, initDuration: 0.1362 }))).toBeCloseTo(
      0.4e-6 + 0.5 * (0.147 + 0.011) * 0.0000166667,
      15,
    )
    expect(cost(called([0], { ...half, serviceTime: 0.3 }))).toBeCloseTo(0.2e-6 + 0.5 * 0.3 * 0.0000166667, 15)
  })
  it('nothing for what was throttled, and for a batch as for one request', () => {
    expect(cost(called([0, 0], { ...half, reservedConcurrency: 1 }))).toBeCloseTo(0.2e-6 + 0.5 * 0.0000166667, 15)
    expect(cost(polled([1, 1, 1, 1], half))).toBeCloseTo(0.2e-6 + 4 * 0.5 * 0.0000166667, 15)
  })
  it('at the memory that an execution began with', () => {
    const diagram = called([0, 10], { ...half, serviceTime: 5 }, { events: [set(12, 'memorySize', 1024)] })
    expect(cost(diagram)).toBeCloseTo(0.4e-6 + 2 * 5 * 0.5 * 0.0000166667, 15)
  })
  it('for provisioned environments as long as they are there, and less for their work', () => {
    const provisioned = { ...half, provisionedConcurrency: 2 }
    expect(cost(called([], provisioned))).toBeCloseTo(3600 * 0.0000041667, 12)
    expect(cost(called([], provisioned), 'ap-northeast-2')).toBeCloseTo(3600 * 0.0000051254, 12)
    expect(cost(called([0], provisioned))).toBeCloseTo(3600 * 0.0000041667 + 0.2e-6 + 0.5 * 0.0000097222, 12)
    const less = [set(1800, 'provisionedConcurrency', 1)]
    expect(cost(called([], provisioned, { events: less }))).toBeCloseTo((1800 + 900) * 0.0000041667, 12)
    for (const { functionGbSecond, provisionedGbSecond, provisionedUseGbSecond } of Object.values(prices))
      for (const architecture of ['x86_64', 'arm64'] as const)
        expect(provisionedGbSecond[architecture] + provisionedUseGbSecond[architecture]).toBeLessThan(functionGbSecond[architecture] * 1.05)
  })
})

describe('a kiosk', () => {
  it('costs as much as a t3.small at 2,437 requests an hour of 0.5 GB and 1 s', () => {
    const till = shop({ customers: ['clients', { rate: 0 }], till: ['instance', { instanceType: 't3.small' }] }, ['customers call till'])
    const small = of(result(till), 'till').cost
    expect(small).toBeCloseTo(0.0208, 12)
    const each = prices['us-east-1'].functionMillionRequests / 1e6 + 0.5 * prices['us-east-1'].functionGbSecond.x86_64
    expect(Math.floor(0.0208 / each)).toBe(2437)
    expect(cost(hour(40))).toBeCloseTo(0.000341334, 9)
    expect(cost(hour(2437))).toBeLessThan(small)
    expect(cost(hour(2438))).toBeGreaterThan(small)
  })
  it('at 50 requests a second costs nine times as much as eight instances', () => {
    const diagram = shop(
      { customers: ['clients', { rate: 50, process: 'constant' }], helper: helper({ ...half, timeout: 3 }) },
      ['customers call helper'],
      { duration: 360 },
    )
    expect((of(result(diagram), 'helper').cost * 10) / (8 * 0.0208)).toBeCloseTo(9.2, 1)
  })
})

describe('a film of 20 minutes at 2 GB', () => {
  const film = { memorySize: 2048, initDuration: 0, timeout: 900 }
  it('is killed three times at 15 minutes, and each attempt is paid', () => {
    const outcome = result(sent([0], { ...film, serviceTime: 1200 }))
    expect(of(outcome, 'helper')).toMatchObject({ completed: 0, failed: { durationLimit: 1 }, gauges: { killed: 3, gbSeconds: 5400 } })
    expect(of(outcome, 'helper').cost).toBeCloseTo(3 * 900 * 2 * 0.0000166667 + 0.6e-6, 12)
    expect(of(outcome, 'helper').cost.toFixed(2)).toBe('0.09')
  })
  it('in four parts of 5 minutes is there after 5 minutes, for four cents', () => {
    const outcome = of(result(sent([0, 0, 0, 0], { ...film, serviceTime: 300 })), 'helper')
    expect(outcome).toMatchObject({ completed: 4, latency: { max: 300 } })
    expect(outcome.cost.toFixed(2)).toBe('0.04')
  })
})
