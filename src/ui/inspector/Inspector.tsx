/** The inspector: settings, live numbers and lesson of what is selected; of the diagram when nothing is. */
import { type KeyboardEvent, Suspense, useId } from 'react'
import type { Tab } from '../../store/view.ts'
import { later } from '../page/later.ts'
import { useStores, useView } from '../stores.ts'
import { useText } from '../text/index.ts'
import { Head } from './Head.tsx'
import css from './inspector.module.css'
import { SettingsOf } from './SettingsOf.tsx'
import { type Subject, useSubject } from './subject.ts'

const Live = later(async () => (await import('./live/Live.tsx')).default)
const Learn = later(async () => (await import('./learn/Learn.tsx')).default)
const TABS: readonly Tab[] = ['settings', 'live', 'learn']

function Tabs({ id }: { id: string }) {
  const { view } = useStores()
  const tab = useView((state) => state.tab)
  const text = useText().inspector.tabs
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab)
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }
    if (to[event.key] === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = TABS[(to[event.key] + TABS.length) % TABS.length]
    view.setState({ tab: next })
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label={text.label} onKeyDown={onKeyDown}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-selected={tab === name}
          aria-controls={`${id}-panel`}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => view.setState({ tab: name })}
        >
          {text[name]}
        </button>
      ))}
    </div>
  )
}

/** Another subject is another form: drafts and messages do not move over. */
const keyOf = (subject: Subject): string =>
  subject.is === 'component' ? subject.component.id : subject.is === 'wire' ? subject.wire.id : subject.is

export function Inspector() {
  const id = useId()
  const subject = useSubject()
  const tab = useView((state) => state.tab)
  return (
    <div className={css.inspector} data-inspector>
      <Head subject={subject} />
      <Tabs id={id} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls can be scrolled by keyboard. */}
      <div className={css.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} tabIndex={0}>
        <Suspense>
          {tab === 'settings' && <SettingsOf key={keyOf(subject)} subject={subject} />}
          {tab === 'live' && <Live key={keyOf(subject)} subject={subject} />}
          {tab === 'learn' && <Learn subject={subject} />}
        </Suspense>
      </div>
    </div>
  )
}
