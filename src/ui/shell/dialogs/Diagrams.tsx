/** The diagrams that this browser keeps: open, rename, duplicate, delete with undo. */
import { Copy, Pencil, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { Entry } from '../../../store/kept.ts'
import type { Shelf } from '../../../store/shelf.ts'
import { say, useCommandContext } from '../../commands/context.ts'
import { openKept } from '../../page/files.ts'
import controls from '../controls.module.css'
import { useShelf } from '../useShelf.ts'
import styles from './Dialog.module.css'
import { Dialog, focusCanvas } from './Dialog.tsx'
import { NameField } from './NameField.tsx'

/** "Bakery", "Bakery copy", "Bakery copy 2": the first that nobody has. */
function freeCopyName(name: string, taken: ReadonlySet<string>, copyOf: (name: string, nth: number) => string): string {
  for (let nth = 1; ; nth++) if (!taken.has(copyOf(name, nth))) return copyOf(name, nth)
}

function useEntries(shelf: Shelf) {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null)
  const refresh = useCallback(async () => setEntries(await shelf.list()), [shelf])
  useEffect(() => {
    // What is open has its newest name in the list only once it is written.
    void shelf.settle().then(refresh)
  }, [shelf, refresh])
  return { entries, refresh }
}

interface Removed {
  readonly name: string
  readonly undo: () => Promise<void>
}

export default function Diagrams({ onClose }: { onClose: () => void }) {
  const { stores, text } = useCommandContext()
  const { diagrams } = text.shell
  const shelf = stores.shelf!
  const { entries, refresh } = useEntries(shelf)
  const strange = useShelf((state) => state.strange) ?? 0
  const [removed, setRemoved] = useState<Removed | null>(null)
  const undo = async () => {
    await removed?.undo()
    setRemoved(null)
    await refresh()
  }
  return (
    <Dialog
      title={diagrams.title}
      wide
      onClose={onClose}
      foot={
        removed && (
          <>
            <span role="status">{diagrams.removed(removed.name)}</span>
            <button type="button" className={controls.line} onClick={() => void undo()}>
              {diagrams.undo}
            </button>
          </>
        )
      }
    >
      <p className={controls.cap}>{diagrams.where}</p>
      {strange > 0 && <p className={controls.cap}>{diagrams.strange(strange)}</p>}
      {entries?.length === 0 && <p className={styles.help}>{diagrams.none}</p>}
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <Row key={entry.id} entry={entry} entries={entries} refresh={refresh} onRemoved={setRemoved} onClose={onClose} />
        ))}
      </ul>
    </Dialog>
  )
}

interface RowProps {
  entry: Entry
  entries: readonly Entry[]
  refresh: () => Promise<void>
  onRemoved: (removed: Removed) => void
  onClose: () => void
}

/** What can be done with one kept diagram. */
function useActs({ entry, entries, refresh, onRemoved, onClose }: RowProps) {
  const context = useCommandContext()
  const shelf = context.stores.shelf!
  const { diagrams, file } = context.text.shell
  const [broken, setBroken] = useState(false)
  return {
    broken,
    async open() {
      if (await openKept(context.stores, entry.id)) {
        say(context, 'opened', { name: entry.name })
        onClose()
        focusCanvas()
      } else setBroken(true)
    },
    async rename(name: string) {
      await shelf.rename(entry.id, name)
      await refresh()
    },
    async duplicate() {
      const taken = await shelf.take(entry.id)
      if (!taken) return setBroken(true)
      await shelf.add({ ...taken.diagram, name: freeCopyName(entry.name, new Set(entries.map(({ name }) => name)), file.copyOf) })
      await refresh()
    },
    async remove() {
      onRemoved({ name: entry.name, undo: await shelf.remove(entry.id) })
      await refresh()
    },
    words: diagrams,
  }
}

function Row(props: RowProps) {
  const { entry } = props
  const {
    words: { language },
  } = useCommandContext()
  const current = useShelf((state) => state.id) === entry.id
  const [naming, setNaming] = useState(false)
  const acts = useActs(props)
  const { words } = acts
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(entry.changedAt)
  const about = acts.broken ? words.broken : current ? words.current : words.changed(when, entry.parts)
  return (
    <li className={styles.row}>
      {naming ? (
        <NameField
          label={words.rename(entry.name)}
          name={entry.name}
          onDone={(name) => {
            setNaming(false)
            if (name) void acts.rename(name)
          }}
        />
      ) : (
        <button
          type="button"
          className={styles.pick}
          title={words.open(entry.name)}
          aria-current={current || undefined}
          onClick={() => void acts.open()}
        >
          <b>{entry.name}</b>
          <small>{about}</small>
        </button>
      )}
      {!current && <Act label={words.rename(entry.name)} Icon={Pencil} act={() => setNaming(true)} />}
      <Act label={words.duplicate(entry.name)} Icon={Copy} act={() => void acts.duplicate()} />
      {!current && <Act label={words.remove(entry.name)} Icon={Trash2} act={() => void acts.remove()} />}
    </li>
  )
}

function Act({ label, Icon, act }: { label: string; Icon: typeof Copy; act: () => void }) {
  return (
    <button type="button" className={controls.ico} aria-label={label} title={label} onClick={act}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </button>
  )
}
