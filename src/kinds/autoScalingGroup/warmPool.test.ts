/** Warm pools (aws-facts L9): how big they are, how fast they help, what they cost, and what comes back into them. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { at, of, shop, Watched } from '../../diagram/shop.fake.ts'
import { prices } from '../prices.ts'
import { set } from './watched.fake.ts'

const group = (warmPool: SettingValues | null, more: SettingValues = {}): SettingValues => ({
  minSize: 0,
  desiredCapacity: 1,
  maxSize: 4,
  serviceTime: 10,
  bootTime: 100,
  appStart: 20,
  zones: ['a'],
  warmPool,
  ...more,
})
const diagram = (settings: SettingValues, events: ScenarioEvent[] = [], times: number[] = []) =>
  shop({ customers: at(...times), host: ['loadBalancer'], row: ['autoScalingGroup', settings] }, ['customers call host', 'host call row'], {
    events,
  })
const run = (warmPool: SettingValues | null, events: ScenarioEvent[] = [], more: SettingValues = {}, times: number[] = []) =>
  new Watched(diagram(group(warmPool, more), events, times))
const gauges = (watched: Watched, moment: number) => of(watched.at(moment), 'row').gauges

describe('its size', () => {
  it('is what the group could still grow by: the maximum, or what is prepared in all, minus desired', () => {
    expect(gauges(run({ poolState: 'Stopped' }), 0).warmPool).toBe(3)
    expect(gauges(run({ poolState: 'Stopped', maxGroupPreparedCapacity: 2 }), 0).warmPool).toBe(1)
    expect(gauges(run({ poolState: 'Stopped', maxGroupPreparedCapacity: 2 }, [], { desiredCapacity: 3 }), 0).warmPool).toBe(0)
  })
  it('is at least its own minimum', () => {
    expect(gauges(run({ poolState: 'Stopped', minSize: 2 }, [], { desiredCapacity: 4 }), 0).warmPool).toBe(2)
  })
  it('follows edits: of desired, of the maximum, of the pool itself', () => {
    const events = [set(10, 'maxSize', 6), set(300, 'desiredCapacity', 3), set(600, 'warmPool', null)]
    const watched = run({ poolState: 'Stopped' }, events)
    expect(gauges(watched, 11)).toMatchObject({ warmPool: 3, warmPoolPending: 2 })
    expect(gauges(watched, 130)).toMatchObject({ warmPool: 5, warmPoolPending: 0 })
    expect(gauges(watched, 301)).toMatchObject({ warmPool: 3, pending: 2 })
    expect(gauges(watched, 601)).toMatchObject({ warmPool: 0, inServiceInstances: 3, terminated: 0 })
  })
})

describe('a launch from it', () => {
  it.each([
    ['Stopped', 20],
    ['Hibernated', 20],
    ['Running', 5],
  ])('%s: is in service after %d s instead of 120', (poolState, start) => {
    const watched = run({ poolState }, [set(60, 'desiredCapacity', 3)])
    expect(gauges(watched, 60 + start - 0.1)).toMatchObject({ pending: 2, inServiceInstances: 1, warmPool: 1 })
    expect(gauges(watched, 60 + start)).toMatchObject({ pending: 0, inServiceInstances: 3, launched: 2 })
  })
  it('once it is empty they boot', () => {
    const watched = run({ poolState: 'Stopped', maxGroupPreparedCapacity: 2 }, [set(60, 'desiredCapacity', 3)])
    expect(gauges(watched, 80)).toMatchObject({ pending: 1, inServiceInstances: 2 })
    expect(gauges(watched, 180)).toMatchObject({ pending: 0, inServiceInstances: 3 })
  })
  it('who boots for the pool is not ready for the group', () => {
    const cold = { ...diagram(group({ poolState: 'Stopped' }), [set(60, 'desiredCapacity', 2)]) }
    const watched = new Watched({ ...cold, scenario: { ...cold.scenario, coldStart: true } })
    expect(gauges(watched, 61)).toMatchObject({ pending: 2, inServiceInstances: 0 })
    expect(gauges(watched, 120)).toMatchObject({ inServiceInstances: 1, warmPool: 2 })
    expect(gauges(watched, 180)).toMatchObject({ inServiceInstances: 2 })
  })
  it('goes to the zone with the fewest, where one stands by', () => {
    const watched = run({ poolState: 'Running' }, [set(60, 'desiredCapacity', 2)], { zones: ['a', 'b'] })
    watched.at(70)
    const { addresses } = simulationOf(watched.live).doors.topology.components[2]
    expect(addresses.map((seat) => simulationOf(watched.live).doors.topology.zone[seat])).toEqual(['a', 'b'])
  })
})

describe('scale-in', () => {
  const events = [set(60, 'desiredCapacity', 1)]
  it('terminates, and the pool fills with new ones', () => {
    const watched = run({ poolState: 'Stopped' }, events, { desiredCapacity: 4 })
    expect(gauges(watched, 61)).toMatchObject({ terminated: 3, warmPool: 0, warmPoolPending: 3 })
    expect(gauges(watched, 180)).toMatchObject({ warmPool: 3 })
  })
  it('with reuse they go back once they owe nothing', () => {
    const reuse = { poolState: 'Stopped', instanceReusePolicy: true }
    const watched = run(reuse, events, { desiredCapacity: 4 }, [55, 55, 55, 55])
    expect(gauges(watched, 64)).toMatchObject({ draining: 3, warmPool: 0, warmPoolPending: 0 })
    expect(gauges(watched, 66)).toMatchObject({ terminated: 0, warmPool: 3, draining: 0 })
    expect(of(watched.at(100), 'customers')).toMatchObject({ completed: 4, failed: {} })
  })
})

it('who came back from the pool is as old as it was: of two it is the oldest, and goes again', () => {
  const reuse = { poolState: 'Stopped', instanceReusePolicy: true, maxGroupPreparedCapacity: 2 }
  const crash = { at: 1000, do: 'crash', component: 'row' } as const
  const sizes = [1, 2, 1].map((size, nth) => set(2000 + nth * 500, 'desiredCapacity', size))
  const watched = run(reuse, [crash, ...sizes], { desiredCapacity: 2, terminationPolicy: 'OldestInstance' })
  const serving = (moment: number) => {
    watched.at(moment)
    return [...simulationOf(watched.live).doors.topology.components[2].addresses]
  }
  // One is there from the start, the other replaced the crashed one.
  const [old, replacement] = serving(1999)
  expect(serving(2400)).toEqual([replacement])
  expect(serving(2900)).toEqual([replacement, expect.any(Number)])
  expect(serving(2900)).not.toContain(old)
  expect(serving(3400)).toEqual([replacement])
})

describe('cost', () => {
  const cost = (warmPool: SettingValues, region: 'us-east-1' | 'ap-northeast-2' = 'us-east-1') =>
    of(new Watched({ ...diagram(group(warmPool)), region }).at(3600), 'row').cost
  // One instance serves, three stand by for an hour; a month has 730 hours; a t3.micro has 1 GiB.
  it.each(['us-east-1', 'ap-northeast-2'] as const)('%s: stopped the volume, asleep the memory on it too, running the hour', (region) => {
    const hour = region === 'us-east-1' ? 0.0104 : 0.013
    const volume = region === 'us-east-1' ? 0.08 : 0.0912
    expect(prices[region].volumeGBMonth).toBe(volume)
    expect(cost({ poolState: 'Stopped' }, region)).toBeCloseTo(hour + (3 * 8 * volume) / 730, 12)
    expect(cost({ poolState: 'Hibernated' }, region)).toBeCloseTo(hour + (3 * 9 * volume) / 730, 12)
    expect(cost({ poolState: 'Running' }, region)).toBeCloseTo(4 * hour, 12)
  })
  it('changes with the state while it runs: half an hour each', () => {
    const watched = run({ poolState: 'Stopped' }, [set(1800, 'warmPool', { poolState: 'Running' })])
    expect(of(watched.at(3600), 'row').cost).toBeCloseTo(0.0104 * 2.5 + (1.5 * 8 * 0.08) / 730, 12)
  })
})

it('a dark zone: who stood by there is replaced elsewhere, and nothing is left over', () => {
  const events = [{ at: 30, do: 'zoneDown', zone: 'b' }] as const
  const watched = run({ poolState: 'Stopped' }, [...events], { zones: ['a', 'b'] })
  // Two stood by in a, one in b.
  expect(gauges(watched, 40).warmPool).toBe(2)
  expect(gauges(watched, 121)).toMatchObject({ warmPool: 2, warmPoolPending: 1 })
  expect(gauges(watched, 240)).toMatchObject({ warmPool: 3, crashedInstances: 0 })
  expect(broken(watched.live)).toEqual([])
})
