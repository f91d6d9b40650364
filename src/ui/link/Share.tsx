/** Makes the link to the open diagram, copies it, and says how long it is and what is in it. */
import { Copy, Lock, Send, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { perform, useCommandContext } from '../commands/context.ts'
import { fileCommands } from '../commands/file.ts'
import { useScenario } from '../page/useScenario.ts'
import controls from '../shell/controls.module.css'
import { Dialog } from '../shell/dialogs/Dialog.tsx'
import { usePhone } from '../shell/useMedia.ts'
import { useDocument, useStores } from '../stores.ts'
import { useText, useWords } from '../text/index.ts'
import css from './share.module.css'
import { type LinkMade, MOST_IN_CHAT, useCopy, useLink } from './useLink.ts'

const EXPORT = fileCommands.find(({ id }) => id === 'file.export')!

export default function Share({ onClose }: { onClose: () => void }) {
  const { text, language } = useWords()
  const { link } = text
  const { view } = useStores()
  const [asks, setAsks] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const made = useLink(asks ? language : null)
  const { copied, copy } = useCopy(made, field)
  return (
    <Dialog title={link.open} onClose={onClose}>
      <p className={css.what}>{link.what}</p>
      {made?.fits !== 'never' && (
        <div className={css.link}>
          <input
            ref={field}
            className={`${controls.field} ${css.field}`}
            readOnly
            data-first=""
            aria-label={link.link}
            value={made?.address ?? ''}
            placeholder={link.making}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" className={made?.fits === 'long' ? controls.line : controls.main} onClick={() => void copy()}>
            <Copy size={16} strokeWidth={1.5} aria-hidden />
            {link.copy}
          </button>
          {made && <SendButton address={made.address} />}
        </div>
      )}
      <p className={css.status} role="status">
        {copied === 'yes' ? link.copied : copied === 'byHand' ? link.byHand : ''}
      </p>
      {made && made.fits !== 'yes' && <File fits={made.fits} onClose={onClose} />}
      <Inside made={made} />
      <label className={css.asks}>
        <input type="checkbox" checked={asks} onChange={(event) => setAsks(event.target.checked)} />
        {link.language(text.shell.view[language])}
      </label>
      <button type="button" className={controls.line} onClick={() => view.setState({ dialog: { name: 'students' } })}>
        <Lock size={16} strokeWidth={1.5} aria-hidden />
        {text.students.setUp}
      </button>
    </Dialog>
  )
}

/** On a phone the system hands links over. */
function SendButton({ address }: { address: string }) {
  const { link } = useText()
  const name = useDocument((state) => state.diagram.name)
  const phone = usePhone()
  if (!phone || typeof navigator.share !== 'function') return null
  // Who thinks better of it, or has no program that takes links, still has the link.
  const send = () => void navigator.share({ title: name, url: address }).catch(() => undefined)
  return (
    <button type="button" className={controls.line} onClick={send}>
      <Send size={16} strokeWidth={1.5} aria-hidden />
      {link.send}
    </button>
  )
}

/** Where a link is too long, the file is offered. */
function File({ fits, onClose }: { fits: 'long' | 'never'; onClose: () => void }) {
  const context = useCommandContext()
  const { link } = context.text
  const most = new Intl.NumberFormat(context.words.language).format(MOST_IN_CHAT)
  return (
    <div className={css.long}>
      <p>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
          <path d="M0-5L5.5 5h-11z" className={css.mark} />
        </svg>
        {fits === 'long' ? link.long(most) : link.never}
      </p>
      <button
        type="button"
        className={controls.main}
        onClick={() => {
          onClose()
          perform(EXPORT, context)
        }}
      >
        <Upload size={16} strokeWidth={1.5} aria-hidden />
        {link.file}
      </button>
    </div>
  )
}

/** What whoever opens the link gets, and how long it is. */
function Inside({ made }: { made: LinkMade | null }) {
  const { text, language } = useWords()
  const { link } = text
  const diagram = useDocument((state) => state.diagram)
  const scenario = useScenario()
  const { components, wires, scenario: day } = diagram
  const facts = [
    diagram.name,
    scenario && link.scenario(scenario.number, scenario.title[language]),
    link.parts(components.length),
    link.wires(wires.length),
    day.events.length > 0 && link.events(day.events.length),
    link.seed(day.seed),
    day.rules && text.students.steps.rules,
  ].filter((fact) => typeof fact === 'string')
  return (
    <dl className={css.facts}>
      <dt>{link.inside}</dt>
      <dd>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {made && /#s=(?!.*&lang=)/.test(made.address) && <p>{link.library}</p>}
      </dd>
      <dt>{link.length}</dt>
      <dd>{made ? link.letters(made.address.length, new Intl.NumberFormat(language).format(made.address.length)) : '–'}</dd>
    </dl>
  )
}
