/** A kind's pictogram in its group's colour. */
import type { AnyKind } from '../../kinds/kind.ts'

export function Pictogram({ kind, size = 20 }: { kind: AnyKind; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke={`var(--g-${kind.group})`}
      strokeWidth={(1.5 * 20) / size}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={kind.icon} />
    </svg>
  )
}
