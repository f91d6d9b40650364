/** What series know of a diagram: planned traffic, instances. */
import { describe, expect, it } from 'vitest'
import type { AnyKind } from '../../../kinds/kind.ts'
import { component, diagramWith, recordingWith } from '../dock.fake.ts'
import { instancesIn } from './instances.ts'
import { dayOf, planOf, stepsOf } from './planned.ts'

const field = { type: 'number', default: 0, min: 0, max: 1e9, unit: 'none' }
const kind = (over: Record<string, unknown>) => ({ group: 'net', fields: {}, gauges: {}, ...over }) as unknown as AnyKind
/** Kinds of the test alone: nothing here is known by name. */
const KINDS: Record<string, AnyKind> = {
  source: kind({
    fields: { speed: { ...field, default: 2 } },
    traffic:
      ({ speed }: { speed: number }) =>
      (at: number) =>
        at < 100 ? speed : speed / 2,
    day: () => ({ start: 21_600, source: 'a.day' }),
  }),
  door: kind({}),
  worker: kind({
    group: 'compute',
    fields: { seconds: { ...field, default: 4 } },
    rate: ({ seconds }: { seconds: number }) => (seconds > 0 ? 1 / seconds : null),
  }),
  crew: kind({ group: 'compute', gauges: { pending: {}, inServiceInstances: {}, draining: {} }, rate: () => 1 }),
}
const kindOf = (type: string) => KINDS[type]

describe('planned traffic', () => {
  it('is the sum of the sources, with spikes and settings as scripted', () => {
    const events = [
      { at: 50, do: 'spike' as const, component: 's', factor: 3, duration: 25 },
      { at: 150, do: 'set' as const, component: 's', setting: 'speed', value: 8 },
    ]
    const diagram = diagramWith({
      components: [component('s', 'source'), component('t', 'source', { speed: 1 })],
      scenario: { ...diagramWith().scenario, events },
    })
    const plan = planOf(diagram, [], kindOf)
    expect([10, 60, 80, 120, 160].map((at) => plan?.(at))).toEqual([3, 7, 3, 1.5, 4.5])
    expect(stepsOf(plan, 0, 200, 8)).toEqual([
      { at: 0, value: 3 },
      { at: 50, value: 7 },
      { at: 75, value: 3 },
      { at: 100, value: 1.5 },
      { at: 150, value: 4.5 },
    ])
  })
  it('is no plan where nothing sends by itself', () => {
    expect(planOf(diagramWith({ components: [component('d', 'door')] }), [], kindOf)).toBeNull()
    expect(dayOf(diagramWith({ components: [component('d', 'door')] }), kindOf)).toEqual({ start: null, source: null })
  })
  it('knows the hour at which the run begins', () => {
    expect(dayOf(diagramWith({ components: [component('d', 'door'), component('s', 'source')] }), kindOf)).toEqual({
      start: 21_600,
      source: { kind: 'source', key: 'a.day' },
    })
  })
})

describe('instances', () => {
  it('are counted by gauges of groups and by the condition of single workers', () => {
    const diagram = diagramWith({
      components: [component('g', 'crew'), component('a', 'worker'), component('b', 'worker'), component('d', 'door')],
    })
    const values: Record<string, number> = {
      'g inServiceInstances': 3,
      'g pending': 1,
      'g draining': 2,
      'a condition': 0,
      'b condition': 4,
    }
    const recording = recordingWith(diagram, 1, (id, name) => values[`${id} ${name}`] ?? Number.NaN)
    expect(instancesIn(recording, recording.bins[0]!, kindOf)).toMatchObject({
      inService: 4,
      booting: 2,
      draining: 2,
      unused: 0,
      forecast: Number.NaN,
    })
  })
  it('are owned whether they work or not, and stand against what a forecast wants', () => {
    const gauges = { owned: { unit: 'count' }, cpu: { unit: 'percent' } }
    const seer = { ...kindOf('crew')!, gauges: { ...kindOf('crew')!.gauges, forecast: { unit: 'count' } } } as AnyKind
    const own = { ...kindOf('worker')!, gauges } as AnyKind
    const kinds: Record<string, AnyKind> = { seer, own }
    const diagram = diagramWith({ components: [component('s', 'seer'), component('o', 'own')] })
    const values: Record<string, number> = { 's inServiceInstances': 2, 's forecast': 5, 'o condition': 0, 'o owned': 10, 'o cpu': 30 }
    const recording = recordingWith(diagram, 1, (id, name) => values[`${id} ${name}`] ?? Number.NaN)
    expect(instancesIn(recording, recording.bins[0]!, (type) => kinds[type])).toEqual({
      inService: 12,
      booting: 0,
      draining: 0,
      unused: 7,
      forecast: 15,
    })
  })
  it('are nothing where nothing works', () => {
    const recording = recordingWith(diagramWith({ components: [component('d', 'door')] }), 1, () => 0)
    expect(instancesIn(recording, recording.bins[0]!, kindOf)).toBeNull()
  })
})
