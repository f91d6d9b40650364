/** The page foresees what the simulation foresees: the same rates for every component of random diagrams, and the right ones for known shapes. */
import { expect, it } from 'vitest'
import { Simulation } from '../../engine/simulation.ts'
import * as engine from '../../engine/topology/planned.ts'
import { plan } from '../compile.ts'
import type { Component, Diagram, Wire } from '../diagram.ts'
import { randomDiagram } from '../random.fake.ts'
import { emptyDiagram } from '../settings.ts'
import { plannedAt } from './planned.ts'

const part = (id: string, kind: string, settings: Component['settings'] = {}): Component => ({ id, kind, name: id, x: 0, y: 0, settings })
const wire = (from: string, to: string, role: Wire['role'], settings: Wire['settings'] = {}): Wire => ({
  id: `${from} ${to}`,
  from,
  to,
  role,
  settings,
})
const shop = (components: readonly Component[], wires: readonly Wire[]): Diagram => ({ ...emptyDiagram('Shop'), components, wires })
const door = part('door', 'clients', { rate: 12 })
const [a, b] = [part('a', 'autoScalingGroup'), part('b', 'autoScalingGroup')]

const SHAPES: readonly (readonly [string, Diagram, Readonly<Record<string, number>>])[] = [
  ['customers with two ways', shop([door, a, b], [wire('door', 'a', 'call', { weight: 3 }), wire('door', 'b', 'call')]), { a: 9, b: 3 }],
  [
    'a balancer before two groups',
    shop([door, part('host', 'loadBalancer'), a, b], [wire('door', 'host', 'call'), wire('host', 'a', 'call'), wire('host', 'b', 'call')]),
    { host: 12, a: 6, b: 6 },
  ],
  [
    'a group that also works off its dead letters',
    shop(
      [door, part('board', 'queue'), part('dead', 'queue'), a],
      [wire('door', 'board', 'send'), wire('board', 'a', 'poll'), wire('board', 'dead', 'deadLetter'), wire('dead', 'a', 'poll')],
    ),
    { board: 12, a: 12, dead: Number.NaN },
  ],
  [
    'a worker that calls one of two',
    shop(
      [door, part('till', 'instance', { calls: 'oneOf' }), a, b],
      [wire('door', 'till', 'call'), wire('till', 'a', 'call'), wire('till', 'b', 'call')],
    ),
    { till: 12, a: 6, b: 6 },
  ],
  [
    'a worker that calls both',
    shop([door, part('till', 'instance'), a, b], [wire('door', 'till', 'call'), wire('till', 'a', 'call'), wire('till', 'b', 'call')]),
    { till: 12, a: 12, b: 12 },
  ],
]

const foreseen = (diagram: Diagram, at: number) => {
  const { topology } = new Simulation(plan(diagram, 'cafe', 0)).doors
  return diagram.components.map(({ id }) => [id, engine.plannedAt(topology, topology.find(id), at)] as const)
}

it.each(SHAPES)('%s', (_name, diagram, rates) => {
  for (const [id, rate] of Object.entries(rates)) {
    expect(plannedAt(diagram, id, 0)).toBe(rate)
    expect(Object.fromEntries(foreseen(diagram, 0))[id]).toBe(rate)
  }
})

it('is the same on the page and in the simulation, for random diagrams', () => {
  let rates = 0
  for (let number = 0; number < 150; number++) {
    const diagram = randomDiagram(number)
    for (const [id, rate] of foreseen(diagram, 60)) {
      const there = plannedAt(diagram, id, 60)
      if (Number.isNaN(rate)) expect(there).toBeNaN()
      else expect(there / (rate || 1)).toBeCloseTo(rate === 0 ? 0 : 1, 9)
      if (rate > 0) rates++
    }
  }
  expect(rates).toBeGreaterThan(150)
})
