/** The canvases above the cards: they take no pointer, and React draws them once. */
import { useEffect, useRef } from 'react'
import { useStoreApi } from 'reactflow'
import { useSize } from '../shell/useMedia.ts'
import { useStores, useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import styles from './Overlay.module.css'
import { Stage, type Viewport } from './stage.ts'

type Flow = ReturnType<ReturnType<typeof useStoreApi>['getState']>
const viewportOf = ({ transform: [x, y, zoom], width, height }: Flow, size: number): Viewport => ({ x, y, zoom, width, height, size })
const alike = (a: Flow, b: Flow) => a.transform === b.transform && a.width === b.width && a.height === b.height

/** `dimmed`: ids of parts that pale because the wire that is being drawn may not end there. */
export function Overlay({ dimmed }: { dimmed: ReadonlySet<string> }) {
  const upper = useRef<HTMLCanvasElement>(null)
  const lower = useRef<HTMLCanvasElement>(null)
  const stage = useRef<Stage>(null)
  const flow = useStoreApi()
  const stores = useStores()
  const words = useWords()
  const size = useSize()
  const vocabulary = useView((view) => view.words)
  const voice = useRef({ words, vocabulary })
  useEffect(() => {
    const host = upper.current?.closest('.react-flow')
    if (!upper.current || !lower.current || !host) return
    const made = new Stage({ upper: upper.current, lower: lower.current }, host, stores, voice.current, viewportOf(flow.getState(), size))
    stage.current = made
    const stop = flow.subscribe((now, before) => {
      if (!alike(now, before)) made.look(viewportOf(now, size))
    })
    return () => {
      stop()
      made.end()
      stage.current = null
    }
  }, [flow, stores, size])
  useEffect(() => {
    voice.current = { words, vocabulary }
    stage.current?.say(voice.current)
  }, [words, vocabulary])
  useEffect(() => stage.current?.dim(dimmed), [dimmed])
  return (
    <div className={styles.overlay} aria-hidden="true" data-testid="overlay">
      <canvas ref={lower} />
      <canvas ref={upper} />
    </div>
  )
}
