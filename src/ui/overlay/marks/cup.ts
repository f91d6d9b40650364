/** The cup: one place of work, filled as far as it works. */
import type { Ease } from '../ease.ts'
import type { Box, Colour, Pen } from '../pen.ts'

export type CupState = 'empty' | 'idle' | 'working' | 'held' | 'booting' | 'draining' | 'crashed' | 'zoneDown' | 'stopped'
/** `level` and `held` are shares of the cup; `numeral` is what stands in it. `pulse` 0.5–1 is the outline of a booting one. */
export interface Cup {
  readonly state: CupState
  readonly level: number
  readonly held?: number
  readonly numeral: string
  readonly pulse?: number
}

const BEFORE_FULL = 0.85
const LEAST_HATCH = 0.12
/** Below this width a numeral does not fit. */
const ROOM_FOR_NUMERAL = 26

export function cupPath({ x, y, w, h }: Box): string {
  const r = Math.min(8, w / 3)
  return `M${x} ${y}h${w}v${h - r}a${r} ${r} 0 0 1 ${-r} ${r}h${-(w - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}z`
}
export const isHot = (cup: Cup) => cup.state === 'working' && cup.level >= BEFORE_FULL

/** The colour of the outline, which the handle shares. */
export function cupEdge(cup: Cup): Colour {
  if (cup.state === 'crashed' || cup.state === 'zoneDown') return 'red'
  if (cup.state === 'booting') return 'idle'
  if (cup.state === 'idle' || cup.state === 'stopped') return 'line'
  return isHot(cup) || cup.state === 'held' ? 'amber-ink' : 'coffee'
}

const filled = (box: Box, share: number): Box => ({ ...box, y: box.y + box.h * (1 - share), h: box.h * share })

function numeral(pen: Pen, box: Box, words: string, level: number | null, colour: Colour) {
  if (!pen.numerals || box.w < ROOM_FOR_NUMERAL || !words) return
  const middle = level === null ? box.h / 2 : level >= 0.5 ? box.h * (1 - level / 2) : (box.h * (1 - level)) / 2
  pen.text(box.x + box.w / 2, box.y + middle + 4, words, 'number', 'centre', colour)
}

function working(pen: Pen, box: Box, path: string, cup: Cup) {
  const hot = isHot(cup)
  const surface = filled(box, cup.level)
  const crema = Math.max(4, Math.min(7, box.h * 0.16))
  pen.fill(path, 'card')
  pen.inside(path, () => {
    pen.rect(surface, 'coffee')
    if (!hot) return
    pen.rect({ ...surface, h: crema }, 'amber')
    pen.rect({ ...surface, y: surface.y + crema, h: 1.25 }, 'card')
  })
  numeral(pen, box, cup.numeral, cup.level, cup.level >= 0.5 ? 'on-ink' : 'ink')
}

function held(pen: Pen, box: Box, path: string, cup: Cup) {
  const share = cup.held ?? 0
  pen.fill(path, 'card')
  pen.inside(path, () => pen.rect(filled(box, cup.level), 'coffee'))
  pen.hatch(path, { ...box, y: box.y + box.h * (1 - cup.level - share), h: box.h * share }, 'held')
  if (!pen.numerals || box.w < ROOM_FOR_NUMERAL) return
  pen.rect({ x: box.x + box.w / 2 - 11, y: box.y + box.h / 2 - 8, w: 22, h: 16 }, 'card')
  numeral(pen, box, cup.numeral, null, 'ink')
}

function draining(pen: Pen, box: Box, path: string, cup: Cup) {
  const level = Math.max(cup.level, LEAST_HATCH)
  pen.fill(path, 'card')
  pen.hatch(path, filled(box, level), 'draining')
  numeral(pen, box, cup.numeral, level, 'ink')
}

function booting(pen: Pen, box: Box, path: string, cup: Cup) {
  pen.fill(path, 'card')
  pen.inside(path, () => pen.rect(filled(box, cup.level), 'hair-2'))
  numeral(pen, box, cup.numeral, cup.level, 'ink-2')
}

function crashed(pen: Pen, { x, y, w, h }: Box, path: string) {
  pen.fill(path, 'red-wash')
  pen.stroke(`M${x + w * 0.28} ${y + h * 0.25}l${w * 0.44} ${h * 0.5}M${x + w * 0.72} ${y + h * 0.25}l${-w * 0.44} ${h * 0.5}`, 'red', 2, {
    fixed: true,
  })
}

function stopped(pen: Pen, { x, y, w, h }: Box) {
  pen.stroke(`M${x + w * 0.36} ${y + h * 0.36}h${w * 0.28}v${h * 0.28}h${-w * 0.28}z`, 'idle', 1.5)
}

function saucer(pen: Pen, { x, y, w, h }: Box) {
  pen.stroke(`M${x + w * 0.2} ${y + h}h${w * 0.6}`, 'line', 1.5, { fixed: true, round: true })
}

export function paintCup(pen: Pen, box: Box, cup: Cup) {
  if (cup.state === 'empty') return saucer(pen, box)
  const path = cupPath(box)
  if (cup.state === 'working') working(pen, box, path, cup)
  else if (cup.state === 'held') held(pen, box, path, cup)
  else if (cup.state === 'draining') draining(pen, box, path, cup)
  else if (cup.state === 'booting') booting(pen, box, path, cup)
  else if (cup.state === 'crashed') crashed(pen, box, path)
  else if (cup.state === 'zoneDown') pen.hatch(path, box, 'zoneDown', 0.55)
  else if (cup.state === 'stopped') stopped(pen, box)
  else {
    pen.fill(path, 'card')
    numeral(pen, box, cup.numeral, null, 'ink-3')
  }
  const dash = cup.state === 'booting' ? [2.5, 2.5] : []
  pen.stroke(path, cupEdge(cup), 1.25, { fixed: true, dash, alpha: cup.pulse ?? 1 })
}

/** The same cup with its levels on their way to their numbers. */
export const eased = (cup: Cup, ease: Ease, slot: number): Cup => ({
  ...cup,
  level: ease(slot, Math.max(0, Math.min(1, cup.level || 0))),
  held: ease(slot + 0.5, Math.max(0, Math.min(1, cup.held ?? 0))),
})
