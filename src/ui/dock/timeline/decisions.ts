/** Decisions of a run as pins: those that are near each other are one pin, with words where there is room for them. */
import { kindOf } from '../../../kinds/index.ts'
import type { StateMark } from '../../../kinds/kind.ts'
import type { Notice } from '../../../store/run.ts'
import { changeOf, markOf, reasonOf, said } from '../../notices/notice.ts'
import type { Teller } from '../../notices/Reasons.tsx'
import type { Words } from '../../text/index.ts'
import type { PrintStyle } from '../../units/print.ts'
import { textWidth } from '../textWidth.ts'
import { clash, type Rows, type Span } from './pins.ts'
import { type Place, xOf } from './traffic.ts'

/** Decisions nearer than this are one pin: as wide as what is pressed. Pixels. */
const TOGETHER = 26
const GAP = 8
const HALF = 6
/** Of several, the pin shows what is worst. */
const WORST: readonly StateMark[] = ['losing', 'zoneDown', 'throttled', 'full', 'held', 'booting', 'draining', 'stopped', 'ok', 'idle']

export interface DecisionPin {
  readonly x: number
  readonly mark: StateMark
  readonly notices: readonly Notice[]
  readonly label: string
  readonly side: 'start' | 'end' | 'none'
}
interface Telling {
  readonly words: Words
  readonly style: PrintStyle
  readonly tellerOf: (component: string) => Teller
}

/** Decisions in order of time, gathered from the left by where they stand on the timeline: what was gathered stays when more is decided. */
export function gathered(notices: readonly Notice[], place: Place): readonly (readonly Notice[])[] {
  const groups: Notice[][] = []
  for (const notice of notices) {
    const last = groups.at(-1)
    if (last && xOf(place, notice.at) - xOf(place, last[0]!.at) < TOGETHER) last.push(notice)
    else groups.push([notice])
  }
  return groups
}

function labelOf(notices: readonly Notice[], { words, style, tellerOf }: Telling): string {
  const { many, change, of } = words.text.notices
  const [notice] = notices
  if (notices.length > 1 || !notice) return many(String(notices.length))
  const { kind, name } = tellerOf(notice.component)
  const changed = changeOf(notice)
  return changed
    ? change(name, said(changed.before, style), said(changed.after, style))
    : of(name, reasonOf(notice, words.kinds[kind], style))
}

const markSpan = (x: number): Span => ({ left: x - HALF, right: x + HALF })
/** Where the marks stand: what else is written keeps away from them. */
export const spansOf = (groups: readonly (readonly Notice[])[], place: Place): Span[] =>
  groups.map((notices) => markSpan(xOf(place, notices[0]!.at)))

/** Marks stand in the second row; words beside them where nothing is written yet. */
export function placeDecisions(
  groups: readonly (readonly Notice[])[],
  place: Place,
  rows: Rows,
  bounds: Span,
  telling: Telling,
): DecisionPin[] {
  return groups.map((notices) => {
    const x = xOf(place, notices[0]!.at)
    const label = labelOf(notices, telling)
    const width = textWidth(label)
    const marks = notices.map((notice) => markOf(notice, kindOf(telling.tellerOf(notice.component).kind)))
    const mark = WORST.find((one) => marks.includes(one)) ?? 'idle'
    const sides = { start: { left: x + HALF, right: x + GAP + width }, end: { left: x - GAP - width, right: x - HALF } }
    const side = (['start', 'end'] as const).find(
      (one) => sides[one].left >= bounds.left && sides[one].right <= bounds.right && !rows[1].some((span) => clash(span, sides[one])),
    )
    if (side) rows[1].push(sides[side])
    return { x, mark, notices, label, side: side ?? 'none' }
  })
}
