/** A diagram in ink: cards and wires as they stand on the canvas, for paper. */
import { useId } from 'react'
import type { Diagram } from '../../diagram/diagram.ts'
import { CARD } from '../../diagram/edit.ts'
import { kindNamed } from '../../diagram/settings.ts'
import { useText } from '../text/index.ts'
import css from './sheet.module.css'

const EDGE = 12
/** On paper a card is its icon and its name. */
const HEIGHT = 64

interface Box {
  readonly x: number
  readonly y: number
}
/** From the middle of a side that faces the other card to the middle of the other's. */
function wirePath(from: Box, to: Box): string {
  const middle = ({ x, y }: Box) => ({ x: x + CARD.width / 2, y: y + HEIGHT / 2 })
  const [a, b] = [middle(from), middle(to)]
  // Back and to another row there is no room between the columns: such a wire goes down or up.
  const back = b.x < a.x && Math.abs(a.y - b.y) > HEIGHT
  const beside = !back && Math.abs(a.x - b.x) >= CARD.width
  const way = beside ? Math.sign(b.x - a.x) : Math.sign(b.y - a.y)
  if (!beside) {
    const [start, end] = [a.y + (way * HEIGHT) / 2, b.y - way * (HEIGHT / 2 + 5)]
    return back ? `M${a.x} ${start}V${(start + end) / 2}H${b.x}V${end}` : `M${a.x} ${start}L${b.x} ${end}`
  }
  const [start, end] = [a.x + (way * CARD.width) / 2, b.x - way * (CARD.width / 2 + 5)]
  return `M${start} ${a.y}H${(start + end) / 2}V${b.y}H${end}`
}

/** Rows of cards keep their order; the room between them is that of paper. */
const onPaper = ({ x, y }: Box): Box => ({ x, y: (y / CARD.height) * (HEIGHT + 12) })

export function Picture({ diagram }: { diagram: Diagram }) {
  const { sheet } = useText()
  // The page in the dialog and the one for the printer have a head each: one that is hidden draws nothing.
  const head = useId()
  const places = new Map(diagram.components.map((component) => [component.id, onPaper(component)]))
  const all = [...places.values()]
  const [left, top] = [Math.min(...all.map(({ x }) => x)) - EDGE, Math.min(...all.map(({ y }) => y)) - EDGE]
  const [right, bottom] = [Math.max(...all.map(({ x }) => x)) + CARD.width + EDGE, Math.max(...all.map(({ y }) => y)) + HEIGHT + EDGE]
  return (
    <svg
      role="img"
      aria-label={sheet.picture(diagram.components.map(({ name }) => name).join(', '))}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      className={css.picture}
    >
      <defs>
        <marker id={head} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0L8 4 0 8z" className={css.head} />
        </marker>
      </defs>
      {diagram.wires.map(({ id, from, to, role }) => (
        <path key={id} d={wirePath(places.get(from)!, places.get(to)!)} className={css.wire} data-role={role} markerEnd={`url(#${head})`} />
      ))}
      {diagram.components.map(({ id, kind, name }) => {
        const { x, y } = places.get(id)!
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <rect width={CARD.width} height={HEIGHT} rx={6} className={css.box} />
            <svg x={14} y={HEIGHT / 2 - 12} width={24} height={24} viewBox="0 0 20 20" className={css.icon} aria-hidden="true">
              <path d={kindNamed(kind).icon} />
            </svg>
            {/* A name breaks its lines, which text of a picture cannot. */}
            <foreignObject x={46} width={CARD.width - 52} height={HEIGHT}>
              <div className={css.name}>{name}</div>
            </foreignObject>
          </g>
        )
      })}
    </svg>
  )
}
