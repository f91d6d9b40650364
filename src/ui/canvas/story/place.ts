/** Where the story's note stands on the canvas: the corner with most free paper, and how tall it may grow there without lying on a card. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { useOnViewportChange, useReactFlow } from 'reactflow'
import { CARD } from '../../overlay/still.ts'
import { zoomOf } from '../../page/size.ts'
import { useStores } from '../../stores.ts'

const CORNERS = ['bottomLeft', 'bottomRight', 'topRight', 'topLeft'] as const
export type Corner = (typeof CORNERS)[number]
/** CSS px between the note and the canvas's edge, and between the note and a card. */
const MARGIN = { side: 32, top: 32, bottom: 56 }
/** A narrow canvas has no room to give away at its sides. */
const NARROW = { widest: 800, side: 16 }
const sideOf = (width: number) => (width < NARROW.widest ? NARROW.side : MARGIN.side)
const GAP = 16
/** A wide column reads better, a narrow one fits beside cards. */
const WIDTHS = [416, 360, 304, 240, 216] as const
/** With less height than this the note begins folded. */
export const LEAST = 128
/** With less height than this it says one step at a time, in smaller words. */
export const TIGHT = 288

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
export interface Place {
  readonly corner: Corner
  readonly width: number
  /** CSS px from the corner to the nearest card. */
  readonly room: number
  /** CSS px between the note and the canvas's side. */
  readonly side: number
}

function roomAt(corner: Corner, width: number, cards: readonly Box[], canvas: { readonly w: number; readonly h: number }): number {
  const side = sideOf(canvas.w)
  const left = corner.endsWith('Left') ? side : canvas.w - side - width
  const [top, bottom] = [MARGIN.top, canvas.h - MARGIN.bottom]
  const near = cards.filter(({ x, w }) => x < left + width + GAP && x + w > left - GAP)
  if (corner.startsWith('bottom')) {
    const limits = near.filter(({ y }) => y < bottom + GAP).map(({ y, h }) => bottom - (y + h + GAP))
    return Math.max(0, Math.min(bottom - top, ...limits))
  }
  const limits = near.filter(({ y, h }) => y + h > top - GAP).map(({ y }) => y - GAP - top)
  return Math.max(0, Math.min(bottom - top, ...limits))
}

/** The place with the largest free area; the one where the note stands already wins as long as it is roomy enough. */
export function freest(cards: readonly Box[], canvas: { readonly w: number; readonly h: number }, now: Place | null): Place {
  const widths = WIDTHS.filter((width) => width <= Math.max(240, canvas.w * 0.46))
  const places = CORNERS.flatMap((corner) =>
    widths.map((width) => ({ corner, width, room: roomAt(corner, width, cards, canvas), side: sideOf(canvas.w) })),
  )
  const stays = places.find(({ corner, width }) => corner === now?.corner && width === now.width)
  if (stays && now && stays.room >= Math.min(now.room, 2 * LEAST)) return stays
  return places.reduce((best, place) => (place.room * place.width > best.room * best.width ? place : best))
}

const PLACED = ['corner', 'width', 'room', 'side', 'size'] as const
/** The note's place, found anew when cards, canvas or view come to rest elsewhere; never in the middle of a drag. */
export function usePlace(note: RefObject<HTMLElement | null>, ready: boolean): Place | null {
  const flow = useReactFlow()
  const { document } = useStores()
  const [place, setPlace] = useState<(Place & { readonly size: number }) | null>(null)
  const find = useCallback(() => {
    const host = note.current?.offsetParent
    const { diagram, open } = document.getState()
    if (!host || open) return
    // The diagram is drawn in the window's pixels, the note in the page's.
    const size = zoomOf(host)
    const { x, y, zoom } = flow.getViewport()
    const cards = diagram.components.map((part) => ({
      x: (part.x * zoom + x) / size,
      y: (part.y * zoom + y) / size,
      w: (CARD.w * zoom) / size,
      h: (CARD.h * zoom) / size,
    }))
    setPlace((now) => {
      // On a page of another size it has not stood yet.
      const next = { ...freest(cards, { w: host.clientWidth, h: host.clientHeight }, now?.size === size ? now : null), size }
      return now && PLACED.every((name) => now[name] === next[name]) ? now : next
    })
  }, [note, flow, document])
  useOnViewportChange({ onEnd: find })
  useLayoutEffect(() => {
    if (!ready) return
    // The canvas fits its view in the same frame.
    const frame = requestAnimationFrame(find)
    return () => cancelAnimationFrame(frame)
  }, [ready, find])
  useEffect(() => {
    const host = note.current?.offsetParent
    if (!ready || !host) return
    const observer = new ResizeObserver(find)
    observer.observe(host)
    const stop = document.subscribe((now, before) => {
      if (now.diagram.components !== before.diagram.components || now.open !== before.open) find()
    })
    return () => {
      observer.disconnect()
      stop()
    }
  }, [ready, note, document, find])
  return place
}
