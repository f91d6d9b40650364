/** The playhead: a slider over the recorded part of the run, by pointer and by keyboard. At its end it is live. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { across } from '../../page/size.ts'
import { useStores, useView } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import { type Moment, scrubTo } from '../run.ts'
import { textWidth } from '../textWidth.ts'
import { clock, type DayStart, moment } from '../time.ts'
import styles from './timeline.module.css'
import { atOf, type Place, xOf } from './traffic.ts'

export interface PlayheadProps {
  readonly place: Place
  readonly moment: Moment
  readonly day: DayStart
  /** One step of the arrow keys, seconds. */
  readonly step: number
  readonly crosshair: boolean
}
/** Page keys go this many steps. */
const FAR = 10
/** So near to the newest moment is live. Pixels. */
const SNAP = 4

/** Where a key takes the playhead; null when the key says nothing to it. */
export function keyTo(key: string, { shown, end }: Moment, step: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, shown - step)
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(end, shown + step)
    case 'PageDown':
      return Math.max(0, shown - step * FAR)
    case 'PageUp':
      return Math.min(end, shown + step * FAR)
    case 'Home':
      return 0
    case 'End':
      return end
    default:
      return null
  }
}

export function Playhead(props: PlayheadProps) {
  const { place, moment: now, day, step } = props
  const { run } = useStores()
  const { timeline } = useText().dock
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const wanted = keyTo(event.key, now, step)
    if (wanted === null) return
    event.preventDefault()
    event.stopPropagation()
    scrubTo(run, wanted)
  }
  const time = clock(now.shown, day, true)
  return (
    <div
      className={styles.track}
      style={{ left: place.left, width: place.right - place.left }}
      tabIndex={0}
      role="slider"
      aria-label={timeline.playhead}
      aria-valuemin={0}
      aria-valuemax={now.end}
      aria-valuenow={now.shown}
      aria-valuetext={now.live ? timeline.live(time) : timeline.at(time)}
      onKeyDown={key}
      {...useDrag(props)}
    >
      <Flag place={place} at={now.shown} text={moment(now.shown, day)} />
    </div>
  )
}

/** Drags the playhead; a pointer that only passes moves the crosshair. */
function useDrag({ place, moment: now, crosshair }: PlayheadProps) {
  const { run, view } = useStores()
  const dragging = useRef(false)
  const at = (event: PointerEvent<HTMLElement>) => atOf(place, across(event.currentTarget, event) + place.left)
  const drag = (event: PointerEvent<HTMLElement>) => {
    const wanted = at(event)
    const near = xOf(place, now.end) - xOf(place, wanted) < SNAP
    scrubTo(run, near ? now.end : wanted)
  }
  const release = () => {
    dragging.current = false
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || now.end <= 0) return
      dragging.current = true
      event.currentTarget.setPointerCapture(event.pointerId)
      drag(event)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (dragging.current) drag(event)
      else if (crosshair) view.setState({ crosshair: at(event) })
    },
    onPointerUp: release,
    onPointerCancel: release,
    onPointerLeave: () => view.setState({ crosshair: null }),
  }
}

function Flag({ place, at, text }: { readonly place: Place; readonly at: number; readonly text: string }) {
  const width = Math.max(36, textWidth(text) + 8)
  const x = xOf(place, at) - place.left
  // The flag stays in the picture at both ends, the line stays at its moment.
  const centre = Math.min(place.width - 4 - place.left - width / 2, Math.max(4 - place.left + width / 2, x))
  const { height } = place
  return (
    <svg className={styles.over} width={place.right - place.left} height={height} aria-hidden="true">
      <path d={`M${x} ${place.top + 1}V${height - 16}`} stroke="var(--caramel)" strokeWidth="2" />
      <rect className={styles.flag} x={centre - width / 2} y={height - 17} width={width} height="15" rx="2" fill="var(--caramel)" />
      <text className={styles.flagText} x={centre} y={height - 6} textAnchor="middle">
        {text}
      </text>
    </svg>
  )
}

/** The shared crosshair, where the timeline is the one that is looked at or not. */
export function TimelineCrosshair({ place, day }: { readonly place: Place; readonly day: DayStart }) {
  const at = useView((state) => state.crosshair)
  if (at === null) return null
  const x = xOf(place, at)
  const text = moment(at, day)
  const left = x > place.width - textWidth(text) - 12
  return (
    <svg className={styles.over} width={place.width} height={place.height} aria-hidden="true">
      <path d={`M${x} ${place.top - 2}V${place.bottom}`} stroke="var(--ink)" />
      <text className={styles.crosshair} x={left ? x - 5 : x + 5} y={place.bottom - 5} textAnchor={left ? 'end' : 'start'}>
        {text}
      </text>
    </svg>
  )
}
