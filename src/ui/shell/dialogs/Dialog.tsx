/** A modal dialog on the platform's own <dialog>: focus, Escape and what is behind are the browser's work. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../text/index.ts'
import controls from '../controls.module.css'
import styles from './Dialog.module.css'
import { useModal } from './useModal.ts'

export function Dialog({
  title,
  onClose,
  children,
  wide = false,
  foot,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean | 'widest'
  foot?: ReactNode
}) {
  // Where the person goes on, rather than the button that closes.
  const modal = useModal(onClose, '[data-first]')
  const text = useText().shell.dialog
  return (
    <dialog {...modal} className={wide === 'widest' ? styles.widest : wide ? styles.wide : styles.dialog} aria-label={title}>
      <div className={styles.body}>
        <header className={styles.head}>
          <h2>{title}</h2>
          <button type="button" className={controls.ico} aria-label={text.close} title={text.close} onClick={onClose}>
            <X size={18} strokeWidth={1.5} aria-hidden />
          </button>
        </header>
        <div className={styles.main}>{children}</div>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </div>
    </dialog>
  )
}

/** After a diagram was opened one goes on with it, not with the button that opened the dialog. */
export const focusCanvas = () => requestAnimationFrame(() => document.getElementById('canvas')?.focus())
