/**
 * The layout of a snapshot: what every component reports, by name.
 *
 * A snapshot is one Float64Array: a header, the system's row, one row a component in the plan's order, one short row a
 * wire. Times are seconds, costs dollars. Everything counts from the warm-up on, levels are values at that moment.
 */

/** Why a job failed; the order is the order of the columns. */
export const REASONS = [
  'noRoute',
  'lineFull',
  'timedOut',
  'noTargets',
  'badGateway',
  'gatewayTimeout',
  'throttled',
  'functionError',
  'error',
  'durationLimit',
  'crashed',
  'drainedAway',
  'expired',
  'deadLettered',
  'poison',
  'linkDown',
  'rejected',
  'removed',
] as const
export type Reason = (typeof REASONS)[number]

const SPREAD = ['count', 'mean', 'p50', 'p95', 'p99', 'max'] as const
const spread = <N extends string>(name: N) => SPREAD.map((part) => `${name}.${part}` as const)

/** The columns that every component's row, and the system's row, starts with. */
export const COLUMNS = [
  'arrived',
  'completed',
  'waiting',
  'inService',
  'carried',
  /** Seconds of work of servers: serving, held for somebody else's reply, and in service at all (the whole of both shares). */
  'busySeconds',
  'heldSeconds',
  'serverSeconds',
  /** Integrals over time of those present and of those in line: divided by the time, L and Lq. */
  'systemSeconds',
  'waitingSeconds',
  /** Seconds in which more jobs waited than were in hand, and the most that ever waited. */
  'backlogSeconds',
  'backlogMax',
  'utilization',
  'blocked',
  'meanInSystem',
  'meanWaiting',
  /** Now: servers that can serve, that serve, that are held; share serving over the last minute of a run in café time. */
  'servers',
  'busy',
  'held',
  'cost',
  'lostLater',
  'duplicateWork',
  /** 0 up, 1 stopped, 2 crashed, 3 its zone is down, 4 booting. */
  'condition',
  ...spread('latency'),
  ...spread('wait'),
  ...spread('fulfilment'),
  /** Of what ended inside the last finished bin. NaN when nothing did. */
  'bin.p50',
  'bin.p95',
  'bin.p99',
  'bin.fulfilment.p95',
  ...REASONS.map((reason) => `failed.${reason}` as const),
] as const
export type Column = (typeof COLUMNS)[number]

/** What one cell of a picture says: four doubles. */
export const CELL_WIDTH = 4
/** States of a cell. Faces use waiting, served, left; tickets pinned, inHand; seats and lanes the rest. */
export const CELL_STATES = [
  'none',
  'inService',
  'booting',
  'draining',
  'crashed',
  'stopped',
  'zoneDown',
  'unhealthy',
  'waiting',
  'served',
  'left',
  'pinned',
  'inHand',
] as const
export type CellState = (typeof CELL_STATES)[number]

/** A wire's row. `sent` and `answered` count since measuring began; `down` is 1 while it is cut. */
export const WIRE_COLUMNS = ['sent', 'answered', 'failed', 'down'] as const
export type WireColumn = (typeof WIRE_COLUMNS)[number]

/** The first doubles of a snapshot. `time` is simulated seconds, `binAt` the end of the last finished bin. */
export const HEADER = ['time', 'events', 'journal', 'binAt'] as const

/** Where to find a component's numbers in every snapshot until the next legend. Offsets are in doubles. */
export interface Legend {
  components: { id: string; at: number; gauges: readonly string[]; cells: number }[]
  wires: { id: string; at: number }[]
  /** Length of a snapshot. */
  length: number
}
/** The id under which the system's own row stands in the legend: no component can have it. */
export const SYSTEM = '*'
