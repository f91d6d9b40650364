/** Settings that containers have whoever runs them: the same names and meanings under Amazon ECS and Amazon EKS. */
import { type Law, meanOf } from '../../engine/law.ts'
import { choice, count, law, list, type NumberField, type Settings, seconds } from '../field.ts'
import { type WorkSettings, workFields } from '../work/fields.ts'
import { HOST_TYPES } from './sizes.ts'

const DAY = 86_400
const MANY = 5000
/** The size at which service times are as they are set. */
export const REFERENCE_CPU = 256

const { instanceType: machine, ...taskWork } = workFields
const MiB = (value: number, options: Pick<NumberField, 'min' | 'max' | 'aws'>): NumberField => ({
  type: 'number',
  default: value,
  unit: 'MiB',
  integer: true,
  ...options,
})
const onHosts = ['platform', 'ec2'] as const

export const containerFields = {
  minCapacity: count(1, { min: 0, max: MANY, aws: 'MinCapacity', ruler: 'low' }),
  desiredCount: count(2, { min: 0, max: MANY, aws: 'DesiredCount', ruler: 'at' }),
  maxCapacity: count(4, { min: 0, max: MANY, aws: 'MaxCapacity', ruler: 'high' }),
  platform: choice('fargate', ['fargate', 'ec2'], { aws: 'LaunchType' }),
  taskCpu: count(256, { min: 128, max: 196_608, aws: 'TaskDefinition.Cpu' }),
  taskMemory: MiB(512, { min: 6, max: 1_048_576, aws: 'TaskDefinition.Memory' }),
  ...taskWork,
  hostType: choice('t3.medium', HOST_TYPES, { aws: 'InstanceType', when: onHosts }),
  minHosts: count(1, { min: 0, max: MANY, aws: 'MinSize', when: onHosts }),
  maxHosts: count(4, { min: 0, max: MANY, aws: 'MaxSize', when: onHosts }),
  placement: choice('spread', ['spread', 'binpack', 'random'], { aws: 'PlacementStrategies.Type', when: onHosts }),
  fargateStart: law(35, { unit: 'seconds', min: 0, max: DAY, rare: true, when: ['platform', 'fargate'] }),
  ec2Start: law(5, { unit: 'seconds', min: 0, max: DAY, rare: true, when: onHosts }),
  hostBoot: law(145, { unit: 'seconds', min: 0, max: DAY, rare: true, when: onHosts }),
  imageSize: { type: 'number', default: 0, min: 0, max: 1e11, unit: 'bytes', rare: true },
  stopTimeout: seconds(30, { min: 2, max: 120, aws: 'StopTimeout', rare: true }),
  zones: list(choice('a', ['a', 'b', 'c', 'd', 'e', 'f']), {
    minLength: 1,
    maxLength: 6,
    default: ['a', 'b'],
    aws: 'Subnets',
    rare: true,
  }),
} as const
export type ContainerSettings = Settings<typeof containerFields>

/** What service times are multiplied by in a task of so many CPU units: the share `speedUp` of the work shrinks with its vCPUs. */
export function paceOf({ speedUp }: Pick<ContainerSettings, 'speedUp'>, cpu: number): number {
  return 1 - speedUp + (speedUp * REFERENCE_CPU) / cpu
}
function times(time: Law, factor: number): Law {
  if (factor === 1) return time
  return typeof time === 'number' ? time * factor : { ...time, mean: meanOf(time) * factor }
}
/** A task's work as a worker's settings: a task has a size of its own and no instance type. */
export const workOf = (settings: ContainerSettings, cpu: number): WorkSettings => ({
  ...settings,
  instanceType: machine.default as WorkSettings['instanceType'],
  speedUp: 0,
  serviceTime: times(settings.serviceTime, paceOf(settings, cpu)),
})
/** Jobs per second that one server of a task can do on average; null when its work takes no time. */
export function taskRate(settings: ContainerSettings): number | null {
  const mean = meanOf(settings.serviceTime) * paceOf(settings, settings.taskCpu)
  return mean > 0 ? 1 / mean : null
}
