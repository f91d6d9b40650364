/** What moves on a component's card: edge and mark of its state, picture, foot; all of it at zoom 1, less of it farther away. */
import type { AnyKind, Foot, KindText, Reading, StateMark } from '../../kinds/kind.ts'
import type { Show } from './marks/mark.ts'
import { keyFigure, paintPicture } from './marks/registry.ts'
import type { Colour, Pen } from './pen.ts'
import { edgeOf, stateMark } from './stateMarks.ts'
import { CARD, detailAt } from './still.ts'

export interface CardView {
  readonly kind: AnyKind
  readonly text: KindText
  readonly name: string
  readonly read: Reading
  readonly state: StateMark
  readonly show: Show
}

const EDGE = 'M6.5 .5h179a6 6 0 0 1 6 6v123a6 6 0 0 1 -6 6h-179a6 6 0 0 1 -6 -6v-123a6 6 0 0 1 6 -6z'
const ALMOST_FULL = 0.85
const ROOM = CARD.w - 24
const ELLIPSIS = '…'

/** The longest beginning of `words` that fits into `room` flow pixels. */
function cut(pen: Pen, words: string, room: number): string {
  if (pen.width(words, 'label') <= room) return words
  let length = words.length - 1
  while (length > 1 && pen.width(words.slice(0, length) + ELLIPSIS, 'label') > room) length--
  return words.slice(0, length) + ELLIPSIS
}

/** A card tells of now: how busy it is is what the cups above show, those that are in service. */
function busyNow({ cells }: Reading): number {
  const serving = cells.filter((cell) => cell.state === 'inService')
  return serving.reduce((sum, cell) => sum + cell.level, 0) / serving.length
}
function measured({ reading, format, of }: Foot, read: Reading): unknown {
  if (of === 'setting') return read.setting(reading)
  if (format === 'rate') return read.rate(reading)
  return reading === 'utilization' ? busyNow(read) : read(reading)
}

const INKS: Partial<Record<Colour, Colour>> = { red: 'red', amber: 'amber-ink' }

/** A foot's number as it is written, and the colour that says how bad it is. */
export function footValue(
  foot: Foot,
  read: Reading,
  show: Show,
  state: StateMark = 'ok',
): { readonly words: string; readonly colour: Colour } {
  const value = measured(foot, read)
  const trouble = foot.tells?.includes(state) ? INKS[edgeOf(state)] : undefined
  if (foot.format === 'text' || typeof value !== 'number') return { words: String(value ?? ''), colour: 'ink' }
  const unit = ({ count: 'count', duration: 'seconds', share: 'share', rate: 'perSecond' } as const)[foot.format]
  const nothing = value === 0 && (foot.format === 'duration' || foot.format === 'share')
  return {
    words: show.write(nothing ? Number.NaN : value, unit),
    colour: trouble ?? (foot.format === 'share' && value >= ALMOST_FULL ? 'amber-ink' : 'ink'),
  }
}

const GAP = 4
function paintFoot(pen: Pen, { kind, text, read, show, state }: CardView) {
  let taken = 0
  kind.foot.forEach((foot, nth) => {
    const caption = text.foot[nth] ?? ''
    const { words, colour } = footValue(foot, read, show, state)
    const [before, after] = [pen.width(caption, 'caption') + (caption && words ? GAP : 0), pen.width(words, 'number')]
    if (taken + before + after > ROOM) return
    const x = nth === 0 ? 12 : CARD.w - 12 - before - after
    pen.text(x, 127, caption, 'caption')
    pen.text(x + before, 127, words, 'number', 'left', colour)
    taken += before + after + 8
  })
}

function paintFull(pen: Pen, view: CardView) {
  stateMark(pen, view.state, 178, 15)
  pen.at(12, 44, () => paintPicture(pen, view.kind.picture, view.read, view.show))
  paintFoot(pen, view)
}

function icon(pen: Pen, { kind }: CardView, x: number, y: number, size: number, width: number) {
  pen.at(x, y, () => pen.stroke(kind.icon, `g-${kind.group}`, (width * 20) / size, { round: true }), size / 20)
}

/** Laid out for 96 × 68 on screen, drawn at twice that in the diagram's pixels. */
function paintMid(pen: Pen, view: CardView) {
  icon(pen, view, 10, 8, 30, 3)
  pen.text(148, 31, keyFigure(view.kind.picture, view.read, view.show), 'key', 'right')
  stateMark(pen, view.state, 171, 23, 1.9)
  pen.at(12, 41, () => paintPicture(pen, view.kind.picture, view.read, view.show))
  pen.text(12, 128, cut(pen, view.name, CARD.w - 20), 'label')
}

function paintFar(pen: Pen, view: CardView, zoom: number) {
  const size = Math.min(20 / zoom, 88)
  icon(pen, view, CARD.w / 2 - size - 4, (CARD.h - size) / 2, size, 1.5 / zoom)
  stateMark(pen, view.state, CARD.w / 2 + size / 2 + 8, CARD.h / 2, Math.min(1 / zoom, 5))
}

/** Paints one card with its top left corner at the pen's origin. What lies under the card is taken away first. */
export function paintCard(pen: Pen, view: CardView, zoom: number) {
  pen.clear({ x: 0, y: 0, w: CARD.w, h: CARD.h })
  const detail = detailAt(zoom)
  const edge = edgeOf(view.state)
  if (edge !== 'hair-2') pen.stroke(EDGE, edge, 1.5, { fixed: detail !== 'full' })
  if (detail === 'full') paintFull(pen, view)
  else if (detail === 'mid') paintMid(pen, view)
  else paintFar(pen, view, zoom)
}
