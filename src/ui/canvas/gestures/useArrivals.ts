/** Dragging a palette item, or an unwired part, over the canvas: the wire under the pointer lights up, and takes it in when it is let go. */
import { type DragEvent, type RefObject, useMemo } from 'react'
import { type OnNodeDrag, type ReactFlowInstance, useReactFlow } from 'reactflow'
import type { Diagram } from '../../../diagram/diagram.ts'
import { splice } from '../../../diagram/edit/splice.ts'
import type { Place } from '../../../diagram/edit.ts'
import { KIND_MIME, spliceIn } from '../../commands/add.ts'
import type { CommandContext } from '../../commands/command.ts'
import { useCommandContext } from '../../commands/context.ts'
import { canvasPort } from '../../commands/ports.ts'
import { diagramOf } from '../../commands/selection.ts'
import type { PartNode, WireEdge } from '../../flow.ts'
import { insertTemplate, TEMPLATE_MIME } from '../../templates/insert.ts'
import { boundsOf } from '../viewport.ts'
import { lightWire, pointOf } from './gesture.ts'
import { dropKind, isUnwired, wireAt } from './splicing.ts'

type Instance = ReactFlowInstance<PartNode, WireEdge>
const carries = (event: DragEvent, what = KIND_MIME) => event.dataTransfer.types.includes(what)
const screenOf = (event: DragEvent): Place => ({ x: event.clientX, y: event.clientY })

function wireUnder(flow: Instance, screen: Place): string | null {
  const edges = flow.getEdges().flatMap(({ id, data }) => (data ? [{ id, route: data.route }] : []))
  return wireAt(edges, flow.screenToFlowPosition(screen, { snapToGrid: false }), flow.getZoom())
}

/** A splice makes room: if that pushed parts out of sight, all of them are shown. */
function keepInSight(flow: Instance, diagram: Diagram, host: HTMLElement | null) {
  const [bounds, box] = [boundsOf(diagram), host?.getBoundingClientRect()]
  if (!bounds || !box) return
  const end = flow.flowToScreenPosition({ x: bounds.x + bounds.width, y: bounds.y + bounds.height })
  if (end.x > box.right || end.y > box.bottom) canvasPort()?.fitView()
}

/** What was dropped has the focus, not the palette's button: Space plays then, and arrows move the part. */
function focusNewest(context: CommandContext) {
  const [id] = context.stores.view.getState().selected
  if (id !== undefined) requestAnimationFrame(() => canvasPort()?.reveal(id))
}

/** One wire at most is lit. */
function lamp(host: RefObject<HTMLElement | null>) {
  let lit: string | null = null
  const light = (id: string | null) => {
    if (id !== lit) lightWire(host.current, id)
    lit = id
  }
  const takeOff = () => {
    const wire = lit
    light(null)
    return wire
  }
  return { light, takeOff }
}

export function useArrivals(host: RefObject<HTMLElement | null>) {
  const flow = useReactFlow<PartNode, WireEdge>()
  const context = useCommandContext()
  return useMemo(() => {
    const { light, takeOff } = lamp(host)
    const onNodeDrag: OnNodeDrag<PartNode> = (event, node, nodes) => {
      const diagram = diagramOf(context)
      const wire = nodes.length === 1 && isUnwired(diagram, node.id) ? wireUnder(flow, pointOf(event)) : null
      light(wire !== null && splice(diagram, wire, node.data.component).refused === undefined ? wire : null)
    }
    const onNodeDragStop: OnNodeDrag<PartNode> = (_event, node) => {
      const part = diagramOf(context).components.find(({ id }) => id === node.id)
      const wire = takeOff()
      if (wire !== null && part && spliceIn(context, wire, part)) keepInSight(flow, diagramOf(context), host.current)
      else context.stores.document.drop()
    }
    const onDragOver = (event: DragEvent) => {
      const template = carries(event, TEMPLATE_MIME)
      if (!template && !carries(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      if (!template) light(wireUnder(flow, screenOf(event)))
    }
    const onDragLeave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !host.current?.contains(event.relatedTarget)) light(null)
    }
    const onDrop = (event: DragEvent) => {
      const template = carries(event, TEMPLATE_MIME)
      if (!template && !carries(event)) return
      event.preventDefault()
      if (template) {
        void insertTemplate(context, event.dataTransfer.getData(TEMPLATE_MIME), flow.screenToFlowPosition(screenOf(event)))
        return
      }
      const wire = takeOff()
      dropKind(context, event.dataTransfer.getData(KIND_MIME), flow.screenToFlowPosition(screenOf(event)), wire)
      if (wire !== null) keepInSight(flow, diagramOf(context), host.current)
      focusNewest(context)
    }
    return { onNodeDrag, onNodeDragStop, onDragOver, onDragLeave, onDrop }
  }, [flow, context, host])
}
