/** Diagrams that are allowed and in which time stands still end their run and say why, instead of running for ever. */
import { expect, it } from 'vitest'
import { Limit } from '../engine/limit.ts'
import type { Component, Diagram, Wire } from './diagram.ts'
import { start } from './live.ts'
import { emptyDiagram } from './settings.ts'

const part = (id: string, kind: string, settings: Component['settings'] = {}): Component => ({ id, kind, name: id, x: 0, y: 0, settings })
const wire = (from: string, to: string, role: Wire['role'], latency?: number): Wire => ({
  id: `${from} ${to}`,
  from,
  to,
  role,
  settings: latency === undefined ? {} : { latency },
})
const shop = (components: readonly Component[], wires: readonly Wire[]): Diagram => ({
  ...emptyDiagram('Shop'),
  components: [part('door', 'clients', { rate: 1, process: 'constant' }), ...components],
  wires: [wire('door', 'board', 'send'), wire('board', 'worker', 'poll', 0), ...wires],
})

const STANDING: readonly (readonly [string, Diagram])[] = [
  [
    'a message that fails at once and is there again at once',
    shop([part('board', 'queue', { visibilityTimeout: 0 }), part('worker', 'instance', { serviceTime: 0, errorRate: 1 })], []),
  ],
  [
    'a worker who puts back what was taken',
    shop([part('board', 'queue'), part('worker', 'instance', { serviceTime: 0 })], [wire('worker', 'board', 'send', 0)]),
  ],
]

// Ten million events each: a few seconds, more on a busy machine.
it.each(STANDING)(
  '%s',
  (_name, diagram) => {
    const live = start(diagram)
    expect(() => live.run(10)).toThrow(Limit)
    expect(live.now()).toBeLessThan(10)
  },
  120_000,
)
