/** A service of containers behind a balancer, under either kind: for tests of what both do. */
import type { ScenarioEvent, SettingValues } from '../../diagram/diagram.ts'
import { simulationOf } from '../../diagram/laws.fake.ts'
import { at, type Item, of, shop, type Watched } from '../../diagram/shop.fake.ts'

export const KINDS = ['ecsService', 'eksDeployment'] as const
export type KindName = (typeof KINDS)[number]
export const trucks = (kind: KindName, more: SettingValues): Item => [
  kind,
  { minCapacity: 0, desiredCount: 2, maxCapacity: 40, serviceTime: 10, zones: ['a'], ...more },
]
export const set = (moment: number, setting: string, value: unknown) =>
  ({ at: moment, do: 'set', component: 'trucks', setting, value }) as const
export const crash = (moment: number) => ({ at: moment, do: 'crash', component: 'trucks' }) as const
export function behind(
  kind: KindName,
  settings: SettingValues,
  { times = [] as number[], events = [] as readonly ScenarioEvent[], host = {} as SettingValues, cold = false } = {},
) {
  const items = { customers: at(...times), host: ['loadBalancer', host] as Item, trucks: trucks(kind, settings) }
  return shop(items, ['customers call host', 'host call trucks'], { events, coldStart: cold })
}
export const gauges = (watched: Watched, moment: number) => of(watched.at(moment), 'trucks').gauges
/** Zones of the tasks that are there, in the order of their placement. */
export function zones(watched: Watched): string[] {
  const { alive, zone, owner } = simulationOf(watched.live).doors.topology
  return alive.flatMap((there, seat) => (there && owner[seat] >= 0 ? [zone[seat] ?? ''] : []))
}
export const notices = (watched: Watched) => watched.live.takeNotices().map(({ at: when, code, values }) => [when, code, values] as const)
export const onHosts = { platform: 'ec2', minHosts: 1, maxHosts: 4 } as const
