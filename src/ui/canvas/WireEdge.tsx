/** A wire: its line and head say in which way one part depends on another. What travels on it is the overlay's. */
import { memo } from 'react'
import { type EdgeProps, useStore } from 'reactflow'
import type { Role } from '../../kinds/kind.ts'
import type { WireEdge as WireOf } from '../flow.ts'
import { type Point, pathOf, pointAt, type Route } from '../overlay/wire/route.ts'
import styles from './WireEdge.module.css'

/** Screen pixels of line that the head replaces. */
const HEAD: Readonly<Record<Role, number>> = { call: 8, send: 6, poll: 9, deliver: 10, deadLetter: 12, success: 6, failure: 6 }
/** Lines are cut back for their heads anew only when the zoom has changed this much. */
const STEPS = [0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2]
const zoomStep = ({ transform: [, , zoom] }: { transform: readonly [number, number, number] }) =>
  STEPS.findLast((step) => step <= zoom + 0.001) ?? STEPS[0]!

function Head({ role }: { role: Role }) {
  if (role === 'poll') return <path d="M-9-5L-1 0-9 5z" className={styles.hollow} />
  if (role === 'deliver') return <path d="M-12-5L-6 0-12 5M-6-5L0 0-6 5" className={styles.chevrons} />
  if (role === 'deadLetter') return <path d="M-1-6V6M-11-4l7 8m0-8l-7 8" className={styles.cross} />
  return <path d="M-9-5L0 0-9 5z" className={styles.head} />
}

/** What stands at the beginning: the eye of who fetches, or what the outcome was. */
function Tail({ role, from, to }: { role: Role; from: Point; to: Point }) {
  if (role === 'poll') return <circle r="3.5" className={styles.hollow} />
  // Beside the line and outside of the card, whichever side it leaves.
  const [x, y] = [to.x < from.x ? -16 : 8, to.y === from.y ? -11 : to.y > from.y ? 6 : -12]
  if (role === 'success') return <path d={`M${x} ${y + 3}l3 3 5-6`} className={styles.chevrons} />
  if (role === 'failure') return <path d={`M${x} ${y}l6 6m0-6l-6 6`} className={styles.chevrons} />
  return null
}

function Line({ route, role, zoom }: { route: Route; role: Role; zoom: number }) {
  const path = pathOf(route, HEAD[role] / zoom)
  if (role !== 'call') return <path d={path} className={`${styles.line} ${styles[role] ?? ''}`} />
  return (
    <>
      <path d={path} className={styles.rails} />
      <path d={path} className={styles.between} />
    </>
  )
}

export const WireEdge = memo(function WireEdge({ data, selected }: EdgeProps<WireOf>) {
  const zoom = useStore(zoomStep)
  if (!data) return null
  const { wire, route } = data
  const [start, second, end, middle] = [route.points[0]!, route.points[1]!, route.points.at(-1)!, pointAt(route, route.length / 2)]
  const place = (x: number, y: number, angle = 0) => ({
    transform: `translate(${x}px, ${y}px) rotate(${angle}deg) scale(calc(1 / var(--zoom, 1)))`,
  })
  return (
    <g className={styles.wire} data-selected={selected || undefined}>
      <path d={pathOf(route)} className={`${styles.hit} react-flow__edge-interaction`} />
      <Line route={route} role={wire.role} zoom={zoom} />
      <g style={place(start.x, start.y)}>
        <Tail role={wire.role} from={start} to={second} />
      </g>
      <g style={place(end.x, end.y, route.angle)}>
        <Head role={wire.role} />
      </g>
      <g style={place(middle.x, middle.y)} className={styles.cut}>
        <rect x="-9" y="-6" width="18" height="12" />
        <path d="M-7 5l4-10M3 5l4-10" className={styles.strokes} />
      </g>
    </g>
  )
})
