/** The page on a phone: to look and to play. The diagram, the scenario's knobs, the charts below, transport at the thumb. */

import { ChevronDown, ChevronRight } from 'lucide-react'
import { Suspense, useState } from 'react'
import { asks } from '../../scenarios/asks.data.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { Steps } from '../canvas/story/Steps.tsx'
import { useContents } from '../canvas/story/useContents.ts'
import { SPEEDS } from '../commands/run.ts'
import { planned } from '../inspector/traffic/planned.ts'
import { Lesson, useResultOpen } from '../lesson/Lesson.tsx'
import { ResultCard } from '../lesson/ResultCard.tsx'
import { later } from '../page/later.ts'
import { useScenario } from '../page/useScenario.ts'
import { useDocument, useStores } from '../stores.ts'
import { NameBar, useSeedByName } from '../students/later.ts'
import { useText, useWords } from '../text/index.ts'
import { Banner } from './Banner.tsx'
import { Clock } from './bar/Clock.tsx'
import { useSpeed } from './bar/SpeedRuler.tsx'
import { More } from './bar/TopBar.tsx'
import { Transport } from './bar/Transport.tsx'
import controls from './controls.module.css'
import { Knob } from './Knob.tsx'
import { Logo } from './Logo.tsx'
import styles from './Phone.module.css'
import { Region } from './Region.tsx'
import { usePrices, useSaid } from './StatusLine.tsx'

const Timeline = later(async () => (await import('../dock/Timeline.tsx')).Timeline)
const TrafficSheet = later(async () => (await import('../inspector/traffic/Sheet.tsx')).default)
const Dock = later(async () => (await import('../dock/Dock.tsx')).Dock)

export function Phone() {
  const { page } = useText().shell
  const name = useDocument((state) => state.diagram.name)
  const byName = useSeedByName()
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Logo />
        <h1>{name}</h1>
        <Clock />
        <More className={styles.more!} commands="phone" />
      </header>
      <div className={styles.middle}>
        <Region as="main" id="canvas" label={page.canvas} className={styles.canvas!}>
          <Canvas />
        </Region>
        <Banner />
        {byName && (
          <Suspense>
            <NameBar />
          </Suspense>
        )}
      </div>
      <Question />
      <TrafficOfDay />
      <Region label={page.timeline} className={styles.timeline!}>
        <Timeline />
      </Region>
      <Region label={page.dockPanel} className={styles.dock!}>
        <Dock />
        <About />
      </Region>
      <footer className={styles.transport}>
        <Transport touch />
        <SpeedChoice />
        <Said />
      </footer>
    </div>
  )
}

function Question() {
  const { language, text } = useWords()
  const { page, knobs: words } = text.shell
  const scenario = useScenario()
  const contents = useContents(scenario)
  const knobs = contents?.knobs ?? []
  const result = useResultOpen()
  const lesson = contents?.lesson
  if (!scenario) return null
  return (
    <section className={styles.question} aria-label={page.story}>
      <p>{words.ask(scenario.number)}</p>
      <h2>{scenario.title[language]}</h2>
      <p className={styles.ask}>{asks[scenario.id]?.[language]}</p>
      {lesson && <Lesson lesson={lesson} />}
      {contents && lesson && result && <ResultCard scenario={scenario} contents={contents} />}
      {contents && <Steps key={scenario.id} story={contents.story[language]} hint={words.hold} />}
      {knobs.map((knob) => (
        <Knob key={`${knob.component} ${knob.setting}`} knob={knob} />
      ))}
    </section>
  )
}

/** Traffic is made in a dialog of its own: there is no inspector here. */
function TrafficOfDay() {
  const { page } = useText().shell
  const [open, setOpen] = useState(false)
  const some = useDocument((state) => state.diagram.components.some((each) => planned(each).length > 0))
  if (!some) return null
  return (
    <>
      <button type="button" className={`${controls.btn} ${styles.traffic}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {page.traffic}
        <ChevronRight size={16} strokeWidth={1.5} aria-hidden />
      </button>
      <Suspense>{open && <TrafficSheet onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}

/** What was said floats above the transport for a while. */
function Said() {
  const said = useSaid()
  return (
    <p role="status" aria-live="polite" className={said ? styles.said : 'unseen'}>
      {said}
    </p>
  )
}

function About() {
  const { notAffiliated } = useText().shell.view
  return (
    <p className={styles.about}>
      {usePrices()} · {notAffiliated}
    </p>
  )
}

function SpeedChoice() {
  const { run } = useStores()
  const { speed, maxShort } = useText().shell.run
  const { asked, write } = useSpeed()
  // A scenario may run at a speed between two stops.
  const speeds = [...new Set([...SPEEDS, asked])].sort((a, b) => a - b)
  return (
    <label className={styles.speed}>
      <select aria-label={speed} value={String(asked)} onChange={(event) => run.setSpeed(Number(event.target.value))}>
        {speeds.map((one) => (
          <option key={one} value={String(one)}>
            {Number.isFinite(one) ? write(one) : maxShort}
          </option>
        ))}
      </select>
      <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
    </label>
  )
}
