/** The answer of a finished run, `cloud-cafe/result`: what `cafe run --json` prints and the page shows at the end. */
import { COLUMNS, type Column, type Legend, REASONS, SYSTEM } from '../engine/columns.ts'

export type { Column } from '../engine/columns.ts'

/** Seconds; null where nothing was completed. */
export interface Spread {
  count: number
  mean: number | null
  p50: number | null
  p95: number | null
  p99: number | null
  max: number | null
}
export interface ComponentResult {
  arrived: number
  completed: number
  failed: Record<string, number>
  waiting: number
  inService: number
  carried: number
  latency: Spread
  wait: Spread
  fulfilment: Spread
  utilization: number
  blocked: number
  /** Seconds that servers were in service, summed over them. */
  serverSeconds: number
  meanInSystem: number
  meanWaiting: number
  /** The most that waited, and the seconds in which more waited than were in hand. */
  backlogMax: number
  backlogSeconds: number
  gauges: Record<string, number>
  cost: number
}
export interface Result {
  format: 'cloud-cafe/result'
  version: 1
  seed: string
  simulated: number
  warmUp: number
  events: number
  wallSeconds: number
  fingerprint: string
  components: Record<string, ComponentResult>
  system: {
    offered: number
    goodput: number
    failed: Record<string, number>
    lostLater: number
    latency: Spread
    fulfilment: Spread
    serverSeconds: number
    cost: number
    conserved: boolean
  }
}

const COLUMN = Object.fromEntries(COLUMNS.map((name, index) => [name, index])) as Record<Column, number>
const known = (value: number) => (Number.isNaN(value) ? null : value)

function spread(frame: Float64Array, at: number, name: 'latency' | 'wait' | 'fulfilment'): Spread {
  const read = (part: 'mean' | 'p50' | 'p95' | 'p99' | 'max') => known(frame[at + COLUMN[`${name}.${part}`]])
  return {
    count: frame[at + COLUMN[`${name}.count`]],
    mean: read('mean'),
    p50: read('p50'),
    p95: read('p95'),
    p99: read('p99'),
    max: read('max'),
  }
}
/** Only reasons that occurred. */
function failures(frame: Float64Array, at: number): Record<string, number> {
  return Object.fromEntries(
    REASONS.flatMap((reason) => {
      const count = frame[at + COLUMN[`failed.${reason}`]]
      return count > 0 ? [[reason, count]] : []
    }),
  )
}

function component(frame: Float64Array, { at, gauges }: Legend['components'][number]): ComponentResult {
  const read = (name: Column) => frame[at + COLUMN[name]]
  return {
    arrived: read('arrived'),
    completed: read('completed'),
    failed: failures(frame, at),
    waiting: read('waiting'),
    inService: read('inService'),
    carried: read('carried'),
    latency: spread(frame, at, 'latency'),
    wait: spread(frame, at, 'wait'),
    fulfilment: spread(frame, at, 'fulfilment'),
    utilization: read('utilization'),
    blocked: read('blocked'),
    serverSeconds: read('serverSeconds'),
    meanInSystem: read('meanInSystem'),
    meanWaiting: read('meanWaiting'),
    backlogMax: read('backlogMax'),
    backlogSeconds: read('backlogSeconds'),
    gauges: Object.fromEntries(
      gauges.flatMap((gauge, nth) => {
        const value = frame[at + COLUMNS.length + nth]
        return Number.isFinite(value) ? [[gauge, value]] : []
      }),
    ),
    cost: read('cost'),
  }
}

/** Reads a run's last snapshot. `run` holds what no snapshot knows. */
export function resultOf(
  frame: Float64Array,
  legend: Legend,
  run: Pick<Result, 'seed' | 'simulated' | 'warmUp' | 'events' | 'wallSeconds' | 'fingerprint'> & { conserved: boolean },
): Result {
  const { conserved, ...facts } = run
  const system = legend.components[0].at
  const read = (name: Column) => frame[system + COLUMN[name]]
  return {
    format: 'cloud-cafe/result',
    version: 1,
    ...facts,
    components: Object.fromEntries(legend.components.filter(({ id }) => id !== SYSTEM).map((row) => [row.id, component(frame, row)])),
    system: {
      offered: read('arrived'),
      goodput: read('completed'),
      failed: failures(frame, system),
      lostLater: read('lostLater'),
      latency: spread(frame, system, 'latency'),
      fulfilment: spread(frame, system, 'fulfilment'),
      serverSeconds: read('serverSeconds'),
      cost: read('cost'),
      conserved,
    },
  }
}
