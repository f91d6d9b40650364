/** What passes between the page and the worker: one table of messages each way, all of it plain data. */

import type { Change, Diagram, JournalEntry } from '../diagram/diagram.ts'
import type { Result } from '../diagram/result.ts'
import type { Legend } from '../engine/columns.ts'
import type { Limit } from '../engine/limit.ts'
import type { Notice } from '../engine/measure/notices.ts'

export type { Notice } from '../engine/measure/notices.ts'

/** A limit of the simulator that a run came to. */
export interface RunLimit {
  readonly code: Limit['code']
  readonly most: number
}

/** Page → worker. `run` numbers runs, so that late answers of an old run are dropped. */
export type Order =
  | {
      do: 'load'
      run: number
      diagram: Diagram
      seed: string
      replication: number
      journal: readonly JournalEntry[] /** simulate silently up to here first */
      from: number
    }
  | { do: 'play'; run: number /** simulated seconds a second of the clock; Infinity = as fast as it goes */; speed: number }
  | { do: 'pause'; run: number }
  /** Let exactly `events` events happen, then pause. */
  | { do: 'step'; run: number; events: number }
  | { do: 'edit'; run: number; changes: readonly Change[] }

/** Worker → page. */
export type Report =
  | { say: 'ready'; run: number; legend: Legend; binSeconds: number }
  | { say: 'legend'; run: number; legend: Legend }
  /** 20 a second of the clock while running, one when pausing. `actual` is the speed held, simulated seconds a second. */
  | { say: 'frame'; run: number; values: Float64Array; riders: Int32Array; ridersAt: Float64Array; actual: number }
  /** One for each finished bin of simulated time, all of them, in order; same layout as a frame. */
  | { say: 'bins'; run: number; values: readonly Float64Array[] }
  /** What parts told since the last frame, before the frame. */
  | { say: 'notices'; run: number; notices: readonly Notice[] }
  | { say: 'journal'; run: number; entries: readonly JournalEntry[] }
  | { say: 'paused'; run: number; at: number }
  | { say: 'done'; run: number; result: Result }
  /** `limit` where it is one of the simulator's own. */
  | { say: 'refused'; run: number; message: string; limit?: RunLimit }
  | { say: 'heartbeat'; run: number }

/**
 * One sampled hop: `riders` holds RIDER_WIDTH integers each, `ridersAt` its simulated moment of leaving. `wire` is the index in the
 * legend; `way` 0 forth, 1 back (an answer); `failed` -1 or the index of the reason; `attempt` counts from 1.
 */
export const RIDER_WIDTH = 4
export const RIDER = { wire: 0, way: 1, failed: 2, attempt: 3 } as const
