/** Decisions as a list, newest first: when, what it means, why, and what was looked at. */
import { kindOf } from '../../kinds/index.ts'
import type { Notice } from '../../store/run.ts'
import { clock, type DayStart } from '../dock/time.ts'
import { StateMark } from '../inspector/StateMark.tsx'
import { useWords } from '../text/index.ts'
import type { PrintStyle } from '../units/print.ts'
import { markOf, reasonOf } from './notice.ts'
import styles from './notices.module.css'
import { Points } from './Points.tsx'

/** A component as the list names it: its kind's type, and its name, empty where it need not be said. */
export interface Teller {
  readonly kind: string
  readonly name: string
}
export interface ReasonsProps {
  /** In order of time. */
  readonly notices: readonly Notice[]
  readonly most: number
  readonly day: DayStart
  readonly style: PrintStyle
  readonly tellerOf: (component: string) => Teller
}

export function Reasons({ notices, most, day, style, tellerOf }: ReasonsProps) {
  const { text, kinds } = useWords()
  const shown = notices.slice(-most).reverse()
  const earlier = notices.length - shown.length
  return (
    <ol className={styles.reasons}>
      {shown.map((notice, nth) => {
        const { kind, name } = tellerOf(notice.component)
        const reason = reasonOf(notice, kinds[kind], style)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: several may be told at one moment, with the same code.
          <li key={`${notice.at} ${notice.component} ${notice.code} ${nth}`} className={styles.reason}>
            <StateMark mark={markOf(notice, kindOf(kind))} size={12} />
            <time>{clock(notice.at, day, true)}</time>
            <span className={styles.words}>{name === '' ? reason : text.notices.of(name, reason)}</span>
            <Points notice={notice} style={style} />
          </li>
        )
      })}
      {earlier > 0 && <li className={styles.earlier}>{text.notices.earlier(String(earlier))}</li>}
    </ol>
  )
}
