/** All commands in one list with a search: a combobox in a dialog. What cannot be done now says why. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useDocument, useRun, useView } from '../stores.ts'
import styles from './CommandPalette.module.css'
import type { Command, CommandContext } from './command.ts'
import { can, perform, useCommandContext } from './context.ts'
import { keyCap } from './keys.ts'
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
    .sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null))
}

export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const context = useCommandContext()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const { palette } = context.text.shell
  useDocument((state) => state.diagram)
  useRun((state) => state.phase)
  useView((state) => state.selected)
  const rows = useMemo(() => rowsOf(context, query), [context, query])
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  const choose = (row: Row | undefined) => {
    if (!row || row.reason !== null) return
    dialog.current?.close()
    perform(row.command, context)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to: Record<string, number> = {
      ArrowDown: Math.min(at + 1, rows.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + 8, rows.length - 1),
      PageUp: Math.max(at - 8, 0),
    }
    if (event.key in to) setAt(to[event.key]!)
    else if (event.key === 'Enter') choose(rows[at])
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; a click beside it is only the pointer's way.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={palette.title}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <input
        className={styles.find}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={rows[at] ? `${list}-${at}` : undefined}
        aria-label={palette.find}
        placeholder={palette.find}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={keys}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
      />
      <div id={list} role="listbox" aria-label={palette.title} className={styles.list}>
        {rows.map((row, nth) => (
          <Option
            key={row.command.id}
            id={`${list}-${nth}`}
            row={row}
            active={nth === at}
            onPoint={() => setAt(nth)}
            onChoose={() => choose(row)}
          />
        ))}
      </div>
      <p className={rows.length ? 'unseen' : styles.none} aria-live="polite">
        {rows.length ? palette.found(rows.length) : palette.none}
      </p>
    </dialog>
  )
}

function Option({
  id,
  row,
  active,
  onPoint,
  onChoose,
}: {
  id: string
  row: Row
  active: boolean
  onPoint: () => void
  onChoose: () => void
}) {
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
