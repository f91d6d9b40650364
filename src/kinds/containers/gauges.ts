/** What a service of containers shows: gauges by name and place, its card and the state of it, what it costs. */
import type { Reading, StateMark } from '../kind.ts'
import type { Prices } from '../prices.ts'
import { needed, type Use } from '../work/ways.ts'
import { type ContainerSettings, taskRate } from './fields.ts'
import { HOSTS, type HostType, roomFor, type Size } from './sizes.ts'

export const containerGauges = {
  desired: { unit: 'count' },
  minimum: { unit: 'count' },
  maximum: { unit: 'count' },
  running: { unit: 'count' },
  pending: { unit: 'count' },
  unplaced: { unit: 'count' },
  pendingFor: { unit: 'seconds' },
  pendingMost: { unit: 'seconds' },
  draining: { unit: 'count' },
  crashed: { unit: 'count' },
  obsolete: { unit: 'count' },
  started: { unit: 'count', counter: true },
  stopped: { unit: 'count', counter: true },
  hosts: { unit: 'count' },
  hostsBooting: { unit: 'count' },
  cpuReserved: { unit: 'percent' },
  memoryReserved: { unit: 'percent' },
  metric: { unit: 'none' },
  cpu: { unit: 'percent' },
  vcpuHours: { unit: 'none', counter: true },
  gbHours: { unit: 'none', counter: true },
  hostHours: { unit: 'none', counter: true },
} as const
export type ContainerGauge = keyof typeof containerGauges
const ORDER = Object.keys(containerGauges) as ContainerGauge[]
/** Places of those that the part counts itself. */
export const COUNTER = { started: ORDER.indexOf('started'), stopped: ORDER.indexOf('stopped') } as const

/** Writes readings into their places; counters that the engine keeps are left alone. */
export function write(into: Float64Array, at: number, readings: Readonly<Partial<Record<ContainerGauge, number>>>): void {
  ORDER.forEach((name, nth) => {
    const value = readings[name]
    if (value !== undefined) into[at + nth] = value
  })
}

/** What its notices mean, where they are neither more of something nor less. */
const containerNotices: Readonly<Record<string, StateMark>> = {
  noRoom: 'full',
  deployStarted: 'draining',
  deployDone: 'ok',
  unhealthy: 'losing',
  crashed: 'losing',
  zoneLost: 'zoneDown',
}

const LOSING = ['lineFull', 'crashed', 'drainedAway', 'error', 'poison'] as const
/** The state mark, from the readings. */
function containerState(read: Reading): StateMark {
  const { cells } = read
  if (read('condition') === 1) return 'stopped'
  if (cells.some((cell) => cell.state === 'zoneDown')) return 'zoneDown'
  if (read('crashed') > 0 || LOSING.some((reason) => read.rate(`failed.${reason}`) > 0)) return 'losing'
  if (read('unplaced') > 0 || (read('running') === 0 && read('pending') > 0)) return 'booting'
  if (read('obsolete') > 0) return 'draining'
  if (!(read('arrived') > 0)) return 'idle'
  const tasks = cells.filter((cell) => cell.extra === 0 && cell.state === 'inService')
  const busy = tasks.reduce((sum, cell) => sum + cell.level, 0) / Math.max(1, tasks.length)
  return busy >= 0.85 || read('waiting') > 6 * Math.max(1, read('servers')) ? 'full' : 'ok'
}

/** Cells of the picture. */
export const CELLS = 128
/** What both kinds of services are, whoever runs the containers. */
export const containerKind = {
  group: 'compute',
  family: 'containers',
  wires: { out: ['call', 'send'], in: ['call', 'poll'], needs: 'in' },
  events: ['stop', 'start', 'crash', 'slow', 'deploy'],
  picture: [{ mark: 'hosts', desired: 'desired' }],
  foot: [
    { reading: 'running', format: 'count' },
    { reading: 'pending', format: 'count', tells: ['booting'] },
  ],
  cells: CELLS,
  preset: { serviceTime: { kind: 'exponential', mean: 60 } },
  state: containerState,
  notices: containerNotices,
  rate: taskRate,
} as const

/** Dollars for what ran: tasks by the second on Fargate, hosts by the second on EC2. */
export function containerCost(usage: (name: ContainerGauge) => number, hostType: HostType, prices: Prices): number {
  return (
    usage('vcpuHours') * prices.fargateVcpuHour + usage('gbHours') * prices.fargateGbHour + usage('hostHours') * prices.hostHour[hostType]
  )
}

/** What an hour of a steady load uses on hosts of one's own, and on Fargate; `billed` is the size that Fargate makes of the one asked for. */
export function containerWays(billed: (asked: Size) => Size) {
  const tasksFor = (settings: ContainerSettings, perSecond: number) => needed(perSecond, taskRate(settings), settings.concurrency)
  const sizeOf = ({ taskCpu, taskMemory }: ContainerSettings): Size => ({ cpu: taskCpu, memory: taskMemory })
  return {
    hosts(settings: ContainerSettings, perSecond: number): Use {
      const { hostType } = settings
      const room = Math.max(1, roomFor(sizeOf(settings), hostType, HOSTS[hostType].pods))
      const units = Math.ceil(tasksFor(settings, perSecond) / room)
      return { units, size: hostType, usage: { hostHours: units } }
    },
    fargate(settings: ContainerSettings, perSecond: number): Use {
      const units = tasksFor(settings, perSecond)
      const { cpu, memory } = billed(sizeOf(settings))
      const [vcpu, gb] = [cpu / 1024, memory / 1024]
      return { units, size: `${vcpu} vCPU, ${gb} GB`, usage: { vcpuHours: units * vcpu, gbHours: units * gb } }
    },
  }
}
