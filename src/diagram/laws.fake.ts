/** Random diagrams run, edited and emptied, with the laws that every moment of every run must obey. */
import { COLUMNS, REASONS, SYSTEM } from '../engine/columns.ts'
import type { Simulation } from '../engine/simulation.ts'
import { applyChange, changes } from './changes.ts'
import type { Change, Diagram } from './diagram.ts'
import { type Live, start } from './live.ts'
import { Dice, randomDiagram, randomEdit } from './random.fake.ts'
import { kindNamed } from './settings.ts'

/** How often each thing happened over all runs. */
export class Tally {
  readonly counts = new Map<string, number>()
  events = 0
  add(name: string, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by)
  }
  of(name: string): number {
    return this.counts.get(name) ?? 0
  }
}

export const simulationOf = (live: Live): Simulation => (live as unknown as { simulation: Simulation }).simulation

const WIDTH = COLUMNS.length
const place = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name)
const LEVELS = ['waiting', 'inService', 'servers', 'busy', 'held'] as const
const NEVER_NEGATIVE = [
  ...LEVELS,
  'arrived',
  'completed',
  'carried',
  'busySeconds',
  'heldSeconds',
  'serverSeconds',
  'backlogSeconds',
  'cost',
] as const
/** Sums of doubles: a level that left and came back may stand a few bits beside 0. */
const DUST = 1e-9

/** What is wrong with a frame; empty when nothing is. */
export function broken(live: Live): string[] {
  const wrong: string[] = []
  const { components } = live.legend()
  const frame = live.snapshot()
  if (!simulationOf(live).conserved()) wrong.push('not conserved')
  for (const { id, at, gauges } of components) {
    const read = (name: (typeof COLUMNS)[number]) => frame[at + place(name)]
    const say = (what: string) => wrong.push(`${id}: ${what}`)
    for (const name of NEVER_NEGATIVE) if (!(read(name) >= -DUST)) say(`${name} is ${read(name)}`)
    for (const name of ['waiting', 'inService', 'busy', 'held', 'servers'] as const)
      if (!Number.isInteger(read(name))) say(`${name} is ${read(name)}`)
    for (const reason of REASONS) if (!Number.isInteger(read(`failed.${reason}`))) say(`failed.${reason}`)
    for (const name of ['utilization', 'blocked', 'meanInSystem', 'meanWaiting'] as const) if (!(read(name) >= -DUST)) say(name)
    if (!(read('utilization') + read('blocked') <= 1 + DUST)) say(`busy ${read('utilization')} and held ${read('blocked')}`)
    // Each component has a line of its own: the whole has none.
    if (id !== SYSTEM && read('backlogMax') < read('waiting')) say(`at most ${read('backlogMax')} waited, and ${read('waiting')} do`)
    // Whenever more wait than are in hand, somebody waits.
    if (read('backlogSeconds') > read('waitingSeconds') * (1 + DUST) + DUST && read('backlogSeconds') > 0) say('a backlog of nobody')
    if (read('busy') + read('held') > read('servers')) say(`${read('busy')} busy, ${read('held')} held of ${read('servers')}`)
    for (const of of ['latency', 'wait', 'fulfilment'] as const) {
      const rising = [0, read(`${of}.p50`), read(`${of}.p95`), read(`${of}.p99`), read(`${of}.max`)]
      const ok =
        read(`${of}.count`) === 0
          ? rising.slice(1).every(Number.isNaN)
          : rising.every((value, nth) => nth === 0 || value >= rising[nth - 1])
      if (!ok) say(`${of} ${rising}`)
      if (read(`${of}.mean`) > read(`${of}.max`) * (1 + DUST) + DUST) say(`${of} mean above max`)
    }
    gauges.forEach((gauge, nth) => {
      const value = frame[at + WIDTH + nth]
      const maybe = ['metric', 'cpu', 'forecast'].includes(gauge)
      if (!(value >= -DUST) && !(maybe && Number.isNaN(value))) say(`${gauge} is ${value}`)
    })
  }
  return wrong
}

/** Counts what a run did, by kind, role, reply and reason. */
function tally(live: Live, diagram: Diagram, all: Tally): void {
  const frame = live.snapshot()
  const kindOf = new Map(diagram.components.map(({ id, kind }) => [id, kind]))
  for (const { id, at } of live.legend().components) {
    if (id === SYSTEM) continue
    all.add(`kind ${kindOf.get(id)}`, frame[at + place('arrived')])
    all.add('reply done', frame[at + place('completed')])
    for (const reason of REASONS) all.add(`reason ${reason}`, frame[at + place(`failed.${reason}`)])
  }
  const roleOf = new Map(diagram.wires.map(({ id, role }) => [id, role]))
  for (const { id, at } of live.legend().wires) all.add(`role ${roleOf.get(id)}`, frame[at])
}

/** A run with edits by hand, looked at all the way. Returns what was wrong. */
export function live(number: number, all: Tally): string[] {
  const dice = new Dice(number + 1_000_000)
  let diagram = randomDiagram(number)
  const { duration, events } = diagram.scenario
  const run = start({ ...diagram, scenario: { ...diagram.scenario, duration: duration + 60 } })
  for (const event of events) all.add(`verb ${event.do}`)
  const wrong: string[] = []
  const history: Diagram[] = []
  const perform = (edit: Change) => {
    if (edit.do === 'event') all.add(`verb ${edit.event.do}`)
    run.apply(edit)
    diagram = applyChange(diagram, edit)
  }
  const edits = dice.chance(0.7) ? dice.whole(1, 14) : 0
  for (let nth = 0; nth < 15; nth++) {
    run.run((nth + dice.next()) * (duration / 15), dice.chance(0.3) ? dice.whole(1, 3000) : Number.POSITIVE_INFINITY)
    wrong.push(...broken(run))
    if (nth >= edits) continue
    const undone = dice.chance(0.25) ? history.pop() : undefined
    history.push(diagram)
    if (undone) for (const change of changes(diagram, undone)) perform(change)
    else {
      const edit = randomEdit(dice, diagram, nth)
      if (edit) perform(edit)
    }
  }
  run.run(duration)
  wrong.push(...broken(run))
  // Who stands at a door that is taken away is told so a moment later.
  const guests = diagram.components.filter(({ kind }) => 'arrivals' in kindNamed(kind).fields).map(({ id }) => id)
  const doors = diagram.wires.filter(({ from, role }) => guests.includes(from) && role === 'call')
  if (dice.chance(0.3)) for (const to of new Set(doors.map((wire) => wire.to))) perform({ do: 'removeComponent', id: to })
  run.run(duration + 1)
  wrong.push(...broken(run))
  tally(run, diagram, all)
  wrong.push(...drained(run, diagram, perform, duration))
  all.events += run.events()
  return wrong.map((what) => `diagram ${number}: ${what}`)
}

const setting = (component: string, name: string, value: unknown): Change => ({
  do: 'event',
  event: { do: 'set', component, setting: name, value },
})

/** Settings under which whatever is under way comes to an end within hours, or is thrown away. */
const ENDING = {
  healthCheck: 'shallow',
  capacity: null,
  messageRetentionPeriod: 60,
  visibilityTimeout: 5,
  receiveMessageWaitTime: 20,
  reservedConcurrency: null,
  maximumEventAge: 60,
}

/** No more customers, everything mended: all that can end must end. Then all is taken away, and no row may be left. */
function drained(run: Live, diagram: Diagram, perform: (edit: Change) => void, from: number): string[] {
  const simulation = simulationOf(run)
  const happen = (event: Extract<Change, { do: 'event' }>['event']) => run.apply({ do: 'event', event })
  run.run(from + 60)
  for (const zone of ['a', 'b', 'c']) happen({ do: 'zoneUp', zone })
  for (const { id } of diagram.wires) happen({ do: 'heal', wire: id })
  for (const { id, kind } of diagram.components) {
    const { events, fields } = kindNamed(kind)
    if ('arrivals' in fields) happen({ do: 'stop', component: id })
    else for (const verb of ['start', 'restore'] as const) if (events.includes(verb)) happen({ do: verb, component: id })
    if (events.includes('slow')) happen({ do: 'slow', component: id, factor: 1 })
    for (const [name, value] of Object.entries(ENDING)) if (name in fields) run.apply(setting(id, name, value))
  }
  // A long line before a slow chain may take hours.
  for (let hours = 4; hours < 100 && (hours === 4 || (!goesRound(diagram) && leftovers(run, diagram).length > 0)); hours += 24)
    simulation.run(from + hours * 3600)
  const wrong = [...broken(run), ...(goesRound(diagram) ? [] : leftovers(run, diagram))]
  for (const { id } of diagram.components) perform({ do: 'removeComponent', id })
  simulation.run(simulation.now + 1000)
  const { used } = simulation.doors.rows
  if (used !== 0) wrong.push(`${used} rows are left`)
  return wrong
}

/** Wires that lead back to where they start: a job may go round for ever. */
function goesRound({ components, wires }: Diagram): boolean {
  const reach = (from: string, seen: ReadonlySet<string>): boolean =>
    wires.some((wire) => wire.from === from && (seen.has(wire.to) || reach(wire.to, new Set([...seen, wire.to]))))
  return components.some(({ id }) => reach(id, new Set([id])))
}

/** Jobs still there, apart from messages that nobody is there to take. */
function leftovers(run: Live, diagram: Diagram): string[] {
  const left = run.result(0).components
  const takes = (id: string) => {
    const { inServiceInstances, desired, running } = left[id].gauges
    return (inServiceInstances ?? (desired === undefined ? 1 : running)) > 0
  }
  return diagram.components.flatMap(({ id, kind }) => {
    const { waiting, inService, gauges } = left[id]
    const taken = diagram.wires.some((wire) => wire.from === id && wire.role === 'poll' && takes(wire.to))
    const parked = taken ? 0 : (gauges.visible ?? 0)
    return waiting + inService === parked ? [] : [`${id} (${kind}) still has ${waiting} waiting, ${inService} in service`]
  })
}
