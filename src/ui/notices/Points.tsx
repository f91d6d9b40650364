/** What an alarm looked at: a small bar for each reading, and the threshold across them. */
import type { Notice } from '../../store/run.ts'
import { useText } from '../text/index.ts'
import type { PrintStyle } from '../units/print.ts'
import { said, thresholdOf } from './notice.ts'
import styles from './notices.module.css'

const HEIGHT = 28
const BAR = 7
const PITCH = 10
/** More readings than this are the newest of them. */
const MOST = 20

export function Points({ notice, style }: { readonly notice: Notice; readonly style: PrintStyle }) {
  const text = useText().notices
  const threshold = thresholdOf(notice)
  const points = (notice.points ?? []).filter(Number.isFinite).slice(-MOST)
  if (points.length === 0) return null
  const against = Number.isFinite(threshold)
  const top = Math.max(...points, against ? threshold : 0) * 1.1 || 1
  const y = (value: number) => HEIGHT - (Math.max(0, value) / top) * HEIGHT
  const width = points.length * PITCH + 2
  const list = points.map((value) => said(value, style)).join(', ')
  return (
    <span className={styles.points}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={against ? text.pointsAgainst(list, said(threshold, style)) : text.points(list)}
      >
        {points.map((value, nth) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: readings stand in order and never change.
            key={nth}
            x={2 + nth * PITCH}
            y={y(value)}
            width={BAR}
            height={HEIGHT - y(value)}
            fill="var(--coffee)"
          />
        ))}
        <path d={`M0 ${HEIGHT - 0.5}H${width}`} stroke="var(--line)" />
        {against && <path d={`M0 ${y(threshold)}H${width}`} stroke="var(--ink)" strokeDasharray="3 2" />}
      </svg>
      {against && <small>{said(threshold, style)}</small>}
    </span>
  )
}
