/** What stands above the traffic: events and edits as pins, and decisions with their reasons; none of them on another. */
import { useMemo } from 'react'
import type { Diagram, JournalEntry } from '../../../diagram/diagram.ts'
import type { Notice, Recording } from '../../../store/run.ts'
import { toldBy } from '../../notices/notice.ts'
import { tellers } from '../../notices/tellers.ts'
import { useWords } from '../../text/index.ts'
import type { PrintStyle } from '../../units/print.ts'
import type { Moment } from '../run.ts'
import { type DecisionPin, gathered, placeDecisions, spansOf } from './decisions.ts'
import { type PlacedPin, pinsOf, placePins, type Rows } from './pins.ts'
import { type Place, xOf } from './traffic.ts'

const NONE: readonly Notice[] = []

export interface Marks {
  readonly pins: readonly PlacedPin[]
  readonly decisions: readonly DecisionPin[]
  readonly tellerOf: ReturnType<typeof tellers>
}
interface Seen {
  readonly diagram: Diagram
  readonly journal: readonly JournalEntry[]
  readonly recording: Recording | null
  readonly moment: Moment
  readonly place: Place
  readonly style: PrintStyle
}

export function useMarks({ diagram, journal, recording, moment, place, style }: Seen): Marks {
  const words = useWords()
  const { pin } = words.text.dock
  const notices = recording?.notices ?? NONE
  // Going back shows what had been decided by then.
  const told = toldBy(notices, moment.shown)
  const happened = diagram.scenario.events.filter((event) => event.at <= moment.end).length
  const tellerOf = useMemo(() => tellers(diagram, journal), [diagram, journal])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pin changes when its moment comes, not with every moment; notices grow outside React.
  const placed = useMemo(() => {
    const bounds = { left: place.left - 80, right: place.width - 4 }
    const groups = gathered(notices.slice(0, told), place)
    const rows: Rows = [[], spansOf(groups, place)]
    const pins = placePins(pinsOf(diagram, journal, moment.end, pin), (at) => xOf(place, at), bounds, pin.more, rows)
    return { pins, decisions: placeDecisions(groups, place, rows, bounds, { words, style, tellerOf }) }
  }, [diagram, journal, happened, words, place, style, notices, told, tellerOf])
  return { ...placed, tellerOf }
}
