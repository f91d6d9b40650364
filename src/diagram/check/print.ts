/** Writes documents in their canonical form, so that the same document is always the same bytes. */
import {
  type Change,
  type Component,
  type Diagram,
  FORMAT,
  type JournalEntry,
  type RunFile,
  type Scenario,
  type SettingValues,
  VERSION,
  type Wire,
} from '../diagram.ts'
import { orderGoal } from '../edit/goals.ts'
import { writtenRules } from '../edit/rules.ts'
import { DOCUMENT, kindNamed, SCENARIO, WIRE, withoutDefaults } from '../settings.ts'
import { orderEvent } from './events.ts'

export const RUN_FORMAT = 'cloud-cafe/run'
export const RUN_VERSION = 1

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const unlessEmpty = (name: string, value: object): Record<string, object> => (Object.keys(value).length ? { [name]: value } : {})

const writtenComponent = ({ id, kind, name, x, y, settings }: Component) => ({
  id,
  kind,
  name,
  x,
  y,
  ...unlessEmpty('settings', withoutDefaults(kindNamed(kind), settings)),
})
const writtenWire = ({ id, from, to, role, settings }: Wire) => ({
  id,
  from,
  to,
  role,
  ...unlessEmpty('settings', withoutDefaults(WIRE, settings)),
})

function writtenScenario({ events, goals = [], rules, ...values }: Scenario): object {
  return {
    ...withoutDefaults(SCENARIO, values),
    ...unlessEmpty('events', events.map(orderEvent)),
    ...unlessEmpty('goals', goals.map(orderGoal)),
    ...(rules && unlessEmpty('rules', writtenRules(rules))),
  }
}

function writtenDiagram(diagram: Diagram): object {
  const { name, region, accountConcurrency, components, wires, scenario } = diagram
  return {
    format: FORMAT,
    version: VERSION,
    name,
    ...withoutDefaults(DOCUMENT, { region, accountConcurrency }),
    components: components.map(writtenComponent),
    wires: wires.map(writtenWire),
    ...unlessEmpty('scenario', writtenScenario(scenario)),
  }
}

function writtenChange(change: Change, kinds: Map<string, string>): object {
  if (change.do === 'addComponent') {
    kinds.set(change.component.id, change.component.kind)
    return { do: change.do, component: writtenComponent(change.component) }
  }
  if (change.do === 'addWire') return { do: change.do, wire: writtenWire(change.wire) }
  if (change.do === 'event') return { do: change.do, event: orderEvent(change.event) }
  if (change.do === 'removeComponent' || change.do === 'removeWire') return { do: change.do, id: change.id }
  const kind = kinds.get(change.id)
  const settings: SettingValues = withoutDefaults(change.do === 'setWire' || !kind ? WIRE : kindNamed(kind), change.settings)
  return { do: change.do, id: change.id, settings }
}

/** The document as text: two spaces, fields in table order, defaults left out, a newline at the end. */
export const printDiagram = (diagram: Diagram): string => text(writtenDiagram(diagram))

/** A replayable run as text, in the same manner. */
export function printRun({ diagram, seed, journal }: RunFile): string {
  const kinds = new Map(diagram.components.map(({ id, kind }) => [id, kind]))
  const entries = journal.map(({ at, after, edit }: JournalEntry) => ({ at, after, edit: writtenChange(edit, kinds) }))
  return text({ format: RUN_FORMAT, version: RUN_VERSION, diagram: writtenDiagram(diagram), seed, journal: entries })
}
