/** Bars that are drawn: the pointer paints over them, the keys move the one that has the focus. */
import { readable } from '../../../diagram/traffic/shape.ts'
import { usePen } from '../../pen/usePen.ts'
import { useView } from '../../stores.ts'
import { print } from '../../units/print.ts'
import { fromStored, readingScale, toStored } from '../../units/scales.ts'
import { usePrintStyle } from '../settings/form.ts'
import { useTrafficText } from './plan.ts'
import css from './traffic.module.css'

/** A round number that is no smaller: 1, 2 or 5 and noughts. */
function roundUp(n: number): number {
  let ten = 1
  while (ten < n) ten *= 10
  while (ten >= n * 10) ten /= 10
  return [0.1, 0.2, 0.5, 1].map((part) => part * ten).find((each) => each >= n) ?? ten
}
/** So many presses of a key lead from nothing to the top. */
const PRESSES = 50

/** The rate at the top of the chart and the rate of one press, both round in the unit in which people say such a rate. */
function useScale(peak: number) {
  const words = useView((view) => view.words)
  const most = peak > 0 ? peak : 1 / 60
  const scale = readingScale(most, 'perSecond', words)
  const top = roundUp(fromStored(most * 1.25, scale))
  return { top: toStored(top, scale), step: toStored(top / PRESSES, scale) }
}

interface BarsProps {
  readonly rates: readonly number[]
  /** The bar that the keys reach. */
  readonly at: number
  readonly clock: (nth: number) => string
  readonly choose: (nth: number) => void
  readonly change: (rates: readonly number[]) => void
}

export function Bars({ rates, at, clock, choose, change }: BarsProps) {
  const text = useTrafficText().drawing
  const style = usePrintStyle()
  const scale = useScale(Math.max(...rates))
  const { box, top, pen } = usePen<HTMLFieldSetElement>({ values: rates, at, choose, change, ...scale, tidy: readable })
  return (
    <div className={css.drawing}>
      <span className={css.top}>{print(top, 'perSecond', style)}</span>
      <fieldset ref={box} className={css.bars} aria-label={text.bars} {...pen}>
        {rates.map((rate, nth) => (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
            key={nth}
            label={text.of(clock(nth), clock(nth + 1))}
            value={rate}
            said={print(rate, 'perSecond', style)}
            top={top}
            chosen={nth === at}
            choose={() => choose(nth)}
          />
        ))}
      </fieldset>
      <div className={css.edges} aria-hidden="true">
        <span>{clock(0)}</span>
        <span>{clock(rates.length)}</span>
      </div>
    </div>
  )
}

interface BarProps {
  readonly label: string
  readonly value: number
  readonly said: string
  readonly top: number
  readonly chosen: boolean
  readonly choose: () => void
}
function Bar({ label, value, said, top, chosen, choose }: BarProps) {
  return (
    <div
      role="slider"
      tabIndex={chosen ? 0 : -1}
      className={css.bar}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={top}
      aria-valuenow={value}
      aria-valuetext={said}
      data-chosen={chosen || undefined}
      onFocus={choose}
    >
      <span style={{ height: `${Math.min(100, (value / top) * 100)}%` }} />
    </div>
  )
}
