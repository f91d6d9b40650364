/** What the dock reads of the page's stores: this run and the last one, the moment that is shown, the window of the charts. */
import type { Diagram } from '../../diagram/diagram.ts'
import type { Recording, RunStore } from '../../store/run.ts'
import type { Stores } from '../stores.ts'
import { type Window, windowFor } from './time.ts'

/** Simulated seconds of the newest snapshot; 0 before the first. */
export function endOf(recording: Recording | null): number {
  if (!recording) return 0
  const newest = recording.latest ?? recording.bins.at(-1)
  return newest ? recording.reader.header(newest, 'time') : 0
}

export interface Moment {
  /** Simulated seconds that the page shows. */
  readonly shown: number
  readonly end: number
  readonly live: boolean
}
export function momentOf(run: RunStore): Moment {
  const { playhead } = run.getState()
  const end = endOf(run.recording())
  return { shown: playhead ?? end, end, live: playhead === null }
}

/** The diagram that runs, else the open one. */
export const diagramOf = ({ run, document }: Pick<Stores, 'run' | 'document'>): Diagram =>
  run.recording()?.diagram ?? document.getState().diagram

/** All charts and the bracket share one window a run store; it only moves when what is shown leaves it. */
const windows = new WeakMap<RunStore, Window>()
export function sharedWindow(run: RunStore, duration: number): Window {
  const { shown, live } = momentOf(run)
  const next = windowFor(windows.get(run) ?? null, shown, duration, live)
  windows.set(run, next)
  return next
}

/** Drag the playhead to a moment; what is not recorded yet is live. */
export function scrubTo(run: RunStore, at: number): void {
  const end = endOf(run.recording())
  if (run.recording()) run.scrub(at >= end ? null : Math.max(0, at))
}
