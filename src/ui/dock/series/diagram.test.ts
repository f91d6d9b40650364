/** What series know of a diagram: stages, capacity, planned traffic, instances, settings along a run. */
import { describe, expect, it } from 'vitest'
import type { AnyKind } from '../../../kinds/kind.ts'
import { component, diagramWith, recordingWith, wire } from '../dock.fake.ts'
import { capacityOf, stagesOf } from './capacity.ts'
import { instancesIn } from './instances.ts'
import { dayOf, planOf, stepsOf } from './planned.ts'

const field = { type: 'number', default: 0, min: 0, max: 1e9, unit: 'none' }
const calls = { type: 'choice', default: 'sequence', choices: ['sequence', 'oneOf', 'parallel'] }
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
    fields: { seconds: { ...field, default: 4 }, calls },
    rate: ({ seconds }: { seconds: number }) => (seconds > 0 ? 1 / seconds : null),
  }),
  crew: kind({ group: 'compute', gauges: { pending: {}, inServiceInstances: {}, draining: {} }, rate: () => 1 }),
}
const kindOf = (type: string) => KINDS[type]
const two = (id: string) => ({ a: 2, b: 3, c: 1 })[id] ?? 1

describe('stages', () => {
  it('puts targets behind one door together, and workers one after the other apart', () => {
    const diagram = diagramWith({
      components: [
        component('s', 'source'),
        component('d', 'door'),
        component('a', 'worker'),
        component('b', 'worker'),
        component('c', 'worker'),
      ],
      wires: [wire('s', 'd', 'call'), wire('d', 'a', 'call'), wire('d', 'b', 'call'), wire('a', 'c', 'call')],
    })
    expect(stagesOf(diagram, kindOf)).toEqual([['a', 'b'], ['c']])
    // a and b: 5 servers of 4 s; c: 1 server of 4 s.
    expect(capacityOf({ diagram, journal: [] }, kindOf, [10], two)).toEqual([0.25])
  })
  it('keeps what a worker calls in sequence apart, and what it picks one of together', () => {
    const wires = [wire('s', 'a', 'call'), wire('a', 'b', 'call'), wire('a', 'c', 'call')]
    const of = (way: string) =>
      diagramWith({
        components: [
          component('s', 'source'),
          component('a', 'worker', { calls: way }),
          component('b', 'worker'),
          component('c', 'worker'),
        ],
        wires,
      })
    expect(stagesOf(of('sequence'), kindOf)).toEqual([['a'], ['b'], ['c']])
    expect(stagesOf(of('oneOf'), kindOf)).toEqual([['a'], ['b', 'c']])
  })
  it('does not hang on a ring of doors', () => {
    const diagram = diagramWith({
      components: [component('d', 'door'), component('e', 'door'), component('a', 'worker')],
      wires: [wire('d', 'e', 'call'), wire('e', 'd', 'call'), wire('e', 'a', 'call')],
    })
    expect(stagesOf(diagram, kindOf)).toEqual([['a']])
  })
})

describe('capacity', () => {
  const diagram = diagramWith({ components: [component('s', 'source'), component('a', 'worker')], wires: [wire('s', 'a', 'call')] })
  it('follows settings, edits and slowness along the run', () => {
    const scripted = {
      ...diagram,
      scenario: { ...diagram.scenario, events: [{ at: 15, do: 'slow' as const, component: 'a', factor: 2, duration: 10 }] },
    }
    const journal = [{ at: 35, after: 1, edit: { do: 'setComponent' as const, id: 'a', settings: { seconds: 1 } } }]
    expect(capacityOf({ diagram: scripted, journal }, kindOf, [10, 20, 30, 40], two)).toEqual([0.5, 0.25, 0.5, 2])
  })
  it('is left out where a rate cannot be known, or nobody works', () => {
    const free = { ...diagram, components: [component('s', 'source'), component('a', 'worker', { seconds: 0 })] }
    expect(capacityOf({ diagram: free, journal: [] }, kindOf, [10], two)).toBeNull()
    expect(capacityOf({ diagram: diagramWith({ components: [component('s', 'source')] }), journal: [] }, kindOf, [10], two)).toBeNull()
  })
})

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
    expect(instancesIn(recording, recording.bins[0]!, kindOf)).toEqual({ inService: 4, booting: 2, draining: 2 })
  })
  it('are nothing where nothing works', () => {
    const recording = recordingWith(diagramWith({ components: [component('d', 'door')] }), 1, () => 0)
    expect(instancesIn(recording, recording.bins[0]!, kindOf)).toBeNull()
  })
})
