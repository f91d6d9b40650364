/** Food trucks on Amazon ECS: a service keeps as many tasks as it wants, on Fargate or on EC2 hosts. */
import { checkContainers } from '../containers/check.ts'
import { containerCost, containerGauges, containerKind, containerWays } from '../containers/gauges.ts'
import { ContainersPart } from '../containers/part.ts'
import { defineKind, type Fault } from '../kind.ts'
import { type EcsSettings, fields } from './fields.ts'
import { Ecs } from './orchestrator.ts'
import { noPair, pairUp } from './pairs.ts'

function checkOwn({ policies, desiredCount, minimumHealthyPercent, maximumPercent }: EcsSettings): Fault[] {
  const faults: Fault[] = []
  policies.forEach((policy, nth) => {
    if (policy.type === 'targetTracking' && policy.metric === 'backlogPerTask' && policy.queue === null)
      faults.push({ path: `policies[${nth}].queue`, code: 'noQueue', values: {} })
    if (policy.type === 'scheduled' && policy.min !== null && policy.max !== null && policy.min > policy.max)
      faults.push({ path: `policies[${nth}].min`, code: 'minAboveMax', values: { min: policy.min, max: policy.max } })
  })
  const [lower, upper] = [Math.ceil((desiredCount * minimumHealthyPercent) / 100), Math.floor((desiredCount * maximumPercent) / 100)]
  if (desiredCount > 0 && lower >= desiredCount && upper <= desiredCount)
    faults.push({ path: 'maximumPercent', code: 'stuckDeployment', values: { lower, upper } })
  return faults
}

export const ecs = defineKind({
  ...containerKind,
  type: 'ecsService',
  icon: 'M1.5 5h10.5v9H1.5zM12 8h3.5l3 3v3H12M5.5 16a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2M14.5 16a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2',
  fields,
  gauges: {
    ...containerGauges,
    desired: { unit: 'count', aws: 'DesiredTaskCount' },
    running: { unit: 'count', aws: 'RunningTaskCount' },
    pending: { unit: 'count', aws: 'PendingTaskCount' },
    cpuReserved: { unit: 'percent', aws: 'CPUReservation' },
    memoryReserved: { unit: 'percent', aws: 'MemoryReservation' },
    cpu: { unit: 'percent', aws: 'CPUUtilization' },
  },
  check: (settings) => [...checkContainers(settings, noPair), ...checkOwn(settings)],
  settle: pairUp,
  ways: containerWays((asked) => asked),
  cost: (usage, _seconds, settings, prices) => containerCost(usage, settings.hostType, prices),
  start: (settings, world) => new ContainersPart(settings, world, (site) => new Ecs(site, settings)),
  text: { en: () => import('./text.en.ts'), ko: () => import('./text.ko.ts') },
})
