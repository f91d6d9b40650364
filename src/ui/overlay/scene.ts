/** Everything the overlay shows of one moment: each card with its readings, each wire with its rate. No canvas, no browser. */
import type { Component, Diagram, Wire } from '../../diagram/diagram.ts'
import { settingsOf } from '../../diagram/settings.ts'
import { kindOf } from '../../kinds/index.ts'
import type { AnyKind } from '../../kinds/kind.ts'
import { type Printed, type PrintStyle, printParts } from '../units/print.ts'
import type { CardView } from './card.ts'
import type { Easing } from './ease.ts'
import type { Printable, Show } from './marks/mark.ts'
import { historyOf, largestOf, type Moment, readingOf, wireRate } from './reading.ts'
import { namesOf, type Voice } from './still.ts'
import type { WireView } from './wire/paint.ts'
import type { Route } from './wire/route.ts'

export interface SceneCard {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly view: CardView
}
export interface SceneWire {
  readonly id: string
  readonly view: WireView
  readonly down: boolean
}
export interface Scene {
  readonly cards: readonly SceneCard[]
  readonly wires: readonly SceneWire[] /** Something boots, so its outline pulses. */
  readonly booting: boolean
}

interface Circumstances {
  /** Jobs per second whose unit all rates of the diagram are written in; undefined where no plan tells. */
  readonly demand?: number
  readonly voice: Voice
  readonly easing: Easing /** 0.5–1, asked for while painting. */
  pulse(): number
  perDot(wire: string): number
}

export const styleOf = ({ words, vocabulary }: Voice): PrintStyle => ({ language: words.language, words: vocabulary, compact: true })

/** Rates side by side are compared: all of them are in the unit of the scenario's traffic. */
const ratesOf = ({ voice, demand }: Circumstances): PrintStyle => ({ ...styleOf(voice), ...(demand && { like: demand }) })

const SAMPLES = 48
const demands = new WeakMap<Diagram, number>()
/** The most that all sources together plan to send, jobs per second; 0 where none follows a plan. */
function demandOf(diagram: Diagram): number {
  const known = demands.get(diagram)
  if (known !== undefined) return known
  const plans = diagram.components.flatMap(({ kind, settings }) => {
    const of = kindOf(kind)
    return of?.traffic?.(settingsOf(of, settings)) ?? []
  })
  const step = diagram.scenario.duration / SAMPLES
  const totals = Array.from({ length: SAMPLES }, (_, nth) => plans.reduce((sum, plan) => sum + plan(nth * step), 0))
  const most = Math.max(0, ...totals)
  demands.set(diagram, most)
  return most
}

/** Round enough to be read at a glance: whole numbers from 10 on. What is little beside the rest is not 0: it keeps a unit of its own. */
function glance(value: number, unit: Printable, style: PrintStyle): Printed {
  const { like, ...own } = style
  const exact = printParts(value, unit, style)
  if (like !== undefined && value > 0 && exact.number === '0') return glance(value, unit, own)
  const shown = Number(exact.number)
  return shown >= 10 && unit !== 'seconds' && !Number.isInteger(shown)
    ? printParts((value / shown) * Math.round(shown), unit, style)
    : exact
}

function written(value: number, unit: Printable, style: PrintStyle): string {
  const { number, unit: symbol } = glance(value, unit, style)
  return symbol && style.language === 'en' ? `${number} ${symbol}` : number + symbol
}

function showOf(kind: AnyKind, component: Component, exits: number, moment: Moment | null, around: Circumstances): Show {
  const style = styleOf(around.voice)
  const rates = ratesOf(around)
  const histories = new Map<string, readonly number[]>()
  return {
    ease: around.easing.of(component.id),
    get pulse() {
      return around.pulse()
    },
    print: (value, unit) => glance(value, unit, unit === 'perSecond' ? rates : style),
    write: (value, unit) => written(value, unit, unit === 'perSecond' ? rates : style),
    standsFor: around.voice.words.text.canvas.standsFor,
    history(name) {
      if (!histories.has(name)) histories.set(name, moment ? historyOf(moment, kind, component.id, name) : [])
      return histories.get(name)!
    },
    largest: (name) => (moment ? largestOf(moment, component.id, name) : 0),
    gauge: (name) => around.voice.words.kinds[component.kind]?.gauges[name] ?? '',
    exits,
  }
}

function cardOf(component: Component, exits: number, moment: Moment | null, around: Circumstances): SceneCard | null {
  const kind = kindOf(component.kind)
  const text = around.voice.words.kinds[component.kind]
  if (!kind || !text) return null
  const read = readingOf(kind, component, moment)
  const { name } = namesOf(around.voice, component)
  const view = {
    kind,
    text,
    name,
    read,
    state: moment ? kind.state(read) : 'idle',
    show: showOf(kind, component, exits, moment, around),
  } as const
  return { id: component.id, x: component.x, y: component.y, view }
}

function wireOf(wire: Wire, route: Route, moment: Moment | null, around: Circumstances): SceneWire {
  // Worked out when it is written: from afar, and off the screen, it is not.
  const view: WireView = {
    role: wire.role,
    route,
    get rate() {
      const rate = moment ? wireRate(moment, wire.id) : Number.NaN
      return rate > 0 ? written(rate, 'perSecond', ratesOf(around)) : ''
    },
    get sampled() {
      const dot = around.perDot(wire.id)
      return dot > 1 ? around.voice.words.text.canvas.perDot(dot) : ''
    },
    name(code) {
      const { reason, reasonName } = around.voice.words.text.dock
      return reasonName(code, reason[code as keyof typeof reason] ?? code)
    },
  }
  return { id: wire.id, view, down: moment !== null && moment.recorded.reader.wire(moment.frame, wire.id, 'down') === 1 }
}

export function sceneOf(diagram: Diagram, routes: ReadonlyMap<string, Route>, moment: Moment | null, around: Circumstances): Scene {
  const rated = { ...around, demand: demandOf(diagram) }
  const exits = new Map<string, number>()
  for (const { from } of diagram.wires) exits.set(from, (exits.get(from) ?? 0) + 1)
  const cards = diagram.components.flatMap((component) => cardOf(component, exits.get(component.id) ?? 0, moment, rated) ?? [])
  const wires = diagram.wires.flatMap((wire) => {
    const route = routes.get(wire.id)
    return route ? [wireOf(wire, route, moment, rated)] : []
  })
  return { cards, wires, booting: cards.some(({ view }) => view.read.cells.some((cell) => cell.state === 'booting')) }
}
