/** Words of containers that both kinds share, in English. */
import type { FieldText } from '../../kind.ts'
import { workChoices, workWords } from '../../work/words.en.ts'
import type { containerFields } from '../fields.ts'
import type { ContainerGauge } from '../gauges.ts'

const { instanceType: _instance, ...taskWords } = workWords

export const containerWords = {
  minCapacity: { label: 'Minimum', help: 'Scaling never goes below this. You pay for it at night too.' },
  desiredCount: { label: 'Desired', help: 'How many tasks it wants at the start. Scaling moves it.' },
  maxCapacity: { label: 'Maximum', help: 'Scaling never goes above this, however long the line.' },
  platform: {
    label: 'Runs on',
    help: 'Fargate: AWS keeps the machines. EC2: you pay for hosts, full or not, and tasks need room on them.',
  },
  taskCpu: { label: 'CPU units', help: '1,024 units are one vCPU. Fargate offers certain sizes only.' },
  taskMemory: { label: 'Memory', help: 'Reserved for each task. Fargate offers certain sizes for each CPU.' },
  ...taskWords,
  concurrency: { label: 'Servers', help: 'Orders that one task works on at the same time, each at full speed. The price stays the same.' },
  speedUp: {
    label: 'Work that vCPUs shorten',
    help: 'Share of the service time that more CPU makes shorter. Service times are those of 256 units.',
  },
  hostType: { label: 'Host', help: 'The EC2 instance type under the tasks. It decides how many fit on one.' },
  minHosts: { label: 'Hosts, at least', help: 'Never fewer hosts than this, even if they stand empty.' },
  maxHosts: { label: 'Hosts, at most', help: 'Tasks that find no room then wait.' },
  placement: { label: 'Placement', help: 'Where the next task goes: spread survives more, packing costs less.' },
  fargateStart: { label: 'Start on Fargate', help: 'From the pull of the image until the task runs. Nothing is cached there.' },
  ec2Start: { label: 'Start on a host', help: 'Until a task runs on a host that is up and has the image.' },
  hostBoot: { label: 'Boot of a host', help: 'From the launch of a host until tasks can be placed on it.' },
  imageSize: { label: 'Image size', help: 'Each 100 MB take a second to pull: every time on Fargate, once a host on EC2.' },
  stopTimeout: { label: 'Time to finish', help: 'After it is told to stop. What a task still has in hand then fails.' },
  zones: { label: 'Availability Zones', help: 'Tasks and hosts are spread evenly over them.' },
} as const satisfies Record<keyof typeof containerFields, FieldText>

export const containerChoices = {
  ...workChoices,
  'platform=fargate': 'AWS Fargate',
  'platform=ec2': 'EC2 hosts',
  'placement=spread': 'spread over zones and hosts',
  'placement=binpack': 'packed on as few hosts as possible',
  'placement=random': 'at random',
} as const

export const containerGauges = {
  desired: 'Desired',
  minimum: 'Minimum',
  maximum: 'Maximum',
  running: 'Running',
  pending: 'Not running yet',
  unplaced: 'Without room',
  pendingFor: 'Oldest waits to run since',
  pendingMost: 'Longest start so far',
  draining: 'Leaving',
  crashed: 'Down',
  obsolete: 'To be replaced',
  started: 'Started',
  stopped: 'Stopped',
  hosts: 'Hosts',
  hostsBooting: 'Hosts booting',
  cpuReserved: 'CPU reserved',
  memoryReserved: 'Memory reserved',
  metric: 'Metric of scaling',
  cpu: 'CPU, average',
  vcpuHours: 'Fargate vCPU-hours paid',
  gbHours: 'Fargate GB-hours paid',
  hostHours: 'Host-hours paid',
} as const satisfies Record<ContainerGauge, string>

export const containerFaults = {
  minAboveMax: 'The minimum, {min}, is above the maximum, {max}.',
  desiredOutside: 'Desired {desired} lies outside {min} to {max}.',
  cpuAboveHost: 'A {host} has {most} CPU units; a task of {cpu} never fits.',
  memoryAboveHost: 'A {host} has {most} MiB; a task of {memory} MiB never fits.',
  hostsAboveMax: 'Hosts: at least {min} is above at most {max}.',
  noQueue: 'A backlog needs a queue to look at.',
} as const

export const containerNotices = {
  noRoom: '{tasks} tasks wait: no host has room.',
  deployStarted: 'A new version is rolled out: {tasks} tasks.',
  deployDone: 'All {tasks} tasks run the new version, after {seconds} s.',
  unhealthy: 'The balancer calls a task unhealthy: it is replaced.',
  crashed: '{tasks} stopped unexpectedly: replaced at once.',
  zoneLost: 'Zone {zone} is dark: {tasks} tasks and {hosts} hosts are lost.',
  scaledOut: '{metric} at {value}, target {target}: from {from} to {to} tasks.',
  scaledIn: '{metric} at {value}, target {target}: from {from} down to {to} tasks.',
  hostsOut: '{pending} tasks find no room: from {from} to {to} hosts.',
  hostsIn: 'More hosts than the tasks need: from {from} down to {to}.',
} as const
