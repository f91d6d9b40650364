/** One part of the page: a landmark with a name, its own error boundary, and a place held while it loads. */
import { type ReactNode, Suspense } from 'react'
import { useText } from '../text/index.ts'
import { Boundary } from './Boundary.tsx'
import styles from './Region.module.css'

interface RegionProps {
  readonly as?: 'section' | 'nav' | 'main' | 'aside'
  readonly label: string
  readonly id?: string
  readonly className: string
  /** What belongs to the region and survives an error in it: the edge that resizes it. */
  readonly edge?: ReactNode
  /** Around the contents, where the region itself must let its edge stand out. */
  readonly inside?: string
  readonly folded?: boolean
  readonly children: ReactNode
}

export function Region({ as: Tag = 'section', label, id, className, edge, inside, folded = false, children }: RegionProps) {
  const { page } = useText().shell
  const contents = (
    <Boundary panel={label}>
      <Suspense fallback={<p className="unseen">{page.loading}</p>}>{children}</Suspense>
    </Boundary>
  )
  return (
    <Tag id={id} aria-label={label} className={className} tabIndex={id ? -1 : undefined} data-folded={folded ? '' : undefined}>
      {!folded && (inside ? <div className={inside}>{contents}</div> : contents)}
      {edge}
      {id && <Ring />}
    </Tag>
  )
}

/** Shown while the keyboard's focus is on the region itself. */
function Ring() {
  return (
    <span className={styles.ring} data-ring="" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  )
}
