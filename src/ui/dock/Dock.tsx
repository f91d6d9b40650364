/** The dock of six charts. Its height is reserved from the start; one chart is redrawn per tick. */
import { useEffect, useMemo, useState } from 'react'
import { useStores, useView } from '../stores.ts'
import { ClosedCharts, useChartsClosed } from '../students/ClosedCharts.tsx'
import { useText } from '../text/index.ts'
import { Chart } from './charts/Chart.tsx'
import type { Picker } from './charts/Heading.tsx'
import styles from './dock.module.css'
import { CHARTS, type ChartName } from './models/model.ts'
import { createRotation, type Rotation } from './rotation.ts'
import { useWidth } from './useWidth.ts'

const GUTTER = 24
const PADDING = 16
const PHONE = 600
const WIDE = 1320
/** Height of a plot; on the phone charts stand one above the other and are taller. */
const HEIGHT = { dock: 136, phone: 142 }
/** What a phone shows first. */
const PHONE_ORDER: readonly ChartName[] = ['waiting', 'latency', 'demand', 'instances', 'failures', 'cost']

/** Charts come due when the run says something, or when what is shown moves. */
function useRotation(): Rotation {
  const { run, document } = useStores()
  const rotation = useMemo(() => createRotation(CHARTS.length), [])
  useEffect(() => {
    const stops = [run.onFrame(() => rotation.mark()), run.subscribe(() => rotation.mark()), document.subscribe(() => rotation.mark())]
    return () => {
      for (const stop of stops) stop()
      rotation.stop()
    }
  }, [run, document, rotation])
  return rotation
}

function useTitles(): Readonly<Record<ChartName, string>> {
  const { title } = useText().dock
  const cafe = useView((state) => state.words) === 'cafe'
  return {
    demand: title.demand,
    latency: cafe ? title.doorToCoffee : title.latency,
    waiting: cafe ? title.waitingCafe : title.waiting,
    instances: cafe ? title.instancesCafe : title.instances,
    failures: title.failures,
    cost: title.cost,
  }
}

/** A teacher may want a prediction first. */
export const Dock = () => (useChartsClosed() ? <ClosedCharts /> : <Charts />)

function Charts() {
  const { ref, width } = useWidth<HTMLElement>()
  const rotation = useRotation()
  const titles = useTitles()
  const { charts } = useText().dock
  const [chosen, setChosen] = useState<readonly ChartName[]>(CHARTS.slice(0, 4))
  const phone = width <= PHONE
  const shown = phone ? PHONE_ORDER : width < WIDE ? chosen : CHARTS
  const columns = phone ? 1 : shown.length
  const each = Math.max(80, Math.floor((width - 2 * PADDING - GUTTER * (columns - 1)) / columns))

  const pickerOf = (column: number): Picker | null => {
    if (phone || width >= WIDE) return null
    const pick = (name: ChartName) =>
      setChosen((before) => before.map((old, nth) => (nth === column ? name : old === name ? before[column]! : old)))
    return { column, chosen: shown[column]!, choices: CHARTS.map((name) => ({ name, title: titles[name] })), pick }
  }
  return (
    <section ref={ref} className={phone ? styles.phone : styles.dock} aria-label={charts}>
      <svg width="0" height="0" className={styles.defs} aria-hidden="true">
        <defs>
          <pattern id="dock-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V4" stroke="var(--coffee)" strokeWidth="2.4" />
          </pattern>
          <pattern id="dock-unused" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V4" stroke="var(--line)" strokeWidth="1.2" />
          </pattern>
        </defs>
      </svg>
      {shown.map((name, column) => (
        <Chart
          key={phone ? name : column}
          name={name}
          turn={CHARTS.indexOf(name)}
          rotation={rotation}
          width={each}
          height={phone ? HEIGHT.phone : HEIGHT.dock}
          picker={pickerOf(column)}
          hint={column === 0}
        />
      ))}
    </section>
  )
}
