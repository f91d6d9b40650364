/** How moments of a run are written, and where an axis of time has its ticks. */

/** Seconds after midnight at which t = 0 lies. A run without a time of day counts from its start: `null` a short one, 'hours' a long one. */
export type DayStart = number | 'hours' | null

/** How moments of a run of this duration (seconds) are written. */
export const dayStart = (start: number | null, duration: number): DayStart => start ?? (duration > 3600 ? 'hours' : null)

const two = (value: number) => String(value).padStart(2, '0')

/** `10:12`, with seconds `10:12:40`; a run without a time of day counts `0:00:30` from its start. `at` in simulated seconds. */
export function clock(at: number, start: DayStart, seconds: boolean): string {
  const whole = Math.max(0, Math.floor(at + 1e-9)) + (typeof start === 'number' ? start : 0)
  const hours = Math.floor(whole / 3600)
  const counts = typeof start !== 'number'
  const shown = counts ? String(hours) : two(hours % 24)
  const minutes = two(Math.floor(whole / 60) % 60)
  return seconds || start === null ? `${shown}:${minutes}:${two(whole % 60)}` : `${shown}:${minutes}`
}

/** Elapsed time as short as it can be said: `0:30`, `12:30`, `1:05:00`. */
export function elapsed(at: number): string {
  const whole = Math.max(0, Math.floor(at + 1e-9))
  const rest = `${Math.floor(whole / 60) % 60}:${two(whole % 60)}`
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/** A moment as short as the chart's axes say it. */
export const moment = (at: number, start: DayStart, seconds = false): string => (start === null ? elapsed(at) : clock(at, start, seconds))

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800]

/** The smallest round step of time that gives at most `most` ticks over `seconds`. */
export const roundStep = (seconds: number, most: number): number =>
  STEPS.find((step) => seconds / step <= most) ?? Math.ceil(seconds / most / 604_800) * 604_800

export interface Tick {
  readonly at: number
  readonly text: string
}

/** Ticks at round times of the day (or of the run). `hours` writes whole hours of a day as `06`. */
export function timeTicks(from: number, to: number, start: DayStart, most: number, hours = false): Tick[] {
  const step = roundStep(to - from, most)
  const shift = typeof start === 'number' ? start : 0
  const out: Tick[] = []
  for (let at = Math.ceil((from + shift) / step - 1e-9) * step - shift; at <= to + 1e-6; at += step) {
    const text =
      hours && typeof start === 'number' && step >= 3600 ? two(Math.floor((at + shift) / 3600 + 1e-9) % 24) : moment(at, start, step < 60)
    out.push({ at, text })
  }
  return out
}

/** How much of a run the charts show: the last two hours of a long one, all of a short one. Seconds. */
export const windowLength = (duration: number): number => (duration > 4 * 3600 ? 7200 : duration)

export interface Window {
  readonly from: number
  readonly to: number
}

/** The window for the moment that is shown: it moves no further than it must, so that a click in a chart does not shift it. */
export function windowFor(before: Window | null, shown: number, duration: number, live: boolean): Window {
  const length = windowLength(duration)
  if (before && !live && before.to - before.from === length && shown >= before.from && shown <= before.to) return before
  if (before && !live && shown < before.from && before.to - before.from === length) return { from: shown, to: shown + length }
  const to = Math.max(shown, length)
  return { from: to - length, to }
}
