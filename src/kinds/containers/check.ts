/** What is wrong with settings of containers that are each allowed. */
import type { Fault } from '../kind.ts'
import type { ContainerSettings } from './fields.ts'
import { HOSTS } from './sizes.ts'

/** Faults that both kinds know; `offFargate` tells which sizes Fargate does not run for this one. */
export function checkContainers<S extends ContainerSettings>(settings: S, offFargate: (settings: S) => Fault[]): Fault[] {
  const { minCapacity: min, maxCapacity: max, desiredCount: desired, platform } = settings
  const faults: Fault[] = []
  if (min > max) faults.push({ path: 'minCapacity', code: 'minAboveMax', values: { min, max } })
  else if (desired < min || desired > max) faults.push({ path: 'desiredCount', code: 'desiredOutside', values: { desired, min, max } })
  return [...faults, ...(platform === 'fargate' ? offFargate(settings) : offHosts(settings))]
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
