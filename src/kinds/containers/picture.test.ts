/** The picture of containers: hosts with what fits, tasks with their host, those without room; and the state of the card. */
import { describe, expect, it } from 'vitest'
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { Watched } from '../../diagram/shop.fake.ts'
import { CELL_STATES, CELL_WIDTH, COLUMNS } from '../../engine/columns.ts'
import { kindOf } from '../index.ts'
import type { Reading } from '../kind.ts'
import { behind, crash, KINDS, onHosts, set } from './trucks.fake.ts'

/** Reads the part out of a snapshot, as the page does. */
function reading(watched: Watched, moment: number): Reading {
  watched.at(moment)
  const frame = watched.live.snapshot()
  const own = watched.live.legend().components.find(({ id }) => id === 'trucks')
  if (!own) throw new Error('There are no trucks.')
  const from = own.at + COLUMNS.length
  const cellsAt = from + own.gauges.length
  const cells = Array.from({ length: own.cells }, (_, nth) => {
    const [state, level, number, extra] = frame.subarray(cellsAt + nth * CELL_WIDTH)
    return { state: CELL_STATES[state], level, number, extra }
  }).filter(({ state }) => state !== 'none')
  const read = (name: string) => {
    const column = (COLUMNS as readonly string[]).indexOf(name)
    return column >= 0 ? frame[own.at + column] : frame[from + own.gauges.indexOf(name)]
  }
  return Object.assign(read, { setting: () => null, rate: () => 0, cells }) as Reading
}
const look = (watched: Watched, moment: number) =>
  reading(watched, moment).cells.map(({ state, number, extra }) => `${extra ? 'host' : 'task'} ${state} ${number}`)

describe.each(KINDS)('%s', (kind) => {
  const run = (settings: SettingValues, events: readonly ScenarioEvent[] = [], times: number[] = []) =>
    new Watched(behind(kind, settings, { events, times }))
  const state = (watched: Watched, moment: number) => kindOf(kind)?.state(reading(watched, moment))

  it('on Fargate: tiles without hosts', () => {
    expect(look(run({ desiredCount: 3 }), 5)).toEqual(Array.from({ length: 3 }, () => 'task inService -1'))
    expect(look(run({ desiredCount: 1 }, [set(5, 'desiredCount', 2)]), 6)).toEqual(['task inService -1', 'task booting -1'])
  })
  it('on hosts: what fits, whose task it is, what finds no room', () => {
    const big = { ...onHosts, desiredCount: 3, taskCpu: 1024, taskMemory: 1024, maxHosts: 2 }
    const watched = run(big, [set(5, 'desiredCount', 6)])
    expect(look(watched, 4)).toEqual(['host inService 2', 'host inService 2', 'task inService 0', 'task inService 1', 'task inService 0'])
    expect(look(watched, 6).slice(2)).toEqual([
      'task waiting -1',
      'task waiting -1',
      'task inService 0',
      'task inService 1',
      'task inService 0',
      'task booting 1',
    ])
  })
  it('an old version is told from the new one', () => {
    const cells = look(run({ desiredCount: 4 }, [{ at: 5, do: 'deploy', component: 'trucks' }]), 10)
    expect(cells.filter((cell) => cell === 'task draining -1')).toHaveLength(kind === 'ecsService' ? 4 : 3)
    expect(cells.filter((cell) => cell === 'task booting -1')).toHaveLength(kind === 'ecsService' ? 4 : 2)
  })
  it('a host that boots says how far it is; one in a dark zone and its tasks are dark', () => {
    const watched = run({ ...onHosts, minHosts: 0, desiredCount: 0, hostBoot: 100 }, [set(10, 'minHosts', 1)])
    const [cell] = reading(watched, 35).cells
    expect(cell).toMatchObject({ state: 'booting', level: 0.25, number: 8, extra: 1 })
    const dark = run({ ...onHosts, desiredCount: 1 }, [{ at: 10, do: 'zoneDown', zone: 'a' }])
    expect(look(dark, 20)).toEqual(['host zoneDown 8', 'task zoneDown 0'])
  })
  it('more hosts than are drawn: their tasks do not stand as if without room', () => {
    const many = { ...onHosts, maxHosts: 20, desiredCount: 40, taskCpu: 1024, taskMemory: 1024 }
    const cells = look(run(many), 5)
    expect(cells.filter((cell) => cell.startsWith('host'))).toHaveLength(12)
    expect(cells.filter((cell) => cell.startsWith('task'))).toHaveLength(24)
    expect(cells.some((cell) => cell.endsWith('-1'))).toBe(false)
  })
  it('the state of the card', () => {
    expect(state(run({}), 5)).toBe('idle')
    expect(state(run({}, [], [1, 20]), 15)).toBe('ok')
    expect(state(run({ desiredCount: 0 }, [set(5, 'desiredCount', 1)]), 10)).toBe('booting')
    expect(state(run({ ...onHosts, maxHosts: 1, desiredCount: 8 }, [set(5, 'desiredCount', 9)]), 10)).toBe('booting')
    expect(state(run({}, [{ at: 5, do: 'deploy', component: 'trucks' }]), 10)).toBe('draining')
    expect(state(run({}, [{ at: 5, do: 'stop', component: 'trucks' }]), 10)).toBe('stopped')
    expect(state(run({}, [{ at: 5, do: 'zoneDown', zone: 'a' }]), 10)).toBe('zoneDown')
    expect(state(run({ desiredCount: 1 }, [crash(5)]), 10)).toBe('booting')
  })
  it('its price needs no task: nothing runs, nothing is paid but the control plane', () => {
    const idle = run({ desiredCount: 0 })
    expect(reading(idle, 3600)('cost')).toBeCloseTo(kind === 'ecsService' ? 0 : 0.1, 9)
  })
})
