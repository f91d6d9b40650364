/** What is wrong with settings of containers that are each allowed. */
import type { Fault } from '../kind.ts'
import type { ContainerSettings } from './fields.ts'
import { FARGATE, HOSTS } from './sizes.ts'

/** A short way to write what is offered: all, or the first two and the last. */
const listed = (values: readonly number[]) =>
  values.length <= 7 ? values.join(', ') : `${values[0]}, ${values[1]} … ${values[values.length - 1]}`

/** Faults that both kinds know. */
export function checkContainers(settings: ContainerSettings): Fault[] {
  const { minCapacity: min, maxCapacity: max, desiredCount: desired, platform } = settings
  const faults: Fault[] = []
  if (min > max) faults.push({ path: 'minCapacity', code: 'minAboveMax', values: { min, max } })
  else if (desired < min || desired > max) faults.push({ path: 'desiredCount', code: 'desiredOutside', values: { desired, min, max } })
  return [...faults, ...(platform === 'fargate' ? offFargate(settings) : offHosts(settings))]
}
function offFargate({ taskCpu: cpu, taskMemory: memory }: ContainerSettings): Fault[] {
  const offered = FARGATE.get(cpu)
  if (!offered) return [{ path: 'taskCpu', code: 'fargateCpu', values: { cpu, offered: listed([...FARGATE.keys()]) } }]
  if (offered.includes(memory)) return []
  return [{ path: 'taskMemory', code: 'fargateMemory', values: { cpu, memory, offered: listed(offered) } }]
}
function offHosts({ taskCpu, taskMemory, hostType, minHosts, maxHosts }: ContainerSettings): Fault[] {
  const { cpu, memory } = HOSTS[hostType]
  const faults: Fault[] = []
  if (taskCpu > cpu) faults.push({ path: 'taskCpu', code: 'cpuAboveHost', values: { cpu: taskCpu, host: hostType, most: cpu } })
  if (taskMemory > memory)
    faults.push({ path: 'taskMemory', code: 'memoryAboveHost', values: { memory: taskMemory, host: hostType, most: memory } })
  if (minHosts > maxHosts) faults.push({ path: 'minHosts', code: 'hostsAboveMax', values: { min: minHosts, max: maxHosts } })
  return faults
}
