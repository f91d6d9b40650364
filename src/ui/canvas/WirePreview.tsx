/** The wire that is being drawn: from the handle to the pointer. */
import { type ConnectionLineComponentProps, Position } from 'reactflow'
import type { PartNode } from '../flow.ts'
import { pathOf, routeTo, type Side } from '../overlay/wire/route.ts'
import styles from './WireEdge.module.css'

const SIDE: Readonly<Record<Position, Side>> = {
  [Position.Left]: 'left',
  [Position.Right]: 'right',
  [Position.Top]: 'top',
  [Position.Bottom]: 'bottom',
}

export function WirePreview({ fromNode, fromPosition, toX, toY }: ConnectionLineComponentProps<PartNode>) {
  const route = routeTo(fromNode.internals.positionAbsolute, SIDE[fromPosition], { x: toX, y: toY })
  return (
    <g className={styles.wire} data-selected>
      <path d={pathOf(route)} className={styles.line} />
      <circle cx={toX} cy={toY} r="3.5" className={styles.head} />
    </g>
  )
}
