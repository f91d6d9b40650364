/** What the frame of the page brings when a diagram with rules is open. */
import { later } from '../page/later.ts'

export const NameBar = later(async () => (await import('./NameBar.tsx')).default)
