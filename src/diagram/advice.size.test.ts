import { describe, expect, it } from 'vitest'
import { advise } from './advice.ts'
import type { Component, Diagram, Wire } from './diagram.ts'
import { circles } from './graph/circles.ts'
import { emptyDiagram } from './settings.ts'

/** The same object, and a count of how often anything in it was read. */
function counted<T extends object>(item: T, reads: { count: number }): T {
  return new Proxy(item, {
    get(target, name, receiver) {
      reads.count++
      return Reflect.get(target, name, receiver)
    },
  })
}

const part = (kind: string, nth: number): Component => ({
  id: `p${nth}`,
  kind,
  name: `Part ${nth}`,
  x: (nth % 100) * 240,
  y: Math.floor(nth / 100) * 184,
  settings: {},
})
const call = (nth: number, from: number, to: number): Wire => ({
  id: `w${nth}`,
  from: `p${from}`,
  to: `p${to}`,
  role: 'call',
  settings: {},
})

/** How often components and wires were looked at, in all. */
function effort(components: readonly Component[], wires: readonly Wire[] = []): number {
  const reads = { count: 0 }
  const diagram: Diagram = {
    ...emptyDiagram('Large'),
    components: components.map((each) => counted(each, reads)),
    wires: wires.map((each) => counted(each, reads)),
  }
  advise(diagram)
  return reads.count
}

const row = <T>(count: number, make: (nth: number) => T) => Array.from({ length: count }, (_, nth) => make(nth))

describe('advice about large documents', () => {
  const kinds = ['clients', 'loadBalancer', 'instance', 'queue', 'lambda', 'topic']
  it.each<[string, (count: number) => number]>([
    ['parts of all sorts without a wire', (count) => effort(row(count, (nth) => part(kinds[nth % kinds.length], nth)))],
    ['workers that nothing reaches', (count) => effort(row(count, (nth) => part('instance', nth)))],
    [
      'one chain of calls, and everything behind it',
      (count) =>
        effort(
          row(count, (nth) => part(nth === 0 ? 'clients' : 'instance', nth)),
          row(count - 1, (nth) => call(nth, nth, nth + 1)),
        ),
    ],
    [
      'a circle of all',
      (count) =>
        effort(
          row(count, (nth) => part('instance', nth)),
          row(count, (nth) => call(nth, nth, (nth + 1) % count)),
        ),
    ],
  ])('%s: twice as many are looked at twice as often', (_, of) => {
    const [small, large] = [of(1500), of(3000)]
    expect(small).toBeGreaterThan(1500)
    expect(large).toBeLessThan(2.2 * small)
  })

  it('tells no more at once than a person reads, and the first of it', () => {
    const found = advise({ ...emptyDiagram('Large'), components: row(5000, (nth) => part('instance', nth)) })
    expect(found.map(({ component }) => component)).toEqual(row(200, (nth) => `p${nth}`))
  })

  it('finds the nearest that can be wired, past nearer ones that cannot', () => {
    const components = [...row(12, (nth) => part('clients', nth)), part('instance', 12), part('instance', 99)]
    const [first] = advise({ ...emptyDiagram('Shop'), components })
    expect(first.values).toEqual({ name: 'Part 0', other: 'Part 12' })
  })
})

describe('circles of calls', () => {
  const of = (size: number, ...pairs: readonly (readonly [number, number])[]) =>
    [
      ...circles({
        ...emptyDiagram('C'),
        components: row(size, (nth) => part('instance', nth)),
        wires: pairs.map(([a, b], nth) => call(nth, a, b)),
      }),
    ].sort()

  it.each<[string, string[], string[]]>([
    ['none in a diamond', of(4, [0, 1], [0, 2], [1, 3], [2, 3]), []],
    ['two', of(2, [0, 1], [1, 0]), ['p0', 'p1']],
    ['not what leads in or out', of(5, [0, 1], [1, 2], [2, 3], [3, 1], [3, 4]), ['p1', 'p2', 'p3']],
    ['two apart, joined one way', of(4, [0, 1], [1, 0], [1, 2], [2, 3], [3, 2]), ['p0', 'p1', 'p2', 'p3']],
    ['two loops that share one', of(3, [0, 1], [1, 0], [1, 2], [2, 1]), ['p0', 'p1', 'p2']],
    ['with itself', of(2, [0, 0], [0, 1]), ['p0']],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted))
})
