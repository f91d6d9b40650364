/** Food trucks on Amazon EKS: a Kubernetes Deployment keeps as many pods as it wants, on Fargate or on EC2 hosts. */
import { checkContainers } from '../containers/check.ts'
import { containerCost, containerGauges, containerKind, containerWays } from '../containers/gauges.ts'
import { ContainersPart } from '../containers/part.ts'
import { podSize } from '../containers/sizes.ts'
import { defineKind, type Fault } from '../kind.ts'
import { type EksSettings, fields } from './fields.ts'
import { Eks } from './orchestrator.ts'

/** Amazon EKS rounds a pod up to a size that Fargate has: refused is what no size is big enough for. */
const tooBig = ({ taskCpu: cpu, taskMemory: memory }: EksSettings): Fault[] =>
  podSize({ cpu, memory }) === null ? [{ path: 'taskMemory', code: 'podTooBig', values: { cpu, memory } }] : []

function checkOwn({ metrics, maxSurge, maxUnavailable }: EksSettings): Fault[] {
  const faults: Fault[] = []
  metrics.forEach(({ metric, queue }, nth) => {
    if (metric === 'backlogPerPod' && queue === null) faults.push({ path: `metrics[${nth}].queue`, code: 'noQueue', values: {} })
  })
  if (maxSurge === 0 && maxUnavailable === 0) faults.push({ path: 'maxUnavailable', code: 'stuckDeployment', values: {} })
  return faults
}

export const eksDeployment = defineKind({
  ...containerKind,
  type: 'eksDeployment',
  icon: 'M10 1.75l7 3.4 1.6 7.4-4.8 5.7H6.2l-4.8-5.7L3 5.15zM10 6.5v7M6.9 8.2l6.2 3.6M13.1 8.2l-6.2 3.6',
  fields,
  gauges: containerGauges,
  check: (settings) => [...checkContainers(settings, tooBig), ...checkOwn(settings)],
  ways: containerWays((asked) => podSize(asked) ?? asked),
  cost: (usage, seconds, settings, prices) => containerCost(usage, settings.hostType, prices) + (seconds / 3600) * prices.clusterHour,
  start: (settings, world) => new ContainersPart(settings, world, (site) => new Eks(site, settings)),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
