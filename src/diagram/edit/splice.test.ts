import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../kinds/index.ts'
import type { Diagram } from '../diagram.ts'
import { someDiagram } from '../diagrams.fake.ts'
import { add, connect, newComponent, setWire } from '../edit.ts'
import { parseDiagram, printDiagram } from '../format.ts'
import { emptyDiagram, kindNamed } from '../settings.ts'
import { splice } from './splice.ts'

/** Components in a row, each wired to the next. */
function row(...types: string[]): Diagram {
  return types.reduce((diagram, type, nth) => {
    const next = add(diagram, newComponent(diagram, kindNamed(type), type, { x: nth * 240, y: 0 }))
    return nth === 0 ? next : (connect(next, next.components[nth - 1].id, next.components[nth].id).diagram ?? next)
  }, emptyDiagram('Row'))
}
const drop = (diagram: Diagram, type: string, wire = 'w1') =>
  splice(diagram, wire, newComponent(diagram, kindNamed(type), 'dropped', { x: 200, y: 0 }))

describe('a component dropped onto a wire', () => {
  it.each([
    ['instance', 'instance', 'queue', 'call', 'send', 'poll'],
    ['clients', 'instance', 'queue', 'call', 'send', 'poll'],
    ['clients', 'instance', 'loadBalancer', 'call', 'call', 'call'],
    ['clients', 'autoScalingGroup', 'instance', 'call', 'call', 'call'],
    ['queue', 'instance', 'instance', 'poll', 'poll', 'call'],
    ['instance', 'queue', 'instance', 'send', 'call', 'send'],
    ['loadBalancer', 'instance', 'autoScalingGroup', 'call', 'call', 'call'],
  ])('%s → %s, %s: %s becomes %s and %s', (from, to, type, was, first, second) => {
    const spliced = drop(row(from, to), type)
    expect([spliced.diagram && spliced.was.role, spliced.diagram && spliced.first.role, spliced.diagram && spliced.second.role]).toEqual([
      was,
      first,
      second,
    ])
  })

  it.each([
    ['loadBalancer', 'instance', 'queue', 'onlyCalls', 'first'],
    ['instance', 'instance', 'clients', 'takesNothing', 'first'],
    ['queue', 'instance', 'queue', 'noRole', 'first'],
    ['queue', 'instance', 'loadBalancer', 'polledOnly', 'first'],
    ['instance', 'queue', 'loadBalancer', 'onlyCalls', 'second'],
    ['queue', 'queue', 'instance', 'noRole', 'first'],
    ['clients', 'loadBalancer', 'queue', 'polledOnly', 'second'],
  ])('%s → %s, %s: refused, %s at the %s half', (from, to, type, refused, end) => {
    expect(drop(row(from, to), type)).toEqual({ refused, end })
  })

  it('both halves keep the latency, only the first the weight and the loss', () => {
    const set = Object.entries({ latency: 0, weight: 3, loss: 0.1 }).reduce(
      (diagram, [name, value]) => setWire(diagram, 'w1', name, value),
      row('instance', 'instance'),
    )
    const { first, second } = drop(set, 'queue') as Extract<ReturnType<typeof drop>, { diagram: Diagram }>
    expect(first.settings).toEqual({ latency: 0, weight: 3, loss: 0.1 })
    expect(second.settings).toEqual({ latency: 0 })
  })

  it('what stood in its way moves to the right, with all behind it', () => {
    const { diagram } = drop(row('clients', 'instance', 'instance'), 'loadBalancer')
    expect(diagram?.components.map(({ x }) => x)).toEqual([0, 440, 680, 200])
  })

  it('keeps everything else', () => {
    let done = 0
    fc.assert(
      fc.property(someDiagram, fc.nat(), fc.constantFrom(...kinds), (diagram, nth, kind) => {
        const wire = diagram.wires[nth % Math.max(1, diagram.wires.length)]
        if (!wire) return
        const before = printDiagram(diagram)
        const component = newComponent(diagram, kind, 'Between', { x: 0, y: 0 })
        const spliced = splice(diagram, wire.id, component)
        expect(printDiagram(diagram)).toBe(before)
        if (!spliced.diagram) return
        done++
        const place = { x: 0, y: 0 }
        expect(spliced.diagram.components.map((each) => ({ ...each, ...place }))).toEqual(
          [...diagram.components, component].map((each) => ({ ...each, ...place })),
        )
        expect(spliced.diagram.wires.slice(0, -2)).toEqual(diagram.wires.filter(({ id }) => id !== wire.id))
        expect(spliced.diagram.wires.slice(-2)).toEqual([spliced.first, spliced.second])
        expect([spliced.first.from, spliced.first.to, spliced.second.from, spliced.second.to]).toEqual([
          wire.from,
          component.id,
          component.id,
          wire.to,
        ])
        expect(parseDiagram(printDiagram(spliced.diagram)).ok).toBe(true)
      }),
      { seed: 3, numRuns: 300 },
    )
    expect(done).toBeGreaterThan(50)
  })
})
