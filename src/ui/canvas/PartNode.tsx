/** A component's card without anything that moves: pictogram, names, handles. It renders when the component changes, never while numbers stream. */
import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { Handle, type NodeProps, Position } from 'reactflow'
import { kindOf } from '../../kinds/index.ts'
import type { PartNode as Part } from '../flow.ts'
import { namesOf } from '../overlay/still.ts'
import { KindIcon } from '../shell/KindIcon.tsx'
import { useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './PartNode.module.css'

const SIDES = [Position.Left, Position.Right, Position.Top, Position.Bottom] as const

export const PartNode = memo(function PartNode({ id, data: { component }, selected, dragging, draggable }: NodeProps<Part>) {
  const words = useWords()
  const vocabulary = useView((view) => view.words)
  const kind = kindOf(component.kind)
  const { name, other } = namesOf({ words, vocabulary }, component)
  return (
    <div className={styles.card} data-selected={selected || undefined} data-fixed={!draggable || undefined}>
      <div className={styles.words} aria-hidden="true">
        {kind && <KindIcon kind={kind} />}
        <div className={styles.name}>{name}</div>
        <div className={styles.other}>{other}</div>
      </div>
      {SIDES.map((side) => (
        <Handle key={side} id={side} type="source" position={side} isConnectable={draggable} className={styles.handle} />
      ))}
      {!draggable && <span className={styles.lock} title={words.text.students.lockedPart} />}
      {selected && !dragging && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.more} nodrag nopan`}
          data-menu={id}
          aria-label={words.text.canvas.more(component.name)}
          aria-haspopup="menu"
        >
          <MoreHorizontal size={16} strokeWidth={1.5} aria-hidden />
        </button>
      )}
    </div>
  )
})
