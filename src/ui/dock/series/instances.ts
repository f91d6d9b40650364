/** Workers by state: of groups, services and functions by their gauges, of single ones by their condition. */
import type { AnyKind } from '../../../kinds/kind.ts'
import type { Recording } from '../../../store/run.ts'
import type { KindOf } from './settings.ts'

/** `unused` of those in service are paid and do nothing: servers of one's own. `forecast` is what is wanted by a forecast, NaN without one. */
export interface Instances {
  readonly inService: number
  readonly booting: number
  readonly draining: number
  readonly unused: number
  readonly forecast: number
}
type Counted = Omit<Instances, 'forecast'>

/** Condition column: 0 up, 4 booting; stopped, crashed or without its zone is neither. */
const UP = 0
const BOOTING = 4
/** A kind that has these gauges counts its workers itself: instances, tasks, environments. */
const COUNTED = [
  { inService: 'inServiceInstances', booting: 'pending', draining: 'draining' },
  { inService: 'running', booting: 'pending', draining: 'draining' },
  { inService: 'running', booting: 'starting', draining: '' },
] as const
/** A kind that has these owns its servers: how many, and what share of them the last minute needed, percent. */
const OWNED = { servers: 'owned', busy: 'cpu' } as const
const FORECAST = 'forecast'

/** What one snapshot says; null when the diagram has nothing that can be counted. */
export function instancesIn(recording: Recording, frame: Float64Array, kindOf: KindOf): Instances | null {
  const sum = { inService: 0, booting: 0, draining: 0, unused: 0, forecast: 0 }
  let [found, foreseen] = [false, false]
  for (const { id, kind: type } of recording.diagram.components) {
    const kind = kindOf(type)
    if (kind?.group !== 'compute') continue
    const one = countedIn(kind, recording, frame, id)
    if (!one) continue
    found = true
    sum.inService += one.inService
    sum.booting += one.booting
    sum.draining += one.draining
    sum.unused += one.unused
    const wanted = FORECAST in kind.gauges ? recording.reader.gauge(frame, id, FORECAST) : Number.NaN
    foreseen ||= Number.isFinite(wanted)
    // Those that nothing is foreseen of are wanted as they are: the sum stands against all of them.
    sum.forecast += Number.isFinite(wanted) ? wanted : one.inService + one.booting
  }
  return found ? { ...sum, forecast: foreseen ? sum.forecast : Number.NaN } : null
}

function countedIn(kind: AnyKind, { reader }: Recording, frame: Float64Array, id: string): Counted | null {
  const of = (name: string) => (name in kind.gauges ? reader.gauge(frame, id, name) || 0 : 0)
  const names = COUNTED.find(({ inService, booting }) => inService in kind.gauges && booting in kind.gauges)
  if (names) {
    if (!Number.isFinite(reader.gauge(frame, id, names.inService))) return null
    return { inService: of(names.inService), booting: of(names.booting), draining: of(names.draining), unused: 0 }
  }
  const condition = reader.read(frame, id, 'condition')
  if (!Number.isFinite(condition)) return null
  const owns = OWNED.servers in kind.gauges
  const servers = owns ? of(OWNED.servers) : 1
  const inService = condition === UP ? servers : 0
  const unused = owns ? inService * (1 - Math.min(100, of(OWNED.busy)) / 100) : 0
  return { inService, booting: condition === BOOTING ? servers : 0, draining: 0, unused }
}
