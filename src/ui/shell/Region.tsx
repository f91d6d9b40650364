/** One part of the page: a landmark with a name, its own error boundary, and a place held while it loads. */
import { type ReactNode, Suspense } from 'react'
import { useText } from '../text/index.ts'
import { Boundary } from './Boundary.tsx'

export function Region({
  as: Tag = 'section',
  label,
  id,
  className,
  children,
}: {
  as?: 'section' | 'nav' | 'main' | 'aside'
  label: string
  id?: string
  className: string
  children: ReactNode
}) {
  const { page } = useText().shell
  return (
    <Tag id={id} aria-label={label} className={className} tabIndex={id ? -1 : undefined}>
      <Boundary panel={label}>
        <Suspense fallback={<p className="unseen">{page.loading}</p>}>{children}</Suspense>
      </Boundary>
    </Tag>
  )
}
