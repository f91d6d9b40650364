/** A row of values that is drawn: the pointer paints over them, the keys move the one that has the focus. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

const PAGE = 10

export interface Drawn {
  readonly values: readonly number[]
  /** The value that the keys reach. */
  readonly at: number
  readonly choose: (nth: number) => void
  readonly change: (values: readonly number[]) => void
  /** The value at the top of the box and that of one press of a key; values are multiples of it. */
  readonly top: number
  readonly step: number
  /** How a multiple is made a number that reads well. */
  readonly tidy: (value: number) => number
}

const between = (from: number, to: number, share: number) => from + (to - from) * share

/** Values with a straight stroke from one place to another: a quick hand leaves no gaps. */
function stroke(values: readonly number[], from: { nth: number; value: number }, to: { nth: number; value: number }): number[] {
  const steps = Math.abs(to.nth - from.nth)
  const way = Math.sign(to.nth - from.nth)
  const out = [...values]
  for (let step = 0; step <= steps; step++)
    out[from.nth + way * step] = steps === 0 ? to.value : between(from.value, to.value, step / steps)
  return out
}

/** `pen` stands on the box; inside it, one element of role slider a value. */
export function usePen<E extends HTMLElement>({ values, at, choose, change, top, step, tidy }: Drawn) {
  const box = useRef<E>(null)
  // While the hand is down the scale stands still under it.
  const [held, setHeld] = useState<{ top: number; step: number; nth: number; value: number } | null>(null)
  const scale = held ?? { top, step }
  const round = (value: number) => tidy(Math.max(0, Math.round(value / scale.step) * scale.step))
  const set = (nth: number, value: number) => change(values.with(nth, round(value)))
  const focus = (nth: number) => {
    choose(nth)
    box.current?.querySelectorAll<HTMLElement>('[role=slider]')[nth]?.focus()
  }
  const under = ({ clientX, clientY }: PointerEvent) => {
    const { left, top: high, width, height } = (box.current as E).getBoundingClientRect()
    const nth = Math.min(values.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * values.length)))
    return { nth, value: Math.min(scale.top, Math.max(0, (1 - (clientY - high) / height) * scale.top)) }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Alt and an arrow is the browser's way back.
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const by: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: PAGE, PageDown: -PAGE }
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1 }
    if (by[event.key] !== undefined) set(at, values[at]! + by[event.key]! * scale.step)
    else if (event.key === 'Home') set(at, 0)
    else if (event.key === 'End') set(at, scale.top)
    else if (to[event.key] !== undefined) focus(Math.min(values.length - 1, Math.max(0, to[event.key]!)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const paint = (event: PointerEvent, from: { nth: number; value: number } | null) => {
    const to = under(event)
    setHeld({ ...scale, ...to })
    change(stroke(values, from ?? to, to).map(round))
    choose(to.nth)
  }
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    paint(event, null)
  }
  const lift = () => setHeld(null)
  const pen = {
    onKeyDown,
    onPointerDown,
    onPointerMove: (event: PointerEvent) => held && paint(event, held),
    onPointerUp: lift,
    onPointerCancel: lift,
  }
  return { box, top: scale.top, pen }
}
