/** How the page speaks and looks: café or AWS words, language, theme. */
import { Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useStores, useView } from '../../stores.ts'
import { useText } from '../../text/index.ts'
import controls from '../controls.module.css'

export function SkinSwitch() {
  const { view } = useStores()
  const words = useView((state) => state.words)
  const text = useText().shell.view
  return (
    <fieldset className={controls.seg} aria-label={text.skin}>
      {(['cafe', 'aws'] as const).map((skin) => (
        <button key={skin} type="button" aria-pressed={words === skin} onClick={() => view.setState({ words: skin })}>
          {text[skin]}
        </button>
      ))}
    </fieldset>
  )
}

export function LanguageSwitch() {
  const { view } = useStores()
  const language = useView((state) => state.language)
  const text = useText().shell.view
  return (
    <fieldset className={controls.seg} aria-label={text.language}>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => view.setState({ language: 'en' })}>
        EN
      </button>
      <button type="button" lang="ko" aria-pressed={language === 'ko'} onClick={() => view.setState({ language: 'ko' })}>
        {text.ko}
      </button>
    </fieldset>
  )
}

const system = () => window.matchMedia('(prefers-color-scheme: dark)')
const listen = (told: () => void) => {
  const query = system()
  query.addEventListener('change', told)
  return () => query.removeEventListener('change', told)
}
/** Whether the page is dark now, by choice or by the system. */
export function useDark(): boolean {
  const theme = useView((state) => state.theme)
  const bySystem = useSyncExternalStore(listen, () => system().matches)
  return theme === 'system' ? bySystem : theme === 'dark'
}

export function ThemeSwitch() {
  const { view } = useStores()
  const text = useText().shell.view
  const dark = useDark()
  const label = dark ? text.toLight : text.toDark
  const Icon = dark ? Sun : Moon
  return (
    <button
      type="button"
      className={controls.ico}
      aria-label={label}
      title={label}
      onClick={() => view.setState({ theme: dark ? 'light' : 'dark' })}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden />
    </button>
  )
}
