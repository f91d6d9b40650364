/**
 * What the page knows of a run: phase, speed, playhead, and the recordings of this run and of the last one (the pale ghost).
 * Frames stay outside React: `recording` is mutable, `onFrame` tells that it grew; components read what they need, when they need it.
 */
import type { Change, Diagram, JournalEntry, RunFile } from '../diagram/diagram.ts'
import type { Result } from '../diagram/result.ts'
import type { Notice, RunLimit } from '../run/protocol.ts'
import type { PageClock, Thread } from '../run/runner.ts'
import type { FrameReader } from './frames.ts'

export type { Notice } from '../run/protocol.ts'
export type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'stuck' | 'refused'

/** What one run said so far. */
export interface Recording {
  /** As the run began; `journal` says what was done to it since. */
  readonly diagram: Diagram
  readonly journal: readonly JournalEntry[]
  /** What parts told of their decisions, in order of time. It grows. */
  readonly notices: readonly Notice[]
  readonly reader: FrameReader
  readonly binSeconds: number
  /** A snapshot at the end of each finished bin of simulated time, in order. */
  readonly bins: Float64Array[]
  /** The newest live snapshot. */
  latest: Float64Array | null
}
/** A sampled job on a wire: see run/protocol. `at` is its simulated moment, `wire` an id, `failed` a reason or null. */
export interface Rider {
  readonly wire: string
  readonly back: boolean
  readonly failed: string | null
  readonly attempt: number
  readonly at: number
}

export interface RunState {
  readonly phase: Phase
  /** Simulated seconds per second: asked for, and held (NaN while not running). Infinity = max. */
  readonly speed: number
  readonly actual: number
  /** Simulated seconds of the newest frame; 0 before the first. Updated at 4 Hz at most while running. */
  readonly now: number
  /** A moment that the person dragged the playhead back to; null = live. */
  readonly playhead: number | null
  readonly result: Result | null
  readonly message: string
  /** The limit of the simulator that ended the run. */
  readonly limit: RunLimit | null
  readonly journal: readonly JournalEntry[]
  /** Grows when a new run starts, or a legend changes: reread `recording`. */
  readonly run: number
}

/** Before anything was played; speed and run stay as they are. */
export const IDLE = {
  phase: 'idle',
  actual: Number.NaN,
  now: 0,
  playhead: null,
  result: null,
  message: '',
  limit: null,
  journal: [],
} as const satisfies Partial<RunState>

export interface RunStore {
  getState(): RunState
  subscribe(listener: (state: RunState, previous: RunState) => void): () => void
  getInitialState(): RunState
  /** This run, and the one before it (null if none). */
  recording(): Recording | null
  ghost(): Recording | null
  /** The snapshot to draw: at the playhead, else the newest. */
  shown(): Float64Array | null
  /** Called at most 20 times a second with the riders since the last call; returns how to stop. */
  onFrame(listener: (frame: Float64Array, riders: readonly Rider[]) => void): () => void
  play(): void
  pause(): void
  /** Let one event happen (from the start when there is no run), stay paused. */
  step(): void
  /** Forget this run; it becomes the ghost. Time is 0, phase idle. */
  restart(): void
  setSpeed(speed: number): void
  /** Drag the playhead to a recorded moment (null = back to live). Playing on from there re-simulates silently to that moment. */
  scrub(at: number | null): void
  /** Edits made while running take effect at once; called by the page whenever the document changes. */
  follow(diagram: Diagram): void
  /** An event done by hand: stop, crash, cut … */
  act(change: Extract<Change, { do: 'event' }>['event']): void
  /** Runs again, silently, what a file says was run, up to its last change, and stops there: the same numbers. */
  replay(file: RunFile): void
  /** Another document was opened: no run, no ghost. */
  forget(): void
  dispose(): void
}

export interface RunOptions {
  /** The open diagram. */
  readonly diagram: Diagram
  /** Simulated seconds a second; Infinity = max. */
  readonly speed?: number
  readonly thread?: () => Thread
  readonly clock?: PageClock
}
