/** What the frame of the page needs of a teacher's rules, and what it brings where a diagram has them. */
import { later } from '../page/later.ts'
import { useDocument } from '../stores.ts'

/** Whether the seed comes from a name. */
export const useSeedByName = (): boolean => useDocument(({ diagram }) => (diagram.scenario.rules?.publishedSeed ?? null) !== null)
export const NameBar = later(async () => (await import('./NameBar.tsx')).default)
