/** The canvas: the diagram as cards and wires that can be moved, wired, spliced and taken away, under the overlay that shows what happens. */
import 'reactflow/dist/base.css'
import { type KeyboardEvent, type RefObject, Suspense, useMemo, useRef } from 'react'
import {
  type AriaLabelConfig,
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeChange,
  type EdgeTypes,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from 'reactflow'
import { GRID } from '../../diagram/edit.ts'
import { useCommandContext } from '../commands/context.ts'
import { select } from '../commands/selection.ts'
import { applyMoves, applySelection, Flow, type PartNode as Part, type WireEdge as Wire } from '../flow.ts'
import { later } from '../page/later.ts'
import { useDocument, useStores, useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './Canvas.module.css'
import { PartNode } from './PartNode.tsx'
import { useArrivals } from './useArrivals.ts'
import { RoleMenu, useMenus } from './useMenus.tsx'
import { type Hint, useWiring } from './useWiring.ts'
import { useViewport, useZoomProperties, ZOOM } from './viewport.ts'
import { WireEdge } from './WireEdge.tsx'
import { WirePreview } from './WirePreview.tsx'

// The first picture is cards and wires; what moves and what is said about them comes right after.
const Overlay = later(async () => (await import('../overlay/Overlay.tsx')).Overlay)
const AdviceNotes = later(async () => (await import('./AdviceNotes.tsx')).AdviceNotes)
const Controls = later(async () => (await import('./Controls.tsx')).Controls)
const StoryNote = later(async () => (await import('./story/StoryNote.tsx')).StoryNote)

const nodeTypes: NodeTypes = { part: PartNode }
const edgeTypes: EdgeTypes = { wire: WireEdge }
const MANY: string[] = ['Meta', 'Control', 'Shift']
const SNAP: [number, number] = [GRID, GRID]
const NO_MARK = { hideAttribution: true }

function useFlow() {
  const diagram = useDocument((state) => state.diagram)
  const selected = useView((view) => view.selected)
  const words = useWords()
  const flow = useRef<Flow>(null)
  flow.current ??= new Flow()
  const made = flow.current
  return useMemo(() => {
    const { canvas } = words.text
    return made.of(diagram, new Set(selected), {
      part: ({ name, kind }) => canvas.partName(name, words.kinds[kind]?.aws ?? kind),
      wire: ({ role }, from, to) => canvas.wire(from.name, canvas.wireRole[role], to.name),
    })
  }, [made, diagram, selected, words])
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
      onNodeDoubleClick: (_event: unknown, { id }: Part) => stores.view.setState({ dialog: { name: 'rename', id } }),
    }),
    [stores],
  )
}

/** React Flow's own English, replaced. */
function useAria(): Partial<AriaLabelConfig> {
  const { canvas } = useWords().text
  return useMemo(
    () => ({
      'node.a11yDescription.default': canvas.keysPart,
      'node.a11yDescription.keyboardDisabled': canvas.keysPart,
      'node.a11yDescription.ariaLiveMessage': ({ direction, x, y }) => canvas.moved(direction, x, y),
      'edge.a11yDescription.default': canvas.keysWire,
      'handle.ariaLabel': canvas.handle(''),
    }),
    [canvas],
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
  return (
    <div className={styles.hint} data-legal={legal || undefined} style={{ left: x + 14, top: y + 14 }} role="status">
      {words}
    </div>
  )
}

/** Registration crosses, 7 px on screen at every zoom. */
function Crosses() {
  const zoom = useStore(({ transform }) => transform[2])
  return <Background variant={BackgroundVariant.Cross} gap={zoom < 0.6 ? 192 : 96} size={7 / zoom} offset={0} className={styles.crosses} />
}

function Empty() {
  const { canvas } = useWords().text
  const empty = useDocument((state) => state.diagram.components.length === 0)
  return (
    empty && (
      <div className={styles.empty}>
        <h2>{canvas.emptyTitle}</h2>
        <p>{canvas.empty}</p>
      </div>
    )
  )
}

/** What is the same for every diagram. */
const FIXED = {
  nodeTypes,
  edgeTypes,
  connectionLineComponent: WirePreview,
  connectionMode: ConnectionMode.Loose,
  connectOnClick: false,
  minZoom: ZOOM.min,
  maxZoom: ZOOM.max,
  snapToGrid: true,
  snapGrid: SNAP,
  multiSelectionKeyCode: MANY,
  selectionMode: SelectionMode.Partial,
  deleteKeyCode: null,
  // Space plays; the paper is moved by dragging it.
  panActivationKeyCode: null,
  zoomOnDoubleClick: false,
  disableKeyboardA11y: true,
  edgesFocusable: false,
  nodeDragThreshold: 2,
  proOptions: NO_MARK,
  className: styles.flow,
} as const

function Surface({ host }: { host: RefObject<HTMLDivElement | null> }) {
  const shown = useFlow()
  const changes = useChanges()
  const { dimmed, hint, choice, close, ...drawing } = useWiring(host)
  const arrivals = useArrivals(host)
  const menus = useMenus()
  const keyboard = useKeyboard()
  const ariaLabelConfig = useAria()
  const { canvas } = useWords().text
  useViewport(host)
  useZoomProperties(host)
  const listeners = { ...changes, ...arrivals, ...menus.flow, ...menus.host, ...keyboard, ...drawing }
  return (
    <>
      <ReactFlow<Part, Wire> ref={host} aria-label={canvas.label} {...FIXED} {...shown} {...listeners} ariaLabelConfig={ariaLabelConfig}>
        <Crosses />
        <Suspense>
          <Overlay dimmed={dimmed} />
          <AdviceNotes />
        </Suspense>
      </ReactFlow>
      <Empty />
      <Suspense>
        <StoryNote />
      </Suspense>
      <Suspense>
        <Controls />
      </Suspense>
      {hint && <PointerHint hint={hint} />}
      {choice && <RoleMenu choice={choice} onClose={close} />}
      {menus.menu}
    </>
  )
}

export function Canvas() {
  const host = useRef<HTMLDivElement>(null)
  return (
    <ReactFlowProvider>
      <div className={styles.canvas}>
        <Surface host={host} />
      </div>
    </ReactFlowProvider>
  )
}
