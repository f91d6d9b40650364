/** How long a task takes to start, and what a leaving one may still do (aws-facts 6.1, 6.2); what both kinds share. */
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '../../diagram/diagram.ts'
import { of, Watched } from '../../diagram/shop.fake.ts'
import { kindOf } from '../index.ts'
import { behind, gauges, KINDS, type KindName, onHosts, set } from './trucks.fake.ts'

describe('how long a task takes to start (aws-facts 6.2)', () => {
  it.each([
    ['ecsService', 'fargate', 35],
    ['eksDeployment', 'fargate', 60],
    ['ecsService', 'ec2', 5],
    ['eksDeployment', 'ec2', 5],
  ] as const)('%s on %s: %d s', (kind, platform, seconds) => {
    const watched = new Watched(behind(kind, { platform, desiredCount: 1 }, { events: [set(100, 'desiredCount', 2)] }))
    expect(gauges(watched, 100 + seconds - 0.1)).toMatchObject({ running: 1, pending: 1, pendingFor: expect.closeTo(seconds - 0.1, 6) })
    expect(gauges(watched, 100 + seconds)).toMatchObject({ running: 2, pending: 0, pendingFor: 0, started: 1 })
  })
  it.each(KINDS)('%s: about 150 s with a new host', (kind) => {
    const settings = { ...onHosts, desiredCount: 8, taskCpu: 256, taskMemory: 512 }
    const watched = new Watched(behind(kind, settings, { events: [set(110, 'desiredCount', 9)] }))
    expect(gauges(watched, 119)).toMatchObject({
      running: 8,
      unplaced: 1,
      hosts: 1,
      hostsBooting: 0,
      cpuReserved: 100,
      memoryReserved: 100,
    })
    expect(gauges(watched, 120)).toMatchObject({ unplaced: 1, hosts: 1, hostsBooting: 1 })
    expect(gauges(watched, 265)).toMatchObject({ unplaced: 0, pending: 1, hosts: 2, hostsBooting: 0 })
    expect(gauges(watched, 270)).toMatchObject({ running: 9, pending: 0, cpuReserved: 56.25 })
  })
  it.each(KINDS)('%s: 100 MB of image take a second, on Fargate each time, on a host once', (kind) => {
    const late = (more: SettingValues, seconds: number) => {
      const watched = new Watched(
        behind(kind, { desiredCount: 0, imageSize: 1e9, ...more }, { events: [set(0, 'desiredCount', 1), set(200, 'desiredCount', 2)] }),
      )
      return [gauges(watched, seconds - 0.1).running, gauges(watched, 200 + seconds - 0.1).running, gauges(watched, 200 + seconds).running]
    }
    expect(late({ fargateStart: 20 }, 30)).toEqual([0, 1, 2])
    // The first pull took 10 s; the second task finds the image.
    expect(late({ ...onHosts, ec2Start: 5 }, 15)).toEqual([0, 2, 2])
    expect(late({ ...onHosts, ec2Start: 5 }, 5)).toEqual([0, 1, 2])
  })
  it('Fargate lets 100 launches through at once, then 20 a second', () => {
    const settings = { desiredCount: 0, maxCapacity: 200, fargateStart: 10 }
    const watched = new Watched(behind('ecsService', settings, { events: [set(0, 'desiredCount', 160)] }))
    expect(gauges(watched, 9.9).running).toBe(0)
    expect(gauges(watched, 10.01).running).toBe(100)
    expect(gauges(watched, 11.01).running).toBe(120)
    expect(gauges(watched, 13.01).running).toBe(160)
  })
  it.each(KINDS)('%s: cold, nobody is there at first', (kind) => {
    expect(gauges(new Watched(behind(kind, { fargateStart: 20 }, { cold: true })), 19)).toMatchObject({ running: 0, pending: 2 })
    const hosts = new Watched(behind(kind, { ...onHosts }, { cold: true }))
    expect(gauges(hosts, 144)).toMatchObject({ running: 0, unplaced: 2, hostsBooting: 1 })
    expect(gauges(hosts, 150)).toMatchObject({ running: 2, hosts: 1 })
  })
})

describe('what a leaving task may still do', () => {
  const leaving = (kind: KindName, serviceTime: number, deregistrationDelay: number) =>
    new Watched(
      behind(
        kind,
        { serviceTime, zones: ['a'] },
        { times: [0, 0], events: [set(3, 'desiredCount', 1)], host: { deregistrationDelay, idleTimeout: 4000 } },
      ),
    )
  it('ECS: the balancer’s drain, then the stop timeout', () => {
    expect(of(leaving('ecsService', 50, 30).at(60), 'customers')).toMatchObject({ completed: 2, failed: {} })
    const watched = leaving('ecsService', 100, 30)
    expect(gauges(watched, 62.9)).toMatchObject({ draining: 1 })
    expect(gauges(watched, 63)).toMatchObject({ draining: 0, stopped: 1 })
    expect(of(watched.at(63), 'customers').failed).toEqual({ drainedAway: 1 })
  })
  it('EKS: its grace period, whatever the balancer’s delay says', () => {
    const watched = leaving('eksDeployment', 50, 300)
    expect(gauges(watched, 32.9)).toMatchObject({ draining: 1 })
    expect(gauges(watched, 33)).toMatchObject({ draining: 0, stopped: 1 })
    expect(of(watched.at(33), 'customers').failed).toEqual({ drainedAway: 1 })
    // A short delay does not cut it short either.
    expect(of(leaving('eksDeployment', 25, 0).at(60), 'customers')).toMatchObject({ completed: 2, failed: {} })
  })
})

describe('the same container under the other', () => {
  const own = {
    ecsService: [
      'policies',
      'minimumHealthyPercent',
      'maximumPercent',
      'healthCheckGracePeriodSeconds',
      'availabilityZoneRebalancing',
      'targetCapacity',
    ],
  }
  it('has the same settings, with the same bounds, kind-specific ones apart', () => {
    const [ecs, eks] = KINDS.map((name) => kindOf(name)?.fields as Record<string, object>)
    const shared = Object.keys(ecs).filter((name) => !own.ecsService.includes(name))
    expect(shared.length).toBeGreaterThan(20)
    const bare = (field: object) => ({ ...field, aws: undefined, default: undefined })
    for (const name of shared) expect(bare(eks[name]), name).toEqual(bare(ecs[name]))
    expect(Object.keys(eks).filter((name) => !(name in ecs))).toEqual([
      'metrics',
      'stabilizationWindowSeconds',
      'maxSurge',
      'maxUnavailable',
      'scaleDownUnneededTime',
      'scaleDownUtilizationThreshold',
    ])
    // A default differs where the platform does: the start on Fargate.
    expect(shared.filter((name) => (eks[name] as { default: unknown }).default !== (ecs[name] as { default: unknown }).default)).toEqual([
      'fargateStart',
      ...shared.filter((name) => typeof (ecs[name] as { default: unknown }).default === 'object' && eks[name] !== ecs[name]),
    ])
  })
})
