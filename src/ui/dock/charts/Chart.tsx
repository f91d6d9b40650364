/** One chart of the dock: reserves its place, is redrawn when its turn comes, follows the crosshair in between. */
import { type RefObject, Suspense, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react'
import { later } from '../../page/later.ts'
import { across } from '../../page/size.ts'
import { useStores, useView } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import { build } from '../models/build.ts'
import { inputOf } from '../models/gather.ts'
import type { ChartName } from '../models/model.ts'
import type { Rotation } from '../rotation.ts'
import { scrubTo } from '../run.ts'
import Axes from './Axes.tsx'
import { Crosshair } from './Crosshair.tsx'
import styles from './charts.module.css'
import { type Geometry, geometryOf } from './geometry.ts'
import { Heading, type Picker } from './Heading.tsx'
import Labels from './Labels.tsx'
import Readings from './Readings.tsx'

const Plot = later(async () => (await import('./Plot.tsx')).default)

export interface ChartProps {
  readonly name: ChartName
  /** Which turn of the rotation is this chart's. */
  readonly turn: number
  readonly rotation: Rotation
  readonly width: number
  readonly height: number
  readonly picker: Picker | null
  /** Says how numbers come about, while there are none. */
  readonly hint: boolean
}

export function Chart({ name, turn, rotation, width, height, picker, hint }: ChartProps) {
  const stores = useStores()
  const words = useWords()
  const selected = useView((state) => state.selected)
  const vocabulary = useView((state) => state.words)
  const version = useSyncExternalStore(
    (listener) => rotation.subscribe(turn, listener),
    () => rotation.version(turn),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the recording lives outside React; these are what makes it worth reading again.
  const { model, day } = useMemo(() => {
    const input = inputOf(stores, words)
    return { model: build(name, input), day: input.day }
  }, [stores, words, name, version, selected, vocabulary])
  const geometry = useMemo(() => geometryOf(model, width, height), [model, width, height])
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  usePointer(place, geometry)
  return (
    <figure className={styles.chart} style={{ width }} aria-labelledby={id} data-chart={name}>
      <Heading id={id} model={model} width={width} picker={picker} />
      <div ref={place} className={styles.plot} style={{ width, height }}>
        <Axes model={model} geometry={geometry} day={day} />
        <Suspense fallback={null}>
          <Plot model={model} geometry={geometry} />
        </Suspense>
        <Labels model={model} geometry={geometry} />
        {hint && model.at.length === 0 && <p className={styles.empty}>{words.text.dock.empty}</p>}
        <Crosshair model={model} geometry={geometry} day={day} />
      </div>
      <Readings readings={model.readings} />
    </figure>
  )
}

/** Moves the shared crosshair; a click moves the playhead there. The timeline's slider does the same for the keyboard. */
function usePointer(place: RefObject<HTMLDivElement | null>, geometry: Geometry): void {
  const { view, run } = useStores()
  const latest = useRef(geometry)
  useEffect(() => {
    latest.current = geometry
  }, [geometry])
  useEffect(() => {
    const element = place.current
    if (!element) return
    const at = (event: MouseEvent) => latest.current.at(across(element, event))
    const move = (event: PointerEvent) => view.setState({ crosshair: at(event) })
    const leave = () => view.setState({ crosshair: null })
    const click = (event: MouseEvent) => scrubTo(run, at(event))
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('click', click)
    return () => {
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('click', click)
    }
  }, [place, view, run])
}
