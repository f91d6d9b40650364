/** The scenario's question on the paper, what to do about it, and how its goals stand: text under a rule, where no card lies. */

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { asks } from '../../../scenarios/asks.data.ts'
import type { Contents, Scenario } from '../../../scenarios/scenario.ts'
import type { Language } from '../../../store/view.ts'
import { Lesson, useResultOpen } from '../../lesson/Lesson.tsx'
import { ResultCard } from '../../lesson/ResultCard.tsx'
import { useScenario } from '../../page/useScenario.ts'
import { usePhone } from '../../shell/useMedia.ts'
import { useWords, type Words } from '../../text/index.ts'
import { Goals } from './GoalLines.tsx'
import { LEAST, TIGHT, usePlace } from './place.ts'
import { Steps } from './Steps.tsx'
import styles from './StoryNote.module.css'
import { useContents } from './useContents.ts'

/** A number stays with its word: "desired 2". */
const together = (title: string) => title.replace(/ (?=\d)/g, '\u00A0')

/** What stands over the story; folded, its title. */
function captionOf(
  { number, title, source }: Scenario,
  folded: boolean,
  language: Language,
  words: Words['text']['canvas']['story'],
): string {
  const beside = folded ? title : source
  return beside ? words.with(number, beside[language]) : words.nth(number)
}

/** Less height than this is too little to read a result in: it floats over what lies there, and can be folded. */
const RESULT = 264
/** What the canvas keeps above and below it: the controls, and a gap. */
const EDGES = 64

interface ToldProps {
  readonly scenario: Scenario
  readonly contents: Contents | null
  readonly folded: boolean
  readonly tight: boolean
  readonly fold: () => void
}

/** The story itself: caption, question, steps and goals. */
function Told({ scenario, contents, folded, tight, fold }: ToldProps) {
  const { text, language } = useWords()
  const { story } = text.canvas
  return (
    <>
      <div className={styles.caption}>
        <span title={scenario.source?.[language]}>{captionOf(scenario, folded, language, story)}</span>
        <button type="button" aria-expanded={!folded} aria-label={folded ? story.unfold : story.fold} onClick={fold}>
          {folded ? <ChevronUp size={16} strokeWidth={1.5} aria-hidden /> : <ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
        </button>
      </div>
      {!folded && <h2>{together(scenario.title[language])}</h2>}
      {!folded && <p>{asks[scenario.id]?.[language]}</p>}
      {!folded && contents?.lesson && <Lesson lesson={contents.lesson} />}
      {!folded && contents && (
        <Steps key={scenario.id} story={contents.story[language]} single={tight}>
          <Goals goals={contents.goals} />
        </Steps>
      )}
    </>
  )
}

export function StoryNote() {
  const scenario = useScenario()
  const phone = usePhone()
  const { language } = useWords()
  const contents = useContents(scenario)
  const note = useRef<HTMLElement>(null)
  const place = usePlace(note, contents !== null)
  // What a reader chose for this scenario; until then the room decides.
  const [chosen, choose] = useState<{ readonly of: string; readonly folded: boolean } | null>(null)
  const result = useResultOpen()
  if (!scenario || phone) return null
  const asked = chosen?.of === scenario.id ? chosen.folded : null
  const folded = asked ?? (place !== null && place.room < LEAST)
  const tight = place !== null && place.room < TIGHT
  const card = result && contents?.lesson ? contents : null
  const tall = place && (place.room >= LEAST ? place.room : undefined)
  return (
    <aside
      ref={note}
      className={`${styles.note} ${styles[place?.corner ?? 'bottomLeft']}`}
      data-tight={(!card && (tight || folded)) || undefined}
      data-card={card ? '' : undefined}
      // Whole or not at all: a question that comes after its title would make the note grow.
      style={
        place && contents
          ? {
              width: place.width,
              maxHeight: card ? `min(${Math.max(place.room, RESULT)}px, 100% - ${EDGES}px)` : (tall ?? undefined),
              [place.corner.endsWith('Left') ? 'left' : 'right']: place.side,
            }
          : { visibility: 'hidden' }
      }
      aria-label={scenario.title[language]}
    >
      {card ? (
        <ResultCard scenario={scenario} contents={card} />
      ) : (
        <Told
          scenario={scenario}
          contents={contents}
          folded={folded}
          tight={tight}
          fold={() => choose({ of: scenario.id, folded: !folded })}
        />
      )}
    </aside>
  )
}
