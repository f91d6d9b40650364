/** Zoom, and undo and redo with what they would do in words. */
import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useReactFlow, useStore } from 'reactflow'
import { perform, useCommandContext } from '../commands/context.ts'
import { canvasPort } from '../commands/ports.ts'
import { pick } from '../commands/registry.ts'
import { useDocument } from '../stores.ts'
import styles from './Controls.module.css'
import { ZOOM } from './viewport.ts'

const [undo, redo] = pick('edit.undo', 'edit.redo')
const STEP = 1.25
const isFarthest = ({ transform: [, , zoom], minZoom }: { transform: readonly [number, number, number]; minZoom: number }) =>
  zoom <= minZoom + 0.001
const percentOf = ({ transform: [, , zoom] }: { transform: readonly [number, number, number] }) => Math.round(zoom * 100)

function Button({ label, disabled, onClick, children }: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  )
}

function Zoom() {
  const { text } = useCommandContext()
  const percent = useStore(percentOf)
  const farthest = useStore(isFarthest)
  const flow = useReactFlow()
  return (
    <>
      <Button label={text.canvas.zoomOut} disabled={farthest} onClick={() => canvasPort()?.zoom(1 / STEP)}>
        <Minus size={16} strokeWidth={1.5} aria-hidden />
      </Button>
      <button
        type="button"
        className={styles.percent}
        aria-label={text.canvas.actualFrom(percent)}
        title={text.canvas.actual}
        onClick={() => void flow.zoomTo(1)}
      >
        {text.canvas.zoom(percent)}
      </button>
      <Button label={text.canvas.zoomIn} disabled={percent >= ZOOM.max * 100} onClick={() => canvasPort()?.zoom(STEP)}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
      </Button>
      <Button label={text.canvas.fit} onClick={() => canvasPort()?.fitView()}>
        <Maximize size={16} strokeWidth={1.5} aria-hidden />
      </Button>
    </>
  )
}

export function Controls() {
  const context = useCommandContext()
  const past = useDocument((state) => state.past.length > 0)
  const future = useDocument((state) => state.future.length > 0)
  useDocument((state) => state.past)
  const { text } = context
  return (
    <div className={styles.controls} role="toolbar" aria-label={text.canvas.controls}>
      <Zoom />
      <span className={styles.rule} />
      <Button label={undo!.label(context)} disabled={!past} onClick={() => perform(undo!, context)}>
        <Undo2 size={16} strokeWidth={1.5} aria-hidden />
      </Button>
      <Button label={redo!.label(context)} disabled={!future} onClick={() => perform(redo!, context)}>
        <Redo2 size={16} strokeWidth={1.5} aria-hidden />
      </Button>
      {past && (
        <span className={styles.step} aria-hidden="true">
          {undo!.label(context)}
        </span>
      )}
    </div>
  )
}
