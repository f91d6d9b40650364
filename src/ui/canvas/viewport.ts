/** Where the diagram is seen: the first fit, zoom for those who ask, and the custom properties that keep lines and words at screen size. */
import { useEffect } from 'react'
import { type ReactFlowInstance, useReactFlow, useStoreApi } from 'reactflow'
import type { Diagram } from '../../diagram/diagram.ts'
import { registerCanvas } from '../commands/ports.ts'
import type { PartNode, WireEdge } from '../flow.ts'
import { CARD, detailAt } from '../overlay/still.ts'
import { useSize } from '../shell/useMedia.ts'
import { useStores } from '../stores.ts'

/** Nobody needs to go farther away than `min` by hand, but a diagram that is larger is shown whole down to `fit`. */
export const ZOOM = { fit: 0.1, min: 0.25, max: 2 } as const
/** Screen pixels kept free around the diagram: labels above, controls below. */
const MARGIN = { left: 32, right: 32, top: 40, bottom: 60 } as const
/** On a phone every pixel of the width is for the cards, and what is left of the height stands on both sides. */
const PHONE = { widest: 600, side: 12, top: 24, bottom: 52 } as const

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export function boundsOf({ components }: Diagram): Rect | null {
  if (components.length === 0) return null
  const [xs, ys] = [components.map(({ x }) => x), components.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) + CARD.w - x, height: Math.max(...ys) + CARD.h - y }
}

/** All of the diagram at actual size, which is the page's, where it fits, else smaller; in the middle, at the top. */
export function fitted(diagram: Diagram, width: number, height: number, size = 1): { x: number; y: number; zoom: number } {
  const bounds = boundsOf(diagram)
  if (!bounds || !(width > 0) || !(height > 0)) return { x: MARGIN.left * size, y: MARGIN.top * size, zoom: size }
  const phone = window.innerWidth <= PHONE.widest
  const margin = phone ? { left: PHONE.side, right: PHONE.side, top: PHONE.top, bottom: PHONE.bottom } : MARGIN
  const [w, h] = [width - (margin.left + margin.right) * size, height - (margin.top + margin.bottom) * size]
  const zoom = Math.max(ZOOM.fit, Math.min(size, w / bounds.width, h / bounds.height))
  const left = margin.left * size + Math.max(0, (w - bounds.width * zoom) / 2)
  const top = margin.top * size + (phone ? Math.max(0, (h - bounds.height * zoom) / 2) : 0)
  return { x: left - bounds.x * zoom, y: top - bounds.y * zoom, zoom }
}

type Instance = ReactFlowInstance<PartNode, WireEdge>
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const smooth = () => ({ duration: calm() ? 0 : 180 })

function reveal(flow: Instance, host: HTMLElement, diagram: Diagram, id: string) {
  const component = diagram.components.find((each) => each.id === id)
  const wire = diagram.wires.find((each) => each.id === id)
  const ends = component ? [component] : diagram.components.filter((each) => each.id === wire?.from || each.id === wire?.to)
  if (ends.length === 0) return
  const x = ends.reduce((sum, end) => sum + end.x, 0) / ends.length + CARD.w / 2
  const y = ends.reduce((sum, end) => sum + end.y, 0) / ends.length + CARD.h / 2
  const { x: px, y: py } = flow.flowToScreenPosition({ x, y })
  const box = host.getBoundingClientRect()
  const seen = px > box.left + 60 && px < box.right - 60 && py > box.top + 40 && py < box.bottom - 40
  const focus = () => host.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
  // Of very many parts those out of sight are not in the page before the view is there.
  if (!seen) void flow.setCenter(x, y, { zoom: flow.getZoom(), ...smooth() }).then(() => requestAnimationFrame(focus))
  focus()
}

/** In another language a scenario's parts are the same. */
const sameParts = ({ components: now }: Diagram, { components: before }: Diagram) =>
  now.length === before.length && now.every(({ id }, nth) => id === before[nth]!.id)

/** What was opened has the focus, not what opened it: Space plays it. A dialog keeps its own until it closes. */
const goOn = (host: HTMLElement | null) =>
  requestAnimationFrame(() => {
    if (!document.querySelector('dialog[open]')) host?.closest('main')?.focus({ preventScroll: true })
  })

/** Lends the view to commands, and shows the whole of a document when another one is opened or the page gets another size. A run never moves it. */
export function useViewport(host: { readonly current: HTMLElement | null }) {
  const flow = useReactFlow<PartNode, WireEdge>()
  const store = useStoreApi()
  const { document } = useStores()
  const size = useSize()
  useEffect(() => {
    const box = () => host.current?.getBoundingClientRect() ?? new DOMRect()
    const whole = () => fitted(document.getState().diagram, box().width, box().height, size)
    const least = () => Math.min(ZOOM.min, whole().zoom)
    const reach = () => least() !== store.getState().minZoom && store.getState().setMinZoom(least())
    const showAll = (how = {}) => {
      reach()
      void flow.setViewport(whole(), how)
    }
    showAll()
    const stop = document.subscribe((now, before) => {
      const replaced = now.diagram !== before.diagram && now.past.length === 0 && now.future.length === 0 && now.open === null
      if (replaced) {
        showAll()
        if (!sameParts(now.diagram, before.diagram)) goOn(host.current)
      } else if (now.open === null) reach()
    })
    const lent = registerCanvas({
      fitView: () => showAll(smooth()),
      zoom: (by) => void flow.zoomTo(Math.min(ZOOM.max, Math.max(least(), flow.getZoom() * by)), smooth()),
      center: () => flow.screenToFlowPosition({ x: box().left + box().width / 2, y: box().top + box().height / 2 }),
      reveal: (id) => host.current && reveal(flow, host.current, document.getState().diagram, id),
    })
    return () => {
      stop()
      lent()
    }
  }, [flow, store, document, host, size])
}

/** Tells CSS how far away the diagram is. */
export function useZoomProperties(host: { readonly current: HTMLElement | null }) {
  const store = useStoreApi()
  useEffect(() => {
    const tell = (zoom: number) => {
      host.current?.style.setProperty('--zoom', String(Math.round(zoom * 1000) / 1000))
      host.current?.setAttribute('data-detail', detailAt(zoom))
    }
    tell(store.getState().transform[2])
    return store.subscribe((now, before) => {
      if (now.transform[2] !== before.transform[2]) tell(now.transform[2])
    })
  }, [store, host])
}
