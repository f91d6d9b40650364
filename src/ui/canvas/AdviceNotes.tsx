/** Why nothing happens: a note at each part that cannot work, and the one edit that would mend it. */
import { useMemo } from 'react'
import { ViewportPortal } from 'reactflow'
import { advise } from '../../diagram/advice.ts'
import type { Advice, Diagram } from '../../diagram/diagram.ts'
import { say, useCommandContext } from '../commands/context.ts'
import { CARD } from '../overlay/still.ts'
import { useDocument } from '../stores.ts'
import styles from './AdviceNotes.module.css'

/** One for each part: the first is what has to be mended first. */
function firstOfEach(diagram: Diagram): Advice[] {
  const seen = new Set<string>()
  return advise(diagram).filter(({ component }) => !seen.has(component) && seen.add(component))
}

function Note({ advice, x, y }: { advice: Advice; x: number; y: number }) {
  const context = useCommandContext()
  const { canvas } = context.text
  const { component, code, values, fix } = advice
  const words = canvas.advice[code as keyof typeof canvas.advice]
  const fixWords = fix && canvas.fixes[fix.code as keyof typeof canvas.fixes]
  if (!words) return null
  const mend = () => {
    if (!fix) return
    const name = values.name ?? component
    if (context.stores.document.edit({ code: 'fix', values: { name } }, fix.mended())) say(context, 'fixed', { name })
  }
  return (
    <div className={`${styles.note} nodrag nopan`} data-advice={component} style={{ left: x, top: y + CARD.h }}>
      <p>{words()}</p>
      {fixWords && (
        <button type="button" onClick={mend}>
          {fixWords(values)}
        </button>
      )}
    </div>
  )
}

export function AdviceNotes() {
  const diagram = useDocument((state) => state.diagram)
  const dragging = useDocument((state) => state.open !== null)
  const all = useMemo(() => (dragging ? [] : firstOfEach(diagram)), [diagram, dragging])
  const places = new Map(diagram.components.map((component) => [component.id, component]))
  return (
    <ViewportPortal>
      {all.map((advice) => {
        const part = places.get(advice.component)
        return part && <Note key={advice.component} advice={advice} x={part.x} y={part.y} />
      })}
    </ViewportPortal>
  )
}
