/** Prices of the comparison, by arithmetic from the tables (aws-facts 2.1, 5.5, 6.2, 6.3). */
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../diagram/diagram.ts'
import { add, connect, newComponent, setSetting } from '../../diagram/edit.ts'
import { emptyDiagram, kindNamed } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { offersFor, trafficOf } from './price.ts'

const source = kinds.find(({ traffic }) => traffic)!
const runs = (way: 'instances' | 'functions' | 'hosts') => kinds.find(({ ways }) => ways?.[way])!
/** Customers at `rate` a second, and one worker with jobs of 200 ms. */
function shop(kind = runs('instances'), rate = 30): Diagram {
  const one = add(emptyDiagram('Shop'), {
    ...newComponent(emptyDiagram('Shop'), source, 'Customers', { x: 0, y: 0 }),
    id: 'in',
    settings: { rate },
  })
  const two = add(one, { ...newComponent(one, kind, 'Work', { x: 240, y: 0 }), id: 'work', settings: { serviceTime: 0.2 } })
  return connect(two, 'in', 'work').diagram!
}
function costs(diagram: Diagram) {
  const component = diagram.components.find(({ id }) => id === 'work')!
  const offers = offersFor(diagram, component, kindNamed(component.kind), trafficOf(diagram, 'work', Number.NaN))
  return Object.fromEntries([...offers].map(([way, some]) => [way, some.map(({ cost }) => cost)]))
}

describe('30 jobs a second of 200 ms', () => {
  // 6 servers' worth of work, and 10 that are 60 % busy.
  it('in N. Virginia', () => {
    const { instances, hosts, fargate, functions, own } = costs(shop())
    expect(instances[0]).toBeCloseTo(10 * 0.0104, 10)
    // 8 tasks of 0.25 vCPU and 0.5 GB fit a t3.medium of 2 vCPU and 4 GB.
    expect(hosts[0]).toBeCloseTo(2 * 0.0416, 10)
    expect(hosts[1]).toBeCloseTo(2 * 0.0416 + 0.1, 10)
    expect(fargate[0]).toBeCloseTo(10 * (0.25 * 0.04048 + 0.5 * 0.004445), 10)
    // On EKS a pod is 256 MiB larger, and rounded up to 1 GB.
    expect(fargate[1]).toBeCloseTo(10 * (0.25 * 0.04048 + 1 * 0.004445) + 0.1, 10)
    const invocations = 30 * 3600
    expect(functions[0]).toBeCloseTo((invocations * 0.2) / 1e6 + invocations * 0.2 * 0.125 * 0.0000166667, 10)
    expect(own[0]).toBeCloseTo((10 * 120) / 730, 10)
  })

  it('in Seoul, by its own table', () => {
    const { instances, fargate } = costs({ ...shop(), region: 'ap-northeast-2' })
    expect(instances[0]).toBeCloseTo(10 * 0.013, 10)
    expect(fargate[0]).toBeCloseTo(10 * (0.25 * 0.04656 + 0.5 * 0.00511), 10)
  })

  it('is the same work whichever kind is asked, with the settings that it has', () => {
    const plain = costs(shop())
    expect(costs(shop(runs('functions'))).instances).toEqual(plain.instances)
    expect(costs(shop(runs('hosts'))).functions).toEqual(plain.functions)
    const four = setSetting(shop(), 'work', 'concurrency', 4)
    expect(costs(four).instances[0]).toBeCloseTo(3 * 0.0104, 10)
  })
})

it('nothing is told where no traffic is known, and what was measured counts for more than what was planned', () => {
  const alone = { ...shop(), wires: [] }
  expect(costs(alone)).toEqual({})
  expect(trafficOf(shop(), 'work', Number.NaN)).toEqual({ perSecond: 30, measured: false })
  expect(trafficOf(shop(), 'work', 12)).toEqual({ perSecond: 12, measured: true })
})
