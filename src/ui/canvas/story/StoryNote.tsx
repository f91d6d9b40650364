/** The scenario's question on the paper, and how its goals stand: text under a rule, where no card lies. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useReactFlow } from 'reactflow'
import type { Diagram } from '../../../diagram/diagram.ts'
import type { Contents, Goal, Scenario } from '../../../scenarios/scenario.ts'
import { StateMark } from '../../inspector/StateMark.tsx'
import { CARD } from '../../overlay/still.ts'
import { useScenario } from '../../page/useScenario.ts'
import { usePhone } from '../../shell/useMedia.ts'
import { useDocument, useStores, useView } from '../../stores.ts'
import { useWords } from '../../text/index.ts'
import { print } from '../../units/print.ts'
import { goalPart, goalState, OPS, readGoal, unitOf } from './goals.ts'
import styles from './StoryNote.module.css'

const CORNERS = ['bottomLeft', 'bottomRight', 'topRight', 'topLeft'] as const
type Corner = (typeof CORNERS)[number]
const MARGIN = { side: 32, top: 32, bottom: 56 }
/** Covering more of cards than this share of the note, it begins folded. */
const COVERS = 0.05

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
const shared = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y))

/** The corner in which the note covers least of the cards, and what share of it covers some. */
function freest(cards: readonly Box[], note: Box, width: number, height: number): { readonly corner: Corner; readonly covers: number } {
  const covered = CORNERS.map((corner) => {
    const x = corner.endsWith('Left') ? MARGIN.side : width - MARGIN.side - note.w
    const y = corner.startsWith('top') ? MARGIN.top : height - MARGIN.bottom - note.h
    return cards.reduce((sum, card) => sum + shared(card, { ...note, x, y }), 0) / (note.w * note.h)
  })
  const covers = Math.min(...covered)
  return { corner: CORNERS[covered.indexOf(covers)]!, covers }
}

function usePlace(note: RefObject<HTMLElement | null>, contents: Contents | null) {
  const flow = useReactFlow()
  const { document } = useStores()
  const [place, setPlace] = useState<{ corner: Corner; folded: boolean }>({ corner: 'bottomLeft', folded: false })
  useLayoutEffect(() => {
    const host = note.current?.offsetParent
    if (!contents || !host) return
    const frame = requestAnimationFrame(() => {
      const { x, y, zoom } = flow.getViewport()
      const cards = document
        .getState()
        .diagram.components.map((part) => ({ x: part.x * zoom + x, y: part.y * zoom + y, w: CARD.w * zoom, h: CARD.h * zoom }))
      const size = { x: 0, y: 0, w: note.current?.offsetWidth ?? 0, h: note.current?.offsetHeight ?? 0 }
      const { corner, covers } = freest(cards, size, host.clientWidth, host.clientHeight)
      setPlace({ corner, folded: covers > COVERS })
    })
    return () => cancelAnimationFrame(frame)
  }, [flow, document, note, contents])
  return { ...place, fold: () => setPlace(({ corner, folded }) => ({ corner, folded: !folded })) }
}

/** Grows once a second while the run goes on, and whenever what is shown changes. */
function useSeconds(): number {
  const { run } = useStores()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let timer = 0
    const soon = () => {
      timer ||= window.setTimeout(() => {
        timer = 0
        setCount((before) => before + 1)
      }, 1000)
    }
    const stops = [
      run.onFrame(soon),
      run.subscribe((now, before) => (now.phase !== before.phase || now.playhead !== before.playhead) && setCount((seen) => seen + 1)),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [run])
  return count
}

function GoalLine({ goal, diagram }: { goal: Goal; diagram: Diagram }) {
  const { run } = useStores()
  const { text, language } = useWords()
  const words = useView((view) => view.words)
  const frame = run.shown()
  const reader = run.recording()?.reader
  const value = frame && reader ? readGoal(goal, reader, frame) : Number.NaN
  const style = { language, words }
  const metric = text.canvas.metrics[goal.metric as keyof typeof text.canvas.metrics] ?? goal.metric
  const part = goalPart(goal, diagram)
  return (
    <li className={styles.goal}>
      <StateMark mark={goalState(goal, value)} size={14} />
      <span>{text.canvas.goal(part, metric, OPS[goal.op], print(goal.value, unitOf(goal), style))}</span>
      <b>{print(value, unitOf(goal), style)}</b>
    </li>
  )
}

function Goals({ goals }: { goals: readonly Goal[] }) {
  const diagram = useDocument((state) => state.diagram)
  const { canvas } = useWords().text
  useSeconds()
  return (
    <ul aria-label={canvas.story.goals}>
      {goals.map((goal) => (
        <GoalLine key={goal.metric + goal.of} goal={goal} diagram={diagram} />
      ))}
    </ul>
  )
}

function useContents(scenario: Scenario | null): Contents | null {
  const [loaded, setLoaded] = useState<{ of: Scenario; contents: Contents } | null>(null)
  useEffect(() => {
    let wanted = true
    if (scenario) void scenario.load().then((contents) => wanted && setLoaded({ of: scenario, contents }))
    return () => {
      wanted = false
    }
  }, [scenario])
  return loaded?.of === scenario ? loaded!.contents : null
}

export function StoryNote() {
  const scenario = useScenario()
  const phone = usePhone()
  const { text, language } = useWords()
  const contents = useContents(scenario)
  const note = useRef<HTMLElement>(null)
  const { corner, folded, fold } = usePlace(note, contents)
  if (!scenario || phone) return null
  const { story } = text.canvas
  return (
    <aside ref={note} className={`${styles.note} ${styles[corner]}`} aria-label={scenario.title[language]}>
      <div className={styles.caption}>
        <span>{scenario.source ? story.with(scenario.number, scenario.source[language]) : story.nth(scenario.number)}</span>
        <button type="button" aria-expanded={!folded} aria-label={folded ? story.unfold : story.fold} onClick={fold}>
          {folded ? <ChevronUp size={16} strokeWidth={1.5} aria-hidden /> : <ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
        </button>
      </div>
      <h2>{scenario.title[language]}</h2>
      {!folded && <p>{scenario.ask[language]}</p>}
      {!folded && contents && <Goals goals={contents.goals} />}
    </aside>
  )
}
