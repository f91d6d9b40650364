/** From the document to what the engine runs: settings completed, behaviour started, prices attached. */
import type { ComponentPlan, Plan } from '../engine/plan.ts'
import type { RoutePlan } from '../engine/topology/facts.ts'
import { prices } from '../kinds/prices.ts'
import type { Component, Diagram, Wire } from './diagram.ts'
import { splits } from './graph/splits.ts'
import { kindNamed, settingsOf, WIRE } from './settings.ts'

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** One component as the engine takes it. `region` decides the prices. */
export function planComponent(component: Component, region: Diagram['region']): ComponentPlan {
  const kind = kindNamed(component.kind)
  const settings = settingsOf(kind, component.settings)
  const gauges = Object.keys(kind.gauges)
  return {
    id: component.id,
    zone: text(settings.zone),
    gauges,
    counters: gauges.map((gauge) => kind.gauges[gauge]?.counter === true),
    cells: kind.cells,
    start: (world) => kind.start(settings, world),
    traffic: kind.traffic?.(settings) ?? null,
    splits: splits(kind, settings),
    cost: (usage, seconds) => kind.cost(usage, seconds, settings, prices[region]),
  }
}

export function planWire({ id, from, to, role, settings }: Wire): RoutePlan {
  return { id, from, to, role, ...settingsOf(WIRE, settings) }
}

export function plan(diagram: Diagram, seed: string, replication: number): Plan {
  return {
    seed,
    replication,
    coldStart: diagram.scenario.coldStart,
    accountConcurrency: diagram.accountConcurrency,
    components: diagram.components.map((component) => planComponent(component, diagram.region)),
    routes: diagram.wires.map(planWire),
  }
}
