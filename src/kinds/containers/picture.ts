/** What is shown of a service of containers: its readings, and the cells of its picture. */
import { CELL_STATES, CELL_WIDTH } from '../../engine/columns.ts'
import type { Fleet } from '../../engine/fleet.ts'
import type { World } from '../../engine/world.ts'
import type { ContainerSettings } from './fields.ts'
import { CELLS, type ContainerGauge } from './gauges.ts'
import { type Host, type Hosts, usedShare } from './hosts.ts'
import type { Task } from './task.ts'
import type { Tasks } from './tasks.ts'
import type { Usage } from './usage.ts'

/** So many hosts first, then so many tasks without room, then tasks. */
const HOST_CELLS = 12
const WAITING_CELLS = 32

export interface Shown {
  readonly world: World
  readonly fleet: Fleet
  readonly hosts: Hosts
  readonly crew: Tasks
  readonly usage: Usage
  readonly settings: ContainerSettings
  readonly desired: number
  readonly min: number
  readonly max: number
}

/** Readings by the names of gauges, scaling's own apart. */
export function readingsOf({ world, hosts, crew, usage, settings, desired, min, max }: Shown): Partial<Record<ContainerGauge, number>> {
  const count = (is: (task: Task) => boolean) => crew.all.filter((task) => !crew.failed(task) && is(task)).length
  const starting = crew.all.filter(({ life }) => life === 'starting')
  const reserved = hosts.reserved()
  const hours = usage.hours(crew.all, hosts.all, settings.hostType, world.now)
  const oldest = Math.min(world.now, ...crew.unplaced, ...starting.map(({ birth }) => birth.ordered))
  return {
    desired,
    minimum: min,
    maximum: max,
    running: count(({ life }) => life === 'running'),
    pending: crew.unplaced.length + starting.length,
    unplaced: crew.unplaced.length,
    pendingFor: world.now - oldest,
    pendingMost: Math.max(crew.longest, world.now - oldest),
    draining: count(({ life }) => life === 'draining'),
    crashed: crew.all.filter((task) => crew.failed(task)).length,
    obsolete: count((task) => task.obsolete && task.life !== 'draining'),
    hosts: hosts.all.filter(({ state }) => state === 'up').length,
    hostsBooting: hosts.all.filter(({ state }) => state === 'booting').length,
    cpuReserved: reserved.cpu * 100,
    memoryReserved: reserved.memory * 100,
    vcpuHours: hours.vcpu,
    gbHours: hours.gb,
    hostHours: hours.host,
  }
}

function hostCell(shown: Shown, host: Host): number[] {
  const { world, hosts, settings } = shown
  const size = { cpu: settings.taskCpu, memory: settings.taskMemory }
  const state = { booting: 'booting', up: host.leaving ? 'draining' : 'inService', down: 'zoneDown' } as const
  const level = host.state === 'booting' ? (host.boot > 0 ? (world.now - host.bootsSince) / host.boot : 1) : usedShare(host)
  return [CELL_STATES.indexOf(state[host.state]), level, host.tasks + hosts.room(host, size), 1]
}
/** Hosts; tasks that no host has room for; tasks that run, start and drain, but for those on hosts that are not drawn. */
export function drawCells(shown: Shown, cells: Float64Array, at: number): void {
  const { hosts, crew, fleet } = shown
  const drawn = hosts.all.slice(0, HOST_CELLS)
  const placed = crew.all.map((task) => ({ task, place: task.birth.host ? drawn.indexOf(task.birth.host) : -1 }))
  const rows = [
    ...drawn.map((host) => hostCell(shown, host)),
    ...crew.unplaced.slice(0, WAITING_CELLS).map(() => [CELL_STATES.indexOf('waiting'), 0, -1, 0]),
    ...placed
      .filter(({ task, place }) => place >= 0 || task.birth.host === null)
      .map(({ task, place }) => task.look(crew.failed(task), fleet.zoneIsDown(task.birth.zone), place)),
  ]
  rows.slice(0, CELLS).forEach((row, nth) => {
    cells.set(row, at + nth * CELL_WIDTH)
  })
}
