/** What is planned to come: the plans of the sources, followed along the wires that lead to a component. */
import type { Topology } from './topology.ts'

/**
 * Jobs per second that are planned to come to `component` at `at` seconds. A source with several ways out (`oneOf`) gives each its
 * weight's share; whatever else stands between passes all on. NaN when no source that follows a plan leads there.
 */
export function plannedAt(topology: Topology, component: number, at: number, seen: ReadonlySet<number> = new Set()): number {
  const own = topology.components[component].plan.traffic
  if (own) return own(at)
  let total = Number.NaN
  for (const route of topology.routes) {
    if (route.gone || route.to !== component || seen.has(route.from)) continue
    const came = plannedAt(topology, route.from, at, new Set([...seen, component]))
    if (Number.isNaN(came)) continue
    total = (Number.isNaN(total) ? 0 : total) + came * shareOf(topology, route.from, route.weight)
  }
  return total
}

function shareOf(topology: Topology, from: number, weight: number): number {
  const { exits, plan } = topology.components[from]
  if (plan.traffic === null || exits.length < 2) return 1
  return weight / exits.reduce((sum, route) => sum + topology.routes[route].weight, 0)
}
