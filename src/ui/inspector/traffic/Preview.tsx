/** A small picture of traffic with its total, mean and peak. */
import { figuresOf, type Shape } from '../../../diagram/traffic/shape.ts'
import { dayStart, moment, timeTicks } from '../../dock/time.ts'
import { print } from '../../units/print.ts'
import { usePrintStyle } from '../settings/form.ts'
import { useTrafficText } from './plan.ts'
import css from './traffic.module.css'

const WIDTH = 320
const HEIGHT = 56

/** Steps as one path: of so many that a pixel holds several, the highest is seen. */
function pathOf({ start, bin, rates }: Shape, until: number, top: number): string {
  const tops = new Float64Array(WIDTH)
  for (const [nth, rate] of rates.entries()) {
    const from = Math.max(0, Math.floor(((start + nth * bin) / until) * WIDTH))
    const to = Math.min(WIDTH, Math.ceil(((start + (nth + 1) * bin) / until) * WIDTH - 1e-9))
    for (let x = from; x < to; x++) tops[x] = Math.max(tops[x], rate)
  }
  const y = (rate: number) => Math.round((HEIGHT - (top > 0 ? rate / top : 0) * (HEIGHT - 4)) * 10) / 10
  let path = `M0 ${HEIGHT}V${y(tops[0])}`
  for (let x = 1; x < WIDTH; x++) if (tops[x] !== tops[x - 1]) path += `H${x}V${y(tops[x])}`
  return `${path}H${WIDTH}V${HEIGHT}z`
}

interface PreviewProps {
  readonly shape: Shape
  readonly day: number | null
  /** Seconds of the run; the picture goes on to the end of the traffic where that is later. */
  readonly duration: number
}
export function Preview({ shape, day, duration }: PreviewProps) {
  const text = useTrafficText()
  const style = usePrintStyle()
  const figures = figuresOf(shape)
  const until = Math.max(duration, figures.until)
  const start = dayStart(day, until)
  const ticks = timeTicks(0, until, start, 4)
  const say = (rate: number) => print(rate, 'perSecond', style)
  return (
    <figure className={css.preview} data-traffic={figures.total}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.chart(say(figures.mean), say(figures.peak), moment(figures.peakAt, start))}
      >
        <path d={pathOf(shape, until, figures.peak)} />
      </svg>
      <div className={css.ticks} aria-hidden="true">
        {ticks
          .filter(({ at }) => at < until * 0.97)
          .map(({ at, text: label }) => (
            <span key={at} style={{ left: `${(at / until) * 100}%` }}>
              {label}
            </span>
          ))}
      </div>
      <figcaption>{text.figures(print(Math.round(figures.total), 'count', style), say(figures.mean), say(figures.peak))}</figcaption>
    </figure>
  )
}
