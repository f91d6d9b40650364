/** The snapshots of a recording in order of time, and how columns are read along them. */
import type { Recording } from '../../../store/run.ts'

/** `at` is simulated seconds. The newest live snapshot stands last when it is younger than the last finished bin. */
export interface Samples {
  readonly frames: readonly Float64Array[]
  readonly at: readonly number[]
}

export function samplesOf(recording: Recording | null): Samples {
  if (!recording) return { frames: [], at: [] }
  const { reader, bins, latest } = recording
  const at = bins.map((frame) => reader.header(frame, 'time'))
  const last = latest ? reader.header(latest, 'time') : Number.NEGATIVE_INFINITY
  if (!latest || last <= (at.at(-1) ?? Number.NEGATIVE_INFINITY)) return { frames: bins, at }
  return { frames: [...bins, latest], at: [...at, last] }
}

/** Index of the last moment that is not after `moment`; -1 when all are. */
export function indexAt(at: readonly number[], moment: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! <= moment) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The part of the samples that a window shows, with one sample before it so that lines come in from the edge. */
export function cut(samples: Samples, from: number, to: number): { readonly first: number; readonly end: number } {
  return { first: Math.max(0, indexAt(samples.at, from)), end: indexAt(samples.at, to) + 1 }
}

/** A level (waiting, in service, a percentile of a bin) at every sample. Absent values are NaN: a gap. */
export function levels(recording: Recording | null, samples: Samples, id: string, name: string): number[] {
  return samples.frames.map((frame) => recording?.reader.read(frame, id, name) ?? Number.NaN)
}
