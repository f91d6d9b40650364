/** The last line of the page: what the run does, whether the books balance, what was said, and what the prices are. */
import { useEffect, useState } from 'react'
import type { Diagram } from '../../diagram/diagram.ts'
import { prices } from '../../kinds/prices.ts'
import { REASONS } from '../../store/frames.ts'
import type { RunStore } from '../../store/run.ts'
import { keyCap } from '../page/caps.ts'
import { startOfDay } from '../page/day.ts'
import { useDocument, useRun, useStores, useView } from '../stores.ts'
import { useWords } from '../text/index.ts'
import { saidWords } from '../text/steps.ts'
import { clockTime } from './bar/clock.ts'
import styles from './StatusLine.module.css'

/** Whether every job that came to a component is somewhere: there before + arrived = completed + failed + there now. */
function balances(read: (name: string) => number): boolean {
  const failed = REASONS.reduce((sum, reason) => sum + read(`failed.${reason}`), 0)
  const open = read('carried') + read('arrived') - read('completed') - failed - read('waiting') - read('inService')
  // NaN: the part was added after this moment, and nothing of it is told yet.
  return Number.isNaN(open) || open === 0
}

/** Events so far, and whether the books of every part balance. */
function books(run: RunStore, parts: Diagram['components']): { events: number; balanced: boolean } | null {
  const frame = run.shown()
  const reader = run.recording()?.reader
  if (!frame || !reader) return null
  return { events: reader.header(frame, 'events'), balanced: parts.every(({ id }) => balances((name) => reader.read(frame, id, name))) }
}

/** ms that a message stays in the line. */
const STAYS = 6000
export function useSaid(): string | null {
  const words = useWords()
  const said = useView((state) => state.said)
  const [old, setOld] = useState(0)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setOld(said.at), Math.max(0, said.at + STAYS - Date.now()))
    return () => clearTimeout(timer)
  }, [said])
  return said && said.at !== old ? saidWords(words, said) : null
}

/** Which prices are shown, and of when. */
export function usePrices(): string {
  const { language, text } = useWords()
  const region = useDocument((state) => state.diagram.region)
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' })
  return text.shell.view.prices(region, month.format(new Date(prices[region]!.asOf)))
}

export function StatusLine() {
  const { language, text } = useWords()
  const { run, view } = text.shell
  const { run: store, view: viewStore } = useStores()
  const parts = useDocument((state) => state.diagram.components)
  const start = useDocument((state) => startOfDay(state.diagram))
  const phase = useRun((state) => state.phase)
  const playhead = useRun((state) => state.playhead)
  // Whatever the run says is a reason to look: one step may end at the moment where it began.
  useRun((state) => state)
  const said = useSaid()
  const dated = usePrices()
  const now = books(store, parts)
  const phases = {
    idle: run.idle,
    loading: run.loading,
    running: run.runs,
    paused: run.paused,
    done: run.done,
    stuck: run.stuck,
    refused: run.refused,
  }
  return (
    <footer className={styles.line}>
      <span>{playhead === null ? phases[phase] : run.looking(clockTime(playhead, start))}</span>
      {now && <span>{run.events(now.events, new Intl.NumberFormat(language).format(now.events))}</span>}
      {now && (
        <span className={styles.wide}>
          <Mark sound={now.balanced} />
          {now.balanced ? run.accounted : run.unaccounted}
        </span>
      )}
      <span className={styles.said} role="status" aria-live="polite">
        {said}
      </span>
      <button type="button" className={styles.commands} onClick={() => viewStore.setState({ dialog: { name: 'commands' } })}>
        <b>{keyCap('Mod+KeyK')}</b> {view.commandsShort}
      </button>
      <span>{dated}</span>
      <span>{view.notAffiliated}</span>
    </footer>
  )
}

/** A disc where all is well, a diamond where it is not. */
function Mark({ sound }: { sound: boolean }) {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" className={styles.mark}>
      {sound ? <circle r="4" fill="var(--ok)" /> : <path d="M0-6l6 6-6 6-6-6z" fill="var(--red)" />}
    </svg>
  )
}
