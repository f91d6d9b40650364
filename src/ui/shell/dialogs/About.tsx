/** What this is, who it thanks, and what it is not. */
import { scenarios } from '../../../scenarios/index.ts'
import { useWords } from '../../text/index.ts'
import { usePrices } from '../StatusLine.tsx'
import styles from './About.module.css'
import { Dialog } from './Dialog.tsx'

/** What the page is built with, and under which licences. */
const BUILT_WITH = [
  ['React', 'MIT'],
  ['React Flow', 'MIT'],
  ['Recharts', 'MIT'],
  ['Zustand', 'MIT'],
  ['Dagre', 'MIT'],
  ['Valibot', 'MIT'],
  ['Lucide', 'ISC'],
  ['idb-keyval', 'Apache-2.0'],
] as const

export default function About({ onClose }: { onClose: () => void }) {
  const { text, language } = useWords()
  const { about } = text.shell
  const prices = usePrices()
  const sources = [...new Set(scenarios.flatMap(({ source }) => (source ? [source[language]] : [])))]
  return (
    <Dialog title={about.title} onClose={onClose}>
      <p>{about.what}</p>
      <p>{about.licence}</p>
      <dl className={styles.facts}>
        <dt>{about.aws}</dt>
        <dd>{about.notAffiliated}</dd>
        <dt>{about.prices}</dt>
        <dd>{about.pricesOf(prices)}</dd>
        <dt>{about.traffic}</dt>
        {sources.map((source) => (
          <dd key={source}>{source}</dd>
        ))}
        <dt>{about.builtWith}</dt>
        <dd>{BUILT_WITH.map(([name, licence]) => `${name} (${licence})`).join(', ')}</dd>
      </dl>
    </Dialog>
  )
}
