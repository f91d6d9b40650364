/** Dragging a palette item, or an unwired part, over the canvas: the wire under the pointer lights up, and takes it in when it is let go. */
import { type DragEvent, type RefObject, useMemo } from 'react'
import { type OnNodeDrag, useReactFlow } from 'reactflow'
import { splice } from '../../diagram/edit/splice.ts'
import { useCommandContext } from '../commands/context.ts'
import { diagramOf } from '../commands/selection.ts'
import type { PartNode, WireEdge } from '../flow.ts'
import { KIND_MIME } from '../shell/Parts.tsx'
import { lightWire, pointOf } from './gesture.ts'
import { dropKind, isUnwired, spliceIn, wireAt } from './splicing.ts'

export function useArrivals(host: RefObject<HTMLElement | null>) {
  const flow = useReactFlow<PartNode, WireEdge>()
  const context = useCommandContext()
  return useMemo(() => {
    let lit: string | null = null
    const light = (id: string | null) => {
      if (id !== lit) lightWire(host.current, id)
      lit = id
    }
    const wireUnder = (screen: { x: number; y: number }, except?: string) => {
      const edges = flow
        .getEdges()
        .flatMap(({ id, data }) => (data && data.wire.from !== except && data.wire.to !== except ? [{ id, route: data.route }] : []))
      return wireAt(edges, flow.screenToFlowPosition(screen, { snapToGrid: false }), flow.getZoom())
    }
    const carries = (event: DragEvent) => event.dataTransfer.types.includes(KIND_MIME)
    const onNodeDrag: OnNodeDrag<PartNode> = (event, node, nodes) => {
      const diagram = diagramOf(context)
      const wire = nodes.length === 1 && isUnwired(diagram, node.id) ? wireUnder(pointOf(event)) : null
      light(wire !== null && splice(diagram, wire, node.data.component).refused === undefined ? wire : null)
    }
    const onNodeDragStop: OnNodeDrag<PartNode> = (_event, node) => {
      const part = diagramOf(context).components.find(({ id }) => id === node.id)
      const wire = lit
      light(null)
      if (wire === null || !part || !spliceIn(context, wire, part)) context.stores.document.drop()
    }
    return {
      onNodeDrag,
      onNodeDragStop,
      onDragOver(event: DragEvent) {
        if (!carries(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        light(wireUnder({ x: event.clientX, y: event.clientY }))
      },
      onDragLeave(event: DragEvent) {
        if (!(event.relatedTarget instanceof Node) || !host.current?.contains(event.relatedTarget)) light(null)
      },
      onDrop(event: DragEvent) {
        if (!carries(event)) return
        event.preventDefault()
        const wire = lit
        light(null)
        dropKind(context, event.dataTransfer.getData(KIND_MIME), flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), wire)
      },
    }
  }, [flow, context, host])
}
