/** Amazon EKS's own rules (aws-facts 6.3): the Horizontal Pod Autoscaler, the Cluster Autoscaler, rolling updates, pods on a host. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { type Item, of, shop, Watched } from '../../diagram/shop.fake.ts'
import { untilScan } from './clusterAutoscaler.ts'
import { byAverage, byTotal, largest, Recommendations } from './hpa.ts'

describe('the Horizontal Pod Autoscaler', () => {
  it('wants ceil(pods × metric / target), and nothing within a tenth', () => {
    expect(byAverage(90, 60, 4, 0, 4)).toBe(6)
    expect(byAverage(75, 60, 4, 0, 4)).toBe(5)
    expect(byAverage(66, 60, 4, 0, 4)).toBe(4)
    expect(byAverage(66.1, 60, 4, 0, 4)).toBe(5)
    expect(byAverage(54, 60, 40, 0, 40)).toBe(40)
    expect(byAverage(30, 60, 5, 0, 5)).toBe(3)
    expect(byAverage(0, 60, 5, 0, 5)).toBe(0)
  })
  it('counts pods that are not ready as idle when it grows, and not at all when it shrinks', () => {
    // 4 at 90 %, 4 idle: 45 % of 60 % asks for no more.
    expect(byAverage(90, 60, 4, 4, 8)).toBe(8)
    expect(byAverage(100, 50, 4, 2, 6)).toBe(8)
    expect(byAverage(30, 60, 4, 4, 8)).toBe(2)
    expect(byAverage(Number.NaN, 60, 0, 2, 2)).toBeNaN()
  })
  it('a total is shared out', () => {
    expect(byTotal(600, 60, 4)).toBe(10)
    expect(byTotal(250, 60, 4)).toBe(4)
    expect(byTotal(0, 60, 4)).toBe(0)
  })
  it('several metrics: the largest; never fewer while one is missing', () => {
    expect(largest([3, 7], 5)).toBe(7)
    expect(largest([3, Number.NaN], 5)).toBe(5)
    expect(largest([8, Number.NaN], 5)).toBe(8)
    expect(largest([Number.NaN], 5)).toBe(5)
  })
  it('up at once, to twice as many or by four; down to the highest recommended within 300 s', () => {
    const looks = new Recommendations()
    expect(looks.follow(50, 3, 0, 300)).toBe(7)
    expect(looks.follow(50, 7, 15, 300)).toBe(14)
    expect(looks.follow(50, 40, 30, 300)).toBe(50)
    expect(looks.follow(20, 50, 45, 300)).toBe(50)
    expect(looks.follow(10, 50, 330, 300)).toBe(50)
    expect(looks.follow(10, 50, 345, 300)).toBe(20)
    expect(looks.follow(10, 20, 646, 300)).toBe(10)
  })
})

it('the Cluster Autoscaler looks at whole ten seconds', () => {
  expect([untilScan(110, 0), untilScan(113.5, 0), untilScan(113.5, 700), untilScan(113.5, 701)]).toEqual([10, 6.5, 586.5, 596.5])
})

const trucks = (more: SettingValues): Item => [
  'eksDeployment',
  { minCapacity: 1, desiredCount: 1, maxCapacity: 40, serviceTime: 0.1, zones: ['a'], ...more },
]
/** Half a customer a second, times a factor in each bin. */
const step = (bin: number, ...factors: number[]): Item => [
  'clients',
  { process: 'constant', rate: 0.5, profile: { kind: 'steps', start: 0, bin, factors } },
]
const watch = (customers: Item, deployment: Item, events: readonly ScenarioEvent[] = []) =>
  new Watched(
    shop({ customers, host: ['loadBalancer'], trucks: deployment }, ['customers call host', 'host call trucks'], {
      duration: 7200,
      events,
    }),
  )
/** One truck that empties a board far too slowly: a message a second comes. */
const boarded = (metrics: unknown, scenario: SettingValues) => {
  const items = {
    customers: step(7200, 2),
    board: ['queue', { visibilityTimeout: 3600 }] as Item,
    trucks: trucks({ serviceTime: 1000, metrics }),
  }
  const watched = new Watched(shop(items, ['customers send board', 'board poll trucks'], { duration: 7200, ...scenario }))
  return { watched, at: (moment: number) => gauges(watched, moment) }
}
const gauges = (watched: Watched, moment: number) => of(watched.at(moment), 'trucks').gauges
const desired = (watched: Watched, ...moments: number[]) => moments.map((moment) => gauges(watched, moment).desired)
const set = (at: number, setting: string, value: unknown) => ({ at, do: 'set', component: 'trucks', setting, value }) as const
const codes = (watched: Watched) => watched.live.takeNotices().map(({ at, code, values }) => [at, code, values] as const)

describe('in a run', () => {
  it('CPU: looks every 15 s; pods that start count as idle until then', () => {
    const watched = watch(
      step(7200, 0.2, 1),
      trucks({ desiredCount: 2, serviceTime: 3.6, fargateStart: 40, metrics: [{ metric: 'cpu', target: 60 }] }),
    )
    // 0.1 a second of 3.6 s each: 18 % of two. The first look, at 15 s, holds for 300 s.
    expect(gauges(watched, 150).cpu).toBeGreaterThan(5)
    expect(desired(watched, 329, 330)).toEqual([2, 1])
    expect(codes(watched)).toMatchObject([[330, 'scaledIn', { from: 2, to: 1, metric: 'cpu', target: 60 }]])
  })
  it('requests: grows within a minute of the step, and tells why; pods serve 60 s later', () => {
    const metrics = [{ metric: 'requestsPerPod', target: 60 }]
    const watched = watch(step(600, 1, 8), trucks({ metrics }))
    // From 600 s on 240 a minute come: after the first 15 s a quarter of the last minute, 30·¾ + 240·¼: 82 of them.
    expect(desired(watched, 614, 615)).toEqual([1, 2])
    // At 645 s 187.5 for three is within a tenth of the target.
    expect(desired(watched, 630, 645, 660)).toEqual([3, 3, 4])
    expect(gauges(watched, 674)).toMatchObject({ running: 1, pending: 3 })
    expect(gauges(watched, 675)).toMatchObject({ running: 2 })
    expect(gauges(watched, 720)).toMatchObject({ running: 4, pending: 0, metric: 60 })
    const notices = watched.live.takeNotices()
    expect(notices[0].points).toEqual([30, 30, 30, 82])
    expect(notices.map(({ at, code, values }) => [at, code, values])[0]).toEqual([
      615,
      'scaledOut',
      { from: 1, to: 2, metric: 'requestsPerPod', value: 82, target: 60 },
    ])
  })
  it('no more than twice as many in 15 s', () => {
    const watched = watch(step(7200, 40), trucks({ desiredCount: 5, metrics: [{ metric: 'requestsPerPod', target: 40 }] }))
    expect(desired(watched, 14, 15, 30)).toEqual([5, 10, 20])
  })
  it('shrinks 300 s after the load is gone, or after its own window', () => {
    const metrics = [{ metric: 'requestsPerPod', target: 30 }]
    const run = (more: SettingValues) => watch(step(900, 4, 1), trucks({ desiredCount: 4, metrics, ...more }))
    // The last minute still holds 120 a minute at 900 s; that look counts until 1,200 s.
    expect(desired(run({}), 1200, 1215)).toEqual([4, 4])
    expect(desired(run({}), 1260)).toEqual([1])
    expect(desired(run({ stabilizationWindowSeconds: 0 }), 900, 960)).toEqual([4, 1])
  })
  it('backlog: messages for each pod', () => {
    const metrics = [{ metric: 'backlogPerPod', target: 10, queue: 'board' }]
    const items = {
      customers: step(7200, 2),
      board: ['queue', { visibilityTimeout: 3600 }] as Item,
      trucks: trucks({ serviceTime: 1000, metrics }),
    }
    // By 30 s 29 came, one is in hand.
    expect(desired(new Watched(shop(items, ['customers send board', 'board poll trucks'])), 29, 30)).toEqual([2, 3])
  })
  it('tells the metric that decided while another has nothing to measure yet', () => {
    const metrics = [
      { metric: 'cpu', target: 60 },
      { metric: 'backlogPerPod', target: 5, queue: 'board' },
    ]
    const { at, watched } = boarded(metrics, { coldStart: true })
    expect(at(30)).toMatchObject({ running: 0 })
    const [first] = watched.live.takeNotices()
    // By 15 s 14 came; the one pod still boots.
    expect(first).toMatchObject({ at: 15, code: 'scaledOut', values: { metric: 'backlogPerPod', value: 14 }, points: [14] })
  })
  it('a metric that is new tells only what it said itself', () => {
    const backlog = [{ metric: 'backlogPerPod', target: 5, queue: 'board' }]
    const { at, watched } = boarded([{ metric: 'cpu', target: 100 }], { events: [set(100, 'metrics', backlog)] })
    at(105)
    const [first] = watched.live.takeNotices()
    expect(first).toMatchObject({ at: 105, code: 'scaledOut', values: { metric: 'backlogPerPod' } })
    expect(first.points).toEqual([first.values.value])
  })
  it('a t3.medium runs 17 pods, however small', () => {
    const small = { platform: 'ec2', taskCpu: 128, taskMemory: 64, minHosts: 1, maxHosts: 1, minCapacity: 0, desiredCount: 20 }
    const one = watch(step(7200, 0), trucks({ ...small, taskCpu: 128, hostType: 't3.small' }))
    expect(gauges(one, 5)).toMatchObject({ running: 11, unplaced: 9 })
  })
  it('hosts: within 10 s of a pod without room; taken away after ten minutes unneeded, not within ten of the last one', () => {
    const settings = { platform: 'ec2', desiredCount: 8, maxHosts: 9, placement: 'binpack' }
    const watched = watch(step(7200, 0), trucks(settings), [set(73, 'desiredCount', 20), set(300, 'desiredCount', 8)])
    expect(gauges(watched, 79)).toMatchObject({ hosts: 1, hostsBooting: 0, unplaced: 12 })
    expect(gauges(watched, 80)).toMatchObject({ hosts: 1, hostsBooting: 2 })
    expect(gauges(watched, 230)).toMatchObject({ hosts: 3, running: 20 })
    // Empty from 300 s on, seen at the next look.
    expect(gauges(watched, 305)).toMatchObject({ running: 8, hosts: 3 })
    const left = [900, 909, 910].map((moment) => gauges(watched, moment).hosts)
    expect(left.slice(0, 2)).toEqual([3, 3])
    expect(left[2]).toBeLessThan(3)
  })
  it('a host that is half empty is emptied when its pods have room elsewhere', () => {
    const settings = { platform: 'ec2', desiredCount: 10, minHosts: 0, maxHosts: 9, placement: 'spread', zones: ['a', 'b'] }
    const watched = watch(step(7200, 1), trucks(settings), [set(100, 'desiredCount', 5)])
    expect(gauges(watched, 99)).toMatchObject({ hosts: 2, running: 10, cpuReserved: 62.5 })
    expect(gauges(watched, 600)).toMatchObject({ hosts: 2, running: 5 })
    expect(gauges(watched, 760)).toMatchObject({ hosts: 1, running: 5, unplaced: 0 })
    expect(codes(watched).map(([, code]) => code)).toEqual(['hostsIn'])
    expect(of(watched.at(760), 'customers').failed).toEqual({})
    const busy = watch(step(7200, 1), trucks({ ...settings, scaleDownUtilizationThreshold: 0.1 }), [set(100, 'desiredCount', 5)])
    expect(gauges(busy, 3600)).toMatchObject({ hosts: 2 })
  })
  it('a rolling update: 25 % more, 25 % fewer, rounded up and down', () => {
    const events = [{ at: 100, do: 'deploy', component: 'trucks' }] as const
    const watched = watch(step(7200, 1), trucks({ desiredCount: 4, fargateStart: 20 }), events)
    // Four: one on top, one missing.
    expect(gauges(watched, 101)).toMatchObject({ running: 3, pending: 2, obsolete: 3 })
    expect(gauges(watched, 121)).toMatchObject({ running: 3, pending: 2, obsolete: 1 })
    expect(gauges(watched, 141)).toMatchObject({ running: 4, pending: 0, obsolete: 0 })
    expect(codes(watched).at(-1)).toEqual([140, 'deployDone', { tasks: 4, seconds: 40 }])
    expect(of(watched.at(400), 'customers').failed).toEqual({})
  })
  it('a balancer’s opinion replaces no pod', () => {
    const watched = new Watched(
      shop(
        {
          customers: ['clients', { profile: { kind: 'trace', times: [1] }, size: 100_000 }],
          host: ['loadBalancer', { healthCheck: 'deep', healthCheckInterval: 10, idleTimeout: 4000 }],
          trucks: trucks({ serviceTime: 1 }),
        },
        ['customers call host', 'host call trucks'],
      ),
    )
    expect(of(watched.at(1000), 'host').gauges).toMatchObject({ unhealthy: 1 })
    expect(gauges(watched, 1000)).toMatchObject({ running: 1, started: 0, obsolete: 0 })
  })
})
