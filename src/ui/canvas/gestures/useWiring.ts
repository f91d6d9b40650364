/** Drawing a wire from a handle: legal targets are lit, the reason stands at the pointer where it may not end, and several roles are asked for. */
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { type OnConnectEnd, type OnConnectStart, type ReactFlowInstance, useReactFlow } from 'reactflow'
import type { Place } from '../../../diagram/edit.ts'
import type { CommandContext } from '../../commands/command.ts'
import { say, useCommandContext } from '../../commands/context.ts'
import { diagramOf } from '../../commands/selection.ts'
import type { PartNode, WireEdge } from '../../flow.ts'
import { CARD } from '../../overlay/still.ts'
import { markParts, pointOf, type Wiring } from './gesture.ts'
import { allFrom, connectAs, type Impossible, nameOf, type Possible } from './wiring.ts'

export interface Hint extends Place {
  readonly words: string
  readonly legal: boolean
}
export interface Choice extends Place {
  readonly wire: Possible
}
type Target = Possible | Impossible
interface Drawing {
  readonly from: string
  readonly targets: ReadonlyMap<string, Target>
}

const NOTHING: ReadonlySet<string> = new Set()
/** A card is meant from a little outside of it as well. */
const AROUND = 14

type Instance = ReactFlowInstance<PartNode, WireEdge>

/** The part under a point of the window, the uppermost one. */
function partUnder(flow: Instance, context: CommandContext, screen: Place): string | null {
  const { x, y } = flow.screenToFlowPosition(screen, { snapToGrid: false })
  const around = AROUND / flow.getZoom()
  const under = diagramOf(context).components.filter(
    (part) => x > part.x - around && x < part.x + CARD.w + around && y > part.y - around && y < part.y + CARD.h + around,
  )
  return under.at(-1)?.id ?? null
}

/** While a wire is drawn: lit and pale parts, and the words at the pointer. */
function useHint(drawing: Drawing | null, host: RefObject<HTMLElement | null>): Hint | null {
  const flow = useReactFlow<PartNode, WireEdge>()
  const context = useCommandContext()
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => {
    if (!drawing) return
    const { canvas } = context.text
    const look = (id: string, target: Target, over: string | null): Wiring =>
      target.refused !== undefined ? 'illegal' : id === over ? 'over' : 'legal'
    const show = (over: string | null) =>
      markParts(host.current, new Map([...drawing.targets].map(([id, target]) => [id, look(id, target, over)])))
    const wordsOf = (target: Target) => {
      const diagram = diagramOf(context)
      return target.refused !== undefined
        ? canvas.refused[target.refused]
        : canvas.connect(nameOf(diagram, target.from), nameOf(diagram, target.to))
    }
    const follow = (event: PointerEvent) => {
      const over = partUnder(flow, context, pointOf(event))
      const target = over === null ? undefined : drawing.targets.get(over)
      show(over)
      setHint(target ? { ...pointOf(event), legal: target.refused === undefined, words: wordsOf(target) } : null)
    }
    show(null)
    window.addEventListener('pointermove', follow)
    return () => {
      window.removeEventListener('pointermove', follow)
      markParts(host.current, new Map())
      setHint(null)
    }
  }, [drawing, flow, context, host])
  return hint
}

export function useWiring(host: RefObject<HTMLElement | null>) {
  const flow = useReactFlow<PartNode, WireEdge>()
  const context = useCommandContext()
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const hint = useHint(drawing, host)
  const dimmed = useMemo(
    () => (drawing ? new Set([...drawing.targets].filter(([, target]) => target.refused !== undefined).map(([id]) => id)) : NOTHING),
    [drawing],
  )
  const gesture = useMemo(() => {
    let from: Drawing | null = null
    const begin: OnConnectStart = (_event, { nodeId }) => {
      if (!nodeId) return
      from = { from: nodeId, targets: allFrom(diagramOf(context), nodeId) }
      setChoice(null)
      setDrawing(from)
    }
    const finish: OnConnectEnd = (event) => {
      const at = pointOf(event)
      const target = from?.targets.get(partUnder(flow, context, at) ?? '')
      from = null
      setDrawing(null)
      if (!target) return
      if (target.refused !== undefined) say(context, 'noWire', { reason: target.refused })
      else if (target.roles.length === 1) connectAs(context, target.from, target.to, target.roles[0]!)
      else setChoice({ ...at, wire: target })
    }
    return { onConnectStart: begin, onConnectEnd: finish }
  }, [flow, context])
  return { dimmed, hint, choice, close: () => setChoice(null), listeners: gesture }
}
