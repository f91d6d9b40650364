/** Every word four ways: AWS's and the café's, in English and in Korean, with its meaning; found by any of them. */
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Language } from '../../store/view.ts'
import controls from '../shell/controls.module.css'
import { Dialog } from '../shell/dialogs/Dialog.tsx'
import { usePhone } from '../shell/useMedia.ts'
import { useText, useWords } from '../text/index.ts'
import { allEntries, type Entries, type Entry, found } from './entries.ts'
import css from './glossary.module.css'

const CHAPTERS = ['aws', 'queueing', 'reliability'] as const
/** The reader's language first. */
const ORDER: Readonly<Record<Language, readonly Language[]>> = { en: ['en', 'ko'], ko: ['ko', 'en'] }

function useEntries(): Entries | null {
  const [entries, setEntries] = useState<Entries | null>(null)
  useEffect(() => {
    let wanted = true
    void allEntries().then((all) => wanted && setEntries(all))
    return () => {
      wanted = false
    }
  }, [])
  return entries
}

export default function Glossary({ find, onClose }: { find: string; onClose: () => void }) {
  const { text, language } = useWords()
  const { glossary } = text
  const [query, setQuery] = useState(find)
  const entries = useEntries()
  const chapters = CHAPTERS.map((chapter) => ({ chapter, shown: entries ? found(entries[chapter], query, language) : [] }))
  const count = chapters.reduce((sum, { shown }) => sum + shown.length, 0)
  return (
    <Dialog title={glossary.title} wide="widest" onClose={onClose}>
      <p className={css.what}>{glossary.what}</p>
      <div className={css.top}>
        <Find query={query} onFind={setQuery} />
        {entries && (
          <p className={controls.cap} role="status">
            {count > 0 ? glossary.found(count) : glossary.none}
          </p>
        )}
        <Heads />
      </div>
      <div className={css.chapters}>
        {chapters.map(
          ({ chapter, shown }) => shown.length > 0 && <ChapterOf key={chapter} heading={glossary.chapters[chapter]} entries={shown} />,
        )}
      </div>
    </Dialog>
  )
}

function Find({ query, onFind }: { query: string; onFind: (query: string) => void }) {
  const { glossary } = useText()
  // On a phone the keyboard would cover the words before anybody asked for it.
  const phone = usePhone()
  return (
    <label className={css.find}>
      <Search size={14} strokeWidth={1.5} aria-hidden />
      <input
        // A field of the type search would take Escape for itself.
        type="text"
        inputMode="search"
        data-first={phone ? undefined : ''}
        aria-label={glossary.find}
        placeholder={glossary.find}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onFind(event.target.value)}
      />
    </label>
  )
}

/** What the columns are; where there is no room for columns each row says it by itself. */
function Heads() {
  const { text, language } = useWords()
  const { glossary, shell } = text
  const [own, other] = ORDER[language]
  return (
    <div className={css.heads} aria-hidden="true">
      <span>{glossary.word}</span>
      <span lang={other}>{shell.view[other!]}</span>
      <span>{glossary.cafe}</span>
      <span lang={other}>{shell.view[other!]}</span>
      <span lang={own}>{glossary.meaning}</span>
    </div>
  )
}

function ChapterOf({ heading, entries }: { heading: string; entries: readonly Entry[] }) {
  return (
    <section aria-label={heading}>
      <h3 className={css.heading}>{heading}</h3>
      <dl className={css.list}>
        {entries.map((entry) => (
          <Row key={entry.word.en} entry={entry} />
        ))}
      </dl>
    </section>
  )
}

function Row({ entry: { word, meaning, cafe, also } }: { entry: Entry }) {
  const { text, language } = useWords()
  const order = ORDER[language]
  return (
    <div className={css.row}>
      <dt>
        {order.map((one) => (
          <span key={one} lang={one} className={one === language ? css.own : css.other}>
            {word[one]}
          </span>
        ))}
      </dt>
      {cafe && (
        <dd className={css.cafe}>
          <small className={css.label}>{text.glossary.cafe}</small>
          {order.map((one) => (
            <span key={one} lang={one} className={one === language ? undefined : css.other}>
              {cafe[one]}
              {also && also[one] !== cafe[one] && <small>{also[one]}</small>}
            </span>
          ))}
        </dd>
      )}
      <dd className={css.meaning}>{meaning[language]}</dd>
    </div>
  )
}
