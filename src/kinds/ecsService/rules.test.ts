/** Amazon ECS's own rules (aws-facts 6.1, 11.8): target tracking with cooldowns, schedules, capacity providers, deployments. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, of, shop, Watched } from '../../diagram/shop.fake.ts'

const times = (count: number, value: number) => Array.from({ length: count }, () => value)
const trucks = (more: SettingValues): Item => [
  'ecsService',
  { minCapacity: 1, desiredCount: 1, maxCapacity: 40, serviceTime: 0.1, zones: ['a'], ...more },
]
/** Half a customer a second, times a factor in each bin. */
const step = (bin: number, ...factors: number[]): Item => [
  'clients',
  { process: 'constant', rate: 0.5, profile: { kind: 'steps', start: 0, bin, factors } },
]
const watch = (customers: Item, service: Item, events: readonly ScenarioEvent[] = []) =>
  new Watched(
    shop({ customers, host: ['loadBalancer'], trucks: service }, ['customers call host', 'host call trucks'], { duration: 7200, events }),
  )
const gauges = (watched: Watched, moment: number) => of(watched.at(moment), 'trucks').gauges
const desired = (watched: Watched, ...moments: number[]) => moments.map((moment) => gauges(watched, moment).desired)
const requests = (more = {}) => ({ type: 'targetTracking', metric: 'ALBRequestCountPerTarget', target: 60, ...more })
const codes = (watched: Watched) => watched.live.takeNotices().map(({ at, code, values }) => [at, code, values] as const)
const set = (at: number, setting: string, value: unknown) => ({ at, do: 'set', component: 'trucks', setting, value }) as const
const deploy = (at: number) => ({ at, do: 'deploy', component: 'trucks' }) as const

describe('in a run', () => {
  it('decides after three whole minutes above, and tells why; a task serves 35 s later', () => {
    const watched = watch(step(60, 1, ...times(60, 4)), trucks({ policies: [requests()] }))
    expect(desired(watched, 239, 240)).toEqual([1, 2])
    expect(gauges(watched, 274.9)).toMatchObject({ running: 1, pending: 1 })
    expect(gauges(watched, 275)).toMatchObject({ running: 2, pending: 0, metric: 120 })
    expect(codes(watched)).toEqual([[240, 'scaledOut', { from: 1, to: 2, metric: 'ALBRequestCountPerTarget', value: 120, target: 60 }]])
  })
  it('without a cooldown it adds again before the first addition shows', () => {
    const late = (scaleOutCooldown: number) =>
      desired(watch(step(7200, 4), trucks({ fargateStart: 200, policies: [requests({ scaleOutCooldown })] })), 180, 240, 300, 360)
    expect(late(300)).toEqual([2, 2, 2, 2])
    expect(late(0)).toEqual([2, 4, 8, 16])
  })
  it('shrinks after fifteen minutes below, and again only after its cooldown', () => {
    const policies = [requests({ scaleInCooldown: 600 })]
    const watched = watch(step(900, 4, 1), trucks({ desiredCount: 8, policies }))
    // 120 a minute need two tasks; once 30 a minute come one is enough.
    expect(desired(watched, 899, 900)).toEqual([8, 2])
    const faster = watch(step(990, 4, 0.5), trucks({ desiredCount: 8, policies: [requests({ scaleInCooldown: 600, inPoints: 2 })] }))
    expect(desired(faster, 119, 120, 1079, 1080)).toEqual([8, 2, 2, 1])
    const held = watch(step(160, 4, 0.5), trucks({ desiredCount: 8, policies: [requests({ scaleInCooldown: 600, inPoints: 2 })] }))
    expect(desired(held, 120, 719, 720)).toEqual([2, 2, 1])
  })
  it('CPU counts servers that serve', () => {
    const watched = watch(step(7200, 1), trucks({ serviceTime: 0.5, policies: [{ type: 'targetTracking' }] }))
    expect(gauges(watched, 120).cpu).toBeCloseTo(25, 1)
  })
  it('backlog per task looks at the visible messages of its queue', () => {
    const policies = [{ type: 'targetTracking', metric: 'backlogPerTask', target: 10, queue: 'board', outPoints: 1 }]
    const items = {
      customers: step(7200, 1),
      board: ['queue', { visibilityTimeout: 3600 }] as Item,
      trucks: trucks({ serviceTime: 1000, policies }),
    }
    expect(desired(new Watched(shop(items, ['customers send board', 'board poll trucks'])), 59, 60)).toEqual([1, 3])
  })
  it('a schedule moves the minimum and the maximum, and desired between them', () => {
    const policies = [
      { type: 'scheduled', at: 600, min: 3 },
      { type: 'scheduled', at: 1200, min: 1, max: 2 },
    ]
    const watched = watch(step(7200, 1), trucks({ policies }))
    expect(desired(watched, 599, 600, 1199, 1200)).toEqual([1, 3, 3, 2])
    expect(codes(watched)[0]).toEqual([600, 'scheduled', { min: 3, max: 40, from: 1, to: 3 }])
  })
  it('hosts: out within a minute of a task without room, in after fifteen minutes, empty ones alone', () => {
    const settings = { platform: 'ec2', desiredCount: 8, maxHosts: 9, placement: 'binpack' }
    const watched = watch(step(7200, 0), trucks(settings), [set(70, 'desiredCount', 20), set(590, 'desiredCount', 8)])
    expect(gauges(watched, 119)).toMatchObject({ hosts: 1, hostsBooting: 0, unplaced: 12 })
    expect(gauges(watched, 120)).toMatchObject({ hosts: 1, hostsBooting: 2 })
    expect(gauges(watched, 270)).toMatchObject({ hosts: 3, running: 20, pendingFor: 0, pendingMost: 200 })
    // Two of three are empty at 600 s: the fifteenth such point is that of 1,440 s.
    expect(gauges(watched, 1439)).toMatchObject({ running: 8, hosts: 3 })
    expect(gauges(watched, 1440)).toMatchObject({ running: 8, hosts: 1 })
    expect(codes(watched)).toEqual([
      [70, 'noRoom', { tasks: 12 }],
      [120, 'hostsOut', { from: 1, to: 3, pending: 12 }],
      [1440, 'hostsIn', { from: 3, to: 1, pending: 0 }],
    ])
  })
})

it('zones are kept even: one a minute moves to the one that has two fewer, the new one first', () => {
  const settings = { desiredCount: 4, zones: ['a', 'b'], fargateStart: 20 }
  const dark = { at: 30, do: 'zoneDown', zone: 'b', duration: 280 } as const
  const watched = watch(step(7200, 1), trucks(settings), [dark])
  expect(gauges(watched, 359)).toMatchObject({ running: 4, pending: 0 })
  expect(gauges(watched, 361)).toMatchObject({ running: 4, pending: 1, obsolete: 1 })
  expect(gauges(watched, 400)).toMatchObject({ running: 4, pending: 0, obsolete: 0 })
  expect(gauges(watched, 900)).toMatchObject({ running: 4, started: 4 })
  expect(codes(watched).slice(1)).toEqual([
    [360, 'rebalanced', { from: 'a', to: 'b' }],
    [420, 'rebalanced', { from: 'a', to: 'b' }],
  ])
  const still = watch(step(7200, 1), trucks({ ...settings, availabilityZoneRebalancing: false }), [dark])
  expect(gauges(still, 900)).toMatchObject({ started: 2 })
})

describe('a deployment', () => {
  const rolling = (more: SettingValues, balanced = true) => {
    const service = trucks({ desiredCount: 4, fargateStart: 20, ...more })
    const lines = balanced ? ['customers call host', 'host call trucks'] : ['customers call trucks']
    return new Watched(
      shop({ customers: step(7200, 1), host: ['loadBalancer'], trucks: service }, lines, { duration: 7200, events: [deploy(100)] }),
    )
  }
  it('100 % to 200 %: four start beside the four, which leave once the new are healthy', () => {
    const watched = rolling({})
    expect(gauges(watched, 101)).toMatchObject({ running: 4, pending: 4, obsolete: 4 })
    expect(gauges(watched, 120)).toMatchObject({ running: 4, pending: 0, obsolete: 0 })
    expect(codes(watched)).toEqual([
      [100, 'deployStarted', { tasks: 4 }],
      [120, 'deployDone', { tasks: 4, seconds: 20 }],
    ])
    expect(of(watched.at(200), 'customers').failed).toEqual({})
  })
  it('50 % to 100 %: two at a time', () => {
    const watched = rolling({ minimumHealthyPercent: 50, maximumPercent: 100 })
    expect(gauges(watched, 101)).toMatchObject({ running: 2, pending: 2, obsolete: 2 })
    expect(gauges(watched, 121)).toMatchObject({ running: 2, pending: 2, obsolete: 0 })
    expect(gauges(watched, 141)).toMatchObject({ running: 4, pending: 0 })
  })
  it('without a balancer a task is healthy 40 s after it runs', () => {
    const watched = rolling({}, false)
    expect(gauges(watched, 159.9)).toMatchObject({ running: 8, obsolete: 4 })
    expect(gauges(watched, 160)).toMatchObject({ running: 4, obsolete: 0 })
  })
  it('on hosts that are full nothing can start before something stops', () => {
    const full = { platform: 'ec2', desiredCount: 8, maxHosts: 1, ec2Start: 5 }
    expect(gauges(rolling(full), 1000)).toMatchObject({ running: 8, obsolete: 8, unplaced: 8 })
    expect(gauges(rolling({ ...full, minimumHealthyPercent: 50 }), 1000)).toMatchObject({ running: 8, obsolete: 0, unplaced: 0 })
  })
  it('meanwhile it does not scale in, but out', () => {
    const policies = [requests({ inPoints: 1 })]
    const stuck = { platform: 'ec2', maxHosts: 1, desiredCount: 8 }
    const service = trucks({ ...stuck, policies, hostType: 't3.medium' })
    expect(desired(watch(step(7200, 1), service, [deploy(10)]), 600)).toEqual([8])
    expect(desired(watch(step(7200, 1), service), 60)).toEqual([1])
    const grows = trucks({ ...stuck, policies: [requests({ outPoints: 1, target: 3 })] }) // 30 a minute come to eight.
    expect(desired(watch(step(7200, 1), grows, [deploy(10)]), 60)).toEqual([10])
  })
  it('a task that the balancer calls unhealthy is replaced, after its grace: the new one first', () => {
    const sick = (healthCheckGracePeriodSeconds: number) =>
      new Watched(
        shop(
          {
            customers: ['clients', { profile: { kind: 'trace', times: [130] }, size: 100_000 }],
            host: ['loadBalancer', { healthCheck: 'deep', healthCheckInterval: 10, idleTimeout: 4000, deregistrationDelay: 0 }],
            trucks: trucks({ minCapacity: 0, desiredCount: 0, serviceTime: 1, fargateStart: 20, healthCheckGracePeriodSeconds }),
          },
          ['customers call host', 'host call trucks'],
          { events: [set(100, 'desiredCount', 1)] },
        ),
      )
    // Its one server is taken: checks fail from 130 s on, the second by 155 s.
    expect(gauges(sick(0), 179)).toMatchObject({ running: 1, pending: 0, obsolete: 0 })
    expect(gauges(sick(0), 180)).toMatchObject({ running: 1, pending: 1, obsolete: 1 })
    expect(gauges(sick(0), 241)).toMatchObject({ running: 1, obsolete: 0, draining: 1 })
    expect(gauges(sick(0), 271)).toMatchObject({ running: 1, draining: 0, started: 2, stopped: 1 })
    expect(gauges(sick(600), 700)).toMatchObject({ running: 1, pending: 0, obsolete: 0 })
    expect(gauges(sick(600), 720)).toMatchObject({ obsolete: 1 })
  })
})
