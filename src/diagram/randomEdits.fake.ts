/** What can happen to a diagram that runs, drawn with dice: every verb of every kind, and every edit by hand. */
import { EVENTS, type EventName } from '../kinds/kind.ts'
import { INSTANCE_TYPES } from '../kinds/prices.ts'
import { accountFault } from './check/joints.ts'
import type { Change, Component, Diagram, ScenarioEvent, Wire } from './diagram.ts'
import { DRAWN, draw, redraw } from './randomKinds.fake.ts'
import { type Dice, defined } from './randomSettings.fake.ts'
import { rolesBetween } from './roles.ts'
import { kindNamed } from './settings.ts'

type Parts = Pick<Diagram, 'components' | 'wires'>
type Happening = Omit<ScenarioEvent, 'at'>
const ZONES = ['a', 'b', 'c']

/** What an event of each verb says beside whom it happens to. */
const SAYS: Readonly<Record<EventName, (dice: Dice) => Record<string, unknown>>> = {
  stop: lasting,
  start: () => ({}),
  crash: lasting,
  restore: () => ({}),
  slow: (dice) => ({ factor: dice.pick([0.5, 1, 3]), ...lasting(dice) }),
  spike: (dice) => ({ factor: dice.pick([0.1, 3]), duration: 20 }),
  resize: (dice) => ({ value: dice.pick(INSTANCE_TYPES) }),
  deploy: () => ({}),
  redrive: () => ({}),
}
function lasting(dice: Dice): Record<string, unknown> {
  return { duration: dice.maybe(0.5, () => dice.between(1, 40)) }
}

/** Something that happens to a component whose kind knows it: rare verbs as often as those that many know. */
function incident(dice: Dice, components: readonly Component[]): Happening | null {
  const knows = (verb: EventName) => components.filter(({ kind }) => kindNamed(kind).events.includes(verb))
  const verbs = EVENTS.filter((verb) => knows(verb).length > 0)
  if (verbs.length === 0) return null
  const verb = dice.pick(verbs)
  return defined({ do: verb, component: dice.pick(knows(verb)).id, ...SAYS[verb](dice) }) as unknown as Happening
}
function toZone(dice: Dice): Happening {
  const zone = dice.pick(ZONES)
  return dice.chance(0.6) ? (defined({ do: 'zoneDown', zone, ...lasting(dice) }) as unknown as Happening) : { do: 'zoneUp', zone }
}
function toWire(dice: Dice, wires: readonly Wire[]): Happening | null {
  if (wires.length === 0) return null
  const wire = dice.pick(wires).id
  if (dice.chance(0.4)) return { do: 'set', wire, setting: 'latency', value: dice.pick([0, 0.05, 0.3]) }
  return dice.chance(0.7) ? (defined({ do: 'cut', wire, ...lasting(dice) }) as unknown as Happening) : { do: 'heal', wire }
}
/** Another value of one setting. By hand only what the kind allows; a script says what happens one day to a document that has changed since. */
function toSetting(dice: Dice, parts: Parts, byHand: boolean): Happening | null {
  const { components } = parts
  if (components.length === 0) return null
  const { id, kind } = dice.pick(components)
  if (!byHand) {
    const drawn = draw(dice, kind)
    const names = Object.keys(drawn)
    if (names.length === 0) return null
    const setting = dice.pick(names)
    return { do: 'set', component: id, setting, value: drawn[setting] }
  }
  const next = redraw(dice, parts as Diagram, id)
  return next?.name ? { do: 'set', component: id, setting: next.name, value: next.value } : null
}

/** What can happen to a diagram: each verb to something that knows it. */
export function happening(dice: Dice, parts: Parts, byHand: boolean): Happening | null {
  const { components, wires } = parts
  return dice.pick<() => Happening | null>([
    () => incident(dice, components),
    () => incident(dice, components),
    () => incident(dice, components),
    () => toZone(dice),
    () => toWire(dice, wires),
    () => toSetting(dice, parts, byHand),
    () => toSetting(dice, parts, byHand),
  ])()
}

/** A wire that may be drawn from one component to another that stands behind it in the list: no circle comes of it. */
function newWire(dice: Dice, diagram: Diagram, id: string): Change | null {
  const { components } = diagram
  if (components.length < 2) return null
  const from = dice.whole(0, components.length - 2)
  const to = dice.whole(from + 1, components.length - 1)
  const { roles } = rolesBetween(diagram, components[from].id, components[to].id)
  if (!roles) return null
  return { do: 'addWire', wire: { id, from: components[from].id, to: components[to].id, role: dice.pick(roles), settings: {} } }
}
function otherWire(dice: Dice, { components, wires }: Diagram): Change | null {
  if (wires.length === 0) return null
  const { id, role, settings } = dice.pick(wires)
  const queues = components.filter(({ kind, settings: { fifo } }) => kindNamed(kind).wires.in.includes('deadLetter') && !fifo)
  const subscription = role === 'deliver' && {
    filterPolicy: dice.pick([undefined, ['good'], ['bad']]),
    deadLetterQueue: queues.length > 0 && dice.chance(0.5) ? dice.pick(queues).id : undefined,
  }
  const other = { latency: dice.pick([0, 0.1]), loss: dice.pick([undefined, 0.1]), weight: dice.pick([undefined, 0, 2]) }
  return { do: 'setWire', id, settings: defined({ ...settings, ...other, ...subscription }) }
}

/** A live edit that a diagram can take: a mishap, other settings, something removed or added. */
export function randomEdit(dice: Dice, diagram: Diagram, serial: number): Change | null {
  const { components, wires } = diagram
  const mishap = () => {
    const event = happening(dice, diagram, true)
    return event && ({ do: 'event', event } as const)
  }
  const settings = () => {
    if (components.length === 0) return null
    const { id } = dice.pick(components)
    const next = redraw(dice, diagram, id)
    return next && ({ do: 'setComponent', id, settings: next.settings } as const)
  }
  const added = () => {
    const kind = dice.pick(DRAWN)
    const settings = draw(dice, kind)
    if (accountFault({ kind: kindNamed(kind), settings }, diagram.accountConcurrency)) return null
    return { do: 'addComponent', component: { id: `new-${serial}`, kind, name: '', x: 0, y: 0, settings } } as const
  }
  return dice.pick<() => Change | null>([
    mishap,
    mishap,
    settings,
    settings,
    () => (wires.length > 3 ? { do: 'removeWire', id: dice.pick(wires).id } : null),
    () => (components.length > 2 ? { do: 'removeComponent', id: dice.pick(components).id } : null),
    added,
    () => newWire(dice, diagram, `nw-${serial}`),
    () => newWire(dice, diagram, `nw-${serial}`),
    () => otherWire(dice, diagram),
  ])()
}
