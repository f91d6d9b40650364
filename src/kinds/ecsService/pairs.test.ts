/** Sizes of a task on Fargate: the pairs that AWS sells, and which one is meant when half of one is changed (aws-facts 6.2). */
import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../diagram/settings.ts'
import { FARGATE } from '../containers/sizes.ts'
import { eksDeployment } from '../eksDeployment/index.ts'
import { ecs } from './index.ts'

const faults = (settings: Record<string, unknown>) => ecs.check?.(settingsOf(ecs, settings)) ?? []

it('a pair that Fargate does not offer: told what it does', () => {
  expect(faults({ taskCpu: 300 })).toEqual([
    { path: 'taskCpu', code: 'fargateCpu', values: { cpu: 300, offered: '256, 512, 1024, 2048, 4096, 8192, 16384' } },
  ])
  expect(faults({ taskMemory: 4096 })).toEqual([
    { path: 'taskMemory', code: 'fargateMemory', values: { cpu: 256, memory: 4096, offered: '512, 1024, 2048' } },
  ])
  expect(faults({ taskCpu: 2048, taskMemory: 512 })).toMatchObject([{ values: { offered: '4096, 5120 … 16384' } }])
  for (const [taskCpu, sizes] of FARGATE) for (const taskMemory of sizes) expect(faults({ taskCpu, taskMemory })).toEqual([])
})

it('a pod is asked for no pair: Amazon EKS rounds it up', () => {
  const refused = (settings: Record<string, unknown>) => eksDeployment.check?.(settingsOf(eksDeployment, settings)) ?? []
  for (const taskCpu of [128, 250, 300, 1024, 16_384])
    for (const taskMemory of [6, 300, 700, 4096, 100_000]) expect(refused({ taskCpu, taskMemory })).toEqual([])
  expect(refused({ taskMemory: 122_880 })).toMatchObject([{ code: 'podTooBig' }])
  expect(refused({ taskCpu: 16_385 })).toMatchObject([{ code: 'podTooBig' }])
})

describe('one half of a pair is changed', () => {
  const settled = (settings: Record<string, unknown>, changed: string) => {
    const { taskCpu, taskMemory } = { ...settingsOf(ecs, settings), ...ecs.settle?.(settingsOf(ecs, settings), changed) }
    return [taskCpu, taskMemory]
  }
  it('memory follows the CPU to the nearest that is sold with it', () => {
    expect(settled({ taskCpu: 1024, taskMemory: 512 }, 'taskCpu')).toEqual([1024, 2048])
    expect(settled({ taskCpu: 256, taskMemory: 8192 }, 'taskCpu')).toEqual([256, 2048])
    expect(settled({ taskCpu: 8192, taskMemory: 22_000 }, 'taskCpu')).toEqual([8192, 20_480])
  })
  it('CPU follows the memory to the nearest that is sold with it', () => {
    expect(settled({ taskCpu: 256, taskMemory: 4096 }, 'taskMemory')).toEqual([512, 4096])
    expect(settled({ taskCpu: 4096, taskMemory: 512 }, 'taskMemory')).toEqual([256, 512])
  })
  it('from any pair to any other, with both numbers typed in either order', () => {
    const pairs = [...FARGATE].flatMap(([cpu, sizes]) => sizes.map((memory) => [cpu, memory] as const))
    for (const [cpu, memory] of pairs)
      for (const half of [{ taskCpu: 16_384 }, { taskMemory: 122_880 }, { taskCpu: 256 }, { taskMemory: 512 }]) {
        const [changed] = Object.keys(half)
        const [taskCpu, taskMemory] = settled({ taskCpu: cpu, taskMemory: memory, ...half }, changed)
        expect(faults({ taskCpu, taskMemory })).toEqual([])
        expect({ taskCpu, taskMemory }).toMatchObject(half)
      }
  })
  it('on the way to Fargate both go to a size that is there', () => {
    expect(settled({ taskCpu: 300, taskMemory: 300 }, 'platform')).toEqual([512, 1024])
  })
  it('nothing follows what is not sold, or what hosts run', () => {
    expect(settled({ taskCpu: 300 }, 'taskCpu')).toEqual([300, 512])
    expect(settled({ taskMemory: 513 }, 'taskMemory')).toEqual([256, 513])
    expect(settled({ taskCpu: 1024, platform: 'ec2' }, 'taskCpu')).toEqual([1024, 512])
  })
})
