/** What an hour of a component's traffic would cost in each way to run it: by the kinds' own costs, nothing made up. */
import type { Component, Diagram } from '../../diagram/diagram.ts'
import { keptBy } from '../../diagram/edit/turn.ts'
import { plannedMean } from '../../diagram/graph/planned.ts'
import { settingsOf } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import { prices } from '../../kinds/prices.ts'
import { type Use, WAYS, type Way } from '../../kinds/work/ways.ts'

/** The traffic that a comparison is about; jobs per second, NaN where it is not known. */
export interface Traffic {
  readonly perSecond: number
  readonly measured: boolean
}

/** The mean of the measured run so far, else what is planned to come. */
export function trafficOf(diagram: Diagram, id: string, measured: number): Traffic {
  return measured > 0 ? { perSecond: measured, measured: true } : { perSecond: plannedMean(diagram, id), measured: false }
}

/** One way as one kind runs it. */
export interface Offer {
  readonly kind: string
  readonly use: Use
  /** Dollars an hour. */
  readonly cost: number
}

const HOUR = 3600
const runs = (kind: AnyKind, way: Way) => kind.ways?.[way] !== undefined
/** The kinds that stand for a way: the component's own, or those that are nothing but that; of a family all. */
function kindsOf(way: Way, own: AnyKind): readonly AnyKind[] {
  const able = kinds.filter((kind) => runs(kind, way))
  const families = able.filter(({ family }) => family !== undefined)
  if (families.length > 0) return families
  return runs(own, way) ? [own] : able.slice(0, 1)
}

/** A component as another kind would run it: with every setting that both have. */
function settingsAs(kind: AnyKind, own: AnyKind, component: Component) {
  return settingsOf(kind, kind === own ? component.settings : keptBy(kind, own, component.settings))
}

/** Offers by way; none where the traffic is not known. */
export function offersFor(
  diagram: Diagram,
  component: Component,
  own: AnyKind,
  { perSecond }: Traffic,
): ReadonlyMap<Way, readonly Offer[]> {
  const table = prices[diagram.region]
  if (!table || Number.isNaN(perSecond)) return new Map()
  const offer = (kind: AnyKind, way: Way): Offer => {
    const settings = settingsAs(kind, own, component)
    const use: Use = kind.ways![way]!(settings, perSecond)
    return { kind: kind.type, use, cost: kind.cost((name: string) => use.usage[name] ?? 0, HOUR, settings, table) }
  }
  return new Map(WAYS.map((way) => [way, kindsOf(way, own).map((kind) => offer(kind, way))]))
}
