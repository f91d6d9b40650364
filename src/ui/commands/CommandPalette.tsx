/** All commands in one list with a search: a combobox in a dialog. What cannot be done now says why. */
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { keyCap } from '../page/caps.ts'
import { useModal } from '../shell/dialogs/useModal.ts'
import { useDocument, useRun, useView } from '../stores.ts'
import styles from './CommandPalette.module.css'
import type { Command, CommandContext } from './command.ts'
import { can, perform, useCommandContext } from './context.ts'
import { allCommands } from './registry.ts'

interface Row {
  readonly command: Command
  readonly label: string
  readonly reason: string | null
}

/** Every word of the query begins somewhere in the label or its group. */
function matches(haystack: string, query: string): boolean {
  const text = haystack.toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** How far a label is from what was typed: the same, beginning so, or only containing it. */
function far(label: string, query: string): number {
  const [text, wanted] = [label.toLocaleLowerCase(), query.trim().toLocaleLowerCase()]
  return text === wanted ? 0 : wanted !== '' && text.startsWith(wanted) ? 1 : 2
}

function rowsOf(context: CommandContext, query: string): Row[] {
  const { groups } = context.text.shell
  return allCommands(context)
    .filter((command) => command.id !== 'view.commands')
    .map((command) => ({
      command,
      label: command.label(context),
      reason: can(command, context) ? null : (command.reason?.(context) ?? ''),
    }))
    .filter((row) => row.reason !== '' && matches(`${groups[row.command.group]} ${row.label}`, query.trim()))
    .sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null) || far(a.label, query) - far(b.label, query))
}

/** The rows that match, redone whenever something changes that commands depend on. */
function useRows(query: string): readonly Row[] {
  const context = useCommandContext()
  const diagram = useDocument((state) => state.diagram)
  const phase = useRun((state) => state.phase)
  const selected = useView((state) => state.selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: commands read these out of the stores themselves.
  return useMemo(() => rowsOf(context, query), [context, query, diagram, phase, selected])
}

/** Where a key leads in the list, or null where it leads nowhere. */
function moved(key: string, at: number, count: number): number | null {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key]
  return by === undefined ? null : Math.max(0, Math.min(at + by, count - 1))
}

export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const context = useCommandContext()
  const modal = useModal(onClose)
  const { palette } = context.text.shell
  const choose = (row: Row | undefined) => {
    if (!row || row.reason !== null) return
    // The focus goes back before the command may move it.
    modal.ref.current?.close()
    onClose()
    perform(row.command, context)
  }
  return (
    <dialog {...modal} className={styles.dialog} aria-label={palette.title}>
      <Finder onChoose={choose} />
    </dialog>
  )
}

function Finder({ onChoose }: { onChoose: (row: Row | undefined) => void }) {
  const { palette } = useCommandContext().text.shell
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const rows = useRows(query)
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = moved(event.key, at, rows.length)
    if (to === null && event.key !== 'Enter') return
    event.preventDefault()
    if (to === null) onChoose(rows[at])
    else setAt(to)
  }
  const find = (event: ChangeEvent<HTMLInputElement>) => {
    setQuery(event.target.value)
    setAt(0)
  }
  const combobox = {
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': list,
    'aria-autocomplete': 'list',
    'aria-activedescendant': rows[at] ? `${list}-${at}` : undefined,
    'aria-label': palette.find,
    placeholder: palette.find,
    spellCheck: false,
    autoComplete: 'off',
  } as const
  return (
    <>
      <input {...combobox} className={styles.find} value={query} onKeyDown={keys} onChange={find} />
      <div id={list} role="listbox" aria-label={palette.title} className={styles.list}>
        {rows.map((row, nth) => (
          <Option
            key={row.command.id}
            id={`${list}-${nth}`}
            row={row}
            active={nth === at}
            onPoint={() => setAt(nth)}
            onChoose={() => onChoose(row)}
          />
        ))}
      </div>
      <p className={rows.length ? 'unseen' : styles.none} aria-live="polite">
        {rows.length ? palette.found(rows.length) : palette.none}
      </p>
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly row: Row
  readonly active: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function Option({ id, row, active, onPoint, onChoose }: OptionProps) {
  const { text } = useCommandContext()
  const option = useRef<HTMLDivElement>(null)
  const { command, label, reason } = row
  useEffect(() => {
    if (active) option.current?.scrollIntoView?.({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, aria-activedescendant points here.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={reason !== null}
      className={styles.option}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles.group}>{text.shell.groups[command.group]}</span>
      <span className={styles.label}>{reason ? text.shell.palette.because(label, reason) : label}</span>
      {command.keys?.[0] && <kbd className={styles.key}>{keyCap(command.keys[0])}</kbd>}
    </div>
  )
}
