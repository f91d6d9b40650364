/** Sizes, placement and the rolling update as plain rules (aws-facts 6.1, 6.2). */
import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../diagram/settings.ts'
import { kindOf } from '../index.ts'
import type { AnyKind } from '../kind.ts'
import { prices } from '../prices.ts'
import { type Host, Hosts } from './hosts.ts'
import { type Candidate, roll } from './rollout.ts'
import { FARGATE, HOSTS, podSize, roomFor } from './sizes.ts'

describe('sizes', () => {
  it('on Fargate are those that AWS lists', () => {
    const listed = Object.fromEntries([...FARGATE].map(([cpu, memory]) => [cpu, [memory.length, memory[0], memory.at(-1)]]))
    expect(listed).toEqual({
      256: [3, 512, 2048],
      512: [4, 1024, 4096],
      1024: [7, 2048, 8192],
      2048: [13, 4096, 16_384],
      4096: [23, 8192, 30_720],
      8192: [12, 16_384, 61_440],
      16384: [12, 32_768, 122_880],
    })
    expect(FARGATE.get(8192)?.slice(0, 2)).toEqual([16 * 1024, 20 * 1024])
    expect(FARGATE.get(16_384)?.slice(0, 2)).toEqual([32 * 1024, 40 * 1024])
  })
  it('of a pod on Fargate: 256 MiB on top, rounded up to the next that exists', () => {
    expect(podSize({ cpu: 256, memory: 512 })).toEqual({ cpu: 256, memory: 1024 })
    expect(podSize({ cpu: 256, memory: 2048 })).toEqual({ cpu: 512, memory: 3072 })
    expect(podSize({ cpu: 1024, memory: 1792 })).toEqual({ cpu: 1024, memory: 2048 })
    expect(podSize({ cpu: 4096, memory: 30_720 })).toEqual({ cpu: 8192, memory: 32_768 })
    expect(podSize({ cpu: 16_384, memory: 122_880 })).toBeNull()
  })
  it('of hosts: as many as CPU, memory and the pods of EKS allow', () => {
    expect(roomFor({ cpu: 256, memory: 512 }, 't3.medium', Number.POSITIVE_INFINITY)).toBe(8)
    expect(roomFor({ cpu: 256, memory: 1024 }, 't3.medium', Number.POSITIVE_INFINITY)).toBe(4)
    expect(roomFor({ cpu: 128, memory: 6 }, 't3.small', 11)).toBe(11)
    expect(roomFor({ cpu: 4096, memory: 512 }, 't3.medium', 17)).toBe(0)
  })
})

describe.each(['ecsService', 'eksDeployment'])('settings of %s that do not go together', (type) => {
  const kind = kindOf(type)
  const faults = (settings: Record<string, unknown>) => (kind ? (kind.check?.(settingsOf(kind, settings)) ?? []) : [])
  it('defaults do', () => {
    expect(faults({})).toEqual([])
    expect(faults({ platform: 'ec2' })).toEqual([])
  })
  it('on hosts any size that fits an empty one', () => {
    const ec2 = { platform: 'ec2', hostType: 't3.medium' }
    expect(faults({ ...ec2, taskCpu: 300, taskMemory: 4096 })).toEqual([])
    expect(faults({ ...ec2, taskCpu: 2049 })).toEqual([
      { path: 'taskCpu', code: 'cpuAboveHost', values: { cpu: 2049, host: 't3.medium', most: 2048 } },
    ])
    expect(faults({ ...ec2, taskMemory: 4097 })).toMatchObject([{ code: 'memoryAboveHost', values: { memory: 4097, most: 4096 } }])
    expect(faults({ ...ec2, minHosts: 5, maxHosts: 4 })).toMatchObject([{ path: 'minHosts', code: 'hostsAboveMax' }])
  })
  it('a minimum above the maximum, a wish outside', () => {
    expect(faults({ minCapacity: 5 })).toMatchObject([{ path: 'minCapacity', code: 'minAboveMax' }])
    expect(faults({ desiredCount: 5 })).toMatchObject([{ path: 'desiredCount', code: 'desiredOutside', values: { min: 1, max: 4 } }])
  })
  it('a deployment that could never begin', () => {
    const stuck = type === 'ecsService' ? { maximumPercent: 100 } : { maxSurge: 0, maxUnavailable: 0 }
    expect(faults(stuck)).toMatchObject([{ code: 'stuckDeployment' }])
  })
})

it('what does not go together under one does not under the other', () => {
  const [ecs, eks] = ['ecsService', 'eksDeployment'].map((type) => kindOf(type))
  const found = (kind: typeof ecs, settings: Record<string, unknown>) =>
    kind ? (kind.check?.(settingsOf(kind, settings)) ?? []).filter(({ code }) => !code.startsWith('fargate')) : null
  for (const platform of ['fargate', 'ec2'])
    for (const taskCpu of [128, 256, 300, 2048, 4096])
      for (const taskMemory of [6, 512, 4096, 30_720])
        for (const more of [{}, { minCapacity: 3 }, { maxHosts: 0 }, { hostType: 't3.xlarge' }]) {
          const settings = { platform, taskCpu, taskMemory, ...more }
          expect(found(eks, settings), JSON.stringify(settings)).toEqual(found(ecs, settings))
        }
})

it('the lessons name what holds', async () => {
  const limits = async (type: string) => (await kindOf(type)?.text.en())?.text.lesson
  const comma = new Intl.NumberFormat('en').format
  const cpus = [...FARGATE.keys()]
  const most = (FARGATE.get(16_384)?.at(-1) ?? 0) / 1024
  const fields = (type: string) => settingsOf(kindOf(type) as AnyKind, {}) as Record<string, number>
  const ecs = JSON.stringify(await limits('ecsService'))
  expect(ecs).toContain(`${cpus[0]} to ${comma(cpus.at(-1) ?? 0)} CPU units, each with its own range of memory, up to ${most} GB`)
  const { minimumHealthyPercent, maximumPercent, fargateStart } = fields('ecsService')
  expect(ecs).toContain(`at least ${minimumHealthyPercent} % of desired healthy and runs at most ${maximumPercent} %`)
  expect(ecs).toContain(`about ${fargateStart} s on Fargate, about ${fields('ecsService').hostBoot + fields('ecsService').ec2Start} s with`)
  const eks = JSON.stringify(await limits('eksDeployment'))
  for (const { clusterHour } of Object.values(prices)) expect(eks).toContain(`$${clusterHour.toFixed(2)} an hour`)
  expect(eks).toContain(`about ${fields('eksDeployment').fargateStart} s on Fargate`)
  expect(eks).toContain(`has ${fields('eksDeployment').stopTimeout} seconds`)
  expect(eks).toContain(`a t3.medium ${HOSTS['t3.medium'].pods}`)
})

describe('placement', () => {
  const size = { cpu: 512, memory: 512 }
  /** Hosts a1 with one task, a2 with two, b3 with three; a t3.medium has room for four by CPU. */
  const yard = () => {
    const hosts = new Hosts(() => 17)
    for (const [zones, tasks] of [
      [['a'], 1],
      [['a'], 2],
      [['b'], 3],
    ] as const) {
      const host = hosts.add('t3.medium', zones, 0)
      host.state = 'up'
      for (let n = 0; n < tasks; n++) hosts.reserve(host, size)
    }
    return hosts
  }
  const chosen = (hosts: Hosts, placement: 'spread' | 'binpack' | 'random', draw = 0, inZone = (zone: string) => (zone === 'a' ? 3 : 2)) =>
    hosts.choose(size, placement, inZone, () => draw)?.number
  it('spread: the zone with the fewest, then the host with the fewest', () => {
    expect(chosen(yard(), 'spread')).toBe(2)
    expect(chosen(yard(), 'spread', 0, () => 3)).toBe(0)
  })
  it('binpack: the host with the least left that still fits it', () => {
    const hosts = yard()
    expect(chosen(hosts, 'binpack')).toBe(2)
    hosts.reserve(hosts.all[2], size)
    expect(chosen(hosts, 'binpack')).toBe(1)
  })
  it('random: each with room alike', () => {
    expect([0, 0.34, 0.67].map((draw) => chosen(yard(), 'random', draw))).toEqual([0, 1, 2])
  })
  it('null while none has room: full, booting, leaving, at its most pods', () => {
    const hosts = yard()
    for (const change of [{ cpu: 511 }, { memory: 511 }, { state: 'booting' }, { leaving: true }, { tasks: 17 }] as Partial<Host>[]) {
      const [only] = hosts.all
      const closed = new Hosts(() => 17)
      closed.all = [{ ...only, ...change }]
      expect(chosen(closed, 'binpack')).toBeUndefined()
    }
  })
  it('new hosts go to the zone with the fewest, and are as many as the tasks need', () => {
    const hosts = yard()
    expect(hosts.add('t3.medium', ['a', 'b'], 0).zone).toBe('b')
    expect(hosts.needed(9, size, 't3.medium')).toBe(3)
    expect(hosts.needed(9, { cpu: 4096, memory: 1 }, 't3.medium')).toBe(0)
  })
})

describe('a rolling update', () => {
  /** Plays it with tasks that are healthy at the next step; returns how many were there and how many healthy, step by step. */
  function play(desired: number, lower: number, upper: number) {
    let tasks: Candidate[] = Array.from({ length: desired }, () => ({ obsolete: true, healthy: true, starting: false }))
    const there: number[] = []
    const healthy: number[] = []
    for (let step = 0; step < 20; step++) {
      const { order, stop } = roll(tasks, 0, desired, { lower, upper })
      if (order === 0 && stop.length === 0) break
      tasks = [...tasks.filter((task) => !stop.includes(task)), ...Array.from({ length: order }, () => fresh)]
      there.push(tasks.length)
      healthy.push(tasks.filter((task) => task.healthy).length)
      tasks = tasks.map((task) => ({ ...task, healthy: true, starting: false }))
    }
    expect(tasks.every(({ obsolete }) => !obsolete)).toBe(true)
    expect(tasks).toHaveLength(desired)
    return { peak: Math.max(...there), floor: Math.min(...healthy) }
  }
  const fresh: Candidate = { obsolete: false, healthy: false, starting: true }
  it('4 tasks, 100 % to 200 %: 8 at the most, never fewer than 4 healthy', () => {
    expect(play(4, 4, 8)).toEqual({ peak: 8, floor: 4 })
  })
  it('4 tasks, 50 % to 100 %: 4 at the most, down to 2 healthy', () => {
    expect(play(4, 2, 4)).toEqual({ peak: 4, floor: 2 })
  })
  it('Kubernetes, 4 replicas, 25 % each way: 5 at the most, 3 healthy at least', () => {
    expect(play(4, 3, 5)).toEqual({ peak: 5, floor: 3 })
  })
  const task = (obsolete: boolean, healthy: boolean, starting = false): Candidate => ({ obsolete, healthy, starting })
  it('an unhealthy task gets its replacement first where there may be more; where not, it goes first', () => {
    expect(roll([task(true, false), task(false, true)], 0, 2, { lower: 2, upper: 4 })).toEqual({ order: 1, stop: [] })
    const doomed = task(true, false)
    expect(roll([doomed, task(false, true)], 0, 2, { lower: 2, upper: 2 })).toEqual({ order: 1, stop: [doomed] })
  })
  it('old ones that never ran go at once', () => {
    const starting = task(true, false, true)
    expect(roll([starting, task(true, true)], 0, 2, { lower: 2, upper: 2 }).stop).toEqual([starting])
  })
  it('without anything old it fills up to what is wanted', () => {
    expect(roll([task(false, true)], 1, 5, { lower: 5, upper: 10 })).toEqual({ order: 3, stop: [] })
  })
})
