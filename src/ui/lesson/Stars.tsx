/** Up to three stars: earned ones are filled, the others an outline. */
import { Star } from 'lucide-react'
import { useText } from '../text/index.ts'
import styles from './lesson.module.css'

export function Stars({ stars, size = 16 }: { stars: number; size?: number }) {
  const { lesson } = useText()
  return (
    <span role="img" aria-label={lesson.stars(stars)} className={styles.stars}>
      {[1, 2, 3].map((nth) => (
        <Star key={nth} size={size} strokeWidth={1.5} aria-hidden data-earned={nth <= stars || undefined} />
      ))}
    </span>
  )
}
