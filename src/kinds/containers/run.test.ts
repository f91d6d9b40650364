/** How tasks come, serve and go (aws-facts 6): room on hosts, drains, crashes, dark zones, edits. Both kinds. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { broken, simulationOf } from '../../diagram/laws.fake.ts'
import { at, type Item, of, result, shop, Watched } from '../../diagram/shop.fake.ts'
import { behind, crash, gauges, KINDS, notices, onHosts, set, trucks, zones } from './trucks.fake.ts'

describe.each(KINDS)('%s', (kind) => {
  it('a bigger task shortens its share of the work by vCPUs', () => {
    const time = (settings: SettingValues) =>
      of(result(behind(kind, { desiredCount: 1, ...settings }, { times: [0] })), 'customers').latency.max
    expect(time({})).toBe(10)
    expect(time({ taskCpu: 1024, taskMemory: 2048 })).toBe(10)
    expect(time({ taskCpu: 1024, taskMemory: 2048, speedUp: 1 })).toBe(2.5)
    expect(time({ taskCpu: 512, taskMemory: 1024, speedUp: 0.8 })).toBe(6)
  })
  it('on Fargate a task goes to the zone with the fewest that is not dark', () => {
    const events = [{ at: 10, do: 'zoneDown', zone: 'b' }, set(20, 'desiredCount', 4)] as const
    const watched = new Watched(behind(kind, { desiredCount: 3, zones: ['a', 'b', 'c'] }, { events }))
    watched.at(5)
    expect(zones(watched)).toEqual(['a', 'b', 'c'])
    watched.at(30)
    expect(zones(watched)).toEqual(['a', 'b', 'c', 'a'])
  })
  it('takes from a queue like any worker, and leaves nothing undeleted behind when it shrinks', () => {
    const items = { customers: at(0, 0, 5), board: ['queue', { visibilityTimeout: 60 }] as Item, trucks: trucks(kind, {}) }
    const diagram = shop(items, ['customers send board', 'board poll trucks'], { events: [set(3, 'desiredCount', 1)] })
    const watched = new Watched(diagram)
    expect(gauges(watched, 9)).toMatchObject({ running: 1, draining: 1 })
    expect(gauges(watched, 10)).toMatchObject({ running: 1, draining: 0, stopped: 1 })
    expect(of(watched.at(25), 'board').gauges).toMatchObject({ received: 3, deleted: 3 })
  })
  it('what has no place yet goes first, then what only starts', () => {
    const settings = { ...onHosts, maxHosts: 1, desiredCount: 7 }
    const events = [set(10, 'desiredCount', 12), set(12, 'desiredCount', 7)]
    const watched = new Watched(behind(kind, settings, { events }))
    expect(gauges(watched, 11)).toMatchObject({ running: 7, unplaced: 4, pending: 5 })
    expect(gauges(watched, 13)).toMatchObject({ desired: 7, unplaced: 0 })
    expect(gauges(watched, 60)).toMatchObject({ running: 7 })
  })
  it('a container that crashes is replaced at once; what it had fails', () => {
    const watched = new Watched(behind(kind, { fargateStart: 20 }, { times: [0, 0], events: [crash(5)] }))
    expect(gauges(watched, 5)).toMatchObject({ running: 1, pending: 1, stopped: 1 })
    expect(of(watched.at(60), 'customers')).toMatchObject({ completed: 1, failed: { badGateway: 1 } })
    expect(gauges(watched, 60)).toMatchObject({ running: 2 })
    expect(notices(watched)).toEqual([[5, 'crashed', { tasks: 1 }]])
  })
  it('a dark zone: its tasks are missed after two checks and replaced elsewhere', () => {
    const events = [{ at: 30, do: 'zoneDown', zone: 'b' }] as const
    const watched = new Watched(behind(kind, { desiredCount: 4, zones: ['a', 'b'], fargateStart: 20 }, { events }))
    expect(gauges(watched, 119)).toMatchObject({ running: 2, crashed: 2, pending: 0 })
    expect(gauges(watched, 120)).toMatchObject({ running: 2, crashed: 0, pending: 2 })
    watched.at(140)
    expect(gauges(watched, 140)).toMatchObject({ running: 4 })
    expect(zones(watched)).toEqual(['a', 'a', 'a', 'a'])
    expect(notices(watched)).toEqual([[30, 'zoneLost', { zone: 'b', tasks: 2, hosts: 0 }]])
  })
  it('a dark zone takes its hosts: the tasks go where there is room, and a new host boots in the light', () => {
    const settings = { ...onHosts, minHosts: 2, desiredCount: 4, zones: ['a', 'b'], hostBoot: 100, taskCpu: 512, taskMemory: 1024 }
    const watched = new Watched(behind(kind, settings, { events: [{ at: 30, do: 'zoneDown', zone: 'b' }] }))
    expect(gauges(watched, 119)).toMatchObject({ running: 2, crashed: 2, hosts: 1, hostsBooting: 0 })
    expect(gauges(watched, 120)).toMatchObject({ running: 2, pending: 2, unplaced: 0, hosts: 1, hostsBooting: 1 })
    expect(gauges(watched, 125)).toMatchObject({ running: 4 })
    expect(gauges(watched, 220)).toMatchObject({ hosts: 2, hostsBooting: 0 })
    expect(new Set(zones(watched))).toEqual(new Set(['a']))
  })
  it('with the light the hosts of a zone boot again', () => {
    const settings = { ...onHosts, desiredCount: 2, hostBoot: 100 }
    const events = [{ at: 30, do: 'zoneDown', zone: 'a', duration: 20 }] as const
    const watched = new Watched(behind(kind, settings, { events }))
    expect(gauges(watched, 49)).toMatchObject({ running: 0, crashed: 2, hosts: 0, hostsBooting: 0 })
    expect(gauges(watched, 51)).toMatchObject({ running: 0, crashed: 0, unplaced: 2, hostsBooting: 1 })
    expect(gauges(watched, 155)).toMatchObject({ running: 2, hosts: 1 })
  })
  it('stop holds all tasks and those who come, start resumes', () => {
    const events = [{ at: 5, do: 'stop', component: 'trucks', duration: 295 }, set(10, 'desiredCount', 2)] as const
    const watched = new Watched(behind(kind, { desiredCount: 1 }, { times: [0, 6, 150], events, host: { idleTimeout: 4000 } }))
    expect(of(watched.at(299), 'trucks')).toMatchObject({ completed: 1, waiting: 2, inService: 0 })
    expect(of(watched.at(330), 'trucks')).toMatchObject({ completed: 3 })
  })
  it('slow: who comes later is as slow', () => {
    const events = [{ at: 5, do: 'slow', component: 'trucks', factor: 3 }, set(10, 'desiredCount', 1)] as const
    expect(of(result(behind(kind, { desiredCount: 0 }, { times: [200], events })), 'customers').latency.max).toBe(30)
  })
  it('another platform is another task definition: tasks move, hosts that are left go', () => {
    const settings = { ...onHosts, desiredCount: 4, fargateStart: 20 }
    const watched = new Watched(behind(kind, settings, { events: [set(100, 'platform', 'fargate')] }))
    expect(gauges(watched, 99)).toMatchObject({ running: 4, hosts: 1 })
    expect(gauges(watched, 110).pending).toBeGreaterThan(0)
    expect(gauges(watched, 300)).toMatchObject({ running: 4, hosts: 0, obsolete: 0, cpuReserved: 0 })
    expect(notices(watched).map(([, code]) => code)).toEqual(['deployStarted', 'deployDone'])
  })
  it('another host type: new hosts, tasks move, old hosts go; each is paid at its own price', () => {
    const settings = { ...onHosts, desiredCount: 2, hostBoot: 95, minHosts: 1, maxHosts: 1 }
    const diagram = behind(kind, settings, { events: [set(1000, 'hostType', 't3.large')] })
    const watched = new Watched(diagram)
    expect(gauges(watched, 1050)).toMatchObject({ hosts: 1, hostsBooting: 1, running: 2 })
    expect(gauges(watched, 1300)).toMatchObject({ hosts: 1, running: 2, obsolete: 0 })
    // The new host is up at 1,095 s. ECS starts both new tasks at once; EKS one and, once that runs, the other (surge 25 % of 2 = 1).
    const old = kind === 'ecsService' ? 1100 : 1105
    const cluster = kind === 'ecsService' ? 0 : 0.1
    expect(of(watched.at(3600), 'trucks').cost).toBeCloseTo((old * 0.0416 + 2600 * 0.0832) / 3600 + cluster, 9)
  })
  it('settings change while it works, wires come and go, it is taken away: conserved, and no row is left', () => {
    const customers: Item = ['clients', { rate: 3, timeout: 20, retry: { maxAttempts: 2 } }]
    const items = {
      customers,
      host: ['loadBalancer'] as Item,
      trucks: trucks(kind, { serviceTime: 0.8, errorRate: 0.1, zones: ['a', 'b'] }),
    }
    const events: ScenarioEvent[] = [
      set(20, 'desiredCount', 6),
      set(40, 'platform', 'ec2'),
      crash(60),
      { at: 90, do: 'deploy', component: 'trucks' },
      { at: 100, do: 'zoneDown', zone: 'a', duration: 70 },
      set(130, 'taskCpu', 512),
      set(131, 'taskMemory', 1024),
      set(140, 'discipline', 'processorSharing'),
      set(200, 'desiredCount', 1),
      set(260, 'concurrency', 3),
      set(300, 'platform', 'fargate'),
      set(310, 'desiredCount', 8),
    ]
    const live = new Watched(shop(items, ['customers call host', 'host call trucks'], { duration: 600, events })).live
    for (let moment = 1; moment <= 400; moment++) {
      live.run(moment)
      expect(broken(live), `at ${moment}`).toEqual([])
    }
    live.apply({ do: 'removeComponent', id: 'trucks' })
    expect(broken(live)).toEqual([])
    for (const id of ['customers', 'host']) live.apply({ do: 'removeComponent', id })
    simulationOf(live).run(2000)
    expect(broken(live)).toEqual([])
    expect(simulationOf(live).doors.rows.used).toBe(0)
  })
})
