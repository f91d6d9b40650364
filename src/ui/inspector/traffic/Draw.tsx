/** Traffic drawn by hand: a bar a step, dragged or moved by keys. */
import { useState } from 'react'
import type { Shape } from '../../../diagram/traffic/shape.ts'
import { dayStart, moment } from '../../dock/time.ts'
import { Bars } from './Bars.tsx'
import { Frame, NumberRow, type WayProps } from './Frame.tsx'
import { drawable, MOST_BARS, useTrafficText } from './plan.ts'
import css from './traffic.module.css'

const MOST_RATE = 1e7

/** So many steps: new ones at the end go on like the last. */
const inSteps = (rates: readonly number[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, nth) => rates[Math.min(nth, rates.length - 1)])

export default function Draw(props: WayProps) {
  const { traffic } = props
  const text = useTrafficText().drawing
  const [shape, setShape] = useState<Shape>(() => drawable(traffic))
  const [at, setAt] = useState(0)
  const { bin, rates } = shape
  const chosen = Math.min(at, rates.length - 1)
  const start = dayStart(traffic.day, rates.length * bin)
  const clock = (nth: number) => moment(nth * bin, start, bin < 60)
  const setRates = (next: readonly number[]) => setShape((before) => ({ ...before, rates: next }))
  const merged = traffic.own && traffic.own.rates.length > MOST_BARS
  return (
    <Frame {...props} title={text.title} shape={shape} day={traffic.day}>
      <p className={css.note}>{text.help}</p>
      {merged && <p className={css.note}>{text.merged(traffic.own?.rates.length ?? 0, rates.length)}</p>}
      <Bars rates={rates} at={chosen} clock={clock} choose={setAt} change={setRates} />
      <NumberRow
        key={chosen}
        label={text.one(clock(chosen), clock(chosen + 1))}
        unit="perSecond"
        min={0}
        max={MOST_RATE}
        value={rates[chosen]}
        onChange={(rate) => setRates(rates.with(chosen, rate))}
      />
      <NumberRow
        label={text.bin}
        unit="seconds"
        min={0.001}
        max={86_400 * 7}
        value={bin}
        onChange={(next) => setShape((before) => ({ ...before, bin: next }))}
      />
      <NumberRow
        label={text.count}
        unit="count"
        min={1}
        max={MOST_BARS}
        value={rates.length}
        onChange={(count) => setRates(inSteps(rates, count))}
      />
    </Frame>
  )
}
