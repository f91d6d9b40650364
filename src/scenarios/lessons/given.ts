/** What belongs to the morning and not to a design: who comes, and how long and in which way the work is done, whoever does it. */
import type { Component, Diagram, SettingValues } from '../../diagram/diagram.ts'
import { keptBy } from '../../diagram/edit/turn.ts'
import { kindNamed, same, settingsOf, stepsOf, withoutDefaults } from '../../diagram/settings.ts'
import { type Law, meanOf } from '../../kinds/law.ts'
import type { Contents } from '../scenario.ts'

/** Settings that say what the work is and what machines are like. A lesson leaves free those that one of its own designs changes. */
const WORK = [
  'serviceTime',
  'cpuBound',
  'discipline',
  'repliesWhen',
  'speedUp',
  'errorRate',
  'runtime',
  'initDuration',
  'bootTime',
  'appStart',
  'hostBoot',
  'fargateStart',
  'imageSize',
]
const HANDS = 'concurrency'

/** What of a scenario is needed to know what it gives. */
export type Played = Pick<Contents, 'diagram' | 'reference' | 'variants' | 'lesson'>
const kindOf = ({ kind }: Component) => kindNamed(kind)
const settingOf = (component: Component, name: string): unknown => settingsOf(kindOf(component), component.settings)[name]
const works = (component: Component) => Object.hasOwn(kindOf(component).fields, 'serviceTime')
const timeOf = (component: Component) => meanOf(settingOf(component, 'serviceTime') as Law)
const slowest = (workers: readonly Component[]) =>
  workers.reduce<Component | null>((found, each) => (found && timeOf(found) >= timeOf(each) ? found : each), null)

/** Whose work it is that an added worker does: that of the slowest who was sent away. Nobody new is faster than all who were there. */
function predecessor(added: Component, morning: Diagram, design: Diagram): Component | null {
  const workers = morning.components.filter(works)
  const gone = workers.filter(({ id }) => !design.components.some((each) => each.id === id && works(each)))
  if (gone.length > 0) return slowest(gone)
  return workers.every((worker) => timeOf(added) < timeOf(worker)) ? slowest(workers) : null
}

/** Puts back settings of another component, those that this one's kind has for the same thing and allows. */
function take(component: Component, from: Component, names: readonly string[]): Component {
  const [kind, other] = [kindOf(component), kindOf(from)]
  const its = settingsOf(other, from.settings)
  const usual = settingsOf(kind, {})
  const given = names.filter((name) => {
    if (kind.fields[name] === undefined || kind.fields[name].type !== other.fields[name]?.type) return false
    return (
      kind === other || same(its[name], usual[name]) || Object.hasOwn(keptBy(kind, other, { [name]: its[name] } as SettingValues), name)
    )
  })
  const settings = { ...settingsOf(kind, component.settings), ...Object.fromEntries(given.map((name) => [name, its[name]])) }
  return { ...component, settings: withoutDefaults(kind, settings) }
}

/** An added part does the work that there is; it is no other work because somebody else does it. */
function withWork(component: Component, work: SettingValues): Component {
  const kind = kindOf(component)
  const known = Object.fromEntries(Object.entries(work).filter(([name]) => Object.hasOwn(kind.fields, name)))
  return { ...component, settings: withoutDefaults(kind, { ...component.settings, ...known }) }
}

/** The components of every design that the lesson draws. */
const drawnIn = ({ diagram, reference, variants }: Played): readonly Component[] =>
  [diagram, reference, ...Object.values(variants)].flatMap((drawing) => drawing('en').components)
const alike = (all: readonly Component[], own: Component) => all.filter(({ id, kind }) => id === own.id && kind === own.kind)

/** The settings of a component of the morning that no design changes: those that the lesson gives, and what its work is. */
function fixedOf(own: Component, { lesson }: Played, drawn: readonly Component[]): readonly string[] {
  const given = lesson && Object.hasOwn(lesson.given, own.id) ? lesson.given[own.id] : []
  if (given === 'all') return Object.keys(kindOf(own).fields)
  return [...given, ...WORK.filter((name) => alike(drawn, own).every((each) => same(settingOf(each, name), settingOf(own, name))))]
}
/** Where nothing asks for the hours of every server, more hands would cost nothing: no design has more than one that the lesson draws. */
const handsAreFree = ({ lesson }: Played) => !lesson?.frugal.some(({ metric }) => metric === 'serverHours')
function withHands(component: Component, known: readonly Component[]): Component {
  const most = Math.max(...known.map((each) => settingOf(each, HANDS)).filter((hands) => typeof hands === 'number'))
  const now = settingOf(component, HANDS)
  return typeof now === 'number' && most > 0 && now > most ? withWork(component, { [HANDS]: most }) : component
}

/** Whether an event of the design's own may set this while the morning goes on. */
export function mayChange(design: Diagram, contents: Played, id: string, setting: string): boolean {
  const [name] = stepsOf(setting).map(String)
  if (name === HANDS && handsAreFree(contents)) return false
  // What was added, or has become another kind, is scaled in its own way.
  const own = contents.diagram('en').components.find((each) => each.id === id)
  const stays = own && design.components.some((each) => each.id === id && each.kind === own.kind)
  return !(stays ? fixedOf(own, contents, drawnIn(contents)) : WORK).includes(name)
}

/** The components of a design as they are graded. */
export function withGiven(design: Diagram, contents: Played): readonly Component[] {
  const { diagram, lesson } = contents
  if (!lesson) return design.components
  const morning = diagram('en')
  const drawn = drawnIn(contents)
  const handsOf = (component: Component, known: readonly Component[]) => (handsAreFree(contents) ? withHands(component, known) : component)
  const graded = (component: Component): Component => {
    const own = morning.components.find(({ id }) => id === component.id)
    if (own?.kind === component.kind) return handsOf(take(component, own, fixedOf(own, contents, drawn)), alike(drawn, own))
    if (lesson.work) return withWork(component, lesson.work)
    if (own && works(own)) return handsOf(take(component, own, [...fixedOf(own, contents, drawn), ...WORK]), drawn)
    const from = works(component) ? predecessor(component, morning, design) : null
    return handsOf(from ? take(component, from, WORK) : component, drawn)
  }
  return whoComes(design, morning).map(graded)
}

/** Everybody who comes on this morning comes, also to a door that was taken away, and nobody else does. */
function whoComes({ components }: Diagram, morning: Diagram): readonly Component[] {
  const comes = (component: Component) => kindOf(component).traffic !== undefined
  const known = (id: string) => morning.components.some((each) => each.id === id)
  const missing = morning.components.filter((each) => comes(each) && !components.some(({ id }) => id === each.id))
  return [...components.filter((each) => !comes(each) || known(each.id)), ...missing]
}
