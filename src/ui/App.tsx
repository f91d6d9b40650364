/** The page: starts the stores, loads words by language, and puts the frame up. */
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import './base.css'
import { later } from './page/later.ts'
import { type Started, start } from './page/start.ts'
import { DropFile } from './shell/DropFile.tsx'
import { Shell } from './shell/Shell.tsx'
import { useAtMost, useNarrow, usePhone, useSize } from './shell/useMedia.ts'
import { StoresProvider, useDocument, useView } from './stores.ts'
import { type Words, WordsProvider } from './text/index.ts'
import { loadWords } from './text/load.ts'

const Dialogs = later(async () => (await import('./shell/dialogs/Dialogs.tsx')).Dialogs)
const Keys = lazy(() => import('./page/Keys.tsx'))
const Phone = lazy(async () => ({ default: (await import('./shell/Phone.tsx')).Phone }))

export function App() {
  const [started, setStarted] = useState<Started | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    start().then(setStarted, () => setFailed(true))
  }, [])
  useEffect(() => {
    if (started) void import('./page/ahead.ts').then(({ loadAhead }) => loadAhead())
  }, [started])
  if (failed) return <Failed />
  return (
    started && (
      <StoresProvider value={started.stores}>
        <Page first={started.words} />
      </StoresProvider>
    )
  )
}

/** The only words that stand outside the dictionary, in both languages: the dictionary itself may be what failed. */
function Failed() {
  return (
    <main role="alert" style={{ padding: 32 }}>
      <p lang="en">The page could not start. Reload it. Your diagrams are kept in this browser.</p>
      <p lang="ko">페이지를 시작하지 못했습니다. 다시 불러오세요. 도면은 이 브라우저에 저장되어 있습니다.</p>
      <button type="button" onClick={() => location.reload()}>
        Reload · 다시 불러오기
      </button>
    </main>
  )
}

/** The words of the language asked for; the old ones stay until the new ones are there. */
function usePageWords(first: Words): Words {
  const language = useView((state) => state.language)
  const [words, setWords] = useState(first)
  useEffect(() => {
    let wanted = true
    if (words.language !== language) void loadWords(language).then((loaded) => wanted && setWords(loaded))
    return () => {
      wanted = false
    }
  }, [language, words])
  return words
}

/** What the style sheets are told: the theme, how large the page is drawn, and what there is room for. */
function useRoot() {
  const theme = useView((state) => state.theme)
  const size = useSize()
  const narrow = useNarrow()
  const small = useAtMost(899)
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement
    const told = { theme: theme !== 'system' && theme, size: size > 1 && 'projector', narrow: narrow && 'true', small: small && 'true' }
    for (const [name, value] of Object.entries(told)) {
      if (value) dataset[name] = value
      else delete dataset[name]
    }
    style.setProperty('--size', String(size))
  }, [theme, size, narrow, small])
}

function Page({ first }: { first: Words }) {
  const words = usePageWords(first)
  const name = useDocument((state) => state.diagram.name)
  const phone = usePhone()
  useEffect(() => {
    document.documentElement.lang = words.language
    document.title = words.text.shell.page.title(name)
  }, [words, name])
  useRoot()
  return (
    <WordsProvider value={words}>
      <Suspense>
        <Keys />
      </Suspense>
      {phone ? (
        <Suspense>
          <Phone />
        </Suspense>
      ) : (
        <Shell />
      )}
      <Suspense>
        <Dialogs />
      </Suspense>
      {/* Waits for nothing: what hangs in a boundary listens only once all beside it is there. */}
      <DropFile />
    </WordsProvider>
  )
}
