/** Drawing a wire from a handle: legal targets are lit, the reason stands at the pointer where it may not end, and several roles are asked for. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type OnConnectEnd, type OnConnectStart, useReactFlow } from 'reactflow'
import type { Place } from '../../diagram/edit.ts'
import { say, useCommandContext } from '../commands/context.ts'
import { diagramOf } from '../commands/selection.ts'
import type { PartNode, WireEdge } from '../flow.ts'
import { CARD } from '../overlay/card.ts'
import { markParts, type Wiring } from './marks.ts'
import { allFrom, connectAs, type Impossible, nameOf, type Possible } from './wiring.ts'

export interface Hint extends Place {
  readonly words: string
  readonly legal: boolean
}
export interface Choice extends Place {
  readonly wire: Possible
}
interface Drawing {
  readonly from: string
  readonly targets: ReadonlyMap<string, Possible | Impossible>
}

const NOTHING: ReadonlySet<string> = new Set()
/** A card is meant from a little outside of it as well. */
const AROUND = 14

const pointOf = (event: MouseEvent | TouchEvent): Place => {
  const { clientX: x, clientY: y } = 'clientX' in event ? event : (event.changedTouches[0] ?? event.touches[0]!)
  return { x, y }
}

export function useWiring(host: RefObject<HTMLElement | null>) {
  const flow = useReactFlow<PartNode, WireEdge>()
  const context = useCommandContext()
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [hint, setHint] = useState<Hint | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const current = useRef(drawing)
  current.current = drawing
  const dimmed = useMemo(
    () => (drawing ? new Set([...drawing.targets].filter(([, target]) => target.refused !== undefined).map(([id]) => id)) : NOTHING),
    [drawing],
  )

  const gesture = useMemo(() => {
    const partUnder = (screen: Place) => {
      const { x, y } = flow.screenToFlowPosition(screen, { snapToGrid: false })
      const around = AROUND / flow.getZoom()
      const under = diagramOf(context).components.filter(
        (part) => x > part.x - around && x < part.x + CARD.w + around && y > part.y - around && y < part.y + CARD.h + around,
      )
      return under.at(-1)?.id ?? null
    }
    const begin: OnConnectStart = (_event, { nodeId }) => {
      if (!nodeId) return
      setChoice(null)
      setDrawing({ from: nodeId, targets: allFrom(diagramOf(context), nodeId) })
    }
    const finish: OnConnectEnd = (event) => {
      const from = current.current
      setDrawing(null)
      setHint(null)
      const at = pointOf(event)
      const target = from?.targets.get(partUnder(at) ?? '')
      if (!target) return
      if (target.refused !== undefined) say(context, 'noWire', { reason: target.refused })
      else if (target.roles.length === 1) connectAs(context, target.from, target.to, target.roles[0]!)
      else setChoice({ ...at, wire: target })
    }
    return { partUnder, onConnectStart: begin, onConnectEnd: finish }
  }, [flow, context])

  useEffect(() => {
    if (!drawing) return
    const { canvas } = context.text
    const show = (over: string | null) =>
      markParts(
        host.current,
        new Map(
          [...drawing.targets].map(([id, target]): [string, Wiring] => [
            id,
            target.refused !== undefined ? 'illegal' : id === over ? 'over' : 'legal',
          ]),
        ),
      )
    show(null)
    const follow = (event: PointerEvent) => {
      const over = gesture.partUnder(pointOf(event))
      const target = over === null ? undefined : drawing.targets.get(over)
      show(over)
      const diagram = diagramOf(context)
      setHint(
        target
          ? {
              ...pointOf(event),
              legal: target.refused === undefined,
              words:
                target.refused !== undefined
                  ? canvas.refused[target.refused]
                  : canvas.connect(nameOf(diagram, target.from), nameOf(diagram, target.to)),
            }
          : null,
      )
    }
    window.addEventListener('pointermove', follow)
    return () => {
      window.removeEventListener('pointermove', follow)
      markParts(host.current, new Map())
    }
  }, [drawing, gesture, context, host])

  return { dimmed, hint, choice, close: () => setChoice(null), onConnectStart: gesture.onConnectStart, onConnectEnd: gesture.onConnectEnd }
}
