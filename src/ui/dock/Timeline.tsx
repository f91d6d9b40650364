/** The timeline: the traffic of the whole run, what happened in it, and the playhead that can be dragged back. */
import { useMemo } from 'react'
import { kindOf } from '../../kinds/index.ts'
import { useDocument, useRun, useStores, useView } from '../stores.ts'
import { useChartsClosed } from '../students/ClosedCharts.tsx'
import { useText, useWords } from '../text/index.ts'
import { type PrintStyle, print, printParts } from '../units/print.ts'
import { fromStored, readingScale, toStored, type Words } from '../units/scales.ts'
import { diagramOf, momentOf, sharedWindow } from './run.ts'
import { dayOf, forecastOf, meanOf, planOf } from './series/planned.ts'
import { greatest } from './series/scale.ts'
import { dayStart } from './time.ts'
import { DecisionList, Decisions, DecisionWords } from './timeline/Decisions.tsx'
import { PinList, Pins } from './timeline/Pins.tsx'
import { Playhead, TimelineCrosshair } from './timeline/Playhead.tsx'
import { Bracket, Forecast, Plan, RateRule, TimeAxis } from './timeline/Traffic.tsx'
import styles from './timeline/timeline.module.css'
import { barPath, barSeconds, barsOf, type Place, planPath, planPeak, planTop, xOf, yOf } from './timeline/traffic.ts'
import { useMarks } from './timeline/useMarks.ts'
import { useWidth } from './useWidth.ts'

const PHONE = 600
/** Room above the plan for what luck brings. */
const HEADROOM = 1.3
/** Bars of a minute and more are told in minutes. Seconds. */
const MINUTE = 60
function placeFor(width: number, duration: number): Place {
  return width <= PHONE
    ? { width, height: 64, left: 16, right: Math.max(17, width - 16), top: 6, bottom: 46, duration }
    : { width, height: 72, left: 200, right: Math.max(201, width - 24), top: 26, bottom: 54, duration }
}

/** The greatest round rate in people's unit that is not above `rate`: an axis says 60, not 74.6. */
function roundedRate(rate: number, words: Words): number {
  if (!(rate > 0)) return 0
  const scale = readingScale(rate, 'perSecond', words)
  const size = fromStored(rate, scale)
  const power = 10 ** Math.floor(Math.log10(size) + 1e-9)
  const steps = Math.max(1, Math.floor((size / power) * 2 + 1e-9)) / 2
  return toStored(steps * power, scale)
}

/** What changes with the run only: redrawn at the pace of `now`, at most four times a second. */
function useTraffic(width: number, words: Words) {
  const stores = useStores()
  useDocument((state) => state.diagram)
  const journal = useRun((state) => state.journal)
  useRun((state) => state.run)
  useRun((state) => state.now)
  useRun((state) => state.playhead)
  const diagram = diagramOf(stores)
  const recording = stores.run.recording()
  const { duration } = diagram.scenario
  const place = useMemo(() => placeFor(width, duration), [width, duration])
  const plan = useMemo(() => planOf(diagram, recording?.journal ?? [], kindOf), [diagram, recording, recording?.journal])
  const bar = barSeconds(place, recording?.binSeconds ?? 0, meanOf(plan, duration))
  const count = recording?.bins.length ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the recording grows outside React; its length tells that it did.
  const bars = useMemo(() => barsOf(recording, place, bar), [recording, count, place, bar])
  const foreseen = useMemo(() => forecastOf(diagram, kindOf), [diagram])
  const highest = useMemo(() => Math.max(planTop(plan, place), planTop(foreseen, place)), [plan, foreseen, place])
  // With a plan the scale stands still and the odd tall bar is cut; without one the tallest bar makes it.
  const top = highest > 0 ? highest * HEADROOM : greatest(bars.map(({ rate }) => rate))
  const planned = useMemo(() => planPath(plan, place, top), [plan, place, top])
  const forecast = useMemo(() => ({ path: planPath(foreseen, place, top), peak: planPeak(foreseen, place, top) }), [foreseen, place, top])
  return {
    diagram,
    journal,
    place,
    bar,
    bars,
    top,
    rule: roundedRate(highest || top, words),
    planned,
    forecast,
    moment: momentOf(stores.run),
    window: sharedWindow(stores.run, duration),
    stores,
  }
}

/** Whose traffic it is, and what a bar stands for: `rule` is the rate of the axis, `bar` the seconds of one bar. */
function Heading({ rule, bar, source, style }: { rule: number; bar: number; source: string | undefined; style: PrintStyle }) {
  const { timeline } = useText().dock
  const unit = readingScale(rule, 'perSecond', style.words).symbol.en.slice(1) as keyof typeof timeline.per
  const long = bar < MINUTE ? style : { ...style, like: Math.max(bar, 100 * MINUTE) }
  return (
    <div className={styles.heading}>
      <h2>{style.words === 'cafe' ? timeline.title : timeline.titleAws}</h2>
      <p>{rule > 0 ? timeline.bars(timeline.per[unit], print(bar, 'seconds', long)) : timeline.empty}</p>
      <p title={source}>{source}</p>
    </div>
  )
}

export function Timeline() {
  const { ref, width } = useWidth<HTMLElement>()
  const { text, kinds, language } = useWords()
  const words = useView((state) => state.words)
  const { diagram, journal, place, bar, bars, top, rule, planned, forecast, moment, window, stores } = useTraffic(width, words)
  const { timeline } = text.dock
  // What came and what was decided is a result; what is planned is not.
  const closed = useChartsClosed()
  const phone = width <= PHONE
  const day = useMemo(() => dayOf(diagram, kindOf), [diagram])
  const start = dayStart(day.start, place.duration)
  const style = useMemo(() => ({ language, words, compact: true }) as const, [language, words])
  const { pins, tellerOf, ...marks } = useMarks({ diagram, journal, recording: stores.run.recording(), moment, place, style })
  const decisions = closed ? [] : marks.decisions
  const source = day.source ? kinds[day.source.kind]?.choices?.[day.source.key] : undefined
  const title = words === 'cafe' ? timeline.title : timeline.titleAws
  const until = xOf(place, moment.end)
  return (
    <section ref={ref} className={styles.timeline} style={{ height: place.height }} aria-label={title}>
      {!phone && <Heading rule={rule} bar={bar} source={source} style={style} />}
      <svg className={styles.picture} width={width} height={place.height} aria-hidden="true">
        {!phone && rule > 0 && <RateRule place={place} y={yOf(place, rule, top)} text={printParts(rule, 'perSecond', style).number} />}
        <path d={closed ? '' : barPath(bars, place, top)} fill="var(--coffee-2)" opacity=".75" />
        <Plan place={place} path={planned} until={until} />
        <Forecast place={place} forecast={forecast} label={text.dock.line.forecast} />
        <TimeAxis place={place} day={start} hidden={xOf(place, moment.shown)} />
        {!phone && <Bracket place={place} window={window} />}
        {!phone && <DecisionWords pins={decisions} bottom={place.bottom} />}
        {!phone && <Pins pins={pins} bottom={place.bottom} />}
      </svg>
      <PinList pins={pins} day={start} />
      <TimelineCrosshair place={place} day={start} />
      <Playhead place={place} moment={moment} day={start} step={stores.run.recording()?.binSeconds ?? 1} crosshair={!phone} />
      {phone ? <DecisionList pins={decisions} day={start} /> : <Decisions pins={decisions} telling={{ day: start, style, tellerOf }} />}
    </section>
  )
}
