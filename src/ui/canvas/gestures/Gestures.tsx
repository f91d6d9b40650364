/** All that hands do on the canvas: moving, selecting, wiring, splicing, menus, keys. It comes right after the first picture, which only shows. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useMemo } from 'react'
import type { EdgeChange, NodeChange, ReactFlowProps } from 'reactflow'
import { useCommandContext } from '../../commands/context.ts'
import { select } from '../../commands/selection.ts'
import type { PartNode as Part, WireEdge as Wire } from '../../flow.ts'
import { zoomOf } from '../../page/size.ts'
import { useStores } from '../../stores.ts'
import styles from '../Canvas.module.css'
import { WirePreview } from '../WirePreview.tsx'
import { applyMoves, applySelection } from './changes.ts'
import { useArrivals } from './useArrivals.ts'
import { RoleMenu, useMenus } from './useMenus.tsx'
import { type Hint, useWiring } from './useWiring.ts'

/** What the canvas takes over: who listens, and which parts are pale meanwhile. */
export interface Hands {
  readonly listeners: Partial<ReactFlowProps<Part, Wire>>
  readonly dimmed: ReadonlySet<string>
}

function useChanges() {
  const stores = useStores()
  return useMemo(
    () => ({
      onNodesChange(changes: NodeChange<Part>[]) {
        applySelection(stores, changes)
        applyMoves(stores, changes)
      },
      onEdgesChange: (changes: EdgeChange<Wire>[]) => applySelection(stores, changes),
      /** A click on the paper takes the focus from everything, rather than giving it to the region as a whole. */
      onPaneClick: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      onSelectionDragStop: () => stores.document.drop(),
      /** Of several that are selected the one that is clicked is meant, unless more are being gathered. */
      onNodeClick: ({ shiftKey, ctrlKey, metaKey }: MouseEvent, { id }: Part) => {
        if (!shiftKey && !ctrlKey && !metaKey && stores.view.getState().selected.length > 1) stores.view.setState({ selected: [id] })
      },
      onNodeDoubleClick: (_event: unknown, { id }: Part) => stores.view.setState({ dialog: { name: 'rename', id } }),
    }),
    [stores],
  )
}

/** A part that is reached by keyboard is selected: all commands are about it then. Enter goes on to its settings. */
function useKeyboard() {
  const context = useCommandContext()
  return useMemo(() => {
    const partOf = (target: EventTarget) =>
      target instanceof Element && target.classList.contains('react-flow__node') ? target.getAttribute('data-id') : null
    return {
      onFocus({ target }: { target: EventTarget }) {
        const id = partOf(target)
        if (id !== null && (target as Element).matches(':focus-visible') && !context.stores.view.getState().selected.includes(id))
          select(context, [id])
      },
      onKeyDown(event: KeyboardEvent) {
        const id = partOf(event.target)
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') select(context, [])
        if (id === null || event.key !== 'Enter') return
        event.preventDefault()
        select(context, [id])
        context.stores.view.setState({ tab: 'settings' })
      },
    }
  }, [context])
}

function PointerHint({ hint: { x, y, words, legal } }: { hint: Hint }) {
  const zoom = zoomOf()
  return (
    <div className={styles.hint} data-legal={legal || undefined} style={{ left: x / zoom + 14, top: y / zoom + 14 }} role="status">
      {words}
    </div>
  )
}

export function Gestures({ host, onHands }: { host: RefObject<HTMLDivElement | null>; onHands: (hands: Hands) => void }) {
  const changes = useChanges()
  const wiring = useWiring(host)
  const arrivals = useArrivals(host)
  const menus = useMenus()
  const keyboard = useKeyboard()
  const { dimmed, hint, choice, close } = wiring
  const hands = useMemo(
    () => ({
      listeners: { connectionLineComponent: WirePreview, ...changes, ...arrivals, ...menus.listeners, ...keyboard, ...wiring.listeners },
      dimmed,
    }),
    [changes, arrivals, menus.listeners, keyboard, wiring.listeners, dimmed],
  )
  useLayoutEffect(() => onHands(hands), [onHands, hands])
  return (
    <>
      {hint && <PointerHint hint={hint} />}
      {choice && <RoleMenu choice={choice} onClose={close} />}
      {menus.menu}
    </>
  )
}
