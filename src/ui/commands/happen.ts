/** Commands for what happens while it runs: to a part, a wire, a zone; and wiring by keyboard. */
import type { Component, Diagram, ScenarioEvent } from '../../diagram/diagram.ts'
import { lockOf } from '../../diagram/edit/rules.ts'
import { RESIZED, settingsOf } from '../../diagram/settings.ts'
import type { Field, Fields } from '../../kinds/field.ts'
import { kindOf } from '../../kinds/index.ts'
import { EVENTS, type EventName } from '../../kinds/kind.ts'
import type { Command, CommandContext } from './command.ts'
import { say } from './context.ts'
import { diagramOf, endsOf, onePart, oneWire } from './selection.ts'

const isOn = (context: CommandContext) => ['running', 'paused'].includes(context.stores.run.getState().phase)
const notRunning: NonNullable<Command['reason']> = ({ text }) => text.shell.part.notRunning
/** A column of what the run shows now, or NaN. */
function shown(context: CommandContext, id: string, of: 'condition' | 'down'): number {
  const { run } = context.stores
  const frame = run.shown()
  const reader = run.recording()?.reader
  if (!frame || !reader) return Number.NaN
  return of === 'down' ? reader.wire(frame, id, of) : reader.read(frame, id, of)
}
const STOPPED = 1
const CRASHED = 2
/** In which condition (column `condition`) an event makes sense. */
const SENSE: Readonly<Record<EventName, (condition: number) => boolean>> = {
  stop: (is) => is !== STOPPED && is !== CRASHED,
  start: (is) => is === STOPPED,
  crash: (is) => is !== CRASHED,
  restore: (is) => is !== STOPPED,
  slow: (is) => is !== STOPPED && is !== CRASHED,
  spike: (is) => is !== STOPPED,
  resize: (is) => is !== CRASHED,
  deploy: () => true,
  redrive: () => true,
}
const SAID: Readonly<Record<EventName, string>> = {
  stop: 'stopped',
  start: 'started',
  crash: 'crashed',
  restore: 'restored',
  slow: 'slowed',
  spike: 'spiked',
  resize: 'resized',
  deploy: 'deployed',
  redrive: 'redriven',
}
const WITH: Partial<Record<EventName, Partial<ScenarioEvent>>> = { slow: { factor: 0.5 }, spike: { factor: 3, duration: 300 } }

/** The next bigger size of a part that has one; undefined when it is the biggest. */
function biggerSize({ kind, settings }: Component): unknown {
  const fields = kindOf(kind)?.fields as Fields | undefined
  const field = fields?.[RESIZED]
  if (field?.type !== 'choice') return undefined
  return field.choices[field.choices.indexOf(String(settings[RESIZED] ?? field.default)) + 1]
}
/** A bigger size is another setting: what a teacher locked keeps its own. */
function keepsSize({ scenario }: Diagram, { id }: Component): boolean {
  const lock = lockOf(scenario, id)
  return lock !== undefined && (lock.settings?.includes(RESIZED) ?? true)
}
const toPart = (verb: EventName): Command => ({
  id: `component.${verb}`,
  group: 'component',
  label: (context) => context.text.shell.part[verb](onePart(context)?.name ?? ''),
  when(context) {
    const part = onePart(context)
    return (
      isOn(context) &&
      part !== null &&
      (kindOf(part.kind)?.events.includes(verb) ?? false) &&
      SENSE[verb](shown(context, part.id, 'condition')) &&
      (verb !== 'resize' || (biggerSize(part) !== undefined && !keepsSize(diagramOf(context), part)))
    )
  },
  perform(context) {
    const part = onePart(context)!
    context.stores.run.act({ do: verb, component: part.id, ...WITH[verb], ...(verb === 'resize' && { value: biggerSize(part) }) })
    say(context, SAID[verb], { name: part.name })
  },
})

const toWire = (verb: 'cut' | 'heal'): Command => ({
  id: `wire.${verb}`,
  group: 'wire',
  label(context) {
    const wire = oneWire(context)
    const { from, to } = wire ? endsOf(context, wire) : { from: '', to: '' }
    return verb === 'cut' ? context.text.shell.part.cutWire(from, to) : context.text.shell.part.healWire(from, to)
  },
  when: (context) =>
    isOn(context) && oneWire(context) !== null && (shown(context, oneWire(context)!.id, 'down') === 1) === (verb === 'heal'),
  perform(context) {
    const wire = oneWire(context)!
    context.stores.run.act({ do: verb, wire: wire.id })
    say(context, verb === 'cut' ? 'cut' : 'healed', endsOf(context, wire))
  },
})

/** The zones that parts of the diagram stand in: settings that are AWS's AvailabilityZone(s). */
export function zonesOf(context: CommandContext): readonly string[] {
  const found = new Set<string>()
  for (const { kind: type, settings } of diagramOf(context).components) {
    const kind = kindOf(type)
    if (!kind) continue
    const names = Object.entries<Field>(kind.fields).flatMap(([name, { aws }]) => (aws?.startsWith('AvailabilityZone') ? [name] : []))
    if (names.length === 0) continue
    const all: Readonly<Record<string, unknown>> = settingsOf(kind, settings)
    for (const name of names) for (const zone of [all[name]].flat()) found.add(String(zone))
  }
  return [...found].sort()
}

/** Whether the last thing that happened to a zone was its going down. */
function isZoneDown(context: CommandContext, zone: string): boolean {
  const { journal, now } = context.stores.run.getState()
  const scripted = diagramOf(context).scenario.events.filter((event) => event.at <= now)
  const byHand = journal.flatMap(({ at, edit }) => (edit.do === 'event' ? [{ ...edit.event, at }] : []))
  const last = [...scripted, ...byHand]
    .filter((event) => event.zone === zone)
    .sort((a, b) => a.at - b.at)
    .at(-1)
  return last?.do === 'zoneDown'
}

const toZone = (zone: string, verb: 'zoneDown' | 'zoneUp'): Command => ({
  id: `zone.${verb}.${zone}`,
  group: 'run',
  label: ({ text }) => text.shell.part[verb](zone),
  reason: notRunning,
  when: (context) => isOn(context) && isZoneDown(context, zone) === (verb === 'zoneUp'),
  perform(context) {
    context.stores.run.act({ do: verb, zone })
    say(context, verb, { zone })
  },
})

/** Commands for the zones that the diagram uses. */
export const zoneCommands = (context: CommandContext): Command[] =>
  zonesOf(context).flatMap((zone) => {
    const down = isZoneDown(context, zone)
    return [toZone(zone, down ? 'zoneUp' : 'zoneDown')]
  })

const connect: Command = {
  id: 'component.connect',
  group: 'component',
  keys: ['KeyC'],
  label: (context) => context.text.shell.part.connect(onePart(context)?.name ?? ''),
  when: (context) => (kindOf(onePart(context)?.kind ?? '')?.wires.out.length ?? 0) > 0,
  perform: (context) => context.stores.view.setState({ dialog: { name: 'connect', from: onePart(context)!.id } }),
}

export const componentCommands: readonly Command[] = [connect, ...EVENTS.map(toPart)]
export const wireCommands: readonly Command[] = [toWire('cut'), toWire('heal')]
