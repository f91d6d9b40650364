/** The canvas: the diagram as cards and wires that can be moved, wired, spliced and taken away, under the overlay that shows what happens. */
import 'reactflow/dist/base.css'
import { type RefObject, Suspense, useMemo, useRef, useState } from 'react'
import {
  type AriaLabelConfig,
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeTypes,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from 'reactflow'
import { GRID } from '../../diagram/edit/places.ts'
import { Flow, type PartNode as Part, type WireEdge as Wire } from '../flow.ts'
import { later } from '../page/later.ts'
import { useDocument, useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './Canvas.module.css'
import type { Hands } from './gestures/Gestures.tsx'
import { PartNode } from './PartNode.tsx'
import { useViewport, useZoomProperties, ZOOM } from './viewport.ts'
import { WireEdge } from './WireEdge.tsx'

// The first picture is cards and wires; what moves, what is said about them and what hands do with them come right after.
const Gestures = later(async () => (await import('./gestures/Gestures.tsx')).Gestures)
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
    const { canvas, students } = words.text
    return made.of(diagram, new Set(selected), {
      part({ name, kind }, fixed) {
        const label = canvas.partName(name, words.kinds[kind]?.aws ?? kind)
        return fixed ? students.partName(label) : label
      },
      wire: ({ role }, from, to) => canvas.wire(from.name, canvas.wireRole[role], to.name),
    })
  }, [made, diagram, selected, words])
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

/** Of more parts than this only those in sight are in the page; the outline has them all. */
const CROWD = 1000
const NO_HANDS: Hands = { listeners: {}, dimmed: new Set() }

function Surface({ host }: { host: RefObject<HTMLDivElement | null> }) {
  const shown = useFlow()
  const [{ listeners, dimmed }, setHands] = useState(NO_HANDS)
  const ariaLabelConfig = useAria()
  const { canvas } = useWords().text
  useViewport(host)
  useZoomProperties(host)
  return (
    <>
      <ReactFlow<Part, Wire>
        ref={host}
        aria-label={canvas.label}
        {...FIXED}
        {...shown}
        {...listeners}
        onlyRenderVisibleElements={shown.nodes.length > CROWD}
        ariaLabelConfig={ariaLabelConfig}
      >
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
      <Suspense>
        <Gestures host={host} onHands={setHands} />
      </Suspense>
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
