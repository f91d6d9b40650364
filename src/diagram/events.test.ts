import { describe, expect, it } from 'vitest'
import type { Diagram, ScenarioEvent } from './diagram.ts'
import { add, connect, newComponent, setScenario, setSetting } from './edit.ts'
import { start } from './live.ts'
import { emptyDiagram, kindNamed } from './settings.ts'

const shop = ['clients', 'instance'].reduce(
  (diagram: Diagram, type) => add(diagram, newComponent(diagram, kindNamed(type), type, { x: 0, y: 0 })),
  emptyDiagram('Shop'),
)
const wired = setSetting(connect(shop, 'clients', 'instance').diagram ?? shop, 'instance', 'serviceTime', 0.1)

/** Mean seconds from a customer's first attempt to the answer, over a run with these events. */
function latency(...events: readonly ScenarioEvent[]): number {
  const live = start(setScenario(wired, { duration: 1000, events }))
  live.run(1000)
  const { system } = live.result(0)
  expect(system.conserved).toBe(true)
  return system.latency.mean ?? Number.NaN
}

describe('a scripted set', () => {
  it('of a wire takes effect at its moment', () => {
    const slow = latency({ at: 0, do: 'set', wire: 'w1', setting: 'latency', value: 1 })
    const half = latency({ at: 500, do: 'set', wire: 'w1', setting: 'latency', value: 1 })
    // Both ways pay the latency: two seconds more, for half of the customers one on average.
    expect(slow - latency()).toBeGreaterThan(1.9)
    expect(half - latency()).toBeGreaterThan(0.8)
    expect(half - latency()).toBeLessThan(1.2)
  })

  it('of a component too, and what is no setting there any more is passed over', () => {
    expect(latency({ at: 0, do: 'set', component: 'instance', setting: 'serviceTime', value: 0.5 })).toBeGreaterThan(latency() + 0.3)
    expect(latency({ at: 0, do: 'set', component: 'clients', setting: 'profile.start', value: 5 })).toBe(latency())
  })
})
