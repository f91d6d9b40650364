/** A file dropped anywhere on the page is opened, or refused with reasons. */
import { useEffect, useState } from 'react'
import { useStores } from '../stores.ts'
import { useText } from '../text/index.ts'
import styles from './DropFile.module.css'

const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

export function DropFile() {
  const stores = useStores()
  const { page } = useText().shell
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        name,
        (event) => {
          if (!hasFile(event)) return
          event.preventDefault()
          act(event)
        },
        { signal: stop.signal },
      )
    on('dragover', () => setOver(true))
    on('dragleave', (event) => event.relatedTarget === null && setOver(false))
    on('drop', (event) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      // What reads files is loaded when there is one: whoever drops it early must not be taken to it by the browser.
      if (file) void import('../page/files.ts').then(({ importFile }) => importFile(stores, file))
    })
    return () => stop.abort()
  }, [stores])
  return over && <div className={styles.over}>{page.drop}</div>
}
