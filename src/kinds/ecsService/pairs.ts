/** Pairs of CPU and memory that AWS Fargate sells: what it has no size for, and which size is meant when one half of a pair is changed. */
import { FARGATE } from '../containers/sizes.ts'
import type { Fault } from '../kind.ts'
import type { EcsSettings } from './fields.ts'

/** A short way to write what is offered: all, or the first two and the last. */
const listed = (values: readonly number[]) =>
  values.length <= 7 ? values.join(', ') : `${values[0]}, ${values[1]} … ${values[values.length - 1]}`

export function noPair({ taskCpu: cpu, taskMemory: memory }: EcsSettings): Fault[] {
  const offered = FARGATE.get(cpu)
  if (!offered) return [{ path: 'taskCpu', code: 'fargateCpu', values: { cpu, offered: listed([...FARGATE.keys()]) } }]
  if (offered.includes(memory)) return []
  return [{ path: 'taskMemory', code: 'fargateMemory', values: { cpu, memory, offered: listed(offered) } }]
}

/** Of two as near the smaller. */
const nearest = (values: readonly number[], to: number) =>
  values.reduce((best, each) => (Math.abs(each - to) < Math.abs(best - to) ? each : best))

/** The other half follows the one that is changed; on the way to Fargate both go to a size that is there. */
export function pairUp(settings: EcsSettings, changed: string): Partial<EcsSettings> {
  const { taskCpu: cpu, taskMemory: memory, platform } = settings
  if (platform !== 'fargate') return {}
  if (changed === 'taskMemory') {
    const having = [...FARGATE].flatMap(([units, offered]) => (offered.includes(memory) ? [units] : []))
    return having.length === 0 ? {} : { taskCpu: nearest(having, cpu) }
  }
  const units = changed === 'platform' ? [...FARGATE.keys()].find((each) => each >= cpu) : cpu
  const offered = units === undefined ? undefined : FARGATE.get(units)
  return offered ? { taskCpu: units, taskMemory: nearest(offered, memory) } : {}
}
