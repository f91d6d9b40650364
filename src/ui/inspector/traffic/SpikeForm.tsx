/** A spike: how high, when, how long. */
import { useState } from 'react'
import { readable, spikeShape } from '../../../diagram/traffic/shape.ts'
import { Frame, NumberRow, type WayProps } from './Frame.tsx'
import { limitsOf, useTrafficText } from './plan.ts'
import css from './traffic.module.css'

const MOST_RATE = 1e7
const round = (seconds: number) => Math.max(1, Math.round(seconds / 60) * 60)

export default function SpikeForm(props: WayProps) {
  const { traffic, field } = props
  const text = useTrafficText().spiking
  const { duration } = traffic
  const [spike, setSpike] = useState({
    base: traffic.rate,
    peak: readable(traffic.rate * 5),
    at: round(duration / 3),
    length: round(duration / 10),
  })
  const outside = spike.at >= duration
  const put = (name: keyof typeof spike) => (value: number) => setSpike((before) => ({ ...before, [name]: value }))
  return (
    <Frame {...props} title={text.title} shape={spikeShape({ ...spike, duration }, limitsOf(field).factors - 1)} day={traffic.day} picture>
      <NumberRow label={text.base} unit="perSecond" min={0} max={MOST_RATE} value={spike.base} onChange={put('base')} />
      <NumberRow label={text.peak} unit="perSecond" min={0} max={MOST_RATE} value={spike.peak} onChange={put('peak')} />
      <NumberRow label={text.at} unit="seconds" min={0} max={1e7} value={spike.at} onChange={put('at')} />
      <NumberRow label={text.length} unit="seconds" min={1} max={1e7} value={spike.length} onChange={put('length')} />
      {outside && <p className={css.note}>{text.outside}</p>}
    </Frame>
  )
}
