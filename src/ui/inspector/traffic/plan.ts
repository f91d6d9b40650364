/** The traffic that a form describes: what the form may write, and its shape over a run. */
import { readable, resampled, type Shape } from '../../../diagram/traffic/shape.ts'
import type { Field, ListField, VariantField } from '../../../kinds/field.ts'
import { kinds } from '../../../kinds/index.ts'
import { useDocument } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import type { FormState } from '../settings/form.ts'
import { en } from './text/en.ts'
import { ko } from './text/ko.ts'

export const useTrafficText = () => (useWords().language === 'ko' ? ko : en)
export type TrafficText = ReturnType<typeof useTrafficText>

/** How many bars can be drawn by hand. */
export const MOST_BARS = 96
/** How finely a plan is looked at. */
const LOOKS = 960

/** The longest list in one of the variants: so many factors or moments fit. */
function mostIn(field: VariantField, unit: 'factor' | 'seconds'): number {
  const lists = Object.values(field.variants).flatMap((fields) => Object.values<Field>(fields))
  const found = lists.find((each): each is ListField => each.type === 'list' && each.item.type === 'number' && each.item.unit === unit)
  return found?.maxLength ?? 0
}
export const limitsOf = (field: VariantField) => ({ factors: mostIn(field, 'factor'), times: mostIn(field, 'seconds') })

interface Held {
  readonly kind?: string
  readonly start?: number
  readonly bin?: number
  readonly factors?: readonly number[]
  readonly times?: readonly number[]
}
export interface Traffic {
  readonly rate: number
  /** Seconds of the run. */
  readonly duration: number
  /** Seconds after midnight at which it begins, or null. */
  readonly day: number | null
  /** Over the run, in steps fine enough to be drawn. */
  readonly shape: Shape
  /** Its own steps where it is made of some that begin with the run. */
  readonly own: Shape | null
}

function sampled(rateAt: (at: number) => number, duration: number): Shape {
  const bin = duration / LOOKS
  return { start: 0, bin, rates: Array.from({ length: LOOKS }, (_, nth) => rateAt((nth + 0.5) * bin)) }
}
function counted(times: readonly number[], duration: number): Shape {
  const bin = duration / 120
  const rates = new Array<number>(120).fill(0)
  for (const at of times) if (at < duration) rates[Math.floor(at / bin)] += 1 / bin
  return { start: 0, bin, rates }
}

/** The traffic of the component whose form this is. */
export function useTraffic(form: FormState, field: VariantField, path: string): Traffic {
  const duration = useDocument((state) => state.diagram.scenario.duration)
  const kind = kinds.find((each) => each.fields === form.fields)
  const rate = form.values[field.multiplies ?? ''] as number
  const held = (form.values[path] ?? {}) as Held
  const rateAt = kind?.traffic?.(form.values as never) ?? null
  const shape = rateAt ? sampled(rateAt, duration) : counted(held.times ?? [], duration)
  const own =
    held.factors && held.bin && held.start === 0 ? { start: 0, bin: held.bin, rates: held.factors.map((factor) => factor * rate) } : null
  return { rate, duration, day: kind?.day?.(form.values as never).start ?? null, shape, own }
}

/** Factors times a rate are 39.999999 of what was 40. */
const FIGURES = 10
/** What a person begins to draw with: its own steps, or the run in a handful of them. */
export function drawable(traffic: Traffic): Shape {
  const shape = steps(traffic)
  return { ...shape, rates: shape.rates.map((rate) => readable(rate, FIGURES)) }
}

function steps({ own, shape, duration }: Traffic): Shape {
  if (own && own.rates.length <= MOST_BARS) return own
  if (own) {
    const together = Math.ceil(own.rates.length / MOST_BARS)
    return resampled(own, own.bin * together, Math.ceil(own.rates.length / together))
  }
  const bin = [60, 300, 600, 900, 1800, 3600].find((each) => duration / each <= 24 && duration % each === 0)
  const width = bin ?? duration / 12
  return resampled(shape, width, Math.max(1, Math.round(duration / width)))
}
