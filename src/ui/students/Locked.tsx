/** The sign of a lock, and a form behind one: to be read, not to be changed. */
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../text/index.ts'
import styles from './students.module.css'

/** `why` is what a screen reader says, and who points at it reads. */
function LockSign({ why, size = 14 }: { why: string; size?: number }) {
  return (
    <span className={styles.sign} title={why} role="img" aria-label={why}>
      <Lock size={size} strokeWidth={1.5} aria-hidden />
    </span>
  )
}

export function LockedForm({ why, children }: { why: string; children: ReactNode }) {
  return (
    <>
      <p className={styles.why}>
        <Lock size={14} strokeWidth={1.5} aria-hidden />
        {why}
      </p>
      <fieldset disabled className={styles.fieldset}>
        {children}
      </fieldset>
    </>
  )
}

/** One setting of a form that is free otherwise. */
export function LockedSetting({ children }: { children: ReactNode }) {
  const { students } = useText()
  return (
    <fieldset disabled className={styles.setting}>
      <LockSign why={students.lockedSetting} size={12} />
      {children}
    </fieldset>
  )
}
