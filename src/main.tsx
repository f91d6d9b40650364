/** Mounts the page, nothing else. */
import { createRoot } from 'react-dom/client'
import { App } from './ui/App.tsx'
import { noteEarlyKeys } from './ui/page/earlyKeys.ts'

noteEarlyKeys()
createRoot(document.getElementById('root')!).render(<App />)
