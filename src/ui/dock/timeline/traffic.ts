/** The traffic of a whole run in pixels: bars of what came, steps of what was planned. */
import { SYSTEM } from '../../../store/frames.ts'
import type { Recording } from '../../../store/run.ts'
import { heaps } from '../series/increments.ts'
import { type Plan, stepsOf } from '../series/planned.ts'
import { levels, samplesOf } from '../series/samples.ts'
import { greatest } from '../series/scale.ts'
import { roundStep } from '../time.ts'

export interface Place {
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly duration: number
}
export const xOf = ({ left, right, duration }: Place, at: number): number => left + (at / (duration || 1)) * (right - left)
/** The moment at a pixel, inside the run. */
export const atOf = ({ left, right, duration }: Place, x: number): number =>
  Math.min(duration, Math.max(0, ((x - left) / (right - left || 1)) * duration))

/** Narrowest bar, in pixels, with the gap beside it; and the fewest jobs that make a bar more than luck. */
const BAR = 5
const JOBS = 3
/** Bars are never so few that the day has no shape. */
const FEWEST = 36

/** Seconds of one bar: round, and whole bins. `rate` is the mean traffic in jobs a second, NaN where it is not known. */
export function barSeconds(place: Place, binSeconds: number, rate: number): number {
  const most = Math.max(1, (place.right - place.left) / BAR)
  const told = rate > 0 ? Math.max(FEWEST, (place.duration * rate) / JOBS) : most
  const round = roundStep(place.duration, Math.min(most, told))
  return binSeconds > 0 ? Math.max(1, Math.round(round / binSeconds)) * binSeconds : round
}

export interface Bar {
  readonly from: number
  readonly to: number
  /** Jobs a second. */
  readonly rate: number
}
export function barsOf(recording: Recording | null, place: Place, width: number): Bar[] {
  if (!recording) return []
  const samples = samplesOf(recording)
  const counter = { at: samples.at, value: levels(recording, samples, SYSTEM, 'arrived'), restart: recording.diagram.scenario.warmUp }
  return heaps(counter, 0, place.duration, width)
    .filter(({ from, to }) => to - from > width / 4)
    .map(({ from, to, count }) => ({ from, to, rate: count / (to - from) }))
}

const f = (value: number) => Math.round(value * 100) / 100

/** One path for all bars: a thousand elements would cost more than they tell. `top` is the greatest rate that fits. */
export function barPath(bars: readonly Bar[], place: Place, top: number): string {
  return bars
    .filter(({ rate }) => rate > 0)
    .map(({ from, to, rate }) => {
      const x = xOf(place, from)
      return `M${f(x)} ${place.bottom}V${f(yOf(place, rate, top))}H${f(x + Math.max(1, xOf(place, to) - x - 1))}V${place.bottom}z`
    })
    .join('')
}

export const yOf = ({ top: high, bottom }: Place, rate: number, top: number): number =>
  bottom - (Math.min(rate, top) / (top || 1)) * (bottom - high)

export function planPath(plan: Plan, place: Place, top: number): string {
  const steps = stepsOf(plan, 0, place.duration, Math.max(1, Math.floor(place.right - place.left)))
  const path = steps.map(({ at, value }, index) => {
    const next = steps[index + 1]?.at ?? place.duration
    return `${index === 0 ? 'M' : 'L'}${f(xOf(place, at))} ${f(yOf(place, value || 0, top))}H${f(xOf(place, next))}`
  })
  return path.join('')
}

/** Where a plan is highest first, in pixels; null without a plan, and where it is never above nothing. */
export function planPeak(plan: Plan, place: Place, top: number): { readonly x: number; readonly y: number } | null {
  const steps = stepsOf(plan, 0, place.duration, Math.max(1, Math.floor(place.right - place.left)))
  const most = greatest(steps.map(({ value }) => value))
  const peak = steps.find(({ value }) => value === most)
  return peak && most > 0 ? { x: xOf(place, peak.at), y: yOf(place, most, top) } : null
}

/** The greatest planned rate; 0 without a plan. */
export const planTop = (plan: Plan, place: Place): number =>
  greatest(stepsOf(plan, 0, place.duration, Math.max(1, Math.floor(place.right - place.left))).map(({ value }) => value))
