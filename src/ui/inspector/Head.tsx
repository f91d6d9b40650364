/** The inspector's head: pictogram, name to edit, the other vocabulary, and what can be done. */
import { type ReactNode, useRef, useState } from 'react'
import type { Component } from '../../diagram/diagram.ts'
import { rename, renameDiagram } from '../../diagram/edit.ts'
import { kindNamed, NAME_LENGTH } from '../../diagram/settings.ts'
import { Menu } from '../commands/Menu.tsx'
import { useStores, useView } from '../stores.ts'
import { usePartFixed } from '../students/locks.ts'
import { useText, useWords } from '../text/index.ts'
import css from './inspector.module.css'
import { Pictogram } from './Pictogram.tsx'
import { TextBox } from './settings/PlainInputs.tsx'
import type { Subject } from './subject.ts'

/** The words that the switch would show: the café's while AWS's are on, and the other way round. */
function useOtherWord(component: Component): string {
  const { kinds } = useWords()
  const words = useView((view) => view.words)
  const text = kinds[component.kind]
  return words === 'cafe' ? text.aws : text.cafe
}

function Name({ value, save, fixed = false }: { value: string; save: (name: string) => void; fixed?: boolean }) {
  const text = useText().inspector
  const [problem, setProblem] = useState<string | null>(null)
  const commit = (name: string) => {
    const empty = name.trim() === ''
    setProblem(empty ? text.refusal.name : null)
    if (!empty) save(name)
    return !empty
  }
  return (
    <>
      <TextBox
        field={{ maxLength: NAME_LENGTH }}
        value={value}
        ids={{ 'aria-label': text.head.name, 'aria-invalid': problem !== null }}
        commit={commit}
        refuse={setProblem}
        className={css.name}
        fixed={fixed}
      />
      {problem !== null && (
        <p role="alert" className={css.bad}>
          {problem}
        </p>
      )}
    </>
  )
}

/** What a right click on the selection offers. */
function More({ label }: { label: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.more}
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
    </>
  )
}

function Frame({ icon, title, under, menu }: { icon?: ReactNode; title: ReactNode; under: string; menu?: ReactNode }) {
  return (
    <header className={css.head}>
      {icon}
      <div className={css.titles}>
        {title}
        <p className={css.other}>{under}</p>
      </div>
      {menu}
    </header>
  )
}

function ComponentHead({ component }: { component: Component }) {
  const { document } = useStores()
  const text = useText().inspector.head
  const other = useOtherWord(component)
  const fixed = usePartFixed(component.id)
  const save = (after: string) =>
    document.edit(
      { code: 'rename', values: { before: component.name, after: after.trim() } },
      rename(document.getState().diagram, component.id, after),
    )
  return (
    <Frame
      icon={<Pictogram kind={kindNamed(component.kind)} size={24} />}
      title={<Name key={component.id} value={component.name} save={save} fixed={fixed} />}
      under={other}
      menu={<More key={component.id} label={text.menu(component.name)} />}
    />
  )
}

function DiagramHead() {
  const { document } = useStores()
  const text = useText().inspector.head
  const name = document.getState().diagram.name
  const save = (after: string) =>
    document.edit(
      { code: 'renameDiagram', values: { before: name, after: after.trim() } },
      renameDiagram(document.getState().diagram, after),
    )
  return <Frame title={<Name value={name} save={save} />} under={text.diagram} />
}

export function Head({ subject }: { subject: Subject }) {
  const { text } = useWords()
  const words = text.inspector
  switch (subject.is) {
    case 'component':
      return <ComponentHead component={subject.component} />
    case 'diagram':
      return <DiagramHead />
    case 'wire': {
      const title = words.head.wire(subject.from, subject.to)
      return (
        <Frame
          title={<h2 className={css.title}>{title}</h2>}
          under={words.roles[subject.wire.role]}
          menu={<More key={subject.wire.id} label={words.head.menu(title)} />}
        />
      )
    }
    case 'many': {
      const title = words.head.many(String(subject.ids.length))
      return (
        <Frame title={<h2 className={css.title}>{title}</h2>} under={words.head.manyHelp} menu={<More label={words.head.menu(title)} />} />
      )
    }
  }
}
