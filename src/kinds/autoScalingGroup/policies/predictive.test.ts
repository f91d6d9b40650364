/** Predictive scaling (aws-facts P7–P9): the mathematics of its forecast, its hours, and its place beside other policies. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../../diagram/diagram.ts'
import { settingsOf } from '../../../diagram/settings.ts'
import { type Item, of, shop, Watched } from '../../../diagram/shop.fake.ts'
import { fields } from '../fields.ts'
import { codes, desired, set, told } from '../watched.fake.ts'
import { busiest, capacityFor } from './predictive.ts'

const HOUR = 3600

describe('the forecast', () => {
  const work = settingsOf({ fields }, { serviceTime: { kind: 'exponential', mean: 0.2 }, concurrency: 2 })
  it('an hour is its busiest minute, with the error', () => {
    const plan = (at: number) => (at === 3600 + 17 * 60 ? 50 : at >= 7200 ? 99 : 8)
    expect([busiest(plan, 0, 0), busiest(plan, 1, 0), busiest(plan, 1, -0.2)]).toEqual([8, 50, 40])
    expect(busiest(() => Number.NaN, 0, 0)).toBeNaN()
  })
  it('CPU: ⌈100 · λ · s ÷ (c · target)⌉', () => {
    // 40 a second × 0.2 s = 8 servers busy = 4 instances of 2; at 60 % 6.67, at 50 % exactly 8.
    const at = (target: number) => capacityFor({ metric: 'ASGCPUUtilization', target }, work, 40)
    expect([at(100), at(60), at(50)]).toEqual([4, 7, 8])
  })
  it('CPU of a size that does the work in less time', () => {
    const faster = settingsOf({ fields }, { serviceTime: 0.2, speedUp: 1, instanceType: 't3.small' })
    expect(capacityFor({ metric: 'ASGCPUUtilization', target: 50 }, faster, 40)).toBe(8)
  })
  it('requests: ⌈60 · λ ÷ target⌉', () => {
    const at = (rate: number) => capacityFor({ metric: 'ALBRequestCount', target: 420 }, work, rate)
    expect([at(60), at(63), at(63.1), at(0)]).toEqual([9, 9, 10, 0])
  })
})

/** 0.7 a second in the first hour, 4.2 in the second, 1.4 in the third; an instance does 1, at 70 %: 1, 6, 2. */
const factors = [1, 6, 2]
const plan = (more: SettingValues = {}) => ({
  type: 'predictive',
  mode: 'forecastAndScale',
  metric: 'ALBRequestCount',
  target: 42,
  ...more,
})
function run(policies: unknown[], settings: SettingValues = {}, events: ScenarioEvent[] = [], more: Record<string, Item> = {}): Watched {
  const group = { minSize: 1, desiredCapacity: 1, maxSize: 9, serviceTime: 1, bootTime: 100, appStart: 0, policies, ...settings }
  const profile = { kind: 'steps', start: 0, bin: HOUR, factors }
  const items: Record<string, Item> = {
    customers: ['clients', { process: 'constant', rate: 0.7, profile }],
    row: ['autoScalingGroup', group],
    ...more,
  }
  return new Watched(
    shop(items, ['customers call row', ...Object.keys(more).map((id) => `${id} call row`)], { events, duration: 3 * HOUR }),
  )
}

describe('in a run', () => {
  it('orders so long before the hour that its instances are there when it begins, and tells why', () => {
    const watched = run([plan()])
    expect(desired(watched, HOUR - 301, HOUR - 300)).toEqual([1, 6])
    expect(of(watched.at(HOUR - 200), 'row').gauges).toMatchObject({ pending: 0, inServiceInstances: 6 })
    expect(told(watched, HOUR)).toMatchObject([
      { at: HOUR - 300, component: 'row', code: 'predicted', values: { rate: 4.2, minutes: 5, before: 1, after: 6 } },
    ])
    expect(desired(run([plan({ schedulingBufferTime: 0 })]), HOUR - 1, HOUR)).toEqual([1, 6])
  })
  it('never sends anybody away: alone it stays as big as it was', () => {
    expect(desired(run([plan()]), 3 * HOUR)).toEqual([6])
  })
  it('beside target tracking: the larger wins, and the group shrinks when the hour is over', () => {
    const track = { type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: 42, inPoints: 1 }
    const watched = run([track, plan()])
    // 1.4 a second are 2; by the minute that ends one minute into the third hour.
    expect(desired(watched, HOUR - 300, HOUR - 60, 2 * HOUR - 1, 2 * HOUR, 2 * HOUR + 60)).toEqual([6, 6, 6, 6, 2])
    expect(codes(told(watched, 3 * HOUR))).toEqual([`${HOUR - 300} predicted`, `${2 * HOUR + 60} requestsBelow`])
  })
  it('forecast only: tells and draws, orders nothing', () => {
    const watched = run([plan({ mode: 'forecastOnly' })])
    expect(watched.gauge(2 * HOUR - 1, 'row', 'forecast')).toBe(6)
    expect(desired(watched, 2 * HOUR)).toEqual([1])
    expect(told(watched, 2 * HOUR)).toMatchObject([
      { at: HOUR - 300, code: 'foreseen', values: { rate: 4.2, wanted: 6 } },
      { at: 2 * HOUR, code: 'foreseen', values: { rate: 1.4, wanted: 2 } },
    ])
  })
  it('the forecast is drawn from its order on, to the end of its hour', () => {
    const watched = run([plan()])
    expect([0, HOUR - 301, HOUR - 300, 2 * HOUR - 1, 2 * HOUR].map((at) => watched.gauge(at, 'row', 'forecast'))).toEqual([1, 1, 6, 6, 2])
  })
  it('errs by as much as it is told to', () => {
    expect(desired(run([plan({ forecastError: -0.5 })]), HOUR)).toEqual([3])
    expect(desired(run([plan({ forecastError: 0.5 })]), HOUR)).toEqual([9])
  })
  it('honours the maximum, or raises it to the forecast and its buffer', () => {
    const raise = { maxCapacityBreachBehavior: 'IncreaseMaxCapacity' }
    const maximum = (more: SettingValues) => {
      const { gauges } = of(run([plan(more)], { maxSize: 4 }).at(HOUR), 'row')
      return [gauges.desired, gauges.maximum]
    }
    expect(maximum({})).toEqual([4, 4])
    expect(maximum(raise)).toEqual([6, 6])
    // Half as many again: 6 × 1.5. In the first hour 1 × 1.5 fits under 4.
    expect(maximum({ ...raise, maxCapacityBuffer: 0.5 })).toEqual([6, 9])
  })
  it('knows what is planned, not a spike: nobody comes for it', () => {
    const spike = { at: 1200, do: 'spike', component: 'customers', factor: 5, duration: 600 } as const
    expect(desired(run([plan()], {}, [spike]), 1800)).toEqual([1])
  })
  it('sums all sources that have a plan; without one there is no forecast', () => {
    const others = { others: ['clients', { rate: 0.7, process: 'constant' }] as Item }
    expect(run([plan()], {}, [], others).gauge(1, 'row', 'forecast')).toBe(2)
    const trace = shop(
      { customers: ['clients', { profile: { kind: 'trace', times: [1] } }], row: ['autoScalingGroup', { policies: [plan()] }] },
      ['customers call row'],
    )
    const { gauges } = of(new Watched(trace).at(600), 'row')
    expect(gauges.forecast ?? Number.NaN).toBeNaN()
    expect(gauges.desired).toBe(2)
  })
  it('holds its size for the hour against a schedule and an edit that want less, and nobody goes and comes again', () => {
    const schedule = { type: 'scheduled', at: HOUR + 600, desired: 2 }
    const scheduled = run([plan(), schedule])
    expect(of(scheduled.at(HOUR + 1200), 'row').gauges).toMatchObject({ desired: 6, terminated: 0, launched: 5 })
    expect(told(scheduled, HOUR + 1200).slice(1)).toMatchObject([
      { code: 'scheduled', values: { before: 6, after: 2 } },
      { code: 'predictedNow', values: { before: 2, after: 6 } },
    ])
    const edited = run([plan()], {}, [set(HOUR + 600, 'desiredCapacity', 2)])
    expect(of(edited.at(HOUR + 1200), 'row').gauges).toMatchObject({ desired: 6, terminated: 0, launched: 5 })
  })
  it('edits: an added policy orders for the hour that it is, a removed one forgets', () => {
    const added = run([], {}, [set(HOUR + 100, 'policies', [plan()])])
    expect(desired(added, HOUR + 99, HOUR + 100)).toEqual([1, 6])
    expect(codes(told(added, HOUR + 101))).toEqual([`${HOUR + 100} predictedNow`])
    const removed = run([plan()], {}, [set(1800, 'policies', [])])
    expect(desired(removed, 2 * HOUR)).toEqual([1])
    expect(of(removed.at(2 * HOUR), 'row').gauges.forecast ?? Number.NaN).toBeNaN()
  })
})
