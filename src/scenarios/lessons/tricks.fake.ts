/** What somebody tries who wants the stars and not the shop: work that is thrown away, machines that cost nothing, customers of one's own. */
import type { Component, Diagram, SettingValues, Wire } from '../../diagram/diagram.ts'
import { kindNamed, settingsOf, withoutDefaults } from '../../diagram/settings.ts'
import { kinds } from '../../kinds/index.ts'
import { type Law, meanOf } from '../../kinds/law.ts'

const kindOf = ({ kind }: Component) => kindNamed(kind)
const comes = (component: Component) => kindOf(component).traffic !== undefined
const has = (component: Component, name: string) => Object.hasOwn(kindOf(component).fields, name)
/** What takes what is sent to it and waits to be asked. */
const BOARD = kinds.find(({ wires }) => wires.in.includes('send') && wires.out.includes('poll'))!

function set(diagram: Diagram, name: string, value: (component: Component) => unknown): Diagram {
  const change = (component: Component): Component => {
    if (!has(component, name)) return component
    const kind = kindOf(component)
    return { ...component, settings: withoutDefaults(kind, { ...component.settings, [name]: value(component) } as SettingValues) }
  }
  return { ...diagram, components: diagram.components.map(change) }
}
const sources = (diagram: Diagram) => diagram.components.filter(comes).map(({ id }) => id)
const fromDoor = (diagram: Diagram) => (wire: Wire) => sources(diagram).includes(wire.from)

const shutDoor = (diagram: Diagram): Diagram => ({ ...diagram, wires: diagram.wires.filter((wire) => !fromDoor(diagram)(wire)) })
function unread(diagram: Diagram): Diagram {
  const board: Component = { id: 'unread', kind: BOARD.type, name: 'Unread', x: 0, y: 480, settings: {} }
  const wires = sources(diagram).map((from): Wire => ({ id: `${from} unread`, from, to: 'unread', role: 'send', settings: {} }))
  return { ...shutDoor(diagram), components: [...diagram.components, board], wires: [...shutDoor(diagram).wires, ...wires] }
}
/** Every worker is replaced by one who is fifty times as fast, under another name. */
function faster(diagram: Diagram): Diagram {
  const renamed = (id: string) => (diagram.components.some((each) => each.id === id && has(each, 'serviceTime')) ? `${id}-new` : id)
  const quick = set(diagram, 'serviceTime', (component) => {
    const { serviceTime } = settingsOf(kindOf(component), component.settings)
    return meanOf(serviceTime as Law) / 50
  })
  return {
    ...quick,
    components: quick.components.map((each) => ({ ...each, id: renamed(each.id) })),
    wires: quick.wires.map((wire) => ({ ...wire, from: renamed(wire.from), to: renamed(wire.to) })),
    scenario: { ...quick.scenario, events: [] },
  }
}
/** Others come instead, hardly anybody. */
function others(diagram: Diagram): Diagram {
  const ids = new Map(sources(diagram).map((id) => [id, `${id}-new`]))
  const quiet = set(diagram, 'profile', () => null)
  return {
    ...quiet,
    components: quiet.components.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id })),
    wires: quiet.wires.map((wire) => ({ ...wire, from: ids.get(wire.from) ?? wire.from })),
  }
}

export const TRICKS: Readonly<Record<string, (diagram: Diagram) => Diagram>> = {
  'the door is shut': shutDoor,
  'a board that nobody reads': unread,
  'nobody may wait': (diagram) => set(diagram, 'backlog', () => 0),
  'messages that expire at once': (diagram) => set(diagram, 'messageRetentionPeriod', () => 60),
  'a hundred hands': (diagram) => set(diagram, 'concurrency', () => 100),
  'all at the same time': (diagram) => set(diagram, 'discipline', () => 'processorSharing'),
  'an answer before the work': (diagram) => set(diagram, 'repliesWhen', () => 'started'),
  'machines that start at once': (diagram) =>
    set(
      set(diagram, 'bootTime', () => 0),
      'appStart',
      () => 0,
    ),
  'faster workers under another name': faster,
  'other customers': others,
}
