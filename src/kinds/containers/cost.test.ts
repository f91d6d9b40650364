/** What containers cost, by hand: the food trucks' day (10 tasks at night, 40 for four hours at noon), minimums, both Regions. */
import { describe, expect, it } from 'vitest'
import type { Diagram, ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, of, result, shop } from '../../diagram/shop.fake.ts'
import { prices } from '../prices.ts'

const DAY = 86_400
const set = (moment: number, setting: string, value: unknown): ScenarioEvent => ({
  at: moment,
  do: 'set',
  component: 'trucks',
  setting,
  value,
})
const day = (kind: string, settings: SettingValues, events: readonly ScenarioEvent[], region: Diagram['region'], duration = DAY) => {
  const trucks: Item = [kind, { minCapacity: 0, maxCapacity: 40, desiredCount: 10, zones: ['a'], ...settings }]
  const diagram = shop({ trucks }, [], { duration, events })
  return of(result({ ...diagram, region }), 'trucks')
}
const NOON = [set(36_000, 'desiredCount', 40), set(50_400, 'desiredCount', 10)]
const fargate = { platform: 'fargate', fargateStart: 0 }
const ec2 = { platform: 'ec2', hostType: 't3.medium', ec2Start: 0, hostBoot: 0, placement: 'binpack' }

describe('the food trucks’ day', () => {
  it('on Fargate: 360 task-hours of ¼ vCPU and ½ GB, $4.44', () => {
    const trucks = day('ecsService', fargate, NOON, 'us-east-1')
    expect(trucks.gauges).toMatchObject({ vcpuHours: expect.closeTo(90, 6), gbHours: expect.closeTo(180, 6), hostHours: 0 })
    expect(trucks.cost).toBeCloseTo(90 * 0.04048 + 180 * 0.004445, 6)
    expect(trucks.cost.toFixed(2)).toBe('4.44')
    const seoul = day('ecsService', fargate, NOON, 'ap-northeast-2')
    expect(seoul.cost).toBeCloseTo(90 * 0.04656 + 180 * 0.00511, 6)
  })
  it('on five hosts all day: $4.99, of which 37.5 % is used', () => {
    const trucks = day('ecsService', { ...ec2, minHosts: 5, maxHosts: 5 }, NOON, 'us-east-1')
    expect(trucks.gauges.hostHours).toBeCloseTo(120, 6)
    expect(trucks.cost).toBeCloseTo(5 * 24 * 0.0416, 6)
    expect(trucks.cost.toFixed(2)).toBe('4.99')
    expect((360 * 0.25) / (trucks.gauges.hostHours * 2)).toBeCloseTo(0.375, 6)
    expect(day('ecsService', { ...ec2, minHosts: 5, maxHosts: 5 }, NOON, 'ap-northeast-2').cost).toBeCloseTo(120 * 0.052, 6)
  })
  it('two hosts at night, five at noon: $2.50', () => {
    // Ordered and sent away by hand at the hour, as a schedule would.
    const events = [set(36_000, 'minHosts', 5), ...NOON, set(50_400, 'maxHosts', 2)]
    const chores = [set(50_399, 'minHosts', 2)]
    const trucks = day('ecsService', { ...ec2, minHosts: 2, maxHosts: 5 }, [...events, ...chores], 'us-east-1')
    expect(trucks.gauges.hostHours).toBeCloseTo(2 * 20 + 5 * 4, 1)
    expect(trucks.cost.toFixed(2)).toBe('2.50')
  })
  it('under EKS the same hosts cost $2.40 a day more, whether anything runs or not', () => {
    const hosts = { ...ec2, minHosts: 5, maxHosts: 5 }
    const [ecs, eks] = ['ecsService', 'eksDeployment'].map((kind) => day(kind, hosts, NOON, 'us-east-1').cost)
    expect(eks - ecs).toBeCloseTo(2.4, 6)
    expect(day('eksDeployment', { ...fargate, desiredCount: 0 }, [], 'ap-northeast-2').cost).toBeCloseTo(2.4, 6)
  })
  it('a pod on Fargate is paid as the next size: 0.25 vCPU and 1 GB', () => {
    const cost = day('eksDeployment', fargate, NOON, 'us-east-1').cost
    expect(cost).toBeCloseTo(360 * (0.25 * 0.04048 + 1 * 0.004445) + 2.4, 6)
  })
})

describe('by the second, at least a minute', () => {
  it('of a task on Fargate, from the pull of its image', () => {
    const run = (stop: number) =>
      day('ecsService', { desiredCount: 0, fargateStart: 5 }, [set(100, 'desiredCount', 1), set(stop, 'desiredCount', 0)], 'us-east-1', 900)
    expect(run(110).gauges.vcpuHours).toBeCloseTo((0.25 * 60) / 3600, 9)
    expect(run(200).gauges.vcpuHours).toBeCloseTo((0.25 * 100) / 3600, 9)
  })
  it('of a host', () => {
    const run = (stop: number) =>
      day(
        'ecsService',
        { ...ec2, desiredCount: 0, minHosts: 0, maxHosts: 1 },
        [set(100, 'minHosts', 1), set(stop, 'minHosts', 0), set(stop, 'maxHosts', 0)],
        'us-east-1',
        900,
      )
    expect(run(110).gauges.hostHours).toBeCloseTo(60 / 3600, 9)
    expect(run(200).gauges.hostHours).toBeCloseTo(100 / 3600, 9)
  })
})

it('Seoul has a price for every host', () => {
  const [virginia, seoul] = [prices['us-east-1'], prices['ap-northeast-2']]
  expect(Object.keys(seoul.hostHour)).toEqual(Object.keys(virginia.hostHour))
  for (const [type, hour] of Object.entries(virginia.hostHour)) expect(seoul.hostHour[type] / hour).toBeCloseTo(1.24, 1)
})
