/** Samples the run at a steady rate: frames live outside React, and panels look at them a few times a second. */
import { useEffect, useRef, useState } from 'react'
import type { Recording } from '../../../store/run.ts'
import { useRun, useStores } from '../../stores.ts'

export interface Sample {
  readonly recording: Recording | null
  /** The snapshot shown; null before the first. */
  readonly frame: Float64Array | null
  /** Simulated seconds of that snapshot. */
  readonly time: number
  readonly ghost: Recording | null
  /** The last run's snapshot at the same simulated moment, or its last one when there is no run yet. */
  readonly ghostFrame: Float64Array | null
}

/** The newest snapshot of a finished or left run that is not later than `time`. */
function upTo(ghost: Recording, time: number): Float64Array | null {
  const { bins, latest, reader } = ghost
  if (latest && reader.header(latest, 'time') <= time) return latest
  let [low, high] = [0, bins.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reader.header(bins[middle], 'time') <= time) low = middle + 1
    else high = middle
  }
  return bins[low - 1] ?? null
}

/** Draws the caller again at `hertz` while what is shown changes. */
export function useSample(hertz: number): Sample {
  const { run } = useStores()
  const [, again] = useState(0)
  const seen = useRef<Float64Array | null>(null)
  // A new run, a new legend, a scrubbed playhead or a changed phase are shown at once.
  useRun((state) => `${state.run} ${state.playhead} ${state.phase}`)
  useEffect(() => {
    const timer = setInterval(() => {
      if (run.shown() !== seen.current) again((count) => count + 1)
    }, 1000 / hertz)
    return () => clearInterval(timer)
  }, [run, hertz])
  const recording = run.recording()
  const frame = recording ? run.shown() : null
  const ghost = run.ghost()
  const time = recording && frame ? recording.reader.header(frame, 'time') : 0
  seen.current = run.shown()
  return { recording, frame, time, ghost, ghostFrame: ghost ? upTo(ghost, frame ? time : Number.POSITIVE_INFINITY) : null }
}
