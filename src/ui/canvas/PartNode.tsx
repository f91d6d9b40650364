/** A component's card without anything that moves: pictogram, names, handles. It renders when the component changes, never while numbers stream. */
import { Lock, MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { Handle, type NodeProps, Position } from 'reactflow'
import { kindOf } from '../../kinds/index.ts'
import type { PartNode as Part } from '../flow.ts'
import { namesOf } from '../overlay/still.ts'
import { KindIcon } from '../shell/KindIcon.tsx'
import { useView } from '../stores.ts'
import { usePartFixed } from '../students/locks.ts'
import { useWords } from '../text/index.ts'
import styles from './PartNode.module.css'

const SIDES = [Position.Left, Position.Right, Position.Top, Position.Bottom] as const

export const PartNode = memo(function PartNode({ id, data: { component }, selected, dragging }: NodeProps<Part>) {
  const words = useWords()
  const vocabulary = useView((view) => view.words)
  const kind = kindOf(component.kind)
  const fixed = usePartFixed(id)
  const { name, other } = namesOf({ words, vocabulary }, component)
  return (
    <div className={styles.card} data-selected={selected || undefined} data-fixed={fixed || undefined}>
      <div className={styles.words} aria-hidden="true">
        {kind && <KindIcon kind={kind} />}
        <div className={styles.name}>{name}</div>
        <div className={styles.other}>{other}</div>
      </div>
      {SIDES.map((side) => (
        <Handle key={side} id={side} type="source" position={side} isConnectable={!fixed} className={styles.handle} />
      ))}
      {fixed && (
        <span className={styles.lock} title={words.text.students.lockedPart}>
          <Lock aria-hidden />
        </span>
      )}
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
