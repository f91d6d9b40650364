/** The palette: what can be put on the canvas, by group, with a search. Items are dragged, or added with Enter or a click. */
import { Search } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { isAllowed } from '../../diagram/edit/rules.ts'
import { kinds } from '../../kinds/index.ts'
import type { AnyKind, Group } from '../../kinds/kind.ts'
import type { Template } from '../../scenarios/templates/templates.ts'
import { addPart, KIND_MIME, kindName } from '../commands/add.ts'
import type { CommandContext } from '../commands/command.ts'
import { useCommandContext } from '../commands/context.ts'
import { canvasPort } from '../commands/ports.ts'
import { useDocument, useView } from '../stores.ts'
import { insertTemplate, templatesWith } from '../templates/insert.ts'
import { Templates, TemplatesButton } from '../templates/Templates.tsx'
import { useText } from '../text/index.ts'
import controls from './controls.module.css'
import { KindIcon } from './KindIcon.tsx'
import styles from './Parts.module.css'

const GROUPS: readonly Group[] = ['people', 'net', 'compute', 'msg', 'store']

/** After a click what was put down has the focus, not what put it there: Space plays rather than adding another. Keys stay where they are. */
function place(context: CommandContext, kind: AnyKind) {
  addPart(context, kind)
  const [id] = context.stores.view.getState().selected
  if (id !== undefined) requestAnimationFrame(() => canvasPort()?.reveal(id))
}

/** Kinds whose AWS or café words contain the query, in the language of the page. */
function useFound(query: string): ReadonlyMap<Group, readonly AnyKind[]> {
  const { words } = useCommandContext()
  const wanted = query.trim().toLocaleLowerCase()
  const isFound = ({ type }: AnyKind) => {
    const text = words.kinds[type]
    return [text?.aws, text?.cafe, text?.name, text?.cafeName].some((word) => word?.toLocaleLowerCase().includes(wanted))
  }
  const scenario = useDocument((state) => state.diagram.scenario)
  const found = kinds.filter((kind) => isAllowed(scenario, kind.type) && isFound(kind))
  return new Map(
    GROUPS.map((group) => [group, found.filter((kind) => kind.group === group)] as const).filter(([, some]) => some.length > 0),
  )
}

/** What Enter in the search adds. */
function addFirst(context: CommandContext, found: ReadonlyMap<Group, readonly AnyKind[]>, [template]: readonly Template[]) {
  const [kind] = [...found.values()][0] ?? []
  if (kind) addPart(context, kind)
  else if (template) void insertTemplate(context, template.id)
}

/** "/" goes to the search from anywhere but a field. */
function useSlash(field: RefObject<HTMLInputElement | null>, before: () => void) {
  const letters = useView((state) => state.letters)
  const open = useRef(before)
  open.current = before
  useEffect(() => {
    if (!letters) return
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (
        event.key !== '/' ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        target?.closest('input, textarea, select, dialog, [contenteditable]')
      )
        return
      event.preventDefault()
      open.current()
      requestAnimationFrame(() => field.current?.focus())
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [field, letters])
}

/** `icons` is the narrow palette; its search opens a drawer. */
export function Parts({ icons }: { icons: boolean }) {
  const { parts } = useText().shell
  const [query, setQuery] = useState('')
  const [drawer, setDrawer] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const found = useFound(query)
  const context = useCommandContext()
  const templates = templatesWith(query, context)
  const chosen = useDocument(({ diagram }) => diagram.scenario.rules?.parts?.length ?? null)
  useSlash(field, () => setDrawer(true))
  const rail = icons && !drawer
  const open = (find: () => HTMLElement | null | undefined) => {
    setDrawer(true)
    requestAnimationFrame(() => find()?.focus())
  }
  const close = () => {
    setDrawer(false)
    setQuery('')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the drawer wherever the focus is inside.
    <div
      ref={panel}
      className={rail ? styles.rail : icons ? styles.drawer : styles.parts}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => !panel.current?.contains(event.relatedTarget) && icons && close()}
    >
      {rail ? (
        <FindButton onOpen={() => open(() => field.current)} />
      ) : (
        <Finder field={field} query={query} onEnter={() => addFirst(context, found, templates)} onQuery={setQuery} />
      )}
      {[...found].map(([group, some]) => (
        <PartGroup key={group} group={group} some={some} rail={rail} />
      ))}
      {chosen !== null ? (
        !rail && <Chosen count={chosen} />
      ) : rail ? (
        <TemplatesButton onOpen={() => open(() => panel.current?.querySelector('[data-templates] button'))} />
      ) : (
        <Templates found={templates} />
      )}
      {query !== '' && found.size + templates.length === 0 && <p className={styles.none}>{parts.none}</p>}
    </div>
  )
}

/** The parts that a teacher chose, and no templates. */
function Chosen({ count }: { count: number }) {
  const { allowed, said } = useText().students
  return <p className={styles.none}>{count > 0 ? allowed : said.lockedKind({ allowed: '' })}</p>
}

function FindButton({ onOpen }: { onOpen: () => void }) {
  const { find } = useText().shell.parts
  return (
    <button type="button" className={styles.search} aria-label={find} title={`${find} (/)`} onClick={onOpen}>
      <Search size={16} strokeWidth={1.5} aria-hidden />
    </button>
  )
}

interface FinderProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  readonly onEnter: () => void
  readonly onQuery: (query: string) => void
}

function Finder({ field, query, onEnter, onQuery }: FinderProps) {
  const { find } = useText().shell.parts
  return (
    <div className={styles.find}>
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={find}
        placeholder={find}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter()}
      />
      {!query && <kbd className={controls.key}>/</kbd>}
    </div>
  )
}

function PartGroup({ group, some, rail }: { group: Group; some: readonly AnyKind[]; rail: boolean }) {
  const { text } = useCommandContext()
  return (
    <section className={styles.group}>
      <h2 className={rail ? 'unseen' : undefined}>{text.shell.groups[group]}</h2>
      <ul>
        {some.map((kind) => (
          <Part key={kind.type} kind={kind} rail={rail} />
        ))}
      </ul>
    </section>
  )
}

function Part({ kind, rail }: { kind: AnyKind; rail: boolean }) {
  const context = useCommandContext()
  useView((state) => state.words)
  const name = kindName(context, kind)
  return (
    <li>
      <button
        type="button"
        className={styles.part}
        draggable
        aria-label={rail ? name : undefined}
        title={rail ? `${name}. ${context.text.shell.parts.help}` : context.text.shell.parts.help}
        onClick={({ detail }) => (detail > 0 ? place(context, kind) : addPart(context, kind))}
        onDragStart={(event) => {
          event.dataTransfer.setData(KIND_MIME, kind.type)
          event.dataTransfer.setData('text/plain', name)
          event.dataTransfer.effectAllowed = 'copy'
        }}
      >
        <KindIcon kind={kind} size={18} />
        {!rail && <span>{name}</span>}
      </button>
    </li>
  )
}
