/** The outline: the diagram as a list that can be edited by keyboard alone, with live numbers; what the canvas shows, in words. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { kinds } from '../../kinds/index.ts'
import { addPart, kindName } from '../commands/add.ts'
import { perform, useCommandContext } from '../commands/context.ts'
import { Menu } from '../commands/Menu.tsx'
import { pick } from '../commands/registry.ts'
import { type Moment, momentOf } from '../overlay/reading.ts'
import { type Stores, useDocument, useStores, useView } from '../stores.ts'
import { useText } from '../text/index.ts'
import { useSample } from './live/sampling.ts'
import { ComponentCells, WireCells } from './outline/Cells.tsx'
import { Connect } from './outline/Connect.tsx'
import css from './outline/outline.module.css'
import { type OutlineRow, rowsOf } from './outline/rows.ts'
import { Pictogram } from './Pictogram.tsx'
import { nameOf } from './subject.ts'

/** The mirror of the canvas need not be faster than it can be read. */
const HERTZ = 1

function useMoment(): Moment | null {
  const { recording, frame } = useSample(HERTZ)
  const words = useView((view) => view.words)
  return recording && frame ? momentOf(recording, frame, words) : null
}

interface Acts {
  readonly move: (by: number | 'first' | 'last') => void
  readonly connect: () => void
  readonly rename: () => void
  readonly menu: () => void
  readonly remove: () => void
  readonly settings: () => void
}
const KEYS = new Map<string, (acts: Acts) => void>([
  ['ArrowDown', (acts) => acts.move(1)],
  ['ArrowUp', (acts) => acts.move(-1)],
  ['Home', (acts) => acts.move('first')],
  ['End', (acts) => acts.move('last')],
  ['Enter', (acts) => acts.settings()],
  ['KeyC', (acts) => acts.connect()],
  ['F2', (acts) => acts.rename()],
  ['Delete', (acts) => acts.remove()],
  ['Backspace', (acts) => acts.remove()],
  ['ContextMenu', (acts) => acts.menu()],
])
/** Keys of a row; they do nothing while an input in it has the focus. */
function onRowKey(event: KeyboardEvent<HTMLElement>, acts: Acts) {
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const act = KEYS.get(event.shiftKey && event.code === 'F10' ? 'ContextMenu' : event.code)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act(acts)
}

/** The ⋯ of a row: what a right click on it offers. */
function More({ label, open, setOpen, active }: { label: string; open: boolean; setOpen: (open: boolean) => void; active: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <td className={css.more}>
      <button
        ref={button}
        type="button"
        tabIndex={active ? 0 : -1}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <circle cx="4.5" cy="10" r="1.5" />
          <circle cx="10" cy="10" r="1.5" />
          <circle cx="15.5" cy="10" r="1.5" />
        </svg>
      </button>
      {open && button.current && <Menu commands="about" at={button.current} label={label} onClose={() => setOpen(false)} />}
    </td>
  )
}

/** Opens the inspector's settings and goes there. */
function showSettings({ view }: Stores) {
  view.setState({ tab: 'settings', panels: { ...view.getState().panels, inspector: true } })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-inspector] [role=tabpanel]')?.focus())
}

interface RowProps {
  readonly row: OutlineRow
  readonly moment: Moment | null
  readonly active: boolean
  readonly move: Acts['move']
  readonly connect: () => void
}
function Row({ row, moment, active, move, connect }: RowProps) {
  const stores = useStores()
  const context = useCommandContext()
  const text = useText().inspector
  const self = useRef<HTMLTableRowElement>(null)
  const [renaming, setRenaming] = useState(false)
  const [open, setOpen] = useState(false)
  const selected = useView((state) => state.selected.includes(row.id))
  const { diagram } = stores.document.getState()
  const name = row.component ? row.component.name : text.head.wire(nameOf(diagram, row.wire.from), nameOf(diagram, row.wire.to))
  const renamed = () => {
    setRenaming(false)
    self.current?.focus()
  }
  const acts: Acts = {
    move,
    settings: () => showSettings(stores),
    connect: () => row.component && connect(),
    rename: () => setRenaming(row.component !== undefined),
    menu: () => setOpen(true),
    remove: () => perform(pick('edit.remove')[0], context),
  }
  return (
    <tr
      ref={self}
      data-row={row.id}
      aria-level={row.component ? 1 : 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      className={selected ? css.selected : undefined}
      onFocus={() => stores.view.setState({ selected: [row.id] })}
      onKeyDown={(event) => onRowKey(event, acts)}
      onDoubleClick={acts.rename}
    >
      {row.component ? (
        <ComponentCells component={row.component} moment={moment} renaming={renaming} onRenamed={renamed} />
      ) : (
        <WireCells wire={row.wire} moment={moment} active={active} />
      )}
      <More label={text.outline.more(name)} open={open} setOpen={setOpen} active={active} />
    </tr>
  )
}

function Table({ connect }: { connect: (id: string) => void }) {
  const diagram = useDocument((state) => state.diagram)
  const selected = useView((state) => state.selected)
  const text = useText().inspector.outline
  const moment = useMoment()
  const table = useRef<HTMLTableElement>(null)
  const rows = rowsOf(diagram)
  const found = rows.findIndex(({ id }) => id === selected[0])
  const at = Math.max(0, found)
  const move = (by: number | 'first' | 'last') => {
    const to = by === 'first' ? 0 : by === 'last' ? rows.length - 1 : Math.max(0, Math.min(rows.length - 1, at + by))
    table.current?.querySelector<HTMLElement>(`[data-row="${rows[to].id}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid in HTML is a table with that role.
    <table ref={table} role="treegrid" aria-label={text.label} className={css.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{text.actions}</span>
          </th>
          <th scope="col">{text.component}</th>
          <th scope="col" className={css.number}>
            {text.rate}
          </th>
          <th scope="col" className={css.number}>
            {text.waiting}
          </th>
          <th scope="col" className={css.number}>
            {text.p95}
          </th>
          <th scope="col">
            <span className="unseen">{text.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, nth) => (
          <Row key={row.id} row={row} moment={moment} active={nth === at} move={move} connect={() => connect(row.id)} />
        ))}
      </tbody>
    </table>
  )
}

function Add() {
  const context = useCommandContext()
  const text = useText().inspector.outline
  return (
    <section className={css.add} aria-label={text.add}>
      <h3>{text.add}</h3>
      {kinds.map((kind) => (
        <button key={kind.type} type="button" onClick={() => addPart(context, kind)}>
          <Pictogram kind={kind} size={18} />
          {kindName(context, kind)}
        </button>
      ))}
    </section>
  )
}

export function Outline() {
  const [from, setFrom] = useState<string | null>(null)
  const diagram = useDocument((state) => state.diagram)
  const text = useText().inspector.outline
  const part = diagram.components.find(({ id }) => id === from)
  const close = () => {
    setFrom(null)
    document.querySelector<HTMLElement>(`[data-row="${from}"]`)?.focus()
  }
  return (
    <div className={css.outline}>
      {diagram.components.length === 0 ? <p className={css.help}>{text.empty}</p> : <Table connect={setFrom} />}
      {part && <Connect key={part.id} from={part} onClose={close} />}
      <Add />
      <p className={css.help}>{text.help}</p>
    </div>
  )
}
