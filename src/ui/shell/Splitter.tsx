/** The edge of a panel: drag to resize, Enter or a double click to fold, arrows by 16 px. */
import type { KeyboardEvent, PointerEvent } from 'react'
import type { ViewState } from '../../store/view.ts'
import { zoomOf } from '../page/size.ts'
import { useStores, useView } from '../stores.ts'
import { useText } from '../text/index.ts'
import styles from './Splitter.module.css'

type Panel = keyof ViewState['sizes']
const STEP = 16
/** Dragged below this share of its smallest size, a panel folds. */
const FOLD = 0.5

interface SplitterProps {
  readonly panel: Panel
  /** Size as designed, and how far it can go (CSS px). */
  readonly designed: number
  readonly min: number
  readonly max: number
  /** The side of the panel on which its edge is. */
  readonly side: 'left' | 'right' | 'top'
}

export function Splitter({ panel, designed, min, max, side }: SplitterProps) {
  const { view } = useStores()
  const open = useView((state) => state.panels[panel])
  const size = useView((state) => state.sizes[panel]) || designed
  const { page } = useText().shell
  const set = (next: number) =>
    view.setState(({ panels, sizes }) => ({
      panels: { ...panels, [panel]: next >= min * FOLD },
      sizes: { ...sizes, [panel]: next >= min * FOLD ? Math.round(Math.max(min, Math.min(max, next))) : sizes[panel] },
    }))
  const fold = () => view.setState(({ panels }) => ({ panels: { ...panels, [panel]: !panels[panel] } }))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') return event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement!.getBoundingClientRect()
    const zoom = zoomOf(event.currentTarget)
    set({ left: box.right - event.clientX, right: event.clientX - box.left, top: box.bottom - event.clientY }[side] / zoom)
  }
  const keys = (event: KeyboardEvent) => {
    const grow = { left: 'ArrowLeft', right: 'ArrowRight', top: 'ArrowUp' }[side]
    const shrink = { left: 'ArrowRight', right: 'ArrowLeft', top: 'ArrowDown' }[side]
    if (event.key === 'Enter') fold()
    else if (event.key === grow) set(size + STEP)
    else if (event.key === shrink) set(Math.max(min, size - STEP))
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a control; a rule is not.
    <div
      role="separator"
      tabIndex={0}
      className={`${styles.edge} ${styles[side]}`}
      aria-label={page.resize(page[panel])}
      aria-orientation={side === 'top' ? 'horizontal' : 'vertical'}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={open ? size : 0}
      onPointerDown={drag}
      onPointerMove={drag}
      onDoubleClick={fold}
      onKeyDown={keys}
    />
  )
}
