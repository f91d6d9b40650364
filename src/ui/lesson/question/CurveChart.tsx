/** The chart of a sketched curve: what was drawn, and once it is told what the formula says and what this run did. */
import { useRef } from 'react'
import type { Curve } from '../../../scenarios/lesson.ts'
import type { Recording } from '../../../store/run.ts'
import { usePrintStyle } from '../../inspector/settings/form.ts'
import { useText, useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { useWidth } from '../lessons.ts'
import own from './question.module.css'
import { useMoment } from './useMoment.ts'

const USUAL = 320
const HEIGHT = 112
/** Room for the times under the chart. */
const FOOT = 16

interface CurveChartProps {
  readonly question: Curve
  readonly mine: readonly number[] | null
  readonly recording?: Recording
  /** Whether the answer may be seen. */
  readonly told?: boolean
}

type Point = readonly [x: number, y: number]
const path = (points: readonly Point[]) => points.map(([x, y], nth) => `${nth ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** What the run did, a point a bin: seconds and value. */
function measured({ of, metric }: Curve, { bins, reader }: Recording): Point[] {
  return bins.flatMap((bin) => {
    const value = reader.read(bin, of, metric)
    return Number.isNaN(value) ? [] : [[reader.header(bin, 'time'), value] as const]
  })
}

/** What each line is. */
function Key({ mine, run }: { mine: boolean; run: boolean }) {
  const { lesson } = useText()
  return (
    <p className={own.key}>
      {mine && <span data-line="mine">{lesson.drawn}</span>}
      <span data-line="truth">{lesson.formula}</span>
      {run && <span data-line="run">{lesson.thisRun}</span>}
    </p>
  )
}

export function CurveChart({ question, mine, recording, told = false }: CurveChartProps) {
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(svg, USUAL)
  const { text, language } = useWords()
  const style = usePrintStyle()
  const { answer, max, unit, label } = question
  const moment = useMoment(answer.length)
  const y = (value: number) => HEIGHT - (Math.min(max, value) / max) * (HEIGHT - 6)
  // Each point stands in the middle of its column, where the hand put it.
  const x = (nth: number) => ((nth + 0.5) / answer.length) * width
  const points = (values: readonly number[]): Point[] => values.map((value, nth) => [x(nth), y(value)])
  const duration = recording?.diagram.scenario.duration ?? 1
  const itsLine =
    recording && told ? measured(question, recording).map(([at, value]): Point => [x((at / duration) * (answer.length - 1)), y(value)]) : []
  const said = [mine && text.lesson.drawn, told && text.lesson.formula, itsLine.length > 0 && text.lesson.thisRun]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <svg
        ref={svg}
        role="img"
        aria-label={`${label[language]}: ${said || text.lesson.notYet}`}
        width="100%"
        height={HEIGHT + FOOT}
        className={own.chart}
      >
        <path d={`M0 ${HEIGHT}H${width}M0 6H${width}M0 ${(HEIGHT + 6) / 2}H${width}`} className={own.grid} />
        <text x={2} y={17}>
          {print(max, unit, style)}
        </text>
        <text x={0} y={HEIGHT + 13}>
          {moment(0)}
        </text>
        <text x={width} y={HEIGHT + 13} textAnchor="end">
          {moment(answer.length - 1)}
        </text>
        {itsLine.length > 0 && <path d={path(itsLine)} className={own.run} />}
        {told && <path d={path(points(answer))} className={own.truth} />}
        {mine && <path d={path(points(mine))} className={own.mine} />}
      </svg>
      {told && <Key mine={mine !== null} run={itsLine.length > 0} />}
    </>
  )
}
