/** What happened in a run and what is planned, as pins, and where their words find room in two rows. */
import type { Change, Diagram, EventVerb, JournalEntry, ScenarioEvent } from '../../../diagram/diagram.ts'
import type { Text } from '../../text/index.ts'
import { textWidth } from '../textWidth.ts'
import type { PinMark } from './Mark.tsx'

export interface Pin {
  /** Simulated seconds. */
  readonly at: number
  readonly mark: PinMark
  readonly label: string
  readonly planned: boolean
}
/** `side`: where the words stand; none where there was no room. `more` pins stand at the same place. */
export interface PlacedPin extends Pin {
  readonly x: number
  readonly row: 0 | 1
  readonly side: 'start' | 'end' | 'none'
  readonly more: number
}

type Words = Text['dock']['pin']
const MARKS: Readonly<Record<EventVerb, PinMark>> = {
  stop: 'stopped',
  start: 'ok',
  crash: 'losing',
  restore: 'ok',
  slow: 'full',
  zoneDown: 'zoneDown',
  zoneUp: 'ok',
  cut: 'losing',
  heal: 'ok',
  set: 'idle',
  spike: 'full',
  resize: 'stopped',
  deploy: 'ok',
  redrive: 'ok',
}

/** Scripted events, hollow while they lie ahead of `end`, and everything in the journal. In order of time. */
export function pinsOf(diagram: Diagram, journal: readonly JournalEntry[], end: number, words: Words): Pin[] {
  const scripted = diagram.scenario.events.map((event) => {
    const planned = event.at > end
    return { at: event.at, mark: planned ? ('planned' as const) : MARKS[event.do], label: eventLabel(diagram, event, words), planned }
  })
  const done = journal.map(({ at, edit }) => ({
    at,
    planned: false,
    label: changeLabel(diagram, edit, words),
    mark: edit.do === 'event' ? MARKS[edit.event.do] : ('edit' as const),
  }))
  return [...scripted, ...done].sort((a, b) => a.at - b.at)
}

function eventLabel(diagram: Diagram, event: Omit<ScenarioEvent, 'at'>, words: Words): string {
  const name =
    event.component !== undefined
      ? nameOf(diagram, event.component)
      : event.wire !== undefined
        ? wireName(diagram, event.wire, words)
        : (event.zone ?? '')
  const factor = String(+(event.factor ?? 1).toFixed(2))
  return event.do === 'slow' || event.do === 'spike' ? words[event.do](name, factor) : words[event.do](name)
}

function changeLabel(diagram: Diagram, edit: Change, words: Words): string {
  switch (edit.do) {
    case 'event':
      return eventLabel(diagram, edit.event, words)
    case 'addComponent':
      return words.addComponent(edit.component.name)
    case 'addWire':
      return words.addWire(words.wire(nameOf(diagram, edit.wire.from), nameOf(diagram, edit.wire.to)))
    case 'removeWire':
    case 'setWire':
      return words[edit.do](wireName(diagram, edit.id, words))
    default:
      return words[edit.do](nameOf(diagram, edit.id))
  }
}

const nameOf = (diagram: Diagram, id: string): string => diagram.components.find((component) => component.id === id)?.name ?? id
function wireName(diagram: Diagram, id: string, words: Words): string {
  const wire = diagram.wires.find((each) => each.id === id)
  return wire ? words.wire(nameOf(diagram, wire.from), nameOf(diagram, wire.to)) : id
}

/** Pins nearer than this are one pin. Pixels. */
const TOGETHER = 10
const GAP = 9
const HALF = 7
export interface Span {
  readonly left: number
  readonly right: number
}
/** What is taken in each of the two rows. */
export type Rows = [Span[], Span[]]
const CHOICES = [
  [0, 'start'],
  [0, 'end'],
  [1, 'start'],
  [1, 'end'],
] as const

/** Two rows; words stand right of their mark, else left of it, else nowhere. `x` gives the pixel of a moment; `taken` gets what is placed. */
export function placePins(
  pins: readonly Pin[],
  x: (at: number) => number,
  bounds: Span,
  more: (label: string, count: string) => string,
  taken: Rows = [[], []],
): PlacedPin[] {
  const gathered: { pin: Pin; more: number }[] = []
  for (const pin of pins) {
    const last = gathered.at(-1)
    if (last && x(pin.at) - x(last.pin.at) < TOGETHER && last.pin.planned === pin.planned) last.more += 1
    else gathered.push({ pin, more: 0 })
  }
  taken[0].push(...gathered.map(({ pin }) => markSpan(x(pin.at))))
  return gathered.map(({ pin, more: extra }) => {
    const label = extra === 0 ? pin.label : more(pin.label, String(extra))
    const place = placeOne(x(pin.at), label, taken, bounds)
    return { ...pin, label, x: x(pin.at), more: extra, ...place }
  })
}

const markSpan = (x: number): Span => ({ left: x - HALF, right: x + HALF })
export const clash = (a: Span, b: Span): boolean => a.left < b.right && b.left < a.right

function placeOne(x: number, label: string, rows: Rows, bounds: Span): Pick<PlacedPin, 'row' | 'side'> {
  const width = textWidth(label)
  // Its own mark was put into the first row so that earlier words leave it free.
  rows[0].splice(
    rows[0].findIndex((span) => span.left === x - HALF),
    1,
  )
  for (const [row, side] of CHOICES) {
    const words = side === 'start' ? { left: x - HALF, right: x + GAP + width } : { left: x - GAP - width, right: x + HALF }
    if (words.left < bounds.left || words.right > bounds.right || rows[row].some((span) => clash(span, words))) continue
    rows[row].push(words)
    return { row, side }
  }
  const row = rows[0].some((span) => clash(span, markSpan(x))) ? 1 : 0
  rows[row].push(markSpan(x))
  return { row, side: 'none' }
}
